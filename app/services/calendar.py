"""The workspace's working-day calendar: seeded, editable, and kept in memory while nothing changes it."""

from datetime import date

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.database import ChangeSet
from app.models.base import stable_id
from app.models.reference import CalendarDay
from app.services import working_days
from app.services.bulk import add_rows
from app.services.kept import Kept
from app.services.working_days import WorkingCalendar


def working_calendar(session: Session) -> WorkingCalendar:
    """The calendar as it stands for `session`."""
    return _calendars.of(session)


def use_uncommitted(session: Session, changes: ChangeSet) -> None:
    """Let the rest of this write count with the calendar it has just changed."""
    _calendars.use_uncommitted(session, changes)


def seed_calendar(session: Session) -> None:
    """Fill an empty calendar with the published years and, provisionally, those after them."""
    rows = [
        {
            "id": stable_id("calendar_day", day.day.isoformat()),
            "day": day.day,
            "is_workday": day.is_workday,
            "name": day.name,
            "source": day.source,
            "provisional": day.provisional,
        }
        for day in working_days.seed_days()
    ]
    add_rows(session, CalendarDay, rows)


def set_day(session: Session, day: date, is_workday: bool, name: str | None = None) -> None:
    """Say by hand whether a day is worked; it is no longer provisional."""
    day_id = stable_id("calendar_day", day.isoformat())
    found = session.get(CalendarDay, day_id)
    if found is None:
        found = CalendarDay(id=day_id, day=day, is_workday=is_workday, source="MANUAL")
        session.add(found)
    found.is_workday = is_workday
    found.name = name
    found.source = "MANUAL"
    found.provisional = False
    found.deleted_at = None


def days_of_year(session: Session, year: int) -> dict[date, working_days.CalendarDay]:
    """The days of a year that are not as their weekday would have them, or that somebody has settled."""
    columns = CalendarDay.__table__.c
    query = select(columns.day, columns.is_workday, columns.name, columns.source, columns.provisional).where(
        columns.deleted_at.is_(None), columns.day.between(date(year, 1, 1), date(year, 12, 31))
    )
    return {row.day: working_days.CalendarDay(*row) for row in session.execute(query)}


def confirm_year(session: Session, year: int) -> None:
    """Say that the days off of a year are as published: none of its days is provisional any more."""
    session.execute(
        update(CalendarDay)
        .where(CalendarDay.day.between(date(year, 1, 1), date(year, 12, 31)), CalendarDay.provisional)
        .values(provisional=False, source="MANUAL")
    )


def _read(session: Session) -> WorkingCalendar:
    columns = CalendarDay.__table__.c
    rows = session.execute(
        select(columns.day, columns.is_workday, columns.name, columns.source, columns.provisional).where(
            columns.deleted_at.is_(None)
        )
    )
    return WorkingCalendar(
        working_days.CalendarDay(row.day, row.is_workday, row.name, row.source, row.provisional)
        for row in rows
    )


_calendars = Kept(frozenset({"calendar_day"}), _read)
