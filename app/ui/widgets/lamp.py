"""The lamp: shape, colour, glyph and word travel together."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import Theme, theme
from app.ui.widgets.kinds import LampColour, lamp_colour
from app.ui.widgets.painting import paint_text

_GRID = 16
_GAP = 6


def lamp_word(lamp: str | int) -> str:
    """The word that belongs to a lamp, in the language of the window."""
    return {
        LampColour.RED: QCoreApplication.translate("Lamp", "Overdue"),
        LampColour.YELLOW: QCoreApplication.translate("Lamp", "Due soon"),
        LampColour.GREEN: QCoreApplication.translate("Lamp", "On track"),
        LampColour.GREY: QCoreApplication.translate("Lamp", "Not lit"),
    }[lamp_colour(lamp)]


def paint_lamp(
    painter: QPainter, rect: QRect | QRectF, lamp: str | int, look: Theme | None = None, pinned: bool = False
) -> None:
    """Paint a lamp as large as fits in the middle of `rect`; `pinned` marks one that was set by hand."""
    look = look or theme()
    area = QRectF(rect)
    edge = min(area.width(), area.height())
    colour = lamp_colour(lamp)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center().x() - edge / 2, area.center().y() - edge / 2)
    painter.scale(edge / _GRID, edge / _GRID)
    _DRAWN[colour](painter, look)
    if pinned:
        painter.setPen(QPen(look.color("surface"), 1))
        painter.setBrush(look.color("text"))
        painter.drawEllipse(QPointF(13.2, 13.2), 2.6, 2.6)
    painter.restore()


def _red(painter: QPainter, look: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("red"))
    painter.drawRoundedRect(QRectF(1.2, 1.2, 13.6, 13.6), 1, 1)
    painter.fillRect(QRectF(4, 6.9, 8, 2.3), look.color("onRed"))


def _yellow(painter: QPainter, look: Theme) -> None:
    edge = QPen(look.color("yellowEdge"), 1.2)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    painter.setBrush(look.color("yellow"))
    painter.drawPath(_triangle())
    ink = QPen(look.color("onYellow"), 1.8)
    ink.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(ink)
    painter.drawLine(QPointF(8, 6), QPointF(8, 10))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("onYellow"))
    painter.drawEllipse(QPointF(8, 12.3), 1, 1)


def _green(painter: QPainter, look: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("green"))
    painter.drawEllipse(QPointF(8, 8), 7, 7)
    ink = QPen(look.color("onGreen"), 1.7)
    ink.setCapStyle(Qt.PenCapStyle.RoundCap)
    ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_tick())


def _grey(painter: QPainter, look: Theme) -> None:
    painter.setPen(QPen(look.color("grey"), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(8, 8), 6, 6)


_DRAWN = {
    LampColour.RED: _red,
    LampColour.YELLOW: _yellow,
    LampColour.GREEN: _green,
    LampColour.GREY: _grey,
}


@lru_cache(maxsize=1)
def _triangle() -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(8, 1.6), QPointF(15.1, 14.2), QPointF(0.9, 14.2)]))
    path.closeSubpath()
    return path


@lru_cache(maxsize=1)
def _tick() -> QPainterPath:
    path = QPainterPath(QPointF(4.7, 8.2))
    path.lineTo(7.1, 10.6)
    path.lineTo(11.4, 5.8)
    return path


class LampLabel(QWidget):
    """A lamp, with its word unless the place is dense; the word is then in tooltip and accessible name."""

    def __init__(
        self,
        lamp: str | int = LampColour.GREY,
        size: int = 16,
        word: bool = True,
        reason: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lamp = lamp_colour(lamp)
        self._size = size
        self._word = word
        self._reason = reason
        self._pinned = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def lamp(self) -> LampColour:
        return self._lamp

    def set_lamp(self, lamp: str | int, reason: str = "", pinned: bool = False) -> None:
        """Show another lamp; `reason` is the sentence of the rule that lit it, `pinned` a manual override."""
        self._lamp = lamp_colour(lamp)
        self._reason = reason
        self._pinned = pinned
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        word = lamp_word(self._lamp)
        said = word
        if self._pinned:
            said = self.tr("{lamp}, set by hand").format(lamp=word)
        if self._reason:
            said = self.tr("{lamp}: {reason}").format(lamp=said, reason=self._reason)
        self.setAccessibleName(said)
        self.setToolTip(said if self._reason or self._pinned or not self._word else "")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        edge = theme().px(self._size)
        if not self._word:
            return QSize(edge, edge)
        text = self.fontMetrics().horizontalAdvance(lamp_word(self._lamp))
        return QSize(edge + theme().px(_GAP) + text, max(edge, self.fontMetrics().height()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = theme().px(self._size)
        paint_lamp(painter, QRect(0, 0, edge, self.height()), self._lamp, pinned=self._pinned)
        if self._word:
            left = edge + theme().px(_GAP)
            painter.setFont(self.font())
            rest = QRect(left, 0, self.width() - left, self.height())
            paint_text(painter, rest, lamp_word(self._lamp), theme().color("text"))
