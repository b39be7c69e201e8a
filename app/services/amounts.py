"""Amounts, areas and shares: read as offices write them, printed as papers want them (handbook §7.3)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Literal
from unicodedata import normalize

from app.errors import UserError
from app.field_values import LARGEST

Unit = Literal["YUAN", "WAN", "YI"]
ShownUnit = Literal["AUTO", "YUAN", "WAN", "YI"]

NOTHING = "—"
"""What stands for a number that is not known or cannot be reckoned."""
_HUNDREDTHS = 100
_SCALES = {"YUAN": 1, "WAN": 10**4, "YI": 10**8}
_PREFIXES = {"YUAN": "", "WAN": "万", "YI": "亿"}
_WORDS = {
    **{"万亿": 10**12, "亿": 10**8, "千万": 10**7, "百万": 10**6, "十万": 10**5, "万": 10**4, "千": 1000},
    **{"BN": 10**9, "B": 10**9, "MN": 10**6, "M": 10**6, "W": 10**4, "K": 1000, "": 1},
}
_NAMES = {
    **{"CNY": "元", "USD": "美元", "HKD": "港元", "EUR": "欧元", "JPY": "日元", "GBP": "英镑", "KRW": "韩元"},
    **{"TWD": "新台币", "MOP": "澳门元", "SGD": "新加坡元", "AUD": "澳元", "CAD": "加元", "CHF": "瑞士法郎"},
}
_CURRENCIES = {
    **{name: code for code, name in _NAMES.items()},
    **{code: code for code in _NAMES},
    **{"元人民币": "CNY", "人民币元": "CNY", "人民币": "CNY", "圆": "CNY", "块": "CNY", "RMB": "CNY"},
    **{"¥": "CNY", "US$": "USD", "$": "USD", "美金": "USD", "HK$": "HKD", "港币": "HKD", "€": "EUR"},
    **{"£": "GBP", "日圆": "JPY", "台币": "TWD", "澳门币": "MOP", "新元": "SGD", "坡币": "SGD"},
}
_MU_HUNDREDTHS = {
    **dict.fromkeys(("", "亩"), Decimal(100)),
    **dict.fromkeys(("平方米", "平米", "M2"), Decimal("0.15")),
    **dict.fromkeys(("公顷", "HA"), Decimal(1500)),
}
_DASHES = str.maketrans({"—": "-", "–": "-", "−": "-", "―": "-", "〜": "~", "。": ".", "负": "-"})
_BLANK = frozenset({"", "/", "\\", "-", "--", "无", "暂无", "没有", "空"})
_PENDING = frozenset({"待定", "未定", "待议", "面议", "待核", "待确定", "商谈中", "洽谈中", "保密"})


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_PART = re.compile(rf"(?P<number>{_NUMBER})(?P<more>[多余]?)(?P<scale>{_any_of(_WORDS)})(?P<odd>[多余]?)")
_BEFORE = re.compile(rf"^(?:{_any_of(_CURRENCIES)})")
_AFTER = re.compile(rf"(?:{_any_of(_CURRENCIES)})$")
_AREA = re.compile(rf"(?P<number>{_NUMBER})(?P<unit>{_any_of(_MU_HUNDREDTHS)})")
_TO = re.compile(r"(?<=[^~至到-])[~至到-]+(?=[^~至到-])")
_ABOUT = re.compile(r"^(?:大约为?|约为?|近)|(?:左右|上下)$")
_AT_LEAST = re.compile(r"^(?:不低于|不少于|至少|超过?|逾|>=?|≥)|及?以上$")


class Qualifier(StrEnum):
    """How far the number that was written can be relied on."""

    EXACT = "EXACT"
    APPROX = "APPROX"
    MIN = "MIN"
    RANGE = "RANGE"


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in hundredths of the currency's unit; of a range the low end, with the high one beside it."""

    minor: int
    currency: str
    raw: str
    qualifier: Qualifier = Qualifier.EXACT
    high: int | None = None


@dataclass(frozen=True, slots=True)
class _Reading:
    """One end of what was written; `scale` is the unit it names, None when the number is bare."""

    value: Decimal
    scale: int | None
    currency: str | None
    more: bool

    def minor(self, scale: int) -> int:
        exact = self.value * (scale if self.scale is None else 1) * _HUNDREDTHS
        return int(half_up(exact))


def parse_amount(
    text: str,
    default_unit: Unit = "WAN",
    currency: str = "CNY",
    *,
    negative: bool = False,
    ranges: bool = False,
) -> Amount:
    """The amount that `text` says: 1.2亿, 12,000 万元, 约500万美元, USD 5M, 1亿2000万.

    A bare number is in `default_unit` of `currency`. Raises UserError `amount_not_number`, `amount_negative`
    unless `negative`, `amount_is_range` unless `ranges`, or `amount_too_large`.
    """
    written, qualifier = _without_marks(_tidy(text))
    readings = [_read(end, text) for end in _TO.split(written, maxsplit=1)]
    if len(readings) == 2 and not ranges:
        raise UserError("amount_is_range", text=text)
    last = readings[-1]
    stated = last.currency or readings[0].currency
    bare = _SCALES["YUAN"] if stated else _SCALES[default_unit]
    values = [reading.minor(last.scale or bare) for reading in readings]
    if any(abs(value) > LARGEST for value in values):
        raise UserError("amount_too_large", text=text)
    if min(values) < 0 and not negative:
        raise UserError("amount_negative", text=text)
    if len(values) == 2:
        return Amount(min(values), stated or currency, text, Qualifier.RANGE, max(values))
    return Amount(values[0], stated or currency, text, Qualifier.MIN if last.more else qualifier)


