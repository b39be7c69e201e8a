"""The workspace's calendar: seeded, changed by hand, used at once, taken back."""

from datetime import date

import pytest

from app.database import Database, Session
from app.errors import UserError
from app.services.calendar import seed_calendar, set_day, working_calendar
from app.services.undo import undo

BOTH_DRIVERS = True

SATURDAY = date(2026, 3, 21)
NEW_YEAR = date(2027, 1, 1)


def worked(database: Database, day: date) -> bool:
    return database.read(lambda session: working_calendar(session).is_workday(day))


def settle(database: Database, day: date, is_workday: bool) -> None:
    database.write("Change calendar", lambda session: set_day(session, day, is_workday))


def test_published_years_are_settled_and_later_ones_are_marked(database: Database) -> None:
    database.write("Make workspace", seed_calendar)
    calendar = database.read(working_calendar)
    assert calendar.is_workday(date(2026, 2, 14))  # a Saturday worked for the Spring Festival
    assert not calendar.is_workday(date(2026, 10, 1))
    assert not calendar.is_provisional(date(2026, 10, 1))
    assert calendar.is_provisional(NEW_YEAR)


def test_a_day_changed_by_hand_counts_at_once_and_is_no_longer_provisional(database: Database) -> None:
    database.write("Make workspace", seed_calendar)
    assert not worked(database, SATURDAY)
    settle(database, SATURDAY, True)
    assert worked(database, SATURDAY)
    settle(database, NEW_YEAR, False)
    assert not database.read(working_calendar).is_provisional(NEW_YEAR)


def test_a_day_taken_back_can_be_changed_again(database: Database) -> None:
    settle(database, SATURDAY, True)
    database.write("Undo", undo)
    assert not worked(database, SATURDAY)
    settle(database, SATURDAY, True)
    assert worked(database, SATURDAY)


def test_a_deadline_moves_with_the_calendar_inside_the_write_that_changes_it(database: Database) -> None:
    friday = date(2026, 3, 20)
    assert database.read(lambda session: working_calendar(session).add(friday, 1)) == date(2026, 3, 23)
    settle(database, SATURDAY, True)
    assert database.read(lambda session: working_calendar(session).add(friday, 1)) == SATURDAY


def test_whoever_hears_of_a_changed_day_counts_with_it_already(database: Database) -> None:
    heard: list[bool] = []
    stop = database.subscribe(lambda _changes: heard.append(worked(database, SATURDAY)))
    assert not worked(database, SATURDAY)
    settle(database, SATURDAY, True)
    stop()
    assert heard == [True]


def test_a_day_that_was_not_written_counts_for_nobody(database: Database) -> None:
    def fail(session: Session) -> None:
        set_day(session, SATURDAY, True)
        session.flush()
        working_calendar(session)
        raise UserError("refused")

    with pytest.raises(UserError):
        database.write("Change calendar", fail)
    assert not worked(database, SATURDAY)
