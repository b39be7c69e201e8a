"""Where to put a ledger instead: what the first window offers where none may lie."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import UserError
from app.services.relocating import relocate
from app.ui.first_run.folder_field import FolderField
from app.ui.jobs import Progress
from app.ui.place_sentences import MISPLACED, UNFIT

Run = Callable[[str, Callable[[Progress], Path], bool], None]
"""Does work that has a name and, if told so, can be stopped; and opens the ledger that it returns."""


def other_place(
    error: Exception, field: FolderField, run: Run, parent: QWidget
) -> tuple[str, Callable[[], None]] | None:
    """A word and what it does about a refusal of `check_place`; None for any other.

    A ledger that is there is copied, to a folder that is asked for where none is known; for one that is to be
    made the folder is put into its `field`.
    """
    if not isinstance(error, UserError) or error.code not in (MISPLACED, UNFIT):
        return None
    local = str(error.params["local"])
    if error.code == UNFIT:
        word = QCoreApplication.translate("FirstRun", "Take that folder")
        return (word, lambda: field.set_folder(Path(local))) if local else None
    source = Path(str(error.params["path"]))
    word = QCoreApplication.translate("FirstRun", "Copy it and open")

    def begin() -> None:
        target = local or QFileDialog.getExistingDirectory(parent, word)
        if target:
            what = QCoreApplication.translate("FirstRun", "Copying the ledger")
            run(what, lambda progress: relocate(source, Path(target), progress.step), True)

    return word, begin
