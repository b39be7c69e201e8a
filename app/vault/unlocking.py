"""Gets the key of an encrypted database: by itself from the login, or with passphrase or sheet."""

from pathlib import Path
from typing import Any

from app.driver import as_storage_errors, can_encrypt, driver
from app.errors import StorageError, UserError, ValidationError
from app.vault import login_store, slowing
from app.vault.key_file import KeyFile, check_passphrase, key_id, path_beside, read_key_file, write_key_file
from app.vault.sheet_key import key_of

_PLAIN = b"SQLite format 3\0"
_PAGE = 4096
_VARIED = 200
"""Of the 256 values an octet can have, those a page of a cipher has at least; text has fewer."""


def is_encrypted(database: Path) -> bool:
    """Whether the file is enciphered: no header of SQLite, and a key file beside it or nothing but noise."""
    with as_storage_errors(database), database.open("rb") as file:
        head = file.read(_PAGE)
    if not head or head.startswith(_PLAIN):
        return False
    return path_beside(database).exists() or (len(head) == _PAGE and len(set(head)) >= _VARIED)


def key_by_itself(database: Path) -> bytes:
    """The key of an encrypted database as this login keeps it.

    Raises StorageError `workspace_locked` when it does not, `encryption_unavailable`.
    """
    check_driver(database)
    try:
        known = read_key_file(database)
    except StorageError:
        known = None
    key = login_store.recall(known.key_id) if known is not None and known.by_login else None
    if key is None or not opens(database, key):
        raise StorageError("workspace_locked", path=str(database.parent))
    return key


def key_by_passphrase(database: Path, passphrase: str) -> bytes:
    """The key, for the right passphrase.

    Raises UserError `passphrase_wrong` and `passphrase_too_soon` with the `seconds` to wait, StorageError
    `key_file_missing`, `key_file_damaged`.
    """
    check_driver(database)
    wait = slowing.seconds_to_wait(database)
    if wait:
        raise UserError("passphrase_too_soon", seconds=wait)
    known = read_key_file(database)
    if known is None:
        raise StorageError("key_file_missing", path=str(path_beside(database)))
    key = known.unwrap(passphrase)
    if key is None:
        raise UserError("passphrase_wrong", seconds=slowing.note_wrong(database))
    slowing.note_right(database)
    if known.by_login and login_store.recall(known.key_id) is None:
        login_store.remember(known.key_id, key)  # it was lost there
    return key


def key_by_sheet(database: Path, typed: str, passphrase: str) -> bytes:
    """The key that stands on the sheet; from now on `passphrase` opens the database.

    Raises ValidationError under `sheet` or `passphrase`.
    """
    check_driver(database)
    key = key_of(typed)
    check_passphrase(passphrase)
    if not opens(database, key):
        raise ValidationError("sheet", "sheet_wrong")
    by_login = login_store.remember(key_id(key), key) if asks_login(database) else False
    write_key_file(database, KeyFile.wrapping(key, passphrase, by_login))
    slowing.note_right(database)
    return key


def check_driver(database: Path) -> None:
    """Raises StorageError `encryption_unavailable` where only plain SQLite runs."""
    if not can_encrypt():
        raise StorageError("encryption_unavailable", path=str(database))


def opens(database: Path, key: bytes) -> bool:
    """Whether this is the key of a database: looks at its first page alone, and writes nothing.

    Raises StorageError when it cannot be read.
    """
    module: Any = driver()
    with as_storage_errors(database):
        connection = module.connect(f"{database.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            connection.execute(key_pragma(key))
            connection.execute("PRAGMA user_version").fetchone()
        except module.DatabaseError as error:
            if "not a database" in str(error):
                return False
            raise
        finally:
            connection.close()
    return True


def key_pragma(key: bytes) -> str:
    """Sets the key of a connection as it is: it is random, so nothing has to be stretched."""
    return f"PRAGMA key = \"x'{key.hex()}'\""


def asks_login(database: Path) -> bool:
    """Whether the login opens the database."""
    try:
        known = read_key_file(database)
    except StorageError:
        return False
    return known is not None and known.by_login
