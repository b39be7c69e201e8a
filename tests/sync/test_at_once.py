"""Administrators who act at the same time: what becomes of what they said."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import select

from app.errors import UserError
from app.models.projects import Project
from app.models.reference import Unit
from app.sync import invitations, keys, membership, signed
from app.sync.asides import put_aside
from app.sync.identity import epoch_keys
from app.sync.keys import DeviceKeys
from app.sync.names import join_name
from app.sync.requests import Request, keep_requests, waiting_requests
from app.sync.roster_state import device_told
from tests.sync.conftest import WEEK
from tests.sync.fleet import Machine, disk_of
from tests.sync.people_histories import entered
from tests.sync.room import Room, move_to, room


@pytest.fixture
def office() -> Iterator[Room]:
    with two_administrators() as made:
        yield made


@contextmanager
def two_administrators() -> Iterator[Room]:
    """Anna and Bo are administrators."""
    with room() as made:
        membership.set_role(made.anna.database, "bo", "ADMIN")
        made.sync(made.anna, made.bo, made.anna)
        yield made


def waits(*machines: Machine) -> list[list[str]]:
    """At which devices what waits for a word was written."""
    return [[one.device for one in machine.database.read(put_aside)] for machine in machines]


def accept(machine: Machine) -> None:
    (one,) = machine.database.read(put_aside)
    membership.judge(machine.database, one.device, one.head, True, one.action)


def test_what_a_copy_wrote_of_a_computer_that_was_being_shut_out_waits_everywhere(office: Room) -> None:
    third, copy = office.third(), office.add(office.bo.image())
    move_to(office.bo, "original")
    move_to(copy, "copy", "company-1")
    office.sync(office.bo, copy, copy, third)
    assert office.address(third, "company-1") == "copy"
    membership.remove(office.anna.database, [office.bo.mine.device])
    office.sync(office.anna, third, office.anna, third)
    both = sorted([office.bo.mine.device, copy.mine.device])
    assert [sorted(found) for found in waits(office.anna, third)] == [both, both]
    assert (office.address(office.anna, "company-1"), office.address(third, "company-1")) == (None, None)


def asks(machines: list[Machine], code: str) -> tuple[DeviceKeys, list[Request]]:
    """A computer that asks to be let in by a code, and the request as each of these shows it."""
    own, known = DeviceKeys.new(), machines[0].roster
    (invitation,) = known.state.invitations
    code_key = keys.key_of_code(code, invitation)
    told = {
        "v": 1,
        "space": known.space,
        "at": 1,
        "device": device_told(own.public),
        "invite": invitation,
        "proof": keys.proof_of(code_key, own.public),
        "name": keys.lock_text("Chen", code_key),
    }
    octets = signed.sign(signed.REQUEST, told, own)
    file = {join_name(own.public.device, octets): octets}
    for machine in machines:
        machine.database.refresh(lambda session: keep_requests(session, file))
    return own, [machine.database.read(waiting_requests)[0] for machine in machines]


def let_in_by_bo(office: Room) -> tuple[Machine, Request]:
    """Chen's computer, that has sent something, and what it asks as Anna sees it."""
    code = invitations.invite(office.anna.database, "MEMBER", WEEK, "chen")
    office.sync(office.anna, office.bo)
    own, (first, second) = asks([office.anna, office.bo], code)
    invitations.admit(office.bo.database, second, "chen")
    chen = office.add(disk_of(office.bo.database, own, "chen", office.folder))
    office.sync(office.bo, chen)
    move_to(chen, "from the new one")
    office.sync(chen)
    return chen, first


