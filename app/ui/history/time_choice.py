"""When: the spans of the history that are offered, and those that are typed as one day or two."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.services.dates import parse_days
from app.services.working_days import WorkingCalendar
from app.ui import text
from app.ui.widgets.option_list import Option

Span = tuple[date | None, date | None]
_BOTH = "/"


def time_options(typed: str, now: date, calendar: WorkingCalendar) -> list[Option]:
    """今天 to 往年, those that fit what is typed; or what one or two typed days can mean."""
    translate = QCoreApplication.translate
    usual = [
        Option("0", translate("HistoryChips", "Today")),
        Option("1", translate("HistoryChips", "Yesterday")),
        Option("7", translate("HistoryChips", "Last 7 days")),
        Option("30", translate("HistoryChips", "Last 30 days")),
        Option("year", translate("HistoryChips", "This year")),
        Option("before", translate("HistoryChips", "Earlier years")),
    ]
    wanted = typed.strip().casefold()
    fitting = [option for option in usual if wanted in option.main.casefold()]
    return fitting or _typed_options(typed, now, calendar)


def span(value: str, now: date) -> Span:
    """First and last day of an option, both included; None is open."""
    if _BOTH in value:
        since, until = (date.fromisoformat(part) if part else None for part in value.split(_BOTH))
        return since, until
    if value == "year":
        return date(now.year, 1, 1), None
    if value == "before":
        return None, date(now.year - 1, 12, 31)
    days = int(value)
    if days <= 1:
        day = now - timedelta(days=days)
        return day, day
    return now - timedelta(days=days - 1), None


def _typed_options(typed: str, now: date, calendar: WorkingCalendar) -> list[Option]:
    try:
        days = parse_days(typed, now, calendar, "PAST")
    except UserError:
        return []
    first = text.full_date(days[0])
    if len(days) == 1:
        day = days[0].isoformat()
        since = QCoreApplication.translate("HistoryChips", "Since {day}").format(day=first)
        until = QCoreApplication.translate("HistoryChips", "Until {day}").format(day=first)
        return [
            Option(f"{day}{_BOTH}{day}", first),
            Option(f"{day}{_BOTH}", since),
            Option(f"{_BOTH}{day}", until),
        ]
    since_day, until_day = days
    pattern = QCoreApplication.translate("HistoryChips", "{first} to {last}")
    said = pattern.format(first=text.full_date(since_day), last=text.full_date(until_day))
    return [Option(f"{since_day.isoformat()}{_BOTH}{until_day.isoformat()}", said)]
