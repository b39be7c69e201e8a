"""What the drive has lost for ever, and a snapshot still tells, is taken from there."""

from collections.abc import Iterator

import pytest

from app.models.people import Person
from app.sync import compaction, holes, membership
from app.sync.asides import put_aside
from app.sync.erasing import purge
from app.sync.snapshots import known_manifests
from tests.sync.room import Room, move_to, room
from tests.sync.share_histories import segments, write_new_snapshot
from tests.sync.test_snapshots import snapshot, snapshot_files


@pytest.fixture
def office() -> Iterator[Room]:
    with room() as made:
        yield made


def lost_but_in_a_snapshot(office: Room) -> str:
    """Of what a third computer wrote first, and the drive has lost, only Bo's snapshot tells, and neither
    comes back; the device of the third."""
    third = office.third()
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo, third)
    before = set(office.share.files)
    move_to(third, "told by a snapshot")
    office.sync(third, office.bo)
    (lost,) = (key for key in set(office.share.files) - before if key[0] == "seg")
    move_to(third, "elsewhere", "company-1")
    office.sync(third, office.bo)
    snapshot(office, office.bo)
    office.share.files.pop(lost, None)
    return third.mine.device


def refused_unread(office: Room) -> holes.Hole:
    """Anna, who does not see that snapshot yet, has refused what is lost."""
    device = lost_but_in_a_snapshot(office)
    office.share.hidden_from(office.anna.number).update(snapshot_files(office))
    office.sync(office.anna)
    (lost,) = office.anna.database.read(holes.holes)
    membership.judge(office.anna.database, device, lost.head, False)
    office.sync(office.anna)
    return lost


def test_what_was_given_up_for_lost_is_taken_from_the_snapshot_that_tells_of_it(office: Room) -> None:
    device = lost_but_in_a_snapshot(office)
    office.share.hidden_from(office.anna.number).update(snapshot_files(office))
    office.sync(office.anna)
    holes.skip(office.anna.database, device)
    office.sync(office.anna)
    assert office.address(office.anna, "company-1") == "elsewhere"
    office.share.reveal()
    office.clock.ms += compaction.PATIENCE_MS
    seen = office.share.seen_by(office.anna.number)
    assert [office.anna.sync(seen).snapshots for _ in range(3)] == [1, 0, 0]
    assert office.address(office.anna) == "told by a snapshot"


def test_what_an_older_snapshot_tells_is_taken_although_a_newer_one_is_written_every_day(
    office: Room,
) -> None:
    """In a busy office the newest is never a day old. Anna's mirror never brings the file."""
    device = lost_but_in_a_snapshot(office)
    office.sync(office.bo)
    lost = min(key for key in segments(office) if key[1].startswith(device))
    office.share.hidden_from(office.anna.number).add(lost)
    for number in range(3):
        move_to(office.bo, f"busy {number}", "company-1")
        office.sync(office.bo)
        write_new_snapshot(office, office.bo, office.clock.ms)
        office.sync(office.bo, office.anna)
        office.clock.ms += compaction.PATIENCE_MS * 3 // 4
    assert office.address(office.anna) == "told by a snapshot"


def test_what_follows_a_lost_segment_that_was_refused_does_not_wait_for_it(office: Room) -> None:
    lost = refused_unread(office)
    assert office.address(office.anna, "company-1") == "elsewhere"
    assert office.anna.database.read(holes.holes) == []
    office.share.reveal()
    office.sync(office.anna, office.bo)
    assert office.address(office.bo) != "told by a snapshot"
    membership.judge(office.anna.database, lost.device, lost.head, True)
    office.clock.ms += compaction.PATIENCE_MS
    office.sync(office.anna, office.bo, office.anna)
    for one in (office.anna, office.bo):
        assert office.address(one) == "told by a snapshot"


def test_a_snapshot_that_tells_what_was_refused_stands_for_nothing_where_that_is_lost(
    office: Room,
) -> None:
    """Else files go on its account, and who joins finds nothing that may be taken."""
    refused_unread(office)
    office.share.reveal()
    office.sync(office.anna)
    known = office.anna.roster
    assert office.anna.database.read(lambda session: known_manifests(session, known)) == []
    office.clock.ms += compaction.ACTIVE_MS + compaction.AGED_MS
    move_to(office.anna, "much later", "company-1")
    office.sync(office.anna, office.anna)
    chen = office.newcomer()
    office.sync(chen, office.anna, chen)
    assert office.address(chen, "company-1") == "much later"


def test_it_is_taken_also_where_the_word_that_gave_it_up_does_not_count_any_more(office: Room) -> None:
    """Bo had not heard yet that Anna has shut him out; the third, who had gone on by his word, hears both."""
    third, writer = office.third(), office.newcomer()
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo, third, writer)
    before = set(office.share.files)
    move_to(writer, "told by a snapshot")
    office.sync(writer, office.anna)
    (lost,) = (key for key in set(office.share.files) - before if key[1].startswith(writer.mine.device))
    move_to(writer, "elsewhere", "company-1")
    office.sync(writer, office.anna)
    snapshot(office, office.anna)
    del office.share.files[lost]
    for machine in (office.bo, third):
        office.share.hidden_from(machine.number).update(snapshot_files(office))
    membership.remove(office.anna.database, [office.bo.mine.device])
    office.sync(office.bo)
    holes.skip(office.bo.database, writer.mine.device)
    office.sync(office.bo, third)
    assert office.address(third, "company-1") == "elsewhere"
    office.share.reveal()
    files = dict(office.share.files)
    office.sync(office.anna)
    told = {key: octets for key, octets in office.share.files.items() if key[0] == "roster"}
    office.share.files = files | told  # the rest of what Anna sent is lost with her computer
    office.clock.ms += compaction.PATIENCE_MS
    office.sync(third, third)
    assert not third.roster.state.skipped
    assert office.address(third) == "told by a snapshot"


def test_a_snapshot_that_is_void_for_a_while_is_left_though_it_tells_of_somebody_erased(office: Room) -> None:
    """Anna shuts Bo out before she has read what he wrote, and it is all that tells of something else."""
    office.anna.write("Create", lambda session: session.add(Person(id="person-9", name_zh="somebody")))
    office.sync(office.anna, office.bo)
    chen = office.newcomer()
    membership.set_role(office.anna.database, "chen", "ADMIN")
    office.sync(office.anna, chen)
    move_to(office.bo, "by bo", "company-1")
    office.sync(office.bo)
    move_to(chen, "told by a snapshot")
    office.sync(chen, chen)
    snapshot(office, chen)
    office.share.files = {
        key: octets
        for key, octets in office.share.files.items()
        if key[0] != "seg" or not key[1].startswith(chen.mine.device)
    }
    office.shut_out(office.bo.mine.device, None)
    purge(office.anna.database, "person-9")
    for _ in range(4):
        office.sync(office.anna)
    assert office.address(office.anna) != "told by a snapshot"
    (held,) = office.anna.database.read(put_aside)
    membership.judge(office.anna.database, held.device, held.head, True)
    office.clock.ms += compaction.PATIENCE_MS
    office.sync(office.anna, office.anna)
    assert office.address(office.anna) == "told by a snapshot"
