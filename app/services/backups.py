"""Copies of the ledger: made while it is open, listed newest first; those elsewhere hold the files too."""

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.driver import as_storage_errors
from app.errors import StorageError
from app.file_store import FileStore
from app.paths import Workspace
from app.schema import backup
from app.vault.key_file import path_beside

BY_HAND = "by-hand"
FILES = "files"
"""The folder beside copies kept elsewhere that holds the attached files, laid out as in a workspace."""
_NAME = re.compile(r"(\d{8}-\d{6})-(.+)\.db")
_ROOM = 2 * 1024 * 1024
"""Octets that must stay free on the drive besides the copy."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy: when it was made, why (`by-hand`, `before-0002`), and its size in octets."""

    path: Path
    made_at: datetime
    reason: str
    octets: int

    @property
    def by_hand(self) -> bool:
        return self.reason == BY_HAND


def backups(place: Workspace) -> list[Backup]:
    """Every copy in the workspace's own folder, newest first."""
    found = []
    for file in place.backups.glob("*.db") if place.backups.is_dir() else ():
        named = _NAME.fullmatch(file.name)
        if named:
            moment = datetime.strptime(named[1], "%Y%m%d-%H%M%S")
            found.append(Backup(file, moment, named[2], file.stat().st_size))
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def make_backup(
    place: Workspace,
    folder: Path | None = None,
    report: Callable[[int, int], None] | None = None,
    key: bytes | None = None,
) -> Backup:
    """Copy the database into the workspace's own folder, or database and attached files into another one.

    Copies in one folder share their files, so that the next one takes along only what is new. After the
    database come the files attached meanwhile, so that all it names are there. `report` is told octets done
    and all; what it raises stops the copy and leaves nothing of it behind. With the `key` of an encrypted
    database all is encrypted. Raises StorageError `disk_full`, `folder_missing`, `file_not_written`.
    """
    target = folder or place.backups
    if folder is not None and not folder.is_dir():
        raise StorageError("folder_missing", path=str(folder))
    files = FileStore(place.files, key)
    with as_storage_errors(target):
        target.mkdir(parents=True, exist_ok=True)
        fresh = _fresh_files(files, target / FILES) if folder is not None else []
        size, brought = place.database.stat().st_size, sum(file.stat().st_size for file in fresh)
        if shutil.disk_usage(target).free < size + brought + _ROOM:
            raise StorageError("disk_full", path=str(target))

        def tell(done: int) -> None:
            if report is not None:
                report(done, size + brought)

        copied = list[Path]()
        try:
            _copy_files(files, fresh, target / FILES, copied, tell)
            made = backup(
                place.database,
                target,
                BY_HAND,
                lambda done, pages: tell(brought + size * done // max(pages, 1)),
                key,
            )
            copied.append(made)
            if folder is not None:
                late = _fresh_files(files, target / FILES)
                _copy_files(files, late, target / FILES, copied, lambda _done: tell(size + brought))
        except BaseException:
            for file in copied:
                file.unlink(missing_ok=True)
                path_beside(file).unlink(missing_ok=True)
            raise
    named = _NAME.fullmatch(made.name)
    assert named is not None
    return Backup(made, datetime.strptime(named[1], "%Y%m%d-%H%M%S"), BY_HAND, made.stat().st_size)


def _fresh_files(files: FileStore, beside: Path) -> list[Path]:
    """The attached files that do not lie beside the copies yet; those still being stored are left out."""
    return [file for file in files.lying() if not files.place_in(beside, file).exists()]


def _copy_files(
    files: FileStore, fresh: Sequence[Path], beside: Path, copied: list[Path], tell: Callable[[int], None]
) -> None:
    """`copied` grows by every one that is there."""
    done = 0
    for file in fresh:
        copied.append(files.carry(file, beside))
        done += copied[-1].stat().st_size
        tell(done)
