"""Encryption of a workspace: nothing lies open, nobody is locked out, a crash costs nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.database import Database
from app.errors import StorageError, UserError, ValidationError
from app.file_store import FileStore
from app.paths import Workspace
from app.services.backups import make_backup
from app.services.encryption import ask_login, change_passphrase, decrypt, encrypt, open_by_sheet
from app.services.restoring import restore_backup
from app.services.sealing import seal_files
from app.services.workspace_facts import workspace_facts
from app.vault.key_file import path_beside, read_key_file
from app.vault.rewriting import half_of
from app.vault.sheet_key import groups_of
from app.vault.unlocking import asks_login, is_encrypted, key_by_passphrase
from app.workspace import OpenWorkspace, open_workspace
from tests.login_store import LoginStore
from tests.vault import dying

NAME = "江鹿精密"
PASSPHRASE = "鹿跑过江边了"
ROOT = Path(__file__).resolve().parent.parent.parent

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace with a name in it, and a copy made while it lay open."""
    workspace = open_workspace(tmp_path_factory.mktemp("ledger"), create=True)
    workspace.database.set_local("note", NAME)
    make_backup(workspace.place)
    workspace.close()
    return workspace.place.folder


@pytest.fixture
def place(original: Path, tmp_path: Path) -> Workspace:
    """A copy of the original."""
    return Workspace(Path(shutil.copytree(original, tmp_path / "ledger")))


def octets_with(name: str, folder: Path) -> list[str]:
    """The files in which a name can be read by whoever has them."""
    found = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file.name for file in found if name.encode() in file.read_bytes())


def code_of(folder: Path) -> str:
    with pytest.raises(StorageError) as refused:
        open_workspace(folder)
    return refused.value.code


def note_in(workspace: OpenWorkspace) -> str | None:
    try:
        return workspace.database.local("note")
    finally:
        workspace.close()


def test_nothing_typed_can_be_read_in_database_log_or_copies(place: Workspace) -> None:
    assert len(octets_with(NAME, place.folder)) == 2
    done = encrypt(place.folder, PASSPHRASE, by_login=False)
    assert (done.copies, done.left) == (1, ())
    workspace = open_workspace(place.folder, key=done.key)
    assert workspace.database.local("note") == NAME
    workspace.database.set_local("late", f"{NAME}之后")
    make_backup(place, key=workspace.database.key)
    assert place.database.with_name("workspace.db-wal").stat().st_size > 0
    assert octets_with(NAME, place.folder) == []
    assert workspace.database.read(workspace_facts).encrypted
    workspace.close()
    assert octets_with(NAME, place.folder) == []


def test_no_attached_file_can_be_read_in_workspace_or_copy_and_each_is_there_after_a_restore(
    place: Workspace, tmp_path: Path
) -> None:
    mark = f"{NAME}的合同".encode()
    sha256 = FileStore(place.files).put([mark])
    (place.files / ".0123.partial").write_bytes(mark)
    key = encrypt(place.folder, PASSPHRASE, by_login=False).key
    workspace = open_workspace(place.folder, key=key)
    files = workspace.database.files
    stick = tmp_path / "stick"
    stick.mkdir()
    made = make_backup(place, stick, key=key)
    assert octets_with(NAME, stick) == []
    assert octets_with(NAME, place.folder) == [sha256]
    seal_files(files, lambda done, total: None)
    late = files.put([mark, b"2"])
    workspace.close()
    assert octets_with(NAME, place.folder) == []
    change_passphrase(place, PASSPHRASE, "another one")
    assert b"".join(FileStore(place.files, key).blocks(late)) == mark + b"2"
    restore_backup(made.path, tmp_path / "again")
    assert b"".join(FileStore(tmp_path / "again" / "files", key).blocks(sha256)) == mark
    assert decrypt(place.folder, key) == ()
    assert FileStore(place.files).open_path(late).read_bytes() == mark + b"2"


def test_without_a_passphrase_it_is_locked_and_with_it_everything_is_there(place: Workspace) -> None:
    encrypt(place.folder, PASSPHRASE, by_login=False)
    assert code_of(place.folder) == "workspace_locked"
    key = key_by_passphrase(place.database, PASSPHRASE)
    assert note_in(open_workspace(place.folder, key=key)) == NAME


def test_the_login_opens_it_and_when_it_forgets_the_passphrase_does_and_reminds_it(
    place: Workspace, login: LoginStore
) -> None:
    encrypt(place.folder, PASSPHRASE, by_login=True)
    assert note_in(open_workspace(place.folder)) == NAME
    login.kept.clear()
    assert code_of(place.folder) == "workspace_locked"
    assert key_by_passphrase(place.database, PASSPHRASE)
    assert note_in(open_workspace(place.folder)) == NAME


def test_a_login_without_a_store_is_told_before_anything_is_encrypted(place: Workspace) -> None:
    with pytest.raises(UserError, match="no_key_store"):
        encrypt(place.folder, PASSPHRASE, by_login=True)
    assert not is_encrypted(place.database)
    assert note_in(open_workspace(place.folder)) == NAME


def test_the_login_can_be_asked_later_and_no_longer(place: Workspace, login: LoginStore) -> None:
    key = encrypt(place.folder, PASSPHRASE, by_login=False).key
    ask_login(place, key, by_login=True)
    assert asks_login(place.database)
    assert note_in(open_workspace(place.folder)) == NAME
    ask_login(place, key, by_login=False)
    assert login.kept == {}
    assert code_of(place.folder) == "workspace_locked"


