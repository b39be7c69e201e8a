"""Photos and files of a visit: attached by button, drop or paste, each with a cross to take it off again."""

import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.attachments import StoredFile, store_file
from app.ui.attachments.not_attached import not_attached
from app.ui.layouts import clear
from app.ui.widgets.chip import Chip
from app.ui.widgets.drop_zone import dropped_files
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.painting import px

_NAME = 22
"""Longer names are cut in the middle, so that their ending stays in sight."""


class Photos(QWidget):
    """What is attached so far, safely in the workspace; `edited` when it changes. Hidden while empty.

    `failed` carries the sentence for files that could not be taken.
    """

    edited = Signal()
    failed = Signal(str)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.files: list[StoredFile] = []
        self._flow = FlowLayout(self, px(8), px(8))
        self.hide()

    def attach(self, paths: Sequence[Path]) -> None:
        """Copy files into the workspace; `failed` tells of those that could not be."""
        failed: list[UserError] = []
        for path in paths:
            try:
                stored = store_file(self._folder, path)
            except UserError as error:
                failed.append(error)
                continue
            if stored not in self.files:
                self.files.append(stored)
        self._show()
        if failed:
            self.failed.emit(not_attached(failed, others=len(failed) < len(paths)))

    def paste(self, mime: QMimeData, now: datetime) -> bool:
        """Attach the files or the picture of the clipboard; whether there were any."""
        files = dropped_files(mime)
        if files:
            self.attach(files)
            return True
        picture = mime.imageData() if mime.hasImage() else None
        if not isinstance(picture, QImage) or picture.isNull():
            return False
        with tempfile.TemporaryDirectory() as folder:
            name = self.tr("Photo {moment}").format(moment=f"{now:%Y%m%d-%H%M}")
            path = Path(folder) / f"{name}-{len(self.files) + 1}.png"
            picture.save(str(path), "PNG")  # type: ignore[call-overload]
            self.attach([path])
        return True

    def set_files(self, files: Sequence[StoredFile]) -> None:
        """Show what is attached, without a signal."""
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
            chip = Chip(_short(stored.name), checked=True, removable=True, parent=self)
            chip.setCheckable(False)
            chip.set_state(chip.text(), True)
            chip.setToolTip(stored.name)
            chip.removed.connect(lambda stored=stored: self._remove(stored))
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self.files))
        self.updateGeometry()
        self.edited.emit()


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 9]}…{name[-8:]}"
