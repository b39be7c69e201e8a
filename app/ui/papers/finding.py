"""Finds a text in a whole paper, beside the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.jobs import Job, Jobs, Progress

if TYPE_CHECKING:
    from app.exports.finding import Find
    from app.exports.proof import Proof


class Finding(QObject):
    """`found` carries every place as page number and boxes, in the order of the paper."""

    found = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def seek(self, proof: "Proof | None", wanted: str) -> None:
        """Look for a text; a newer one replaces it. Nothing is found of an empty one."""
        self.stop()
        if proof is None or not wanted.strip():
            self.found.emit([])
            return
        paper = proof

        def work(progress: Progress) -> "list[tuple[int, Find]]":
            from app.exports.finding import found_on

            finds = []
            for number in range(1, len(paper.sizes) + 1):
                progress.check()
                finds += [(number, find) for find in found_on(paper.letters(number), wanted)]
            return finds

        self._job = job = self._jobs.run(
            work, self, lambda finds: self._take(job, finds), lambda _error: self._take(job, []), awaited=True
        )

    def stop(self) -> None:
        """Nobody looks for it any more."""
        job, self._job = self._job, None
        if job is not None:
            job.stop()

    def _take(self, job: Job, finds: "list[tuple[int, Find]]") -> None:
        if job is self._job:
            self._job = None
            self.found.emit(finds)
