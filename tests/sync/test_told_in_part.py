"""A segment that is lost, and of which a snapshot tells a part, for the rest was put aside."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from app.models.people import Person
from app.sync import membership
from app.sync.asides import put_aside
from app.sync.erasing import purge
from tests.sync.fleet import Machine
from tests.sync.room import Room, move_to, room
from tests.sync.test_snapshots import same, snapshot, snapshot_files


@pytest.fixture
def office() -> Iterator[Room]:
    with room() as made:
        made.anna.write("Create", lambda session: session.add(Person(id="person-9", name_zh="somebody")))
        made.sync(made.anna, made.bo)
        yield made


def alone(office: Room) -> Machine:
    """An administrator who began with Anna's snapshot, and has nothing else of what Bo wrote: an address, and
    what his role does not allow."""
    before = set(office.share.files)
    move_to(office.bo, "told in part")
    office.bo.database.set_local("role", "ADMIN")
    query = text("UPDATE official SET name = '周以宁二' WHERE id = (SELECT min(id) FROM official)")
    office.bo.write("Change", lambda session: session.execute(query))
    office.sync(office.bo, office.anna)
    (lost,) = (one for one in set(office.share.files) - before if one[0] == "seg")
    snapshot(office, office.anna)
    chen = office.newcomer()
    membership.set_role(office.anna.database, "chen", "ADMIN")
    office.sync(office.anna)
    del office.share.files[lost]
    office.sync(chen)
    return chen


def test_who_alone_is_left_can_have_somebody_erased_on_the_drive(office: Room) -> None:
    chen = alone(office)
    old = set(snapshot_files(office))
    purge(chen.database, "person-9")
    office.sync(chen, chen, chen)
    assert snapshot_files(office)
    assert old.isdisjoint(snapshot_files(office))


def test_the_part_that_a_snapshot_told_is_in_the_next_one_too(office: Room) -> None:
    chen = alone(office)
    assert office.address(chen) == "told in part"
    old = set(snapshot_files(office))
    purge(chen.database, "person-9")
    office.sync(chen, chen, chen)
    office.share.files = {key: octets for key, octets in office.share.files.items() if key not in old}
    dora = office.newcomer()
    office.sync(chen, dora)
    same(dora, chen)
    assert office.address(dora) == "told in part"


def test_what_was_put_aside_is_asked_for_once_the_file_is_there_again(office: Room) -> None:
    chen = alone(office)
    snapshot(office, chen)
    office.sync(office.anna, chen)
    assert [one.label for one in chen.database.read(put_aside)] == ["Change"]
    (held,) = chen.database.read(put_aside)
    membership.judge(chen.database, held.device, held.head, True, held.action)
    office.sync(chen, office.anna, chen)
    same(chen, office.anna)
