"""Reads that may take their time: at once in a ledger of the usual size, beside the window in a large one."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.database import Database, Session
from app.services.derived import reads_long
from app.services.stoppable import stoppable
from app.ui.attempt import said
from app.ui.jobs import Job, Jobs

T = TypeVar("T")


class ReadBeside(QObject):
    """Answers the questions of one place; what it shows stays until the answer is there.

    A newer question replaces the one on its way, whose answer is then never shown. `began` is sent when one
    has to wait, `ended` when nothing is on its way any more.
    """

    began = Signal()
    ended = Signal()

    def __init__(
        self, database: Database, jobs: Jobs, warn: Callable[[str], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._jobs = jobs
        self._warn = warn
        self._job: Job | None = None

    @property
    def waiting(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def ask(self, question: Callable[[Session], T], show: Callable[[T], None]) -> None:
        """Read, then `show` the answer on the window's thread. A small ledger answers before this returns."""
        if not self._database.read(reads_long):
            self.stop()
            show(self._database.read(question))
            return
        older, self._job = self._job, None
        if older is not None:
            older.stop()
        job = self._jobs.run(
            lambda progress: self._database.read(stoppable(question, progress.check)),
            self,
            lambda answer: self._take(job, lambda: show(answer)),
            lambda error: self._take(job, lambda: self._warn(said(error))),
            awaited=True,
        )
        self._job = job
        if older is None:
            self.began.emit()

    def stop(self) -> None:
        """Nobody wants the answer any more."""
        job, self._job = self._job, None
        if job is not None:
            job.stop()
            self.ended.emit()

    def _take(self, job: Job, answer: Callable[[], object]) -> None:
        """End the waiting, if this is what is waited for."""
        if job is self._job:
            self._job = None
            self.ended.emit()
            answer()
