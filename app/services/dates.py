"""Dates with a precision: read as people write them, and printed again no sharper than they were written."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal, NamedTuple
from unicodedata import normalize

from app.errors import UserError
from app.services.working_days import WorkingCalendar

Lean = Literal["PAST", "FUTURE"]

_BETWEEN = re.compile(r"\s*(?:至|到|~|～|—|–|\.\.)\s*|\s+(?:-|to)\s+")
"""What stands between two days; a hyphen with blanks, for days themselves have hyphens."""
_YEARS = range(1900, 2200)
_SERIALS = range(20000, 60001)
_SERIAL_ORIGIN = date(1899, 12, 30)
_NUMERALS = "零一二三四五六七八九"
_QUARTERS = ("第一季度", "第二季度", "第三季度", "第四季度")
_LAST_QUARTER = {"上": 2, "下": 4}
_DAYS_AWAY = {
    **{"大前天": -3, "前天": -2, "昨天": -1, "今天": 0, "明天": 1, "后天": 2, "大后天": 3},
    **{"昨日": -1, "今日": 0, "当天": 0, "明日": 1, "yesterday": -1, "today": 0, "tomorrow": 1},
}
_AWAY = {"上": -1, "last": -1, "去": -1, "本": 0, "这": 0, "这个": 0, "今": 0, "this": 0, "": 0, "下": 1,
         "next": 1, "明": 1, "上个": -1, "下个": 1, "下下": 2, "上上": -2, "前": -2, "后": 2}  # fmt: skip
_WEEKDAYS = {
    **{day: number for number, day in enumerate("一二三四五六日")},
    **{day: number for number, day in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
    "天": 6,
}
_DASHES = str.maketrans({"—": "-", "–": "-", "−": "-", "。": ".", "、": ".", "〇": "零", "○": "零"})


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "DAY"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class RoughDate:
    """A date of which no more than its precision counts; `day` is the first of the month, quarter or year."""

    day: date
    precision: Precision


class _Setting(NamedTuple):
    """What a written date leaves out."""

    text: str
    today: date
    calendar: WorkingCalendar | None
    lean: Lean | None


def parse_date(
    text: str, today: date, calendar: WorkingCalendar | None = None, lean: Lean | None = None
) -> date:
    """The day that `text` says: 2026-03-18, 3.18, 3月18日, 明天, 下周三, +5 (working days, with a calendar).

    Without a year it is that of today, or with `lean` the one that brings it before or after today. Raises
    UserError `date_no_such_day` with the year, month, day and the month's last day, or `date_not_understood`.
    """
    found = parse_rough(text, today, calendar, lean)
    if found.precision is not Precision.DAY:
        raise UserError("date_not_understood", text=text)
    return found.day


def parse_days(
    text: str, today: date, calendar: WorkingCalendar | None = None, lean: Lean | None = None
) -> tuple[date, ...]:
    """One day, or first and last of two: 3-1, 3-1 到 3-15, 3.1~3.15, 3-1 to 3-15. Raises as `parse_date`."""
    parts = _BETWEEN.split(text.strip(), 1)
    return tuple(sorted(parse_date(part, today, calendar, lean) for part in parts))


def parse_rough(
    text: str, today: date, calendar: WorkingCalendar | None = None, lean: Lean | None = None
) -> RoughDate:
    """As `parse_date`, and 2026年3月, 2026.3, 5月底, Q2, 上半年, 2026年底前, 2026, 明年, Excel serials too.

    A half-year counts as its last quarter, the end of a year as December.
    """
    written = _tidy(text)
    setting = _Setting(text, today, calendar, lean)
    for pattern, reader in _FORMS:
        found = pattern.fullmatch(written)
        if found is not None:
            return reader(found, setting)
    raise UserError("date_not_understood", text=text)


def may_lack_a_zero(text: str) -> bool:
    """Whether a number such as 2024.1 may be October: a spreadsheet drops the zero of 2024.10."""
    return re.fullmatch(r"(?:19|20|21)\d\d\.1", text.strip()) is not None


def from_serial(number: float, text: str = "") -> date:
    """The day of a spreadsheet's serial number, counted from 1899-12-30; its time of day is dropped.

    Raises UserError `date_not_understood` outside 20000 to 60000 (1954 to 2064).
    """
    if int(number) not in _SERIALS:
        raise UserError("date_not_understood", text=text or str(number))
    return _SERIAL_ORIGIN + timedelta(days=int(number))


def format_date(day: date | None, precision: str = Precision.DAY) -> str:
    """A date in the text of a paper: 2026年3月18日, 2026年3月, 2026年第一季度, 2026年; — when unknown."""
    if day is None or precision == Precision.UNKNOWN:
        return "—"
    if precision == Precision.YEAR:
        return f"{day.year}年"
    if precision == Precision.QUARTER:
        return f"{day.year}年{_QUARTERS[(day.month - 1) // 3]}"
    if precision == Precision.MONTH:
        return f"{day.year}年{day.month}月"
    return f"{day.year}年{day.month}月{day.day}日"


def precision_of(stored: str | None) -> Precision:
    """A precision as it is stored: DAY where none is, UNKNOWN where only a newer program knows it."""
    if stored is None:
        return Precision.DAY
    return Precision(stored) if stored in set(Precision) else Precision.UNKNOWN


def surely_before(one: RoughDate, other: RoughDate) -> bool:
    """Whether a date lies before another as far as both are known: a day of March not before March."""
    if Precision.UNKNOWN in (one.precision, other.precision):
        return False
    return last_day(one.day, one.precision) < _first_day(other.day, other.precision)


def _first_day(day: date, precision: str) -> date:
    if precision == Precision.YEAR:
        return date(day.year, 1, 1)
    if precision == Precision.QUARTER:
        return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return day.replace(day=1) if precision == Precision.MONTH else day


def last_day(day: date, precision: str) -> date:
    """The end of the month, quarter or year that the date stands for: when it is due."""
    if precision == Precision.YEAR:
        return date(day.year, 12, 31)
    if precision == Precision.QUARTER:
        return _month_end(day.year, (day.month - 1) // 3 * 3 + 3)
    if precision == Precision.MONTH:
        return _month_end(day.year, day.month)
    return day


def add_months(day: date, months: int) -> date:
    """The same day some months away, or the last of that month when it is shorter.

    Civil Code of the People's Republic of China, article 202.
    """
    years, month = divmod(day.month - 1 + months, 12)
    end = _month_end(day.year + years, month + 1)
    return end.replace(day=min(day.day, end.day))


def _tidy(text: str) -> str:
    written = normalize("NFKC", text.translate(_DASHES)).translate(_DASHES).strip().lower()
    written = re.sub(r"[t\s]+\d{1,2}:\d{2}.*$", "", written)
    written = re.sub(r"(?<=\d)\s+(?=\d)", "-", written)
    written = "".join(written.split())
    return re.sub(r"[零一二三四五六七八九十]+(?=[年月日号季])", lambda found: _arabic(found[0]), written)


def _arabic(numeral: str) -> str:
    """二零二六 is 2026, 十八 is 18."""
    if "十" not in numeral:
        return "".join(str(_NUMERALS.index(digit)) for digit in numeral)
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return numeral
    return str((_NUMERALS.index(tens) if tens else 1) * 10 + (_NUMERALS.index(ones) if ones else 0))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _day(setting: _Setting, year: int, month: int, day: int) -> RoughDate:
    if year not in _YEARS:
        raise UserError("date_not_understood", text=setting.text)
    last = monthrange(year, month)[1] if 1 <= month <= 12 else None
    if last is None or not 1 <= day <= last:
        raise UserError("date_no_such_day", text=setting.text, year=year, month=month, day=day, last=last)
    return RoughDate(date(year, month, day), Precision.DAY)


def _month(setting: _Setting, year: int, month: int) -> RoughDate:
    return RoughDate(_day(setting, year, month, 1).day, Precision.MONTH)


def _full_year(written: str) -> int:
    return int(written) + (2000 if len(written) == 2 else 0)


def _on_full_date(found: re.Match[str], setting: _Setting) -> RoughDate:
    return _day(setting, _full_year(found[1]), int(found[2]), int(found[3]))


def _on_month_day(found: re.Match[str], setting: _Setting) -> RoughDate:
    month, day, today = int(found[1]), int(found[2]), setting.today
    if setting.lean is None:
        return _day(setting, today.year, month, day)
    late = (month, day) > (today.month, today.day)
    early = (month, day) < (today.month, today.day)
    shift = -late if setting.lean == "PAST" else +early
    return _day(setting, today.year + shift, month, day)


def _on_day(found: re.Match[str], setting: _Setting) -> RoughDate:
    return _day(setting, setting.today.year, setting.today.month, int(found[1]))


def _on_year_month(found: re.Match[str], setting: _Setting) -> RoughDate:
    return _month(setting, _full_year(found[1]), int(found[2]))


def _on_month(found: re.Match[str], setting: _Setting) -> RoughDate:
    return _month(setting, _year(found[1], setting), int(found[2]))


def _on_months_away(found: re.Match[str], setting: _Setting) -> RoughDate:
    day = add_months(setting.today.replace(day=1), _AWAY[found[1]])
    return RoughDate(day, Precision.MONTH)


def _on_quarter(found: re.Match[str], setting: _Setting) -> RoughDate:
    return _quarter(setting, _year(found[1], setting), int(found[2] or found[3]))


def _on_half(found: re.Match[str], setting: _Setting) -> RoughDate:
    return _quarter(setting, _year(found[1], setting), _LAST_QUARTER[found[2]])


def _quarter(setting: _Setting, year: int, number: int) -> RoughDate:
    return RoughDate(_day(setting, year, number * 3 - 2, 1).day, Precision.QUARTER)


def _on_year_end(found: re.Match[str], setting: _Setting) -> RoughDate:
    return _month(setting, _year(found[1] + "年" if found[1] else "", setting), 12)


def _on_year(found: re.Match[str], setting: _Setting) -> RoughDate:
    return RoughDate(_day(setting, _year(found[1], setting), 1, 1).day, Precision.YEAR)


def _year(written: str | None, setting: _Setting) -> int:
    if not written:
        return setting.today.year
    digits = written.rstrip("年")
    return _full_year(digits) if digits.isdecimal() else setting.today.year + _AWAY[digits]


def _on_days_away(found: re.Match[str], setting: _Setting) -> RoughDate:
    return RoughDate(setting.today + timedelta(days=_DAYS_AWAY[found[0]]), Precision.DAY)


def _on_weekday(found: re.Match[str], setting: _Setting) -> RoughDate:
    monday = setting.today - timedelta(days=setting.today.weekday())
    days = _AWAY[found[1] or ""] * 7 + _WEEKDAYS[found[2]]
    return RoughDate(monday + timedelta(days=days), Precision.DAY)


def _on_working_days(found: re.Match[str], setting: _Setting) -> RoughDate:
    if setting.calendar is None:
        raise UserError("date_not_understood", text=setting.text)
    return RoughDate(setting.calendar.add(setting.today, int(found[1])), Precision.DAY)


def _on_days_after(found: re.Match[str], setting: _Setting) -> RoughDate:
    days = int(found[1]) * (7 if "周" in found[2] else 1)
    return RoughDate(
        setting.today + timedelta(days=-days if found[2].endswith("前") else days), Precision.DAY
    )


def _on_serial(found: re.Match[str], setting: _Setting) -> RoughDate:
    return RoughDate(from_serial(float(found[0]), setting.text), Precision.DAY)


_Y = r"(\d{2}年|\d{4}年?|[今明去后前]年)?"
_END = r"(?:底|末|中旬?|[初上下]旬?|份)?(?:之?前)?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Setting], RoughDate]], ...] = tuple(
    (re.compile(form), reader)
    for form, reader in (
        (r"(\d{4}|\d{2})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?(?:之?前)?", _on_full_date),
        (r"((?:19|20|21)\d{2})(\d{2})(\d{2})", _on_full_date),
        (r"((?:19|20)\d{2})(0[1-9]|1[0-2])", _on_year_month),
        (r"(\d{2})(\d{2})(\d{2})", _on_full_date),
        (r"(\d{4})[-./](\d{1,2})", _on_year_month),
        (r"(\d{1,2})[-./月](\d{1,2})[日号]?(?:之?前)?", _on_month_day),
        (r"(\d{1,2})[日号]", _on_day),
        (rf"{_Y}(\d{{1,2}})月{_END}", _on_month),
        (rf"([本这上下]个?|)月{_END}", _on_months_away),
        (rf"{_Y}(?:第?([1-4])季度?|q([1-4])){_END}", _on_quarter),
        (rf"{_Y}([上下])半年{_END}", _on_half),
        (r"(\d{4}|\d{2}|[今明去后前])?年(?:底|末)(?:之?前)?", _on_year_end),
        (r"(\d{4}年?|\d{2}年|[今明去后前]年)(?:内|度|之?前)?", _on_year),
        ("|".join(_DAYS_AWAY), _on_days_away),
        (r"(本|这个?|上上?个?|下下?个?)?(?:周|星期|礼拜)([一二三四五六日天])", _on_weekday),
        (r"(this|last|next)?(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?", _on_weekday),
        (r"\+(\d{1,3})(?:个?工作日)?", _on_working_days),
        (r"(\d{1,3})个?工作日(?:之?后|内)", _on_working_days),
        (r"\+?(\d{1,3})(天[之以]?[后前内]|日[后前内]|个?周[后前内]|天)", _on_days_after),
        (r"\d{5}(?:\.\d+)?", _on_serial),
    )
)
