"""Which columns a list shows in which view: as this computer had them last, or as they were saved with it."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from typing_extensions import override

from app.database import Database
from app.ui.table.view import RecordTableView

_REST_MS = 400
"""So long nothing is moved any more before it is kept."""


class KeptColumns(QObject):
    """Keeps the layout of a table for each view under `key`, on this computer alone.

    It is kept when nothing has moved for a while, and before another view or page comes up.
    """

    def __init__(self, database: Database, key: str, table: RecordTableView) -> None:
        super().__init__(table)
        self._database = database
        self._key = key
        self._table = table
        self._view = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._settle)
        self._settled = table.layout_state
        table.layout_changed.connect(lambda: self._rest.start(_REST_MS))
        table.installEventFilter(self)

    def use(self, view: str, columns: Sequence[str]) -> None:
        """Show the columns of a view; `columns` are those saved with it, none meaning the usual ones."""
        if view == self._view:
            return
        self._settle()
        self._view = view
        kept = self._layouts().get(view)
        self._table.set_layout_state(kept if kept is not None else self._layout_of(columns))
        self._settled = self._table.layout_state

    @property
    def chosen(self) -> tuple[str, ...]:
        """The columns a person wants to see from left to right; empty when nobody changed anything."""
        state = self._table.layout_state
        order, hidden = state["order"], state["hidden"]
        assert isinstance(order, list)
        assert isinstance(hidden, dict)
        if not order and not hidden:
            return ()
        return tuple(choice.key for choice in self._table.column_choices if not hidden.get(choice.key, False))

    def _layout_of(self, columns: Sequence[str]) -> dict[str, object]:
        """A layout that shows these columns; the usual one when none are named."""
        every = [choice.key for choice in self._table.column_choices]
        hidden = {key: True for key in every if columns and key not in columns}
        return {"widths": {}, "order": list(columns), "hidden": hidden}

    def _layouts(self) -> dict[str, dict[str, object]]:
        kept = self._database.local(self._key)
        found = json.loads(kept) if kept else {}
        return found if isinstance(found, dict) else {}

    def _settle(self) -> None:
        """Keep what a person has changed."""
        self._rest.stop()
        layout = self._table.layout_state
        if layout == self._settled:
            return
        self._settled = layout
        layouts = {**self._layouts(), self._view: layout}
        self._database.set_local(self._key, json.dumps(layouts, ensure_ascii=False))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self._settle()
        return False
