"""Notices that a new day has begun while the window stood open."""

from PySide6.QtCore import QObject, QTimer, Signal

from app.database import Database
from app.services import derived
from app.ui.attempt import said
from app.ui.jobs import Job, Jobs

_LOOK_EVERY_MS = 60_000


class DayTurn(QObject):
    """`turned` is sent once the lights are those of the new day; they are worked out beside the window."""

    turned = Signal()

    def __init__(self, database: Database, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._jobs = jobs
        self._job: Job | None = None
        self._day = database.clock.now().date()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_EVERY_MS)

    def look(self) -> None:
        """See whether it is another day; a laptop that slept finds out at its first minute awake.

        What could not be worked out is tried again a minute later.
        """
        day, database = self._database.clock.now().date(), self._database
        if day == self._day or self._job is not None:
            return

        def turn(_outcome: object = None) -> None:
            self._day = day
            self.turned.emit()

        if database.read_only:
            turn()
            return
        self._job = self._jobs.run(
            lambda progress: database.refresh(derived.catch_up, heard=progress.step),
            self,
            turn,
            self._failed,
            name=self.tr("Working out the lights"),
        )
        self._job.ended.connect(self._ended)

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _ended(self) -> None:
        self._job = None

    def _failed(self, error: Exception) -> None:
        """Nobody asked for it, so nobody is told; faults of ours go to the log."""
        said(error)
