"""A ring with a gap around whatever has keyboard focus; style sheets cannot draw outside a widget."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import override

from app.ui.theme import theme

_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show}
_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_REACH = 3


def ring_focus(widget: QWidget, radius: int = 4) -> None:
    """Have a ring drawn around `widget` when it gets focus by key; `radius` is that of its corners."""
    widget.installEventFilter(_Watch(widget, radius))


class FocusRing(QWidget):
    """A 2 px ring, 1 px away from its target; laid over the page so that no layout gives way."""

    def __init__(self, target: QWidget, host: QWidget, radius: int) -> None:
        """`place` has to be called when `target` itself moves; what lies around it is followed."""
        super().__init__(host)
        self._target = target
        self._host = host
        self._radius = radius
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("focusRing")
        step = target.parentWidget()
        while step is not None and step is not host:
            step.installEventFilter(self)
            self._followed.append(step)
            step = step.parentWidget()
        self.place()

    def leave(self) -> None:
        """Stop following and go."""
        for widget in self._followed:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed.clear()
        self.hide()
        self.deleteLater()

    def place(self) -> None:
        """Lie around the target, wherever it is now."""
        if not self._target.isVisible():
            self.hide()
            return
        corner = self._target.mapTo(self._host, QPoint(-_REACH, -_REACH))
        size = self._target.size()
        self.setGeometry(corner.x(), corner.y(), size.width() + 2 * _REACH, size.height() + 2 * _REACH)
        self.raise_()
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED and isValid(self._target):
            self.place()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("focus"), 2))
        corner = self._radius + 2 if self._radius else 0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)


class _Watch(QObject):
    """Shows, moves and removes the ring of one widget.

    The ring may not filter the events of its widget by itself: a filter installed while Qt walks the
    filters of that very object is put before the walker, which then meets this one again and again.
    """

    def __init__(self, widget: QWidget, radius: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._radius = radius
        self._ring: FocusRing | None = None

    def _leave(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.leave()
        self._ring = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and event.reason() in _KEYBOARD:
            self._leave()
            host = _host(self._widget)
            if host is not self._widget:
                self._ring = FocusRing(self._widget, host, self._radius)
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
            self._leave()
        elif kind in _FOLLOWED and self._ring is not None and isValid(self._ring):
            self._ring.place()
        return False


def _host(widget: QWidget) -> QWidget:
    """Where the ring may lie: the content of a scroll area, so that it scrolls along, else the window."""
    step = widget
    while not step.isWindow():
        parent = step.parentWidget()
        if parent is None:
            break
        grandparent = parent.parentWidget()
        if isinstance(grandparent, QScrollArea) and grandparent.widget() is step:
            return step
        step = parent
    return step
