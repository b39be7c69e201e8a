"""When firms are to be met again, by the strength of their intent, and how the day reminds of it."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.models.people import Company
from app.services.company_filter import CompanyFilter, CompanySort
from app.services.company_list import CompanyRow, company_ids, company_rows
from app.services.contact_reminders import ContactDays, change_contact_days, contact_days, contact_due_on
from app.services.follow_ups import FollowUpDraft, add_follow_up
from app.services.today_due import due_items
from app.services.today_items import DueItem
from app.services.undo import undo
from app.services.visits import VisitDraft, add_visit
from tests.city import City


def reminders(city: City) -> list[DueItem]:
    found = city.database.read(lambda session: due_items(session, None, limit=1000))
    return [item for item in found.items if item.is_contact]


def rows(city: City) -> list[CompanyRow]:
    return city.database.read(
        lambda session: company_rows(
            session, company_ids(session, CompanyFilter(), ((CompanySort.CONTACT, False),))
        )
    )


@pytest.fixture
def late(city: City) -> CompanyRow:
    """A firm without an open step that somebody looks after and that was to be met again by now."""
    row = next(row for row in rows(city) if row.contact_due is not None and row.next_due is None)
    owner = city.official("周以宁")

    def neglect(session: Session) -> None:
        firm = session.get(Company, row.id)
        assert firm is not None
        firm.follow_owner_id, firm.intent_level = owner, 5

    city.database.write("Neglect", neglect)
    city.database.write("Set", lambda session: change_contact_days(session, "a", "1"))
    return next(again for again in rows(city) if again.id == row.id)


@pytest.mark.parametrize(("level", "day"), [(5, "03-31"), (4, "03-31"), (3, "04-30"), (1, "05-30")])
def test_the_stronger_the_intent_the_sooner_a_firm_is_met_again(level: int, day: str) -> None:
    found = contact_due_on(ContactDays(), "2026-03-01T09:30", level)
    assert found == date.fromisoformat(f"2026-{day}")


def test_an_unknown_intent_counts_as_weak_and_a_firm_never_met_has_no_day() -> None:
    assert contact_due_on(ContactDays(), "2026-03-01", None) == date(2026, 5, 30)
    assert contact_due_on(ContactDays(), None, 5) is None


def test_the_list_is_ordered_by_the_day_and_those_never_met_come_last(city: City) -> None:
    days = [row.contact_due for row in rows(city)]
    known = [day for day in days if day is not None]
    assert days == sorted(known) + [None] * (len(days) - len(known))


def test_a_firm_past_its_day_is_due_for_who_looks_after_it_until_a_visit_is_logged(
    city: City, late: CompanyRow
) -> None:
    assert late.contact_late
    item = next(item for item in reminders(city) if item.id == late.id)
    assert (item.due_on, item.owner_name, item.what) == (late.contact_due, "周以宁", late.name)
    other = city.database.read(lambda session: due_items(session, [city.official("何雨田")], limit=1000))
    assert late.id not in [item.id for item in other.items]
    city.database.write("Log", lambda session: add_visit(session, VisitDraft(company_id=late.id)))
    assert late.id not in [item.id for item in reminders(city)]


def test_an_agreed_step_stands_for_the_reminder(city: City, late: CompanyRow) -> None:
    step = FollowUpDraft("送方案", date(2026, 3, 30), company_id=late.id)
    city.database.write("Add", lambda session: add_follow_up(session, step))
    assert late.id not in [item.id for item in reminders(city)]


def test_reminders_come_after_what_is_late_otherwise(city: City, late: CompanyRow) -> None:
    found = city.database.read(lambda session: due_items(session, None, limit=1000))
    overdue = [item.is_contact for item in found.items if item.days_left < 0]
    assert overdue == sorted(overdue)
    assert late.id in [item.id for item in found.items]


def test_days_are_set_by_level_and_undone(city: City) -> None:
    city.database.write("Set", lambda session: change_contact_days(session, "b", "45"))
    assert city.database.read(contact_days) == ContactDays(30, 45, 90)
    city.database.write("Undo", undo)
    assert city.database.read(contact_days) == ContactDays()


@pytest.mark.parametrize(
    ("level", "typed", "code"), [("a", "61", "contact_order"), ("c", "x", "number_not_whole")]
)
def test_days_that_cannot_be_are_refused(city: City, level: str, typed: str, code: str) -> None:
    with pytest.raises(ValidationError, match=code):
        city.database.write("Set", lambda session: change_contact_days(session, level, typed))
