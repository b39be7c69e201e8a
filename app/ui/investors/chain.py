"""产业链关系: suppliers at the left, the firm in the middle, customers at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.services.relations import Neighbour
from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.painting import paint_box, paint_text, px

_NODE = 30
_SIDE = 106
_MIDDLE = 96
_HEAD = 22
_STEP = 54


class ChainDiagram(QWidget):
    """A click opens a firm. Firms that are already with us are tinted and flagged.

    `menu_asked` carries a firm and a place on the screen.
    """

    opened = Signal(str)
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._up: Sequence[Neighbour] = ()
        self._down: Sequence[Neighbour] = ()
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chain(self, name: str, upstream: Sequence[Neighbour], downstream: Sequence[Neighbour]) -> None:
        """Show the neighbours of a firm."""
        self._name, self._up, self._down = name, upstream, downstream
        said = [*(firm.name for firm in self._up), name, *(firm.name for firm in self._down)]
        self.setAccessibleName(self.tr("Chain: {firms}").format(firms=" → ".join(said)))
        self.updateGeometry()
        self.update()

    def nodes(self) -> list[tuple[Neighbour, QRect]]:
        """Every firm but the middle one with its box."""
        left = self._column(self._up, 0)
        return [*left, *self._column(self._down, self.width() - px(_SIDE))]

    def _column(self, firms: Sequence[Neighbour], x: int) -> list[tuple[Neighbour, QRect]]:
        room = self.height() - px(_HEAD)
        step = min(px(_STEP), room // max(1, len(firms)))
        top = px(_HEAD) + (room - step * len(firms)) // 2 + (step - px(_NODE)) // 2
        return [
            (firm, QRect(x, top + step * place, px(_SIDE), px(_NODE))) for place, firm in enumerate(firms)
        ]

    def _middle(self) -> QRect:
        room = self.height() - px(_HEAD)
        return QRect(
            (self.width() - px(_MIDDLE)) // 2,
            px(_HEAD) + (room - px(_NODE)) // 2,
            px(_MIDDLE),
            px(_NODE),
        )

    def _at(self, point: QPoint) -> Neighbour | None:
        return next((firm for firm, box in self.nodes() if box.contains(point)), None)

    def _paint_node(self, painter: QPainter, firm: Neighbour, box: QRect) -> None:
        look = theme()
        fill, border, ink = (
            ("accentSoft", "accent", "accentText") if firm.here else ("surface", "borderStrong", "text")
        )
        paint_box(painter, box, look.color(fill), look.color(border), px(4))
        inner = box.adjusted(px(9), 0, -px(6), 0)
        if firm.here:
            edge = px(12)
            flag = QRect(inner.x(), box.y() + (box.height() - edge) // 2, edge, edge)
            paint_icon(painter, flag, "flag", look.color(ink))
            inner.setLeft(flag.right() + 1 + px(5))
        paint_text(painter, inner, firm.name, look.color(ink))

    def _paint_lines(self, painter: QPainter, middle: QRect) -> None:
        look = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("accentLine"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tip = px(4)
        centre = QRectF(middle).center().y()
        for firm, box in self.nodes():
            incoming = firm in self._up and box.x() < middle.x()
            start = box.right() if incoming else middle.right()
            end = middle.x() if incoming else box.x()
            turn = (end + start) / 2
            own = QRectF(box).center().y()
            first, last = (own, centre) if incoming else (centre, own)
            path = QPainterPath()
            path.moveTo(start + 1, first)
            path.lineTo(turn, first)
            path.lineTo(turn, last)
            path.lineTo(end - 1, last)
            path.moveTo(end - 1 - tip, last - tip)
            path.lineTo(end - 1, last)
            path.lineTo(end - 1 - tip, last + tip)
            painter.drawPath(path)
        painter.restore()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        firm = self._at(event.pos())
        if firm is not None:
            self.menu_asked.emit(firm, event.globalPos())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            firm = self._at(event.pos())
            if firm is not None:
                QToolTip.showText(event.globalPos(), "　".join(filter(None, (firm.name, firm.region))), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        firm = self._at(event.position().toPoint())
        if firm is not None:
            self.opened.emit(firm.id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setFont(look.font("caption"))
        head = QRect(0, 0, self.width(), px(18))
        paint_text(painter, head, self.tr("Upstream"), look.color("textTertiary"))
        paint_text(
            painter, head, self.tr("Downstream"), look.color("textTertiary"), Qt.AlignmentFlag.AlignRight
        )
        middle = self._middle()
        self._paint_lines(painter, middle)
        paint_box(painter, middle, look.color("accent"), look.color("accent"), px(4))
        painter.setFont(look.font("caption", "bold"))
        inner = middle.adjusted(px(6), 0, -px(6), 0)
        paint_text(painter, inner, self._name, look.color("onAccent"), Qt.AlignmentFlag.AlignHCenter)
        painter.setFont(look.font("caption"))
        for firm, box in self.nodes():
            self._paint_node(painter, firm, box)

    @override
    def sizeHint(self) -> QSize:
        rows = max(3, len(self._up), len(self._down))
        return QSize(px(344), px(_HEAD) + rows * px(_STEP))
