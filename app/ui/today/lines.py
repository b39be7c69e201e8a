"""A row of a card that opens something: hover, focus, Enter and a click; with Ctrl in its own window."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.sync.marks import UNMARKED, Marks, mark_place, paint_mark
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
    """`opened` and `opened_apart` carry what the row stands for.

    The word of the exchange beside it, where the row paints one, is that of its record `about`.
    """

    opened = Signal(str)
    opened_apart = Signal(str)

    def __init__(self, key: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.about = key
        self.marks: Marks | None = None
        self._mark = QRect()
        self._rests = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(px(height))

    def rest(self) -> None:
        """Lead nowhere, and look like it."""
        self._rests = True
        self.unsetCursor()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, False)

    @property
    def rests(self) -> bool:
        """Whether it leads nowhere."""
        return self._rests

    def begin(self, painter: QPainter) -> QRect:
        """Paint what all rows share; the room inside is given back."""
        look = theme()
        if self.underMouse() and not self._rests:
            painter.fillRect(self.rect(), look.color("surfaceHover"))
        hairline(painter, 0, 0, self.width(), 0, look.color("border"))
        if self.hasFocus():
            paint_box(painter, self.rect(), None, look.color("focus"), 0, width=2)
        return self.rect().adjusted(px(INSET), 0, -px(INSET), 0)

    def paint_mark(self, painter: QPainter, line: QRect) -> QRect:
        """Paint the word at the right end of a line of the row; the rest of the line is given back."""
        said = self.marks.of(self.about) if self.marks is not None else UNMARKED
        self._mark = mark_place(line, said)
        return paint_mark(painter, line, said)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.opened_apart if asks_apart(event) else self.opened).emit(self.key)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self.marks is not None and self._mark.contains(at):
            self.marks.show(self.about)
        elif not self._rests and event.button() in OPENING and self.rect().contains(at):
            (self.opened_apart if asks_apart(event) else self.opened).emit(self.key)
