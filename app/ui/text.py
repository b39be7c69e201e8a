"""How codes, dates, times, money and shares are shown, in the language of the window."""

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication

from app.services.dates import Precision
from app.services.phones import masked as masked_phone

__all__ = [
    "clock",
    "count",
    "date_of",
    "date_with_weekday",
    "exact_amount",
    "file_size",
    "full_date",
    "long_weekday",
    "masked_phone",
    "month_day",
    "month_name",
    "percent",
    "relative",
    "short_date",
    "wan_with_unit",
    "weekday",
    "year_month",
    "yi",
    "yi_with_unit",
]

FEN_PER_YI = 10_000_000_000
FEN_PER_WAN = 1_000_000
_LONGEST_AGO = 99
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def month_day(day: date) -> str:
    """A date in running text: 3月18日."""
    pattern = QCoreApplication.translate("Text", "{month_name} {day}", "a date without its year")
    return pattern.format(month_name=_MONTHS[day.month - 1], month=day.month, day=day.day)


def full_date(day: date) -> str:
    """A date with its year: 2026年3月18日."""
    pattern = QCoreApplication.translate("Text", "{month_name} {day}, {year}", "a date with its year")
    return pattern.format(month_name=_MONTHS[day.month - 1], year=day.year, month=day.month, day=day.day)


def year_month(day: date) -> str:
    """A month: 2026年3月."""
    pattern = QCoreApplication.translate("Text", "{month_name} {year}", "a month with its year")
    return pattern.format(month_name=_MONTHS[day.month - 1], year=day.year, month=day.month)


