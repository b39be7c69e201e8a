"""The workspace a command works on."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from app.database import Clock, Database
from app.paths import user_folder
from app.services.opening import open_for_work, stopped_at
from app.workspace import OpenWorkspace

_FOLDER = "workspace"


def folder_of(chosen: argparse.Namespace) -> Path:
    """The workspace asked for, else the one of this person."""
    folder: Path | None = chosen.workspace
    return folder or user_folder() / _FOLDER


def clock_of(chosen: argparse.Namespace) -> Clock | None:
    """A clock that stands still on `--today`."""
    day: date | None = chosen.today
    return stopped_at(day) if day is not None else None


@contextmanager
def opened(chosen: argparse.Namespace) -> Iterator[Database]:
    """The database of the workspace asked for."""
    workspace: OpenWorkspace = open_for_work(folder_of(chosen), clock=clock_of(chosen))
    try:
        yield workspace.database
    finally:
        workspace.close()
