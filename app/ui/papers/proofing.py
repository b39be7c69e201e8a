"""Sets a paper beside the window; what was set stays until the new pages are there."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.exports.look import Look
from app.exports.orders import Order
from app.services.stoppable import stoppable
from app.ui.jobs import Job, Progress
from app.ui.page import Context
from app.ui.papers.fit import Fit

if TYPE_CHECKING:
    from app.exports.proof import Proof
    from app.exports.raster import Picture


@dataclass(frozen=True, slots=True)
class Fresh:
    """A paper that has just been set, with the picture of the page that is looked at."""

    order: Order
    content: object
    proof: "Proof"
    number: int
    picture: "Picture"


class Proofing(QObject):
    """One paper at a time; a newer wish replaces the one on its way.

    What was gathered is kept, so that another look costs no reading. `began` and `ended` say whether one
    waits, `progressed` how far it is.
    """

    came = Signal(object)
    failed = Signal(object)
    began = Signal()
    ended = Signal()
    progressed = Signal(int, int)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._kept: tuple[Order, object] | None = None

    @property
    def waiting(self) -> bool:
        return self._job is not None

    def forget(self) -> None:
        """What was gathered is no longer so."""
        self._kept = None

    def ask(self, order: Order, number: int, fit: Fit) -> None:
        """Set a paper, and draw the page with this number first."""
        older, self._job = self._job, None
        if older is not None:
            older.stop()
        self._job = job = self._context.jobs.run(
            self._work(order, number, fit),
            self,
            lambda fresh: self._take(job, lambda: self._show(fresh)),
            lambda error: self._take(job, lambda: self.failed.emit(error)),
            self.progressed.emit,
            awaited=True,
        )
        if older is None:
            self.began.emit()

    def stop(self) -> None:
        """Nobody wants it any more."""
        job, self._job = self._job, None
        if job is not None:
            job.stop()
            self.ended.emit()

    def _work(self, order: Order, number: int, fit: Fit) -> Callable[[Progress], Fresh]:
        database, kept = self._context.database, self._kept

        def work(progress: Progress) -> Fresh:
            from app.exports.ordered import gather, lay
            from app.exports.raster import picture

            def step(done: int, total: int) -> None:
                progress.check()
                if total:
                    progress.report(done, total)

            if kept is not None and kept[0] == _asked(order):
                content = kept[1]
            else:
                asked = stoppable(lambda session: gather(session, order), progress.check)
                content = database.read(asked)
            progress.check()
            made = lay(database, order, content, step)
            shown = max(1, min(number, len(made.sizes)))
            drawn = picture(made.page(shown), fit.pixels(made.sizes[shown - 1]))
            return Fresh(order, content, made, shown, drawn)

        return work

    def _take(self, job: Job, act: Callable[[], object]) -> None:
        """End the waiting, if this is what is waited for."""
        if job is self._job:
            self._job = None
            self.ended.emit()
            act()

    def _show(self, fresh: Fresh) -> None:
        self._kept = (_asked(fresh.order), fresh.content)
        self.came.emit(fresh)


def _asked(order: Order) -> Order:
    """What the gathered content depends on."""
    return replace(order, look=Look(masked=order.look.masked))
