"""Prints a paper by its number: gathers what it says in one reading, sets it, and writes the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.database import Database, Session
from app.errors import UserError
from app.exports.look import Look
from app.exports.orders import NAMES, RECOVERY, Order, Printed, forms_of
from app.exports.recording import form_of, order_entry, record
from app.exports.watching import Step, unwatched
from app.exports.writing import deliver
from app.paths import Workspace
from app.services.devices import device_name, likely_device_name, this_device
from app.services.workspace_info import workspace_info
from app.vault.sheet_key import groups_of

if TYPE_CHECKING:
    from app.exports.fonts import Typefaces
    from app.exports.paper import Paper
    from app.exports.sheets import SetPaper


def papers() -> Mapping[str, "Paper[Any]"]:
    """Every paper by its number. The engine is loaded with them: it would be a third of the start."""
    from app.exports.papers import (
        english_profile,
        firm_background,
        leader_projects,
        monthly_report,
        newsletter,
        progress_plan,
        project_brief,
        project_ledger,
        reception,
        squad_report,
        talk_agenda,
        three_ones_list,
        visit_minutes,
    )

    return {
        "D1": project_brief.PAPER,
        "D2": firm_background.PAPER,
        "D3": reception.PAPER,
        "D3C": reception.FOR_GUESTS,
        "D4": talk_agenda.PAPER,
        "D5": visit_minutes.PAPER,
        "D6": squad_report.PAPER,
        "D7": progress_plan.PAPER,
        "D8": three_ones_list.PAPER,
        "D9": leader_projects.PAPER,
        "D10": monthly_report.PAPER,
        "D19": newsletter.PAPER,
        "D20": project_ledger.PAPER,
        "EN1": english_profile.PAPER,
    }


def print_to(database: Database, order: Order, out: Path, step: Step = unwatched) -> Printed:
    """Write a paper in the form its file ends in, and enter it into the print register.

    `step` is told how many pages are drawn, and may raise to stop.

    Raises UserError `paper_needs_project` and the like, `not_encrypted`, `no_such_record`,
    `paper_form_unfit`, `paper_without_table`, StorageError `paper_disk_full`, `folder_missing`,
    `folder_read_only`, `file_not_written`; then no file was written or changed.
    """
    form = _form(order.paper, out)
    if order.paper == RECOVERY:
        return _print_ledger_sheet(database, out)
    paper = papers()[order.paper]
    content = database.read(lambda session: paper.read(session, order))
    step(0, 0)
    faces = faces_of(database)
    made = _MAKERS[form](paper, content, faces, order.look, step)
    deliver(made.content, out)
    entry = order_entry(database, order, out, made.content, made.as_of, made.pages)
    if made.rows is not None:
        entry = entry.of_rows(made.rows)
    return Printed(out, faces.substitutes() if form == "pdf" else (), record(database, entry))


def _form(paper: str, out: Path) -> str:
    """The form a file is to have by its name; without an ending, the usual one."""
    forms = forms_of(paper)
    form = form_of(out, forms[0])
    if form not in forms:
        raise UserError("paper_form_unfit", paper=NAMES[paper], names=tuple(f".{one}" for one in forms))
    return form


@dataclass(frozen=True, slots=True)
class _Made:
    """The bytes of a file, of data as of when, and how many pages or rows that is where it can be told."""

    content: bytes
    as_of: datetime
    pages: int | None = None
    rows: int | None = None


def _pdf(paper: "Paper[Any]", content: Any, faces: "Typefaces", look: Look, step: Step) -> _Made:
    from app.exports.binding import bound

    laid = paper.set(content, faces, look, step)
    return _Made(bound([laid], faces, look, step=step), laid.as_of, len(laid.pages))


def _text(paper: "Paper[Any]", content: Any, faces: "Typefaces", look: Look, step: Step) -> _Made:
    from app.exports.docx.writer import docx_of

    document, fitted = paper.twin(content, faces, look)
    return _Made(docx_of(document, faces, fitted, step), document.as_of)


def _workbook(paper: "Paper[Any]", content: Any, faces: "Typefaces", look: Look, step: Step) -> _Made:
    from app.exports.ledger_book import ledger_book, row_count

    document, fitted = paper.twin(content, faces, look)
    step(0, 0)
    return _Made(ledger_book(document, fitted), document.as_of, rows=row_count(document))


_MAKERS = {"pdf": _pdf, "docx": _text, "xlsx": _workbook}


def faces_of(database: Database) -> "Typefaces":
    """The typefaces for the papers of a workspace: its own, the system's, those that ship."""
    from app.exports.fonts import typefaces

    return typefaces(Workspace(database.path.parent).fonts, system=True).afresh()


def _print_ledger_sheet(database: Database, out: Path) -> Printed:
    if database.key is None:
        raise UserError("not_encrypted")
    from app.exports.papers.recovery_sheet import RecoverySheet, set_recovery_sheet

    name, computer = database.read(_whose_ledger)
    sheet = RecoverySheet(name, computer, groups_of(database.key), database.clock.now())
    return _write(database, set_recovery_sheet(sheet, Look()), out)


def _whose_ledger(session: Session) -> tuple[str, str]:
    device = this_device(session)
    computer = device_name(session, device) if device else ""
    return workspace_info(session).name, computer or likely_device_name()


def print_space_sheet(database: Database, groups: Sequence[str], out: Path) -> None:
    """Write the recovery sheet of a shared workspace as PDF. Raises as `print_to` does."""
    from app.exports.papers.recovery_sheet import OF_SPACE, RecoverySheet, set_recovery_sheet

    name = database.read(workspace_info).name
    sheet = RecoverySheet(name, "", groups, database.clock.now(), OF_SPACE)
    _write(database, set_recovery_sheet(sheet, Look()), out)


def _write(database: Database, paper: "SetPaper", out: Path) -> Printed:
    from app.exports.binding import bound

    faces = faces_of(database)
    deliver(bound([paper], faces, Look()), out)
    return Printed(out, faces.substitutes())
