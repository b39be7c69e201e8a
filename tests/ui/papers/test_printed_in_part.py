"""The print register says which pages went to the printer where not all did."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.exports.look import Look
from app.exports.orders import Order
from app.exports.printing import print_to
from app.services.print_register import print_register
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.papers.page import PapersPage
from app.ui.papers.page_words import page_words
from app.ui.papers.places import REGISTER, place_of
from app.ui.papers.register_page import RegisterPage
from app.ui.terminal.printed import _line
from tests.city import City
from tests.exports.reading import pages


def test_a_paper_printed_in_part_stands_so_in_the_register(
    window: MainWindow, city: City, qtbot: QtBot, tmp_path: Path
) -> None:
    window.go(place_of(Order("D10")))
    page = window.present_page()
    assert isinstance(page, PapersPage)
    qtbot.waitUntil(lambda: page.proof is not None, timeout=90_000)
    assert page.proof is not None
    count, out = len(page.proof.sizes), tmp_path / "printed.pdf"

    def some_pages(_page: QWidget, printer: QPrinter, _count: int) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        printer.setResolution(72)
        printer.setFromTo(2, 3)
        return True

    page.press.printers, page.press.choose = (lambda: ["Office"]), some_pages
    page.print_record()
    qtbot.waitUntil(lambda: "2 page" in window.toast.text, timeout=90_000)
    assert len(pages(out.read_bytes())) == 2
    window.go(Location(REGISTER))
    register = window.present_page()
    assert isinstance(register, RegisterPage)
    said = [str(register.model.index(0, column).data()) for column in range(register.model.columnCount())]
    assert f"Only 2–3 of {count}" in said
    (row,) = register._rows.values()
    assert f"Only 2–3 of {count}" in _line(row)


def test_the_register_says_of_every_form_that_telephone_numbers_were_printed_in_full(
    city: City, tmp_path: Path
) -> None:
    """Of a text nobody knows how many pages it takes."""
    for name, masked in (("a.pdf", True), ("b.pdf", False), ("c.docx", False), ("d.xlsx", False)):
        print_to(city.database, Order("D8", look=Look(masked=masked)), tmp_path / name)
    said = {row.file_name: page_words(row) for row in city.database.read(print_register)}
    assert said["a.pdf"].isdigit()
    assert said["b.pdf"] == f"{said['a.pdf']}, phone numbers in full"
    assert said["c.docx"] == "phone numbers in full"
    assert said["d.xlsx"].startswith("19 row")
