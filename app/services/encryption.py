"""Turns the encryption of a ledger on and off, and changes what opens it; nobody has it open meanwhile."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.driver import as_storage_errors, can_encrypt
from app.errors import StorageError, UserError, ValidationError
from app.paths import Workspace
from app.services.sealing import lay_open
from app.vault import login_store
from app.vault.key_file import (
    KeyFile,
    check_passphrase,
    key_id,
    new_key,
    path_beside,
    read_key_file,
    write_key_file,
)
from app.vault.rewriting import Report, rewrite, unmonitored
from app.vault.unlocking import check_driver, is_encrypted, key_by_passphrase, key_by_sheet
from app.workspace import at_rest


@dataclass(frozen=True, slots=True)
class Encrypted:
    """What was done: the key; how many copies are encrypted now, and those that could not be read."""

    key: bytes
    copies: int
    left: tuple[Path, ...]


def is_available() -> bool:
    """Whether this computer has a SQLite that can encrypt."""
    return can_encrypt()


def is_encrypted_at(folder: Path) -> bool:
    """Whether there is a workspace in a folder whose database is encrypted. Raises StorageError."""
    database = Workspace(folder).database
    return database.exists() and is_encrypted(database)


def encrypt(folder: Path, passphrase: str, by_login: bool, report: Report = unmonitored) -> Encrypted:
    """Encrypt a workspace's database and the copies in its own folder with a new key.

    The key is on the disk, wrapped, before anything is encrypted with it. `by_login` has the key store of
    the login open it without being asked. Attached files are encrypted afterwards, with `seal_files`, while
    one works already. Raises ValidationError
    `passphrase_short`, UserError `already_encrypted`, `no_key_store`, StorageError.
    """
    with at_rest(folder) as workspace:
        place = workspace.place
        check_driver(place.database)
        if workspace.database.key is not None:
            raise UserError("already_encrypted")
        key = new_key()
        known = KeyFile.wrapping(key, passphrase, by_login)
        if by_login and not login_store.remember(known.key_id, key):
            raise UserError("no_key_store")
        write_key_file(place.database, known)
        rewrite(place.database, None, key, report)
        done, left = _encrypt_copies(place, known, key)
    return Encrypted(key, done, left)


def decrypt(folder: Path, key: bytes | None, report: Report = unmonitored) -> tuple[Path, ...]:
    """Have files and database lie open again; copies made before stay encrypted, and what opened them still
    does. Returns the attached files that were damaged, which stay as they are.

    Before the database lies open nothing is lost by being ended: what lies open is encrypted again.

    Raises UserError `not_encrypted`, StorageError.
    """
    with at_rest(folder, key) as workspace:
        database = workspace.place.database
        if workspace.database.key is None:
            raise UserError("not_encrypted")
        left = lay_open(workspace.database.files, report)
        rewrite(database, workspace.database.key, None, report)
        with as_storage_errors(database):
            path_beside(database).unlink(missing_ok=True)
    return left


def change_passphrase(place: Workspace, present: str, fresh: str) -> None:
    """From now on `fresh` opens the database and the copies in its folder, and `present` no longer does.

    Copies kept elsewhere still open with the passphrase of their time. Raises UserError
    `passphrase_wrong`, `passphrase_too_soon`, ValidationError `passphrase_short`, StorageError.
    """
    _check_encrypted(place)
    check_passphrase(fresh)
    key = key_by_passphrase(place.database, present)
    known = read_key_file(place.database)
    _write_everywhere(place, KeyFile.wrapping(key, fresh, known is not None and known.by_login))


def open_by_sheet(place: Workspace, typed: str, fresh: str) -> bytes:
    """The key typed from the recovery sheet; from now on `fresh` opens the database and its copies.

    Raises ValidationError under `sheet` and `passphrase`, UserError `not_encrypted`, StorageError.
    """
    _check_encrypted(place)
    key = key_by_sheet(place.database, typed, fresh)
    if (known := read_key_file(place.database)) is not None:
        _write_everywhere(place, known)
    return key


def ask_login(place: Workspace, key: bytes, by_login: bool) -> None:
    """Whether the login opens the database from now on. Raises UserError `no_key_store`, `not_encrypted`."""
    known = read_key_file(place.database)
    if known is None or known.key_id != key_id(key):
        raise UserError("not_encrypted")
    if by_login and not login_store.remember(known.key_id, key):
        raise UserError("no_key_store")
    _write_everywhere(place, known.asking_login(by_login))
    if not by_login:
        login_store.forget(known.key_id)


def check_twice(passphrase: str, again: str) -> None:
    """Raises ValidationError under `again`: nobody sees what was typed."""
    if passphrase != again:
        raise ValidationError("again", "passphrases_differ")


def _check_encrypted(place: Workspace) -> None:
    if not place.database.exists():
        raise StorageError("workspace_missing", path=str(place.folder))
    if not is_encrypted(place.database):
        raise UserError("not_encrypted")


def _encrypt_copies(place: Workspace, known: KeyFile, key: bytes) -> tuple[int, tuple[Path, ...]]:
    """A copy that cannot be read stays as it is: it may be all that somebody has."""
    done, left = 0, list[Path]()
    for copy in sorted(place.backups.glob("*.db")):
        try:
            if is_encrypted(copy):
                continue
            write_key_file(copy, known)
            rewrite(copy, None, key)
            done += 1
        except StorageError:
            with suppress(OSError):
                path_beside(copy).unlink(missing_ok=True)
            left.append(copy)
    return done, tuple(left)


def _write_everywhere(place: Workspace, known: KeyFile) -> None:
    """Beside the database, and beside those copies in its folder that have the same key."""
    write_key_file(place.database, known)
    for copy in sorted(place.backups.glob("*.db")):
        with suppress(StorageError):
            found = read_key_file(copy)
            if found is not None and found.key_id == known.key_id:
                write_key_file(copy, known)
