"""简报: the pages stand there as they will be printed, follow what is chosen, and are saved and printed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.exports import ordered
from app.exports.orders import Order
from app.exports.raster import picture as drawn
from app.exports.watching import Step
from app.services.print_register import PACK
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_views import SystemView
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.papers.age_words import age_words
from app.ui.papers.page import PapersPage
from app.ui.papers.places import place_of
from app.ui.papers.register_page import RegisterPage
from app.ui.sync.state import LastRound, Stand, SyncState
from tests.city import City
from tests.exports.reading import pages, text

Papers = Callable[[Order], PapersPage]


@pytest.fixture
def papers(window: MainWindow, qtbot: QtBot) -> Papers:
    """Open a paper and wait until all of its pages that are in sight have been drawn."""

    def at(order: Order) -> PapersPage:
        window.go(place_of(order))
        page = window.present_page()
        assert isinstance(page, PapersPage)
        rest(window, page, qtbot)
        return page

    return at


def rest(window: MainWindow, page: PapersPage, qtbot: QtBot) -> None:
    """Wait until everything that is in sight is drawn."""

    def still() -> bool:
        return not page._pause.isActive() and window.jobs.running == 0 and page.pages.next_wanted() is None

    qtbot.waitUntil(still, timeout=90_000)


def picture(page: PapersPage) -> bytes:
    image = page.pages.sheets.image(1)
    assert image is not None
    return bytes(image.constBits())


def test_a_project_is_looked_at_before_it_is_printed(
    window: MainWindow, city: City, qtbot: QtBot, tmp_path: Path
) -> None:
    window.go(Location("projects.detail", city.project("松果储能电芯二期")))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    page = window.present_page()
    assert isinstance(page, PapersPage)
    rest(window, page, qtbot)
    assert page.pages.bar.label.text() == "Page 1 of 1"
    assert page.options.scope.text() == "松果储能电芯二期"
    assert page.crumbs()[-1][0] == "松果储能电芯二期 项目一页纸"
    image = page.pages.sheets.image(1)
    assert image is not None
    assert image.width() == page.pages.fit.pixels(page.proof.sizes[0])  # type: ignore[union-attr]
    page.saving.choose = lambda _page, proposed: tmp_path / proposed.name
    qtbot.keyClick(page.pages.sheets, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    file = tmp_path / "松果储能电芯二期 项目一页纸 2026-03-18.pdf"
    qtbot.waitUntil(file.exists, timeout=90_000)
    window.back()
    assert window.present_page().location().page == "projects.detail"


def test_what_is_chosen_changes_the_pages_and_what_is_written(
    window: MainWindow, city: City, papers: Papers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = papers(Order("D8"))
    assert page.options.scope.text().startswith("View: All (24")
    before = picture(page)
    form = page.options.form
    form.black.click()
    assert picture(page) == before, "what was on screen stays until the new page is there"
    rest(window, page, qtbot)
    black = picture(page)
    assert black != before
    form.header.setText("机密")
    form.header.textEdited.emit("机密")
    assert form.sheet is not None
    form.sheet.button("A4").click()
    rest(window, page, qtbot)
    assert page.proof is not None
    assert page.proof.sizes[0][0] < page.proof.sizes[0][1]
    page.options.scope.picked.emit(f"leader:{city.official('林知远')}")
    form.watermark.click()
    rest(window, page, qtbot)
    assert page.options.scope.text().startswith("林知远 (")
    page.saving.choose = lambda _page, proposed: tmp_path / proposed.name
    page.options.save.click()
    file = tmp_path / "林知远 三个一责任清单 2026-03-18.pdf"
    qtbot.waitUntil(file.exists, timeout=90_000)
    written = text(file.read_bytes())
    assert "机密" in written
    assert "周以宁 2026-03-18".replace(" ", "") in written.replace(" ", "")
    window.go(Location("today"))
    window.go(Location("papers"))
    rest(window, page, qtbot)
    assert page.options.scope.text().startswith("林知远 ("), "the page keeps what it showed"


def test_pages_are_turned_made_larger_and_searched_from_the_keyboard(
    window: MainWindow, papers: Papers, qtbot: QtBot
) -> None:
    page = papers(Order("D8"))
    sheets, bar = page.pages.sheets, page.pages.bar
    qtbot.keyClick(sheets, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert bar.label.text() == "Page 2 of 2"
    qtbot.keyClick(page.pages.thumbnails, Qt.Key.Key_Up)
    assert bar.label.text() == "Page 1 of 2"
    narrow = sheets.fit.box(page.proof.sizes[0])[0]  # type: ignore[union-attr]
    spin(sheets.viewport(), 120)
    assert sheets.fit.box(page.proof.sizes[0])[0] > narrow  # type: ignore[union-attr]
    bar.fit.button("scale").click()
    assert sheets.fit.box((72.0, 72.0)) == (96, 96)
    rest(window, page, qtbot)
    qtbot.keyClick(sheets, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    find = page.pages.find_bar
    assert find.edit.hasFocus()
    find.edit.setText("合 计")
    qtbot.waitUntil(lambda: find.told.text() == "1 of 1", timeout=60_000)
    assert bar.label.text() == "Page 2 of 2"
    plain = window.grab().toImage()
    find.edit.setText("林知远")
    qtbot.waitUntil(lambda: find.told.text() != "1 of 1", timeout=60_000)
    assert window.grab().toImage() != plain
    first = find.told.text()
    qtbot.keyClick(find.edit, Qt.Key.Key_Return)
    assert find.told.text() != first
    find.edit.setText("没有的词")
    qtbot.waitUntil(lambda: find.told.text() == "Not in this paper", timeout=60_000)
    qtbot.keyClick(find.edit, Qt.Key.Key_Escape)
    assert find.isHidden()
    assert sheets.hasFocus()


def spin(over: QWidget, turned: int) -> None:
    """Ctrl and the wheel."""
    at = QPointF(over.rect().center())
    event = QWheelEvent(
        at,
        QPointF(over.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(over, event)


def test_a_paper_without_a_project_asks_for_one(window: MainWindow, papers: Papers, qtbot: QtBot) -> None:
    page = papers(Order("D1"))
    assert page.empty.title.text() == "Choose a project"
    assert not page.options.save.isEnabled()
    page._choose.click()
    chosen = page.options.scope.list
    assert chosen is not None
    chosen.query.setText("松果")
    chosen.query.textEdited.emit("松果")
    qtbot.keyClick(chosen.query, Qt.Key.Key_Return)
    rest(window, page, qtbot)
    assert page.pages.isVisible()
    assert "松果" in page.options.scope.text()


def held_up(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Pages are set to a ninth, and further only once the event is set."""
    real, go_on = ordered.lay, Event()

    def slow(database: object, order: object, content: object, step: Step) -> object:
        step(1, 9)
        assert go_on.wait(120)
        step(2, 9)
        return real(database, order, content, step)  # type: ignore[arg-type]

    monkeypatch.setattr(ordered, "lay", slow)
    return go_on


