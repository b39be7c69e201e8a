"""A list with the one in hand beside it, or below it where there is no room for both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import px

_BESIDE_FROM = 700
_ANY_WIDTH = 16_777_215


class Beside(QWidget):
    """`card` is `width` px wide beside the list and as wide as the list below it."""

    def __init__(self, listed: QWidget, card: QWidget, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self._width = width
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(12))
        self._row.addWidget(listed, 1)
        self._row.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def stacked(self) -> bool:
        """Whether the card is below the list."""
        return self._row.direction() == QBoxLayout.Direction.TopToBottom

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() / theme().font_scale >= _BESIDE_FROM
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)
        self._row.setAlignment(self._card, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0))
        self._card.setMinimumWidth(px(self._width) if beside else 0)
        self._card.setMaximumWidth(px(self._width) if beside else _ANY_WIDTH)
