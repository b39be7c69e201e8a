"""Every change of data, from whichever thread, as one Qt signal on the window's thread."""

from PySide6.QtCore import QObject, Signal

from app.database import ChangeSet, Database


class DataEvents(QObject):
    """Owned by the window for as long as the database is open; `changed` carries a ChangeSet.

    `seen` is the position of the log up to which the window has been told.
    """

    changed = Signal(object)

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.seen = database.position()
        self.changed.connect(self._told)
        self._stop = database.subscribe(self._publish)

    def stop(self) -> None:
        """Hear nothing more."""
        self._stop()

    def _told(self, changes: ChangeSet) -> None:
        self.seen = max(self.seen, changes.seq)

    def _publish(self, changes: ChangeSet) -> None:
        self.changed.emit(changes)
