"""What a share does to files is found out and mended by whoever has them."""

import secrets
from collections.abc import Callable
from datetime import datetime
from random import Random

import pytest

from app.sync import invitations, strays
from app.sync.compaction import compact_now
from app.sync.digest import digest_of
from app.sync.packs import to_pack
from app.sync.rounds import now_ms
from app.sync.store import StoreError
from tests.sync.faulty_share import FaultyShare, Key, View
from tests.sync.room import Room, move_to, room


def newest(share: FaultyShare, folder: str = "seg") -> tuple[str, str]:
    return [key for key in share.files if key[0] == folder][-1]


@pytest.mark.parametrize("how", ["rotten", "lost from the cache of the drive"])
def test_a_file_that_is_hurt_before_anybody_has_read_it_is_sent_again(how: str) -> None:
    with room() as office:
        move_to(office.bo, "elsewhere")
        office.sync(office.bo)
        key = newest(office.share)
        whole = office.share.files[key]
        if how == "rotten":
            office.share.files[key] = whole[:-1] + bytes([whole[-1] ^ 1])
        else:
            del office.share.files[key]
        office.sync(office.bo)
        assert office.share.files[key] == whole


def test_copies_that_a_mirror_makes_are_told_as_strays_and_left_alone() -> None:
    with room() as office:
        move_to(office.bo, "elsewhere")
        office.sync(office.bo)
        folder, name = newest(office.share)
        copies = [(folder, name.replace(".seg", end)) for end in (" (冲突副本 张三).seg", " (1).seg", ".SEG")]
        for copy in copies:
            office.share.files[copy] = office.share.files[folder, name]
        assert office.anna.sync(office.share.seen_by(0)).strays == len(copies)
        assert office.address(office.anna) == "elsewhere"
        assert set(copies) <= office.share.files.keys()


def as_loose(office: Room, key: Key) -> bytes:
    return office.share.files.pop(key)


def as_pack(office: Room, key: Key) -> bytes:
    return to_pack([office.share.files.pop(key)])


@pytest.mark.parametrize(
    ("kind", "stray", "made"),
    [
        ("seg", "{name} (1)", as_loose),
        ("seg", "台账 冲突副本 张三.seg", as_loose),
        ("pack", "{name}.sync-conflict-20260318.pak", as_pack),
    ],
)
def test_work_that_is_nowhere_but_in_a_stray_is_taken_in_and_put_under_its_name(
    kind: str, stray: str, made: Callable[[Room, Key], bytes]
) -> None:
    with room() as office:
        move_to(office.bo, "elsewhere")
        office.sync(office.bo)
        key = newest(office.share)
        whole = office.share.files[key]
        copy = kind, stray.format(name=key[1])
        held = office.share.files[copy] = made(office, key)
        done = office.anna.sync(office.share.seen_by(0))
        assert (done.strays, done.received, done.damaged) == (1, 1, 0)
        assert office.address(office.anna) == "elsewhere"
        assert office.share.files[key] == whole
        assert office.share.files[copy] == held


def test_an_entry_of_the_roster_that_is_nowhere_but_in_a_stray_counts() -> None:
    with room() as office:
        invitations.invite(office.anna.database, "MEMBER", datetime(2027, 1, 1), None)
        office.sync(office.anna)
        folder, name = newest(office.share, "roster")
        whole = office.share.files[folder, f"{name[:-4]} (1).rst"] = office.share.files.pop((folder, name))
        office.sync(office.bo)
        assert len(office.bo.roster.entries) == len(office.anna.roster.entries)
        assert office.share.files[folder, name] == whole


