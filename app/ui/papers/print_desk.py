"""Prints a paper from a page: asks where to, works beside the window, says where it went."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.database import today
from app.exports.orders import FORMS, GETA, RECOVERY, Order, Printed, file_name, forms_of
from app.ui.attempt import said
from app.ui.jobs import Job, Progress
from app.ui.page import Context
from app.ui.papers.printing_line import PrintingLine
from app.ui.papers.scopes import Scopes

Choose = Callable[[QWidget, Path], Path | None]
"""Asks a person for a file, given the one that is proposed; None when they think better of it."""

_FOLDER = "papers.folder"
_TOLD = "papers.substitutes"


def ask_where(page: QWidget, proposed: Path, forms: Sequence[str] = ("pdf",)) -> Path | None:
    """The system's dialog for saving, which offers the forms a paper has."""
    kinds = {f"{FORMS[form]} (*.{form})": form for form in forms}
    title = QCoreApplication.translate("PrintDesk", "Save the paper")
    dialog = QFileDialog(page, title, str(proposed), ";;".join(kinds))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(forms[0])

    def turn_to(kind: str) -> None:
        dialog.setDefaultSuffix(kinds[kind])
        dialog.selectFile(Path(dialog.selectedFiles()[0]).with_suffix(f".{kinds[kind]}").name)

    dialog.filterSelected.connect(turn_to)
    try:
        if not dialog.exec():
            return None
        return in_a_form(Path(dialog.selectedFiles()[0]), kinds[dialog.selectedNameFilter()], forms)
    finally:
        dialog.deleteLater()


def in_a_form(file: Path, form: str, forms: Sequence[str]) -> Path:
    """The file with an ending that says its form, which `form` is where none was typed."""
    typed = file.suffix.removeprefix(".").lower()
    return file if typed in forms else file.with_name(f"{file.name}.{form}")


def show_file(file: Path) -> None:
    """Open a file in the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


class PrintDesk(QObject):
    """One paper at a time for one page. `choose` and `show` may be replaced."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._job: Job | None = None
        self._progress = PrintingLine(page)
        self._progress.line.stopped.connect(self.stop)
        self._forms: tuple[str, ...] = ()
        self.choose: Choose = lambda page, proposed: ask_where(page, proposed, self._forms)
        self.show: Callable[[Path], object] = show_file

    def print(self, order: Order, subject: str = "") -> None:
        """Ask for a file and write the paper; `subject` goes into the name that is proposed."""
        if self._job is not None:
            return
        self._forms = forms_of(order.paper)
        name = file_name(order.paper, self._context.database.read(today), subject)
        out = self.choose(self._page, self._folder() / name)
        if out is None:
            return
        self._context.database.set_local(_FOLDER, str(out.parent))
        self._progress.line.begin(self.tr("Printing"))
        self._job = self._context.jobs.run(
            self._work(order, out),
            self._page,
            lambda printed: self._done(order, printed),
            lambda error: self._context.shell.warn(said(error)),
            self._progress.line.report,
        )
        self._job.ended.connect(self._ended)

    def save(self, order: Order) -> None:
        """The same, named by what the paper is about."""
        self.print(order, Scopes(self._context).subject(order))

    def stop(self) -> None:
        """Leave it; what was in the file before stays."""
        if self._job is not None:
            self._job.stop()
            self._context.shell.say(self.tr("Stopped. No file was written."))

    def _work(self, order: Order, out: Path) -> Callable[[Progress], Printed]:
        database = self._context.database

        def work(progress: Progress) -> Printed:
            from app.exports.ordered import write

            def step(done: int, total: int) -> None:
                progress.check()
                progress.report(done, total)

            return write(database, order, out, step)

        return work

    def _folder(self) -> Path:
        kept = self._context.database.local(_FOLDER)
        if kept and Path(kept).is_dir():
            return Path(kept)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return Path(documents) if documents and Path(documents).is_dir() else Path.home()

    def _ended(self) -> None:
        self._job = None
        self._progress.line.end()

    def _done(self, order: Order, printed: Printed) -> None:
        told = self.tr("Saved as {file}").format(file=printed.file.name)
        if not printed.registered and order.paper != RECOVERY:
            told = self.tr("{saved}, but not entered into the print register").format(saved=told)
        for missing in filter(None, (self._lost(printed), self._news(printed))):
            told = self.tr("{saved}, {missing}").format(saved=told, missing=missing)
        self._context.shell.say(told, self.tr("Open"), lambda: self.show(printed.file))

    def _lost(self, printed: Printed) -> str:
        """What no typeface has, each time: a name may be among it."""
        words = self.tr("no font has “{characters}”, printed as {mark}")
        lost = [kind for kind, font in printed.substitutes if font == GETA]
        return words.format(characters=lost[0], mark=GETA) if lost else ""

    def _news(self, printed: Printed) -> str:
        """The kinds of type this computer lacks, once until they are others."""
        words = self.tr("{kind} set in {font}")
        known = [(kind, font) for kind, font in printed.substitutes if font != GETA]
        now = self.tr(", ").join(words.format(kind=kind, font=font) for kind, font in known)
        database = self._context.database
        if now == (database.local(_TOLD) or ""):
            return ""
        database.set_local(_TOLD, now)
        return now
