"""Which records are not sent or not decided: known at once, of very many beside the window."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.database import Database, Session
from app.services.conflict_sides import Conflict
from app.services.exchange_marks import Marks, Unsent, changes_to_look_at, open_records, unsent_records
from app.ui.jobs import Job, Jobs

_AT_ONCE = 2_000
"""Changes that are gone through in the window's own time; after an import on a trip there are many more."""


class Marking(QObject):
    """`came` is sent when more is known than `marks` has told."""

    came = Signal()

    def __init__(self, database: Database, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._jobs = jobs
        self._unsent = Unsent()
        self._job: Job | None = None

    def marks(self, open_: Sequence[Conflict]) -> Marks:
        """The marks as far as they are known; `open_` is what waits for a decision."""
        before = self._unsent
        if self._job is None:
            if self._database.read(lambda session: changes_to_look_at(session, before)) > _AT_ONCE:
                self._look_beside(before)
            else:
                self._unsent = self._database.read(lambda session: unsent_records(session, before))
        return Marks(self._database.read(lambda session: open_records(session, open_)), self._unsent.records)

    def _look_beside(self, before: Unsent) -> None:
        def look(session: Session) -> Unsent:
            return unsent_records(session, before)

        job = self._job = self._jobs.run(
            lambda _progress: self._database.read(look), self, self._take, awaited=True
        )
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._job = None

    def _take(self, found: Unsent) -> None:
        """What was written meanwhile is little, and looked at when it is asked for."""
        self._unsent = found
        self.came.emit()
