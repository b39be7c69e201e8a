"""A line of input: label and key above, what was understood or what is wrong below."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.widgets.label import Label
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import px, restyle


class Field(QWidget):
    """What every labelled input has: label, key, the editor itself, and a line for remarks or errors."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(label, "caption", tone="textSecondary")
        self.hint = Label(hint, "caption", tone="textTertiary")
        self.below = Label("", "caption", tone="textTertiary", wrap=True)
        self._editor = editor
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(5))
        self._head = QWidget(self)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label)
        row.addStretch(1)
        row.addWidget(self.hint)
        self._column.addWidget(self._head)
        self._column.addWidget(editor)
        self._column.addWidget(self.below)
        self._head.setVisible(bool(label or hint))
        self.below.hide()
        self.label.setBuddy(editor)
        editor.setAccessibleName(label)
        self.setFocusProxy(editor)

    @property
    def error(self) -> str:
        """The reason shown beneath, empty when the value is good."""
        return self.below.text() if self._editor.property("bad") else ""

    def set_label(self, label: str) -> None:
        self.label.setText(label)
        self._editor.setAccessibleName(label)
        self._head.setVisible(bool(label or self.hint.text()))

    def set_error(self, reason: str) -> None:
        """Red border and the reason beneath; empty makes it good again. What was typed stays."""
        self._remark(reason, bad=bool(reason))

    def set_note(self, text: str) -> None:
        """A grey remark beneath, such as what was understood; takes an error's place."""
        self._remark(text, bad=False)

    def _remark(self, text: str, bad: bool) -> None:
        self.below.setText(text)
        self.below.set_tone("redText" if bad else "textTertiary")
        self.below.setVisible(bool(text))
        self._editor.setAccessibleDescription(text)
        if bool(self._editor.property("bad")) != bad:
            self._editor.setProperty("bad", bad)
            restyle(self._editor)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._column.setSpacing(px(5))
        super().changeEvent(event)


class LineInput(Field):
    """One line of text. `edited` while typing, not while composing; `committed` at Enter or on leaving."""

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self,
        label: str = "",
        placeholder: str = "",
        hint: str = "",
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = LineEdit()
        super().__init__(label, self.edit, hint, parent)
        self.edit.setProperty("large", large)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self._last = ""
        self.edit.textEdited.connect(self._typed)
        self.edit.committed.connect(self._commit)
        self.edit.editingFinished.connect(lambda: self._commit(self.edit.text()))

    @property
    def text(self) -> str:
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Show a value without a signal; an error is taken back."""
        self._last = text
        self.edit.setText(text)
        if self.error:
            self.set_error("")

    def _typed(self, text: str) -> None:
        if self.error:
            self.set_error("")
        self.edited.emit(text)

    def _commit(self, text: str) -> None:
        if text != self._last:
            self._last = text
            self.committed.emit(text)
