"""Pasting cells of a spreadsheet into the list: all of them are checked, then written as one action."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.errors import UserError
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.translation import QT_TRANSLATE_NOOP

Write = Callable[[Session], object]
Take = Callable[[str, str, str], Write]
"""Makes of record, column and text what writes it; raises UserError for a text that cannot be taken."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a paste goes: the rows from the current one on, the selected ones, and columns (key, title)."""

    below: tuple[str, ...]
    selected: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]


def cells_of(held: str) -> list[list[str]]:
    """The lines and cells of a copied table."""
    lines = held.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    return [[cell.strip() for cell in line.split("\t")] for line in lines]


def paste(context: Context, held: str, target: Target, take: Take) -> None:
    """One value goes into every selected row, a table into the rows and columns from the current cell on."""
    cells = cells_of(held)
    if len(cells) == 1 and len(cells[0]) == 1 and len(target.selected) > 1:
        cells = cells * len(target.selected)
        rows: Sequence[str] = target.selected
    else:
        rows = target.below
    try:
        writes = [
            write
            for place, (record, line) in enumerate(zip(rows, cells, strict=False), start=1)
            for write in _line(place, record, line, target, take)
        ]
        count = len(cells[: len(rows)])
        done = QCoreApplication.translate("Pasting", "Pasted into %n project(s)", "", count)
        context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Paste"),
            lambda session: [write(session) for write in writes],
            done=done,
        )
    except UserError as error:
        context.shell.warn(sentence(error))


def _line(place: int, record: str, line: Sequence[str], target: Target, take: Take) -> list[Write]:
    writes = []
    for text, (key, title) in zip(line, target.columns, strict=False):
        try:
            writes.append(take(record, key, text))
        except UserError as error:
            reason = sentence(error)
            raise UserError("cell_not_pasted", row=place, column=title, reason=reason) from error
    return writes
