"""看板: the projects of a filter in four columns, moved from stage to stage by hand or by key."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.database import Database, Session
from app.services.project_filter import DEFAULT_SORT, ProjectFilter
from app.services.project_list import ProjectRow, Sort, Totals, project_rows, stage_ids, totals_by_stage
from app.ui.projects.board.card_model import DropSlot
from app.ui.projects.board.card_words import move_words
from app.ui.projects.board.carried_card import CarriedCard
from app.ui.projects.board.column import Column
from app.ui.sync.marks import Marks
from app.ui.widgets.painting import px
from app.ui.widgets.writing import refusal_for

_STAGES = 4
_EDGE = 36
_SCROLL_MS = 40


class Board(QWidget):
    """`move_requested` with projects and stage asks for a move and changes nothing: the cards go back.

    `opened` at Enter and double click, `opened_apart` at Ctrl+Enter and middle click, `peeked` at Space,
    `current_changed` when another card is in hand, `menu_requested` with the cards in hand and a place on
    the screen.
    """

    move_requested = Signal(list, int)
    menu_requested = Signal(list, QPoint)
    opened = Signal(str)
    opened_apart = Signal(str)
    peeked = Signal(str)
    current_changed = Signal(str)

    def __init__(self, database: Database, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("projects.board")
        self._database = database
        self._marks = marks
        self._filter = ProjectFilter()
        self._sort: Sort = DEFAULT_SORT
        self._carried: CarriedCard | None = None
        self._source: Column | None = None
        self._held: list[str] = []
        self._dropped_at = 0
        self._cursor = QPoint()
        self._scroll = QTimer(self)
        self._scroll.setInterval(_SCROLL_MS)
        self._scroll.timeout.connect(self._scroll_on)
        self.columns = [self._make_column(stage) for stage in range(_STAGES)]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        for column in self.columns:
            self._row.addWidget(column, 1)
        self.setFocusProxy(self.columns[0].list)

    def _make_column(self, stage: int) -> Column:
        column = Column(stage, self._fetch, self._marks)
        cards = column.list
        cards.opened.connect(self.opened)
        cards.opened_apart.connect(self.opened_apart)
        cards.peeked.connect(self.peeked)
        cards.current_card.connect(lambda project_id: self._take_in_hand(column, project_id))
        cards.menu_asked.connect(lambda at: self.menu_requested.emit(self.selected_ids, at))
        cards.stepped.connect(lambda by: self._step(column, by))
        cards.shifted.connect(lambda by: self._shift(column, by))
        cards.lifted.connect(lambda project_id, at: self._lift(column, project_id, at))
        cards.carried.connect(self._carry)
        cards.dropped.connect(self._drop)
        cards.put_back.connect(self.put_back)
        return column

    def _fetch(self, ids: Sequence[str]) -> Sequence[ProjectRow]:
        return self._database.read(lambda session: project_rows(session, ids))

    def show_filter(self, chosen: ProjectFilter, sort: Sort = DEFAULT_SORT) -> None:
        """Show the projects of a filter; the card in hand and the scroll places stay where they can."""
        self._filter, self._sort = chosen, sort
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        self.put_back()
        state, selected = self.state(), self.selected_ids
        focused = any(column.list.hasFocus() for column in self.columns)

        def read(session: Session) -> tuple[list[list[str]], list[Totals]]:
            ids = [stage_ids(session, self._filter, stage, self._sort) for stage in range(_STAGES)]
            totals = totals_by_stage(session, self._filter)
            return ids, [totals[stage] for stage in range(_STAGES)]

        ids, totals = self._database.read(read)
        for column, listed, total in zip(self.columns, ids, totals, strict=True):
            column.list.cards.show_ids(listed)
            column.header.set_totals(total)
        self.restore(state)
        for column in self.columns:
            if len(selected) > 1 and column.list.current_id is not None:
                column.list.select_ids(selected)
        if focused:
            self.setFocus()

    @property
    def current_id(self) -> str | None:
        """The project whose card is in hand."""
        return next((c.list.current_id for c in self.columns if c.list.current_id is not None), None)

    @property
    def ids(self) -> list[str]:
        """Every project on the board, column by column."""
        return [key for column in self.columns for key in column.list.cards.ids]

    @property
    def selected_ids(self) -> list[str]:
        """The projects whose cards are in hand; all stand in one column."""
        return next((found for c in self.columns if (found := c.list.selected_ids)), [])

    def select(self, project_id: str) -> bool:
        """Take a card in hand and scroll to it; False when the filter does not let it through."""
        return any(column.list.select(project_id) for column in self.columns)

    def card_place(self, project_id: str) -> QRect:
        """Where a card lies on the board; empty when it is not there."""
        for column in self.columns:
            rect = column.list.card_rect(project_id)
            if not rect.isEmpty():
                return QRect(column.list.viewport().mapTo(self, rect.topLeft()), rect.size())
        return QRect()

    def state(self) -> dict[str, object]:
        """What `restore` needs to come back to this place: plain values."""
        scroll = [column.list.verticalScrollBar().value() for column in self.columns]
        return {"current": self.current_id, "scroll": scroll}

    def restore(self, state: Mapping[str, object]) -> None:
        """Go back to a place."""
        current, scroll = state.get("current"), state.get("scroll")
        if isinstance(current, str):
            self.select(current)
        if isinstance(scroll, list | tuple):
            for column, value in zip(self.columns, scroll, strict=False):
                column.list.executeDelayedItemsLayout()
                column.list.verticalScrollBar().setValue(int(value))

    def _take_in_hand(self, column: Column, project_id: str) -> None:
        for other in self.columns:
            if other is not column and other.list.current_id is not None:
                other.list.let_go()
        self.setFocusProxy(column.list)
        self.current_changed.emit(project_id)

    def _step(self, column: Column, by: int) -> None:
        """To the nearest column that has cards, at the same height."""
        current = column.list.current_id
        y = column.list.card_rect(current).center().y() if current is not None else 0
        beside = self.columns[column.stage + 1 :] if by > 0 else self.columns[column.stage - 1 :: -1]
        if by < 0 and not column.stage:
            beside = []
        for other in beside:
            if other.list.select_near(y):
                other.list.setFocus()
                return

    def _shift(self, column: Column, by: int) -> None:
        ids, stage = column.list.selected_ids, column.stage + by
        if ids and 0 <= stage < _STAGES and not refusal_for(self):
            self.move_requested.emit(ids, stage)

    def _lift(self, column: Column, project_id: str, at: QPoint) -> None:
        cards = column.list
        row = cards.cards.card(cards.cards.row_of(project_id))
        ids = cards.selected_ids
        held = ids if project_id in ids else [project_id]
        if row is None or refusal_for(self) or any(one.outside for one in self._fetch(held)):
            return
        place = cards.card_rect(project_id)
        grip = cards.viewport().mapFromGlobal(at) - place.topLeft()
        self._source = column
        self._held = held
        self._carried = CarriedCard(row, place.size(), grip, self, len(self._held))
        cards.cards.lift(self._held)
        self._scroll.start()

    def _carry(self, at: QPoint) -> None:
        if self._carried is None:
            return
        self._cursor = at
        self._carried.follow(self.mapFromGlobal(at))
        target = self._column_at(at)
        row = self._carried.row
        for column in self.columns:
            if column is not target:
                column.close_slot()
        if target is not None:
            move, remark = move_words(row, target.stage, len(self._held))
            target.open_slot(self._height_in(target), DropSlot(move, remark, row.slots))

    def _column_at(self, at: QPoint) -> Column | None:
        """The column under the cursor, unless it is the one the card came from."""
        here = self.mapFromGlobal(at)
        found = next((column for column in self.columns if column.geometry().contains(here)), None)
        return None if found is self._source else found

    def _drop(self, at: QPoint) -> None:
        carried, held, target = self._carried, self._held, self._column_at(at)
        if carried is not None and target is not None:
            self._dropped_at = self._height_in(target)
        self.put_back()
        if carried is not None and target is not None:
            self.move_requested.emit(held, target.stage)
            self._dropped_at = 0

    def _height_in(self, target: Column) -> int:
        """How far down the list of a column the held card is."""
        top = self._carried.card_top if self._carried is not None else 0
        return target.list.viewport().mapFrom(self, QPoint(0, top)).y()

    def open_slot(self, ids: Sequence[str], stage: int) -> QRect:
        """Keep the dashed place open for cards that are to go there, where they were dropped; its place.

        `put_back` closes it.
        """
        row = next(iter(self._fetch(ids[:1])), None)
        target = self.columns[stage]
        if row is None:
            return QRect()
        self._source = next((c for c in self.columns if ids[0] in c.list.cards.ids), None)
        if self._source is not None:
            self._source.list.cards.lift(ids)
        move, remark = move_words(row, stage, len(ids))
        target.open_slot(self._dropped_at, DropSlot(move, remark, row.slots))
        place = target.list.slot_rect()
        return QRect(target.list.viewport().mapTo(self, place.topLeft()), place.size())

    def put_back(self) -> None:
        """End a drag: the card lies where it was."""
        self._scroll.stop()
        if self._carried is not None:
            self._carried.hide()
            self._carried.deleteLater()
            self._carried = None
        if self._source is not None:
            self._source.list.stop_carrying()
            self._source.list.cards.lift(())
            self._source = None
        self._held = []
        for column in self.columns:
            column.close_slot()

    def _scroll_on(self) -> None:
        """Near the upper or lower edge of a column its cards move along."""
        here = self.mapFromGlobal(self._cursor)
        for column in self.columns:
            view = column.list
            y = view.viewport().mapFromGlobal(self._cursor).y()
            height = view.viewport().height()
            if column.geometry().contains(here) and not px(_EDGE) <= y <= height - px(_EDGE):
                bar = view.verticalScrollBar()
                bar.setValue(bar.value() + (px(12) if y > height / 2 else -px(12)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._row.setSpacing(px(12))
        super().changeEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.put_back()
        super().hideEvent(event)
