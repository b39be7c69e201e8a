"""A passphrase: typed unseen, or seen where that is wanted or an input method is needed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.ui.widgets.button import Button, ButtonSize
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.line_input import Field
from app.ui.widgets.painting import px


class PassphraseInput(Field):
    """A line with a button that shows what is typed; `committed` at Enter."""

    committed = Signal()

    def __init__(self, label: str = "", large: bool = False, parent: QWidget | None = None) -> None:
        self.edit = LineEdit()
        self.edit.setProperty("large", large)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        size: ButtonSize = 36 if large else 30
        self.shown = Button("", "quiet", size)
        self.shown.setCheckable(True)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.edit, 1)
        row.addWidget(self.shown)
        super().__init__(label, both, "", parent)
        both.setFocusProxy(self.edit)
        self.shown.toggled.connect(self._show)
        self.edit.textEdited.connect(lambda _text: self.set_error(""))
        self.edit.committed.connect(lambda _text: self.committed.emit())
        self.retranslate()

    @property
    def text(self) -> str:
        return self.edit.text()

    def set_words(self, label: str) -> None:
        """The label above; the button is named anew with it."""
        self.set_label(label)
        self.edit.setAccessibleName(label)
        self.retranslate()

    def clear(self) -> None:
        """Forget what was typed, and hide what comes next."""
        self.edit.clear()
        self.shown.setChecked(False)

    def retranslate(self) -> None:
        self.shown.setText(self.tr("Hide") if self.shown.isChecked() else self.tr("Show"))
        self.shown.updateGeometry()

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self.edit.setFocus()
        self.retranslate()
