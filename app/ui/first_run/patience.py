"""Looks again and again whether an administrator has let this computer in, and then fetches the ledger."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.database import Clock
from app.errors import ValidationError
from app.ui.at_drive import run_at_drive
from app.ui.attempt import said
from app.ui.first_run.join import Waiting, look_again, take_answer, write_request
from app.ui.first_run.join_form import JoinForm
from app.ui.jobs import Job, Jobs, Progress

_EVERY_MS = 4_000


class Patience(QObject):
    """`admitted` carries the folder of the ledger, closed and ready to be opened; `given_up` is sent when the
    code lets nobody in any more or the person goes back, so that another can be typed.

    A shared folder that is away meanwhile is no failure: it is said, and looked for again. Who has only a
    stick saves a package for the administrator and takes in the one that comes back.
    """

    admitted = Signal(object)
    given_up = Signal()

    def __init__(self, form: JoinForm, jobs: Jobs, clock: Clock | None) -> None:
        super().__init__(form)
        self._form = form
        self._jobs = jobs
        self._clock = clock
        self._job: Job | None = None
        self._waiting: Waiting | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        form.save_asked.connect(self.save)
        form.answer_chosen.connect(self.take)
        form.left.connect(self.stop)

    def begin(self, waiting: Waiting) -> None:
        """Wait from now on."""
        self._waiting = waiting
        self._form.remark.setText("")
        self.look()

    def stop(self) -> None:
        """Wait no longer; what was asked stays asked."""
        self._waiting = None
        self._timer.stop()
        if self._job is not None:
            self._job.stop()
        self._form.wait_for(None)
        self._form.code.setFocus()
        self.given_up.emit()

    def look(self) -> None:
        """Look now; with a stick there is nothing to look at, but for what a sheet opened."""
        waiting = self._waiting
        if waiting is None:
            return
        if waiting.package is None:
            self._timer.stop()
            if self._job is not None:  # one that was stopped still goes on
                self._timer.start()
            clock = self._clock
            self._run(lambda progress: look_again(waiting.folder, clock, progress))
        elif not waiting.digits:
            self.take(waiting.package)

    def take(self, package: Path) -> None:
        """Take in the package that an administrator has given back."""
        waiting, clock = self._waiting, self._clock
        if waiting is not None:
            self._run(lambda progress: take_answer(waiting.folder, clock, package, progress))

    def save(self, target: Path) -> None:
        """Write the package that asks for admission."""
        waiting, clock = self._waiting, self._clock
        if waiting is None or self._job is not None:
            return
        self._job = self._jobs.run(
            lambda progress: write_request(waiting.folder, clock, target, progress),
            self,
            self._saved,
            self._failed,
        )
        self._job.ended.connect(self._ended)

    def _run(self, work: Callable[[Progress], Waiting]) -> None:
        if self._job is None:
            seen, failed = self._meanwhile(self._seen), self._meanwhile(self._failed)
            report = self._meanwhile(self._report)
            self._job = run_at_drive(self._jobs, work, self, seen, failed, report)
            self._job.ended.connect(self._ended)

    def _meanwhile(self, tell: Callable[..., None]) -> Callable[..., None]:
        """Tells only while the same asking waits: who went back may have asked anew by then."""
        waiting = self._waiting

        def told(*what: object) -> None:
            if self._waiting is waiting:
                tell(*what)

        return told

    def _ended(self) -> None:
        self._job = None

    def _seen(self, waiting: Waiting) -> None:
        if waiting.admitted:
            self._waiting = None
            self._form.wait_for(None)
            self.admitted.emit(waiting.folder)
            return
        if waiting.refusal:
            self._waiting = None
            self._form.wait_for(None)
            self._form.refuse(ValidationError("code", waiting.refusal))
            self.given_up.emit()
            return
        if waiting.package is not None:
            self._form.remark.setText(self.tr("Whoever wrote this package had not let you in yet."))
            return
        self._form.remark.setText(self.tr("Nobody has agreed yet. It looks again every few seconds."))
        self._timer.start()

    def _saved(self, path: Path) -> None:
        self._form.remark.setText(self.tr("Saved: {path}").format(path=path))

    def _failed(self, error: Exception) -> None:
        self._form.remark.setText(said(error))
        if self._waiting is not None and self._waiting.package is None:
            self._timer.start()

    def _report(self, done: int, total: int) -> None:
        self._form.remark.setText(
            self.tr("Let in. Fetching {done} of {total}").format(done=done, total=total)
        )
