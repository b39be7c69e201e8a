"""Copies of the database: whole, listed, and nothing left of one that was stopped."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from app.errors import StorageError
from app.services.backups import backups, make_backup
from app.services.members import members
from app.ui.jobs import Stopped
from app.workspace import open_workspace
from tests.city import City


def test_a_copy_opens_as_a_workspace_with_everything_in_it(city: City, tmp_path: Path) -> None:
    made = make_backup(city.workspace.place)
    assert made.by_hand
    assert backups(city.workspace.place) == [made]
    folder = tmp_path / "again"
    folder.mkdir()
    (folder / "workspace.db").write_bytes(made.path.read_bytes())
    again = open_workspace(folder)
    before, after = city.database.read(members), again.database.read(members)
    again.close()
    assert [row.name for row in after] == [row.name for row in before]


def test_pages_are_counted_while_copying(city: City) -> None:
    told: list[tuple[int, int]] = []
    make_backup(city.workspace.place, report=lambda done, total: told.append((done, total)))
    assert told
    assert told[-1][0] == told[-1][1]


def test_a_stopped_copy_leaves_nothing_behind(city: City) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        make_backup(city.workspace.place, report=stop)
    assert list(city.workspace.place.backups.iterdir()) == []


def test_a_folder_that_is_gone_is_told(city: City, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="folder_missing"):
        make_backup(city.workspace.place, tmp_path / "gone")


def test_a_full_drive_is_told_before_anything_is_written(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    full = SimpleNamespace(free=1000)
    monkeypatch.setattr("app.services.backups.shutil.disk_usage", lambda _path: full)
    with pytest.raises(StorageError, match="disk_full"):
        make_backup(city.workspace.place)
    assert backups(city.workspace.place) == []
