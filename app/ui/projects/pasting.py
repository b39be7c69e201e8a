"""Pasting cells of a spreadsheet into the list: all of them are checked, then written as one action."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.errors import StorageError, UserError
from app.ui.page import Context
from app.ui.projects.own_units import left_out_words, outside_of
from app.ui.sentences import sentence
from app.ui.translation import QT_TRANSLATE_NOOP

_CELL = re.compile(r'(?:"(?=[^"\t\n]*(?:""[^"\t\n]*)*[\t\n])((?:[^"]|"")*)"|([^\t\n]*))([\t\n])')
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
    """The lines and cells of a copied table.

    A spreadsheet puts a cell with a tab or a line break into quotes, and no other.
    """
    rest = held.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n") + "\n"
    lines: list[list[str]] = [[]]
    for cell in _CELL.finditer(rest):
        quoted, plain, end = cell.groups()
        text = plain if quoted is None else " ".join(quoted.replace('""', '"').split())
        lines[-1].append(text.strip())
        if end == "\n":
            lines.append([])
    return lines[:-1]


def paste(context: Context, held: str, target: Target, take: Take) -> None:
    """One value goes into every selected row, a table into the rows and columns from the current cell on.

    Projects of units that the person here does not work for are left out, and named.
    """
    cells = cells_of(held)
    if len(cells) == 1 and len(cells[0]) == 1 and len(target.selected) > 1:
        cells = cells * len(target.selected)
        rows: Sequence[str] = target.selected
    else:
        rows = target.below
    left_out = outside_of(context.database, rows[: len(cells)])
    into = [
        (place, record, line)
        for place, (record, line) in enumerate(zip(rows, cells, strict=False), start=1)
        if record not in left_out
    ]
    count = len(into)
    try:
        writes = [write for told in into for write in _line(*told, target, take)]
        if into:
            context.shell.write(
                QT_TRANSLATE_NOOP("Action", "Paste"),
                lambda session: [write(session) for write in writes],
                done=QCoreApplication.translate("Pasting", "Pasted into %n project(s)", "", count),
            )
    except UserError as error:
        context.shell.warn(sentence(error))
        return
    if left_out:
        context.shell.warn(left_out_words(context.database, left_out))


def _line(place: int, record: str, line: Sequence[str], target: Target, take: Take) -> list[Write]:
    """What writes a line; what cannot be taken, now or beside what the record holds, names its cell."""
    writes = []
    for text, (key, title) in zip(line, target.columns, strict=False):
        with _named(place, title):
            write = take(record, key, text)
        writes.append(_in_cell(place, title, write))
    return writes


def _in_cell(place: int, title: str, write: Write) -> Write:
    def named(session: Session) -> object:
        with _named(place, title):
            return write(session)

    return named


@contextmanager
def _named(place: int, title: str) -> Iterator[None]:
    try:
        yield
    except StorageError:
        raise
    except UserError as error:
        raise UserError("cell_not_pasted", row=place, column=title, reason=sentence(error)) from error
