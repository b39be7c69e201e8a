"""Where sums stand and how they are painted: each in its column, however a table is scrolled."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from app.ui.table.cell import Align, Cell, CellState
from app.ui.table.columns import Column, Record
from app.ui.table.drawing import inner_box
from app.ui.table.header import PAD
from app.ui.table.spans import Span, held_edge
from app.ui.table.sums import Totals
from app.ui.widgets.painting import px


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell of the sums with its box."""

    cell: Cell
    box: QRect
    align: Align
    held: bool


def place_sums(
    totals: Totals, spans: Sequence[Span], columns: Sequence[Column[Record]], row: QRect
) -> list[Placed]:
    """Every cell with its box in `row`; those of held columns last."""
    ordered = sorted(spans, key=lambda span: span.x)
    filled = [(span, cell) for span in ordered if (cell := totals.at(columns[span.column]))]
    placed: list[Placed] = []
    for place, (span, cell) in enumerate(filled):
        column = columns[span.column]
        end = span.end
        if column.align == "left":
            end = filled[place + 1][0].x if place + 1 < len(filled) else row.width()
            end = max(end, span.x + px(column.inset) + cell.width() + px(PAD)) if span.held else end
        box = inner_box(column, span.x, end - span.x, row)
        if column.align == "right":
            box = _widened(box, cell, max((_end(found) for found in placed[-1:]), default=0))
        placed.append(Placed(cell, box, column.align, span.held))
    if totals.note is not None:
        placed.append(_note(totals.note, totals.short_note, placed, row))
    return sorted(placed, key=lambda found: found.held)


def _widened(box: QRect, cell: Cell, free: int) -> QRect:
    """A sum is longer than what it adds up: it reaches into empty columns before it, as far as `free`."""
    return box.adjusted(min(0, max(box.width() - cell.width(), free - box.x())), 0, 0, 0)


def _note(note: Cell, short: Cell | None, placed: Sequence[Placed], row: QRect) -> Placed:
    """The note in what is left of the row behind the last sum."""
    left = max((_end(found) for found in placed[-1:]), default=0)
    area = QRect(left + px(PAD), row.y(), max(0, row.width() - left - 2 * px(PAD)), row.height() - 1)
    fits = note.width() <= area.width() or short is None
    return Placed(note if fits else short or note, area, "right", False)


def _end(placed: Placed) -> int:
    taken = placed.box.x() + placed.cell.width() if placed.align == "left" else placed.box.right() + px(PAD)
    return max(0, taken)


def paint_sums(painter: QPainter, placed: Sequence[Placed], spans: Sequence[Span]) -> None:
    """Paint them where they were placed."""
    edge = held_edge(spans)
    covered = max([edge, *(f.box.x() + f.cell.width() + px(PAD) for f in placed if f.held)])
    for found in placed:
        # A figure that is cut off would read as another figure.
        if found.held or _content_left(found) >= covered:
            painter.setClipRect(found.box, Qt.ClipOperation.ReplaceClip)
            found.cell.paint(painter, found.box, CellState(found.align))
    painter.setClipping(False)


def _content_left(found: Placed) -> int:
    free = found.box.width() - found.cell.width() if found.align == "right" else 0
    return found.box.x() + max(0, free)
