"""What a copied computer sends again counts by any segment that brings it, whatever tells of it."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from app.models.people import Company
from app.services.conflicts import conflicts
from app.sync import compaction, membership
from app.sync.asides import put_aside
from tests.sync.fleet import Machine
from tests.sync.room import Room, move_to, room
from tests.sync.share_histories import segments, told_by_a_snapshot_alone, write_new_snapshot
from tests.sync.test_snapshots import snapshot_files

FIRM = "company-9"


@pytest.fixture
def office() -> Iterator[Room]:
    with room() as made:
        yield made


def enter_firm(office: Room) -> None:
    firm = Company(id=FIRM, name_zh=FIRM, name_key=FIRM, address="first")
    office.anna.write("Create", lambda session: session.add(firm))


def heads_of(machine: Machine, device: str) -> list[str]:
    """Of the first segments of a device, as a computer knows them."""
    query = text("SELECT head FROM sync_segment WHERE device = :device AND number = 1 ORDER BY id")
    told = {"device": device}
    return list(machine.database.read(lambda session: session.execute(query, told).scalars().all()))


def asked(machine: Machine) -> list[list[object]]:
    return [[side.value for side in one.sides] for one in machine.database.read(conflicts)]


BY = pytest.mark.parametrize("refused", [0, 1], ids=["the original's", "the copy's"])


@BY
def test_what_a_snapshot_tells_of_two_segments_counts_by_either_where_their_files_have_gone(
    office: Room, refused: int
) -> None:
    reader, copy, heads = told_by_a_snapshot_alone(office)
    device = office.bo.mine.device
    membership.judge(office.anna.database, device, heads[refused], False)
    office.sync(office.anna, reader, copy)
    assert [office.address(machine) for machine in (reader, copy)] == ["waiting"] * 2
    membership.judge(office.anna.database, device, heads[1 - refused], False)
    office.sync(office.anna, reader)
    assert office.address(reader) == "before"


@BY
def test_what_it_has_replaced_stays_so_by_either_and_is_open_by_neither(office: Room, refused: int) -> None:
    reader, _, heads = told_by_a_snapshot_alone(office, "later", "in the end")
    for head in (heads[refused], heads[1 - refused]):
        assert office.address(reader) == "in the end"
        assert reader.database.read(conflicts) == []
        membership.judge(office.anna.database, office.bo.mine.device, head, False)
        office.sync(office.anna, reader)
    assert asked(reader) == [["in the end", "before"]]


@BY
def test_what_two_snapshots_tell_of_one_record_is_joined(office: Room, refused: int) -> None:
    """Each knows of one of the segments alone, and nothing is written here between them."""
    membership.set_role(office.anna.database, "bo", "ADMIN")
    enter_firm(office)
    reader = office.newcomer()
    office.sync(office.anna, office.bo, reader)
    for address in ("second", "third", "fourth"):
        move_to(office.bo, address, FIRM)
    copy = office.add(office.bo.image())
    for machine in (office.bo, copy):
        before = segments(office)
        office.sync(machine)
        gone = segments(office, before)
        write_new_snapshot(office, machine)
        office.sync(machine)
        office.share.files = {key: one for key, one in office.share.files.items() if key not in gone}
        office.share.hidden_from(copy.number).update(snapshot_files(office))
    office.clock.ms += compaction.PATIENCE_MS
    office.sync(reader, reader)
    device = office.bo.mine.device
    membership.judge(office.anna.database, device, heads_of(reader, device)[refused], False)
    office.sync(office.anna, reader)
    assert office.address(reader, FIRM) == "fourth"
    assert asked(reader) == []


def test_what_is_only_known_as_replaced_is_not_told_by_the_segments_of_another_action(office: Room) -> None:
    """A snapshot is written by who began with one, and the last action in the log came in two segments."""
    third = office.third()
    enter_firm(office)
    office.sync(office.anna, office.bo, third)
    for address in ("second", "third", "fourth"):
        move_to(third, address, FIRM)
        office.sync(third)
    office.sync(office.anna, office.bo, third)
    move_to(office.bo, "waiting")
    copy, before = office.add(office.bo.image()), segments(office)
    office.sync(office.bo)
    office.share.hidden_from(copy.number).update(segments(office, before))
    office.sync(copy, office.anna)
    write_new_snapshot(office)
    reader = office.newcomer()
    membership.set_role(office.anna.database, "chen", "ADMIN")
    office.sync(office.anna, reader)
    first = set(snapshot_files(office))
    write_new_snapshot(office, reader)
    office.sync(reader)
    last = office.newcomer()
    office.share.hidden_from(last.number).update(first | segments(office))
    office.sync(last, last)
    (head,) = heads_of(office.anna, third.mine.device)
    membership.judge(office.anna.database, third.mine.device, head, False)
    office.sync(office.anna, reader, last)
    assert [asked(machine) for machine in (office.anna, reader, last)] == [[["fourth", "first"]]] * 3


def test_what_is_put_aside_again_counts_by_the_other_segment_at_once(office: Room) -> None:
    """Who accepted it was being shut out; it had come where its author could write, too."""
    anna, bo, third = office.anna, office.bo, office.third()
    membership.set_role(anna.database, "chen", "ADMIN")
    reader = office.newcomer()
    office.sync(anna, bo, third, reader)
    move_to(bo, "waiting")
    copy, before = office.add(bo.image()), segments(office)
    office.sync(bo)
    for one in (third, reader, copy):
        office.share.hidden_from(one.number).update(segments(office, before))
    office.sync(anna)
    membership.set_role(anna.database, "bo", "VIEWER")
    office.sync(anna, copy, third)
    (aside,) = third.database.read(put_aside)
    membership.judge(third.database, aside.device, aside.head, True, aside.action)
    office.sync(third, reader)
    office.share.hidden_from(reader.number).clear()
    office.sync(reader)
    membership.remove(anna.database, [third.mine.device])
    office.sync(anna, reader)
    assert office.address(reader) == "waiting"


def test_what_is_put_aside_again_is_listed_once_where_what_its_computer_sent_is_read_once_more(
    office: Room,
) -> None:
    """Who accepted it was being shut out, and the disk of who wrote it had been copied."""
    anna, bo, third = office.anna, office.bo, office.third()
    membership.set_role(anna.database, "bo", "ADMIN")
    membership.set_role(anna.database, "chen", "VIEWER")
    office.sync(anna, bo, third)
    image = third.image()
    third.database.set_local("role", "ADMIN")
    move_to(third, "beyond a role")
    reader = office.newcomer()
    office.sync(third, bo, anna)
    (aside,) = bo.database.read(put_aside)
    membership.judge(bo.database, aside.device, aside.head, True, aside.action)
    copy = office.add(image)
    office.sync(bo, copy)
    office.sync(copy, reader)
    assert office.address(reader) == "beyond a role"
    cuts = {}
    for machine in (bo, third):
        device = machine.mine.device
        cuts[device] = anna.database.read(lambda session: membership._last_of(session, device))  # noqa: B023
    third.database.set_local("role", "ADMIN")
    move_to(third, "behind a cut", "company-1")
    office.sync(third, reader)
    for device, cut in cuts.items():
        office.shut_out(device, cut)
    office.sync(anna, reader)
    assert [one.action for one in reader.database.read(put_aside)].count(aside.action) == 1
