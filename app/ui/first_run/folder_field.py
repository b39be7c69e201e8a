"""The folder a ledger lies in: typed or picked."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.ui.widgets.button import Button
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.line_input import Field
from app.ui.widgets.painting import px


class FolderField(Field):
    """A path with a button that asks the system for one: a folder, or a file of the kind `files`."""

    def __init__(self, parent: QWidget | None = None, files: str = "") -> None:
        self._files = files
        self.edit = LineEdit()
        self.edit.setProperty("large", True)
        self.button = Button("", size=36, icon="file" if files else "project")
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        super().__init__("", both, "", parent)
        # A second proxy for the field itself would tie the focus chain of Qt 6.11 into a loop.
        both.setFocusProxy(self.edit)
        self.button.clicked.connect(self._ask)
        self.edit.textEdited.connect(lambda _text: self.set_error(""))

    @property
    def folder(self) -> Path | None:
        """The folder or file named, or None while there is no text."""
        typed = self.edit.text().strip()
        return Path(typed).expanduser() if typed else None

    def set_folder(self, folder: Path) -> None:
        self.edit.setText(str(folder))
        self.set_error("")

    def set_words(self, label: str, button: str) -> None:
        """The label above and the verb on the button."""
        self.set_label(label)
        self.edit.setAccessibleName(label)
        self.button.setText(button)

    def _ask(self) -> None:
        words, here = self.button.text(), self.edit.text()
        if self._files:
            found, _ = QFileDialog.getOpenFileName(self, words, here, self._files)
        else:
            found = QFileDialog.getExistingDirectory(self, words, here)
        if found:
            self.set_folder(Path(found))
