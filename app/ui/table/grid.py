"""The rows of a table on the screen: painting, the mouse, the keyboard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip, QWidget
from typing_extensions import override

from app.ui.table.columns import Record
from app.ui.table.drawing import RowState, ground_of, paint_row
from app.ui.table.folding import Folding
from app.ui.table.frozen_view import FrozenColumnsView
from app.ui.table.model import RecordTableModel
from app.ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowGrid(FrozenColumnsView):
    """Tells what was asked for by mouse or key, by row and column; the table around it knows the rest."""

    open_asked = Signal(int)
    open_apart_asked = Signal(int)
    peek_asked = Signal(int)
    edit_asked = Signal(int, int, str)
    part_clicked = Signal(int, int, str)
    menu_asked = Signal(QPoint)
    copy_asked = Signal()
    paste_asked = Signal(int, int)
    letters_typed = Signal(str)
    resized = Signal()

    def __init__(self, model: RecordTableModel[Record], parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.folding = Folding(self)
        self._hovered = QPersistentModelIndex()
        self._pressed_part: tuple[int, int, str] | None = None
        self.flashing: frozenset[str] = frozenset()
        self.refusal: Callable[[Sequence[str]], str] = lambda _ids: ""
        """Why these records may not be written; asked when somebody tries, or rests the pointer."""
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        # Opaque, so that scrolling moves what is painted and paints only the rows that come in.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.header.left.connect(self._return_from_header)

    def set_row_height(self, height: int) -> None:
        """The height of every row in px on the screen."""
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)
        self.folding.measure()

    def read_visible(self) -> None:
        """Read the rows in sight at once, so that they need not be painted twice."""
        first = self.rowAt(0)
        if first >= 0:
            # By height: a table not laid out yet finds no last row in sight, and would read them all.
            in_sight = self.viewport().height() // self.folding.lowest_row()
            self.records.read_now(first, first + in_sight + 1)

    def selected_rows(self) -> list[int]:
        """The selected rows from top to bottom."""
        return sorted({row for rows in self._selected_ranges() for row in rows})

    def _selected_ranges(self) -> list[range]:
        parts = self.selectionModel().selection().toList()
        return [range(part.top(), part.bottom() + 1) for part in parts]

    def _part_at(self, at: QPoint) -> tuple[int, int, str] | None:
        """What lies under a point: row, column, and the part of the cell."""
        index = self.indexAt(at)
        cells = self.records.cells_at(index.row()) if index.isValid() else None
        if cells is None:
            return None
        box = self.cell_box(index.row(), index.column())
        return index.row(), index.column(), cells[index.column()].part_at(box, at)

    def _hover(self, index: Index) -> None:
        if index == self._hovered:
            return
        before = self._hovered.row()
        self._hovered = QPersistentModelIndex(index)
        for row in {before, index.row()} - {-1}:
            self._update_row(row)

    def _update_row(self, row: int) -> None:
        top, height = self.rowViewportPosition(row), self.rowHeight(row)
        self.viewport().update(QRect(0, top, self.viewport().width(), height))

    def _return_from_header(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid() and self.records.rowCount():
            self.setCurrentIndex(self.records.index(0, self.header.logicalIndex(0)))

    def _row_state(self, row: int, selected: list[range]) -> RowState:
        current = self.currentIndex()
        chosen = any(row in rows for rows in selected)
        hovered = self._hovered.row() == row
        is_current = current.row() == row
        several = sum(map(len, selected)) > 1
        flashing = self.records.id_at(row) in self.flashing
        return RowState(
            ground=ground_of(chosen, hovered, flashing, self.records.tint_of(row)),
            hovered_column=self._hovered.column() if hovered else -1,
            focused_column=current.column() if is_current and self.hasFocus() else -1,
            marked=is_current and (several or not chosen),
        )

    def _key_action(self, event: QKeyEvent, row: int) -> Callable[[], None] | None:
        """What a key means on a row, or None when Qt or somebody else knows it."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key in _ENTER:
            signal = self.open_apart_asked if control else self.open_asked
            return lambda: signal.emit(row)
        if key == Qt.Key.Key_Space and not control:
            return lambda: self.peek_asked.emit(row)
        if key == Qt.Key.Key_F2:
            return lambda: self.edit_asked.emit(row, self.currentIndex().column(), "")
        if key == Qt.Key.Key_Up and control and row == 0:
            return self.header.enter
        return None

    def _typed(self, event: QKeyEvent) -> bool:
        text = event.text()
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if not plain or not text.strip() or not text.isprintable():
            return False
        index = self.currentIndex()
        column = self.records.columns[index.column()] if index.isValid() else None
        if column is not None and column.editable and not column.opens:
            self.edit_asked.emit(index.row(), index.column(), text)
        else:
            self.letters_typed.emit(text)
        return True

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            rect = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(rect.bottomLeft())
        if not self.folding.menu(self.viewport().mapFromGlobal(place), place):
            self.menu_asked.emit(place)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.folding.key(event):
            return
        row = self.currentIndex().row()
        action = self._key_action(event, row) if row >= 0 else None
        if action is not None:
            action()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and row >= 0:
            self.paste_asked.emit(row, self.currentIndex().column())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif not self._typed(event):
            super().keyPressEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(QModelIndex())
        super().leaveEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), theme().px(120))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.folding.press(event.position().toPoint()):
            return
        column = self.records.columns[index.column()]
        if column.editable and not column.opens:
            self.edit_asked.emit(index.row(), index.column(), "")
        else:
            self.open_asked.emit(index.row())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._hover(self.indexAt(at))
        part = self._part_at(at)
        clickable = (part is not None and bool(part[2])) or self.folding.head_under(at) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        )
        super().mouseMoveEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.MiddleButton:
            return
        if self.folding.head_under(at) is not None:
            if event.button() == Qt.MouseButton.LeftButton:
                self.folding.press(at)
            return
        self._pressed_part = self._part_at(at)
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.MiddleButton:
            index = self.indexAt(at)
            if self.records.id_at(index.row()) is not None:
                self.open_apart_asked.emit(index.row())
            return
        super().mouseReleaseEvent(event)
        pressed, self._pressed_part = self._pressed_part, None
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.button() != Qt.MouseButton.LeftButton or not plain or pressed is None:
            return
        if pressed[2] and pressed == self._part_at(at):
            self.part_clicked.emit(*pressed)

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        last = self.records.rowCount() - 1
        column = max(self.currentIndex().column(), 0)
        if last >= 0 and cursorAction == QAbstractItemView.CursorAction.MoveHome:
            return self.records.index(0, column)
        if last >= 0 and cursorAction == QAbstractItemView.CursorAction.MoveEnd:
            return self.records.index(last, column)
        return super().moveCursor(cursorAction, modifiers)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, theme().color("surface"))
        first = self.rowAt(max(0, area.top()))
        if first < 0:
            return
        spans, columns, selected = self.spans(), self.records.columns, self._selected_ranges()
        width = self.viewport().width()
        for row in range(first, self.records.rowCount()):
            top = self.rowViewportPosition(row)
            if top > area.bottom():
                break
            place = QRect(0, top, width, self.rowHeight(row))
            head = self.records.head_at(row)
            if head is not None:
                focused = self.currentIndex().row() == row and self.hasFocus()
                self.folding.paint(painter, place, head, self._hovered.row() == row, focused)
                continue
            state = self._row_state(row, selected)
            paint_row(painter, place, spans, columns, self.records.cells_at(row), state)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            cells = self.records.cells_at(index.row()) if index.isValid() else None
            tip = ""
            if cells is not None:
                box = self.cell_box(index.row(), index.column())
                tip = cells[index.column()].tip_at(box, event.pos())
                locked = self.refusal([self.records.id_at(index.row()) or ""])
                if locked and self.records.columns[index.column()].editable:
                    tip = "\n".join(filter(None, (tip, locked)))
            QToolTip.showText(event.globalPos(), tip, self.viewport())
            return True
        return super().viewportEvent(event)
