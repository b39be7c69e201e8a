"""Who keeps a snapshot puts it back where it alone tells of something, and nowhere else: what one puts back
in every round, and another takes away, would go on for ever."""

from collections.abc import Iterator

import pytest

from app.models.people import Official, Person
from app.sync import compaction, membership, publishing, snapshot_reading
from app.sync.asides import put_aside
from app.sync.erasing import purge
from app.sync.kept_parts import kept_snapshots
from app.sync.packages import take_package, write_package
from app.sync.snapshot_writing import write_snapshot
from tests.sync.faulty_share import Key
from tests.sync.fleet import Machine
from tests.sync.room import Room, move_to, room
from tests.sync.test_snapshots import roster_known, snapshot_files

HOUR_MS = 3_600_000


@pytest.fixture
def office() -> Iterator[Room]:
    with room() as made:
        made.anna.write("Create", lambda session: session.add(Person(id="person-9", name_zh="示例")))
        membership.set_role(made.anna.database, "bo", "ADMIN")
        made.sync(made.anna, made.bo, made.anna)
        yield made


def snapshot(office: Room, machine: Machine) -> set[Key]:
    """Write one that is dated now; its files."""
    office.sync(machine)
    before = snapshot_files(office)
    seen = office.share.seen_by(machine.number)
    write_snapshot(machine.database, machine.mine, roster_known(machine), seen, office.clock.ms)
    written = set(snapshot_files(office)) - set(before)
    office.sync(machine)
    return written


def segments_since(office: Room, before: set[Key]) -> set[Key]:
    return {key for key in set(office.share.files) - before if key[0] == "seg"}


def told_by_bo_alone(office: Room) -> tuple[Machine, set[Key]]:
    """What Bo wrote is in his snapshot alone, which Chen took, and which the drive does not show to Anna; she
    goes on. Chen, and what is lost as soon as it is not there any more."""
    before = set(office.share.files)
    move_to(office.bo, "by bo")
    office.sync(office.bo)
    told = segments_since(office, before) | snapshot(office, office.bo)
    office.share.hidden_from(office.anna.number).update(told)
    chen = office.newcomer()
    office.sync(chen)
    for number in range(4):
        move_to(office.anna, f"number {number}", "company-1")
        office.sync(office.anna)
    return chen, told


def traffic(office: Room, chen: Machine, rounds: int, pause_ms: int) -> list[tuple[int, int]]:
    """What Chen puts back and Anna removes, in so many rounds of both."""
    told = list[tuple[int, int]]()
    for _ in range(rounds):
        office.clock.ms += pause_ms
        put_back = chen.sync(office.share.seen_by(chen.number)).put_back
        told.append((put_back, office.anna.sync(office.share.seen_by(office.anna.number)).removed))
    return told


def lose_and_meet(office: Room, chen: Machine, lost: set[Key]) -> None:
    """What Bo wrote comes to Anna all the same, from what Chen keeps."""
    for key in lost:
        del office.share.files[key]
    office.share.reveal()
    snapshot(office, office.anna)
    traffic(office, chen, 12, 24 * HOUR_MS)
    assert office.address(office.anna) == office.address(chen) == "by bo"


def leave_there(office: Room, what: str) -> None:
    """A snapshot that nobody takes: by who is no administrator any more, or was shut out, half of one, or one
    that stands for what does not count."""
    third = office.third()
    office.sync(third)
    member = third.roster.state.member_of(third.mine.device).id
    membership.set_role(office.anna.database, member, "ADMIN")
    office.sync(office.anna, third)
    fourth = office.newcomer()
    move_to(fourth, "by somebody shut out", "company-1")
    office.sync(fourth, third)
    files = snapshot(office, third)
    office.sync(office.anna)
    if what == "of a member":
        membership.set_role(office.anna.database, member, "MEMBER")
    elif what == "of somebody shut out":
        membership.remove(office.anna.database, [third.mine.device])
    elif what == "void":
        office.shut_out(fourth.mine.device, None)
    else:
        del office.share.files[next(key for key in sorted(files) if "-part-" in key[1])]
    office.sync(office.anna, office.bo, third)


@pytest.mark.parametrize("what", ["of a member", "of somebody shut out", "half of one", "void"])
def test_it_is_put_back_though_something_lies_there_that_nobody_takes(office: Room, what: str) -> None:
    leave_there(office, what)
    chen, lost = told_by_bo_alone(office)
    lose_and_meet(office, chen, lost)
    assert traffic(office, chen, 2, HOUR_MS) == 2 * [(0, 0)]


@pytest.mark.parametrize("erased", [False, True])
def test_it_is_put_back_though_another_stands_for_more(office: Room, erased: bool) -> None:
    chen, lost = told_by_bo_alone(office)
    for key in lost:
        del office.share.files[key]
    office.share.reveal()
    if erased:
        purge(office.anna.database, "person-9")
    snapshot(office, office.anna)
    traffic(office, chen, 4, 2 * compaction.PATIENCE_MS)
    assert office.address(office.anna) == office.address(chen) == "by bo"
    assert traffic(office, chen, 2, HOUR_MS) == 2 * [(0, 0)]


