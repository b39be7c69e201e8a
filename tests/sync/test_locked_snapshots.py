"""A snapshot that could not be read for an hour: no others are written for ever once its author has left."""

from app.models.people import Person
from app.sync import membership
from app.sync.erasing import purge
from tests.sync.fleet import Machine, newcomer
from tests.sync.room import Room, move_to, room
from tests.sync.share_histories import write_new_snapshot
from tests.sync.test_snapshots import snapshot_files


def locked_at_first(office: Room) -> Machine:
    """Chen was let in by Anna, who had not heard yet that Bo has shut somebody out; an hour later she has."""
    office.anna.write("Create", lambda session: session.add(Person(id="person-9", name_zh="somebody")))
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)
    third = office.third()
    membership.remove(office.bo.database, [third.mine.device])
    move_to(office.bo, "by bo")
    office.sync(office.bo)
    write_new_snapshot(office, office.bo)
    office.sync(office.bo)
    chen = office.add(newcomer(office.anna.database, "chen", office.folder))
    membership.set_role(office.anna.database, "chen", "ADMIN")
    office.sync(chen)
    office.sync(office.anna, chen, office.bo, office.anna, chen)
    assert office.address(chen) == "by bo"
    return chen


def test_what_tells_of_somebody_erased_goes_and_no_other_is_written_for_ever() -> None:
    with room() as office:
        chen = locked_at_first(office)
        old = set(snapshot_files(office))
        assert old
        membership.remove(chen.database, [office.bo.mine.device])
        purge(chen.database, "person-9")
        told = []
        for _ in range(6):
            done = chen.sync(office.share.seen_by(chen.number))
            told.append((done.snapshots, done.removed))
        assert not old & set(snapshot_files(office)), told
        assert told[-2:] == [(0, 0)] * 2, told