def date_of(day: date, precision: str) -> str:
    """A date as far as it is known: 2026年3月18日, 2026年3月, 2026年1季度, 2026年."""
    if precision == Precision.DAY:
        return full_date(day)
    if precision == Precision.MONTH:
        return year_month(day)
    if precision == Precision.QUARTER:
        pattern = QCoreApplication.translate("Text", "Q{quarter} {year}", "a quarter")
        return pattern.format(quarter=(day.month + 2) // 3, year=day.year)
    if precision == Precision.YEAR:
        return QCoreApplication.translate("Text", "{year}", "a year").format(year=day.year)
    return ""


def month_name(day: date) -> str:
    """A month alone: 3月."""
    pattern = QCoreApplication.translate("Text", "{month_name}", "a month without its year")
    return pattern.format(month_name=_MONTHS[day.month - 1], month=day.month)


def weekday(day: date) -> str:
    """周一 to 周日."""
    return (
        QCoreApplication.translate("Text", "Mon"),
        QCoreApplication.translate("Text", "Tue"),
        QCoreApplication.translate("Text", "Wed"),
        QCoreApplication.translate("Text", "Thu"),
        QCoreApplication.translate("Text", "Fri"),
        QCoreApplication.translate("Text", "Sat"),
        QCoreApplication.translate("Text", "Sun"),
    )[day.weekday()]


def long_weekday(day: date) -> str:
    """星期一 to 星期日, for headings."""
    return (
        QCoreApplication.translate("Text", "Monday"),
        QCoreApplication.translate("Text", "Tuesday"),
        QCoreApplication.translate("Text", "Wednesday"),
        QCoreApplication.translate("Text", "Thursday"),
        QCoreApplication.translate("Text", "Friday"),
        QCoreApplication.translate("Text", "Saturday"),
        QCoreApplication.translate("Text", "Sunday"),
    )[day.weekday()]


def date_with_weekday(day: date) -> str:
    """A date for tooltips: 3月24日 周二."""
    pattern = QCoreApplication.translate("Text", "{date} {weekday}", "a date followed by its day of the week")
    return pattern.format(date=month_day(day), weekday=weekday(day))


def short_date(day: date, today: date) -> str:
    """A date in a column: 03-18 in this year, 2025-11-06 otherwise."""
    return f"{day:%m-%d}" if day.year == today.year else f"{day:%Y-%m-%d}"


def clock(moment: datetime) -> str:
    """A time of day, 24 h: 14:40."""
    return f"{moment:%H:%M}"


def relative(moment: datetime, now: datetime) -> str:
    """When something happened: 刚刚, 今天 14:40, 昨天 18:42, n 天前 to 99 days, otherwise the date.

    Both in local time; a moment after `now` is shown as a date.
    """
    days = (now.date() - moment.date()).days
    if days < 0 or days > _LONGEST_AGO:
        return full_date(moment.date())
    if timedelta(0) <= now - moment < timedelta(minutes=1):
        return QCoreApplication.translate("Text", "Just now")
    if days == 0:
        return QCoreApplication.translate("Text", "Today {time}").format(time=clock(moment))
    if days == 1:
        return QCoreApplication.translate("Text", "Yesterday {time}").format(time=clock(moment))
    return QCoreApplication.translate("Text", "%n day(s) ago", "", days)


def moment_words(moment: datetime, now: datetime) -> str:
    """A day and its time in a list: 今天 14:40, 昨天 15:20, 3月9日 15:30, 2025-12-16 10:20."""
    if (now.date() - moment.date()).days in (0, 1):
        return relative(moment, now)
    if moment.year == now.year:
        return f"{month_day(moment.date())} {clock(moment)}"
    return f"{moment:%Y-%m-%d %H:%M}"


def yi(amount: int | None) -> str:
    """An amount of 分 in 亿元 with two decimals and no unit: 18.60. None is blank."""
    return "" if amount is None else f"{_in(amount, FEN_PER_YI, 2):,}"


def yi_rounded(amount: int) -> str:
    """An amount of 分 in 亿元 without decimals, where there is no room for them: 10,000."""
    return f"{_in(amount, FEN_PER_YI, 0):,}"


def yi_with_unit(amount: int) -> str:
    """An amount of 分 in running text: 18.60 亿元."""
    return QCoreApplication.translate("Text", "{amount} (100 m yuan)", "amount in yi").format(
        amount=yi(amount)
    )


def exact_amount(amount: int) -> str:
    """An amount of 分 beside others of its kind: in 亿元 as elsewhere, with all decimals there are.

    Below 0.01 亿元 it is in 万元: 4.51 亿元, 4.5123 亿元, 30 万元.
    """
    if 0 < abs(amount) < FEN_PER_YI // 100:
        return wan_with_unit(amount)
    shown = f"{Decimal(amount) / FEN_PER_YI:,.{max(2, _places(amount, FEN_PER_YI))}f}"
    return QCoreApplication.translate("Text", "{amount} (100 m yuan)", "amount in yi").format(amount=shown)


def in_currency(amount: int, currency: str) -> str:
    """亿元 where it is the yuan; else the amount of hundredths with its currency: 5,000,000.00 USD."""
    return yi_with_unit(amount) if currency == "CNY" else f"{amount / 100:,.2f} {currency}"


def wan_with_unit(amount: int) -> str:
    """An amount of 分 for tooltips: 186,000 万元; with decimals where there are any."""
    shown = f"{Decimal(amount) / FEN_PER_WAN:,.{_places(amount, FEN_PER_WAN)}f}"
    return QCoreApplication.translate("Text", "{amount} (10 k yuan)", "amount in wan").format(amount=shown)


def percent(share: float | None, places: int = 1) -> str:
    """A share of 1: one decimal in tables, none in charts. None is blank."""
    if share is None:
        return ""
    exact = Decimal(str(share)) * 100
    return f"{exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)}%"


def count(number: int) -> str:
    """A number of things, thousands with a comma."""
    return f"{number:,}"


def file_size(octets: int) -> str:
    """The size of a file: 640 KB, 1.2 MB."""
    if octets < 1024:
        return f"{octets} B"
    if octets < 1024 * 1024:
        return f"{octets / 1024:.0f} KB"
    return f"{octets / 1024 / 1024:.1f} MB"


def _places(amount: int, unit: int) -> int:
    """How many decimals an amount has in a unit."""
    return max(0, -int((Decimal(amount) / unit).normalize().as_tuple().exponent))


def _in(amount: int, unit: int, places: int) -> Decimal:
    return (Decimal(amount) / unit).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
