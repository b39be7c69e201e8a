"""A way to begin, as a card with a radio circle and the key that chooses it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import paint_text, px
from app.ui.widgets.radio_card import CIRCLE, EDGE, RadioCard


class StartCard(RadioCard):
    """One of several ways; they exclude one another under one parent."""

    HEIGHT = 66
    WIDTHS = (260, 520)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._detail = ""

    def set_words(self, title: str, detail: str) -> None:
        """The bold title and the line that explains it."""
        self._detail = detail
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        top = (self.height() - px(40)) // 2
        key = self.paint_frame(painter, top)
        left = px(EDGE + CIRCLE + 12)
        width = self.width() - left - 2 * px(EDGE) - key
        painter.setFont(look.font("section", "bold"))
        paint_text(painter, QRect(left, top, width, px(20)), self.text(), look.color("text"))
        painter.setFont(look.font("caption"))
        below = QRect(left, top + px(20), width, px(20))
        paint_text(painter, below, self._detail, look.color("textSecondary"))
