"""Writes that take their time: made beside the window, with progress where one looks, and a stop."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.database import Database, Heard, Session
from app.errors import UserError
from app.ui.attempt import said
from app.ui.jobs import Job, Progress
from app.ui.page import Context
from app.ui.widgets.progress_line import ProgressLine

T = TypeVar("T")


class WriteBeside(ProgressLine):
    """`write` changes data in another thread and offers to undo it; what comes meanwhile waits its turn.

    `ended` is sent when nothing is on its way any more, also when it was stopped or could not be done: then
    what was set before is to be shown again.
    """

    ended = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._jobs: list[Job] = []
        self.stopped.connect(self._stop_jobs)

    def write(
        self,
        label: str,
        command: Callable[[Session], object],
        *,
        doing: str,
        done: str,
        about: str | None = None,
        refused: Callable[[UserError], None] | None = None,
    ) -> None:
        """`label` is the English source of the action's name; `doing`, `about` and `done` are translated.

        What cannot be taken is told to `refused`, or said by the shell.
        """
        seen = self._context.shell.seen()

        def change(database: Database, heard: Heard) -> str:
            database.write(label, command, about=about, seen=seen, heard=heard)
            return done

        self.follow(change, doing, lambda told: told, refused)

    def follow(
        self,
        change: Callable[[Database, Heard], T],
        doing: str,
        told: Callable[[T], str],
        refused: Callable[[UserError], None] | None = None,
    ) -> None:
        """Let `change` write and offer to undo it, in the words made of its outcome."""
        database = self._context.database

        def work(progress: Progress) -> T:
            return change(database, progress.step)

        def failed(error: Exception) -> None:
            if refused is not None and isinstance(error, UserError):
                refused(error)
            else:
                self._context.shell.warn(said(error))

        if not self._jobs:
            self.begin(doing)
        job = self._context.jobs.run(
            work,
            self,
            lambda outcome: self._context.shell.offer(told(outcome)),
            failed,
            self.report,
            name=doing,
        )
        self._jobs.append(job)
        job.ended.connect(self._look)

    def _stop_jobs(self) -> None:
        for job in self._jobs:
            job.stop()

    def _look(self) -> None:
        """One of them has ended."""
        self._jobs = [job for job in self._jobs if job.running]
        if not self._jobs:
            self.end()
            self.ended.emit()
