"""Encrypts the attached files of an encrypted ledger beside its window, or has them lie open again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.database import Database
from app.services.sealing import lay_open, seal_files
from app.ui.jobs import Job, Jobs


class FileSealing(QObject):
    """One file after the other; `changed` when it begins and ends, `failed` carries why it could not go on.

    What is stopped goes on with `seal`, at the latest when the ledger is opened the next time.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, database: Database, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._jobs = jobs
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        return self._job is not None and self._job.running

    def left(self) -> int:
        """How many files of an encrypted ledger lie open."""
        files = self._database.files
        return len(files.lying_open()) if files.encrypted else 0

    def seal(self) -> None:
        """Encrypt what lies open; nothing to do in a ledger that is not encrypted, or only looked at."""
        files = self._database.files
        if self.running or not files.encrypted or self._database.read_only:
            return
        self._begin(
            self._jobs.run(
                lambda progress: seal_files(files, progress.step),
                self,
                None,
                self.failed.emit,
                name=self.tr("Encrypting attached files"),
            )
        )

    def lay_open(self, then: Callable[[], None]) -> None:
        """Have all files lie open, then go on; who stops that has them encrypted again."""
        files = self._database.files
        if self._job is not None:
            self._job.stop()
        job = self._jobs.run(
            lambda progress: lay_open(files, progress.step),
            self,
            lambda _left: then(),
            self.failed.emit,
            name=self.tr("Laying attached files open"),
        )
        self._begin(job)
        job.ended.connect(lambda: self.seal() if job.progress.stopped else None)

    def _begin(self, job: Job) -> None:
        self._job = job
        job.ended.connect(lambda: self._end(job))
        self.changed.emit()

    def _end(self, job: Job) -> None:
        if self._job is job:
            self._job = None
            self.changed.emit()
