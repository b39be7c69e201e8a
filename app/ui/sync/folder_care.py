"""What a person does about the shared folder: another place, a new drive, and reading all of its files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.database import Database
from app.errors import UserError
from app.exports.orders import SPACE_SHEET, file_name
from app.exports.printing import print_space_sheet
from app.sync import folder_change
from app.sync.checking import Checked, check_folder
from app.sync.denied import HeedfulStore
from app.sync.identity import identity
from app.sync.recovery import make_sheet
from app.sync.unreadable import judged
from app.ui.at_drive import run_at_drive
from app.ui.attempt import said
from app.ui.beginning import looked_at
from app.ui.jobs import Progress
from app.ui.page import Context
from app.ui.saving import ask_file
from app.ui.sync.folder_form import FolderForm
from app.ui.widgets.popup import show_once


class FolderCare(QObject):
    """`read` carries what the check of the folder has found."""

    read = Signal(object)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def ask(self, anchor: QWidget) -> None:
        """Open the form below a button."""
        syncing = self._context.syncing
        found, error = syncing.standing, syncing.state.error
        if found is None:
            return
        empty = error is not None and error.code == "store_empty"
        form = FolderForm(found.share, empty, found.administers, found.holder_of_sheet is not None)
        popup = show_once(anchor, form)
        form.grew.connect(popup.open)
        for signal, act in (
            (form.move_asked, self._choose),
            (form.check_asked, self.check),
            (form.publish_agreed, self.publish),
            (form.sheet_asked, self.choose_paper),
        ):
            signal.connect(popup.shut)
            signal.connect(act)

    def move_to(self, folder: Path) -> None:
        """Meet colleagues in another folder from now on."""
        database = self._context.database

        def work() -> None:
            with looked_at(folder):
                folder_change.move(database, folder)

        self._do(work)

    def publish(self) -> None:
        """Write the workspace anew where the folder has always been."""
        database = self._context.database
        self._do(lambda: folder_change.publish_anew(database))

    def check(self) -> None:
        """Read all files of the folder; `read` tells what was found."""
        database, shell = self._context.database, self._context.shell
        run_at_drive(
            self._context.jobs,
            lambda progress: _check(database, progress),
            self,
            self.read.emit,
            lambda error: shell.warn(said(error)),
            name=self.tr("Reading the shared folder"),
        )

    def print_sheet(self, out: Path) -> None:
        """Print a recovery sheet of the workspace, which counts from then on."""
        database, shell, syncing = self._context.database, self._context.shell, self._context.syncing

        def done(_sheet: object) -> None:
            shell.say(self.tr("Print {file}, lock it away, and delete the file").format(file=out.name))
            syncing.membership_changed()

        self._context.jobs.run(
            lambda _progress: make_sheet(
                database, lambda sheet: print_space_sheet(database, sheet.groups, out)
            ),
            self,
            done,
            lambda error: shell.warn(said(error)),
            name=self.tr("Printing recovery sheet"),
        )

    def choose_paper(self) -> None:
        """Ask where the recovery sheet shall be written, and print it there."""
        suggested = file_name(SPACE_SHEET, self._context.database.clock.now().date())
        path = ask_file(self._window, self.tr("Print recovery sheet"), suggested, self.tr("PDF (*.pdf)"))
        if path is not None:
            self.print_sheet(path)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Shared folder"))
        if folder:
            self.move_to(Path(folder))

    def _do(self, work: Callable[[], Any]) -> None:
        syncing, shell = self._context.syncing, self._context.shell
        run_at_drive(
            self._context.jobs,
            lambda _progress: work(),
            self,
            lambda _done: syncing.membership_changed(),
            lambda error: shell.warn(said(error)),
        )


def _check(database: Database, progress: Progress) -> Checked:
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    store = HeedfulStore(Path(mine.share), mine.device)
    return judged(check_folder(database, store, progress.step), store.denied)
