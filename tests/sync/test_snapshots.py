"""Whoever joins by a snapshot knows what those know who have read every segment."""

import contextlib

import pytest
from sqlalchemy import text

from app.errors import UserError
from app.models.people import Company
from app.replay import differences
from app.services import conflicts
from app.services.undo import undo
from app.sync import compaction, membership, publishing, putting_off, segments
from app.sync.asides import put_aside
from app.sync.digest import digest_of
from app.sync.identity import roster_of
from app.sync.roster import Roster
from app.sync.snapshot_writing import write_snapshot
from tests.sync.faulty_share import PowerCut
from tests.sync.fleet import Machine
from tests.sync.ledger import Opinion, log_of, shown_by
from tests.sync.room import Room, move_to, room


def snapshot(office: Room, machine: Machine) -> None:
    """Have a computer write one now, and read it back in its next round."""
    office.sync(machine)
    store = office.share.seen_by(machine.number)
    write_snapshot(machine.database, machine.mine, roster_known(machine), store, 1)
    office.sync(machine)


def held_before_another(office: Room) -> None:
    """The first of two segments of Bo is held, what follows it counts."""
    membership.set_role(office.anna.database, "bo", "LEADER")
    office.sync(office.anna, office.bo)
    membership.set_role(office.anna.database, "bo", "MEMBER")
    move_to(office.bo, "held")
    office.sync(office.bo, office.anna, office.bo)
    move_to(office.bo, "lane", "company-1")
    office.sync(office.bo)


def roster_known(machine: Machine) -> Roster:
    mine = machine.mine
    return machine.database.read(lambda session: roster_of(session, mine))


def segments_of(office: Room) -> list[tuple[str, str]]:
    return [key for key in office.share.files if key[0] == "seg"]


def snapshot_files(office: Room) -> list[tuple[str, str]]:
    return [key for key in office.share.files if key[0] == "snap"]


def busy(office: Room) -> None:
    """Edits over edits, one conflict, one deletion against an edit, one record in the bin."""
    for number in range(3):
        move_to(office.anna, f"road {number}")
        move_to(office.bo, f"lane {number}", "company-1")
        office.sync(office.anna, office.bo)
    move_to(office.anna, "here")
    move_to(office.bo, "there")
    delete = text("UPDATE company SET deleted_at = '2026-03-18T10:00' WHERE id = :id")
    office.anna.write("Delete", lambda session: session.execute(delete, {"id": "company-1"}))
    move_to(office.bo, "lane again", "company-1")
    office.bo.write("Create", lambda s: s.add(Company(id="company-2", name_zh="two", name_key="two")))
    office.bo.write("Delete", lambda session: session.execute(delete, {"id": "company-2"}))
    office.sync(office.bo, office.anna, office.bo)


def same(one: Machine, other: Machine) -> None:
    found, told = shown_by(one.database), shown_by(other.database)
    assert found.rows == told.rows
    assert found.open == told.open
    assert one.database.read(lambda session: differences(session.connection())) == []
    assert one.database.read(digest_of) == other.database.read(digest_of)


def test_a_newcomer_by_snapshot_shows_the_same_and_is_asked_the_same() -> None:
    with room() as office:
        busy(office)
        snapshot(office, office.anna)
        move_to(office.bo, "behind the snapshot", "company-1")
        office.sync(office.bo)
        chen = office.newcomer()
        done = chen.sync(office.share.seen_by(2))
        assert done.snapshots == 1
        office.sync(office.anna, office.bo, chen, office.anna, office.bo)
        same(chen, office.anna)
        assert len(log_of(chen.database)) < len(log_of(office.anna.database))
        assert len(chen.database.read(conflicts.conflicts)) == 1


def test_a_newcomer_by_snapshot_reads_no_segment_that_it_stands_for() -> None:
    with room() as office:
        busy(office)
        snapshot(office, office.anna)
        chen = office.newcomer()
        for key in segments_of(office):
            del office.share.files[key]
        chen.sync(office.share.seen_by(2))
        assert office.address(chen) == office.address(office.anna)


