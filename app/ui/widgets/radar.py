"""A radar of shares: an axis for each, what is not known left open."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.theme import theme
from app.ui.widgets.painting import paint_text, px

_RINGS = 4
_GAP = 8
_DOT = 3
_HEIGHT = 232


@dataclass(frozen=True, slots=True)
class Axis:
    """What an axis stands for, and how far along it the value lies, 0 to 1; None is not known."""

    name: str
    share: float | None


class Radar(QWidget):
    """Values of neighbours are joined; an axis that is not known is dashed and nothing is drawn across it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes: Sequence[Axis] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_axes(self, axes: Sequence[Axis]) -> None:
        """Replace the axes, clockwise from the top."""
        self._axes = axes
        fonts.cover("".join(axis.name for axis in axes))
        self.update()

    def _direction(self, place: int) -> QPointF:
        angle = 2 * pi * place / len(self._axes) - pi / 2
        return QPointF(cos(angle), sin(angle))

    def _radius(self, metrics: QFontMetrics) -> float:
        """As large as lets every name stand beside the end of its axis."""
        radius = self.height() / 2 - metrics.height() - px(_GAP)
        for place, axis in enumerate(self._axes):
            across = abs(self._direction(place).x())
            if across > 0.1:
                room = self.width() / 2 - metrics.horizontalAdvance(axis.name) - px(_GAP) - 2
                radius = min(radius, room / across)
        return max(px(24), radius)

    def _paint_net(self, painter: QPainter, center: QPointF, ends: Sequence[QPointF]) -> None:
        line = theme().color("border")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ring in range(1, _RINGS + 1):
            painter.setPen(QPen(theme().color("borderStrong") if ring == _RINGS else line, 1))
            painter.drawPolygon(QPolygonF([center + (end - center) * (ring / _RINGS) for end in ends]))
        for axis, end in zip(self._axes, ends, strict=True):
            pen = QPen(line, 1)
            if axis.share is None:
                pen.setDashPattern([3, 3])
            painter.setPen(pen)
            painter.drawLine(center, end)

    def _paint_shape(self, painter: QPainter, center: QPointF, ends: Sequence[QPointF]) -> None:
        """The area between neighbours that are both known, its edge, and a dot for every value."""
        look = theme()
        points = [
            None if axis.share is None else center + (end - center) * axis.share
            for axis, end in zip(self._axes, ends, strict=True)
        ]
        fill = QColor(look.color("accent"))
        fill.setAlphaF(0.14)
        sides = [
            (here, there)
            for here, there in zip(points, [*points[1:], points[0]], strict=True)
            if here is not None and there is not None
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        if len(sides) == len(points):
            painter.drawPolygon(QPolygonF([here for here, _ in sides]))
        else:
            for here, there in sides:
                painter.drawPolygon(QPolygonF([center, here, there]))
        painter.setPen(QPen(look.color("accent"), 1.5))
        for here, there in sides:
            painter.drawLine(here, there)
        painter.setPen(QPen(look.color("surface"), 1))
        painter.setBrush(look.color("accent"))
        for point in points:
            if point is not None:
                painter.drawEllipse(point, px(_DOT), px(_DOT))

    def _paint_name(self, painter: QPainter, axis: Axis, end: QPointF, way: QPointF) -> None:
        metrics = painter.fontMetrics()
        wide, high = metrics.horizontalAdvance(axis.name) + 2, metrics.height()
        x = end.x() - wide / 2
        if abs(way.x()) > 0.1:
            x = end.x() + px(_GAP) if way.x() > 0 else end.x() - px(_GAP) - wide
        y = end.y() - high / 2 + way.y() * (high / 2 + px(2))
        tone = "textTertiary" if axis.share is None else "text"
        paint_text(painter, QRectF(x, y, wide, high), axis.name, theme().color(tone))

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(300), px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._axes) < 3:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font("caption"))
        radius = self._radius(painter.fontMetrics())
        center = QRectF(self.rect()).center()
        ends = [center + self._direction(place) * radius for place in range(len(self._axes))]
        self._paint_net(painter, center, ends)
        self._paint_shape(painter, center, ends)
        for place, (axis, end) in enumerate(zip(self._axes, ends, strict=True)):
            self._paint_name(painter, axis, end, self._direction(place))
