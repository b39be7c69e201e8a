"""A key or chord in a frame."""

import sys

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter

from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px

_SHOWN = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter", "plus": "+", "Del": "Delete"}


def chord(keys: str) -> str:
    """Keys of Qt as they are shown: `Ctrl K`, `Alt ←`; as the system draws them on a Mac."""
    if sys.platform == "darwin":
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    parts = keys.replace("++", "+plus").split("+")
    return " ".join(_SHOWN.get(part, part) for part in parts)


def key_hint_size(keys: str) -> QSize:
    """The size of a framed key; nothing for none."""
    if not keys:
        return QSize(0, px(18) + 2)
    return QSize(QFontMetrics(theme().font("caption")).horizontalAdvance(keys) + 2 * px(5) + 2, px(18) + 2)


def paint_key_hint(painter: QPainter, rect: QRect, keys: str) -> None:
    """Paint a framed key into `rect`; nothing for none."""
    if not keys:
        return
    look = theme()
    paint_box(painter, rect, look.color("surfaceSubtle"), look.color("border"), px(3))
    painter.setFont(look.font("caption"))
    paint_text(painter, rect, keys, look.color("textTertiary"), Qt.AlignmentFlag.AlignHCenter)