def test_what_a_newcomer_writes_on_a_snapshot_merges_and_can_be_undone() -> None:
    with room() as office:
        busy(office)
        snapshot(office, office.anna)
        chen = office.newcomer()
        office.sync(chen)
        before = office.address(chen, "company-1")
        move_to(chen, "by chen", "company-1")
        office.sync(chen, office.anna)
        assert office.address(office.anna, "company-1") == "by chen"
        chen.write("Undo", undo)
        office.sync(chen, office.anna, office.bo)
        assert office.address(office.bo, "company-1") == before
        assert len(office.anna.database.read(conflicts.conflicts)) == 1
        same(chen, office.anna)


def test_a_stale_write_meets_what_a_snapshot_has_left_out_as_a_conflict_and_nothing_else() -> None:
    """A base that only a write left out had replaced stays replaced."""
    with room() as office:
        late = office.newcomer()
        office.sync(late)
        move_to(late, "late")  # on the value all have begun with
        busy(office)
        snapshot(office, office.anna)
        chen = office.newcomer()
        office.sync(chen)
        office.sync(late, chen, office.anna, office.bo, late)
        same(chen, office.anna)
        same(late, office.anna)
        opinion = Opinion(log_of(office.anna.database)).shown()
        assert shown_by(chen.database).open == opinion.open


