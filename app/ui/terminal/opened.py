"""The workspace a command works on."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from app.database import Clock, Database
from app.errors import StorageError
from app.paths import Workspace
from app.services.opening import open_for_work, stopped_at
from app.ui.desk import Desk, demo_beside, usual_workspace
from app.ui.terminal.passphrases import present_passphrase
from app.vault.unlocking import is_encrypted, key_by_itself, key_by_passphrase
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


def key_of(chosen: argparse.Namespace, folder: Path) -> bytes | None:
    """The key of an encrypted workspace: the login's, or by passphrase. Raises UserError, StorageError."""
    database = Workspace(folder).database
    if not database.exists() or not is_encrypted(database):
        return None
    try:
        return key_by_itself(database)
    except StorageError as error:
        if error.code != "workspace_locked":
            raise
        passphrase = present_passphrase(chosen)
        if passphrase is None:
            raise
    return key_by_passphrase(database, passphrase)


def open_folder(
    chosen: argparse.Namespace, folder: Path, *, create: bool = False, read_only: bool = False
) -> OpenWorkspace:
    """Open a workspace, asking for the passphrase where one is needed. Raises UserError, StorageError."""
    clock = clock_of(chosen)
    try:
        return open_for_work(folder, create=create, read_only=read_only, clock=clock)
    except StorageError as error:
        if error.code != "workspace_locked":
            raise
    return open_for_work(folder, read_only=read_only, clock=clock, key=key_of(chosen, folder))


def open_workspace_of(chosen: argparse.Namespace, *, to_read: bool = False) -> OpenWorkspace:
    """The workspace asked for; to be read, also while a window has it open. Raises StorageError."""
    folder = folder_of(chosen)
    try:
        return open_folder(chosen, folder)
    except StorageError as error:
        if error.code == "disk_full":
            raise StorageError("no_room_to_open", path=str(folder)) from error
        if not to_read or error.code not in ("workspace_open_elsewhere", "database_read_only"):
            raise
    return open_folder(chosen, folder, read_only=True)


@contextmanager
def opened(chosen: argparse.Namespace, *, to_read: bool = False) -> Iterator[Database]:
    """The database of the workspace asked for."""
    workspace = open_workspace_of(chosen, to_read=to_read)
    try:
        yield workspace.database
    finally:
        workspace.close()
