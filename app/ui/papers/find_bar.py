"""Ctrl+F on a paper: what is looked for, the place one is at of how many, the next and the one before."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.ui.page_keys import add_key
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import IconButton
from app.ui.widgets.label import Label
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import hairline, px

_HEIGHT = 44
_PAUSE_MS = 120


class FindBar(QWidget):
    """`sought` carries a text, `stepped` +1 or -1; `closed` is sent when one is done."""

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = LineEdit(self)
        self.edit.setObjectName("papers.find")
        self.told = Label("", "caption", tone="textSecondary")
        self.previous = IconButton("up", "")
        self.next = IconButton("down", "")
        self.shut = IconButton("x", "", icon_size=14)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.edit, 1)
        for part in (self.told, self.previous, self.next, self.shut):
            self._row.addWidget(part)
        self._pause.timeout.connect(lambda: self.sought.emit(self.edit.text()))
        self.edit.textChanged.connect(self._pause.start)
        self.edit.committed.connect(lambda _text: self.stepped.emit(1))
        self.edit.moved.connect(self.stepped)
        self.edit.cancelled.connect(self.close_bar)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.shut.clicked.connect(self.close_bar)
        add_key(
            self,
            ("Shift+Return",),
            QT_TRANSLATE_NOOP("Key", "Find: the place before"),
            lambda: self.stepped.emit(-1),
            inside=True,
        )
        self.retranslate()
        self._measure()
        self.hide()

    def open(self) -> None:
        """Show it, ready to type."""
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def close_bar(self) -> None:
        self._pause.stop()
        self.hide()
        self.closed.emit()

    def tell(self, at: int, count: int) -> None:
        """Which place of how many one is at."""
        if not self.edit.text().strip():
            said = ""
        elif count:
            said = self.tr("{number} of {count}").format(number=at, count=count)
        else:
            said = self.tr("Not in this paper")
        self.told.setText(said)
        self.edit.setAccessibleDescription(said)
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)

    def retranslate(self) -> None:
        self.edit.setPlaceholderText(self.tr("Find in the paper"))
        self.edit.setAccessibleName(self.tr("Find in the paper"))
        self.previous.set_name(self.tr("Place before"), "Shift Enter")
        self.next.set_name(self.tr("Next place"), "Enter")
        self.shut.set_name(self.tr("Close"), "Esc")

    def _measure(self) -> None:
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(16), 0, px(14), 0)
        self._row.setSpacing(px(4))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._measure()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surfaceSubtle"))
        hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1, theme().color("border"))
