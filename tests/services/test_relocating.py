"""A ledger that lies where it must not is copied to a disk of this computer, whole, and left as it was."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from app import places
from app.database import Database
from app.errors import StorageError, UserError
from app.models.people import Company
from app.paths import Workspace
from app.services.encryption import encrypt
from app.services.opening import open_for_work
from app.services.relocating import relocate
from app.services.restoring import restore_backup
from app.workspace import open_workspace


@pytest.fixture(autouse=True)
def nas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the system calls a network drive."""
    nas = tmp_path / "nas"
    monkeypatch.setattr(
        places, "network_drive", lambda one: "//nas/office" if one.is_relative_to(nas) else ""
    )
    return nas


def lay(tmp_path: Path, target: Path) -> None:
    """A ledger with one firm and one attached file; the firm is still in the log of writes, as after a
    crash."""
    with closing(open_workspace(tmp_path / "made", create=True)) as workspace:
        add_company(workspace.database)
        workspace.database.files.put(["纪要".encode()])
        assert workspace.place.database.with_name("workspace.db-wal").stat().st_size
        shutil.copytree(workspace.place.folder, target)


def add_company(database: Database) -> None:
    database.write(
        "Add", lambda session: session.add(Company(id="c1", name_zh="松果储能", name_key="松果储能"))
    )


def told(folder: Path, key: bytes | None = None) -> tuple[object, list[str]]:
    with closing(open_for_work(folder, key=key)) as workspace:
        firm = workspace.database.read(lambda session: session.get_one(Company, "c1").name_zh)
        return firm, [file.read_text() for file in workspace.database.files.lying()]


def content(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file() and file.name != "workspace.lock")
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def test_a_ledger_on_a_network_drive_is_not_opened_nor_touched(nas: Path, tmp_path: Path) -> None:
    lay(tmp_path, nas / "ledger")
    before = content(nas / "ledger")
    for read_only in (False, True):
        with pytest.raises(StorageError) as refused:
            open_for_work(nas / "ledger", read_only=read_only)
        assert refused.value.code == "workspace_misplaced"
        assert (refused.value.params["where"], refused.value.params["name"]) == ("network", "//nas/office")
    assert content(nas / "ledger") == before


def test_no_ledger_is_made_or_restored_on_a_network_drive(nas: Path, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="place_unfit"):
        open_for_work(nas / "ledger", create=True)
    open_workspace(tmp_path / "made", create=True).close()
    with pytest.raises(StorageError, match="place_unfit"):
        restore_backup(tmp_path / "made" / "workspace.db", nas / "ledger")
    assert not nas.exists()


def test_the_copy_tells_the_same_and_the_old_one_stays(nas: Path, tmp_path: Path) -> None:
    lay(tmp_path, nas / "ledger")
    before, steps = content(nas / "ledger"), list[tuple[int, int]]()
    home = relocate(nas / "ledger", tmp_path / "home" / "ledger", lambda *step: steps.append(step))
    assert told(home) == ("松果储能", ["纪要"])
    assert content(nas / "ledger") == before
    assert steps[-1][0] == steps[-1][1] > 0
    assert [one.name for one in home.parent.iterdir()] == ["ledger"]


def test_an_encrypted_one_opens_with_the_same_key(nas: Path, tmp_path: Path) -> None:
    with closing(open_workspace(tmp_path / "made", create=True)) as workspace:
        add_company(workspace.database)
    key = encrypt(tmp_path / "made", "correct horse", False).key
    shutil.copytree(tmp_path / "made", nas / "ledger")
    home = relocate(nas / "ledger", tmp_path / "home")
    with pytest.raises(StorageError, match="workspace_locked"):
        open_for_work(home)
    assert told(home, key) == ("松果储能", [])


def test_a_folder_with_something_in_it_is_left_alone(nas: Path, tmp_path: Path) -> None:
    lay(tmp_path, nas / "ledger")
    (tmp_path / "home").mkdir()
    relocate(nas / "ledger", tmp_path / "home")
    with pytest.raises(UserError, match="folder_not_empty"):
        relocate(nas / "ledger", tmp_path / "home")
    with pytest.raises(StorageError, match="place_unfit"):
        relocate(nas / "ledger", nas / "other")
    with pytest.raises(StorageError, match="workspace_missing"):
        relocate(nas / "nothing", tmp_path / "more")


def test_a_folder_is_named_from_where_one_stands(
    nas: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, nas / "ledger")
    (tmp_path / "home").mkdir()
    monkeypatch.chdir(tmp_path / "home")
    assert relocate(nas / "ledger", Path("ledger")) == tmp_path / "home" / "ledger"
    assert told(tmp_path / "home" / "ledger") == ("松果储能", ["纪要"])


def test_what_is_open_or_written_meanwhile_is_not_copied(nas: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with (
        closing(open_workspace(tmp_path / "made", create=True)),
        pytest.raises(StorageError, match="workspace_open_elsewhere"),
    ):
        relocate(tmp_path / "made", home)
    lay(tmp_path, nas / "ledger")

    def write(_done: int, _total: int) -> None:
        with Workspace(nas / "ledger").database.open("ab") as file:
            file.write(b"more")

    with pytest.raises(StorageError, match="workspace_open_elsewhere"):
        relocate(nas / "ledger", home, write)
    assert not list(tmp_path.glob("home*"))


def test_a_copy_that_is_stopped_leaves_nothing(nas: Path, tmp_path: Path) -> None:
    lay(tmp_path, nas / "ledger")

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        relocate(nas / "ledger", tmp_path / "home", stop)
    assert not list(tmp_path.glob("home*"))
