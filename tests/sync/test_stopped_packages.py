"""Packages that were stopped, written beside a round, or brought a request made anew."""

import threading
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from app.clock import FixedClock
from app.errors import ValidationError
from app.sync import invitations
from app.sync.erasing import purge
from app.sync.package_contents import look_into
from app.sync.packages import take_package, write_package
from app.sync.requests import waiting_requests
from tests.sync.conftest import TODAY, WEEK, Computer, Office
from tests.sync.test_engine import add_company, company, set_company
from tests.sync.test_erasing import meet
from tests.sync.test_packages import let_in_by_stick


@pytest.fixture
def two(office: Office, stick: Path) -> tuple[Computer, Computer]:
    return let_in_by_stick(office, stick)


class Stopped(Exception):  # noqa: N818
    """By the person in front of it, or because the power went."""


def test_a_package_whose_taking_was_stopped_can_be_taken_again(
    two: tuple[Computer, Computer], stick: Path
) -> None:
    anna, bo = two
    anna.write(set_company("address", "一号路"))
    write_package(anna.database, stick)
    anna.write(set_company("address", "二号路"))
    write_package(anna.database, stick)

    def stop(done: int, total: int) -> None:
        raise Stopped

    with patch("app.sync.engine.apply_arrived", side_effect=Stopped), pytest.raises(Stopped):
        take_package(bo.database, stick, stop)
    assert company(bo, "address") is None
    assert not look_into(bo.database, stick).nothing_new
    take_package(bo.database, stick)
    assert company(bo, "address") == "二号路"
    assert look_into(bo.database, stick).nothing_new


def test_a_large_package_that_was_stopped_half_way_can_be_taken_again(
    two: tuple[Computer, Computer], stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a large package: 5,000 lines are applied, then a person stops it."""
    monkeypatch.setattr("app.sync.applying._AT_ONCE", 1)
    anna, bo = two
    for number in range(3):
        anna.write(add_company(f"firm {number}", f"f{number}"))
        write_package(anna.database, stick, with_files=False)

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        take_package(bo.database, stick, stop)
    assert [company(bo, "name_zh", f"f{number}") for number in range(3)].count(None) == 2
    assert not look_into(bo.database, stick).nothing_new


def test_who_asks_once_more_by_stick_can_be_let_in(office: Office, stick: Path) -> None:
    anna = office.founder()
    code = invitations.invite(anna.database, "MEMBER", TODAY.date(), None)
    write_package(anna.database, stick)
    bo = office.computer()
    invitations.ask_to_join(bo.database, stick, code, "周以宁")
    write_package(bo.database, stick)
    take_package(anna.database, stick)
    anna.database.clock = FixedClock(TODAY + timedelta(days=1))
    bo.database.clock = FixedClock(TODAY + timedelta(days=1))
    (late,) = anna.database.read(waiting_requests)
    with pytest.raises(ValidationError):
        invitations.admit(anna.database, late, "anna")
    other = invitations.invite(anna.database, "MEMBER", WEEK, None)
    write_package(anna.database, stick)
    invitations.ask_to_join(bo.database, stick, other, "周以宁")
    write_package(bo.database, stick)
    found = look_into(anna.database, stick)
    assert found.requests
    assert not found.nothing_new


def test_a_package_written_while_somebody_is_erased_is_whole(office: Office, stick: Path) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    cy = office.joined(anna, "cy", "何雨田")
    person = meet(anna)
    anna.sync()
    bo.sync()
    done: list[int] = []

    def report(_done: int, _total: int) -> None:
        if not done:
            done.append(1)
            purge(anna.database, person)
            anna.sync()
            beside.start()
            beside.join(2)  # a round comes while the package is written

    beside = threading.Thread(target=bo.sync)
    write_package(bo.database, stick, report=report)
    beside.join()
    assert done
    assert look_into(cy.database, stick).damaged == 0
