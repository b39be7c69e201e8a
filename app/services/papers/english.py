"""Amounts, areas and days as an English paper says them."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from app.services.amounts import half_up

_HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]")
_MU_TO_A_HECTARE = 15
_BILLION, _MILLION = 10**9, 10**6
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def english_money(minor: int, currency: str = "CNY") -> str:
    """An amount of hundredths: CNY 1.86 billion, USD 50 million, EUR 80,000."""
    whole = Decimal(minor) / 100
    if abs(half_up(whole / _MILLION, 1)) >= _BILLION // _MILLION:
        return f"{currency} {_trimmed(whole / _BILLION, 2)} billion"
    if abs(whole) >= _MILLION:
        return f"{currency} {_trimmed(whole / _MILLION, 1)} million"
    return f"{currency} {half_up(whole):,}"


def english_area(hundredths_of_mu: int) -> str:
    """An area in hectares, and in 亩 as it was agreed: 5.77 ha (86.5 mu)."""
    mu = Decimal(hundredths_of_mu) / 100
    return f"{_trimmed(mu / _MU_TO_A_HECTARE, 2)} ha ({_trimmed(mu, 2)} mu)"


def english_day(day: date, precision: str | None = None, *, short: bool = False) -> str:
    """A day as exactly as it is known: 6 November 2025, November 2025, 2025; in a table 6 Nov 2025."""
    if precision == "YEAR":
        return str(day.year)
    if precision == "QUARTER":
        return f"Q{(day.month + 2) // 3} {day.year}"
    name = _MONTHS[day.month - 1]
    month = f"{name[:3] if short else name} {day.year}"
    return month if precision == "MONTH" else f"{day.day} {month}"


def english_moment(moment: datetime) -> str:
    """A day with its time: 18 March 2026, 14:40."""
    return f"{english_day(moment)}, {moment:%H:%M}"


def in_english(text: str | None) -> str:
    """A text that can be read without Chinese, or nothing."""
    tidy = " ".join((text or "").split())
    return "" if _HAN.search(tidy) else tidy


def listed(names: Sequence[str]) -> str:
    """Names in a row: A, B and C."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _trimmed(value: Decimal, places: int) -> str:
    shown = f"{half_up(value, places):,}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
