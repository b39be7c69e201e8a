"""A thin bar that is filled to a share."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import px


class Bar(QWidget):
    """A bar of 6 px."""

    def __init__(self, share: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = 0.0
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float, start: float = 0.0) -> None:
        """Fill from `start` over `share` of the width, both 0 to 1."""
        self._start, self._share = start, max(0.0, min(1.0, share))
        self.update()

    @property
    def share(self) -> float:
        return self._share

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(80), px(6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self.height() / 2
        shell = QPainterPath()
        shell.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.fillPath(shell, theme().color("border"))
        painter.setClipPath(shell)
        left = self.width() * self._start
        painter.fillRect(QRectF(left, 0, self.width() * self._share, self.height()), theme().color("accent"))
