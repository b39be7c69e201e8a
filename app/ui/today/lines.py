"""A row of a card that opens something: hover, focus, Enter and a click."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import hairline, paint_box, px

INSET = 14


class Line(QWidget):
    """`opened` carries what the row stands for."""

    opened = Signal(str)

    def __init__(self, key: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(px(height))

    def begin(self, painter: QPainter) -> QRect:
        """Paint what all rows share; the room inside is given back."""
        look = theme()
        if self.underMouse():
            painter.fillRect(self.rect(), look.color("surfaceHover"))
        hairline(painter, 0, 0, self.width(), 0, look.color("border"))
        if self.hasFocus():
            paint_box(painter, self.rect(), None, look.color("focus"), 0, width=2)
        return self.rect().adjusted(px(INSET), 0, -px(INSET), 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.key)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.key)
