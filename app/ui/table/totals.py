"""The row of totals under a table; its figures stand in their columns, however the table is scrolled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.ui.table.cell import Align, Cell, CellState
from app.ui.table.columns import Column, Record
from app.ui.table.drawing import inner_box
from app.ui.table.frozen_view import FrozenColumnsView
from app.ui.table.header import PAD
from app.ui.table.spans import Span, held_edge
from app.ui.theme import theme
from app.ui.widgets.painting import hairline, px


@dataclass(frozen=True, slots=True)
class Totals:
    """`label` stands at the name, `cells` at their columns, each up to the next one, `note` at the right end.

    `short_note` takes the place of a note that does not fit.
    """

    label: Cell
    cells: Mapping[str, Cell] = field(default_factory=dict)
    note: Cell | None = None
    short_note: Cell | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    cell: Cell
    box: QRect
    align: Align
    held: bool


class TotalsRow(QWidget):
    """Pinned under the rows."""

    def __init__(self, grid: FrozenColumnsView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._totals: Totals | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def totals(self) -> Totals | None:
        return self._totals

    def show_totals(self, totals: Totals | None) -> None:
        """Show sums, or nothing."""
        self._totals = totals
        self.setVisible(totals is not None)
        self._name()
        self.update()

    def _name(self) -> None:
        totals = self._totals
        if totals is None:
            return
        said = [totals.label.said]
        for column in self._grid.records.columns:
            cell = totals.cells.get(column.key)
            if cell is not None and cell.said:
                said.append(self.tr("{title}: {value}").format(title=column.title, value=cell.said))
        if totals.note is not None:
            said.append(totals.note.said)
        self.setAccessibleName(self.tr(", ").join(said))

    def _placed(self) -> list[_Placed]:
        """Every cell with its box; those of held columns last."""
        totals = self._totals
        if totals is None:
            return []
        columns = self._grid.records.columns
        spans = sorted(self._grid.spans(), key=lambda span: span.x)
        filled = [(span, cell) for span in spans if (cell := _cell_of(totals, columns[span.column]))]
        right = self._grid.viewport().width()
        row = QRect(0, 1, self.width(), self.height())
        placed: list[_Placed] = []
        for place, (span, cell) in enumerate(filled):
            column = columns[span.column]
            end = span.end
            if column.align == "left":
                end = filled[place + 1][0].x if place + 1 < len(filled) else right
                end = max(end, span.x + px(column.inset) + cell.width() + px(PAD)) if span.held else end
            box = inner_box(column, span.x, end - span.x, row)
            placed.append(_Placed(cell, box, column.align, span.held))
        self._place_note(totals, filled, columns, placed, right)
        return sorted(placed, key=lambda found: found.held)

    def _place_note(
        self,
        totals: Totals,
        filled: Sequence[tuple[Span, Cell]],
        columns: Sequence[Column[Record]],
        placed: list[_Placed],
        right: int,
    ) -> None:
        if totals.note is None:
            return
        left = 0
        if filled:
            span, cell = filled[-1]
            box = inner_box(columns[span.column], span.x, span.width, QRect(0, 0, right, self.height()))
            taken = box.x() + cell.width() if columns[span.column].align == "left" else span.end
            left = max(0, taken)
        area = QRect(left + px(PAD), 1, max(0, right - left - 2 * px(PAD)), self.height() - 1)
        fits = totals.note.width() <= area.width() or totals.short_note is None
        placed.append(
            _Placed(totals.note if fits else totals.short_note or totals.note, area, "right", False)
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self.updateGeometry()
            self._name()
        super().changeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = next((p for p in reversed(self._placed()) if p.box.contains(event.pos())), None)
            tip = found.cell.tip_at(found.box, event.pos()) if found is not None else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        painter.fillRect(self.rect(), look.color("surfaceSubtle"))
        placed = self._placed()
        edge = held_edge(self._grid.spans())
        covered = max([edge, *(f.box.x() + f.cell.width() + px(PAD) for f in placed if f.held)])
        for found in placed:
            # A figure that is cut off would read as another figure.
            if found.held or _content_left(found) >= covered:
                painter.setClipRect(found.box, Qt.ClipOperation.ReplaceClip)
                found.cell.paint(painter, found.box, CellState(found.align))
        painter.setClipping(False)
        hairline(painter, 0, 0, self.width(), 0, look.color("borderStrong"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(200), theme().size("totalsRow"))


def _cell_of(totals: Totals, column: Column[Record]) -> Cell | None:
    return totals.label if column.stretch else totals.cells.get(column.key)


def _content_left(found: _Placed) -> int:
    free = found.box.width() - found.cell.width() if found.align == "right" else 0
    return found.box.x() + max(0, free)
