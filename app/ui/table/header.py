"""The header of a table: titles with arrows, sorting by click or key, columns dragged and resized."""

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget
from typing_extensions import override

from app.ui.table.columns import Column, Order, Record
from app.ui.table.model import RecordTableModel
from app.ui.table.spans import Span, column_spans, held_edge, span_at
from app.ui.table.text_cells import ALIGNED
from app.ui.theme import theme
from app.ui.widgets.painting import hairline, paint_box, paint_text, px

PAD = 8
_STEP = 8
_LEAST_TITLE = 36
_ARROW_GAP = 4


class TableHeader(QHeaderView):
    """`sorted_by` carries a column and whether it is added to the order; `left`: back to the rows."""

    sorted_by = Signal(int, bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.order: Order = ()
        self._current = -1
        self._shift = 0
        self._pressed_at: QPointF | None = None
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def show_order(self, order: Order) -> None:
        """Which arrows to show."""
        self.order = order
        self.viewport().update()

    def enter(self) -> None:
        """Take the keyboard, at the first column."""
        if self._current < 0 or self.isSectionHidden(self._current):
            self._current = self._neighbour(-1, 1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._name()

    def title_width(self, title: str) -> int:
        """The least width at which a title is not cut."""
        return QFontMetrics(theme().font("caption", "medium")).horizontalAdvance(title) + 2 * px(PAD)

    def spans(self) -> list[Span]:
        """The shown columns as they lie now."""
        return column_spans(self, self._columns())

    def _columns(self) -> tuple[Column[Record], ...]:
        model = self.model()
        return model.columns if isinstance(model, RecordTableModel) else ()

    def _arrow(self, column: int) -> str:
        key = self._columns()[column].key
        found = next((by for by in self.order if by.key == key), None)
        return "" if found is None else "↓" if found.descending else "↑"

    def _neighbour(self, column: int, step: int) -> int:
        """The next shown column; `column` itself at the end."""
        visual = self.visualIndex(column) if column >= 0 else -1
        while 0 <= (visual := visual + step) < self.count():
            if not self.isSectionHidden(self.logicalIndex(visual)):
                return self.logicalIndex(visual)
        return column

    def _name(self) -> None:
        if 0 <= self._current < self.count():
            column = self._columns()[self._current]
            words = {
                "": self.tr("{title}, not sorted"),
                "↑": self.tr("{title}, sorted upwards"),
                "↓": self.tr("{title}, sorted downwards"),
            }
            pattern = words[self._arrow(self._current)] if column.sortable else "{title}"
            self.setAccessibleName(pattern.format(title=column.title))
        self.viewport().update()

    def _step_by_key(self, step: int, event: QKeyEvent) -> None:
        at = self._current
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.resizeSection(at, max(self.minimumSectionSize(), self.sectionSize(at) + step * px(_STEP)))
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moveSection(self.visualIndex(at), self.visualIndex(self._neighbour(at, step)))
        else:
            self._current = self._neighbour(at, step)
            self._name()

    def _sort(self, column: int, add: bool) -> None:
        if 0 <= column < self.count() and self._columns()[column].sortable:
            self.sorted_by.emit(column, add)
            self._name()

    def _unshifted(self, event: QMouseEvent) -> QMouseEvent:
        """The event as if nothing were frozen; Qt knows sections only where they would lie."""
        if not self._shift:
            return event
        place = event.position() + QPointF(self._shift, 0)
        return QMouseEvent(
            event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )

    def _shift_at(self, x: float) -> int:
        span = span_at(self.spans(), int(x))
        return span.natural - span.x if span is not None else 0

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.customContextMenuRequested.emit(event.pos())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_by_key(1 if key == Qt.Key.Key_Right else -1, event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._sort(self._current, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self._shift = self._shift_at(event.position().x())
        super().mouseMoveEvent(self._unshifted(event))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._shift = self._shift_at(event.position().x())
        self._pressed_at = event.position()
        super().mousePressEvent(self._unshifted(event))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        resizing = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        super().mouseReleaseEvent(self._unshifted(event))
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton or resizing:
            return
        if (event.position() - pressed).manhattanLength() <= px(4):
            span = span_at(self.spans(), int(pressed.x()))
            if span is not None:
                self._sort(span.column, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        look = theme()
        area = self.viewport().rect()
        painter.fillRect(area, look.color("surfaceSubtle"))
        spans = self.spans()
        for span in spans:
            self.paintSection(painter, QRect(span.x, 0, span.width, area.height()), span.column)
        edge = held_edge(spans)
        if edge:
            hairline(painter, edge - 1, 0, edge - 1, area.height(), look.color("borderStrong"))
        hairline(painter, 0, area.bottom(), area.right(), area.bottom(), look.color("border"))

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look = theme()
        column = self._columns()[logicalIndex]
        painter.fillRect(rect, look.color("surfaceSubtle"))
        inner = rect.adjusted(px(column.inset), 0, -px(PAD), -1)
        font = look.font("caption", "medium")
        painter.setFont(font)
        metrics = QFontMetrics(font)
        arrow = self._arrow(logicalIndex)
        reserved = metrics.horizontalAdvance(arrow) + px(_ARROW_GAP) if arrow else 0
        if column.align == "center" and reserved:
            inner = rect.adjusted(px(2), 0, -px(2), -1)
        wide = min(metrics.horizontalAdvance(column.title) + 1, max(0, inner.width() - reserved))
        if reserved and wide < metrics.horizontalAdvance(column.title) and wide < px(_LEAST_TITLE):
            wide = 0
        free = max(0, inner.width() - wide - reserved)
        left = inner.x() + {"left": 0, "center": free // 2, "right": free}[column.align]
        title = QRect(left, inner.y(), wide, inner.height())
        paint_text(painter, title, column.title, look.color("textSecondary"), ALIGNED["left"])
        if arrow:
            place = QRect(left + wide + px(_ARROW_GAP) - 1, inner.y(), reserved, inner.height())
            paint_text(painter, place, arrow, look.color("accentText"))
        if self.hasFocus() and logicalIndex == self._current:
            paint_box(painter, rect, None, look.color("focus"), 0, width=2)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().size("tableHeader"))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            span = span_at(self.spans(), event.pos().x())
            if span is not None:
                column = self._columns()[span.column]
                cut = self.title_width(column.title) > span.width
                QToolTip.showText(
                    event.globalPos(), column.explanation or (column.title if cut else ""), self
                )
            return True
        return super().viewportEvent(event)
