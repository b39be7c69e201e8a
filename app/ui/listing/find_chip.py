"""A find box among the chips of a filter, of their height and shape."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.button import IconButton
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import paint_box, px

_ICON = 12


class FindChip(QWidget):
    """Part of a name to narrow a list by. `edited` at every letter, `done` at Enter and the arrows.

    `emptied_and_left` says that it holds nothing and the keyboard has gone elsewhere; Esc does both.
    """

    edited = Signal(str)
    done = Signal()
    emptied_and_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = LineEdit()
        self.edit.setProperty("bare", True)
        self.edit.setProperty("textSize", "caption")
        self.cross = IconButton("x", "", size=20, icon_size=_ICON)
        self.cross.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.edit, 1)
        self._row.addWidget(self.cross)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        self._measure()
        self.edit.textEdited.connect(lambda text: self.edited.emit(text.strip()))
        self.edit.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))
        self.edit.committed.connect(lambda _text: self.done.emit())
        self.edit.moved.connect(lambda _step: self.done.emit())
        self.edit.cancelled.connect(self._escape)
        self.cross.clicked.connect(self._empty)
        self.edit.installEventFilter(self)

    def set_names(self, placeholder: str, name: str, clear: str) -> None:
        """The text of the empty box, what a screen reader calls it, and what its cross does."""
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAccessibleName(name)
        self.cross.set_name(clear)
        self.updateGeometry()

    @property
    def text(self) -> str:
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Show a text without a signal; what is being typed is left alone."""
        if text != self.text:
            self.edit.setText(text)

    def _empty(self) -> None:
        self.edit.clear()
        self.edited.emit("")
        self.edit.setFocus()

    def _escape(self) -> None:
        self.edit.clear()
        self.edited.emit("")
        self.done.emit()
        self.emptied_and_left.emit()

    def _measure(self) -> None:
        self._row.setContentsMargins(px(11) + px(_ICON) + px(5), 1, px(3), 1)
        self._row.setSpacing(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._measure()
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            if event.type() == QEvent.Type.FocusOut and not self.edit.text():
                self.emptied_and_left.emit()
        return False

    @override
    def sizeHint(self) -> QSize:
        text = self.edit.fontMetrics().horizontalAdvance(self.edit.placeholderText())
        return QSize(max(px(150), text + px(60)), px(26))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        focus = self.edit.hasFocus()
        border = "focus" if focus else "accentLine" if self.text else "borderStrong"
        fill = "accentSoft" if self.text and not focus else "surface"
        radius = self.height() / 2 - 0.5
        paint_box(painter, self.rect(), look.color(fill), look.color(border), radius, width=2 if focus else 1)
        edge = px(_ICON)
        place = QRect(px(11), (self.height() - edge) // 2, edge, edge)
        paint_icon(painter, place, "search", "textTertiary")
