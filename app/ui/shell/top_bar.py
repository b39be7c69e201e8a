"""The bar above the page: back and forward, where one is, the search box, and the quick log."""

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QWidget
from typing_extensions import override

from app.ui.page import Location
from app.ui.shell.breadcrumb import Breadcrumb
from app.ui.shell.search_box import SearchBox
from app.ui.theme import theme
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.painting import px
from app.ui.widgets.writing import writing

_GAP = 10
"""Between the search box and the button."""


class TopBar(QWidget):
    """Signals: `back`, `forward`, `went` to a breadcrumb, `searched` for a text, `log_asked`."""

    back = Signal()
    forward = Signal()
    went = Signal(object)
    log_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(48))
        self._back = IconButton("back", "", parent=self)
        self._back.setObjectName("topBar.back")
        self._forward = IconButton("fwd", "", parent=self)
        self._forward.setObjectName("topBar.forward")
        self.crumbs = Breadcrumb(self)
        self.search = SearchBox(self)
        self.search.setObjectName("topBar.search")
        self.log_button = writing(Button("", "filled", icon="note", hint="Ctrl J", parent=self))
        self.log_button.setObjectName("topBar.logVisit")
        self._gap = QSpacerItem(_GAP, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 16, 1)
        row.setSpacing(4)
        row.addWidget(self._back)
        row.addWidget(self._forward)
        row.addWidget(self.crumbs)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addSpacerItem(self._gap)
        row.addWidget(self.log_button)
        self._back.clicked.connect(self.back)
        self._forward.clicked.connect(self.forward)
        self.crumbs.went.connect(self.went)
        self.log_button.clicked.connect(self.log_asked)
        self.setFixedHeight(px(48))
        self.retranslate()

    def set_place(self, crumbs: list[tuple[str, Location | None]], back: bool, forward: bool) -> None:
        """Where one is and whether one can go back or forward."""
        self.crumbs.set_crumbs(crumbs)
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def set_logging(self, open_: bool) -> None:
        """While the sheet is open the one filled button of the window turns outlined."""
        self.log_button.set_kind("accent" if open_ else "filled")

    def set_log_wanted(self, wanted: bool) -> None:
        """A lead official logs no visits: without the button the search box is at the edge."""
        self.log_button.setVisible(wanted)
        self._gap.changeSize(_GAP if wanted else 0, 0)

    def set_compact(self, compact: bool) -> None:
        self.search.set_compact(compact)

    def retranslate(self) -> None:
        self._back.set_name(self.tr("Back"), "Alt ←")
        self._forward.set_name(self.tr("Forward"), "Alt →")
        self.log_button.setText(self.tr("Log visit"))
        self.search.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(px(48))
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme().color("border"))
