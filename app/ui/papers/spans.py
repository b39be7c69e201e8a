"""The times a paper can tell of: weeks, months, quarters and years, or those that are typed."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.services.dates import add_months, parse_days
from app.services.working_days import WorkingCalendar
from app.ui import text
from app.ui.widgets.option_list import Option

Span = tuple[date, date]
USUAL = "usual"
_BETWEEN = "/"


def span_options(typed: str, now: date, calendar: WorkingCalendar) -> list[Option]:
    """What the paper itself takes, the times of the calendar, or what one or two typed days mean."""
    translate = QCoreApplication.translate
    named = [
        (USUAL, translate("PaperSpans", "As this paper usually does")),
        ("week0", translate("PaperSpans", "This week")),
        ("week1", translate("PaperSpans", "Last week")),
        ("month0", translate("PaperSpans", "This month")),
        ("month1", translate("PaperSpans", "Last month")),
        ("quarter0", translate("PaperSpans", "This quarter")),
        ("quarter1", translate("PaperSpans", "Last quarter")),
        ("year0", translate("PaperSpans", "This year")),
        ("year1", translate("PaperSpans", "Last year")),
    ]
    options = [
        Option(key, name, "" if key == USUAL else span_words(*span_of(key, now))) for key, name in named
    ]
    wanted = typed.strip().casefold()
    fitting = [option for option in options if wanted in option.main.casefold()]
    return fitting or _typed(typed, now, calendar)


def span_of(key: str, now: date) -> Span:
    """First and last day of a time that is named or typed."""
    if _BETWEEN in key:
        first, last = key.split(_BETWEEN)
        return date.fromisoformat(first), date.fromisoformat(last)
    unit, back = key[:-1], int(key[-1])
    if unit == "week":
        monday = now - timedelta(days=now.weekday() + 7 * back)
        return monday, monday + timedelta(days=6)
    months = {"month": 1, "quarter": 3, "year": 12}[unit]
    begun = date(now.year, (now.month - 1) // months * months + 1, 1)
    since = add_months(begun, -months * back)
    return since, add_months(since, months) - timedelta(days=1)


def span_words(since: date, until: date) -> str:
    """3月1日 to 3月31日, with the year where it is another than the present one's."""
    if since == until:
        return text.full_date(since)
    said = QCoreApplication.translate("PaperSpans", "{first} to {last}")
    return said.format(first=text.full_date(since), last=text.full_date(until))


def _typed(typed: str, now: date, calendar: WorkingCalendar) -> list[Option]:
    try:
        days = parse_days(typed, now, calendar, "PAST")
    except UserError:
        return []
    key = _BETWEEN.join(day.isoformat() for day in (days[0], days[-1]))
    return [Option(key, span_words(days[0], days[-1]))]