@pytest.mark.parametrize("erased", [False, True])
def test_it_is_not_while_a_segment_is_late_of_which_others_tell(office: Room, erased: bool) -> None:
    """By what has come to Chen the newer ones of Anna seem to stand for nothing of Bo."""
    move_to(office.bo, "by bo")
    office.sync(office.bo, office.anna)
    first = snapshot(office, office.anna)
    chen, before = office.newcomer(), set(office.share.files)
    office.sync(chen)
    move_to(office.bo, "late")
    office.sync(office.bo)
    office.share.hidden_from(chen.number).update(segments_since(office, before))
    move_to(office.bo, "after that", "company-1")
    office.sync(office.bo, office.anna)
    if erased:
        purge(office.anna.database, "person-9")
    for number in range(3):
        move_to(office.anna, f"number {number}", "company-1")
        snapshot(office, office.anna)
    assert traffic(office, chen, 12, HOUR_MS // 6)[1:] == 11 * [(0, 0)]
    assert not first & set(office.share.files)


def test_it_is_not_while_another_is_cut_that_tells_the_same_but_of_nobody_erased(office: Room) -> None:
    chen, told = told_by_bo_alone(office)
    purge(office.anna.database, "person-9")
    snapshot(office, office.anna)
    before = set(snapshot_files(office))
    office.share.reveal()
    snapshot(office, office.anna)
    fresh = set(snapshot_files(office)) - before
    assert office.address(office.anna) == "by bo"
    office.share.coming_to(chen.number).update(key for key in fresh if "-part-" in key[1])
    for _ in range(14):
        office.clock.ms += HOUR_MS // 6
        office.sync(office.anna)
        gone = not told & set(snapshot_files(office))
        office.sync(chen)
        assert not (gone and told & set(snapshot_files(office)))
    assert gone


def test_what_has_rotten_of_it_is_put_back_though_another_stands_for_more(
    office: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    chen, told = told_by_bo_alone(office)
    for key in told:
        if key[0] == "seg":
            del office.share.files[key]
    key = next(key for key in sorted(told) if "-part-" in key[1])
    whole = office.share.files[key]
    office.share.files[key] = whole[:-1] + bytes([whole[-1] ^ 1])
    snapshot(office, office.anna)
    monkeypatch.setattr(publishing, "SELDOM", 1)
    monkeypatch.setattr(publishing, "SCRUBBED_LARGE", 10)
    office.sync(chen)
    assert office.share.files[key] == whole
    lose_and_meet(office, chen, set())


@pytest.mark.parametrize("segments", [1, 6])
def test_it_is_not_where_the_segments_lie_there(office: Room, segments: int) -> None:
    """While what Bo wrote is held Anna writes three, and has no need of the first any more."""
    for _ in range(segments):
        move_to(office.bo, "by bo")
        office.sync(office.bo, office.anna)
    snapshot(office, office.anna)
    chen = office.newcomer()
    office.sync(chen)
    office.shut_out(office.bo.mine.device, None)
    office.sync(office.anna)
    for number in range(3):
        move_to(office.anna, f"number {number}", "company-1")
        snapshot(office, office.anna)
    for held in office.anna.database.read(put_aside):
        membership.judge(office.anna.database, held.device, held.head, True)
    office.sync(office.anna, office.anna)
    told = traffic(office, chen, 8, compaction.PATIENCE_MS)
    assert office.address(office.anna) == office.address(chen) == "by bo"
    assert told[3:] == 5 * [(0, 0)]


def told_by_two_together(office: Room) -> Machine:
    """Chen took a snapshot that is void since its author was shut out; what they wrote was held for a while,
    and counts. Of two by Anna one lacks that, the other what came since."""
    move_to(office.bo, "by bo")
    office.sync(office.bo, office.anna)
    snapshot(office, office.anna)
    move_to(office.anna, "by anna", "company-1")
    office.sync(office.anna, office.bo)
    snapshot(office, office.bo)
    chen = office.newcomer()
    office.sync(chen)
    office.shut_out(office.bo.mine.device, None)
    office.sync(office.anna)
    snapshot(office, office.anna)
    for held in office.anna.database.read(put_aside):
        membership.judge(office.anna.database, held.device, held.head, True)
    office.sync(office.anna)
    return chen


def test_of_two_that_each_lack_something_both_are_kept_where_a_third_brought_it(office: Room) -> None:
    chen = told_by_two_together(office)
    office.sync(chen, chen)
    assert len(kept_snapshots(chen.database, chen.roster)) == 2
    dan, stick = office.newcomer(), office.folder / "all.zip"
    office.sync(chen)
    write_package(chen.database, stick)
    take_package(dan.database, stick)
    assert (office.address(dan), office.address(dan, "company-1")) == ("by bo", "by anna")


def test_what_needs_a_newer_program_is_not_fetched_in_every_round(
    office: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    chen = told_by_two_together(office)
    monkeypatch.setattr(snapshot_reading, "is_readable", lambda part: False)
    office.sync(chen, chen)
    seen, fetched = office.share.seen_by(chen.number), list[str]()
    get = seen.get

    def fetch(folder: str, name: str) -> bytes | None:
        fetched.append(folder)
        return get(folder, name)

    monkeypatch.setattr(seen, "get", fetch)
    chen.sync(seen)
    assert "snap" not in fetched


def test_it_is_not_where_it_lies_there_and_ends_with_what_waits_for_a_word(office: Room) -> None:
    """Of the last segment it tells not all, and the drive has lost all: it never counts as applied."""
    third = office.third()
    office.sync(third)
    third.database.set_local("role", "ADMIN")
    move_to(third, "told by a snapshot")
    third.write("Add", lambda session: session.add(Official(id="official-9", name="示例")))
    office.sync(third, office.anna)
    assert office.anna.database.read(put_aside)
    snapshot(office, office.anna)
    chen = office.newcomer()
    for key in segments_since(office, set()):
        del office.share.files[key]
    office.sync(chen)
    assert office.address(chen) == "told by a snapshot"
    assert [chen.sync(office.share.seen_by(chen.number)).put_back for _ in range(3)] == 3 * [0]