def test_what_is_long_goes_in_several_files_that_readers_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was replaced in a large city in a year is longer than one part may be."""
    monkeypatch.setattr(segments, "MOST_BYTES", 16_000)
    edit = text("UPDATE company SET address = :address")
    with room() as office:
        names = [f"firm {number:02}" for number in range(40)]
        firms = [Company(id=name, name_zh=name, name_key=name) for name in names]
        office.anna.write("Create", lambda session: session.add_all(firms))
        for number in range(8):
            told = {"address": f"road {number}"}
            office.anna.write("Edit", lambda session: session.execute(edit, told))  # noqa: B023
        office.sync(office.anna, office.bo)
        assert office.address(office.bo, "firm 39") == "road 7"
        snapshot(office, office.anna)
        chen = office.newcomer()
        assert chen.sync(office.share.seen_by(2)).snapshots == 1
        same(chen, office.anna)


def test_what_repeats_itself_is_not_made_smaller_than_readers_open() -> None:
    """A form that was pasted with its lines of dots."""
    dots = "." * 200_000
    with room() as office:
        move_to(office.anna, dots)
        office.sync(office.anna, office.bo)
        assert office.address(office.bo) == dots
        snapshot(office, office.anna)
        chen = office.newcomer()
        assert chen.sync(office.share.seen_by(2)).snapshots == 1
        assert office.address(chen) == dots


@pytest.mark.parametrize("hurt", ["vanished", "rotten", "forged"])
def test_a_snapshot_that_is_not_whole_is_left_alone(hurt: str) -> None:
    with room() as office:
        busy(office)
        if hurt == "forged":
            office.sync(office.bo)
            snapshot(office, office.bo)  # who is no administrator speaks for nobody else
        else:
            snapshot(office, office.anna)
            key = next(key for key in office.share.files if "-part-" in key[1])
            whole = office.share.files.pop(key)
            if hurt == "rotten":
                office.share.files[key] = whole[:-1] + bytes([whole[-1] ^ 1])
        chen = office.newcomer()
        done = chen.sync(office.share.seen_by(2))
        assert (done.snapshots, done.applied > 0) == (0, True)
        office.sync(chen, office.anna, chen, office.anna)
        same(chen, office.anna)


@pytest.mark.parametrize("hurt", ["vanished", "rotten"])
def test_a_snapshot_that_is_put_right_is_tried_again(hurt: str) -> None:
    """A mirror was still writing the file; and the segments went long ago."""
    with room() as office:
        busy(office)
        snapshot(office, office.anna)
        chen = office.newcomer()
        office.share.files = {key: octets for key, octets in office.share.files.items() if key[0] != "seg"}
        key = next(key for key in office.share.files if "-part-" in key[1])
        whole = office.share.files[key]
        view = office.share.seen_by(2)
        with pytest.MonkeyPatch.context() as writing:
            other = None if hurt == "vanished" else whole[:-1] + bytes([whole[-1] ^ 1])
            get = view.get
            writing.setattr(view, "get", lambda folder, name: other if name == key[1] else get(folder, name))
            done = chen.sync(view)
        assert (done.snapshots, done.damaged) == (0, 1)
        assert chen.sync(view).snapshots == 0  # not in each round: it may be long
        office.clock.ms += putting_off.AGAIN_MS
        assert chen.sync(view).snapshots == 1
        assert office.address(chen) == office.address(office.anna)


@pytest.mark.parametrize("which", ["-manifest-", "-part-"])
def test_a_file_of_a_snapshot_that_rots_is_put_back_by_who_has_it(
    which: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with room() as office:
        busy(office)
        snapshot(office, office.anna)
        chen = office.newcomer()
        office.sync(chen)
        key = next(key for key in office.share.files if which in key[1])
        whole = office.share.files[key]
        office.share.files[key] = whole[:-1] + bytes([whole[-1] ^ 1])
        monkeypatch.setattr(publishing, "SELDOM", 1)
        monkeypatch.setattr(publishing, "SCRUBBED_LARGE", 10)
        office.sync(chen)
        assert office.share.files[key] == whole


def test_the_power_may_go_anywhere_while_a_snapshot_is_taken() -> None:
    with room() as office:
        busy(office)
        snapshot(office, office.anna)
        chen = office.newcomer()
        image = chen.image()
        began = office.share.steps
        chen.sync(office.share.seen_by(2), office.share.step)
        steps = office.share.steps - began
        for number in range(1, steps, 7):
            chen.database.close()
            chen.insert(image, office.next_session())
            office.share.cut_after = office.share.steps + number
            with contextlib.suppress(PowerCut):  # or it is through before
                chen.sync(office.share.seen_by(2), office.share.step)
            office.share.cut_after = None
            chen.restart(office.next_session())
            office.sync(chen, chen)
            assert shown_by(chen.database).rows == shown_by(office.anna.database).rows


def test_what_follows_a_half_taken_snapshot_waits_until_the_whole_of_it_is_there() -> None:
    with room() as office:
        busy(office)
        snapshot(office, office.anna)
        covered = segments_of(office)
        move_to(office.anna, "later")
        office.sync(office.anna)
        chen = office.newcomer()
        coming = text("SELECT count(*) FROM sync_segment WHERE state = 'COMING'")
        count = 1
        while not chen.database.read(lambda session: session.execute(coming).scalar_one()):
            office.share.cut_after = office.share.steps + count
            with contextlib.suppress(PowerCut):
                chen.sync(office.share.seen_by(2), office.share.step)
            office.share.cut_after, count = None, count + 1
            chen.restart(office.next_session())
        away = {key: office.share.files.pop(key) for key in [*covered, *snapshot_files(office)]}
        chen.sync(office.share.seen_by(2))
        (later,) = (name for _, name in segments_of(office))
        assert (later, "WAITING") in [(name, state) for _, name, state in chen.segments()]
        office.share.files.update(away)
        office.sync(chen, office.anna, chen, office.anna)
        same(chen, office.anna)


def test_what_a_half_taken_snapshot_had_left_out_is_put_in_its_place_by_the_segments() -> None:
    """The end of an action was left out, and others stand behind it by now."""
    with room() as office:
        both = text("UPDATE company SET address = :address WHERE id IN ('company-0', 'company-1')")
        office.anna.write("Edit", lambda session: session.execute(both, {"address": "both"}))
        for number in range(2):
            move_to(office.anna, f"road {number}", "company-1")
        office.sync(office.anna)
        snapshot(office, office.anna)
        chen = office.newcomer()
        logged = text("SELECT max(id) > 2 FROM change_tx")
        count = 1
        while not chen.database.read(lambda session: session.execute(logged).scalar_one()):
            office.share.cut_after = office.share.steps + count
            with contextlib.suppress(PowerCut):
                chen.sync(office.share.seen_by(2), office.share.step)
            office.share.cut_after, count = None, count + 1
            chen.restart(office.next_session())
        for key in snapshot_files(office):
            del office.share.files[key]
        office.sync(chen, office.anna, chen)
        same(chen, office.anna)


def test_who_comes_back_when_the_segments_are_gone_takes_the_snapshot_and_keeps_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(compaction, "AGED_MS", 0)
    with room() as office:
        move_to(office.bo, "written before a year away", "company-1")
        for number in range(3):
            move_to(office.anna, f"road {number}")
            office.sync(office.anna)
        snapshot(office, office.anna)
        own = [key for key in segments_of(office) if key[1].startswith(office.anna.mine.device)]
        for key in own:
            del office.share.files[key]
        office.sync(office.anna)
        assert not set(own) & set(office.share.files), "put back what a snapshot stands for"
        done = office.bo.sync(office.share.seen_by(1))
        assert done.snapshots == 1
        assert office.address(office.bo) == "road 2"
        office.sync(office.bo, office.anna)
        assert office.address(office.anna, "company-1") == "written before a year away"
        same(office.bo, office.anna)


def test_a_removal_that_comes_late_makes_void_what_a_snapshot_had_of_it() -> None:
    with room() as office:
        move_to(office.anna, "before")
        office.sync(office.anna, office.bo)
        bo = office.bo.mine.device
        cut = office.anna.database.read(lambda session: membership._last_of(session, bo))
        move_to(office.bo, "behind the cut")
        office.sync(office.bo, office.anna)
        snapshot(office, office.anna)
        chen = office.newcomer()
        office.sync(chen)
        assert office.address(chen) == "behind the cut"
        office.shut_out(bo, cut)
        office.sync(office.anna)
        snapshot(office, office.anna)
        office.sync(chen, chen)
        assert office.address(office.anna) == "before"
        assert office.address(chen) == "before"


def test_an_administrator_whose_own_work_waits_for_a_word_writes_no_snapshot() -> None:
    """It would count for whoever begins with it, and for nobody else."""
    with room() as office:
        membership.set_role(office.anna.database, "bo", "VIEWER")
        office.sync(office.anna)
        move_to(office.bo, "written before he heard of it")
        office.sync(office.bo, office.anna)
        membership.set_role(office.anna.database, "bo", "ADMIN")
        office.sync(office.anna, office.bo, office.anna)
        store = office.share.seen_by(1)
        with pytest.raises(UserError, match="snapshot_not_now"):
            compaction.compact_now(office.bo.database, office.bo.mine, store, office.clock.ms)
        (one,) = office.anna.database.read(put_aside)
        membership.judge(office.anna.database, one.device, one.head, True, one.action)
        office.sync(office.anna, office.bo, office.anna)
        compaction.compact_now(office.bo.database, office.bo.mine, store, office.clock.ms)
        chen = office.newcomer()
        office.sync(chen, chen)
        same(chen, office.anna)
        assert office.address(chen) == "written before he heard of it"


def test_what_a_snapshot_brought_is_told_once_a_later_cut_leaves_it_out() -> None:
    """Of the segment itself nothing is on that computer."""
    with room() as office:
        office.sync(office.anna, office.bo)
        bo = office.bo.mine.device
        cut = office.anna.database.read(lambda session: membership._last_of(session, bo))
        move_to(office.bo, "behind")
        office.sync(office.bo, office.anna)
        snapshot(office, office.anna)
        for key in segments_of(office):
            del office.share.files[key]
        chen = office.newcomer()
        office.sync(chen)
        assert office.address(chen) == "behind"
        office.shut_out(bo, cut)
        office.sync(office.anna)
        for key in [key for key in office.share.files if key[0] in ("seg", "snap")]:
            del office.share.files[key]
        office.sync(chen)
        assert office.address(chen) is None
        (told,) = chen.database.read(put_aside)
        assert (told.device, told.why, told.actions) == (bo, "behind_cut", 1)
