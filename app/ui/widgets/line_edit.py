"""A line editor that leaves the keyboard to the input method while it composes."""

from PySide6.QtCore import SIGNAL, QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from app.ui import fonts

_OWNED = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
}


class LineEdit(QLineEdit):
    """`committed` at Enter, `cancelled` at Esc, `moved` with +1 or -1 at the arrows; none while composing.

    Text being composed is no text yet: `text()` does not have it and `textEdited` is not sent for it.
    """

    committed = Signal(str)
    cancelled = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = False
        self.textChanged.connect(fonts.cover)

    @property
    def composing(self) -> bool:
        """Whether an input method holds text that is not yet committed."""
        return self._composing

    @override
    def event(self, event: QEvent) -> bool:
        if self._composing and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return False if self._composing else super().focusNextPrevChild(forward)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._composing and key in _OWNED:
            return
        if (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.committed.emit(self.text())
            return
        if key == Qt.Key.Key_Escape and self.receivers(SIGNAL("cancelled()")):
            self.cancelled.emit()
            return
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.receivers(SIGNAL("moved(int)")):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)
