"""Makes a workspace out of a backup, beside the one it was made from."""

import os
import shutil
from pathlib import Path

from app.driver import as_storage_errors
from app.errors import StorageError, UserError
from app.paths import Workspace
from app.places import check_place
from app.services.backups import FILES
from app.vault.key_file import path_beside
from app.workspace import open_workspace


def restore_backup(backup: Path, folder: Path) -> None:
    """Copy a backup, and the attached files that belong to it, into `folder` as a workspace of its own.

    The backup and the workspace it came from are only read. An encrypted one opens with the passphrase of
    its time, with the sheet, or by itself where the login knows its key. Raises UserError `workspace_exists`,
    StorageError `file_missing`, `database_damaged`, `database_not_ours`, `database_newer`, `disk_full`,
    `place_unfit`.
    """
    place = Workspace(folder)
    if place.database.exists():
        raise UserError("workspace_exists", path=str(folder))
    check_place(folder, new=True)
    if not backup.is_file():
        raise StorageError("file_missing", path=str(backup))
    half = Workspace(folder / "restoring")
    with as_storage_errors(folder):
        try:
            half.folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(backup, half.database)
            if path_beside(backup).exists():
                shutil.copyfile(path_beside(backup), path_beside(half.database))
            _look_into(half.folder)
            _copy_files(backup, place.files)
            if path_beside(half.database).exists():
                os.replace(path_beside(half.database), path_beside(place.database))
            os.replace(half.database, place.database)
        finally:
            shutil.rmtree(half.folder, ignore_errors=True)


def _look_into(folder: Path) -> None:
    """Refuse what is no workspace; what is locked shows that only when somebody opens it."""
    try:
        open_workspace(folder).close()
    except StorageError as error:
        if error.code != "workspace_locked":
            raise


def newest_backup(folder: Path) -> Path | None:
    """The latest backup of the workspace in `folder`."""
    found = sorted(Workspace(folder).backups.glob("*.db"), key=lambda file: file.stat().st_mtime)
    return found[-1] if found else None


def _copy_files(backup: Path, files: Path) -> None:
    """Attached files lie beside a copy, or in the workspace whose folder `backups` the backup lies in."""
    source, beside = Workspace(backup.parent.parent), backup.parent / FILES
    found = source.files if backup.parent == source.backups and not beside.is_dir() else beside
    if found.is_dir() and found != files:
        shutil.copytree(found, files, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.partial"))
