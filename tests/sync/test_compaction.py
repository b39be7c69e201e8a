"""States, packs and what may go from the share: the folder stays small, and nothing is lost by it."""

from collections.abc import Callable
from unittest.mock import patch

import pytest

from app.sync import compaction, holes, membership, packs, rounds, states
from app.sync.asides import put_aside
from app.sync.checking import check_share
from app.sync.snapshot_writing import write_snapshot
from tests.sync.fleet import Machine
from tests.sync.ledger import shown_by
from tests.sync.reckoning import same
from tests.sync.room import Room, move_to, room
from tests.sync.test_snapshots import held_before_another, roster_known, snapshot


def names_in(office: Room, folder: str) -> list[str]:
    return sorted(name for kind, name in office.share.files if kind == folder)


def findings(office: Room, machine: Machine) -> list[tuple[str, str]]:
    found = check_share(machine.database, office.share.seen_by(machine.number))
    return [(one.kind, one.folder) for one in found.findings]


def go_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files go as soon as a snapshot stands for them, whoever has read them."""
    for name, value in (("AGED_MS", 0), ("ACTIVE_MS", -1)):
        monkeypatch.setattr(compaction, name, value)


def write_many(office: Room, times: int = 5) -> None:
    for number in range(times):
        move_to(office.anna, f"road {number}")
        office.sync(office.anna)
    office.sync(office.anna)


def write_a_pack(office: Room, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(packs, "MOST_LOOSE", 3)
    write_many(office)
    (pack,) = names_in(office, "pack")
    return pack


def test_segments_are_packed_and_the_loose_ones_go_a_week_after_the_pack_was_read_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with room() as office:
        pack = write_a_pack(office, monkeypatch)
        own = [name for name in names_in(office, "seg") if name.startswith(office.anna.mine.device)]
        office.sync(office.anna)
        assert own[0] in names_in(office, "seg")
        monkeypatch.setattr(packs, "LOOSE_MS", 0)
        office.sync(office.anna, office.bo, office.anna)
        assert own[0] not in names_in(office, "seg")
        chen = office.newcomer()
        office.sync(chen)
        assert office.address(chen) == "road 4"
        whole = office.share.files.pop(("pack", pack))
        office.sync(office.bo)
        assert office.share.files["pack", pack] == whole
        assert findings(office, chen) == []


def remembered(office: Room) -> list[str]:
    return [one.name for one in office.anna.database.read(packs.packs)]


@pytest.mark.parametrize("reached", [lambda office: names_in(office, "pack"), remembered])
def test_loose_segments_go_although_the_power_went_beside_their_pack(
    reached: Callable[[Room], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    with room() as office:
        write_many(office)
        own = [name for name in names_in(office, "seg") if name.startswith(office.anna.mine.device)]
        monkeypatch.setattr(packs, "MOST_LOOSE", 3)
        monkeypatch.setattr(packs, "LOOSE_MS", 0)
        office.cut_power(office.anna, lambda: bool(reached(office)))
        for _ in range(3):
            office.sync(office.anna)
        assert remembered(office) == names_in(office, "pack")
        assert set(own[:3]).isdisjoint(names_in(office, "seg"))


def test_a_pack_that_was_spoilt_before_anybody_read_it_is_made_anew_from_its_segments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with room() as office:
        pack = write_a_pack(office, monkeypatch)
        whole = office.share.files["pack", pack]
        office.share.files["pack", pack] = whole[: len(whole) // 2]
        office.sync(office.bo)
        assert office.share.files["pack", pack] == whole
        office.sync(office.bo)
        assert findings(office, office.bo) == []


def test_what_a_snapshot_stands_for_goes_once_all_who_were_seen_have_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module, name in ((compaction, "AGED_MS"), (states, "SHORTEST_MS"), (states, "MINUTE_MS")):
        monkeypatch.setattr(module, name, 0)
    with room() as office:
        shared = set(names_in(office, "seg"))
        write_many(office)
        seen = set(names_in(office, "seg")) - shared
        own = {name for name in seen if name.startswith(office.anna.mine.device)}
        snapshot(office, office.anna)
        office.sync(office.anna)
        assert own <= set(names_in(office, "seg")), "bo has not said that he has them"
        office.sync(office.bo)
        monkeypatch.setattr(compaction, "ACTIVE_MS", -1)  # the two who are not here were seen long ago
        office.sync(office.anna, office.bo, office.anna)
        assert not own & set(names_in(office, "seg"))
        assert findings(office, office.bo) == []
        with patch.object(compaction, "is_readable", wraps=compaction.is_readable) as read_back:
            office.sync(office.anna)
        assert not read_back.called, "nothing is left to go, and the snapshot may be large"
        chen = office.newcomer()
        office.sync(chen, chen)
        same(shown_by(chen.database), shown_by(office.anna.database))


def test_what_all_have_applied_goes_although_snapshots_are_written_faster_than_all_can_say_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where many write there is a snapshot every day, and somebody is always on leave."""
    for module, name in ((compaction, "AGED_MS"), (states, "SHORTEST_MS"), (states, "MINUTE_MS")):
        monkeypatch.setattr(module, name, 0)
    with room() as office:
        office.sync(office.anna)
        office.clock.ms += 2 * compaction.ACTIVE_MS  # the two who are not here were seen long ago
        write_many(office)
        own = {name for name in names_in(office, "seg") if name.startswith(office.anna.mine.device)}
        office.sync(office.bo)
        move_to(office.anna, "while bo is on leave")
        office.sync(office.anna)
        later = {name for name in names_in(office, "seg") if name.startswith(office.anna.mine.device)} - own
        for _ in range(compaction.KEPT + 1):
            snapshot(office, office.anna)
        assert not own & set(names_in(office, "seg"))
        assert later <= set(names_in(office, "seg")), "bo has not said that he has it"
        assert office.bo.sync(office.share.seen_by(1)).put_back == 0, "what may go would come back with him"
        assert findings(office, office.bo) == []