def test_setting_that_takes_long_is_stopped_and_the_pages_stay(
    window: MainWindow, papers: Papers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = papers(Order("D8"))
    shown, go_on = picture(page), held_up(monkeypatch)
    page.options.form.black.click()
    line = page.progress.line
    try:
        qtbot.waitUntil(lambda: line.isVisible() and "1/9" in line.label.text(), timeout=60_000)
        assert picture(page) == shown
        line.stop.click()
        assert page.note.isVisible()
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: window.jobs.running == 0, timeout=60_000)
    assert not line.isVisible()
    assert picture(page) == shown
    page.note.action.click()
    rest(window, page, qtbot)
    assert picture(page) != shown


def test_a_pack_on_its_way_shows_how_far_it_is_and_asks_for_nothing(
    window: MainWindow, papers: Papers, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = papers(Order(PACK))
    assert page.empty.title.text() == "Choose a leader, a visit or a view"
    go_on = held_up(monkeypatch)
    page.options.scope.picked.emit(f"view:{SystemView.RED}")
    line = page.progress.line
    try:
        qtbot.waitUntil(lambda: line.isVisible() and "1/9" in line.label.text(), timeout=60_000)
        assert page.empty.title.text() == "The pages are being set"
        assert not page._choose.isVisible()
        line.stop.click()
        assert page.note.label.text() == "Stopped. No pages were set."
        assert page.empty.title.text() != "The pages are being set"
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: window.jobs.running == 0, timeout=60_000)
    page.note.action.click()
    rest(window, page, qtbot)
    assert page.pages.isVisible()


