"""Copies of the database beside it: made while it is open, listed newest first."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.driver import as_storage_errors
from app.errors import StorageError
from app.paths import Workspace
from app.schema import backup

BY_HAND = "by-hand"
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
    place: Workspace, folder: Path | None = None, report: Callable[[int, int], None] | None = None
) -> Backup:
    """Copy the database into the workspace's own folder or another one; `report` is told pages done and all.

    What `report` raises stops the copy and leaves nothing behind. Raises StorageError `disk_full`,
    `folder_missing`, `file_not_written`.
    """
    target = folder or place.backups
    if folder is not None and not folder.is_dir():
        raise StorageError("folder_missing", path=str(folder))
    with as_storage_errors(target):
        target.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(target).free < place.database.stat().st_size + _ROOM:
            raise StorageError("disk_full", path=str(target))
        made = backup(place.database, target, BY_HAND, report)
    named = _NAME.fullmatch(made.name)
    assert named is not None
    return Backup(made, datetime.strptime(named[1], "%Y%m%d-%H%M%S"), BY_HAND, made.stat().st_size)
