"""Over the pages: which one it is, to the next and the one before, and how large they are shown."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.button import IconButton
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.painting import hairline, px
from app.ui.widgets.segmented import SegmentedControl

_HEIGHT = 46


class PageBar(QWidget):
    """`turned` carries +1 or -1, `fit_chosen` page, width or scale."""

    turned = Signal(int)
    fit_chosen = Signal(str)
    find_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = self._count = 0
        self.previous = IconButton("up", "")
        self.next = IconButton("down", "")
        self.label = ElidedLabel("")
        self.seek = IconButton("search", "")
        self.fit = SegmentedControl([("page", ""), ("width", ""), ("scale", "100%")], "width")
        self._row = QHBoxLayout(self)
        for part in (self.previous, self.next):
            self._row.addWidget(part)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.seek)
        self._row.addWidget(self.fit)
        self.previous.clicked.connect(lambda: self.turned.emit(-1))
        self.next.clicked.connect(lambda: self.turned.emit(1))
        self.seek.clicked.connect(self.find_asked)
        self.fit.chosen.connect(self.fit_chosen)
        self.setObjectName("papers.bar")
        self.retranslate()
        self._measure()

    def show_number(self, number: int, count: int) -> None:
        """Which page of how many one is at."""
        self._number, self._count = number, count
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < count)
        self.seek.setEnabled(count > 0)
        self.label.setText(self.number_words())

    def number_words(self) -> str:
        """第 1 页，共 4 页."""
        if not self._count:
            return ""
        return self.tr("Page {number} of {count}").format(number=self._number, count=self._count)

    def show_fit(self, kind: str, scale: float) -> None:
        """Mark the size in use; one of neither name is told as a share."""
        whole = abs(scale - 1) < 0.005
        self.fit.set_current(kind if kind != "scale" or whole else None)
        self.fit.set_label("scale", "100%" if kind != "scale" or whole else f"{scale:.0%}")

    def retranslate(self) -> None:
        self.previous.set_name(self.tr("Previous page"), "Ctrl PgUp")
        self.next.set_name(self.tr("Next page"), "Ctrl PgDn")
        self.seek.set_name(self.tr("Find in the paper"), "Ctrl F")
        self.fit.set_label("page", self.tr("Whole page"))
        self.fit.set_label("width", self.tr("Full width"))
        self.fit.button("scale").setAccessibleName(self.tr("Natural size"))
        self.show_number(self._number, self._count)

    def _measure(self) -> None:
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(14), 0, px(14), 0)
        self._row.setSpacing(px(2))
        self.label.setContentsMargins(px(6), 0, 0, 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._measure()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1, theme().color("border"))
