"""The key that chooses something, in a frame beside it."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from typing_extensions import override

from app.ui.widgets.key_hint import key_hint_size, paint_key_hint
from app.ui.widgets.tag import Mark


class KeyMark(Mark):
    """`key` as Qt writes it."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key

    @override
    def sizeHint(self) -> QSize:
        return key_hint_size(self.key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key_hint(QPainter(self), QRect(QPoint(0, 0), self.size()), self.key)
