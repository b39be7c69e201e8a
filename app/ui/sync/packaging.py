"""Sync packages in the window: written and taken in beside it, and looked into before."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.sync.package_contents import look_into
from app.sync.packages import Taken, Written, heard_of, known_of, take_package, write_package
from app.ui import text
from app.ui.attempt import said
from app.ui.history.words import computer_word
from app.ui.jobs import Progress
from app.ui.page import Context
from app.ui.saving import ask_file
from app.ui.sync.package_forms import PackageForm
from app.ui.widgets.popup import show_once


class Packaging(QObject):
    """Asks for files, and says what became of them; `looked` carries a path and the Contents found there."""

    looked = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent

    def ask(self, anchor: QWidget) -> PackageForm:
        """Offer to write a package or to take one in."""
        found = self._context.syncing.standing
        out = {one.device for one in found.devices if one.removed} if found is not None else set()
        heard = [one for one in heard_of(self._context.database) if one[0] not in out]
        form = PackageForm([(one[0], _called(one, heard)) for one in heard])
        popup = show_once(anchor, form)
        form.export_asked.connect(popup.shut)
        form.import_asked.connect(popup.shut)
        form.export_asked.connect(self._choose_target)
        form.import_asked.connect(self._choose_source)
        return form

    def write(self, path: Path, device: str, with_files: bool) -> None:
        """Write a package with all, or with what the computer `device` lacks."""
        database, shell = self._context.database, self._context.shell

        def work(progress: Progress) -> Written:
            since = known_of(database, device) if device else None
            return write_package(database, path, since, with_files=with_files, report=progress.step)

        def done(written: Written) -> None:
            pattern = self.tr("Exported to {path}, {size}")
            shell.say(pattern.format(path=path, size=text.file_size(written.octets)))

        self._context.jobs.run(
            work, self, done, lambda error: shell.warn(said(error)), name=self.tr("Exporting package")
        )

    def look(self, path: Path) -> None:
        """Read what a package holds; `looked` tells it."""
        database, shell = self._context.database, self._context.shell
        self._context.jobs.run(
            lambda progress: look_into(database, path, progress.check),
            self,
            lambda found: self.looked.emit(path, found),
            lambda error: shell.warn(said(error)),
            name=self.tr("Reading package"),
        )

    def take(self, path: Path, actions: int) -> None:
        """Take in what a package holds, so many actions of people."""
        database, shell, syncing = self._context.database, self._context.shell, self._context.syncing

        def done(taken: Taken) -> None:
            shell.say(self._told(actions, taken))
            syncing.membership_changed()

        self._context.jobs.run(
            lambda progress: take_package(database, path, progress.step),
            self,
            done,
            lambda error: shell.warn(said(error)),
            name=self.tr("Importing package"),
        )

    def _told(self, actions: int, taken: Taken) -> str:
        files = self.tr("%n attached file(s)", "", taken.files) if taken.files else ""
        applied = self.tr("Taken in: %n change(s)", "", actions)
        pattern = QCoreApplication.translate("Packaging", "{parts}, {files}")
        return pattern.format(parts=applied, files=files) if files else applied

    def _name(self) -> str:
        return self.tr("Sync package")

    def _choose_target(self, device: str, with_files: bool) -> None:
        day = self._context.database.clock.now().date().isoformat()
        suggested = f"{self._name()} {day}.zip"
        path = ask_file(self._window, self.tr("Export package"), suggested, self.tr("Sync package (*.zip)"))
        if path is not None:
            self.write(path, device, with_files)

    def _choose_source(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import package"), "", self.tr("Sync package (*.zip)")
        )
        if chosen:
            self.look(Path(chosen))


def _called(one: tuple[str, str, str], among: list[tuple[str, str, str]]) -> str:
    """Whose computer it is, and which of theirs where they have several: by its id where names are alike."""
    device, name, person = one
    names = [theirs for _, theirs, whose in among if whose == person]
    computer = computer_word(device, name if names.count(name) == 1 else "", False)
    if not person or len(names) == 1:
        return person or computer
    return QCoreApplication.translate("Package", "{person}, {computer}").format(
        person=person, computer=computer
    )
