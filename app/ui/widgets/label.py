"""Text on the page: sizes, weights and tones by token, cut with an ellipsis where room is short."""

import re
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.theme import FontSize, FontWeight, theme
from app.ui.widgets.painting import paint_text, restyle

_ANY = 16_777_215
_UNBROKEN = re.compile(r"[^\s/\\\-\u2E80-\uFFEF]{40,}")
"""A file name or an address with no place for a line to end."""
_BREAK = "\u200b"
_EVERY = 20
Tone = Literal[
    "text",
    "textSecondary",
    "textTertiary",
    "textDisabled",
    "accentText",
    "redText",
    "yellowText",
    "greenText",
    "onAccent",
]


class Label(QLabel):
    """A label that follows the theme."""

    def __init__(
        self,
        text: str = "",
        size: FontSize = "body",
        weight: FontWeight = "regular",
        tone: Tone = "text",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("textSize", size)
        self.setProperty("weight", weight)
        self.setProperty("tone", tone)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)

    def set_tone(self, tone: Tone) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)

    def set_weight(self, weight: FontWeight) -> None:
        if self.property("weight") != weight:
            self.setProperty("weight", weight)
            restyle(self)

    @override
    def setText(self, text: str) -> None:
        """A label that wraps can break any word, so that a long one does not widen the window."""
        fonts.cover(text)
        super().setText(_UNBROKEN.sub(_broken, text) if self.wordWrap() else text)

    @override
    def text(self) -> str:
        """As it was set."""
        return super().text().replace(_BREAK, "")


def _broken(word: re.Match[str]) -> str:
    return _BREAK.join(word[0][at : at + _EVERY] for at in range(0, len(word[0]), _EVERY))


class ElidedLabel(Label):
    """One line that gives way: cut at the end, whole in the tooltip while it is cut."""

    def __init__(
        self,
        text: str = "",
        size: FontSize = "body",
        weight: FontWeight = "regular",
        tone: Tone = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, size, weight, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def cut(self) -> bool:
        """Whether part of the text is hidden now."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.text() if self.cut else "")
        return super().event(event)

    @override
    def minimumSizeHint(self) -> QSize:
        room = self.fontMetrics().horizontalAdvance("三…")
        return QSize(min(room, super().sizeHint().width()), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        tone = "textDisabled" if not self.isEnabled() else str(self.property("tone"))
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        paint_text(painter, self.contentsRect(), self.text(), theme().color(tone), align)


class Hairline(QFrame):
    """A line of one px across a layout."""

    def __init__(self, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.turn(vertical)

    def turn(self, vertical: bool) -> None:
        """Lie across, or stand."""
        width, height = (1, _ANY) if vertical else (_ANY, 1)
        self.setMaximumSize(width, height)
        self.setMinimumSize(1, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("border"))
