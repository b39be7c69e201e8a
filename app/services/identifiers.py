"""Identifiers: the unified social credit code (USCC), the national project code and our own numbers."""

import re
from collections.abc import Iterable
from enum import StrEnum
from unicodedata import normalize

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_BODY_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BODY_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_BODY_CHECKS = "0X987654321"
_LENGTH, _BODY = 18, slice(8, 17)
_AUTHORITIES = frozenset("123456789ANY")
_DEMO_HEAD = "91990000"
_DEMO_LAST = 999_999
_PROJECT_PREFIX = "ZS"
_PROVISIONAL = "暂-"
_SERIAL = 4
_NATIONAL = re.compile(r"\d{4}-\d{6}-\d{2}-\d{2}-\d{6}")


class UsccFlaw(StrEnum):
    """What is odd about a code: a reason to look again, never to refuse, for odd codes have been issued."""

    LENGTH = "LENGTH"
    CHARACTER = "CHARACTER"
    AUTHORITY = "AUTHORITY"
    BODY_CHECK = "BODY_CHECK"
    CHECK = "CHECK"


def tidy_uscc(text: str) -> str:
    """A code as it is stored: half-width capitals without spaces and dashes."""
    return re.sub(r"[\s-]", "", normalize("NFKC", text)).upper()


def uscc_flaw(text: str) -> UsccFlaw | None:
    """The first thing odd about a code, None when all is well (GB 32100-2015, with GB 11714 inside it)."""
    code = tidy_uscc(text)
    if len(code) != _LENGTH:
        return UsccFlaw.LENGTH
    if not set(code) <= set(_ALPHABET):
        return UsccFlaw.CHARACTER
    if code[0] not in _AUTHORITIES:
        return UsccFlaw.AUTHORITY
    body = code[_BODY]
    if body[8] != _body_check(body[:8]):
        return UsccFlaw.BODY_CHECK
    return None if code[17] == _check(code[:17]) else UsccFlaw.CHECK


def make_demo_uscc(number: int) -> str:
    """The code of the n-th invented firm, from 1: it passes the checks, but its area 990000 does not exist.

    Raises ValueError beyond 999,999.
    """
    if not 0 < number <= _DEMO_LAST:
        raise ValueError(number)
    body = f"MA{number:06d}"
    head = f"{_DEMO_HEAD}{body}{_body_check(body)}"
    return head + _check(head)


def is_demo_uscc(text: str) -> bool:
    """Whether a code lies in the area that does not exist."""
    return tidy_uscc(text).startswith(_DEMO_HEAD)


def is_national_code(text: str) -> bool:
    """Whether a text has the form of a national investment project code: 2611-330399-04-01-000001."""
    return _NATIONAL.fullmatch(normalize("NFKC", text).strip()) is not None


def next_project_number(existing: Iterable[str | None], year: int, prefix: str = _PROJECT_PREFIX) -> str:
    """The number after the highest of the year: ZS-2026-0137. Gaps stay: no number is given twice."""
    head = f"{prefix}-{year}-"
    serials = [
        int(number.removeprefix(head))
        for number in existing
        if number is not None and number.startswith(head) and number.removeprefix(head).isdecimal()
    ]
    return f"{head}{max(serials, default=0) + 1:0{_SERIAL}d}"


def provisional_number(unit: str, computer: str, count: int) -> str:
    """A number until the final one is given, such as 暂-梅川区-9C4-0012."""
    parts = ("".join(part.replace("-", "").split()) for part in (unit, computer.upper()))
    return _PROVISIONAL + "-".join([*filter(None, parts), f"{count:0{_SERIAL}d}"])


def is_provisional(number: str) -> bool:
    """Whether a project waits for its final number."""
    return number.startswith(_PROVISIONAL)


def number_order(number: str) -> tuple[bool, str, int]:
    """Sorts numbers of one project: a final one after a provisional one, a later one after an earlier."""
    head, _, serial = number.rpartition("-")
    return not is_provisional(number), head, int(serial) if serial.isdecimal() else 0


def _check(head: str) -> str:
    total = sum(_ALPHABET.index(sign) * weight for sign, weight in zip(head, _WEIGHTS, strict=True))
    return _ALPHABET[-total % 31]


def _body_check(body: str) -> str:
    total = sum(_BODY_ALPHABET.index(sign) * weight for sign, weight in zip(body, _BODY_WEIGHTS, strict=True))
    return _BODY_CHECKS[total % 11]
