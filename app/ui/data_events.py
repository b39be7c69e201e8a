"""Every change of data, from whichever thread, as one Qt signal on the window's thread."""

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from app.database import ChangeSet, Database
from app.sync.file_traffic import LABEL

_GATHERED_MS = 300
"""How long what comes from colleagues is gathered before the pages read again."""


class DataEvents(QObject):
    """Owned by the window for as long as the database is open; `changed` carries a ChangeSet.

    `seen` is the position of the log up to which the window has been told. A round may bring hundreds of
    segments; they are told together, so that a person can go on typing.
    """

    changed = Signal(object)
    _arrived = Signal()
    _written = Signal(object)

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seen = database.position()
        self._waiting: deque[ChangeSet] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_GATHERED_MS)
        self._timer.timeout.connect(self._deliver)
        self._arrived.connect(self._gather)
        self._written.connect(self._pass_on)
        self.changed.connect(self._told)
        self._stop = database.subscribe(self._publish)

    def stop(self) -> None:
        """Hear nothing more."""
        self._stop()
        self._timer.stop()

    def _told(self, changes: ChangeSet) -> None:
        self.seen = max(self.seen, changes.seq)

    def _publish(self, changes: ChangeSet) -> None:
        """In the writing thread; the signals are heard in the window's."""
        if changes.label == LABEL:
            self._waiting.append(changes)
            self._arrived.emit()
        else:
            self._written.emit(changes)

    def _pass_on(self, changes: ChangeSet) -> None:
        """What came before is told before, or `seen` would speak of what no page has read yet."""
        self._deliver()
        self.changed.emit(changes)

    def _gather(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _deliver(self) -> None:
        taken = [self._waiting.popleft() for _ in range(len(self._waiting))]
        if taken:
            self.changed.emit(_together(taken))


def _together(taken: Iterable[ChangeSet]) -> ChangeSet:
    """One change that touches what all of them touch."""
    records: dict[str, frozenset[str]] = {}
    seq = 0
    for changes in taken:
        seq = max(seq, changes.seq)
        for table, ids in changes.records.items():
            records[table] = records.get(table, frozenset()) | ids
    return ChangeSet(LABEL, None, seq, records)
