"""Sticks of which one was damaged, or written by who was shut out, and files of what was accepted since."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.clock import FixedClock
from app.errors import ValidationError
from app.services.unsent import waiting
from app.sync import invitations, membership, segments
from app.sync.asides import put_aside
from app.sync.newer import needed
from app.sync.packages import known_of, take_package, write_package
from tests.sync.conftest import TODAY, WEEK, Office
from tests.sync.test_engine import add_company, company, device_of, set_company
from tests.sync.test_files import add_file, content
from tests.sync.test_packages import _again, asks_by_stick, give


def test_a_good_package_after_a_damaged_one_is_enough(office: Office, stick: Path, tmp_path: Path) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    anna.sync()
    anna.compact()
    dora = office.joined(anna, "dora", "方若水", "ADMIN")
    code = invitations.invite(dora.database, "MEMBER", WEEK, None)
    write_package(dora.database, stick)
    bo = asks_by_stick(office, dora, stick, code)
    assert write_package(dora.database, stick).parts > 0
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(stick.read_bytes())
    _again(damaged, lambda name, octets: octets[:-1] + b"x" if name.endswith(".sp") else octets)
    take_package(bo.database, damaged)
    assert company(bo, "name_zh") is None
    take_package(bo.database, stick)
    assert company(bo, "name_zh") == "松果储能"


def test_what_only_who_was_shut_out_has_still_waits_to_be_sent(office: Office, stick: Path) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo, cy = office.joined(anna, "bo", "周以宁"), office.joined(anna, "cy", "何雨田")
    for one in (cy, bo, anna, cy, bo):
        one.sync()
    cy.write(set_company("address", "一号路"))
    give(cy, bo, stick)
    membership.remove(anna.database, [bo.mine.device])
    give(anna, cy, stick)
    give(bo, cy, stick)
    assert cy.database.read(waiting) == 1


def test_a_file_that_was_accepted_since_comes_with_what_somebody_lacks(office: Office, stick: Path) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    cy = office.joined(anna, "cy", "何雨田")
    for one in (anna, bo, cy, anna):
        one.sync()
    membership.remove(anna.database, [device_of(bo)])
    sha256 = add_file(bo, b"the only copy")
    give(bo, anna, stick)
    give(anna, cy, stick)  # it is held at both
    give(cy, anna, stick)
    for aside in anna.database.read(put_aside):
        membership.judge(anna.database, aside.device, aside.head, True, aside.action)
    write_package(anna.database, stick, known_of(anna.database, cy.mine.device))
    take_package(cy.database, stick)
    assert company(cy, "name_zh") == "c1"
    assert content(anna, sha256) == b"the only copy"
    assert content(cy, sha256) == b"the only copy"


def test_another_administrator_gets_by_package_the_file_of_what_waits(office: Office, stick: Path) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    cy = office.joined(anna, "cy", "何雨田", "ADMIN")
    for one in (anna, bo, cy, anna):
        one.sync()
    membership.remove(anna.database, [device_of(bo)])
    sha256 = add_file(bo, b"the only copy")
    give(bo, anna, stick)
    assert content(anna, sha256) == b"the only copy"
    give(anna, cy, stick)
    for aside in cy.database.read(put_aside):
        membership.judge(cy.database, aside.device, aside.head, True, aside.action)
    give(cy, cy, stick)
    assert company(cy, "name_zh") == "c1"
    assert content(cy, sha256) == b"the only copy"


def test_nothing_needs_a_newer_program_once_its_snapshot_is_gone(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    anna.sync()
    with monkeypatch.context() as patch:
        patch.setattr(segments, "READS", 2)
        anna.compact()
        anna.sync()
    bo = office.joined(anna, "bo", "周以宁")
    assert company(bo, "name_zh") == "松果储能"  # by the segments
    assert len(bo.database.read(needed)) == 1
    for name in anna.store.sizes("snap"):
        anna.store.remove("snap", name)
    anna.write(set_company("address", "一号路"))
    anna.sync()
    bo.sync()
    assert company(bo, "address") == "一号路"
    assert bo.database.read(needed) == []


@pytest.mark.parametrize("turn", range(6))
def test_of_two_requests_with_codes_of_one_day_the_last_counts(office: Office, turn: int) -> None:
    anna = office.founder()
    bo = office.computer()
    for role in ("VIEWER", "MEMBER"):
        code = invitations.invite(anna.database, role, WEEK, None)
        anna.sync()
        invitations.ask_to_join(bo.database, office.share, code, "周以宁")
    (request,) = invitations.requests(anna.database, anna.store)
    assert request.invitation.role == "MEMBER"


def test_nobody_is_entered_who_cannot_be_let_in(office: Office) -> None:
    anna = office.founder()
    code = invitations.invite(anna.database, "MEMBER", TODAY.date(), None)
    anna.sync()
    bo = office.computer()
    invitations.ask_to_join(bo.database, office.share, code, "周以宁")
    anna.database.clock = FixedClock(TODAY + timedelta(days=1))
    position = anna.database.position()
    (request,) = invitations.requests(anna.database, anna.store)
    with pytest.raises(ValidationError, match="invitation_expired"):
        invitations.admit(anna.database, request)
    assert anna.database.position() == position
