"""Prints a paper by its number: gathers what it says in one reading and writes the PDF."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.database import Database, Session, database_of
from app.errors import UserError
from app.exports.orders import RECOVERY, Order, Printed
from app.exports.watching import Step, unwatched
from app.paths import Workspace
from app.services.devices import device_name, likely_device_name, this_device
from app.services.papers.project_brief import project_brief
from app.services.papers.three_ones_list import three_ones_list
from app.services.workspace_info import workspace_info
from app.vault.sheet_key import groups_of

if TYPE_CHECKING:
    from app.exports.fonts import Typefaces

Writer = Callable[[Path, "Typefaces", Step], object]
"""The engine is loaded when a paper is asked for: it would be a third of the start."""


def _brief(session: Session, order: Order) -> Writer:
    if order.project_id is None:
        raise UserError("paper_needs_project")
    from app.exports.papers.project_brief import render_project_brief

    content = project_brief(session, order.project_id)
    return lambda out, faces, step: render_project_brief(content, out, faces=faces)


def _three_ones(session: Session, order: Order) -> Writer:
    from app.exports.layout import LANDSCAPE_A3, LANDSCAPE_A4
    from app.exports.papers.three_ones_list import render_three_ones_list

    content = three_ones_list(session, order.chosen)
    sheet = LANDSCAPE_A3 if order.sheet == "A3" else LANDSCAPE_A4
    return lambda out, faces, step: render_three_ones_list(content, out, faces=faces, sheet=sheet, step=step)


def _recovery(session: Session, _order: Order) -> Writer:
    database = database_of(session)
    if database.key is None:
        raise UserError("not_encrypted")
    from app.exports.papers.recovery_sheet import RecoverySheet, render_recovery_sheet

    device = this_device(session)
    computer = device_name(session, device) if device else ""
    name = workspace_info(session).name
    sheet = RecoverySheet(
        name, computer or likely_device_name(), groups_of(database.key), database.clock.now()
    )
    return lambda out, faces, _step: render_recovery_sheet(sheet, out, faces=faces)


def print_space_sheet(database: Database, groups: Sequence[str], out: Path) -> None:
    """Write the recovery sheet of a shared workspace as PDF. Raises as `print_to` does."""
    from app.exports.fonts import typefaces
    from app.exports.papers.recovery_sheet import OF_SPACE, RecoverySheet, render_recovery_sheet

    name = database.read(workspace_info).name
    sheet = RecoverySheet(name, "", groups, database.clock.now(), OF_SPACE)
    faces = typefaces(Workspace(database.path.parent).fonts, system=True)
    render_recovery_sheet(sheet, out, faces=faces)


_PAPERS: Mapping[str, Callable[[Session, Order], Writer]] = {
    "D1": _brief,
    "D8": _three_ones,
    RECOVERY: _recovery,
}


def print_to(database: Database, order: Order, out: Path, step: Step = unwatched) -> Printed:
    """Write a paper as PDF; `step` is told how many pages are drawn, and may raise to stop.

    Raises UserError `paper_needs_project`, `not_encrypted`, `no_such_record`,
    `character_without_typeface`, StorageError `paper_disk_full`, `folder_missing`, `folder_read_only`,
    `file_not_written`; then no file was written or changed.
    """
    from app.exports.fonts import typefaces

    write = database.read(lambda session: _PAPERS[order.paper](session, order))
    step(0, 0)
    faces = typefaces(Workspace(database.path.parent).fonts, system=True)
    write(out, faces, step)
    return Printed(out, faces.substitutes())
