"""A small text button at the end of a line, seen under the pointer and when the keyboard is on it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.widgets.button import Button
from app.ui.widgets.painting import px


class HoverButton(Button):
    """Its room is always kept, so that nothing moves as the pointer comes to `line` and goes."""

    def __init__(self, text: str, line: QWidget) -> None:
        super().__init__(text, "text", 26, parent=line)
        self._line = line
        self.setFixedHeight(px(18))
        line.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line.underMouse() or self.hasFocus():
            super().paintEvent(event)
