"""加入已有工作区: asks with a code, by folder or stick, then waits until an administrator has agreed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.clock import SystemClock
from app.database import Clock, Database
from app.errors import UserError, ValidationError
from app.paths import Workspace
from app.places import check_apart, check_place
from app.services.opening import open_for_work
from app.sync import invitations
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.identity import identity
from app.sync.membership import is_package
from app.sync.packages import take_package, write_package
from app.sync.recovery import check_sheet, is_sheet, recover
from app.sync.standing import Standing, standing
from app.ui.beginning import beginning
from app.ui.jobs import Progress
from app.ui.sync.own_work import keep_work, say_work


@dataclass(frozen=True, slots=True)
class JoinOrder:
    """Where the ledger will lie, the code, the shared folder or a sync package, and the name to go by.

    `work` is the role that somebody says is theirs, empty when they said nothing.
    """

    folder: Path
    code: str
    share: Path
    name: str
    work: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An asked-for admission: its digits while it is open; `admitted` once everything has been fetched.

    `package` is the one it was asked with: then request and answer go by stick as well. `refusal` is why
    nobody can let this computer in by that code any more, as a code of an error.
    """

    folder: Path
    digits: str
    admitted: bool
    package: Path | None = None
    refusal: str = ""


def ask(order: JoinOrder, clock: Clock | None) -> Waiting:
    """Ask to be let in, with another code also who waits already; with a recovery sheet nobody is asked.

    Raises ValidationError under `code`, `sheet` or `folder`, UserError, StoreError, StorageError.
    """
    check_apart(order.folder, order.share)
    new = not Workspace(order.folder).database.exists()
    check_place(order.folder, new=new)
    with beginning(order.share):
        package = order.share if is_package(order.share) else None
        if new and is_sheet(order.code):  # what is refused leaves no ledger behind
            check_sheet(order.code, order.share)
        elif new:
            invitations.check_code(order.share, order.code, (clock or SystemClock()).now().date())
    workspace = open_for_work(order.folder, create=new, clock=clock)
    try:
        database = workspace.database
        found = database.read(standing)
        if found is not None and (found.admitted or found.removed):
            raise ValidationError("folder", "ledger_taken_out" if found.removed else "ledger_belongs")
        if is_sheet(order.code):
            with beginning(order.share):
                recover(database, order.code, order.share)
            return Waiting(order.folder, "", False, package)
        with _unless_let_in(), beginning(order.share):
            invitations.ask_to_join(database, order.share, order.code, order.name)
        found = database.read(standing)
        if order.work:
            keep_work(database, order.work)
    finally:
        workspace.close()
    return _waiting(order.folder, found, package)


def look_again(folder: Path, clock: Clock | None, progress: Progress) -> Waiting:
    """See whether this computer has been let in, and if so fetch all. Raises StoreError, StorageError."""
    with _opened(folder, clock) as database:
        mine = database.read(identity)
        if mine is None:
            raise UserError("not_in_space")
        sync_round(database, FolderStore(Path(mine.share), mine.device), progress.step)
        return _looked(database, folder)


def write_request(folder: Path, clock: Clock | None, target: Path, progress: Progress) -> Path:
    """Write the package that carries the request to an administrator; where it lies. Raises UserError."""
    path = target if target.suffix.lower() == ".zip" else target.with_name(f"{target.name}.zip")
    with _opened(folder, clock) as database:
        write_package(database, path, with_files=False, report=progress.step)
    return path


def take_answer(folder: Path, clock: Clock | None, package: Path, progress: Progress) -> Waiting:
    """Take in what an administrator's package brings: being let in, and the ledger. Raises UserError."""
    with _opened(folder, clock) as database:
        take_package(database, package, progress.step)
        return _looked(database, folder, package)


@contextmanager
def _unless_let_in() -> Iterator[None]:
    """Meanwhile somebody may have agreed; the next look finds it out."""
    try:
        yield
    except UserError as error:
        if error.code != "already_in_space":
            raise


@contextmanager
def _opened(folder: Path, clock: Clock | None) -> Iterator[Database]:
    workspace = open_for_work(folder, clock=clock)
    try:
        yield workspace.database
    finally:
        workspace.close()


def _looked(database: Database, folder: Path, package: Path | None = None) -> Waiting:
    """How it stands now; who has been let in says what work they do."""
    found = database.read(standing)
    if found is not None and found.admitted:
        say_work(database)
    return _waiting(folder, found, package)


def _waiting(folder: Path, found: Standing | None, package: Path | None = None) -> Waiting:
    if found is None:
        raise UserError("not_in_space")
    return Waiting(folder, found.digits, found.admitted, package, found.refusal)
