"""The words of a progress note, edited where they stand."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import UserError
from app.ui.sentences import sentence
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px
from app.ui.widgets.text_area import TextArea


class NoteEditor(QWidget):
    """Leaving it or Ctrl+Enter gives the words to `commit`, Esc restores them; `left` when it is over.

    What `commit` refuses by UserError is told beneath, and stays as it was typed.
    """

    left = Signal()

    def __init__(self, words: str, commit: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._commit = words, commit
        self.area = TextArea(lines=1, most=8)
        self.area.setObjectName("project.note.edit")
        self.area.setAccessibleName(self.tr("Progress note"))
        self.area.set_text(words)
        self.area.moveCursor(QTextCursor.MoveOperation.End)
        self.remark = Label("", "caption", tone="redText", wrap=True)
        self.remark.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(2), px(2), px(2))
        column.setSpacing(px(4))
        column.addWidget(self.area)
        column.addWidget(self.remark)
        self.setFocusProxy(self.area)
        self.area.committed.connect(lambda _words: self.save())

    def save(self) -> None:
        """Write what stands there, if it was changed."""
        words = self.area.text
        if words.strip() == self._words.strip():
            self.left.emit()
            return
        try:
            self._commit(words)
        except UserError as error:
            self.remark.setText(sentence(error))
            self.remark.show()
        else:
            self._words = words
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.area.composing:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.area.set_text(self._words)
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)
