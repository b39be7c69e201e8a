"""Notes in the layout above what they concern: info, plain, warning, error; one action and a close."""

from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.button import IconButton
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.label import Label, Tone
from app.ui.widgets.painting import paint_box, paint_text, px

NoteKind = Literal["info", "plain", "warning", "error", "quiet"]
_LOOKS: dict[str, tuple[str, Tone, str]] = {
    "info": ("accentSoft", "accentText", "info"),
    "plain": ("greySoft", "textSecondary", "info"),
    "warning": ("yellowSoft", "yellowText", "warn"),
    "error": ("redSoft", "redText", "warn"),
    "quiet": ("greySoft", "textSecondary", "offline"),
}


class _Link(QAbstractButton):
    """The bold word at the right of a note."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ink = "accentText"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ring_focus(self)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme().font("body", "bold")).horizontalAdvance(self.text())
        return QSize(width + 1, px(28))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme().font("body", "bold"))
        paint_text(painter, self.rect(), self.text(), theme().color(self.ink))


class Note(QWidget):
    """36 px: icon, sentence, at most one action, close. Hidden until `say`; at most one per pane."""

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        kind: NoteKind = "info",
        text: str = "",
        action: str = "",
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: NoteKind = kind
        self._row = QHBoxLayout(self)
        self.label = Label("", wrap=True)
        self._action = _Link(self)
        self._close = IconButton("x", "", size=28, icon_size=14)
        self._row.addSpacing(0)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self._action)
        self._row.addWidget(self._close)
        self._action.clicked.connect(self.acted)
        self._close.clicked.connect(self._shut)
        # A fixed height would be that of the width Qt thinks the sentence would like, not of the pane's.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._retranslate()
        self._measure()
        self.say(text, kind, action, closable)

    @property
    def kind(self) -> NoteKind:
        return self._kind

    @property
    def action(self) -> QAbstractButton:
        """The button of the action; hidden when there is none."""
        return self._action

    def say(self, text: str, kind: NoteKind = "info", action: str = "", closable: bool = True) -> None:
        """Show a sentence; an empty one hides the note."""
        fill, tone, icon = _LOOKS[kind]
        self._kind, self._fill, self._icon, self._tone = kind, fill, icon, tone
        self.label.setText(text)
        self.label.set_tone(tone)
        self._action.setText(action)
        self._action.ink = tone
        self._action.setVisible(bool(action))
        self._action.updateGeometry()
        self._close.set_ink(tone)
        self._close.setVisible(closable)
        self.setAccessibleName(text)
        if not text:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
        self.update()

    def clear(self) -> None:
        """Hide the note without a signal."""
        self.say("")

    def _shut(self) -> None:
        self.hide()
        self.closed.emit()

    def _measure(self) -> None:
        self._row.setContentsMargins(px(12) + px(16) + px(8), px(4), px(5), px(4))
        self._row.setSpacing(px(8))
        self.setMinimumHeight(px(36))

    def _retranslate(self) -> None:
        self._close.set_name(self.tr("Close"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_close"):
            self._measure()
        elif event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, self.rect(), theme().color(self._fill), None, px(4))
        edge = px(16)
        paint_icon(painter, QRect(px(12), (px(36) - edge) // 2, edge, edge), self._icon, self._tone)
