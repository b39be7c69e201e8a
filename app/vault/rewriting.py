"""Writes a database anew under another key or none, compares the two, and puts the new one in its place."""

import os
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any

from app.driver import as_storage_errors, driver
from app.errors import StorageError
from app.vault.unlocking import key_pragma

Report = Callable[[int, int], None]
"""Told octets done and all."""

_STEPS = 20_000
"""Steps of SQLite's machine between two looks at how far it is."""

_ROWS = 1000


def unmonitored(done: int, total: int) -> None:
    """The report of work that nobody waits for."""


def rewrite(path: Path, old: bytes | None, new: bytes | None, report: Report = unmonitored) -> None:
    """Have the database at `path`, which nobody has open, encrypted with `new` instead of `old`.

    The new file is whole, compared and on the disk before it takes the old one's name, so that a crash at
    any point leaves one or the other. Raises StorageError `disk_full`, `database_damaged`.
    """
    half = half_of(path)
    with as_storage_errors(path):
        discard_half(path)
        try:
            _export(path, old, half, new, report)
            _compare(path, old, half, new, report)
            _settle(half, path)
            os.replace(half, path)
        finally:
            discard_half(path)
        _sync_folder(path.parent)


def half_of(path: Path) -> Path:
    """The new file while it has no name of its own; what a crash leaves of it is worth nothing."""
    return path.with_name(f"{path.name}.half")


def discard_half(path: Path) -> None:
    """Remove what a crash left of a new file: it may lie open beside an encrypted one."""
    half = half_of(path)
    for file in (half, half.with_name(f"{half.name}-journal")):
        file.unlink(missing_ok=True)


def _export(path: Path, old: bytes | None, half: Path, new: bytes | None, report: Report) -> None:
    size = path.stat().st_size
    connection = _connect(path, old)
    try:
        # Folds the log of writes into the file: beside another file its pages would be taken for that one's.
        connection.execute("PRAGMA journal_mode = DELETE")
        key = f"x'{new.hex()}'" if new is not None else ""
        connection.execute("ATTACH ? AS half KEY ?", (str(half), key))
        connection.execute("PRAGMA half.synchronous = OFF")  # it is synced once, when it is whole
        connection.set_progress_handler(lambda: report(min(_size(half), size), 2 * size), _STEPS)
        connection.execute("SELECT sqlcipher_export('half')")
        connection.set_progress_handler(None, 0)
        connection.execute("DETACH half")
    finally:
        connection.close()


def _compare(path: Path, old: bytes | None, half: Path, new: bytes | None, report: Report) -> None:
    size = path.stat().st_size
    one, other = _connect(path, old), _connect(half, new)
    try:
        tables = _tables(one)
        if tables != _tables(other):
            raise StorageError("database_damaged", path=str(path))
        stored = [name for kind, name, root, _ in tables if kind == "table" and root]
        for number, name in enumerate(stored, 1):
            query = f'SELECT * FROM "{name}" NOT INDEXED'
            pairs = zip_longest(one.execute(query), other.execute(query))
            if any(left != right for left, right in pairs):
                raise StorageError("database_damaged", path=str(path))
            report(size + size * number // len(stored), 2 * size)
    finally:
        one.close()
        other.close()


def _tables(connection: Any) -> list[tuple[str, str, bool, str]]:
    found = connection.execute("SELECT type, name, rootpage > 0, sql FROM sqlite_master ORDER BY type, name")
    return [tuple(row) for row in found]


def _connect(path: Path, key: bytes | None) -> Any:
    connection = driver().connect(str(path), isolation_level=None)
    if key is not None:
        connection.execute(key_pragma(key))
    return connection


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _settle(half: Path, path: Path) -> None:
    """On the disk, as old as the file it replaces, and no easier to read."""
    with half.open("rb+") as file:
        os.fsync(file.fileno())
    known = path.stat()
    os.utime(half, ns=(known.st_atime_ns, known.st_mtime_ns))
    os.chmod(half, known.st_mode & 0o777)


def _sync_folder(folder: Path) -> None:
    """Have the new name on the disk, where the system lets folders be synced."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
