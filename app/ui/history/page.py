"""修改历史: every action of the workspace, filtered; one of them whole beside the list."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet, Session
from app.services.derived import takes_long
from app.services.history import restore_value, table_of
from app.services.history_list import HistoryFilter, HistoryRow, action_changes, history_ids, history_rows
from app.services.record_names import name_of
from app.services.undo import step_of, undo
from app.ui.attempt import attempt
from app.ui.bin.restoring import restore
from app.ui.history.action_pane import ActionPane
from app.ui.history.columns import history_columns
from app.ui.history.filter_chips import HistoryChips
from app.ui.history.words import field_word, name_word
from app.ui.page import Context, Location, Page
from app.ui.record_words import TABLES, table_word
from app.ui.sync.marks import Marks
from app.ui.table.columns import Column
from app.ui.table.model import RecordTableModel
from app.ui.table.view import RecordTableView
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.painting import px
from app.ui.words import Codes
from app.ui.write_beside import WriteBeside

_PANE_FROM = 900
"""Effective width of the page from which the pane stands beside the list, not below it."""


class HistoryPage(Page):
    """Actions newest first. With a record in the place, those of the record and what belongs to it.

    The state of a place may name a `device`: then those of that computer.
    """

    SHOWS: ClassVar[frozenset[str]] = frozenset(TABLES)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("history")
        self._codes = Codes(context.database)
        self._narrow = False
        self._device: str | None = None
        """The computer that the place named one came to last."""
        self.filter = HistoryChips(context)
        self.model = RecordTableModel(self._columns(), self._rows)
        self.table = RecordTableView(self.model, self.tr("History"))
        self.model.setParent(self.table)
        self.table.setObjectName("history.table")
        self.pane = ActionPane(self._codes, Marks(context))
        self.progress = WriteBeside(context)
        self.empty = EmptyState("")
        self._all = Button("")
        self._all.clicked.connect(self.filter.reset)
        self.empty.set_buttons([self._all])
        self._lay_out()
        self.filter.changed.connect(lambda _chosen: self._show_list())
        self.table.current_changed.connect(lambda _key: self._show_action())
        self.pane.revert_asked.connect(self.revert)
        self.pane.restore_asked.connect(self.restore)
        self.pane.undo_asked.connect(self.undo_action)
        self.pane.opened.connect(lambda page, key: context.shell.go(Location(page, key)))
        self.setFocusProxy(self.table)
        self._retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(px(16), px(12), px(16), px(16))
        left.setSpacing(px(12))
        left.addWidget(self.filter)
        left.addWidget(self.progress)
        left.addWidget(self.table, 1)
        left.addWidget(self.empty, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.pane)

    def revert(self, record_id: str, seq: int, field: str) -> None:
        """Give a field the value it had before a change."""
        database, shell = self.context.database, self.context.shell
        table = attempt(shell, lambda: database.read(lambda session: table_of(session, record_id).name))
        if table is None:
            return
        word = field_word(table, field)
        self._write(
            QT_TRANSLATE_NOOP("Action", "Revert"),
            lambda session: restore_value(session, record_id, seq, field),
            {table: {record_id}},
            about=word,
            doing=self.tr("Reverting"),
            done=self.tr("Reverted: {field}").format(field=word),
        )

    def restore(self, record_id: str) -> None:
        """Bring back what an action deleted."""
        restore(self.context.shell, record_id, self._name_of(record_id))

    def undo_action(self, tx_id: str) -> None:
        """Take a whole action back, where nothing newer rests on it."""
        database = self.context.database
        step = attempt(
            self.context.shell, lambda: database.read(lambda session: step_of(session, int(tx_id)))
        )
        if step is None:
            return
        self._write(
            QT_TRANSLATE_NOOP("Action", "Undo"),
            lambda session: undo(session, int(tx_id)),
            step.records,
            about=None,
            doing=self.tr("Undoing"),
            done=self.tr("Undone: {action}").format(action=self.pane.title.text()),
        )

    def _write(
        self,
        label: str,
        command: Callable[[Session], object],
        records: Mapping[str, Collection[str]],
        *,
        about: str | None,
        doing: str,
        done: str,
    ) -> None:
        """At once, or beside the window where these `records` have it take long."""
        if self.context.database.read(lambda session: takes_long(session, records)):
            self.progress.write(label, command, doing=doing, done=done, about=about)
            return
        shell = self.context.shell
        attempt(shell, lambda: shell.write(label, command, about=about, done=done))

    def _columns(self) -> tuple[Column[HistoryRow], ...]:
        return history_columns(self.context.database.clock.now(), self._codes)

    def _rows(self, ids: Sequence[str]) -> list[HistoryRow]:
        chosen = self.filter.chosen
        return self.context.database.read(lambda session: history_rows(session, ids, chosen))

    def _show_list(self) -> None:
        chosen = self.filter.chosen
        ids = self.context.database.read(lambda session: history_ids(session, chosen))
        self.table.set_ids(ids)
        if ids and self.table.current_id is None:
            self.table.set_current(ids[0])
        self.table.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        self._all.setVisible(chosen != HistoryFilter())
        self._arrange()
        self._show_action()
        self.crumbs_changed.emit()

    def _show_action(self) -> None:
        key = self.table.current_id
        if key is None or not self.pane.isVisibleTo(self):
            self.pane.show_action(None, [], False)
            return
        chosen = self.filter.chosen
        database = self.context.database
        rows = database.read(lambda session: history_rows(session, [key], chosen))
        changes = database.read(lambda session: action_changes(session, key, chosen))
        fitting = chosen.record_id is not None or chosen.table is not None
        self.pane.show_action(rows[0] if rows else None, changes, fitting)

    def _name_of(self, record_id: str) -> str:
        table, name = self.context.database.read(
            lambda session: (table_of(session, record_id).name, name_of(session, record_id))
        )
        return name_word(table, name) or table_word(table)

    @property
    def _is_of_device(self) -> bool:
        """Whether what was done at the computer of the place is listed, and nothing else was chosen since."""
        return self._device is not None and self.filter.chosen == HistoryFilter(device=self._device)

    def _arrange(self) -> None:
        beside = self.width() / theme().font_scale >= _PANE_FROM and not self._narrow
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        self.pane.stand(beside)
        self.pane.setVisible(self.table.isVisibleTo(self))

    def _retranslate(self) -> None:
        self.filter.retranslate()
        self.model.set_columns(self._columns())
        self.empty.set_text(
            self.tr("No change fits"),
            self.tr("Every change is kept with who made it, when, and on which computer."),
        )
        self._all.setText(self.tr("Show all changes"))

    @override
    def open(self, location: Location) -> None:
        device = location.state.get("device")
        is_other = location.record_id != self.filter.chosen.record_id or location.record_id is not None
        if isinstance(device, str):
            self._device = device
            self.filter.set_device(device)
        elif is_other or self._is_of_device:
            name = self._name_of(location.record_id) if location.record_id else ""
            self.filter.set_record(location.record_id, name)
        self._show_list()

    @override
    def location(self) -> Location:
        state = {"device": self._device} if self._is_of_device else {}
        return Location("history", self.filter.chosen.record_id, state)

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        return [(self.tr("History"), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self._retranslate()
        if self.isVisible():
            self._show_list()

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @override
    def focus_filter(self) -> None:
        self.filter.open("record")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