def test_all_pages_go_to_the_printer_as_they_are_shown(
    window: MainWindow, city: City, papers: Papers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = papers(Order("D8", chosen=ProjectFilter({Facet.LEADER: frozenset({city.official("林知远")})})))
    out = tmp_path / "printed.pdf"
    page.press.printers = list[str]
    page.options.print.click()
    assert window._frame.note.isVisible(), "without a printer it is said why"

    def into_a_file(_page: QWidget, printer: QPrinter, count: int) -> bool:
        assert count == 1
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        printer.setResolution(150)
        return True

    page.press.printers, page.press.choose = (lambda: ["Office"]), into_a_file
    assert page.proof is not None
    on_screen = page.proof.page(1)
    page.options.scope.picked.emit(f"view:{SystemView.ALL}")
    page.print_record()  # before the pages of another wish are there
    qtbot.waitUntil(lambda: "1 page" in window.toast.text, timeout=90_000)
    assert len(pages(out.read_bytes())) == 1
    printed, shown = (tones(pdf) for pdf in (out.read_bytes(), on_screen))
    paper = [max(shown)] * len(shown)
    assert unlike(printed, shown) < unlike(paper, shown) / 4
    page.options.register.click()
    register = window.present_page()
    assert isinstance(register, RegisterPage)
    (row,) = (register.model.index(0, column).data() for column in (0,))
    assert row == "三个一责任清单"
    register.table.opened.emit(register.table.current_id)
    rest(window, page, qtbot)
    assert window.present_page() is page
    assert page.options.scope.text().startswith("林知远 (")
    page.options.paper.picked.emit("D9")
    assert page.order.chosen.is_empty(), "only lists are narrowed"
    page.options.paper.picked.emit("D8")
    page.options.scope.picked.emit(f"leader:{city.official('林知远')}")
    page.options.paper.picked.emit(PACK)
    page.options.scope.picked.emit(city.official("林知远"))
    assert page.order.chosen.is_empty()
    rest(window, page, qtbot)
    assert page.proof is not None
    assert len(page.proof.sizes) > 8
    assert page.options.scope.text() == "林知远"


def test_the_age_of_a_paper_is_said_as_its_foot_says_it() -> None:
    moment = datetime(2026, 3, 18, 14, 40)
    shared = SyncState(Stand.SYNCED, last=LastRound(datetime(2026, 3, 17, 18, 42)))
    alone = age_words(SyncState(Stand.ALONE), 0, moment, moment, at_foot=True)
    assert alone == "Data as of Today 14:40. The foot of each page says as of when."
    said = age_words(shared, 7, moment, moment, at_foot=False)
    assert said.startswith("Data as of Today 14:40, last sync ")
    assert "18:42, then 7 change" in said
    assert "foot" not in said


def tones(pdf: bytes, edge: int = 24) -> list[int]:
    """How light each square of a page is."""
    seen = drawn(pdf, 842)
    rows = [
        seen.pixels[at : at + 4 * seen.width : 4] for at in range(0, seen.height * seen.stride, seen.stride)
    ]
    corners = ((x, y) for y in range(0, 576, edge) for x in range(0, 840, edge))
    return [sum(sum(row[x : x + edge]) for row in rows[y : y + edge]) // edge**2 for x, y in corners]


def unlike(one: list[int], other: list[int]) -> int:
    """How far the squares of two pages are from each other."""
    return sum(abs(mine - theirs) for mine, theirs in zip(one, other, strict=True))
