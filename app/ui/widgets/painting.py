"""Strokes and boxes shared by everything that paints itself."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from app.ui.theme import theme

_FIELD_INSET = 7


def field_inset() -> int:
    """Where the value of a field begins, be it text, button or editor, which adds two px of its own."""
    return px(_FIELD_INSET) + 2


def paint_box(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: QColor | None,
    border: QColor | None = None,
    radius: float = 0,
    line: Qt.PenStyle = Qt.PenStyle.SolidLine,
    width: int = 1,
) -> None:
    """A box whose border of `width` px lies inside `rect`, on whole pixels."""
    area = QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(border, width, line)
        if line in (Qt.PenStyle.DashLine, Qt.PenStyle.DotLine):
            pen.setDashPattern([3, 2] if line == Qt.PenStyle.DashLine else [1, 1])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        inset = width / 2
        area.adjust(inset, inset, -inset, -inset)
    painter.drawRoundedRect(area, radius, radius)
    painter.restore()


def paint_text(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of text, vertically centred, cut with an ellipsis at the end when it does not fit."""
    area = QRectF(rect)
    metrics = painter.fontMetrics()
    shown = text
    if metrics.horizontalAdvance(text) > area.width() + 0.5:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(area.width()))
    painter.setPen(color)
    painter.drawText(area, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)


def paint_lines(painter: QPainter, area: QRectF, text: str, color: QColor, most: int) -> None:
    """At most so many lines of text, vertically centred; the last is cut if more would follow."""
    text = " ".join(text.split())
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = list[int]()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(area.width())
        starts.append(line.textStart())
    layout.endLayout()
    metrics = painter.fontMetrics()
    top = area.y() + (area.height() - min(len(starts), most) * metrics.height()) / 2
    painter.setPen(color)
    for number, start in enumerate(starts[:most]):
        last = number == most - 1
        end = None if last or number + 1 == len(starts) else starts[number + 1]
        said = metrics.elidedText(text[start:end], Qt.TextElideMode.ElideRight, int(area.width()))
        place = QRectF(area.x(), top + number * metrics.height(), area.width(), metrics.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), said)


def paint_check(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """The tick of check boxes."""
    edge = rect.width()
    path = QPainterPath(QPointF(rect.x() + edge * 0.22, rect.y() + edge * 0.52))
    path.lineTo(rect.x() + edge * 0.42, rect.y() + edge * 0.71)
    path.lineTo(rect.x() + edge * 0.79, rect.y() + edge * 0.30)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(color, max(1.0, edge * 0.085), Qt.PenStyle.SolidLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.restore()


def hairline(painter: QPainter, x1: int, y1: int, x2: int, y2: int, color: QColor) -> None:
    """A line of one device-independent px on the pixel grid, from the first to the last px inclusive."""
    painter.fillRect(QRect(x1, y1, max(1, x2 - x1 + 1), max(1, y2 - y1 + 1)), color)


def restyle(widget: QWidget) -> None:
    """Have the style sheet read the dynamic properties of a widget again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def px(size: float) -> int:
    """A size of the design at the present font scale."""
    return theme().px(size)
