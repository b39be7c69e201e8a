"""Prints a paper by its number: gathers what it says in one reading and writes the PDF."""

from collections.abc import Callable, Mapping
from pathlib import Path

from app.database import Database, Session
from app.errors import UserError
from app.exports.fonts import Typefaces, typefaces
from app.exports.project_brief import render_project_brief
from app.exports.three_ones_list import render_three_ones_list
from app.paths import Workspace
from app.services.papers import project_brief, three_ones_list

Writer = Callable[[Path, Typefaces], object]


def _brief(session: Session, project_id: str | None, leader_id: str | None) -> Writer:
    if project_id is None:
        raise UserError("paper_needs_project")
    content = project_brief(session, project_id)
    return lambda out, faces: render_project_brief(content, out, faces=faces)


def _three_ones(session: Session, project_id: str | None, leader_id: str | None) -> Writer:
    content = three_ones_list(session, leader_id)
    return lambda out, faces: render_three_ones_list(content, out, faces=faces)


_PAPERS: Mapping[str, Callable[[Session, str | None, str | None], Writer]] = {
    "D1": _brief,
    "D8": _three_ones,
}


def print_to(
    database: Database, paper: str, out: Path, project_id: str | None = None, leader_id: str | None = None
) -> None:
    """Write paper D1 (of a project) or D8 (of a leader, or of all) as PDF.

    Raises UserError `paper_needs_project`, `no_such_record`, StorageError `paper_disk_full`,
    `folder_missing`, `file_not_written`.
    """
    write = database.read(lambda session: _PAPERS[paper](session, project_id, leader_id))
    write(out, typefaces((Workspace(database.path.parent).fonts,)))
