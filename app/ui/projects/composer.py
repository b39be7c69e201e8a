"""The line a word on progress is written in; @ names a colleague who is to see it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.option_list import Option, OptionList
from app.ui.widgets.painting import px
from app.ui.widgets.popup import Popup
from app.ui.widgets.writing import writing

AT = "@"


class Composer(LineEdit):
    """`wrote` carries the words; `people(text)` lists whom `@text` can mean."""

    wrote = Signal(str)

    def __init__(self, people: Callable[[str], Sequence[Option]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("project.note")
        self._people = people
        self.list = OptionList()
        self._popup = Popup(self, self.list)
        self.list.picked.connect(self._name)
        self.textEdited.connect(self._look)
        self.cursorPositionChanged.connect(self._moved)
        self.moved.connect(self.list.step)
        self.committed.connect(self._enter)
        self.cancelled.connect(self._popup.shut)
        writing(self)

    @property
    def naming(self) -> bool:
        """Whether colleagues are offered now."""
        return self._popup.isVisible()

    def _begun(self) -> tuple[int, str] | None:
        """Where the @ before the cursor stands, and what follows it so far."""
        before = self.text()[: self.cursorPosition()]
        at = before.rfind(AT)
        typed = before[at + 1 :]
        return None if at < 0 or " " in typed or len(typed) > 8 else (at, typed)

    def _look(self) -> None:
        begun = self._begun()
        options = list(self._people(begun[1]))[:8] if begun is not None else []
        if not options or self.composing:
            self._popup.shut()
            return
        self.list.show_options(options)
        self._popup.setMinimumWidth(min(self.width(), px(260)))
        self._popup.open()

    def _moved(self) -> None:
        if self.naming and self._begun() is None:
            self._popup.shut()

    def _name(self, key: str) -> None:
        begun = self._begun()
        rows = (self.list.options.option(row) for row in range(self.list.options.rowCount()))
        chosen = next((row for row in rows if row is not None and row.key == key), None)
        self._popup.shut()
        if begun is not None and chosen is not None:
            at, typed = begun
            after = self.text()[at + 1 + len(typed) :]
            head = f"{self.text()[:at]}{AT}{chosen.main} "
            self.setText(head + after.lstrip())
            self.setCursorPosition(len(head))

    def _enter(self, typed: str) -> None:
        if self.naming and self.list.current is not None:
            self._name(self.list.current.key)
        elif typed.strip():
            self.wrote.emit(typed.strip())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter writes, as it does in every sheet; Enter names whom @ means first."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control and not self.composing:
            self._enter(self.text())
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._popup.shut()
        super().focusOutEvent(event)
