"""What a snapshot stands for, where some of what came before it does not count, or counts only later."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from app.database import Session
from app.models.people import Person
from app.models.three_ones import LeaderAssignment
from app.services.conflicts import conflicts
from app.services.undo import undo
from app.sync import compaction, holes, membership
from app.sync.asides import put_aside
from app.sync.erasing import purge
from app.sync.kept_parts import snapshots_of_parts
from app.sync.packages import take_package, write_package
from app.sync.snapshot_writing import write_snapshot
from tests.sync.fleet import PROJECT, Machine, newcomer
from tests.sync.room import Room, move_to, room
from tests.sync.share_histories import joined_by_snapshot
from tests.sync.test_snapshots import (
    held_before_another,
    roster_known,
    same,
    segments_of,
    snapshot,
    snapshot_files,
)


@pytest.fixture(autouse=True)
def all_that_a_snapshot_stands_for_may_go(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("AGED_MS", 0), ("ACTIVE_MS", -1)):
        monkeypatch.setattr(compaction, name, value)


@pytest.fixture
def office() -> Iterator[Room]:
    with room() as made:
        yield made


def test_a_segment_that_was_given_up_is_put_back_by_whoever_comes_with_it_after_all(office: Room) -> None:
    """The snapshot stands for what follows it, and not for it."""
    image = office.bo.image()
    move_to(office.bo, "lost")
    office.sync(office.bo)
    bo = office.bo.mine.device
    lost = max(name for _, name in segments_of(office) if name.startswith(bo))
    move_to(office.bo, "found", "company-1")
    office.sync(office.bo)
    broken = office.bo.image()
    del office.share.files["seg", lost]
    office.bo.database.close()
    office.bo.insert(image, office.next_session())
    office.sync(office.anna)
    holes.skip(office.anna.database, bo)
    office.sync(office.anna)
    snapshot(office, office.anna)
    mended = office.add(broken)
    office.sync(mended, office.anna)
    chen = office.newcomer()
    office.sync(chen)
    assert [office.address(one) for one in (mended, office.anna, chen)] == ["lost"] * 3


def test_who_keeps_no_snapshot_for_what_counts_after_all_takes_one(office: Room) -> None:
    """It came by one that nobody may take any more, and was held when another took its place."""
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)
    snapshot(office, office.anna)
    move_to(office.bo, "by bo")
    snapshot(office, office.bo)
    chen = office.newcomer()
    office.sync(chen, office.anna)
    office.shut_out(office.bo.mine.device, None)
    office.sync(office.anna, chen)
    (held,) = office.anna.database.read(put_aside)
    membership.judge(office.anna.database, held.device, held.head, True)
    office.sync(office.anna, chen)
    snapshot(office, office.anna)
    dai = office.newcomer()
    office.sync(office.anna, chen)
    stick = chen.folder / "stick.zip"
    write_package(chen.database, stick)
    take_package(dai.database, stick)
    assert [office.address(one) for one in (office.anna, chen, dai)] == ["by bo"] * 3


def test_of_two_snapshots_that_each_lack_something_who_joins_takes_both(office: Room) -> None:
    """Their authors wrote them at once, and what either stands for has gone since."""
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)
    before = set(office.share.files)
    move_to(office.anna, "by anna")
    office.sync(office.anna)
    mine = set(office.share.files) - before
    office.share.hidden_from(office.bo.number).update(mine)
    move_to(office.bo, "by bo", "company-1")
    office.sync(office.bo)
    office.share.hidden_from(office.anna.number).update(set(office.share.files) - before - mine)
    snapshot(office, office.anna)
    office.share.hidden_from(office.bo.number).update(snapshot_files(office))
    snapshot(office, office.bo)
    office.share.reveal()
    office.sync(office.anna, office.bo, office.anna, office.bo)
    assert not segments_of(office)
    chen, dai = office.newcomer(), office.newcomer()
    office.sync(office.anna, chen)
    for key in snapshot_files(office):
        del office.share.files[key]
    office.sync(chen, dai)
    for one in (chen, dai):
        assert (office.address(one), office.address(one, "company-1")) == ("by anna", "by bo")
    snapshot(office, office.anna)
    office.sync(chen)
    assert chen.database.read(lambda session: len(snapshots_of_parts(session))) == 1


def test_a_snapshot_that_does_not_tell_all_stands_for_less_whatever_its_clock_said(
    office: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    membership.set_role(office.anna.database, "bo", "VIEWER")
    office.sync(office.anna, office.bo)
    office.bo.database.set_local("role", "ADMIN")
    move_to(office.bo, "accepted later")
    office.sync(office.bo, office.anna)
    anna, store = office.anna, office.share.seen_by(0)
    write_snapshot(anna.database, anna.mine, roster_known(anna), store, 2 * office.clock.ms)
    (one,) = anna.database.read(put_aside)
    membership.judge(anna.database, one.device, one.head, True, one.action)
    office.sync(anna)
    monkeypatch.setattr(compaction, "MOST_NEW", 0)
    assert [anna.sync(office.share.seen_by(0)).snapshots for _ in range(3)] == [1, 0, 0]
    chen = office.newcomer()
    office.sync(chen)
    assert office.address(chen) == "accepted later"


def behind_a_cut(office: Room, times: int, edits: int = 1) -> object:
    """Bo writes segments, with some edits in each, that Anna will leave out; the last one that counts."""
    move_to(office.anna, "before")
    office.sync(office.anna, office.bo)
    bo = office.bo.mine.device
    cut = office.anna.database.read(lambda session: membership._last_of(session, bo))
    for number in range(times):
        for turn in range(edits):
            move_to(office.bo, f"behind {number} {turn}")
        office.sync(office.bo)
    office.sync(office.anna)
    return cut


def test_who_began_with_what_is_void_takes_one_that_stands_for_less(office: Room) -> None:
    """A removal that comes late leaves out more segments than there are new ones."""
    cut = behind_a_cut(office, 2)
    snapshot(office, office.anna)
    chen = office.newcomer()
    office.sync(chen)
    assert office.address(chen) == "behind 1 0"
    office.shut_out(office.bo.mine.device, cut)
    snapshot(office, office.anna)
    office.sync(chen)
    assert office.address(chen) == office.address(office.anna) == "before"


@pytest.mark.parametrize("how", ["removed", "lowered"])
def test_a_snapshot_that_ends_before_a_cut_is_taken_where_the_cut_is_not_known_yet(
    office: Room, how: str
) -> None:
    """What came between lies there as a segment, which is read after the snapshot."""
    move_to(office.bo, "covered", "company-1")
    office.sync(office.bo, office.anna)
    snapshot(office, office.anna)
    office.sync(office.bo, office.anna)
    assert segments_of(office) == []
    move_to(office.bo, "after it")
    office.sync(office.bo, office.anna)
    if how == "removed":
        membership.remove(office.anna.database, [office.bo.mine.device])
    else:
        membership.set_role(office.anna.database, "bo", "VIEWER")
    chen = office.add(newcomer(office.anna.database, "chen", office.folder))
    office.sync(chen)
    assert [office.address(chen, key) for key in ("company-0", "company-1")] == ["after it", "covered"]


def test_nobody_removes_a_snapshot_that_they_cannot_read_yet(office: Room) -> None:
    """It tells of somebody erased, and of what only it tells; an administrator who can will write it anew."""
    office.anna.write("Create", lambda session: session.add(Person(id="p1", name_zh="示例")))
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)
    third = office.third()
    helper = office.add(newcomer(office.anna.database, "anna", office.folder))
    office.sync(office.anna, helper)
    before = set(office.share.files)
    membership.remove(office.bo.database, [third.mine.device])
    move_to(office.bo, "by bo")
    snapshot(office, office.bo)
    for key in segments_of(office):
        del office.share.files[key]
    office.share.hidden_from(helper.number).update(set(office.share.files) - before)
    purge(helper.database, "p1")
    snapshot(office, helper)
    chen = office.add(newcomer(helper.database, "chen", office.folder))
    membership.set_role(helper.database, "chen", "ADMIN")
    office.sync(helper, chen, chen)
    office.share.reveal()
    office.sync(office.anna, chen)
    office.clock.ms += compaction.PATIENCE_MS
    office.sync(office.anna, chen)
    assert [office.address(machine) for machine in (office.anna, chen)] == ["by bo"] * 2


def test_a_snapshot_that_was_void_for_a_while_is_taken_when_it_counts_again(office: Room) -> None:
    move_to(office.bo, "by bo")
    office.sync(office.bo)
    snapshot(office, office.anna)
    office.sync(office.bo, office.anna)
    assert segments_of(office) == []
    office.shut_out(office.bo.mine.device, None)
    chen = office.add(newcomer(office.anna.database, "chen", office.folder))
    assert chen.sync(office.share.seen_by(chen.number)).snapshots == 0
    rows = text("SELECT device, head FROM sync_segment WHERE device = :device")
    told = {"device": office.bo.mine.device}
    for row in office.anna.database.read(lambda session: session.execute(rows, told).all()):
        membership.judge(office.anna.database, row.device, row.head, True)
    office.sync(office.anna, chen)
    assert office.address(chen) == "by bo"


def test_what_a_cut_leaves_out_has_replaced_nothing_for_who_began_with_a_snapshot(office: Room) -> None:
    """It names what was replaced by writes that it leaves out, and these do not count any more."""
    cut = behind_a_cut(office, 1, edits=3)
    snapshot(office, office.anna)
    chen = office.newcomer()
    office.sync(chen)
    office.shut_out(office.bo.mine.device, cut)
    snapshot(office, office.anna)
    office.sync(chen)
    assert office.address(chen) == office.address(office.anna) == "before"


def test_a_snapshot_with_something_refused_in_it_stands_for_nothing_any_more(office: Room) -> None:
    """Also where what follows in the same chain counts."""
    held_before_another(office)
    office.sync(office.anna)
    (one,) = office.anna.database.read(put_aside)
    membership.judge(office.anna.database, one.device, one.head, True)
    snapshot(office, office.anna)
    office.sync(office.bo, office.anna)
    assert segments_of(office) == []
    membership.judge(office.anna.database, one.device, one.head, False)
    office.sync(office.anna, office.bo)
    chen = office.newcomer()
    office.sync(chen)
    assert [office.address(chen, key) for key in ("company-0", "company-1")] == [None, "lane"]


def lose_what_others_wrote(office: Room, machine: Machine) -> None:
    for key in segments_of(office):
        if not key[1].startswith(machine.mine.device):
            del office.share.files[key]


@pytest.mark.parametrize("why", ["void", "not believed"])
def test_what_only_a_snapshot_told_that_nobody_may_take_is_told_by_another(office: Room, why: str) -> None:
    """Who had the segments is not there any more."""
    cut = behind_a_cut(office, 1)
    snapshot(office, office.anna)
    chen = office.newcomer()
    membership.set_role(office.anna.database, "chen", "ADMIN")
    office.sync(office.anna, chen)
    if why == "void":
        office.shut_out(office.bo.mine.device, cut)
        office.sync(office.anna)
    else:
        membership.remove(chen.database, [office.anna.mine.device])
    lose_what_others_wrote(office, chen)
    assert [chen.sync(office.share.seen_by(2)).snapshots for _ in range(3)] == [1, 0, 0]
    office.anna = chen  # who lets in
    dan = office.newcomer()
    office.sync(dan, dan)  # the first that it tries may be void
    same(dan, chen)


def test_a_package_is_enough_also_where_its_writer_began_with_what_nobody_may_take(
    office: Room, tmp_path: Path
) -> None:
    move_to(office.anna, "here")
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)
    snapshot(office, office.bo)
    chen = office.newcomer()
    office.sync(chen)
    membership.set_role(office.anna.database, "bo", "MEMBER")
    snapshot(office, office.anna)
    office.sync(chen)
    dan = office.newcomer()
    office.sync(chen)
    write_package(chen.database, tmp_path / "all.zip")
    take_package(dan.database, tmp_path / "all.zip")
    assert office.address(dan) == "here"


@pytest.mark.parametrize("why", ["void", "not believed"])
def test_a_snapshot_that_nobody_may_take_tells_of_nobody_erased(office: Room, why: str) -> None:
    office.anna.write("Create", lambda session: session.add(Person(id="p1", name_zh="示例")))
    membership.set_role(office.anna.database, "bo", "ADMIN")
    cut = behind_a_cut(office, 1)
    snapshot(office, office.anna if why == "void" else office.bo)
    chen = office.newcomer()
    office.sync(chen)
    telling = {name for _, name in snapshot_files(office)}
    if why == "void":
        office.shut_out(office.bo.mine.device, cut)
    else:
        membership.set_role(office.anna.database, "bo", "MEMBER")
    purge(office.anna.database, "p1")
    office.sync(office.anna, office.anna, chen)
    kept = chen.database.read(
        lambda session: session.execute(text("SELECT name FROM sync_part")).scalars().all()
    )
    assert kept
    assert not telling & {*kept, *(name for _, name in snapshot_files(office))}


def test_what_came_with_a_snapshot_and_is_put_aside_later_can_be_accepted(office: Room) -> None:
    """Bo accepted it without knowing that Anna had shut him out; Dan had begun with his snapshot before."""
    third = office.third()
    membership.set_role(office.anna.database, "bo", "ADMIN")
    membership.set_role(office.anna.database, "chen", "VIEWER")
    office.sync(office.anna, office.bo, third)
    third.database.set_local("role", "ADMIN")
    move_to(third, "beyond a role")
    dan = office.newcomer()
    office.sync(third, office.bo, office.anna)
    (one,) = office.bo.database.read(put_aside)
    membership.judge(office.bo.database, one.device, one.head, True, one.action)
    snapshot(office, office.bo)
    lose_what_others_wrote(office, office.anna)
    office.sync(dan)
    assert office.address(dan) == "beyond a role"
    bo = office.bo.mine.device
    office.shut_out(bo, office.anna.database.read(lambda session: membership._last_of(session, bo)))
    office.sync(office.anna, dan)
    assert office.address(dan) is None
    assert dan.database.read(put_aside) == office.anna.database.read(put_aside) == [one]
    membership.judge(office.anna.database, one.device, one.head, True, one.action)
    office.sync(office.anna, dan)
    assert office.address(dan) == office.address(office.anna) == "beyond a role"


def test_who_joins_is_told_when_each_was_named_who_may_hold_a_slot(office: Room) -> None:
    """Bo has twice named another after the first, and taken that back; Anna names somebody meanwhile."""

    def name(machine: Machine, key: str, day: int) -> None:
        end = text(
            "UPDATE leader_assignment SET valid_to = :end WHERE valid_to IS NULL AND deleted_at IS NULL"
        )
        named = LeaderAssignment(id=key, project_id=PROJECT, official_id="bo", valid_from=date(2026, 3, day))

        def command(session: Session) -> None:
            session.execute(end, {"end": f"2026-03-{day - 1:02}"})
            session.add(named)

        office.clock.ms += 60_000
        machine.write("Name", command)

    name(office.bo, "first", 10)
    for day in (12, 14):
        name(office.bo, f"of the {day}th", day)
        office.bo.write("Undo", undo)
    name(office.anna, "meanwhile", 20)
    office.sync(office.bo, office.anna, office.bo)
    chen = joined_by_snapshot(office)
    told = [
        [(side.since, side.at) for one in machine.database.read(conflicts) for side in one.sides]
        for machine in (office.anna, office.bo, chen)
    ]
    assert len(told[0]) == 2
    assert told[0] == told[1] == told[2]
