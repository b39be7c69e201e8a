"""Letters typed one after the other in a table, gathered until the person stops."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication


class TypedLetters(QObject):
    """What was typed so far; forgotten after a pause as long as the system's."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = ""
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.timeout.connect(self._clear)

    def add(self, letters: str) -> str:
        """All letters up to these."""
        self._typed += letters
        self._forget.start(QApplication.keyboardInputInterval())
        return self._typed

    def _clear(self) -> None:
        self._typed = ""
