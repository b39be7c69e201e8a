"""Draws pages as pictures beside the window, one after the other, what is looked at first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.ui.jobs import Job, Jobs, Progress

if TYPE_CHECKING:
    from app.exports.proof import Proof
    from app.exports.raster import Picture

Wanted = tuple[int, int]
"""The number of a page, and how many pixels wide its picture is to be."""


def image_of(picture: "Picture") -> QImage:
    """A picture as Qt has it."""
    shape = (picture.width, picture.height, picture.stride)
    return QImage(picture.pixels, *shape, QImage.Format.Format_RGB32).copy()


class Drawing(QObject):
    """`drawn` carries the number and the picture. `wanted` is asked what is needed next, until nothing is."""

    drawn = Signal(int, QImage)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, wanted: Callable[[], Wanted | None], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted = wanted
        self._proof: Proof | None = None
        self._job: Job | None = None

    def begin(self, proof: "Proof") -> None:
        """Draw from this paper from now on."""
        self._proof, self._job = proof, None
        self.go_on()

    def go_on(self) -> None:
        """Look whether anything is needed."""
        wanted = self._wanted() if self._proof is not None and self._job is None else None
        if wanted is None or self._proof is None:
            return
        proof, (number, width) = self._proof, wanted

        def work(_progress: Progress) -> QImage:
            from app.exports.raster import picture

            return image_of(picture(proof.page(number), width))

        self._job = job = self._jobs.run(
            work,
            self,
            lambda image: self._take(job, number, image),
            lambda error: self._fail(job, error),
            awaited=True,
        )

    def _take(self, job: Job, number: int, image: QImage) -> None:
        if job is self._job:
            self._job = None
            self.drawn.emit(number, image)
            self.go_on()

    def _fail(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self._proof = None
            self.failed.emit(error)