def test_a_stray_that_cannot_be_read_yet_is_looked_into_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A scanner holds one, another is still being copied at its full length."""
    with room() as office:
        for address in ("on the way", "elsewhere"):
            move_to(office.bo, address)
            office.sync(office.bo)
        (_, first), (folder, last) = [key for key in office.share.files if key[0] == "seg"][-2:]
        early, late = (folder, f"{first} (1)"), (folder, f"{last} (1)")
        office.share.files[early] = office.share.files.pop((folder, first))
        whole = office.share.files.pop((folder, last))
        office.share.files[late] = bytes(len(whole))
        get, held = View.get, {early[1]}

        def scanned(view: View, folder: str, name: str) -> bytes | None:
            if name in held:
                raise StoreError("store_read_only")
            return get(view, folder, name)

        monkeypatch.setattr(View, "get", scanned)
        assert office.anna.sync(office.share.seen_by(0)).received == 0
        held.clear()
        office.clock.ms += 10 * 60 * 1000
        office.share.files[late] = whole
        assert office.anna.sync(office.share.seen_by(0)).received == 1
        assert office.address(office.anna) == "on the way"
        office.clock.ms += 24 * 3600 * 1000
        assert office.anna.sync(office.share.seen_by(0)).received == 1
        assert office.address(office.anna) == "elsewhere"


@pytest.mark.parametrize("spoilt", ["rotten", "torn"])
def test_of_a_damaged_stray_pack_the_whole_segments_are_taken(spoilt: str) -> None:
    with room() as office:
        for address in ("on the way", "elsewhere"):
            move_to(office.bo, address)
            office.sync(office.bo)
        sealed = [key for key in office.share.files if key[0] == "seg"]
        first, last = (office.share.files.pop(key) for key in sealed[-2:])
        ill = to_pack([first[:-1] + bytes([first[-1] ^ 1]), last])
        torn = to_pack([first, last])[:-9]
        office.share.files["pack", "带走.pak"] = torn if spoilt == "torn" else ill
        assert office.anna.sync(office.share.seen_by(0)).received == 1
        if spoilt == "torn":
            assert office.address(office.anna) == "on the way"


def test_strays_that_hold_nothing_new_are_looked_into_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strays, "MOST_READ", 2)
    with room() as office:
        move_to(office.bo, "elsewhere")
        office.sync(office.bo)
        folder, name = newest(office.share)
        whole = office.share.files.pop((folder, name))
        signature = 12 + int.from_bytes(whole[8:12])
        forged = whole[:signature] + bytes(64) + whole[signature + 64 :]
        more = {
            (folder, f"{name} (1)"): whole[:-1],
            (folder, f"{name} (2)"): whole[:-1] + bytes([whole[-1] ^ 1]),
            (folder, "budget.xlsx"): b"x",
            (folder, "\udcd5\udcc5 (5)"): b"in another encoding",
            (folder, f"{name} (3)"): forged,
            (folder, f"{name} (4)"): whole,
        }
        office.share.files.update(more)
        read: list[str] = []
        get = View.get

        def watched(view: View, folder: str, name: str) -> bytes | None:
            read.append(name)
            if name == "budget.xlsx":
                raise StoreError("store_read_only")
            return get(view, folder, name)

        monkeypatch.setattr(View, "get", watched)
        for _ in range(4):
            assert office.anna.sync(office.share.seen_by(0)).damaged == 0
        looked = [one for one in read if one == "budget.xlsx" or " (" in one]
        assert sorted(looked) == sorted(
            ["budget.xlsx", *(f"{name} ({n})" for n in (1, 2, 3, 4)), "\udcd5\udcc5 (5)"]
        )
        assert office.address(office.anna) == "elsewhere"


def test_a_share_that_was_set_back_to_a_backup_has_everything_again() -> None:
    with room() as office:
        backup = dict(office.share.files)
        for number in range(3):
            move_to(office.bo, f"place {number}")
            move_to(office.anna, f"place {number}", "company-1")
            office.sync(office.bo, office.anna)
        before = {key: octets for key, octets in office.share.files.items() if key[0] == "seg"}
        office.share.files = dict(backup)
        office.sync(office.anna)  # who has also what Bo wrote
        assert before.items() <= office.share.files.items()


@pytest.mark.parametrize("folder", ["seg", "roster"])
def test_a_cut_file_is_put_back_in_the_next_round_of_whoever_has_it(folder: str) -> None:
    with room() as office:
        key = newest(office.share, folder)
        whole = office.share.files[key]
        office.share.files[key] = whole[:10]
        office.sync(office.bo)
        assert office.share.files[key] == whole


@pytest.mark.parametrize("refusal", ["store_full", "store_read_only"])
def test_a_share_that_takes_nothing_is_read_and_gets_what_waits_once_it_does(refusal: str) -> None:
    with room() as office:
        move_to(office.anna, "elsewhere")
        office.sync(office.anna)
        office.share.refusal = refusal
        move_to(office.bo, "written meanwhile", "company-1")
        with pytest.raises(StoreError, match=refusal):
            office.sync(office.bo)
        assert office.address(office.bo) == "elsewhere"
        move_to(office.bo, "and on", "company-1")
        office.share.refusal = None
        office.sync(office.bo, office.anna)
        assert office.address(office.anna, "company-1") == "and on"


@pytest.mark.parametrize(
    ("compacted", "needless"),
    [
        (False, {"state"}),  # a newer state has taken its place
        (
            True,
            {"state", "seg", "snap"},
        ),  # a segment that lies in a pack, a snapshot of segments that are there
    ],
)
def test_four_files_in_five_that_vanish_are_back_after_two_rounds_and_no_record_is_lost(
    compacted: bool, needless: set[str]
) -> None:
    with room() as office:
        for number in range(6):
            for machine, key in ((office.bo, "company-0"), (office.anna, "company-1")):
                move_to(machine, f"place {number}", key)
                office.sync(machine)
        if compacted:
            compact_now(office.anna.database, office.anna.mine, office.share.seen_by(0), now_ms())
        office.sync(office.bo, office.anna)
        before, shown = dict(office.share.files), office.anna.database.read(digest_of)
        gone = Random(0).sample(sorted(before), len(before) * 4 // 5)
        for lost in gone:
            del office.share.files[lost]
        for _ in range(2):
            office.sync(office.anna, office.bo)
        assert {key[0] for key in gone if office.share.files.get(key) != before[key]} <= needless
        newcomer = office.newcomer()
        office.sync(newcomer)
        showing = {machine.database.read(digest_of) for machine in (office.anna, office.bo, newcomer)}
        assert showing == {shown}


def test_what_is_read_again_goes_on_from_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    with room() as office:
        for number in range(3):
            move_to(office.anna, f"place {number}")
            office.sync(office.anna)
        key = min(key for key in office.share.files if key[0] == "seg")
        whole = office.share.files[key]
        office.share.files[key] = whole[:-1] + bytes([whole[-1] ^ 1])
        monkeypatch.setattr(secrets, "randbelow", lambda many: many - 1)
        office.sync(office.anna)
        assert office.share.files[key] == whole