def test_whom_somebody_let_in_who_was_being_shut_out_is_let_in_again(office: Room) -> None:
    """Until then what they wrote waits, wherever it was read already."""
    third = office.third()
    chen, first = let_in_by_bo(office)
    office.sync(third)
    assert office.address(third) == "from the new one"
    membership.remove(office.anna.database, [office.bo.mine.device])
    office.sync(office.anna, third, office.anna, third, chen)
    assert (office.address(office.anna), office.address(third)) == (None, None)
    assert len(waits(office.anna)[0]) == 1
    (again,) = office.anna.database.read(waiting_requests)
    assert again == first
    invitations.admit(office.anna.database, again, "chen")
    move_to(chen, "and on")
    office.sync(office.anna, chen, third, office.anna)
    for machine in (office.anna, third, chen):
        assert office.address(machine) == "and on"
    assert waits(office.anna, third) == [[], []]


@pytest.mark.parametrize("seconds", range(4))
def test_of_two_computers_let_in_at_once_by_one_code_one_is_in(office: Room, seconds: int) -> None:
    """Each administrator answers another request, for a code that was passed on; chance says which counts."""
    third = office.third()
    code = invitations.invite(office.anna.database, "MEMBER", WEEK, "chen")
    office.sync(office.anna, office.bo)
    one = answered(office, office.bo, code)
    office.sync(office.bo, one)
    move_to(one, "by chen")
    office.sync(one, third)
    assert office.address(third) == "by chen"
    office.clock.error = seconds
    two = answered(office, office.anna, code)
    office.sync(office.anna, third, office.bo, two, office.anna, one, office.bo, office.anna, third)
    known = third.roster.state
    (out,) = [machine for machine in (one, two) if not known.belongs(machine.mine.device)]
    assert known.epoch not in epoch_keys(out.mine, third.roster)
    for machine in (office.anna, office.bo, third):
        assert office.address(machine) == (None if out is one else "by chen")
        assert waits(machine) == [[out.mine.device] if out is one else []]
    answers = office.bo if out is one else office.anna
    (again,) = answers.database.read(waiting_requests)
    invitations.admit(answers.database, again, "chen")
    office.sync(answers, out, third, office.anna)
    for machine in (office.anna, third, out):
        assert {one.mine.device, two.mine.device} <= machine.roster.state.active.keys()
        assert (office.address(machine), waits(machine)) == ("by chen", [[]])


def answered(office: Room, administrator: Machine, code: str) -> Machine:
    """A computer that has been let in by one administrator."""
    own, (request,) = asks([administrator], code)
    invitations.admit(administrator.database, request, "chen")
    return office.add(disk_of(administrator.database, own, "chen", office.folder))


def test_who_is_let_in_by_two_administrators_at_once_is_in(office: Room) -> None:
    third = office.third()
    code = invitations.invite(office.anna.database, "MEMBER", WEEK, "chen")
    office.sync(office.anna, office.bo)
    own, requests = asks([office.anna, office.bo], code)
    for administrator, request in zip((office.anna, office.bo), requests, strict=True):
        invitations.admit(administrator.database, request, "chen")
    chen = office.add(disk_of(office.bo.database, own, "chen", office.folder))
    office.sync(office.anna, office.bo, chen)
    move_to(chen, "by chen")
    office.sync(chen, office.anna, third)
    assert third.roster.silent == set()
    assert [office.address(machine) for machine in (office.anna, third)] == ["by chen"] * 2


def test_what_was_accepted_by_who_was_being_shut_out_waits_again(office: Room) -> None:
    third, fourth = office.third(), office.newcomer()
    office.sync(office.anna, office.bo, third, fourth)
    membership.set_role(office.anna.database, "chen", "VIEWER")
    office.sync(office.anna, office.bo, third, fourth)
    third.database.set_local("role", "ADMIN")
    move_to(third, "past the rule")
    office.sync(third, office.bo, office.anna)
    accept(office.bo)
    office.sync(office.bo, fourth)
    assert office.address(fourth) == "past the rule"
    membership.remove(office.anna.database, [office.bo.mine.device])
    office.sync(office.anna, fourth, office.anna)
    assert (office.address(office.anna), office.address(fourth)) == (None, None)
    assert waits(office.anna, fourth) == [[third.mine.device]] * 2
    accept(office.anna)
    office.sync(office.anna, fourth)
    assert (office.address(office.anna), office.address(fourth)) == ("past the rule", "past the rule")


