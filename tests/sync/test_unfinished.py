"""Snapshots that were begun and not finished, or have not come whole yet: what goes, and what is left."""

import pytest

from app.models.people import Person
from app.sync import compaction, membership, publishing, putting_off
from app.sync.erasing import purge
from app.sync.names import part_name
from app.sync.putting_off import LATE_MS, STEP_MS
from app.sync.snapshot_writing import write_snapshot
from tests.sync.faulty_share import Key, PowerCut, View
from tests.sync.fleet import Machine
from tests.sync.room import Room, move_to, room
from tests.sync.test_snapshots import busy, roster_known, segments_of, snapshot, snapshot_files

SOMEBODY = "person-9"


def meet(office: Room) -> None:
    """Anna meets somebody; Bo is an administrator as well."""
    office.anna.write("Create", lambda session: session.add(Person(id=SOMEBODY, name_zh="示例")))
    membership.set_role(office.anna.database, "bo", "ADMIN")
    office.sync(office.anna, office.bo)


def begin(office: Room, machine: Machine) -> set[Key]:
    """The power goes before the manifest of a snapshot is written; the parts that lie there."""
    before, put = set(snapshot_files(office)), View.put

    def parts_alone(view: View, folder: str, name: str, octets: bytes) -> None:
        if name.endswith(".sm"):
            raise PowerCut
        put(view, folder, name, octets)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(View, "put", parts_alone)
        with pytest.raises(PowerCut):
            write(office, machine)
    begun = set(snapshot_files(office)) - before
    assert begun
    return begun


def write(office: Room, machine: Machine) -> None:
    store = office.share.seen_by(machine.number)
    write_snapshot(machine.database, machine.mine, roster_known(machine), store, 1)


