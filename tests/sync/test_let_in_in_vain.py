"""A computer that was let in by what does not count (R13), about which an administrator is asked again."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from app.database import FixedClock
from app.sync import invitations, membership
from app.sync.requests import Request, keep_requests, kept_requests, refusal, waiting_requests
from tests.sync.conftest import WEEK
from tests.sync.fleet import Machine, disk_of
from tests.sync.room import Room
from tests.sync.test_at_once import asks, let_in_by_bo, two_administrators


@pytest.fixture
def office() -> Iterator[Room]:
    with two_administrators() as made:
        yield made


def let_in_in_vain(office: Room) -> tuple[Machine, Request]:
    """By Bo, whom Anna shuts out meanwhile; with the request as it is shown to her."""
    chen, _ = let_in_by_bo(office)
    membership.remove(office.anna.database, [office.bo.mine.device])
    office.sync(office.anna, chen, office.anna)
    (again,) = office.anna.database.read(waiting_requests)
    return chen, again


def test_it_can_be_refused(office: Room) -> None:
    chen, again = let_in_in_vain(office)
    assert not office.anna.roster.state.belongs(chen.mine.device)
    invitations.refuse(office.anna.database, again)
    assert office.anna.database.read(waiting_requests) == ()


def test_it_can_be_let_in_after_its_code_has_run_out(office: Room) -> None:
    chen, again = let_in_in_vain(office)
    later = FixedClock(datetime.combine(WEEK + timedelta(days=1), datetime.min.time()))
    office.anna.database.clock = later
    (shown,) = office.anna.database.read(waiting_requests)
    assert shown == again
    invitations.admit(office.anna.database, shown, "chen")
    office.sync(office.anna, chen, office.anna)
    assert office.address(office.anna) == "from the new one"


def test_it_is_asked_about_also_after_a_fortnight(office: Room) -> None:
    _, again = let_in_in_vain(office)
    later = FixedClock(datetime.combine(WEEK + timedelta(days=14), datetime.min.time()))
    office.anna.database.clock = later
    assert office.anna.database.read(waiting_requests) == (again,)


def test_who_waits_hears_that_nobody_is_left_who_could_open_the_code(office: Room) -> None:
    """Chen became an administrator after it was made, and all computers that were one before are lost."""
    third = office.third()
    code = invitations.invite(office.anna.database, "MEMBER", WEEK, "dan")
    membership.set_role(office.anna.database, "chen", "ADMIN")
    office.sync(office.anna, office.bo, third)
    own, _ = asks([office.anna], code)
    file = office.anna.database.read(kept_requests)
    membership.remove(third.database, sorted(third.roster.state.administrators - {third.mine.device}))
    office.sync(third)
    dan = office.add(disk_of(third.database, own, "dan", office.folder))
    for machine in (dan, third):
        machine.database.refresh(lambda session: keep_requests(session, file))
    assert third.database.read(waiting_requests) == ()
    assert dan.database.read(lambda session: refusal(session, dan.mine)) == "invitation_void"
