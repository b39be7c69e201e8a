"""How far a paper is, over the foot of its page, with a stop; there only after half a second."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, px
from app.ui.widgets.progress_line import ProgressLine

_WIDTH = 440
_HEIGHT = 44
_FROM_BOTTOM = 16


class PrintingLine(QWidget):
    """A box with a progress line in the middle of a page's foot, as wide as the page allows."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.line = ProgressLine(parent=self)
        self.line.installEventFilter(self)
        page.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.line)
        self.setObjectName("printing")
        self.hide()

    def _place(self) -> None:
        self._row.setContentsMargins(px(14), 0, px(8), 0)
        width = min(px(_WIDTH), self._page.width() - 2 * px(16))
        top = self._page.height() - px(_FROM_BOTTOM) - px(_HEIGHT)
        self.setGeometry((self._page.width() - width) // 2, top, width, px(_HEIGHT))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self.line and event.type() == QEvent.Type.ShowToParent:
            self._place()
            self.show()
            self.raise_()
        elif watched is self.line and event.type() == QEvent.Type.HideToParent:
            self.hide()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        paint_box(QPainter(self), self.rect(), look.color("surface"), look.color("borderStrong"), px(6))
