"""The one place that chooses the SQLite driver and says in our words what went wrong in it."""

import errno
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.exc import DatabaseError

from app.errors import StorageError, UserError

try:
    import sqlcipher3.dbapi2 as _sqlcipher  # type: ignore[import-untyped]
except ImportError:  # no wheel for this processor: plain SQLite, said on screen
    _sqlcipher = None

_CODES = (
    ("database or disk is full", "disk_full"),
    ("readonly", "database_read_only"),
    ("read-only", "database_read_only"),
    ("locked", "database_locked"),
    ("busy", "database_locked"),
    ("malformed", "database_damaged"),
    ("not a database", "database_damaged"),
    ("encrypted", "database_damaged"),
    ("unable to open", "database_unreadable"),
    ("disk i/o error", "database_unreadable"),
)

_ROOM = 64 * 1024
"""Bytes for the index of the journal and its first pages."""

_STEPS = 50_000
"""So many steps of SQLite's machine, some milliseconds, are made before one looks up."""

_ERRORS: tuple[type[Exception], ...] = (DatabaseError, OSError, sqlite3.Error)
if _sqlcipher is not None:
    _ERRORS += (_sqlcipher.Error,)


def driver(prefer_encrypted: bool = True) -> Any:
    """The DB-API module: `sqlcipher3` where there is a wheel, otherwise the standard library's."""
    return _sqlcipher if _sqlcipher is not None and prefer_encrypted else sqlite3


def can_encrypt() -> bool:
    return _sqlcipher is not None


def storage_error(error: BaseException, path: Path) -> StorageError | None:
    """The sentence for an error of SQLite or the file system, or None when it is a fault of ours."""
    original = error.orig if isinstance(error, DatabaseError) else error
    if isinstance(original, OSError):
        code = "disk_full" if original.errno == errno.ENOSPC else "file_unreadable"
        return StorageError(code, path=str(path))
    if type(original).__name__ not in {"OperationalError", "DatabaseError"}:
        return None
    message = str(original).lower()
    code_found = next((code for part, code in _CODES if part in message), None)
    if code_found == "database_unreadable" and not has_room(path):
        code_found = "disk_full"  # the index of the journal had no room, which SQLite calls an I/O error
    return StorageError(code_found, path=str(path)) if code_found else None


def has_room(path: Path) -> bool:
    """Whether the disk of `path` holds what SQLite needs beside a database that is open."""
    try:
        return shutil.disk_usage(path).free >= _ROOM
    except OSError:
        return True


@contextmanager
def as_storage_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system report about `path` into errors a person can read."""
    try:
        yield
    except UserError:
        raise
    except _ERRORS as error:
        known = storage_error(error, path)
        if known is None:
            raise
        raise known from error


@contextmanager
def ending(connection: Any, check: Callable[[], None]) -> Iterator[None]:
    """Let `check` end what SQLite is at, by raising; it is asked now and after some milliseconds of work."""
    raised: list[Exception] = []

    def look() -> int:
        try:
            check()
        except Exception as error:  # of whatever class: none passes through SQLite, which ends the statement
            raised.append(error)
        return len(raised)

    check()
    connection.set_progress_handler(look, _STEPS)
    try:
        yield
    except _ERRORS as error:
        if raised:
            raise raised[0] from error
        raise
    finally:
        connection.set_progress_handler(None, _STEPS)
