"""Opens and makes workspaces: one folder, held by one program at a time."""

from pathlib import Path

from filelock import FileLock, Timeout

from app.database import Clock, Database, Derive
from app.driver import as_storage_errors
from app.errors import StorageError
from app.paths import Workspace
from app.schema import HEAD, prepare, version


class OpenWorkspace:
    """A workspace in use; `close` lets another program open it."""

    def __init__(self, place: Workspace, database: Database, lock: FileLock | None) -> None:
        self.place = place
        self.database = database
        self._lock = lock

    def close(self) -> None:
        self.database.close()
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
) -> OpenWorkspace:
    """Open the workspace in `folder`, bringing an older database up to date first.

    Raises StorageError: `workspace_missing`, `workspace_open_elsewhere`, `database_newer`,
    `database_damaged`, `database_read_only`, `database_not_ours`, `disk_full`.
    """
    place = Workspace(folder)
    if not place.database.exists() and not create:
        raise StorageError("workspace_missing", path=str(folder))
    with as_storage_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    lock = None if read_only else _hold(place)
    try:
        _check_file(place.database, create)
        database = Database(
            place.database, clock=clock, derive=derive, read_only=read_only, encrypted_driver=encrypted_driver
        )
        if read_only:
            _check_version(database)
        else:
            prepare(database.engine, place.database, place.backups)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    return OpenWorkspace(place, database, lock)


def _hold(place: Workspace) -> FileLock:
    lock = FileLock(place.lock)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise StorageError("workspace_open_elsewhere", path=str(place.folder)) from None
    except PermissionError:
        raise StorageError("database_read_only", path=str(place.folder)) from None
    return lock


def _check_file(path: Path, create: bool) -> None:
    """An empty or foreign file is told from a damaged one before SQLite opens it."""
    if not path.exists():
        with as_storage_errors(path):
            path.touch()
        return
    with as_storage_errors(path), path.open("rb") as file:
        head = file.read(16)
    if not head and not create:
        raise StorageError("database_damaged", path=str(path))


def _check_version(database: Database) -> None:
    with as_storage_errors(database.path):
        found = version(database.engine)
    if found != HEAD:
        raise StorageError("database_older" if found else "database_damaged", path=str(database.path))
