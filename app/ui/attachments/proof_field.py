"""A field for the files that prove something: chosen now, copied in when the form is saved."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.services.attachments import StoredFile, store_file
from app.ui.attempt import said
from app.ui.page import Context
from app.ui.widgets.button import Button
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.line_input import Field
from app.ui.widgets.painting import px


class ProofField(Field):
    """A button and the names of what was chosen; `paths` are the files."""

    def __init__(self, context: Context, label: str, parent: QWidget | None = None) -> None:
        line = QWidget()
        super().__init__(label, line, parent=parent)
        self._context = context
        self.paths: list[Path] = []
        self.button = Button(self.tr("Choose files…"), "normal", 26, icon="clip")
        self.button.clicked.connect(self._ask)
        self._names = ElidedLabel("", "caption", tone="textSecondary")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.button)
        row.addWidget(self._names, 1)

    def choose(self, paths: Sequence[Path]) -> None:
        """Take these files."""
        self.paths = list(paths)
        self._names.setText(self.tr(", ").join(path.name for path in self.paths))
        self.set_error("")

    def store(self, then: Callable[[Sequence[StoredFile]], None]) -> None:
        """Copy the files into the workspace beside the window's work, then go on; a failure is said here."""
        if not self.paths:
            then(())
            return
        files, paths = self._context.database.files, tuple(self.paths)
        self._context.jobs.run(
            lambda _progress: [store_file(files, path) for path in paths],
            self,
            then,
            lambda error: self.set_error(said(error)),
        )

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose the proof"))
        if chosen:
            self.choose([Path(name) for name in chosen])