def says_nothing(text: str) -> bool:
    """Whether a cell is blank or holds one of the marks that stand for blank: / — 无."""
    return _tidy(text) in _BLANK


def is_pending(text: str) -> bool:
    """Whether a cell says that the amount is still open: 待定, 面议."""
    return _tidy(text) in _PENDING


def parse_area(text: str) -> int:
    """The hundredths of a 亩 that `text` says: 86.5, 86.5亩, 57667平方米, 5公顷.

    Raises UserError `number_not_number`.
    """
    found = _AREA.fullmatch(_ABOUT.sub("", _tidy(text)))
    if found is None:
        raise UserError("number_not_number", text=text)
    return int(half_up(Decimal(found["number"].replace(",", "")) * _MU_HUNDREDTHS[found["unit"]]))


def half_up(value: Decimal, places: int = 0) -> Decimal:
    """Rounded as offices round: a five goes away from zero."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0


def in_unit(minor: int, unit: Unit, places: int = 2) -> Decimal:
    """An amount of hundredths in whole units, in ten thousands (万) or in hundred millions (亿), rounded."""
    return half_up(Decimal(minor) / (_SCALES[unit] * _HUNDREDTHS), places)


def format_money(
    minor: int | None, unit: ShownUnit = "AUTO", decimals: int | None = None, currency: str = "CNY"
) -> str:
    """An amount of hundredths with its unit: 1.23亿元, 123万元, 500万美元; — for None, 0 for nothing.

    AUTO takes 亿 with two decimals from 1 亿 on, as it stands after rounding, otherwise whole 万, and 元 for
    what would round to nothing.
    """
    if minor is None:
        return NOTHING
    if minor == 0 and unit == "AUTO":
        return "0"
    shown = _fitting(minor) if unit == "AUTO" else unit
    name = _NAMES.get(currency, f" {currency}")
    places = decimals if decimals is not None else _usual_places(minor, shown)
    return f"{in_unit(minor, shown, places)}{_PREFIXES[shown]}{name}"


def format_area(hundredths_of_mu: int | None) -> str:
    """An area in 亩: 86.50亩."""
    return NOTHING if hundredths_of_mu is None else f"{Decimal(hundredths_of_mu) / _HUNDREDTHS:.2f}亩"


def format_rate(part: int | Decimal, whole: int | Decimal, places: int = 1) -> str:
    """The share of `part` in `whole`: 21.0%; — when there is no whole."""
    return NOTHING if whole == 0 else f"{half_up(Decimal(part) * 100 / Decimal(whole), places)}%"


def _tidy(text: str) -> str:
    return "".join(normalize("NFKC", text.translate(_DASHES)).translate(_DASHES).split()).upper()


def _without_marks(written: str) -> tuple[str, Qualifier]:
    for mark, qualifier in ((_ABOUT, Qualifier.APPROX), (_AT_LEAST, Qualifier.MIN)):
        bare = mark.sub("", written)
        if bare != written:
            return bare, qualifier
    return written, Qualifier.EXACT


def _read(written: str, text: str) -> _Reading:
    sign = -1 if written.startswith("-") else 1
    body = written.removeprefix("-").removeprefix("+")
    before = _BEFORE.match(body)
    body = body[before.end() :] if before else body
    after = _AFTER.search(body)
    body = body[: after.start()] if after else body
    parts = list(_PART.finditer(body))
    scales = [_WORDS[part["scale"]] for part in parts]
    # 1亿2000 may mean one hundred and twenty million: a part without a unit stands alone or not at all.
    falling = all(high > low > 1 for high, low in pairwise(scales))
    if not parts or "".join(part[0] for part in parts) != body or not falling:
        raise UserError("amount_not_number", text=text)
    value = sum(
        (Decimal(part["number"].replace(",", "")) * scale for part, scale in zip(parts, scales, strict=True)),
        Decimal(0),
    )
    mark = before or after
    more = any(part["more"] or part["odd"] for part in parts)
    return _Reading(
        sign * value,
        scales[0] if after or scales[0] > 1 else None,
        _CURRENCIES[mark[0]] if mark else None,
        more,
    )


def _fitting(minor: int) -> Unit:
    if abs(in_unit(minor, "WAN", 0)) >= _SCALES["YI"] // _SCALES["WAN"]:
        return "YI"
    return "WAN" if in_unit(minor, "WAN", 0) else "YUAN"


def _usual_places(minor: int, unit: Unit) -> int:
    if unit == "YUAN":
        return 2 if minor % _HUNDREDTHS else 0
    return 2 if unit == "YI" else 0
