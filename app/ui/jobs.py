"""Work beside the window: the only threads of the program."""

import logging
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QElapsedTimer, QMetaObject, QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

_log = logging.getLogger(__name__)
T = TypeVar("T")

_TURN = 0.001
"""Seconds after which a thread lets another go on. The window asks for its turn after every statement of a
write: with Python's own 5 ms a write beside a busy job took four times as long as alone."""


_LOOK = 0.02
"""Seconds after which one looks again whether something hangs that is waited for at the end."""


def let_threads_take_turns() -> None:
    """Of the whole program, once there is other work beside the window."""
    sys.setswitchinterval(_TURN)


class Stopped(Exception):  # noqa: N818
    """The person stopped the work; it ends as if it had not been asked for."""


class Progress:
    """What work tells and is told: how far it is, and whether it shall stop. Safe in any thread."""

    def __init__(self, announce: Callable[[], None]) -> None:
        self._announce = announce
        self._lock = threading.Lock()
        self._latest: tuple[int, int] | None = None
        self._stop = threading.Event()

    @property
    def stopped(self) -> bool:
        """Whether the person asked to stop; work that cannot stop halfway may go on."""
        return self._stop.is_set()

    def report(self, done: int, total: int = 0) -> None:
        """Say that `done` of `total` is done; 0 when it cannot be counted.

        Reports that come faster than they are shown replace one another.
        """
        with self._lock:
            waiting = self._latest is not None
            self._latest = (done, total)
        if not waiting:
            self._announce()

    def check(self) -> None:
        """Raise Stopped when the person asked to stop."""
        if self.stopped:
            raise Stopped

    def step(self, done: int, total: int = 0) -> None:
        """Report, and raise Stopped when the person asked to stop."""
        self.report(done, total)
        self.check()

    def stop(self) -> None:
        """Ask the work to stop."""
        self._stop.set()

    def take(self) -> tuple[int, int] | None:
        """The latest report, once."""
        with self._lock:
            latest, self._latest = self._latest, None
        return latest


class Job(QObject):
    """One piece of work on its way; lives on the UI thread. `ended` is sent in every case.

    `name` is what it does, as shown; `latest` is how far it is, of how much.
    """

    ended = Signal()

    def __init__(
        self,
        name: str,
        context: QObject,
        on_done: Callable[[Any], None] | None,
        on_error: Callable[[Exception], None] | None,
        on_progress: Callable[[int, int], None] | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.latest = (0, 0)
        self._clock = QElapsedTimer()
        self._clock.start()
        self._context: QObject | None = context
        self._on_done = on_done
        self._on_error = on_error
        self._on_progress = on_progress
        self.running = True
        self._outcome: tuple[object, Exception | None] = (None, None)
        self.progress = Progress(lambda: self._call_home("_show"))
        context.destroyed.connect(self._forget)

    @property
    def age_ms(self) -> int:
        """For how long it has been on its way."""
        return self._clock.elapsed()

    @property
    def in_sight(self) -> bool:
        """Whether the place that asked for it is on screen, and so tells of it itself."""
        context = self._context
        return isinstance(context, QWidget) and isValid(context) and context.isVisible()

    def stop(self) -> None:
        """Ask the work to stop; it ends without a callback when it heeds that by raising Stopped."""
        self.progress.stop()

    def work(self, work: Callable[[Progress], Any]) -> None:
        """Do the work in the present thread and send its outcome home."""
        try:
            self._outcome = (work(self.progress), None)
        except Exception as error:  # whatever it is belongs to the caller, who hears of it on the UI thread
            self._outcome = (None, error)
        self._call_home("_finish")

    def _call_home(self, slot: str) -> None:
        # A posted call, not a signal: the thread must not touch this object once the UI thread may delete it.
        if isValid(self):
            QMetaObject.invokeMethod(self, slot, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _forget(self) -> None:
        self._context = None
        self._on_done = self._on_error = self._on_progress = None

    @property
    def _heard(self) -> bool:
        return self._context is not None and isValid(self._context)

    @Slot()
    def _show(self) -> None:
        latest = self.progress.take()
        if latest is None:
            return
        self.latest = latest
        if self._on_progress is not None and self._heard:
            self._on_progress(*latest)

    @Slot()
    def _finish(self) -> None:
        result, error = self._outcome
        self.running = False
        on_done, on_error, heard = self._on_done, self._on_error, self._heard
        self._show()
        self._forget()
        self.ended.emit()
        self.deleteLater()
        if isinstance(error, Stopped):
            return
        if error is not None:
            self._tell(error, on_error if heard else None)
        elif heard and on_done is not None:
            on_done(result)

    def _tell(self, error: Exception, on_error: Callable[[Exception], None] | None) -> None:
        if on_error is None:
            _log.error("work that nobody waits for any more failed", exc_info=error)
        else:
            on_error(error)


class _Task(QRunnable):
    """Carries work to a thread of the pool."""

    def __init__(self, job: Job, work: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    @override
    def run(self) -> None:
        self._job.work(self._work)


class Jobs(QObject):
    """Runs work on a pool of threads; make one in the composition root, `close` it last."""

    begun = Signal()

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        let_threads_take_turns()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._reading = QThreadPool(self)
        self._reading.setMaxThreadCount(threads)
        self._running: dict[Job, None] = {}
        self._apart: dict[threading.Thread, Callable[[], bool]] = {}

    @property
    def running(self) -> int:
        """How many are waiting or at work."""
        return len(self._running)

    @property
    def out_of_sight(self) -> list[Job]:
        """Named work that no page on screen tells of, the oldest first."""
        return [job for job in self._running if job.name and not job.in_sight]

    def run(
        self,
        work: Callable[[Progress], T],
        context: QObject,
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        name: str = "",
        awaited: bool = False,
        hangs: Callable[[], bool] | None = None,
    ) -> Job:
        """Run `work` in another thread; call back on this one, and never once `context` is gone.

        Only ids and frozen values may go in and out. The work goes on without `context`; the rail tells of
        work with a `name`, such as 正在导出, while its context is not on screen. An error without `on_error`
        is logged. What is `awaited` on screen, such as a read, does not queue behind long work. What may wait
        for an answer that never comes has a thread of its own, and says by `hangs` whether it does.
        """
        job = Job(name, context, on_done, on_error, on_progress, self)
        self._running[job] = None
        job.ended.connect(lambda: self._running.pop(job, None))
        if hangs is None:
            (self._reading if awaited else self._pool).start(_Task(job, work))
        else:
            self._begin_apart(job, work, hangs)
        self.begun.emit()
        return job

    def close(self, wait_ms: int = 10_000) -> bool:
        """Ask everything to stop and wait, but for what hangs; whether all of it ended in time."""
        until = time.monotonic() + wait_ms / 1000
        for job in self._running:
            job.stop()
        ended = [
            pool.waitForDone(max(0, int(1000 * (until - time.monotonic()))))
            for pool in (self._reading, self._pool)
        ]
        for thread, hangs in self._apart.items():
            while thread.is_alive() and time.monotonic() < until and not hangs():
                thread.join(_LOOK)
        return all(ended) and not any(thread.is_alive() for thread in self._apart)

    def _begin_apart(self, job: Job, work: Callable[[Progress], Any], hangs: Callable[[], bool]) -> None:
        """In a thread that the end of the program does not wait for either, as it would for a pool."""
        thread = threading.Thread(target=job.work, args=(work,), daemon=True)
        self._apart[thread] = hangs
        job.ended.connect(lambda: self._apart.pop(thread, None))
        thread.start()
