"""Copies a workspace to a folder where it can be opened; the one it was stays as it is."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from app.driver import as_storage_errors
from app.errors import StorageError, UserError
from app.paths import Workspace
from app.places import check_place
from app.vault.key_file import path_beside
from app.workspace import held

Report = Callable[[int, int], None]
"""Told octets done and all; what it raises stops the copy and leaves nothing of it behind."""

_ROOM = 2 * 1024 * 1024
"""Octets that must stay free on the drive besides the copy."""


def unheard(done: int, total: int) -> None:
    """The report of a copy that nobody waits for."""


def relocate(folder: Path, target: Path, report: Report = unheard) -> Path:
    """Copy the workspace in `folder` to `target`, which is new or empty; returns it.

    Files are copied and nothing is opened, since SQLite would write there; an encrypted one stays so. The
    copy has its name once it is whole. Raises StorageError `workspace_missing`, `place_unfit`,
    `workspace_open_elsewhere`, `disk_full`, `file_unreadable`, UserError `folder_not_empty`.
    """
    source, target = Workspace(folder), Path(os.path.abspath(target))
    if not source.database.exists():
        raise StorageError("workspace_missing", path=str(folder))
    check_place(target, new=True)
    half = target.with_name(f"{target.name}.half")
    with as_storage_errors(target), ExitStack() as stack:
        if target.exists() and not (target.is_dir() and not any(target.iterdir())):
            raise UserError("folder_not_empty", path=str(target))
        _hold_if_one_may(source, stack)
        shutil.rmtree(half, ignore_errors=True)
        try:
            half.mkdir(parents=True)
            _copy(source, half, report)
            if target.exists():
                target.rmdir()
            os.replace(half, target)
        finally:
            shutil.rmtree(half, ignore_errors=True)
    return target


def _hold_if_one_may(source: Workspace, stack: ExitStack) -> None:
    """A drive that is only read holds nobody off, but what is written meanwhile is noticed afterwards."""
    try:
        stack.enter_context(held(source))
    except StorageError as error:
        if error.code != "database_read_only":
            raise


def _copy(source: Workspace, half: Path, report: Report) -> None:
    before = _written(source)
    files = list(_files(source))
    total, done = sum(file.stat().st_size for file in files), 0
    if shutil.disk_usage(half).free < total + _ROOM:
        raise StorageError("disk_full", path=str(half))
    for file in files:
        report(done, total)
        place = half / file.relative_to(source.folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        with as_storage_errors(file):
            shutil.copy2(file, place)
        done += file.stat().st_size
    if _written(source) != before:
        raise StorageError("workspace_open_elsewhere", path=str(source.folder))
    report(total, total)


def _files(source: Workspace) -> Iterator[Path]:
    """What belongs to the workspace: the database with what is not folded into it yet, its key, and the
    folders beside it."""
    for file in (source.database, _log_of(source), path_beside(source.database)):
        if file.exists():
            yield file
    for folder in (source.files, source.backups, source.fonts, source.reference):
        yield from (file for file in folder.rglob("*") if file.is_file() and file.suffix != ".partial")


def _written(source: Workspace) -> list[tuple[int, int]]:
    """Another size or time of database or log: somebody has written."""
    known = [file.stat() for file in (source.database, _log_of(source)) if file.exists()]
    return [(one.st_size, one.st_mtime_ns) for one in known]


def _log_of(source: Workspace) -> Path:
    return source.database.with_name(f"{source.database.name}-wal")
