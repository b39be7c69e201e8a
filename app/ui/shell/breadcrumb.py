"""Where one is, at most two levels deep; the first leads back to the list as it was left."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.icons import paint_icon
from app.ui.page import Location
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.painting import paint_text, px


class Breadcrumb(QWidget):
    """The levels; `went` carries the Location of the one clicked."""

    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 0, 0, 0)
        self._row.setSpacing(0)

    def set_crumbs(self, crumbs: list[tuple[str, Location | None]]) -> None:
        """Show these levels; the last is where one is."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, (text, location) in enumerate(crumbs):
            last = number == len(crumbs) - 1
            crumb = _Crumb(text, last, self)
            crumb.setEnabled(location is not None and not last)
            if location is not None:
                crumb.clicked.connect(lambda _=False, place=location: self.went.emit(place))
            self._row.addWidget(crumb)

    def texts(self) -> list[str]:
        """What is shown, first level first."""
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget.text() for widget in widgets if isinstance(widget, _Crumb)]


class _Crumb(QAbstractButton):
    def __init__(self, text: str, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        fonts.cover(text)
        self._last = last
        self.setText(text)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if last else Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.ensurePolished()
        ring_focus(self)

    def _tail(self) -> int:
        return 0 if self._last else px(6) + px(12) + px(6)

    @override
    def sizeHint(self) -> QSize:
        self.setFont(theme().font("section" if self._last else "body", "bold" if self._last else "regular"))
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + self._tail() + 1, px(30))

    @override
    def minimumSizeHint(self) -> QSize:
        """The way back is read whole; the name of where one is gives way."""
        least = px(60) if self._last else px(160)
        return QSize(min(self.sizeHint().width(), least), px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        hovered = self.isEnabled() and self.underMouse()
        ink = "text" if self._last else "accentText" if hovered else "textSecondary"
        room = self.rect().adjusted(0, 0, -self._tail(), 0)
        paint_text(painter, room, self.text(), theme().color(ink))
        if not self._last:
            edge = px(12)
            place = QRect(self.width() - edge - px(6), (self.height() - edge) // 2, edge, edge)
            paint_icon(painter, place, "fwd", "textTertiary")
