"""The cards of one column as a list that is read while it is scrolled, with its keys and its dragging."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget
from typing_extensions import override

from app.ui.projects.board.card_delegate import CARD, GAP, CardDelegate, mark_on_card
from app.ui.projects.board.card_model import CardModel, Fetch, Index
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.widgets.painting import paint_text, px

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardList(QListView):
    """`stepped` with -1 or 1 leaves for the column beside, `shifted` asks to move the cards in hand there.

    While the left button holds a card: `lifted` with its id and where it was taken, `carried` and `dropped`
    with the cursor, all in global coordinates; `put_back` at Esc.
    """

    opened = Signal(str)
    opened_apart = Signal(str)
    peeked = Signal(str)
    current_card = Signal(str)
    menu_asked = Signal(QPoint)
    stepped = Signal(int)
    shifted = Signal(int)
    lifted = Signal(str, QPoint)
    carried = Signal(QPoint)
    dropped = Signal(QPoint)
    put_back = Signal()

    def __init__(self, fetch: Fetch, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(fetch, self)
        self._delegate = CardDelegate(marks, self)
        marks.syncing.marked.connect(self.viewport().update)
        self._pressed: tuple[str, QPoint] | None = None
        self._carrying = False
        self._nothing = ""
        self._ground = "surfaceSubtle"
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        # The ground is painted here; the style sheet's would show behind the scroll bar.
        self.setStyleSheet("QListView { background: transparent; }")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(px(CARD + GAP) // 2)

    @property
    def current_id(self) -> str | None:
        """The project of the card in hand."""
        return self.cards.id_at(self.currentIndex().row())

    @property
    def selected_ids(self) -> list[str]:
        """The cards in hand, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [found for row in rows if (found := self.cards.id_at(row)) is not None]

    def set_nothing(self, words: str) -> None:
        """What an empty column says."""
        self._nothing = words
        self.viewport().update()

    def set_ground(self, token: str) -> None:
        """The colour behind the cards."""
        self._ground = token
        self.viewport().update()

    def select(self, project_id: str) -> bool:
        """Take a card in hand and show it; whether it is in this column."""
        row = self.cards.row_of(project_id)
        if row < 0:
            return False
        self.setCurrentIndex(self.cards.index(row))
        self.scrollTo(self.currentIndex())
        return True

    def select_ids(self, ids: Iterable[str]) -> None:
        """Take exactly these cards in hand, as far as they are in this column."""
        chosen = QItemSelection()
        for row in map(self.cards.row_of, ids):
            if row >= 0:
                chosen.select(self.cards.index(row), self.cards.index(row))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def select_near(self, y: int) -> bool:
        """Take the card nearest to a height of the viewport in hand; False when there is none."""
        if not self.cards.ids:
            return False
        index = self.indexAt(QPoint(px(GAP) * 2, max(0, min(y, self.viewport().height() - 1))))
        row = index.row() if index.isValid() else self.cards.rowCount() - 1
        found = self.cards.id_at(row) or self.cards.ids[-1]
        return self.select(found)

    def let_go(self) -> None:
        """No card in hand."""
        flag = QItemSelectionModel.SelectionFlag.Clear
        self.selectionModel().setCurrentIndex(QModelIndex(), flag)

    def card_rect(self, project_id: str) -> QRect:
        """Where a card lies in the viewport; empty when it is not in this column."""
        row = self.cards.row_of(project_id)
        if row < 0:
            return QRect()
        shown = self.visualRect(self.cards.index(row))
        return self._delegate.card_rect(shown, self.verticalScrollBar().isVisible())

    def _mark_of(self, project_id: str) -> QRect:
        card = self.cards.card(self.cards.row_of(project_id))
        if card is None:
            return QRect()
        return mark_on_card(self.card_rect(project_id), card, self._delegate.marks.of(project_id))

    def slot_rect(self) -> QRect:
        """Where the dashed place lies in the viewport."""
        shown = self.visualRect(self.cards.index(self.cards.slot_row))
        return self._delegate.card_rect(shown, self.verticalScrollBar().isVisible())

    def row_at(self, y: int) -> int:
        """The row at a height of the viewport; after the last one when there is no card."""
        index = self.indexAt(QPoint(px(GAP) * 2, y))
        return index.row() if index.isValid() else self.cards.rowCount()

    def stop_carrying(self) -> None:
        """The card has been dropped or put back."""
        self._carrying = False
        self._pressed = None

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.current_id is not None:
            place = self.viewport().mapToGlobal(self.card_rect(self.current_id).bottomLeft())
        if self.selected_ids:
            self.menu_asked.emit(place)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        project_id = self.cards.id_at(current.row())
        if project_id is not None:
            self.current_card.emit(project_id)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_id is None and self.cards.ids:
            self.select_near(0)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Typing does not search: it would read every card of the column."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        project_id = self.current_id
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape and self._carrying:
            self.put_back.emit()
        elif key in _SIDEWAYS and plain == Qt.KeyboardModifier.ControlModifier:
            self.shifted.emit(_SIDEWAYS[key])
        elif key in _SIDEWAYS and not plain:
            self.stepped.emit(_SIDEWAYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and project_id is not None:
            control = plain == Qt.KeyboardModifier.ControlModifier
            (self.opened_apart if control else self.opened).emit(project_id)
        elif key == Qt.Key.Key_Space and project_id is not None:
            self.peeked.emit(project_id)
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        project_id = self.cards.id_at(self.indexAt(event.position().toPoint()).row())
        if project_id is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
            self.opened.emit(project_id)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        project_id = self.cards.id_at(self.indexAt(place).row())
        held = project_id in self.selected_ids and not event.modifiers()
        if not held:
            super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and project_id is not None:
            self._pressed = (project_id, place)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        project_id, start = self._pressed
        place = event.position().toPoint()
        if not self._carrying and (place - start).manhattanLength() >= QApplication.startDragDistance():
            self._carrying = True
            self.lifted.emit(project_id, self.viewport().mapToGlobal(start))
        if self._carrying:
            self.carried.emit(self.viewport().mapToGlobal(place))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        carrying, pressed = self._carrying, self._pressed
        self.stop_carrying()
        if event.button() == Qt.MouseButton.MiddleButton:
            project_id = self.cards.id_at(self.indexAt(event.position().toPoint()).row())
            if project_id is not None:
                self.opened_apart.emit(project_id)
            return
        if carrying and event.button() == Qt.MouseButton.LeftButton:
            self.dropped.emit(self.viewport().mapToGlobal(event.position().toPoint()))
            return
        super().mouseReleaseEvent(event)
        if pressed is not None and self._mark_of(pressed[0]).contains(event.position().toPoint()):
            self._delegate.marks.show(pressed[0])
        elif pressed is not None and not event.modifiers() and len(self.selected_ids) > 1:
            # A press on one of several cards in hand keeps them, to be dragged; a click takes that one alone.
            self.select(pressed[0])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme().color(self._ground))
        if not self.cards.rowCount():
            painter.setFont(theme().font("caption"))
            line = QRect(0, px(24), self.viewport().width(), px(20))
            paint_text(
                painter, line, self._nothing, theme().color("textTertiary"), Qt.AlignmentFlag.AlignHCenter
            )
        painter.end()
        super().paintEvent(event)
