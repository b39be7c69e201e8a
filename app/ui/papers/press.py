"""Prints a paper through the system's dialog, beside the window, at the printer's own resolution."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.ui.attempt import said
from app.ui.jobs import Job, Progress, Stopped
from app.ui.page import Context
from app.ui.papers.drawing import image_of
from app.ui.papers.printing_line import PrintingLine
from app.ui.papers.proofing import Fresh

if TYPE_CHECKING:
    from app.exports.proof import Proof

Choose = Callable[[QWidget, QPrinter, int], bool]
"""Asks a person for printer, pages and copies, given how many pages there are; false if they think better."""

_SHARPEST = 600
"""Dots to the inch; more is not seen, and takes the printer long."""

_STRIP = 24_000_000
"""Bytes of the picture that goes to the printer at a time."""


def ask_printer(page: QWidget, printer: QPrinter, count: int) -> bool:
    """The system's dialog for printing."""
    dialog = QPrintDialog(printer, page)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, count)
    try:
        return bool(dialog.exec())
    finally:
        dialog.deleteLater()


class Press(QObject):
    """One paper at a time for one page. `choose` and `printers` may be replaced."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._job: Job | None = None
        self._progress = PrintingLine(page)
        self._progress.line.stopped.connect(self.stop)
        self.choose: Choose = ask_printer
        self.printers: Callable[[], list[str]] = QPrinterInfo.availablePrinterNames

    def print(self, fresh: Fresh) -> None:
        """Ask for a printer and print what was set; says why not where there is none."""
        proof = fresh.proof
        if self._job is not None:
            return
        if not self.printers():
            self._context.shell.warn(self.tr("No printer is set up on this computer. Save as PDF instead."))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(proof.title)
        printer.setCreator("ThreeOnes")
        printer.setFullPage(True)
        _lay(printer, proof.sizes[0])
        if not self.choose(self._page, printer, len(proof.sizes)):
            return
        self._progress.line.begin(self.tr("Printing"))
        self._job = self._context.jobs.run(
            lambda progress: self._work(fresh, printer, progress),
            self._page,
            lambda sent: self._done(*sent, printer.printerName()),
            lambda error: self._context.shell.warn(said(error)),
            self._progress.line.report,
            name=self.tr("Printing"),
        )
        self._job.ended.connect(self._ended)

    def _work(self, fresh: Fresh, printer: QPrinter, progress: Progress) -> tuple[int, bool]:
        """How many pages were sent, and whether that was entered into the print register."""
        from app.exports.ordered import record_printed

        database, order = self._context.database, fresh.order
        sent = _print(fresh.proof, printer, progress)
        named = printer.printerName() or printer.outputFileName()
        return len(sent), record_printed(database, order, fresh.content, fresh.proof, named, sent)

    def stop(self) -> None:
        """Send no more pages."""
        if self._job is not None:
            self._job.stop()

    def _ended(self) -> None:
        self._job = None
        self._progress.line.end()

    def _done(self, count: int, registered: bool, printer: str) -> None:
        told = self.tr("%n page(s) sent to {printer}", "", count)
        told = told.format(printer=printer or self.tr("the printer"))
        if not registered:
            told = self.tr("{sent}, but not entered into the print register").format(sent=told)
        self._context.shell.say(told)


def _lay(printer: QPrinter, size: tuple[float, float]) -> None:
    """Take a sheet of this size, in points, lying as it does."""
    short, long = sorted(size)
    fuzzy = QPageSize.SizeMatchPolicy.FuzzyMatch
    printer.setPageSize(QPageSize(QSizeF(short, long), QPageSize.Unit.Point, "", fuzzy))
    _turn(printer, size)


def _turn(printer: QPrinter, size: tuple[float, float]) -> None:
    lies = size[0] > size[1]
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if lies else orientation.Portrait)


def _numbers(printer: QPrinter, count: int) -> list[int]:
    """The pages that are wanted, as often as the printer does not repeat them itself."""
    ranges = printer.pageRanges()
    wanted = [page for page in range(1, count + 1) if ranges.isEmpty() or ranges.contains(page)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        wanted.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return wanted * copies
    return [number for number in wanted for _ in range(copies)]


def _print(proof: "Proof", printer: QPrinter, progress: Progress) -> list[int]:
    """The pages that were sent. Raises UserError `printer_refused`."""
    numbers = _numbers(printer, len(proof.sizes))
    painter = QPainter()
    try:
        for done, number in enumerate(numbers):
            progress.report(done, len(numbers))
            size = proof.sizes[number - 1]
            _turn(printer, size)
            began = painter.begin(printer) if done == 0 else printer.newPage()
            if not began:
                raise UserError("printer_refused", printer=printer.printerName())
            _paint(painter, printer, proof.page(number), size, progress)
    except Stopped:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    progress.report(len(numbers), len(numbers))
    return numbers


def _paint(
    painter: QPainter, printer: QPrinter, pdf: bytes, size: tuple[float, float], progress: Progress
) -> None:
    """A page, as large as the sheet in the printer allows, no larger than it is."""
    from app.exports.raster import strip

    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    natural = QSizeF(*size) * (printer.resolution() / 72)
    shown = natural.toSize()
    if shown.width() > sheet.width() + 2 or shown.height() > sheet.height() + 2:
        shown = shown.scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(QPoint(0, 0), shown)
    place.moveCenter(QPoint(sheet.width() // 2, sheet.height() // 2))
    sharp = min(1.0, _SHARPEST / printer.resolution())
    width = max(1, round(shown.width() * sharp))
    height = round(width * size[1] / size[0])
    for top, bottom in _strips(QSize(width, height)):
        progress.check()
        image = image_of(strip(pdf, width, top, bottom))
        y = place.y() + round(top / height * place.height())
        end = place.y() + round((top + image.height()) / height * place.height())
        painter.drawImage(QRect(place.x(), y, place.width(), end - y), image)


def _strips(size: QSize) -> Iterator[tuple[int, int]]:
    rows = max(64, _STRIP // (4 * size.width()))
    for top in range(0, size.height(), rows):
        yield top, min(top + rows, size.height())