def test_who_has_read_something_late_does_not_put_back_what_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is as old for everybody: else it would go and come back with him for half a year."""
    monkeypatch.setattr(states, "SHORTEST_MS", 0)
    monkeypatch.setattr(states, "MINUTE_MS", 0)
    with room() as office:
        before = set(names_in(office, "seg"))
        write_many(office, 2)
        own = set(names_in(office, "seg")) - before
        office.clock.ms += compaction.AGED_MS + rounds.DAY_MS
        move_to(office.anna, "half a year later")
        office.sync(office.anna, office.bo)
        snapshot(office, office.anna)
        office.sync(office.anna)
        assert own
        assert not own & set(names_in(office, "seg"))
        office.sync(office.bo)
        assert not own & set(names_in(office, "seg"))
        assert findings(office, office.bo) == []


def test_who_was_shut_out_puts_nothing_back_that_others_take_away(monkeypatch: pytest.MonkeyPatch) -> None:
    go_at_once(monkeypatch)
    with room() as office:
        before = set(names_in(office, "seg"))
        write_many(office, 2)
        own = set(names_in(office, "seg")) - before
        office.sync(office.bo)
        membership.remove(office.anna.database, [office.bo.mine.device])
        move_to(office.anna, "where bo does not hear it")
        office.sync(office.anna)
        snapshot(office, office.anna)
        office.sync(office.anna)
        assert own
        move_to(office.bo, "written in vain")
        done = office.bo.sync(office.share.seen_by(office.bo.number))
        assert done.put_back == 0
        assert not own & set(names_in(office, "seg"))


@pytest.mark.parametrize("error_ms", [-compaction.AGED_MS, compaction.AGED_MS])
def test_whose_clock_is_wrong_puts_nothing_back_and_takes_nothing_away_for_that(
    error_ms: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The age is that of the writes: else what one takes away another puts back, in every round of either."""
    monkeypatch.setattr(compaction, "ACTIVE_MS", -1)
    with room() as office:
        before = set(names_in(office, "seg"))
        write_many(office, 2)
        own = set(names_in(office, "seg")) - before
        office.sync(office.bo)
        later = compaction.AGED_MS + (rounds.DAY_MS if error_ms < 0 else -rounds.DAY_MS)
        office.clock.ms += later
        move_to(office.anna, "half a year later")
        office.sync(office.anna)
        snapshot(office, office.anna)
        wrong = office.anna if error_ms > 0 else office.bo
        for machine in 2 * (office.anna, office.bo):
            office.clock.error = error_ms if machine is wrong else 0
            office.sync(machine)
            assert own & set(names_in(office, "seg")) == (own if error_ms > 0 else set())


