"""What the account of attached files holds the engine to, and what it forgives."""

from collections.abc import Iterator

import pytest

from tests.sync.faulty_share import Key
from tests.sync.office_machine import OfficeMachine
from tests.sync.reckoning import check, settle

ANNA, BO = 0, 1


@pytest.fixture
def office() -> Iterator[OfficeMachine]:
    """Bo has sent a file that Anna has not read of."""
    made = OfficeMachine()
    made.open_office(seed=1, size=2, years=False, small=False)
    with made.books.frame:
        made.attach(device=BO, record=0, person=False)
        made.sync(device=BO)
        yield made


def test_a_file_that_waits_is_erased_with_the_person_it_is_about() -> None:
    office = OfficeMachine()
    office.open_office(seed=1, size=2, years=False, small=False)
    with office.books.frame:
        office.attach(device=BO, record=0, person=True)
        office.sync(device=BO)
        office.shut_out(device=ANNA, whom=BO)
        office.sync(device=ANNA)
        office.forget_somebody(device=ANNA, person=0)
        settle(office.books)
        check(office.books)


def blob(office: OfficeMachine) -> Key:
    (key,) = [key for key in office.books.share.files if key[0].startswith("blob/")]
    return key


def hurt_blob(office: OfficeMachine) -> None:
    place = sorted(office.books.share.files).index(blob(office))
    office.hurt_share(kind="vanished", number=place)


def named(office: OfficeMachine, device: int) -> list[bool]:
    """Of the files that the records of a computer name, whether it has them."""
    machine = office.at(device)
    return [machine.database.files.holds(one) for one in office.books.files.wanted(machine)]


@pytest.mark.parametrize("before", [True, False])
def test_what_only_somebody_shut_out_has_may_be_lost_with_its_blob(
    office: OfficeMachine, before: bool
) -> None:
    if before:
        hurt_blob(office)
    office.shut_out(device=ANNA, whom=BO)
    if not before:
        hurt_blob(office)
    settle(office.books)
    assert (named(office, ANNA), named(office, BO)) == ([False], [True])
    check(office.books)


def test_what_somebody_shut_out_has_sent_comes_once_it_was_accepted(office: OfficeMachine) -> None:
    office.shut_out(device=ANNA, whom=BO)
    settle(office.books)
    assert named(office, ANNA) == [True]
    check(office.books)


def test_what_an_administrator_was_asked_about_may_not_be_lost_with_its_blob(office: OfficeMachine) -> None:
    office.shut_out(device=ANNA, whom=BO)
    office.sync(device=ANNA)
    hurt_blob(office)
    settle(office.books)
    assert named(office, ANNA) == [True]
    check(office.books)


def test_what_waits_must_be_kept_by_who_is_asked(
    office: OfficeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.shut_out(device=ANNA, whom=BO)
    monkeypatch.setattr("app.sync.engine.held_files", lambda *told: [])
    with pytest.raises(AssertionError, match="a file of what waits was not kept"):
        settle(office.books)


def test_what_somebody_shut_out_has_sent_may_not_be_lost_without_a_fault(office: OfficeMachine) -> None:
    office.shut_out(device=ANNA, whom=BO)
    del office.books.share.files[blob(office)]
    with pytest.raises(AssertionError, match="a file of what waits was not kept"):
        settle(office.books)


def test_what_a_colleague_has_got_may_not_be_lost_with_its_blob(office: OfficeMachine) -> None:
    office.sync(device=ANNA)
    office.shut_out(device=ANNA, whom=BO)
    hurt_blob(office)
    (sha256,) = office.books.files.wanted(office.at(ANNA))
    office.at(ANNA).database.files.remove(sha256)
    settle(office.books)
    with pytest.raises(AssertionError, match="an attached file was lost"):
        check(office.books)
