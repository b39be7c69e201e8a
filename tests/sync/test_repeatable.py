"""A history that failed can be told again: whatever comes by chance comes from its seed."""

from tests.sync import fleet
from tests.sync.faulty_share import FaultyShare


def test_computers_that_meet_write_the_same_files_each_time() -> None:
    def files() -> FaultyShare:
        return fleet.template.__wrapped__()[1]

    assert files().files == files().files
