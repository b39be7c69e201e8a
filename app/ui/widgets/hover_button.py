"""Small buttons at the end of a line, seen under the pointer and when the keyboard is on them."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.painting import px
from app.ui.widgets.writing import writing


class HoverButton(Button):
    """Its room is always kept, so that nothing moves as the pointer comes to `line` and goes.

    All of them change what the line stands for.
    """

    def __init__(self, text: str, line: QWidget) -> None:
        super().__init__(text, "text", 26, parent=line)
        self._line = line
        writing(self)
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


class HoverIcon(IconButton):
    """The same with an icon; also seen while the keyboard is on `line` itself."""

    def __init__(self, icon: str, name: str, line: QWidget) -> None:
        super().__init__(icon, name, size=22, icon_size=12, parent=line)
        self._line = line
        line.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.Enter,
            QEvent.Type.Leave,
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
        ):
            self.update()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line.underMouse() or self._line.hasFocus() or self.hasFocus():
            super().paintEvent(event)
