"""Telephone numbers of China and abroad: kept as typed, stored in one form, shown in groups."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from unicodedata import normalize

from app.errors import UserError

HOME_AREA = "0577"
"""The area code of a number written without one, where the unit has no other."""

_CHINA = "+86"
_MOBILE = re.compile(r"1[3-9]\d{9}")
_DEMO = re.compile(r"1000000\d{4}")
_SERVICE = re.compile(r"[48]00\d{7}")
_LOCAL = re.compile(r"[2-8]\d{6,7}")
_LANDLINE = re.compile(r"(?P<area>010|02\d|0[3-9]\d{2})(?P<local>[2-9]\d{6,7})")
_SHORT = re.compile(r"[1-9]\d{2,5}")
_ABROAD = re.compile(r"\+[1-9]\d{6,14}")
_LABEL = re.compile(
    r"^(?:手机号?码?|移动电话|联系电话|办公电话|电话|座机|办公|办|传真|tel|mobile|phone|fax)[:.]?",
    re.IGNORECASE,
)
_EXTENSION = re.compile(r"(?P<number>.*\d)\)?(?:转|分机号?|ext\.?|x|#):?(?P<ext>\d{1,6})", re.IGNORECASE)
_DASHED = re.compile(r"(?P<number>(?:\(?0\d{2,3}\)?-?)?\d{7,8})-(?P<ext>\d{1,6})")
_PUNCTUATION = re.compile(r"[-().·/]+")
_BREAKS = re.compile(r"[、,;\n\r]+")
_DASHES = str.maketrans(dict.fromkeys("—–−‐‑─", "-"))
_WECHAT = re.compile(r"[A-Za-z][A-Za-z0-9_-]{5,19}")


class PhoneKind(StrEnum):
    """What a number is, as far as its form tells."""

    MOBILE = "MOBILE"
    LANDLINE = "LANDLINE"
    SERVICE = "SERVICE"
    SHORT = "SHORT"
    ABROAD = "ABROAD"
    DEMO = "DEMO"


@dataclass(frozen=True, slots=True)
class Phone:
    """A number: `value` is E.164 where there is such a form, `raw` is what was typed.

    `area_assumed` says that the area code, or its zero, was not written and wants a look.
    """

    value: str
    kind: PhoneKind
    raw: str
    ext: str | None = None
    area_assumed: bool = False


def parse_phone(text: str, area: str = HOME_AREA) -> Phone:
    """The number that `text` says: 138 5770 0000, (0577)88960000, 0577-88960000-8012, +39 …, 88960000 转 801.

    Numbers 1000000xxxx of demonstration data are taken as such. Raises UserError `phone_not_number`.
    """
    written = _tidy(text)
    ext = _EXTENSION.fullmatch(written) or _DASHED.fullmatch(written)
    found = _read(ext["number"] if ext else written, area)
    if found is None:
        raise UserError("phone_not_number", text=text)
    return replace(found, raw=text, ext=ext["ext"] if ext else None)


def read_phones(text: str, area: str = HOME_AREA) -> tuple[list[Phone], list[str]]:
    """The numbers of a cell that may hold several, and what was left of it that is none."""
    phones: list[Phone] = []
    unread: list[str] = []
    for piece in _pieces(text, area):
        try:
            phones.append(parse_phone(piece, area))
        except UserError:
            unread.append(piece)
    return phones, unread


def is_phone(text: str, area: str = HOME_AREA) -> bool:
    """Whether `parse_phone` takes the text."""
    try:
        parse_phone(text, area)
    except UserError:
        return False
    return True


def format_phone(value: str, ext: str | None = None, extension: str = "转") -> str:
    """A stored number in groups: 138 5770 0000, 0577 8896 0000 转 8012; one from abroad as it is stored."""
    shown = value.removeprefix(_CHINA)
    if _MOBILE.fullmatch(shown) or _DEMO.fullmatch(shown):
        shown = f"{shown[:3]} {shown[3:7]} {shown[7:]}"
    elif _SERVICE.fullmatch(shown):
        shown = f"{shown[:3]} {shown[3:6]} {shown[6:]}"
    elif landline := _LANDLINE.fullmatch(f"0{shown}" if value.startswith(_CHINA) else shown):
        shown = f"{landline['area']} {landline['local'][:-4]} {landline['local'][-4:]}"
    return f"{shown} {extension} {ext}" if ext else shown


def is_wechat_id(text: str) -> bool:
    """Whether a text has the form of a WeChat id."""
    return _WECHAT.fullmatch(text.strip()) is not None


def _tidy(text: str) -> str:
    written = "".join(normalize("NFKC", text).translate(_DASHES).split())
    return _LABEL.sub("", written).removesuffix(".0")


def _pieces(text: str, area: str) -> list[str]:
    """The parts of a cell; a blank or a stroke divides numbers only where the whole is no number."""
    pieces = [piece.strip() for piece in _BREAKS.split(normalize("NFKC", text))]
    for divider in ("/", " "):
        pieces = [
            part.strip()
            for piece in pieces
            for part in ([piece] if is_phone(piece, area) else piece.split(divider))
        ]
    return [piece for piece in pieces if piece]


def _read(written: str, area: str) -> Phone | None:
    digits = _PUNCTUATION.sub("", written)
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    if digits.startswith("+") and not digits.startswith(_CHINA):
        return _phone(digits, PhoneKind.ABROAD) if _ABROAD.fullmatch(digits) else None
    if not digits.removeprefix("+").isascii() or not digits.removeprefix("+").isdecimal():
        return None
    national = digits.removeprefix(_CHINA)
    found = _national(national)
    if found is None and len(national) > 11:
        found = _national(national.removeprefix("86"))
    if found is None and _LANDLINE.fullmatch(f"0{national}"):
        return _phone(f"{_CHINA}{national}", PhoneKind.LANDLINE, assumed=not digits.startswith("+"))
    if found is None and _LOCAL.fullmatch(national):
        return _phone(f"{_CHINA}{area.removeprefix('0')}{national}", PhoneKind.LANDLINE, assumed=True)
    return found


def _national(digits: str) -> Phone | None:
    """A number that is whole as it stands."""
    mobile = digits.removeprefix("0")
    if _MOBILE.fullmatch(mobile):
        return _phone(f"{_CHINA}{mobile}", PhoneKind.MOBILE)
    if _DEMO.fullmatch(digits):
        return _phone(digits, PhoneKind.DEMO)
    if _SERVICE.fullmatch(digits):
        return _phone(f"{_CHINA}{digits}", PhoneKind.SERVICE)
    if _LANDLINE.fullmatch(digits):
        return _phone(f"{_CHINA}{digits[1:]}", PhoneKind.LANDLINE)
    return _phone(digits, PhoneKind.SHORT) if _SHORT.fullmatch(digits) else None


def _phone(value: str, kind: PhoneKind, assumed: bool = False) -> Phone:
    return Phone(value, kind, value, None, assumed)


def masked_form(value: str, ext: str | None = None) -> str:
    """A stored number as lists show it: 138****0000, 0577****0000; without spaces and +86."""
    shown = format_phone(value, ext).replace(" ", "") if value.startswith(_CHINA) else value
    return masked(shown.partition("转")[0])


def masked(phone: str) -> str:
    """A number with its middle hidden, 138****0000; one shorter than seven digits is left as it is."""
    digits = [place for place, character in enumerate(phone) if character.isdigit()]
    if len(digits) < 7:
        return phone
    hidden = set(digits[len(digits) // 2 - 2 : len(digits) // 2 + 2])
    return "".join("*" if place in hidden else character for place, character in enumerate(phone))
