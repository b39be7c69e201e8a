"""The State Council's notice of days off as a table: read with a reason for every bad line, and entered."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import now_text
from app.driver import as_storage_errors
from app.errors import StorageError, UserError
from app.models.base import stable_id
from app.models.reference import CalendarDay
from app.services.calendar import working_calendar
from app.services.dates import parse_days

_OFF = frozenset({"休", "放假", "休息", "休假", "节假日", "off", "holiday", "h", "0"})
_WORKED = frozenset({"班", "上班", "补班", "调休上班", "补休上班", "工作日", "work", "workday", "w", "1"})
_HEADS = frozenset({"日期", "date", "day"})
_DIVIDERS = ",;\t，"
_LONGEST = 31
_LARGEST = 1024 * 1024
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class NoticeDay:
    """A day as a line of the table has it."""

    day: date
    is_workday: bool
    name: str | None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be taken, as it stands in the file, and why."""

    number: int
    text: str
    reason: UserError


@dataclass(frozen=True, slots=True)
class Notice:
    """What a table says, day by day in their order, and the lines that were left out."""

    days: tuple[NoticeDay, ...]
    bad: tuple[BadLine, ...]


@dataclass(frozen=True, slots=True)
class DayChange:
    """A day that is worked otherwise once the notice is entered; `name` is that of the notice."""

    day: date
    is_workday: bool
    name: str | None


def read_notice(file: Path, today: date) -> Notice:
    """Read a table of date or span, kind and name; a first line of headings is passed over.

    Written in UTF-8 or GB18030, divided by commas, semicolons or tabs. Raises StorageError
    `file_unreadable`, UserError `notice_not_text`.
    """
    with as_storage_errors(file):
        if not file.is_file():
            raise StorageError("file_unreadable", path=file)
        if file.stat().st_size > _LARGEST:
            raise UserError("notice_not_text", path=file.name)
        content = file.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return parse_notice(content.decode(encoding), today)
        except UnicodeDecodeError:
            continue
    raise UserError("notice_not_text", path=file.name)


def parse_notice(text: str, today: date) -> Notice:
    """What the text of a table says. Raises UserError `notice_not_text`."""
    if "\x00" in text:
        raise UserError("notice_not_text", path="")
    taken: dict[date, NoticeDay] = {}
    bad = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = _cells(line)
        if not any(cells) or (number == 1 and cells[0].casefold() in _HEADS):
            continue
        try:
            found = {day.day: day for day in _days(cells, today)}
            for day in found.keys() & taken.keys():
                if taken[day].is_workday != found[day].is_workday:
                    raise UserError("notice_day_twice", day=day)
            taken |= found
        except UserError as reason:
            bad.append(BadLine(number, line.strip(), reason))
    return Notice(tuple(taken[day] for day in sorted(taken)), tuple(bad))


def changes_by(session: Session, notice: Notice) -> list[DayChange]:
    """What would be worked otherwise: days of the notice, and reckoned days it does not confirm."""
    calendar = working_calendar(session)
    found = [
        DayChange(day.day, day.is_workday, day.name)
        for day in notice.days
        if calendar.is_workday(day.day) != day.is_workday
    ]
    for row in _reckoned(session, notice):
        usual = row.day.weekday() < 5
        if row.is_workday != usual:
            found.append(DayChange(row.day, usual, None))
    return sorted(found, key=lambda change: change.day)


def enter_notice(session: Session, notice: Notice) -> None:
    """Enter the days; in a year with its October holiday nothing stays that was only reckoned."""
    for reckoned in _reckoned(session, notice):
        reckoned.deleted_at = now_text(session)
    for day in notice.days:
        key = stable_id("calendar_day", day.day.isoformat())
        row = session.get(CalendarDay, key)
        if row is None:
            row = CalendarDay(id=key, day=day.day, is_workday=day.is_workday, source="NOTICE")
            session.add(row)
        row.is_workday, row.name, row.source = day.is_workday, day.name or row.name, "NOTICE"
        row.provisional, row.deleted_at = False, None


def _reckoned(session: Session, notice: Notice) -> list[CalendarDay]:
    """Days that are only reckoned, of the years the notice holds whole, and that it does not name."""
    listed = {day.day for day in notice.days}
    years = {day.year for day in listed if day.month == 10 and day.day <= 7}
    query = select(CalendarDay).where(CalendarDay.provisional, CalendarDay.deleted_at.is_(None))
    return [row for row in session.scalars(query) if row.day.year in years and row.day not in listed]


def _cells(line: str) -> list[str]:
    divider = min((mark for mark in _DIVIDERS if mark in line), key=line.index, default=",")
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=divider), [""])]
    except csv.Error as error:  # a cell longer than the reader takes
        raise UserError("notice_not_text", path="") from error


def _days(cells: list[str], today: date) -> Iterator[NoticeDay]:
    if len(cells) < 2 or not cells[1]:
        raise UserError("notice_columns")
    first, *rest = _span(cells[0], today)
    last = rest[0] if rest else first
    if (last - first).days >= _LONGEST:
        raise UserError("notice_too_long", days=_LONGEST)
    kind = cells[1].casefold()
    if kind not in _OFF | _WORKED:
        raise UserError("notice_kind", kind=cells[1])
    name = cells[2] if len(cells) > 2 and cells[2] else None
    day = first
    while day <= last:
        yield NoticeDay(day, kind in _WORKED, name)
        day += _DAY


def _span(written: str, today: date) -> tuple[date, ...]:
    """One day, or first and last; how a form lets days be typed is no help with a table."""
    try:
        return parse_days(written, today)
    except UserError as error:
        raise UserError("notice_day", text=written) from error
