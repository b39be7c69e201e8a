"""A key or chord in a frame."""

import sys

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px
from app.ui.widgets.tag import Mark

_SHOWN = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter", "plus": "+", "Del": "Delete"}


class KeyHint(Mark):
    """A key or chord in a frame, such as `Ctrl K`."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)

    @override
    def sizeHint(self) -> QSize:
        return key_hint_size(self._keys)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key_hint(QPainter(self), self.rect(), self._keys)


def chord(keys: str) -> str:
    """Keys of Qt as they are shown: `Ctrl K`, `Alt ←`; as the system draws them on a Mac."""
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    parts = keys.replace("++", "+plus").split("+")
    return " ".join(_SHOWN.get(part, part) for part in parts)


def key_hint_size(keys: str) -> QSize:
    """The size of a framed key."""
    return QSize(QFontMetrics(theme().font("caption")).horizontalAdvance(keys) + 2 * px(5) + 2, px(18) + 2)


def paint_key_hint(painter: QPainter, rect: QRect, keys: str) -> None:
    """Paint a framed key into `rect`."""
    look = theme()
    paint_box(painter, rect, look.color("surfaceSubtle"), look.color("border"), px(3))
    painter.setFont(look.font("caption"))
    paint_text(painter, rect, keys, look.color("textTertiary"), Qt.AlignmentFlag.AlignHCenter)
