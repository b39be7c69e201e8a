"""What is due, in groups: a tick box, lamp, two lines, badge, days left or the actions of the row in hand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from app.services.today_items import HORIZON, DueItem, DueSoon
from app.ui.projects.own_units import outside_words
from app.ui.sync.marks import Marks, mark_place, paint_mark
from app.ui.theme import theme
from app.ui.today.due_words import due_detail, due_title, group_title
from app.ui.today.lines import asks_apart
from app.ui.widgets.badge import badge_size, paint_badge
from app.ui.widgets.choice import paint_check_box
from app.ui.widgets.days_left import days_left
from app.ui.widgets.lamp import lamp_word, paint_lamp
from app.ui.widgets.painting import hairline, paint_box, paint_text, px
from app.ui.widgets.writing import refusal_for

_ROW = 44
_HEAD = 28
_INSET = 14
_GAP = 10
_DAYS = 132
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Heading:
    text: str


def lamp_of(item: DueItem) -> str:
    """Overdue red, due within the horizon yellow, done or later green."""
    if item.done:
        return "green"
    return "red" if item.days_left < 0 else "yellow" if item.days_left <= HORIZON else "green"


class DueModel(QAbstractListModel):
    """The items with a heading before each group: overdue, today, the coming working days."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DueItem | _Heading] = []
        self.outside: frozenset[str] = frozenset()

    def show_items(self, items: Sequence[DueItem], counts: Sequence[int]) -> None:
        """Replace what is listed; items come sorted by day. `counts` tell how many each group has in all."""
        self.beginResetModel()
        self._rows = []
        for group, members in groupby(items, key=lambda item: min(1, max(-1, item.days_left))):
            self._rows.append(_Heading(group_title(group, counts[group + 1])))
            self._rows += members
        self.endResetModel()

    def item(self, row: int) -> DueItem | None:
        """The item of a row, None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, DueItem) else None

    def row_of(self, item_id: str) -> int:
        """Where an item stands; -1 when it is not listed."""
        return next(
            (
                row
                for row, found in enumerate(self._rows)
                if isinstance(found, DueItem) and found.id == item_id
            ),
            -1,
        )

    def is_outside(self, item: DueItem | None) -> bool:
        """Whether a step is of a project that may not be written here; what one has to do is one's own."""
        return item is not None and item.is_task and item.project_id in self.outside

    def heading(self, row: int) -> str:
        found = self._rows[row]
        return found.text if isinstance(found, _Heading) else ""

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self.item(index.row())
        if item is None:
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self.heading(index.row()) if role in texts else None
        if role == Qt.ItemDataRole.DisplayRole:
            return due_title(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{lamp_word(lamp_of(item))} {due_title(item)} {due_detail(item)} {_days(item)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return outside_words() if self.is_outside(item) else None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if item.done else Qt.CheckState.Unchecked
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _days(item: DueItem) -> str:
    return days_left(item.days_left).text


class DueList(QListView):
    """The list. `ticked`, `postponed` and `handed_over` carry an item, `opened` too.

    The row under the pointer, or the current one while the list has the focus, shows its actions.
    """

    ticked = Signal(object)
    postponed = Signal(object)
    handed_over = Signal(object)
    opened = Signal(object)
    opened_apart = Signal(object)

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("today.due")
        self.items = DueModel(self)
        self.setModel(self.items)
        self.marks = marks
        marks.syncing.marked.connect(self.viewport().update)
        self._delegate = _Rows(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("To do"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.hovered = -1

    def show_due(self, due: DueSoon, outside: Collection[str] = ()) -> None:
        """Replace the list; the item in hand stays in hand. Steps of projects `outside` stay as they are."""
        present = self.current_item
        self.items.outside = frozenset(outside)
        self.items.show_items(due.items, due.counts)
        row = self.items.row_of(present.id) if present else -1
        if row < 0:
            row = next((r for r in range(self.items.rowCount()) if self.items.item(r) is not None), -1)
        if row >= 0:
            self.setCurrentIndex(self.items.index(row))
        self.updateGeometry()

    @property
    def current_item(self) -> DueItem | None:
        return self.items.item(self.currentIndex().row())

    def action_rects(self, row: int) -> tuple[QRect, QRect]:
        """Where 延期 and 转交 of a row lie."""
        rect = self.visualRect(self.items.index(row))
        return self._delegate.actions(rect)

    def in_hand(self, row: int) -> bool:
        """Whether a row shows its actions."""
        if refusal_for(self) or self.items.is_outside(self.items.item(row)):
            return False
        return row == self.hovered or (self.hasFocus() and row == self.currentIndex().row())

    def full_height(self) -> int:
        """As high as all rows together."""
        rows = range(self.items.rowCount())
        return sum(px(_HEAD if self.items.item(row) is None else _ROW) for row in rows)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _click(self, row: int, item: DueItem, at: QPoint) -> None:
        rect = self.visualRect(self.items.index(row))
        later, other = self._delegate.actions(rect)
        if self._delegate.mark(rect, item).contains(at):
            self.marks.show(item.id)
        elif refusal_for(self):
            return
        elif at.x() < rect.x() + px(_INSET + 16 + _GAP):
            self.ticked.emit(item)
        elif later.contains(at) and not item.done:
            self.postponed.emit(item)
        elif other.contains(at) and not item.done:
            self.handed_over.emit(item)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.current_item
        if item is not None and event.key() == Qt.Key.Key_Space and not refusal_for(self):
            self.ticked.emit(item)
        elif item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.opened_apart if asks_apart(event) else self.opened).emit(item)
        else:
            super().keyPressEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(_HEAD + _ROW))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.items.item(self.indexAt(event.position().toPoint()).row())
        if item is not None and event.position().x() > px(_INSET + 16 + _GAP):
            self.opened.emit(item)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._hover(index.row() if self.items.item(index.row()) is not None else -1)
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        row = self.indexAt(at).row()
        item = self.items.item(row)
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self._click(row, item, at)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(400), self.full_height())


class _Rows(QStyledItemDelegate):
    """Paints headings and items."""

    def actions(self, row: QRect) -> tuple[QRect, QRect]:
        """The two buttons at the right end of a row."""
        width, height = px(44), px(26)
        top = row.y() + (row.height() - height) // 2
        right = self._right()
        return QRect(right - 2 * width - px(4), top, width, height), QRect(right - width, top, width, height)

    def mark(self, row: QRect, item: DueItem) -> QRect:
        """Where the word of the exchange stands in a row; empty where there is none."""
        return mark_place(self._words(row), self._owner().marks.of(item.id))

    def _owner(self) -> DueList:
        owner = self.parent()
        assert isinstance(owner, DueList)
        return owner

    def _right(self) -> int:
        """Where words end: the same beside a scroll bar, which takes of the margin."""
        return self._owner().width() - px(_INSET)

    def _words(self, row: QRect) -> QRect:
        """The line of the title, between the lamp and the badge."""
        left = row.x() + px(_INSET) + 2 * (px(16) + px(_GAP))
        right = self._right() - px(_DAYS) - 2 * px(_GAP) - badge_size().width()
        return QRect(left, row.y() + px(4), right - left, px(20))

    def _paint_item(self, painter: QPainter, rect: QRect, item: DueItem, in_hand: bool) -> None:
        look = theme()
        edge = px(16)
        middle = rect.y() + (rect.height() - edge) // 2
        x = rect.x() + px(_INSET)
        state = Qt.CheckState.Checked if item.done else Qt.CheckState.Unchecked
        paint_check_box(
            painter, QRectF(x, middle, edge, edge), state, not self._owner().items.is_outside(item)
        )
        x += edge + px(_GAP)
        paint_lamp(painter, QRect(x, middle, edge, edge), lamp_of(item))
        right = self._right()
        words = self._words(rect)
        if item.slots is not None:
            place = QRect(words.right() + 1 + px(_GAP), rect.y(), badge_size().width(), rect.height())
            paint_badge(painter, place, item.slots)
        title = paint_mark(painter, words, self._owner().marks.of(item.id))
        painter.setFont(look.font("body", "regular" if item.done else "medium"))
        tone = "textTertiary" if item.done else "text"
        paint_text(painter, title, due_title(item), look.color(tone))
        painter.setFont(look.font("caption"))
        detail = QRect(words.x(), rect.y() + px(23), words.width(), px(17))
        paint_text(painter, detail, due_detail(item), look.color("textTertiary"))
        if in_hand and not item.done:
            self._paint_actions(painter, rect)
        else:
            self._paint_days(painter, QRect(right - px(_DAYS), rect.y(), px(_DAYS), rect.height()), item)

    def _paint_actions(self, painter: QPainter, rect: QRect) -> None:
        look = theme()
        painter.setFont(look.font("caption"))
        for box, word in zip(self.actions(rect), (self.tr("Postpone"), self.tr("Hand over")), strict=True):
            paint_box(painter, box, look.color("surface"), look.color("borderInput"), px(4))
            paint_text(painter, box, word, look.color("text"), Qt.AlignmentFlag.AlignHCenter)

    def _paint_days(self, painter: QPainter, box: QRect, item: DueItem) -> None:
        look = theme()
        if item.done:
            painter.setFont(look.font("caption"))
            paint_text(painter, box, self.tr("Done"), look.color("textTertiary"), Qt.AlignmentFlag.AlignRight)
            return
        shown = days_left(item.days_left)
        painter.setFont(look.font("caption", shown.weight))
        if painter.fontMetrics().horizontalAdvance(shown.text) > box.width():
            shown = days_left(item.days_left, "column")
        paint_text(painter, box, shown.text, look.color(shown.tone), Qt.AlignmentFlag.AlignRight)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        heading = isinstance(model, DueModel) and model.item(index.row()) is None
        return QSize(px(200), px(_HEAD if heading else _ROW))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, model = option.widget, index.model()
        if not isinstance(view, DueList) or not isinstance(model, DueModel):
            return
        look = theme()
        rect = QRect(option.rect)
        item = model.item(index.row())
        painter.save()
        if item is None:
            painter.fillRect(rect, look.color("surfaceSubtle"))
            painter.setFont(look.font("caption", "medium"))
            inner = rect.adjusted(px(_INSET), 0, -px(_INSET), 0)
            paint_text(painter, inner, model.heading(index.row()), look.color("textSecondary"))
        else:
            in_hand = view.in_hand(index.row())
            if in_hand:
                painter.fillRect(rect, look.color("surfaceHover"))
            self._paint_item(painter, rect, item, in_hand)
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            if focused and view.currentIndex() == index:
                paint_box(painter, rect, None, look.color("focus"), 0, width=2)
        hairline(painter, rect.left(), rect.top(), rect.right(), rect.top(), look.color("border"))
        painter.restore()
