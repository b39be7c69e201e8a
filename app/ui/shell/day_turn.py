"""Notices that a new day has begun while the window stood open."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.database import Database
from app.services import derived

_LOOK_EVERY_MS = 60_000


class DayTurn(QObject):
    """`turned` is sent once the lights are those of the new day."""

    turned = Signal()

    def __init__(self, database: Database, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._day = database.clock.now().date()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_EVERY_MS)

    def look(self) -> None:
        """See whether it is another day; a laptop that slept finds out at its first minute awake."""
        day = self._database.clock.now().date()
        if day == self._day:
            return
        self._day = day
        if not self._database.read_only:
            self._database.refresh(derived.catch_up)
        self.turned.emit()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
