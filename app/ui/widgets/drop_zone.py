"""Files dropped on a widget: one event filter for every place that takes them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px
from app.ui.widgets.writing import refusal_for


def dropped_files(mime: QMimeData) -> list[Path]:
    """The local files among what is dragged; folders and web addresses are left out."""
    found = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [file for file in found if file.is_file()]


class _Cover(QWidget):
    """The dashed accent frame over a target, saying what a drop does."""

    def __init__(self, target: QWidget, text: str) -> None:
        super().__init__(target)
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("dropCover")
        self.setGeometry(target.rect())
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        box = self.rect().adjusted(2, 2, -2, -2)
        paint_box(
            painter, box, look.color("accentSoft"), look.color("accent"), px(6), Qt.PenStyle.DashLine, 2
        )
        painter.setFont(look.font("body", "bold"))
        paint_text(painter, self.rect(), self._text, look.color("accentText"), Qt.AlignmentFlag.AlignHCenter)


class DropZone(QObject):
    """Lets `target` take files. `dropped` carries a list of paths; the originals are never touched.

    `accepts` may refuse a file by its path; a drag with nothing acceptable is refused as a whole.
    """

    dropped = Signal(list)

    def __init__(self, target: QWidget, text: str, accepts: Callable[[Path], bool] | None = None) -> None:
        super().__init__(target)
        self._target = target
        self._text = text
        self._accepts = accepts
        self._cover: _Cover | None = None
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def set_text(self, text: str) -> None:
        """What is said over the target while files hover."""
        self._text = text

    def _wanted(self, mime: QMimeData) -> list[Path]:
        if refusal_for(self._target):
            return []
        return [file for file in dropped_files(mime) if self._accepts is None or self._accepts(file)]

    def _uncover(self) -> None:
        if self._cover is not None:
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and not isinstance(event, QDragMoveEvent):
            files = self._wanted(event.mimeData())
            self._uncover()
            if files:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.dropped.emit(files)
            return bool(files)
        if isinstance(event, (QDragEnterEvent, QDragMoveEvent)):
            if not self._wanted(event.mimeData()):
                return False
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if self._cover is None:
                self._cover = _Cover(self._target, self._text)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._uncover()
        return False
