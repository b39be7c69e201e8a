"""Copies rows as a table that a spreadsheet takes, a page at a time so that the window stays alive."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from app.ui.table.columns import Record
from app.ui.table.model import PAGE, RecordTableModel


class Copying(QObject):
    """Gathers rows and puts them on the clipboard; `done` carries how many. One copy at a time."""

    done = Signal(int)

    def __init__(self, records: RecordTableModel[Record], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records = records
        self._ids: list[str] = []
        self._keys: list[str] = []
        self._lines: list[str] = []
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._gather)

    def start(self, ids: Sequence[str], keys: Sequence[str]) -> None:
        """Copy these records with these columns; a copy still under way is dropped."""
        if not ids:
            return
        titles = {column.key: column.title for column in self._records.columns}
        self._ids, self._keys = list(ids), list(keys)
        self._lines = ["\t".join(titles[key] for key in keys)]
        self._gather()
        if self._ids:
            self._turn.start()

    def _gather(self) -> None:
        now, self._ids = self._ids[:PAGE], self._ids[PAGE:]
        self._lines += ("\t".join(map(_plain, texts)) for texts in self._records.texts(now, self._keys))
        if not self._ids:
            self._turn.stop()
            QGuiApplication.clipboard().setText("\r\n".join(self._lines) + "\r\n")
            self.done.emit(len(self._lines) - 1)


def _plain(text: str) -> str:
    """A value without the characters that part cells and rows."""
    return " ".join(text.split())
