"""The work behind the first window, done beside it: make a ledger, make the demonstration, open one."""

from dataclasses import replace
from pathlib import Path

from app.database import Clock
from app.errors import StorageError, UserError
from app.services.members import change_member, member_draft
from app.services.opening import DemoOrder, make_demo_workspace, make_workspace, open_for_work
from app.services.restoring import restore_backup
from app.services.workspace_info import workspace_info
from app.ui.first_run.forms import NewOrder
from app.ui.jobs import Progress
from app.ui.translation import QT_TRANSLATE_NOOP


def make_new(order: NewOrder, clock: Clock | None) -> Path:
    """Make a new ledger and close it again; returns its folder. Raises UserError, StorageError."""
    workspace = make_workspace(order.folder, order.draft, clock)
    try:
        member = workspace.database.local("member")
        if member is not None and (order.post_title or order.mobile):
            label = QT_TRANSLATE_NOOP("Action", "Change member")
            workspace.database.write(
                label,
                lambda session: change_member(
                    session,
                    member,
                    replace(member_draft(session, member), post_title=order.post_title, mobile=order.mobile),
                ),
                about=order.draft.member_name,
            )
    finally:
        workspace.close()
    return order.folder


def make_demonstration(folder: Path, clock: Clock | None, progress: Progress) -> Path:
    """Make a ledger of invented projects and close it again; one that is there already will do.

    Raises UserError, StorageError.
    """
    try:
        make_demo_workspace(
            folder, DemoOrder(), clock, lambda done, total: _tell(progress, done, total)
        ).close()
    except UserError as error:
        if error.code != "workspace_exists" or not _is_demo(folder, clock):
            raise
    return folder


def look_into(folder: Path, clock: Clock | None) -> Path:
    """Open a ledger to bring it up to date, and close it again; a locked one is left to who unlocks it.

    Raises StorageError.
    """
    try:
        open_for_work(folder, clock=clock).close()
    except StorageError as error:
        if error.code != "workspace_locked":
            raise
    return folder


def restore(backup: Path, folder: Path) -> Path:
    """Make a ledger of a backup; returns its folder. Raises UserError, StorageError."""
    restore_backup(backup, folder)
    return folder


def _tell(progress: Progress, done: int, total: int) -> None:
    progress.report(done, total)
    progress.check()


def _is_demo(folder: Path, clock: Clock | None) -> bool:
    workspace = open_for_work(folder, clock=clock)
    try:
        return workspace.database.read(workspace_info).is_demo
    finally:
        workspace.close()
