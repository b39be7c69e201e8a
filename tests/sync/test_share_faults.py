"""What a share does to files is found out and mended by whoever has them."""

import pytest

from app.sync.store import StoreError
from tests.sync.faulty_share import FaultyShare
from tests.sync.room import move_to, room


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