def weeks_later(office: Room, *machines: Machine) -> None:
    for _ in range(LATE_MS // STEP_MS + 1):
        office.sync(*machines)
        office.clock.ms += STEP_MS
    office.sync(*machines, *machines)


def test_its_author_removes_what_was_begun_in_vain_at_once() -> None:
    with room() as office:
        meet(office)
        begin(office, office.anna)
        office.sync(office.anna)
        assert snapshot_files(office) == []


def test_a_snapshot_that_somebody_else_has_begun_may_still_be_finished() -> None:
    with room() as office:
        meet(office)
        begun = begin(office, office.anna)
        office.sync(office.bo)
        purge(office.bo.database, SOMEBODY)
        office.sync(office.bo, office.bo, office.bo)
        assert begun <= set(snapshot_files(office))


def test_what_was_begun_by_who_never_comes_back_goes_after_a_week_where_somebody_was_erased() -> None:
    with room() as office:
        meet(office)
        begun = begin(office, office.anna)
        weeks_later(office, office.bo)
        assert begun <= set(snapshot_files(office))
        purge(office.bo.database, SOMEBODY)
        weeks_later(office, office.bo)
        assert not begun & set(snapshot_files(office))


def test_what_was_begun_by_who_was_shut_out_goes_after_a_week() -> None:
    with room() as office:
        meet(office)
        begun = begin(office, office.bo)
        membership.remove(office.anna.database, [office.bo.mine.device])
        weeks_later(office, office.anna)
        assert not begun & set(snapshot_files(office))


def test_parts_of_who_is_not_known_yet_are_left_alone_for_a_week() -> None:
    """A mirror may bring them before the entry of the roster that lets their author in."""
    with room() as office:
        stranger = ("snap", part_name("0123456789abcdef", 1, 0, b"parts"))
        office.share.files[stranger] = b"parts"
        office.sync(office.anna, office.anna)
        assert stranger in office.share.files


def test_what_was_begun_goes_also_where_its_number_was_given_again() -> None:
    """The drive is set back to the moment after the power cut."""
    with room() as office:
        meet(office)
        begun = begin(office, office.anna)
        copy = dict(office.share.files)
        office.sync(office.anna)
        snapshot(office, office.anna)
        office.sync(office.bo)
        office.share.files = copy
        office.sync(office.anna, office.bo)
        purge(office.bo.database, SOMEBODY)
        weeks_later(office, office.anna, office.bo)
        assert not begun & set(snapshot_files(office))


def test_a_manifest_that_has_rotten_does_not_keep_its_parts_for_ever() -> None:
    """The only administrator was set back to a backup and does not know it any more."""
    with room() as office:
        office.anna.write("Create", lambda session: session.add(Person(id=SOMEBODY, name_zh="示例")))
        office.sync(office.anna, office.bo, office.anna)
        disk = office.anna.image()
        snapshot(office, office.anna)
        old = set(snapshot_files(office))
        set_back(office, office.anna, disk)
        (manifest,) = [key for key in old if key[1].endswith(".sm")]
        whole = office.share.files[manifest]
        office.share.files[manifest] = whole[:-1] + bytes([whole[-1] ^ 1])
        purge(office.anna.database, SOMEBODY)
        weeks_later(office, office.anna, office.bo)
        assert not (old - {manifest}) & set(snapshot_files(office))


def set_back(office: Room, machine: Machine, disk: dict[str, bytes]) -> None:
    machine.database.close()
    machine.insert(disk, office.next_session())


def test_an_author_who_was_set_back_leaves_alone_what_the_manifest_of_is_late(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is all that tells of Bo's work: the segment has gone, and so has Bo."""
    for name, value in (("AGED_MS", 0), ("ACTIVE_MS", -1)):
        monkeypatch.setattr(compaction, name, value)
    with room() as office:
        office.sync(office.anna, office.bo, office.anna)
        disk = office.anna.image()
        move_to(office.bo, "by bo")
        office.sync(office.bo, office.anna)
        snapshot(office, office.anna)
        office.sync(office.bo, office.anna)
        set_back(office, office.anna, disk)
        office.share.hidden_from(0).update(key for key in snapshot_files(office) if key[1].endswith(".sm"))
        office.sync(office.anna)
        office.share.reveal()
        office.clock.ms += 2 * compaction.PATIENCE_MS
        office.sync(office.anna, office.anna, office.anna)
        assert office.address(office.anna) == "by bo"


@pytest.mark.parametrize("late", ["manifest", "half a part", "a part"])
def test_what_comes_late_is_no_reason_to_remove_the_only_snapshot(late: str) -> None:
    """A newcomer, who is to be the only one left, erases somebody before it is there."""
    with room() as office:
        chen, files = newcomer_before_the_only_snapshot(office)
        expected = office.address(office.anna)
        if late == "half a part":
            office.share.coming_to(chen.number).add(files[0])
        else:
            office.share.hidden_from(chen.number).add(files[-1] if late == "manifest" else files[0])
        office.sync(chen)
        erase(office, chen)
        office.sync(*(4 * [chen]))
        office.share.reveal()
        office.clock.ms += 2 * compaction.PATIENCE_MS
        office.sync(*(4 * [chen]))
        assert office.address(chen) == expected


def test_what_was_half_written_for_one_is_not_put_back_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("AGED_MS", 0), ("ACTIVE_MS", -1)):
        monkeypatch.setattr(compaction, name, value)
    with room() as office:
        membership.set_role(office.anna.database, "bo", "ADMIN")
        for number in range(3):
            move_to(office.anna, f"road {number}")
            move_to(office.bo, f"lane {number}", "company-1")
            office.sync(office.anna, office.bo)
        third = office.third()
        office.sync(third, office.anna, office.bo)
        snapshot(office, office.bo)
        office.sync(office.anna, office.bo, third)
        monkeypatch.setattr(publishing, "SELDOM", 1)
        monkeypatch.setattr(publishing, "SCRUBBED_LARGE", 1000)
        parts = {key for key in snapshot_files(office) if "-part-" in key[1]}
        office.share.coming_to(third.number).update(parts)
        office.sync(third)
        office.share.reveal()
        office.clock.ms += putting_off.AGAIN_MS
        everybody = (third, office.bo, office.anna)
        office.sync(*everybody, *everybody)
        rounds = [machine.sync(office.share.seen_by(machine.number)) for machine in everybody]
        assert [(one.put_back, one.removed) for one in rounds] == [(0, 0)] * 3


def newcomer_before_the_only_snapshot(office: Room) -> tuple[Machine, list[Key]]:
    """An administrator who has read nothing of what it stands for; its files, parts first."""
    busy(office)
    snapshot(office, office.anna)
    chen = office.newcomer()
    membership.set_role(office.anna.database, "chen", "ADMIN")
    office.sync(office.anna)
    for key in segments_of(office):
        del office.share.files[key]
    return chen, sorted(snapshot_files(office), key=lambda key: key[1].endswith(".sm"))


def erase(office: Room, machine: Machine) -> None:
    machine.write("Create", lambda session: session.add(Person(id=SOMEBODY, name_zh="示例")))
    office.sync(machine)
    purge(machine.database, SOMEBODY)


def test_what_has_rotten_for_good_goes_though_it_is_tried_again() -> None:
    with room() as office:
        chen, files = newcomer_before_the_only_snapshot(office)
        whole = office.share.files[files[0]]
        office.share.files[files[0]] = whole[:-1] + bytes([whole[-1] ^ 1])
        office.sync(chen)
        erase(office, chen)
        weeks_later(office, chen)
        assert not set(files) & set(office.share.files)


@pytest.mark.parametrize("error", [-20 * LATE_MS, 20 * LATE_MS])
def test_a_clock_that_was_wrong_for_a_round_ends_no_waiting(error: int) -> None:
    with room() as office:
        chen, files = newcomer_before_the_only_snapshot(office)
        expected = office.address(office.anna)
        office.share.hidden_from(chen.number).add(files[-1])
        office.sync(chen)
        erase(office, chen)
        for wrong in (0, error, 0):
            office.clock.error = wrong
            office.sync(chen, chen)
        office.share.reveal()
        office.clock.ms += 2 * compaction.PATIENCE_MS
        office.sync(*(4 * [chen]))
        assert office.address(chen) == expected
