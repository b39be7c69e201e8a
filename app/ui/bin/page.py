"""回收站: what was deleted in the last thirty days; one click brings it back with its relations."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.services.recycle_bin import KEPT_DAYS, DeletedRecord, deleted_records
from app.ui.bin.columns import RESTORE, bin_columns
from app.ui.bin.restoring import restore
from app.ui.page import Context, Location, Page
from app.ui.record_words import TABLES, table_word
from app.ui.sync.marks import Marks
from app.ui.table.columns import Column
from app.ui.table.model import RecordTableModel
from app.ui.table.view import RecordTableView
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px
from app.ui.widgets.writing import refusal_for


class BinPage(Page):
    """A list, newest first. Enter, or a click on the last cell, restores."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(TABLES)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("bin")
        self._rows: dict[str, DeletedRecord] = {}
        self._marks = Marks(context)
        self.model = RecordTableModel(self._columns(), lambda ids: [self._rows[key] for key in ids])
        self.table = RecordTableView(self.model, self.tr("Recycle bin"))
        self.model.setParent(self.table)
        self.table.setObjectName("bin.table")
        self.table.opened.connect(self.restore)
        self.table.part_clicked.connect(self._follow_part)
        context.syncing.marked.connect(self._show_columns)
        self.remark = Label("", tone="textSecondary")
        self.history = Button("", "text")
        self.history.setObjectName("bin.history")
        self.history.clicked.connect(lambda: context.shell.go(Location("history")))
        self.empty = EmptyState("")
        head = QHBoxLayout()
        head.addWidget(self.remark, 1)
        head.addWidget(self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        self.setFocusProxy(self.table)
        self._retranslate()

    def restore(self, record_id: str) -> None:
        """Bring a record back with what belongs to it."""
        row = self._rows.get(record_id)
        if row is not None and not refusal_for(self):
            restore(self.context.shell, record_id, row.name or table_word(row.table))

    def _follow_part(self, record_id: str, _column: str, part: str) -> None:
        if part == RESTORE:
            self.restore(record_id)
        else:
            self._marks.show(record_id)

    def _columns(self) -> tuple[Column[DeletedRecord], ...]:
        return bin_columns(self.context.database.clock.now(), self._marks.of, refusal_for(self))

    def _show_columns(self) -> None:
        self.model.set_columns(self._columns())

    def _show_rows(self) -> None:
        found = self.context.database.read(deleted_records)
        self._rows = {row.id: row for row in found}
        self.table.set_ids([row.id for row in found])
        if found and self.table.current_id is None:
            self.table.set_current(found[0].id)
        self.table.setVisible(bool(found))
        self.empty.setVisible(not found)

    def _retranslate(self) -> None:
        self._show_columns()
        self.remark.setText(self.tr("Deleted records stay here for %n day(s)", "", KEPT_DAYS))
        self.history.setText(self.tr("Older ones are in the history"))
        self.empty.set_text(
            self.tr("The recycle bin is empty"),
            self.tr("What you delete comes here with all that belongs to it, and one click brings it back."),
        )

    @override
    def open(self, location: Location) -> None:
        self._show_columns()
        self._show_rows()

    @override
    def location(self) -> Location:
        return Location("bin")

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        return [(self.tr("Recycle bin"), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self._retranslate()
        if self.isVisible():
            self._show_rows()
