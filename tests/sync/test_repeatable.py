"""A history that failed can be told again: whatever comes by chance comes from its seed."""

from tests.sync import fleet
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
            return office.share.files

    fleet.empty_disk.cache_clear()
    assert files() == files()
