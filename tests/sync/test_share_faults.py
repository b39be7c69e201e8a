"""What a share does to files is found out and mended by whoever has them."""

import pytest

from app.sync.store import StoreError
from tests.sync.faulty_share import FaultyShare
from tests.sync.room import move_to, room


def newest(share: FaultyShare, folder: str = "seg") -> tuple[str, str]:
    return [key for key in share.files if key[0] == folder][-1]


def test_a_file_that_rots_before_anybody_has_read_it_is_sent_again() -> None:
    with room() as office:
        move_to(office.bo, "elsewhere")
        office.sync(office.bo)
        key = newest(office.share)
        whole = office.share.files[key]
        office.share.files[key] = whole[:-1] + bytes([whole[-1] ^ 1])
        office.sync(office.bo)
        assert office.share.files[key] == whole


@pytest.mark.parametrize("folder", ["seg", "roster"])
def test_a_cut_file_is_put_back_in_the_next_round_of_whoever_has_it(folder: str) -> None:
    with room() as office:
        key = newest(office.share, folder)
        whole = office.share.files[key]
        office.share.files[key] = whole[:10]
        office.sync(office.bo)
        assert office.share.files[key] == whole


def test_a_share_that_takes_nothing_is_read_all_the_same() -> None:
    with room() as office:
        move_to(office.anna, "elsewhere")
        office.sync(office.anna)
        del office.share.files[newest(office.share, "roster")]
        office.share.refusal = "store_read_only"
        with pytest.raises(StoreError):
            office.sync(office.bo)
        assert office.address(office.bo) == "elsewhere"
