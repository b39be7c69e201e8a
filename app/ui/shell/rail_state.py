"""Where the data lies and what waits to be shared, at the foot of the rail; leads to the sync centre."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.icons import paint_icon
from app.ui.sync.state import Sign, sign
from app.ui.sync.syncing import Syncing
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.painting import paint_box, paint_text, px

_EDGE = 18
_DOT = 6


class RailState(QAbstractButton):
    """Icon and two lines, grey and never an alarm; the icon alone, marked if it asks, where it is narrow."""

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
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        elif event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(52), px(42))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        if self.underMouse():
            paint_box(painter, self.rect(), look.color("border"), None, px(4))
        edge = px(_EDGE)
        narrow = self.width() <= px(60)
        left = (self.width() - edge) // 2 if narrow else px(10)
        top = (self.height() - edge) // 2 if narrow else px(4)
        paint_icon(painter, QRect(left, top, edge, edge), self.sign.icon, "textSecondary")
        if narrow:
            if self.sign.asks:
                dot = QRect(left + edge - px(2), top - px(2), px(_DOT), px(_DOT))
                paint_box(painter, dot, look.color("yellowText"), None, px(_DOT) / 2)
            return
        room = QRect(left + edge + px(9), px(3), 0, px(18))
        room.setRight(self.width() - px(4))
        painter.setFont(look.font("caption", "medium"))
        paint_text(painter, room, self.sign.line, look.color("text"))
        painter.setFont(look.font("caption"))
        ink = "yellowText" if self.sign.asks else "textSecondary"
        paint_text(painter, room.translated(0, px(18)), self.sign.detail, look.color(ink))
