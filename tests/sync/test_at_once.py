"""Administrators who act at the same time: everybody holds the same of whoever one of them had let in."""

from collections.abc import Iterator

import pytest

from app.sync import keys, membership, signed
from app.sync.asides import put_aside
from app.sync.keys import DeviceKeys
from app.sync.names import join_name
from app.sync.requests import Request, keep_requests, waiting_requests
from app.sync.roster_state import device_told
from tests.sync.conftest import WEEK
from tests.sync.fleet import Machine, disk_of
from tests.sync.room import Room, move_to, room


@pytest.fixture
def office() -> Iterator[Room]:
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


def test_whom_somebody_let_in_who_was_being_shut_out_is_let_in_again(office: Room) -> None:
    """Until then what they wrote waits, wherever it was read already."""
    third = office.third()
    code = membership.invite(office.anna.database, "MEMBER", WEEK, "chen")
    office.sync(office.anna, office.bo)
    own, (first, second) = asks([office.anna, office.bo], code)
    membership.admit(office.bo.database, second, "chen")
    chen = office.add(disk_of(office.bo.database, own, "chen", office.folder))
    office.sync(office.bo, chen)
    move_to(chen, "from the new one")
    office.sync(chen, third)
    assert office.address(third) == "from the new one"
    membership.remove(office.anna.database, [office.bo.mine.device])
    office.sync(office.anna, third, office.anna, third, chen)
    assert (office.address(office.anna), office.address(third)) == (None, None)
    assert len(waits(office.anna)[0]) == 1
    (again,) = office.anna.database.read(waiting_requests)
    assert again == first
    membership.admit(office.anna.database, again, "chen")
    move_to(chen, "and on")
    office.sync(office.anna, chen, third, office.anna)
    for machine in (office.anna, third, chen):
        assert office.address(machine) == "and on"
    assert waits(office.anna, third) == [[], []]
