"""What a window hears before its widgets do: Alt alone, and the mouse's back and forward buttons."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class WindowKeys(QObject):
    """Listens at the window of the system, because lists keep every button and shortcuts every key."""

    menu = Signal()
    back = Signal()
    forward = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._alone = False

    def listen(self) -> None:
        """Begin, once the window of the system is there."""
        handle = self._window.windowHandle()
        handle.removeEventFilter(self)
        handle.installEventFilter(self)

    def _mouse(self, event: QMouseEvent) -> bool:
        signal = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forward}.get(
            event.button()
        )
        if signal is not None and event.type() == QEvent.Type.MouseButtonRelease:
            signal.emit()
        return signal is not None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            bare = event.modifiers() & ~Qt.KeyboardModifier.AltModifier == Qt.KeyboardModifier.NoModifier
            self._alone = event.key() == Qt.Key.Key_Alt and bare
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if self._alone and event.key() == Qt.Key.Key_Alt:
                self.menu.emit()
            self._alone = False
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.FocusOut):
            self._alone = False
            if isinstance(event, QMouseEvent):
                return self._mouse(event)
        return False
