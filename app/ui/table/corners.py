"""The small pieces that make a table look like a card: rounded corners, a header above the scroll bar."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.painting import hairline, px

CORNER = 6


class ScrollBarHead(QWidget):
    """Carries the header on above the scroll bar, which thereby begins below it."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surfaceSubtle"))
        hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1, theme().color("border"))


def round_corners(card: QWidget) -> None:
    """Round the corners of what fills a card, in the colour of the page around it."""
    for right in (False, True):
        for bottom in (False, True):
            _Corner(card, right, bottom)


class _Corner(QWidget):
    """One corner, laid over the card."""

    def __init__(self, card: QWidget, right: bool, bottom: bool) -> None:
        super().__init__(card)
        self._card = card
        self._right = right
        self._bottom = bottom
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        edge = px(CORNER)
        left = self._card.width() - edge if self._right else 0
        top = self._card.height() - edge if self._bottom else 0
        self.setGeometry(left, top, edge, edge)
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.StyleChange):
            self._place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.x(), -self.y())
        whole = QRectF(self._card.rect())
        inside = QPainterPath()
        inside.addRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), px(CORNER), px(CORNER))
        outside = QPainterPath()
        outside.addRect(whole)
        painter.fillPath(outside.subtracted(inside), theme().color("canvas"))
        painter.setPen(QPen(theme().color("border"), 1))
        painter.drawPath(inside)
