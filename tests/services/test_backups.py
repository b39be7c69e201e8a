"""Copies of the database: whole, listed, and nothing left of one that was stopped."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from app.errors import StorageError
from app.file_store import FileStore
from app.paths import Workspace
from app.services.attachments import StoredFile, attach, files_held, store_file
from app.services.backups import backups, make_backup
from app.services.members import members
from app.services.restoring import restore_backup
from app.ui.jobs import Stopped
from app.workspace import open_workspace
from tests.city import City

NUT = "松果储能电芯二期"


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


def attached(city: City, tmp_path: Path, name: str, content: bytes) -> StoredFile:
    source = tmp_path / name
    source.write_bytes(content)
    stored = store_file(city.workspace.database.files, source)
    project = city.project(NUT)
    city.database.write("Attach", lambda session: attach(session, stored, "project", project))
    return stored


def content_in(folder: Path, stored: StoredFile) -> bytes:
    return FileStore(Workspace(folder).files).open_path(stored.sha256).read_bytes()


def test_a_backup_of_the_workspace_is_restored_with_its_files(city: City, tmp_path: Path) -> None:
    stored = attached(city, tmp_path, "协议.pdf", b"contract")
    made = make_backup(city.workspace.place)
    restore_backup(made.path, tmp_path / "again")
    assert content_in(tmp_path / "again", stored) == b"contract"


def test_a_copy_on_a_stick_takes_the_files_along_and_is_restored_with_them(
    city: City, tmp_path: Path
) -> None:
    before = city.database.read(lambda session: files_held(session, city.workspace.database.files))
    stored = attached(city, tmp_path, "协议.pdf", b"contract")
    stick = tmp_path / "stick"
    stick.mkdir()
    made = make_backup(city.workspace.place, stick)
    city.workspace.place.files.rename(tmp_path / "lost")
    restore_backup(made.path, tmp_path / "again")
    assert content_in(tmp_path / "again", stored) == b"contract"
    again = open_workspace(tmp_path / "again")
    held = again.database.read(lambda session: files_held(session, again.database.files))
    again.close()
    assert (held.count, held.missing) == (before.count + 1, ())
    assert held.octets == before.octets + 8


def test_a_copy_in_a_folder_called_backups_is_restored_with_its_files(city: City, tmp_path: Path) -> None:
    """Not only a workspace has a folder of that name."""
    stored = attached(city, tmp_path, "协议.pdf", b"contract")
    stick = tmp_path / "stick" / "backups"
    stick.mkdir(parents=True)
    made = make_backup(city.workspace.place, stick)
    restore_backup(made.path, tmp_path / "again")
    assert content_in(tmp_path / "again", stored) == b"contract"


def test_what_is_attached_while_a_copy_is_made_is_in_it(city: City, tmp_path: Path) -> None:
    attached(city, tmp_path, "一.pdf", b"1")
    stick = tmp_path / "stick"
    stick.mkdir()
    late: list[StoredFile] = []

    def attach_one(_done: int, _total: int) -> None:
        if not late:
            late.append(attached(city, tmp_path, "二.pdf", b"22"))

    made = make_backup(city.workspace.place, stick, attach_one)
    restore_backup(made.path, tmp_path / "again")
    assert content_in(tmp_path / "again", late[0]) == b"22"


def test_the_next_copy_takes_only_what_is_new(city: City, tmp_path: Path) -> None:
    attached(city, tmp_path, "一.pdf", b"1")
    stick = tmp_path / "stick"
    stick.mkdir()
    make_backup(city.workspace.place, stick)
    old = {file: file.stat().st_mtime_ns for file in (stick / "files").glob("*/*")}
    attached(city, tmp_path, "二.pdf", b"22")
    make_backup(city.workspace.place, stick)
    files = list((stick / "files").glob("*/*"))
    assert len(files) == len(old) + 1
    assert {file: file.stat().st_mtime_ns for file in old} == old


def test_a_copy_on_a_stick_that_is_stopped_leaves_nothing_behind(city: City, tmp_path: Path) -> None:
    attached(city, tmp_path, "一.pdf", b"1" * 100)
    stick = tmp_path / "stick"
    stick.mkdir()
    seen: list[int] = []

    def stop(done: int, _total: int) -> None:
        seen.append(done)
        if len(seen) == 2:
            raise Stopped

    with pytest.raises(Stopped):
        make_backup(city.workspace.place, stick, stop)
    assert [file for file in stick.rglob("*") if file.is_file()] == []


def test_a_file_that_is_gone_is_named(city: City, tmp_path: Path) -> None:
    stored = attached(city, tmp_path, "协议.pdf", b"contract")
    folder = city.database.files
    folder.open_path(stored.sha256).unlink()
    held = city.database.read(lambda session: files_held(session, folder))
    assert held.missing == ("协议.pdf",)


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
