"""An icon beside words, which it only accompanies."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.widgets.label import Tone
from app.ui.widgets.painting import px
from app.ui.widgets.tag import Mark


class Picture(Mark):
    """An icon of `edge` px in the ink of a text."""

    def __init__(self, icon: str, edge: int, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._edge = edge
        self._tone = tone

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._edge), px(self._edge))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_icon(QPainter(self), self.rect(), self._icon, self._tone)
