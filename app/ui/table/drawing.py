"""Paints the rows of a table: grounds, hairlines, cells, and grey bars where a row is not read yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from app.ui.table.cell import Cell, CellState
from app.ui.table.columns import Column, Record
from app.ui.table.header import PAD
from app.ui.table.spans import Span, held_edge
from app.ui.theme import theme
from app.ui.widgets.painting import hairline, paint_box, px


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row is being shown. Columns are -1 when the pointer or the focus is in no cell of it."""

    ground: str = "surface"
    hovered_column: int = -1
    focused_column: int = -1
    marked: bool = False


def ground_of(selected: bool, hovered: bool, flashing: bool, tint: str | None) -> str:
    """The colour token of a row's ground."""
    if flashing:
        return "matchHighlight"
    if selected:
        return "selection"
    return "surfaceHover" if hovered else tint or "surface"


def inner_box(column: Column[Record], x: int, width: int, row: QRect) -> QRect:
    """Where the content of a cell lies; the hairline below the row is not part of it."""
    left, right = px(column.inset), px(PAD)
    if column.align == "center":
        left = right = min(left, right)
    return QRect(x + left, row.y(), max(0, width - left - right), row.height() - 1)


def paint_row(
    painter: QPainter,
    row: QRect,
    spans: Sequence[Span],
    columns: Sequence[Column[Record]],
    cells: Sequence[Cell] | None,
    state: RowState,
) -> None:
    """Paint one row; `cells` is None while it is unread."""
    look = theme()
    ground = look.color(state.ground)
    painter.fillRect(row, ground)
    for span in spans:
        if span.end <= row.left() or span.x > row.right():
            continue
        if span.held:
            painter.fillRect(QRect(span.x, row.y(), span.width, row.height()), ground)
        box = inner_box(columns[span.column], span.x, span.width, row)
        if cells is None:
            _paint_bar(painter, box, columns[span.column])
        else:
            _paint_cell(painter, box, columns[span.column], cells[span.column], span.column, state)
    line = look.color("border")
    hairline(painter, row.left(), row.bottom(), row.right(), row.bottom(), line)
    edge = held_edge(spans)
    if edge:
        hairline(painter, edge - 1, row.y(), edge - 1, row.bottom(), look.color("borderStrong"))
    if state.marked:
        painter.fillRect(QRect(row.left(), row.y(), px(3), row.height() - 1), look.color("accent"))
    if state.focused_column >= 0:
        focused = next((span for span in spans if span.column == state.focused_column), None)
        if focused is not None:
            ring = QRect(focused.x, row.y(), focused.width, row.height() - 1)
            paint_box(painter, ring, None, look.color("focus"), 0, width=2)


def _paint_cell(
    painter: QPainter, box: QRect, column: Column[Record], cell: Cell, place: int, state: RowState
) -> None:
    shown = CellState(
        align=column.align, hovered=place == state.hovered_column, focused=place == state.focused_column
    )
    if shown.hovered and column.editable and not column.opens:
        field = box.adjusted(-px(column.inset) + 1, 1, px(PAD) - 1, -1)
        paint_box(painter, field, None, theme().color("borderInput"), px(4))
    if cell.rigid and cell.width() > box.width():
        painter.save()
        painter.setClipRect(box.adjusted(0, 0, px(PAD) - 1, 0))
        cell.paint(painter, box, shown)
        painter.restore()
    else:
        cell.paint(painter, box, shown)


def _paint_bar(painter: QPainter, box: QRect, column: Column[Record]) -> None:
    """A grey bar as long as a usual value."""
    height = px(8)
    wide = box.width() if box.width() <= px(24) else int(box.width() * 0.6)
    free = box.width() - wide if column.align == "right" else 0
    bar = QRectF(box.x() + free, box.y() + (box.height() - height) // 2, wide, height)
    paint_box(painter, bar, theme().color("greySoft"), None, px(3))
