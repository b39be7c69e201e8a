"""Photos and files of a visit: attached by button, drop or paste, each with a cross to take it off again."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.file_store import FileStore
from app.services.attachments import StoredFile, store_octets
from app.ui.attachments.copying import Copied, copy_files
from app.ui.attachments.not_attached import not_attached
from app.ui.attempt import said
from app.ui.jobs import Job, Progress
from app.ui.layouts import clear
from app.ui.page import Context
from app.ui.widgets.chip import Chip
from app.ui.widgets.drop_zone import dropped_files
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.painting import px
from app.ui.widgets.progress_line import ProgressLine

_NAME = 22
"""Longer names are cut in the middle, so that their ending stays in sight."""


class Photos(QWidget):
    """What is attached so far, safely in the workspace; `edited` when it changes. Hidden while empty.

    Files are copied beside the window; `pending` are those on their way, and `settled` comes when none is
    any more. `failed` carries the sentence for files that could not be taken.
    """

    edited = Signal()
    settled = Signal()
    failed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.files: list[StoredFile] = []
        self._on_way: dict[Job, tuple[Path, ...]] = {}
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, px(8), px(8))
        self.progress = ProgressLine(96)
        self.progress.stopped.connect(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._chips)
        column.addWidget(self.progress)
        self.hide()

    @property
    def pending(self) -> tuple[Path, ...]:
        """The files on their way into the workspace."""
        return tuple(path for paths in self._on_way.values() for path in paths)

    @property
    def waiting(self) -> bool:
        """Whether files or pasted pictures are on their way."""
        return bool(self._on_way)

    def attach(self, paths: Sequence[Path]) -> None:
        """Copy files into the workspace; `failed` tells of those that could not be."""
        if not paths:
            return
        store, wanted = self._context.database.files, tuple(paths)
        self._bring(lambda progress: copy_files(store, wanted, progress), wanted)

    def _bring(self, copy: Callable[[Progress], Copied], wanted: tuple[Path, ...]) -> None:
        """Copy beside the window; of `wanted` files a draft can say which are missing."""
        if not self._on_way:
            self.progress.begin(self.tr("Copying"), len(wanted))
        job = self._context.jobs.run(
            copy,
            self,
            lambda copied: self._take(job, copied),
            lambda error: self._fail(job, error),
            lambda done, total: self._report(job, done, total),
            name=self.tr("Copying"),
        )
        self._on_way[job] = wanted
        self._show()

    def _report(self, job: Job, done: int, total: int) -> None:
        if job in self._on_way:
            self.progress.report(done, total)

    def _take(self, job: Job, copied: Copied) -> None:
        """What was copied for a form that holds another visit by now is not shown."""
        wanted = self._on_way.pop(job, None)
        if wanted is None:
            return
        if not self._on_way:
            self.progress.end()
        self._add(copied.stored)
        if copied.failed:
            self.failed.emit(not_attached(copied.failed, others=bool(copied.stored)))
        if not self._on_way:
            self.settled.emit()

    def _add(self, stored: Sequence[StoredFile]) -> None:
        self.files += [file for file in stored if file not in self.files]
        self._show()

    def _fail(self, job: Job, error: Exception) -> None:
        """A fault of ours goes to the log, and the form is not left waiting."""
        if job in self._on_way:
            self._take(job, Copied())
            self.failed.emit(said(error))

    def _stop(self) -> None:
        for job in self._on_way:
            job.stop()

    def paste(self, mime: QMimeData, now: datetime) -> bool:
        """Attach the files or the picture of the clipboard; whether there were any."""
        files = dropped_files(mime)
        if files:
            self.attach(files)
            return True
        picture = mime.imageData() if mime.hasImage() else None
        if not isinstance(picture, QImage) or picture.isNull():
            return False
        name = self.tr("Photo {moment}").format(moment=f"{now:%Y%m%d-%H%M}")
        number, store = len(self.files) + len(self._on_way) + 1, self._context.database.files
        self._bring(lambda _progress: _kept(picture, f"{name}-{number}.png", store), ())
        return True

    def set_files(self, files: Sequence[StoredFile]) -> None:
        """Show what is attached to another visit, without a signal; what is on its way is not for it."""
        self._stop()
        self._on_way.clear()
        self.progress.end()
        self.files = list(files)
        blocked = self.blockSignals(True)
        self._show()
        self.blockSignals(blocked)

    def _remove(self, stored: StoredFile) -> None:
        self.files.remove(stored)
        self._show()

    def _show(self) -> None:
        clear(self._flow)
        for stored in self.files:
            chip = Chip(_short(stored.name), checked=True, removable=True, parent=self._chips)
            chip.setCheckable(False)
            chip.set_state(chip.text(), True)
            chip.setToolTip(stored.name)
            chip.removed.connect(lambda stored=stored: self._remove(stored))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self.files))
        self.setVisible(bool(self.files or self._on_way))
        self.updateGeometry()
        self.edited.emit()


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 9]}…{name[-8:]}"


def _kept(picture: QImage, name: str, store: FileStore) -> Copied:
    """A pasted picture as a file of the workspace; it never lies anywhere else."""
    octets = QBuffer()
    octets.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(octets, "PNG")  # type: ignore[call-overload]
    return Copied([store_octets(store, name, bytes(octets.data().data()))])
