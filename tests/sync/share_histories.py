"""Histories of the share and the disks, told step by step: what is lost, rots, is copied, or is cut off."""

from collections.abc import Iterable

from sqlalchemy import text

from app.sync import compaction, membership
from app.sync.merged import merged_by_itself
from app.sync.snapshot_writing import write_snapshot
from tests.sync.faulty_share import Key
from tests.sync.fleet import Machine, newcomer
from tests.sync.room import Room, Told, move_to
from tests.sync.writing_histories import values, write_apart


def segments(office: Room, but: Iterable[Key] = ()) -> set[Key]:
    return {key for key in office.share.files.keys() - set(but) if key[0] == "seg"}


def many_files_vanish_that_were_there_already(office: Room) -> None:
    """Whoever has them puts all back in one round, more than a look at some known files would find.

    A state is none of them: it is said anew, with the next number.
    """
    before = segments(office)
    for number in range(8):
        move_to(office.anna, f"number {number}")
        office.sync(office.anna, office.anna)
    gone = segments(office, before)
    assert len(gone) == 8
    for key in gone:
        del office.share.files[key]
    office.sync(office.anna)
    assert gone <= office.share.files.keys()


def a_file_rots_before_anybody_has_read_it(office: Room) -> None:
    """Nobody keeps it or hands it on; its author finds out and sends it once more."""
    before = segments(office)
    move_to(office.anna, "sent")
    office.sync(office.anna)
    (key,) = segments(office, before)
    octets = office.share.files[key]
    office.share.files[key] = octets[:-1] + bytes([octets[-1] ^ 1])
    office.sync(office.bo)
    assert segments(office, before) == {key}
    office.sync(office.anna, office.bo)
    assert office.address(office.bo) == "sent"


def a_mirror_renames_what_nobody_has_read(office: Room) -> None:
    """Colleagues take it in all the same, and put it back under its name; the other file stays."""
    before = segments(office)
    move_to(office.anna, "sent")
    office.sync(office.anna)
    (key,) = segments(office, before)
    stray = key[0], f"{key[1]} (1)"
    office.share.files[stray] = office.share.files.pop(key)
    office.sync(office.bo)
    assert office.address(office.bo) == "sent"
    assert segments(office, before) == {key, stray}


def the_power_goes_while_changes_are_taken_in(office: Room) -> None:
    """What had not been read of what was sent together is read the next time."""
    move_to(office.anna, "first", "company-0")
    move_to(office.anna, "second", "company-1")
    office.sync(office.anna)
    office.cut_power(office.bo, lambda: office.address(office.bo, "company-0") == "first")
    move_to(office.anna, "third", "company-0")
    office.sync(office.anna, office.bo)
    assert [office.address(office.bo, key) for key in ("company-0", "company-1")] == ["third", "second"]


def a_copied_disk_sends_again_what_waited_on_it(office: Room) -> None:
    """Colleagues are told of it once."""
    move_to(office.anna, "waiting")
    copy = office.add(office.anna.image())
    office.sync(office.anna, copy, office.bo)
    rows, _ = office.bo.database.read(lambda session: merged_by_itself(session, 9, ()))
    assert [row.label for row in rows].count("Edit") == 1


def what_is_held_comes_in_another_file_too(office: Room) -> None:
    """By a copy of the disk, of which nothing bad is known: it counts."""
    move_to(office.bo, "waiting")
    copy, third, before = office.add(office.bo.image()), office.third(), segments(office)
    office.sync(office.bo)
    by_bo = segments(office, before)
    office.sync(copy)
    office.share.hidden_from(office.anna.number).update(by_bo)
    office.share.hidden_from(third.number).update(segments(office, before) - by_bo)
    office.sync(office.anna, third)
    membership.remove(office.anna.database, [office.bo.mine.device])  # she has not heard of what it sent
    office.sync(office.anna, third)
    assert office.address(third) is None
    office.share.reveal()
    office.sync(third)
    assert office.address(third) == "waiting"


def write_new_snapshot(office: Room, machine: Machine | None = None, at_ms: int = 1) -> None:
    """One that is old, unless it is told when it was written."""
    writer = machine or office.anna
    store = office.share.seen_by(writer.number)
    write_snapshot(writer.database, writer.mine, writer.roster, store, at_ms)


def joined_by_snapshot(office: Room) -> Machine:
    """Somebody new, when of all that was sent a snapshot is left."""
    covered = segments(office)
    write_new_snapshot(office)
    office.sync(office.anna)
    chen = office.newcomer()
    for key in covered:
        office.share.files.pop(key, None)
    office.sync(chen)
    return chen


def somebody_begins_while_something_is_undecided(office: Room) -> None:
    """They are asked like all others."""
    write_apart(office)
    assert values(joined_by_snapshot(office)) == [{"Anna's", "Bo's"}]


def what_was_replaced_long_ago_is_sent_again(office: Room) -> None:
    """By a copy of a disk, to somebody who began after it: it is no rival of what replaced it."""
    move_to(office.anna, "waiting")
    copy = office.add(office.anna.image())
    office.sync(office.anna, office.bo)
    for address in ("second", "third", "fourth"):
        move_to(office.bo, address)
    office.sync(office.bo, office.anna)
    chen = joined_by_snapshot(office)
    office.sync(copy, chen)
    assert (office.address(chen), values(chen)) == ("fourth", [])


