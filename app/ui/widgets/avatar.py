"""The first character of a name in a circle."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, px
from app.ui.widgets.tag import Mark


class Avatar(Mark):
    """The first character of a name in a circle."""

    def __init__(self, name: str, size: Literal[20, 24] = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.set_name(name)

    def set_name(self, name: str) -> None:
        fonts.cover(name)
        self._letter = name[:1]
        self.setAccessibleName(name)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self.rect(), theme().color("accentSoft"), None, self.width() / 2)
        painter.setFont(theme().font("caption", "bold"))
        painter.setPen(theme().color("accentText"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
