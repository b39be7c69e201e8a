"""Opens a workspace with its derived rows kept true, and makes demonstration workspaces."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from sqlalchemy import bindparam, text

from app.database import Clock, Database, FixedClock, Session
from app.errors import StorageError, UserError
from app.paths import Workspace
from app.services import derived, reference
from app.services.demo.generate import Progress, Size, make_demo
from app.services.demo.sample_city import make_sample_city
from app.services.erasing import finish_erasing, look_for_erased_files
from app.services.settings import set_setting
from app.services.undo import FOUNDING
from app.services.workspace_setup import (
    EMPTY_PRESET,
    WorkspaceDraft,
    fill_workspace,
    seed_reference,
)
from app.workspace import OpenWorkspace, open_workspace

SAMPLE_DAY = date(2026, 3, 18)
"""The day on which the sample city stands still."""

_WORKING_HOURS = time(14, 40)


@dataclass(frozen=True, slots=True)
class DemoOrder:
    """What demonstration to make: the sample city, or `signed` projects by `seed`."""

    sample: bool = False
    signed: int = Size().signed
    seed: int = 1
    preset: str = "2026"


def open_for_work(
    folder: Path,
    *,
    create: bool = False,
    read_only: bool = False,
    clock: Clock | None = None,
    key: bytes | None = None,
) -> OpenWorkspace:
    """Open a workspace and bring its lights to today. Raises StorageError as `open_workspace` does."""
    workspace = open_workspace(
        folder, create=create, read_only=read_only, clock=clock, derive=derived.refresh, key=key
    )
    if not read_only:
        with _closed_on_failure(workspace):
            workspace.database.refresh(derived.catch_up)
            with suppress(StorageError):  # a disk too full for it; the records are erased
                look_for_erased_files(workspace.database)
                finish_erasing(workspace.database)
    return workspace


def stopped_at(day: date) -> Clock:
    """A clock that stands still on the afternoon of `day`, for `--today` and the sample city."""
    return FixedClock(datetime.combine(day, _WORKING_HOURS))


def make_workspace(folder: Path, draft: WorkspaceDraft, clock: Clock | None = None) -> OpenWorkspace:
    """Make a new workspace and open it. Raises UserError `workspace_exists`, StorageError."""
    workspace = _empty(folder, clock)
    with _closed_on_failure(workspace):
        member = workspace.database.write(
            "Make workspace", lambda session: fill_workspace(session, draft, workspace.place.reference)
        )
        workspace.database.set_local("member", member)
    return workspace


def make_demo_workspace(
    folder: Path, order: DemoOrder, clock: Clock | None = None, progress: Progress = lambda done, total: None
) -> OpenWorkspace:
    """Make a demonstration workspace and open it. Raises UserError `workspace_exists`, StorageError.

    `progress` hears how much of how much is made. What it raises, or Ctrl+C, ends the work and leaves no
    workspace.
    """
    workspace = _empty(folder, clock)
    database = workspace.database
    with _nothing_left_on_failure(folder), _closed_on_failure(workspace):
        member = _fill_sample(workspace) if order.sample else _fill_demo(database, order, progress)
        database.set_local("member", member)
    return workspace


def _empty(folder: Path, clock: Clock | None) -> OpenWorkspace:
    if Workspace(folder).database.exists():
        if not _is_unfinished(folder):
            raise UserError("workspace_exists", path=str(folder))
        _remove_database(folder)
    return open_for_work(folder, create=True, clock=clock)


def _is_unfinished(folder: Path) -> bool:
    """Whether a program was ended while it made this workspace: nobody works in it, nobody has written."""
    try:
        workspace = open_workspace(folder)
    except StorageError:
        return False
    try:
        database = workspace.database
        others = text("SELECT count(*) FROM change_tx WHERE label NOT IN :founding").bindparams(
            bindparam("founding", FOUNDING, expanding=True)
        )
        return database.local("member") is None and not database.read(lambda session: session.scalar(others))
    finally:
        workspace.close()


@contextmanager
def _closed_on_failure(workspace: OpenWorkspace) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(StorageError):  # what happened first is what a person must be told
            workspace.close()
        raise


@contextmanager
def _nothing_left_on_failure(folder: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError):  # what stays is known as unfinished, and made anew the next time
            _remove_database(folder)
        raise


def _remove_database(folder: Path) -> None:
    for name in ("", "-wal", "-shm"):
        Path(f"{Workspace(folder).database}{name}").unlink(missing_ok=True)


def _fill_sample(workspace: OpenWorkspace) -> str:
    database, files = workspace.database, workspace.database.files
    database.write("Make workspace", lambda session: seed_reference(session, EMPTY_PRESET))
    return database.write("Make demo data", lambda session: make_sample_city(session, files))


def _fill_demo(database: Database, order: DemoOrder, progress: Progress) -> str:
    database.write("Make workspace", lambda session: _name_demo(session, order.preset))
    return make_demo(database, Size(order.signed), order.seed, progress)


def _name_demo(session: Session, preset: str) -> None:
    """The city is the one whose units these are; what happens in it is invented."""
    seed_reference(session, preset)
    city = next(entry.name_zh for entry in reference.units(preset) if entry.unit_type == "CITY")
    set_setting(session, "city", city)
    set_setting(session, "workspace_name", f"{city}招商台账")
