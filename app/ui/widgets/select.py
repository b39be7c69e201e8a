"""A box that shows what is chosen; a click or key opens a list to choose from, by typing where it is long."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.painting import paint_box, paint_text, px
from app.ui.widgets.picker import PickerPopup, Search

_EDGE = 16


class Select(QAbstractButton):
    """`search` lists what can be chosen for a typed text; `picked` carries the key of what a person chose."""

    picked = Signal(str)

    def __init__(self, search: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._list: PickerPopup | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ring_focus(self)
        self.clicked.connect(self.open)

    @property
    def list(self) -> PickerPopup | None:
        """The list while it is open."""
        return self._list

    def set_name(self, name: str) -> None:
        """What is chosen here, for those who hear it."""
        self.setAccessibleName(name)

    def set_shown(self, shown: str) -> None:
        """What is chosen, without a signal."""
        fonts.cover(shown)
        self.setText(shown)
        self.setAccessibleDescription(shown)
        self.update()

    def open(self) -> None:
        """Show the list below."""
        self._list = PickerPopup(self, self._search, self.tr("Find"))
        self._list.popup.setMinimumWidth(self.width())
        self._list.picked.connect(self.picked)
        self._list.popup.gone.connect(self._shut)
        self._list.open_once()

    def _shut(self) -> None:
        self._list = None

    def _room(self) -> QRect:
        return self.rect().adjusted(px(9), 0, -px(9) - px(_EDGE) - px(4), 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self._room().width()
            self.setToolTip(self.text() if cut else "")
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_F2):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(160), px(30))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        fill = "surfaceHover" if self.underMouse() and self.isEnabled() else "surface"
        paint_box(painter, self.rect(), look.color(fill), look.color("borderInput"), px(4))
        painter.setFont(look.font())
        ink = "text" if self.isEnabled() else "textDisabled"
        paint_text(painter, self._room(), self.text(), look.color(ink))
        edge = px(_EDGE)
        arrow = QRect(self.width() - px(9) - edge, (self.height() - edge) // 2, edge, edge)
        paint_icon(painter, arrow, "down", ink)
