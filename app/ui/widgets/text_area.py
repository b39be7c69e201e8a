"""A text field of several lines that grows with its text."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from app.ui import fonts
from app.ui.widgets.painting import px

_LINE = 21
_PAUSE_MS = 2000


class TextArea(QTextEdit):
    """Grows from `lines` to `most` lines. `committed` on leaving, `paused` after 2 s without a key.

    Tab moves on instead of indenting; Ctrl+Enter is left to the form.
    """

    committed = Signal(str)
    paused = Signal(str)

    def __init__(
        self, placeholder: str = "", lines: int = 3, most: int = 12, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._most = most
        self._composing = False
        self._last = ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(px(3))
        self._space()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._rest)
        self.textChanged.connect(self._changed)
        self._grow()

    @property
    def composing(self) -> bool:
        return self._composing

    @property
    def text(self) -> str:
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text without signals."""
        self._last = text
        blocked = self.blockSignals(True)
        self.setPlainText(text)
        self._space()
        self.blockSignals(blocked)
        self._timer.stop()
        fonts.cover(text)
        self._grow()

    def insert_line(self, head: str) -> None:
        """Start a new line with a heading, as the chips under the field do, and go on typing there."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\n{head}" if self.text and not self.text.endswith("\n") else head)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _space(self) -> None:
        block = QTextBlockFormat()
        block.setLineHeight(px(_LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(block)

    def _changed(self) -> None:
        fonts.cover(self.text)
        self._grow()
        self._timer.start()

    def _rest(self) -> None:
        if not self._composing and self.text != self._last:
            self.paused.emit(self.text)

    def _grow(self) -> None:
        frame = 2 * (px(4) + 1) + 2 * px(3)
        wanted = int(self.document().size().height()) - 2 * px(3)
        height = max(self._lines * px(_LINE), min(wanted, self._most * px(_LINE))) + frame
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
        scrolls = wanted > self._most * px(_LINE)
        wish = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(wish)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_timer"):
            self._space()
            self._grow()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._timer.stop()
        if self.text != self._last and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._last = self.text
            self.committed.emit(self.text)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(240), self.minimumHeight())