@pytest.mark.parametrize("lost", [True, False], ids=["key file lost", "key file there"])
def test_the_sheet_opens_it_and_sets_another_passphrase(place: Workspace, lost: bool) -> None:
    key = encrypt(place.folder, PASSPHRASE, by_login=False).key
    if lost:
        path_beside(place.database).unlink()
        assert code_of(place.folder) == "workspace_locked"
        with pytest.raises(StorageError, match="key_file_missing"):
            key_by_passphrase(place.database, PASSPHRASE)
    assert open_by_sheet(place, " ".join(groups_of(key)), "another one") == key
    assert key_by_passphrase(place.database, "another one") == key


def test_the_sheet_of_another_ledger_is_refused_and_changes_nothing(place: Workspace) -> None:
    encrypt(place.folder, PASSPHRASE, by_login=False)
    before = path_beside(place.database).read_bytes()
    with pytest.raises(ValidationError, match="sheet_wrong"):
        open_by_sheet(place, " ".join(groups_of(bytes(32))), "another one")
    assert path_beside(place.database).read_bytes() == before


def test_another_passphrase_opens_the_copies_of_the_folder_too(place: Workspace) -> None:
    key = encrypt(place.folder, PASSPHRASE, by_login=False).key
    change_passphrase(place, PASSPHRASE, "another one")
    (copy,) = place.backups.glob("*.db")
    for file in (place.database, copy):
        known = read_key_file(file)
        assert known is not None
        assert (known.unwrap("another one"), known.unwrap(PASSPHRASE)) == (key, None)


def test_a_copy_on_a_stick_is_restored_elsewhere_with_the_passphrase_of_its_time(
    place: Workspace, tmp_path: Path
) -> None:
    key = encrypt(place.folder, PASSPHRASE, by_login=False).key
    stick = tmp_path / "stick"
    stick.mkdir()
    made = make_backup(place, stick, key=key)
    change_passphrase(place, PASSPHRASE, "another one")
    assert octets_with(NAME, stick) == []
    restore_backup(made.path, tmp_path / "again")
    again = Workspace(tmp_path / "again")
    assert code_of(again.folder) == "workspace_locked"
    assert note_in(open_workspace(again.folder, key=key_by_passphrase(again.database, PASSPHRASE))) == NAME


def test_a_copy_that_cannot_be_read_is_left_and_named(place: Workspace) -> None:
    broken = place.backups / "20260101-080000-by-hand.db"
    broken.write_bytes(b"SQLite format 3\0" + bytes(4080))
    done = encrypt(place.folder, PASSPHRASE, by_login=False)
    assert (done.copies, done.left) == (1, (broken,))
    assert not path_beside(broken).exists()


def test_it_can_lie_open_again_and_the_copies_keep_their_passphrase(place: Workspace) -> None:
    key = encrypt(place.folder, PASSPHRASE, by_login=False).key
    decrypt(place.folder, key)
    assert not path_beside(place.database).exists()
    assert note_in(open_workspace(place.folder)) == NAME
    (copy,) = place.backups.glob("*.db")
    assert is_encrypted(copy)
    assert key_by_passphrase(copy, PASSPHRASE) == key


@pytest.mark.parametrize("left", ["half", "key"])
def test_what_a_crash_left_behind_hinders_nobody(place: Workspace, left: str) -> None:
    garbage = half_of(place.database) if left == "half" else path_beside(place.database)
    garbage.write_bytes(b"left behind")
    assert note_in(open_workspace(place.folder)) == NAME
    assert not half_of(place.database).exists()
    key = encrypt(place.folder, PASSPHRASE, by_login=False).key
    assert note_in(open_workspace(place.folder, key=key)) == NAME
    assert not half_of(place.database).exists()


@pytest.mark.skipif(os.name != "posix", reason="a program that dies at a chosen step is forked")
def test_a_crash_at_any_step_leaves_a_whole_database(place: Workspace, tmp_path: Path) -> None:
    into = tmp_path / "died"
    shutil.rmtree(place.backups)
    subprocess.run(
        [sys.executable, "-m", "tests.vault.dying", str(place.folder), str(into)], check=True, cwd=ROOT
    )
    states = [_state(Workspace(copy)) for copy in sorted(into.iterdir())]
    assert len(states) > 6
    assert states == sorted(states), "it lies open until it is encrypted"
    assert (states[0], states[-1]) == (False, True)


def _state(place: Workspace) -> bool:
    """Whether the database is encrypted; whatever it is, it opens and holds the note."""
    locked = is_encrypted(place.database)
    key = key_by_passphrase(place.database, dying.PASSPHRASE) if locked else None
    database = Database(place.database, read_only=True, key=key)
    assert database.local("note") == NAME
    database.close()
    return locked


def test_a_driver_that_cannot_decrypt_says_so_plainly(
    place: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypt(place.folder, PASSPHRASE, by_login=False)
    monkeypatch.setattr("app.vault.unlocking.can_encrypt", lambda: False)
    assert code_of(place.folder) == "encryption_unavailable"


def test_a_wrong_key_beside_the_database_opens_nothing(place: Workspace) -> None:
    encrypt(place.folder, PASSPHRASE, by_login=False)
    with pytest.raises(StorageError, match="database_damaged"):
        open_workspace(place.folder, key=bytes(32))