def a_cut_comes_later_than_a_snapshot(office: Room) -> None:
    """Somebody new reads for themselves what it has left out for something behind the cut, once it comes."""
    before = segments(office)
    move_to(office.anna, "counts")
    office.sync(office.anna, office.bo)
    late = segments(office, before)
    bo = office.bo.mine.device
    cut = office.anna.database.read(lambda session: membership._last_of(session, bo))
    for address in ("behind", "far behind"):
        move_to(office.bo, address)
    office.sync(office.bo, office.anna)
    write_new_snapshot(office)
    office.sync(office.anna)
    office.shut_out(bo, cut)
    chen = office.newcomer()
    office.share.hidden_from(chen.number).update(late)
    office.sync(chen)
    assert late.isdisjoint(("seg", name) for _, name, _ in chen.segments())
    office.share.reveal()
    office.sync(chen)
    assert office.address(chen) == "counts"


def the_power_goes_while_a_snapshot_is_taken(office: Room) -> None:
    """What follows what it stands for has to wait."""
    move_to(office.anna, "first")
    office.sync(office.anna)
    covered = segments(office)
    write_new_snapshot(office)
    office.sync(office.anna)
    snapped = [key for key in office.share.files if key[0] == "snap"]
    move_to(office.anna, "later")
    office.sync(office.anna)
    chen = office.newcomer()
    office.cut_power(chen, lambda: any(state == "COMING" for _, _, state in chen.segments()))
    for key in (*covered, *snapped):
        del office.share.files[key]
    office.sync(chen)
    assert "WAITING" in [state for _, _, state in chen.segments()]


def a_snapshot_lies_under_a_secret_that_comes_later(office: Room) -> None:
    """Chen is let in by an administrator of whom another did not know who began that secret."""
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)
    third = office.third()
    helper = office.add(newcomer(office.anna.database, "anna", office.folder))
    membership.remove(office.bo.database, [third.mine.device])
    move_to(office.bo, "by bo")
    office.sync(office.bo)
    write_new_snapshot(office, office.bo)
    office.sync(office.bo)
    for key in segments(office):
        del office.share.files[key]
    chen = office.add(newcomer(helper.database, "chen", office.folder))
    office.sync(helper, chen)
    assert chen.segments() == []
    office.sync(office.anna, chen)
    assert office.address(chen) == "by bo"


def told_by_a_snapshot_alone(office: Room, *later: str) -> tuple[Machine, Machine, list[str]]:
    """A reader that knows what was waiting with Bo, and was sent by him and by a copy of his computer, by a
    snapshot of the copy alone, which has written over it `later`; the copy, and the heads of the two."""
    membership.set_role(office.anna.database, "bo", "ADMIN")
    move_to(office.anna, "before")
    reader = office.newcomer()
    office.sync(office.anna, office.bo, reader)
    move_to(office.bo, "waiting")
    copy = office.add(office.bo.image())
    for machine in (office.bo, copy):
        snapshots = {key for key in office.share.files if key[0] == "snap"}
        for one in (reader, copy):
            office.share.hidden_from(one.number).update(snapshots)
        before = segments(office)
        office.sync(machine)
        office.share.hidden_from(copy.number).clear()  # it hears that it is one when it has sealed
        office.sync(machine)
        for address in later if machine is copy else ():
            move_to(copy, address)
            office.sync(copy)
        gone = segments(office, before)
        write_new_snapshot(office, machine)
        office.sync(machine)
        office.share.files = {key: one for key, one in office.share.files.items() if key not in gone}
        office.clock.ms += compaction.PATIENCE_MS
    office.sync(reader)
    query = text("SELECT head FROM sync_segment WHERE device = :device AND number = 1 ORDER BY id")
    told = {"device": office.bo.mine.device}
    heads = reader.database.read(lambda session: session.execute(query, told).scalars().all())
    return reader, copy, list(heads)


def of_two_segments_one_is_refused(office: Room) -> None:
    reader, _, heads = told_by_a_snapshot_alone(office)
    membership.judge(office.anna.database, office.bo.mine.device, heads[0], False)
    office.sync(office.anna, reader)
    assert office.address(reader) == "waiting"


TOLD: Told = {
    "what is missing on the share is not put back": many_files_vanish_that_were_there_already,
    "names are not compared with what is in the file": a_file_rots_before_anybody_has_read_it,
    "what has lost its name is read by nobody": a_mirror_renames_what_nobody_has_read,
    "what was sent counts as kept": a_file_rots_before_anybody_has_read_it,
    "the place in the chain is kept before the data": the_power_goes_while_changes_are_taken_in,
    "writes are marked as sent before they are sealed": the_power_goes_while_changes_are_taken_in,
    "what a copied disk sends again counts twice": a_copied_disk_sends_again_what_waited_on_it,
    "what one file brought that is held counts by no other": what_is_held_comes_in_another_file_too,
    "a snapshot names of two segments that bring something the first": of_two_segments_one_is_refused,
    "a snapshot forgets what the writes it leaves out had replaced": what_was_replaced_long_ago_is_sent_again,
    "a snapshot keeps of several versions the shown one": somebody_begins_while_something_is_undecided,
    "a snapshot is taken that stands for what does not count": a_cut_comes_later_than_a_snapshot,
    "what cannot be taken yet is given up for good": a_snapshot_lies_under_a_secret_that_comes_later,
    "what a half-taken snapshot stands for counts as applied": the_power_goes_while_a_snapshot_is_taken,
}
"""By the mutant that each is for."""
