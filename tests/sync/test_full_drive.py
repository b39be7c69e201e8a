"""A drive that is full, really: nothing half written stays, reading goes on, what waits is sent later."""

from pathlib import Path

import pytest

from app.sync.folder_store import FolderStore
from app.sync.names import is_temporary
from app.sync.store import StoreError
from tests.sync.folder_share import FolderShare
from tests.sync.room import move_to, room
from tests.sync.small_drive import filled, small_drive


def test_on_a_full_drive_reading_goes_on_and_what_waits_is_sent_once_there_is_room(tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    with room() as office, small_drive(drive):
        assert office.share.space is not None
        root = drive / "share"
        FolderShare(office.share.space, office.share.files, root)
        stores = [FolderStore(root, machine.mine.device) for machine in office.machines]
        move_to(office.anna, "一号路")
        office.anna.sync(stores[0])
        with filled(drive):
            before = sorted(root.rglob("*"))
            move_to(office.bo, "二号路", "company-1")
            for _ in range(2):
                with pytest.raises(StoreError, match="store_full"):
                    office.bo.sync(stores[1])
            assert office.address(office.bo) == "一号路"
            assert sorted(root.rglob("*")) == before
            assert not [path for path in before if is_temporary(path.name)]
        assert office.bo.sync(stores[1]).sent == 1
        office.anna.sync(stores[0])
        assert office.address(office.anna, "company-1") == "二号路"