def test_nobody_of_two_who_were_shut_out_at_once_knows_the_secret_that_follows(office: Room) -> None:
    third, fourth = office.third(), office.newcomer()
    office.sync(office.anna, office.bo, third, fourth)
    membership.remove(office.anna.database, [third.mine.device])
    membership.remove(office.bo.database, [fourth.mine.device])
    office.sync(office.anna, office.bo, office.anna, third, fourth, office.bo)
    epoch = office.anna.roster.state.epoch
    for machine, knows in ((office.anna, True), (office.bo, True), (third, False), (fourth, False)):
        assert machine.roster.state.epoch == epoch
        assert (epoch in epoch_keys(machine.mine, machine.roster)) is knows


def test_a_number_is_not_given_again_while_what_entered_its_project_is_held(office: Room) -> None:
    third = office.third()
    entered(third, "海棠轮毂")
    office.sync(third, office.anna)
    given = office.anna.database.read(
        lambda session: session.scalars(select(Project.project_no).where(Project.name == "海棠轮毂")).one()
    )
    membership.remove(office.bo.database, [third.mine.device])  # he has not heard of the project
    office.sync(office.bo, office.anna)
    assert (given, entered(office.anna, "石榴籽")) == ("ZS-2026-0001", "ZS-2026-0002")


def test_what_was_refused_by_who_was_being_shut_out_counts_once_its_author_may_write_again(
    office: Room,
) -> None:
    third, fourth = office.third(), office.newcomer()
    office.sync(office.anna, office.bo, third, fourth)
    membership.set_role(office.anna.database, "chen", "VIEWER")
    move_to(third, "held")
    office.sync(third, office.anna, office.bo)
    (held,) = office.bo.database.read(put_aside)
    membership.judge(office.bo.database, held.device, held.head, False)
    office.sync(office.bo, fourth)
    membership.remove(office.anna.database, [office.bo.mine.device])
    membership.set_role(office.anna.database, "chen", "MEMBER")
    office.sync(office.anna, fourth, third, office.anna)
    for machine in (office.anna, third, fourth):
        assert office.address(machine) == "held"


def test_a_role_that_somebody_gave_who_was_being_shut_out_lets_nothing_count(office: Room) -> None:
    third, fourth = office.third(), office.newcomer()
    office.sync(office.anna, office.bo, third, fourth)
    membership.remove(office.anna.database, [office.bo.mine.device])
    membership.set_role(office.bo.database, "chen", "ADMIN")
    office.sync(office.bo, third)
    unit = Unit(id="unit", code="unit", name_zh="云瀚市", short_zh="云瀚", unit_type="CITY")
    third.write("Set up", lambda session: session.add(unit))
    office.sync(third, fourth)
    assert fourth.database.read(lambda session: session.get(Unit, "unit")) is not None
    office.sync(office.anna, fourth, office.anna)
    for machine in (office.anna, fourth):
        assert machine.database.read(lambda session: session.get(Unit, "unit")) is None
    assert waits(office.anna, fourth) == [[third.mine.device]] * 2
    move_to(third, "by his own right")
    office.sync(third, third, office.anna)
    assert office.address(office.anna) == "by his own right"


def test_it_is_too_late_to_refuse_who_is_in(office: Room) -> None:
    code = invitations.invite(office.anna.database, "MEMBER", WEEK, "chen")
    _, (request,) = asks([office.anna], code)
    invitations.admit(office.anna.database, request, "chen")
    with pytest.raises(UserError, match="already_let_in"):
        invitations.refuse(office.anna.database, request)
    assert request.device.device in office.anna.roster.state.active
