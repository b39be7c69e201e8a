"""Opens and makes workspaces: one folder, held by one program at a time."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from app import new_fields
from app.database import Clock, Database, Derive
from app.driver import as_storage_errors
from app.errors import StorageError
from app.opened_copies import OpenedCopies
from app.paths import Workspace
from app.places import check_place
from app.schema import HEAD, check, prepare
from app.vault.rewriting import discard_half
from app.vault.unlocking import is_encrypted, key_by_itself

_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_HEADER = 100
"""Octets of the header of a SQLite file."""


class OpenWorkspace:
    """A workspace in use; `close` lets another program open it."""

    def __init__(self, place: Workspace, database: Database, lock: FileLock | None) -> None:
        self.place = place
        self.database = database
        self.copies = OpenedCopies(place.folder, database.read_only)
        self._lock = lock

    def close(self) -> None:
        """Let go of database and folder, of the folder also when the database cannot be written any more."""
        try:
            self.copies.remove()
            self.database.close()
        finally:
            self.release()

    def release(self) -> None:
        """Let another program open it."""
        if self._lock is not None:
            self._lock.release()


def open_workspace(
    folder: Path,
    *,
    create: bool = False,
    read_only: bool = False,
    clock: Clock | None = None,
    derive: Derive | None = None,
    encrypted_driver: bool = True,
    key: bytes | None = None,
) -> OpenWorkspace:
    """Open the workspace in `folder`, bringing an older database up to date first.

    An encrypted one opens by itself where the login keeps its key, and else with `key`.
    Raises StorageError: `workspace_missing`, `workspace_misplaced`, `place_unfit`, `database_newer`,
    `workspace_open_elsewhere`, `database_damaged`, `database_read_only`, `database_not_ours`,
    `folder_read_only`, `disk_full`, `workspace_locked`, `encryption_unavailable`.
    """
    place = Workspace(folder)
    _check_folder(place, create)
    _make_folder(folder)
    lock = None if read_only else _hold(place)
    try:
        if lock is not None:
            with as_storage_errors(folder):
                discard_half(place.database)
        there = _is_there(place.database, create)
        locked = there and is_encrypted(place.database)
        key = (key or key_by_itself(place.database)) if locked else None
        if there:
            _examine(place.database, encrypted_driver, read_only, key)
        database = Database(
            place.database,
            clock=clock,
            derive=derive,
            read_only=read_only,
            encrypted_driver=encrypted_driver,
            key=key,
        )
        if not read_only:
            _bring_up_to_date(database, place)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    workspace = OpenWorkspace(place, database, lock)
    if lock is not None:  # what a crash left behind, while nobody works yet
        workspace.copies.remove()
        database.files.tidy()
    return workspace


@contextmanager
def held(place: Workspace) -> Iterator[None]:
    """Keep every program from opening a workspace for as long as it lasts; nothing of it is opened.

    Raises StorageError `workspace_open_elsewhere`, `database_read_only`, `disk_full`.
    """
    lock = _hold(place)
    try:
        yield
    finally:
        lock.release()


@contextmanager
def at_rest(folder: Path, key: bytes | None = None) -> Iterator[OpenWorkspace]:
    """A workspace that is ours, whole and up to date, held while nobody has its database open.

    Raises StorageError as `open_workspace` does.
    """
    workspace = open_workspace(folder, key=key)
    try:
        workspace.database.close()
        yield workspace
    finally:
        workspace.release()


def _check_folder(place: Workspace, create: bool) -> None:
    new = not place.database.exists()
    if new and not create:
        raise StorageError("workspace_missing", path=str(place.folder))
    check_place(place.folder, new=new)


def _make_folder(folder: Path) -> None:
    with as_storage_errors(folder):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            if error.errno in _FORBIDDEN:
                raise StorageError("folder_read_only", path=str(folder)) from error
            raise


def _bring_up_to_date(database: Database, place: Workspace) -> None:
    try:
        prepare(database.engine, place.database, place.backups, database.key)
        if database.read(lambda session: new_fields.are_new(session.connection())):
            database.receive("Upgrade", lambda session: new_fields.show(session.connection()))
    except BaseException:
        database.engine.dispose()
        raise


def _hold(place: Workspace) -> FileLock:
    # Not bound to a thread: what a job has opened, the window closes.
    lock = FileLock(place.lock, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise StorageError("workspace_open_elsewhere", path=str(place.folder)) from None
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise StorageError("disk_full" if full else "database_read_only", path=str(place.folder)) from None
    return lock


def _is_there(path: Path, create: bool) -> bool:
    """Whether there is a database to look at; a cut one is told before SQLite opens it."""
    if not path.exists():
        with as_storage_errors(path):
            path.touch()
        return False
    with as_storage_errors(path), path.open("rb") as file:
        head = file.read(_HEADER)
    if not head and create:
        return False
    if len(head) < _HEADER or _is_cut(path, head):
        raise StorageError("database_damaged", path=str(path))
    return True


def _is_cut(path: Path, head: bytes) -> bool:
    """Whether the file is shorter than its header says (sqlite.org/fileformat.html, 1.3.2 and 1.3.8).

    After a crash the rest may still lie in the write-ahead log.
    """
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        return False
    page_size = int.from_bytes(head[16:18])
    page_size = 65536 if page_size == 1 else page_size
    pages = int.from_bytes(head[28:32]) if head[24:28] == head[92:96] else 0
    return head.startswith(b"SQLite format 3") and path.stat().st_size < page_size * pages


def _examine(path: Path, encrypted_driver: bool, read_only: bool, key: bytes | None) -> None:
    """Refuse what is not ours or newer while nothing has been written: a look alone changes no byte."""
    look = Database(path, read_only=True, encrypted_driver=encrypted_driver, key=key)
    try:
        with as_storage_errors(path):
            found = check(look.engine, path)
    finally:
        look.close()
    if read_only and found != HEAD:
        raise StorageError("database_older" if found else "database_damaged", path=str(path))