def test_who_was_away_for_a_year_takes_the_newest_snapshot_and_puts_nothing_back() -> None:
    """Waiting for segments would be in vain, and who waits would put back all that has gone meanwhile."""
    with room() as office:
        office.sync(office.bo, office.anna)
        for _ in range(2):
            move_to(office.anna, "while bo is away")
            office.sync(office.anna, office.anna)
            office.clock.ms += 2 * compaction.AGED_MS
        move_to(office.anna, "home")
        office.sync(office.anna)
        store = office.share.seen_by(0)
        write_snapshot(
            office.anna.database, office.anna.mine, roster_known(office.anna), store, office.clock.ms
        )
        office.sync(office.anna, office.anna)
        left = {name for name in names_in(office, "seg") if name.startswith(office.anna.mine.device)}
        assert len(left) == 1
        assert office.bo.sync(office.share.seen_by(1)).put_back == 0
        assert office.address(office.bo) == "home"


def test_where_the_newest_snapshot_is_lost_an_older_one_stands_for_what_it_always_did(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_at_once(monkeypatch)
    with room() as office:
        write_many(office)
        own = {name for name in names_in(office, "seg") if name.startswith(office.anna.mine.device)}
        snapshot(office, office.anna)
        office.sync(office.bo, office.anna)
        older = set(office.share.files)
        move_to(office.bo, "lane", "company-1")
        office.sync(office.bo)
        snapshot(office, office.anna)
        for key in [key for key in office.share.files.keys() - older if key[0] == "snap"]:
            del office.share.files[key]
        office.sync(office.bo)
        assert office.anna.sync(office.share.seen_by(0)).put_back == 0, "it goes, and comes back, for ever"
        assert not own & set(names_in(office, "seg"))


@pytest.mark.parametrize("said_first", [True, False])
def test_what_a_snapshot_does_not_tell_stays_until_one_does(
    monkeypatch: pytest.MonkeyPatch, said_first: bool
) -> None:
    """An action was put aside when the snapshot was written, and is accepted later."""
    go_at_once(monkeypatch)
    with room() as office:
        membership.set_role(office.anna.database, "bo", "VIEWER")
        office.sync(office.anna, office.bo)
        office.bo.database.set_local("role", "ADMIN")
        move_to(office.bo, "accepted later")
        office.sync(office.bo)
        snapshot(office, office.anna)
        (one,) = office.anna.database.read(put_aside)
        told = [name for name in names_in(office, "seg") if one.device in name]
        if said_first:
            membership.judge(office.anna.database, one.device, one.head, True, one.action)
        office.sync(office.anna, office.bo, office.anna, office.bo)
        assert told == [name for name in names_in(office, "seg") if one.device in name]
        if not said_first:
            membership.judge(office.anna.database, one.device, one.head, True, one.action)
            office.sync(office.anna, office.bo)
        chen = office.newcomer()
        office.sync(chen, chen)
        assert office.address(chen) == "accepted later"
        snapshot(office, office.anna)
        office.sync(office.bo)
        assert not [name for name in names_in(office, "seg") if one.device in name]


def test_what_is_held_stays_although_a_snapshot_stands_for_what_follows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go_at_once(monkeypatch)
    with room() as office:
        held_before_another(office)
        snapshot(office, office.anna)
        office.sync(office.bo, office.anna, office.bo)
        (one,) = office.anna.database.read(put_aside)
        chen = office.newcomer()
        office.sync(chen, chen)
        assert chen.database.read(put_aside) == [one]
        membership.judge(office.anna.database, one.device, one.head, True)
        office.sync(office.anna, office.bo, chen)
        assert [office.address(machine) for machine in (office.anna, chen)] == ["held", "held"]


def test_a_snapshot_by_a_clock_that_runs_ahead_is_taken_where_its_segments_are_gone() -> None:
    with room() as office:
        before = set(office.share.files)
        move_to(office.anna, "first")
        office.sync(office.anna, office.anna)
        year_ahead = office.clock.ms + 365 * rounds.DAY_MS
        store = office.share.seen_by(0)
        write_snapshot(office.anna.database, office.anna.mine, office.anna.roster, store, year_ahead)
        for key in [key for key in office.share.files.keys() - before if key[0] == "seg"]:
            del office.share.files[key]
        office.sync(office.bo)
        assert office.address(office.bo) == "first"


@pytest.mark.parametrize("kind", ["STRAY", "DAMAGED", "MISSING", "HOLE", "INCOMPLETE"])
def test_whoever_checks_the_share_is_told_what_is_wrong_with_it(kind: str) -> None:
    with room() as office:
        move_to(office.bo, "first")
        office.sync(office.bo)
        move_to(office.bo, "second")
        office.sync(office.bo)
        snapshot(office, office.anna)
        move_to(office.bo, "third")
        office.sync(office.bo)
        looks = office.bo
        key = (
            "seg",
            [name for name in names_in(office, "seg") if name.startswith(office.bo.mine.device)][-2],
        )
        assert findings(office, looks) == []
        if kind == "STRAY":
            office.share.files["seg", "notes.txt"] = b""
        elif kind == "DAMAGED":
            office.share.files[key] = office.share.files[key][:-1]
        elif kind == "MISSING":
            del office.share.files[key]
        elif kind == "HOLE":
            looks = office.newcomer()
            del office.share.files[key]
        else:
            del office.share.files["snap", next(name for name in names_in(office, "snap") if "part" in name)]
        assert {found for found, _ in findings(office, looks)} == {kind}


def test_nothing_is_missed_before_what_waits_for_a_word() -> None:
    """Of somebody who was shut out no file lies there but the last."""
    with room() as office:
        for place in ("first", "second"):
            move_to(office.bo, place)
            office.sync(office.bo)
        written = [name for name in names_in(office, "seg") if name.startswith(office.bo.mine.device)]
        for name in written[:-1]:
            del office.share.files["seg", name]
        assert findings(office, office.anna) == [("HOLE", "seg")]
        office.shut_out(office.bo.mine.device, None)
        office.sync(office.anna)
        assert findings(office, office.anna) == []


def test_an_administrator_goes_on_behind_a_segment_that_is_lost_for_ever() -> None:
    with room() as office:
        image = office.bo.image()
        move_to(office.bo, "lost")
        office.sync(office.bo)
        bo = office.bo.mine.device
        before = set(names_in(office, "seg"))
        move_to(office.bo, "found", "company-1")
        office.sync(office.bo)
        (later,) = set(names_in(office, "seg")) - before
        hole = max(one for one in before if one.startswith(bo))
        del office.share.files["seg", hole]
        office.bo.database.close()
        office.bo.insert(image, office.next_session())
        office.sync(office.anna)
        assert later in names_in(office, "seg")
        assert office.address(office.anna, "company-1") is None
        assert holes.skip(office.anna.database, bo) == 1
        office.sync(office.anna)
        assert office.address(office.anna, "company-1") == "found"
        assert office.anna.database.read(holes.holes) == []


def test_a_file_under_the_name_of_another_number_is_said_to_be_damaged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(states, "SHORTEST_MS", rounds.DAY_MS)  # however long ago the two have met
    with room() as office:
        write_many(office, 1)
        snapshot(office, office.anna)
        for folder in ("state", "snap"):
            name = names_in(office, folder)[0]
            octets = office.share.files.pop((folder, name))
            office.share.files[folder, name.replace("-00000000", "-00000009", 1)] = octets
        assert {("DAMAGED", "state"), ("DAMAGED", "snap")} <= set(findings(office, office.anna))
        chen = office.newcomer()
        assert chen.sync(office.share.seen_by(2)).damaged == 2
