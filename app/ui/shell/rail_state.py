"""Where the data lies and what waits to be shared, at the foot of the rail; leads to the sync centre."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.icons import paint_icon
from app.ui.sync.state import Sign, sign
from app.ui.sync.syncing import Syncing
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.painting import paint_box, paint_lines, paint_text, px

_EDGE = 18
_DOT = 6
_HEIGHT, _LINE = 42, 18


class RailState(QAbstractButton):
    """Icon and two lines, grey and never an alarm; the icon alone, marked if it asks, where it is narrow.

    A second line that is too long for the rail becomes two.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail.sync")
        self.sign = Sign("laptop", "", "")
        self._say: Callable[[], Sign] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ring_focus(self)

    def follow(self, syncing: Syncing, now: Callable[[], datetime]) -> None:
        """Show how the exchange stands, from now on."""
        self._say = lambda: sign(syncing.state, now())
        syncing.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        if self._say is not None:
            self.show_sign(self._say())

    def show_sign(self, shown: Sign) -> None:
        """Show a state; the same one is not painted again."""
        if shown == self.sign:
            return
        self.sign = shown
        fonts.cover(shown.line + shown.detail)
        self.setAccessibleName(f"{shown.line} {shown.detail}")
        self.setToolTip(f"{shown.line}\n{shown.detail}")
        self.updateGeometry()
        self.update()

    def _room(self) -> QRect:
        """Where the first line stands; nothing where the rail is narrow."""
        if self.width() <= px(60):
            return QRect()
        left = px(10) + px(_EDGE) + px(9)
        return QRect(left, px(3), self.width() - px(2) - left, px(_LINE))

    def _lines(self) -> int:
        """How many lines the detail takes."""
        room = self._room()
        needed = QFontMetrics(theme().font("caption")).horizontalAdvance(self.sign.detail)
        return 2 if not room.isNull() and needed > room.width() else 1

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        elif event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(52), px(_HEIGHT + (self._lines() - 1) * _LINE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        if self.underMouse():
            paint_box(painter, self.rect(), look.color("border"), None, px(4))
        edge = px(_EDGE)
        room = self._room()
        narrow = room.isNull()
        left = (self.width() - edge) // 2 if narrow else px(10)
        top = (self.height() - edge) // 2 if narrow else px(4)
        paint_icon(painter, QRect(left, top, edge, edge), self.sign.icon, "textSecondary")
        if narrow:
            if self.sign.asks:
                dot = QRect(left + edge - px(2), top - px(2), px(_DOT), px(_DOT))
                paint_box(painter, dot, look.color("yellowText"), None, px(_DOT) / 2)
            return
        painter.setFont(look.font("caption", "medium"))
        paint_text(painter, room, self.sign.line, look.color("text"))
        painter.setFont(look.font("caption"))
        ink = "yellowText" if self.sign.asks else "textSecondary"
        lines = self._lines()
        below = QRectF(room.x(), room.bottom() + 1, room.width(), lines * px(_LINE))
        paint_lines(painter, below, self.sign.detail, look.color(ink), lines)
