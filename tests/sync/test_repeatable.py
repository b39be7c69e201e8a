"""A history that failed can be told again: whatever comes by chance comes from its seed."""

from tests.sync import fleet
from tests.sync.bookkeeping import Books
from tests.sync.faulty_share import FaultyShare, Key
from tests.sync.room import move_to, room


def test_computers_that_meet_write_the_same_files_each_time() -> None:
    def files() -> FaultyShare:
        return fleet.template.__wrapped__()[1]

    assert files().files == files().files


def test_who_is_let_in_first_is_let_in_as_others_are_later() -> None:
    def files() -> dict[Key, bytes]:
        with room() as office:
            chen = office.newcomer()
            office.sync(chen)
            move_to(chen, "by who was let in")
            office.sync(chen)
            return dict(office.share.files)

    fleet.empty_disk.cache_clear()
    assert files() == files()


def test_all_histories_of_a_process_begin_with_the_same_disks_whichever_is_the_first() -> None:
    def files(small: bool) -> dict[Key, bytes]:
        fleet.equipped.cache_clear()
        with Books(1, 2, small=small).frame:
            return dict(fleet.equipped()[1].files)

    assert files(small=True) == files(small=False)
