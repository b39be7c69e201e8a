"""The folder a ledger lies in: typed or picked."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.ui.widgets.button import Button
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.line_input import Field
from app.ui.widgets.painting import px


class FolderField(Field):
    """A path with a button that asks the system for one: a folder, or a file of the kind `files`.

    Where a file of the kind `also` will do as well, there is a second button.
    """

    def __init__(self, parent: QWidget | None = None, files: str = "", also: str = "") -> None:
        self._files, self._also = files, also
        self.edit = LineEdit()
        self.edit.setProperty("large", True)
        self.button = Button("", size=36, icon="file" if files else "project")
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.edit, 1)
        row.addWidget(self.button)
        self.also_button = Button("", size=36, icon="usb", parent=both)
        self.also_button.setHidden(not also)
        row.addWidget(self.also_button)
        super().__init__("", both, "", parent)
        # A second proxy for the field itself would tie the focus chain of Qt 6.11 into a loop.
        both.setFocusProxy(self.edit)
        self.button.clicked.connect(self._ask)
        self.also_button.clicked.connect(lambda: self._ask_file(self.also_button.text(), self._also))
        self.edit.textEdited.connect(lambda _text: self.set_error(""))

    @property
    def folder(self) -> Path | None:
        """The folder or file named, or None while there is no text."""
        typed = self.edit.text().strip()
        if not typed:
            return None
        try:
            return Path(typed).expanduser()
        except RuntimeError:  # ~ and a name that nobody has here is a name like any other
            return Path(typed)

    def set_folder(self, folder: Path) -> None:
        self.edit.setText(str(folder))
        self.set_error("")

    def set_words(self, label: str, button: str, also: str = "") -> None:
        """The label above and the verbs on the buttons."""
        self.set_label(label)
        self.edit.setAccessibleName(label)
        self.button.setText(button)
        self.also_button.setText(also)

    def _ask(self) -> None:
        words = self.button.text()
        if self._files:
            self._ask_file(words, self._files)
            return
        found = QFileDialog.getExistingDirectory(self, words, self.edit.text())
        if found:
            self.set_folder(Path(found))

    def _ask_file(self, words: str, kind: str) -> None:
        found, _ = QFileDialog.getOpenFileName(self, words, self.edit.text(), kind)
        if found:
            self.set_folder(Path(found))
