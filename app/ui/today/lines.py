"""A row of a card that opens something: hover, focus, Enter and a click; with Ctrl in its own window."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import hairline, paint_box, px

INSET = 14
OPENING = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)


def asks_apart(event: QKeyEvent | QMouseEvent) -> bool:
    """Whether Ctrl+Enter or the middle button asks for a window of its own."""
    if isinstance(event, QMouseEvent):
        return event.button() == Qt.MouseButton.MiddleButton
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class Line(QWidget):
    """`opened` and `opened_apart` carry what the row stands for."""

    opened = Signal(str)
    opened_apart = Signal(str)

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
            (self.opened_apart if asks_apart(event) else self.opened).emit(self.key)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() in OPENING and self.rect().contains(event.position().toPoint()):
            (self.opened_apart if asks_apart(event) else self.opened).emit(self.key)
