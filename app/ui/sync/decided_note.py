"""How a field was decided elsewhere while it was in hand here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.database import Session
from app.errors import UserError
from app.services.conflict_sides import Conflict
from app.services.conflict_sight import Sight
from app.services.history_list import HistoryFilter, HistoryRow, history_ids, history_rows
from app.ui.page import Context
from app.ui.sync.conflict_words import ConflictWords
from app.ui.sync.subject_bar import PAGES
from app.ui.widgets.note import Note


class DecidedNote(Note):
    """Stands above what is in hand now; `asked` carries the page and the record where one can change it."""

    asked = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("sync.decided")
        self._context = context
        self._told: tuple[Sight, HistoryRow | None] | None = None
        self.acted.connect(self._go)
        self.closed.connect(self.forget)

    def tell(self, sight: Sight, words: ConflictWords) -> bool:
        """Say who decided a field that nobody need decide any more; False, and nothing, where it was here."""
        row = self._context.database.read(lambda session: _settling(session, sight.conflict))
        self._told = None if row is not None and row.is_here else (sight, row)
        self.retell(words)
        return self._told is not None

    def retell(self, words: ConflictWords) -> None:
        """Say the same once more, in the language of the moment."""
        if self._told is None:
            self.clear()
            return
        sight, row = self._told
        self.say(words.settled(sight, row), action=self.tr("Change it") if row is not None else "")

    def forget(self) -> None:
        """The person has gone on: what was told is known."""
        self._told = None
        self.clear()

    def _go(self) -> None:
        if self._told is not None:
            sight = self._told[0]
            self.forget()
            table, key = sight.place or ("", sight.conflict.record_id)
            self.asked.emit(PAGES.get(table, "history"), key)


def _settling(session: Session, conflict: Conflict) -> HistoryRow | None:
    """The action since which a field is open no more; None where nothing tells of one."""
    field = None if conflict.is_slot else conflict.field
    chosen = HistoryFilter(record_id=conflict.record_id, table=conflict.table, field=field)
    try:
        rows = history_rows(session, history_ids(session, chosen)[:1], chosen)
    except UserError:  # somebody who was erased has gone from the log as well
        return None
    first = rows[0].first if rows else None
    versions = {side.seq for side in conflict.sides}
    return rows[0] if first is not None and first.seq not in versions else None
