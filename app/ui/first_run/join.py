"""加入已有工作区: asks with a code, then waits until an administrator has let this computer in."""

from dataclasses import dataclass
from pathlib import Path

from app.database import Clock
from app.errors import UserError
from app.paths import Workspace
from app.services.opening import open_for_work
from app.sync import membership
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.identity import identity
from app.sync.recovery import is_sheet, recover
from app.sync.standing import Standing, standing
from app.ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class JoinOrder:
    """Where the ledger will lie, the code, the shared folder, and the name to be known by."""

    folder: Path
    code: str
    share: Path
    name: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """An asked-for admission: its digits while it is open; `admitted` once everything has been fetched."""

    folder: Path
    digits: str
    admitted: bool


def ask(order: JoinOrder, clock: Clock | None) -> Waiting:
    """Ask to be let in, or go on waiting where that was done before; with a recovery sheet nobody is asked.

    Raises ValidationError under `code` or `sheet`, UserError, StoreError, StorageError.
    """
    new = not Workspace(order.folder).database.exists()
    workspace = open_for_work(order.folder, create=new, clock=clock)
    try:
        database = workspace.database
        found = database.read(standing)
        if is_sheet(order.code) and (found is None or not found.admitted):
            recover(database, order.code, order.share)
            return Waiting(order.folder, "", False)
        if found is None:
            membership.ask_to_join(database, order.share, order.code, order.name)
            found = database.read(standing)
    finally:
        workspace.close()
    return _waiting(order.folder, found)


def look_again(folder: Path, clock: Clock | None, progress: Progress) -> Waiting:
    """See whether this computer has been let in, and if so fetch all. Raises StoreError, StorageError."""
    workspace = open_for_work(folder, clock=clock)
    try:
        database = workspace.database
        mine = database.read(identity)
        if mine is None:
            raise UserError("not_in_space")

        def report(done: int, total: int) -> None:
            progress.check()
            progress.report(done, total)

        sync_round(database, FolderStore(Path(mine.share), mine.device), report)
        return _waiting(folder, database.read(standing))
    finally:
        workspace.close()


def _waiting(folder: Path, found: Standing | None) -> Waiting:
    if found is None:
        raise UserError("not_in_space")
    return Waiting(folder, found.digits, found.admitted)
