"""The heads of groups in a table: painted, and folded away by mouse, key and menu."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QMenu

from app.ui.icons import paint_icon
from app.ui.table.groups import Group
from app.ui.table.placed_sums import paint_sums, place_sums
from app.ui.theme import theme
from app.ui.widgets.painting import hairline, paint_box, px

if TYPE_CHECKING:
    from app.ui.table.grid import RowGrid

_OPENS_OR_FOLDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_ARROW = 16


class Folding(QObject):
    """Knows what keys and clicks mean on a head; everything else is told that it was not meant."""

    def __init__(self, grid: "RowGrid") -> None:
        super().__init__(grid)
        self._grid = grid
        self._groups = grid.records.groups
        self._low: list[int] = []
        grid.records.modelReset.connect(self.measure)

    def head_under(self, at: QPoint) -> Group | None:
        """The group whose head is at a point."""
        return self._grid.records.head_at(self._grid.rowAt(at.y()))

    def lowest_row(self) -> int:
        """The height of a head, or of a row where rows are lower still."""
        return max(1, min(theme().size("rowCompact"), self._grid.verticalHeader().defaultSectionSize()))

    def measure(self) -> None:
        """Have the heads as high as they are drawn."""
        rows, records = self._grid.verticalHeader(), self._grid.records
        for row in self._low:  # Qt keeps what a row was resized to, whatever comes to stand there
            if row < records.rowCount():
                rows.resizeSection(row, rows.defaultSectionSize())
        self._low = [records.index_of(line) for line in self._groups.heads]
        for row in self._low:
            rows.resizeSection(row, theme().size("rowCompact"))

    def press(self, at: QPoint) -> bool:
        """A click on a head folds its rows away or brings them back."""
        head = self.head_under(at)
        if head is None:
            return False
        row = self._grid.records.index_of(head.line)
        self._go_to(row)
        self._fold(head, not self._groups.is_folded(head))
        return True

    def key(self, event: QKeyEvent) -> bool:
        """← and → on a head fold and bring back; ← in the first column of a row leads to its head."""
        head = self._grid.records.head_at(self._grid.currentIndex().row())
        if head is None:
            return self._to_head(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        folded = self._groups.is_folded(head)
        key = event.key()
        if key in _OPENS_OR_FOLDS:
            self._fold(head, not folded)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and plain:
            if folded is (key == Qt.Key.Key_Right):
                self._fold(head, not folded)
        elif plain and event.text().strip().isprintable() and event.text().strip():
            self._grid.letters_typed.emit(event.text())
        else:
            # What is done to a record means nothing here.
            return key == Qt.Key.Key_F2 or event.matches(QKeySequence.StandardKey.Paste)
        return True

    def menu(self, at: QPoint, place: QPoint) -> bool:
        """The menu of a head at a point: all groups at once."""
        if self.head_under(at) is None:
            return False
        records, grid = self._grid.records, self._grid
        menu = QMenu(grid)
        menu.setObjectName("table.groups")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Expand all"), lambda: records.fold(None, False))
        menu.addAction(self.tr("Collapse all"), lambda: records.fold(None, True))
        menu.popup(place)
        return True

    def _to_head(self, event: QKeyEvent) -> bool:
        grid, index = self._grid, self._grid.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() != Qt.Key.Key_Left or not plain or not self._groups.heads or not index.isValid():
            return False
        if index.column() != min(grid.spans(), key=lambda span: span.x).column:
            return False
        head = self._groups.holding(grid.records.id_at(index.row()) or "")
        if head is not None:
            self._go_to(grid.records.index_of(head.line))
        return head is not None

    def _go_to(self, row: int) -> None:
        column = max(self._grid.currentIndex().column(), 0)
        index = self._grid.records.index(row, column)
        self._grid.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Clear)

    def _fold(self, head: Group, folded: bool) -> None:
        self._grid.records.fold([head.key], folded, max(self._grid.rowAt(0), 0))

    def paint(self, painter: QPainter, row: QRect, head: Group, hovered: bool, focused: bool) -> None:
        """Paint a head: an arrow that says whether its rows are shown, its name, its sums."""
        look, grid = theme(), self._grid
        painter.fillRect(row, look.color("surfaceHover" if hovered else "surfaceSubtle"))
        spans = grid.spans()
        first = min(spans, key=lambda span: span.x)
        edge = px(_ARROW)
        arrow = QRect(first.x + (first.width - edge) // 2, row.y() + (row.height() - edge) // 2, edge, edge)
        paint_icon(painter, arrow, "fwd" if self._groups.is_folded(head) else "down", "textSecondary")
        paint_sums(painter, place_sums(head.sums, spans, grid.records.columns, row), spans)
        hairline(painter, row.left(), row.bottom(), row.right(), row.bottom(), look.color("border"))
        if focused:
            paint_box(painter, row.adjusted(0, 0, 0, -1), None, look.color("focus"), 0, width=2)
