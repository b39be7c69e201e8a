"""The workspace a command works on."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from app.database import Clock, Database
from app.errors import StorageError
from app.services.opening import open_for_work, stopped_at
from app.ui.desk import Desk, demo_beside, usual_workspace
from app.workspace import OpenWorkspace


def folder_of(chosen: argparse.Namespace) -> Path:
    """The workspace asked for, else the one this person opened last."""
    asked: Path | None = chosen.workspace
    return asked or Desk().wanted(usual_workspace()) or usual_workspace()


def demo_folder_of(chosen: argparse.Namespace) -> Path:
    """Where a demonstration is to be made."""
    asked: Path | None = chosen.workspace
    return asked or demo_beside(usual_workspace())


def clock_of(chosen: argparse.Namespace) -> Clock | None:
    """A clock that stands still on `--today`."""
    day: date | None = chosen.today
    return stopped_at(day) if day is not None else None


def open_workspace_of(chosen: argparse.Namespace, *, to_read: bool = False) -> OpenWorkspace:
    """The workspace asked for; to be read, also while a window has it open. Raises StorageError."""
    folder, clock = folder_of(chosen), clock_of(chosen)
    try:
        return open_for_work(folder, clock=clock)
    except StorageError as error:
        if error.code == "disk_full":
            raise StorageError("no_room_to_open", path=str(folder)) from error
        if not to_read or error.code not in ("workspace_open_elsewhere", "database_read_only"):
            raise
    return open_for_work(folder, read_only=True, clock=clock)


@contextmanager
def opened(chosen: argparse.Namespace, *, to_read: bool = False) -> Iterator[Database]:
    """The database of the workspace asked for."""
    workspace = open_workspace_of(chosen, to_read=to_read)
    try:
        yield workspace.database
    finally:
        workspace.close()
