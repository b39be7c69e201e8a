"""Ctrl+Shift+P: a file with a sensible name is written beside the window, and said; stopping leaves none."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.exports import printing
from app.exports.orders import Order, Printed, file_name, forms_of
from app.exports.watching import Step
from app.services.print_register import PACK
from app.services.project_filter import Facet, ProjectFilter
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.papers.print_desk import PrintDesk, ask_where
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.page import ProjectsPage
from tests.city import City
from tests.exports.reading import pages, text
from tests.services.test_papers import TODAY


class Chosen:
    """A person who takes the name that is proposed, in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.proposed = Path()
        self.shown: list[Path] = []

    def __call__(self, page: QWidget, proposed: Path) -> Path | None:
        self.proposed = proposed
        return self.folder / proposed.name

    def at(self, desk: PrintDesk) -> "Chosen":
        desk.choose, desk.show = self, self.shown.append
        return self


@pytest.fixture
def toast(window: MainWindow) -> Callable[[], str]:
    return lambda: window.toast.text


def press_print(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_P, both)


def projects(window: MainWindow) -> ProjectsPage:
    window.go(Location("projects"))
    page = window.present_page()
    assert isinstance(page, ProjectsPage)
    return page


def project(window: MainWindow, city: City, name: str) -> ProjectDetailPage:
    window.go(Location("projects.detail", city.project(name)))
    page = window.present_page()
    assert isinstance(page, ProjectDetailPage)
    return page


def test_a_project_is_printed_under_its_name_and_opened_from_the_toast(
    window: MainWindow, city: City, toast: Callable[[], str], tmp_path: Path, qtbot: QtBot
) -> None:
    chosen = Chosen(tmp_path).at(project(window, city, "松果储能电芯二期").printing)
    press_print(window, qtbot)
    paper = tmp_path / "松果储能电芯二期 项目一页纸 2026-03-18.pdf"
    qtbot.waitUntil(lambda: paper.name in toast(), timeout=90_000)
    assert len(pages(paper.read_bytes())) == 1
    assert "施工许可证核发超期3个工作日" in text(paper.read_bytes())
    window.toast.action.click()
    assert chosen.shown == [paper]


def test_what_stands_in_for_a_typeface_is_said_once_on_a_computer(
    window: MainWindow, city: City, toast: Callable[[], str], tmp_path: Path, qtbot: QtBot
) -> None:
    Chosen(tmp_path).at(project(window, city, "松果储能电芯二期").printing)
    press_print(window, qtbot)
    qtbot.waitUntil(lambda: ".pdf" in toast(), timeout=90_000)
    assert "NotoSerifSC" in toast()
    window.toast.dismiss()
    window.toast.say("")
    press_print(window, qtbot)
    qtbot.waitUntil(lambda: ".pdf" in toast(), timeout=90_000)
    assert "NotoSerifSC" not in toast()


def test_the_list_is_printed_as_it_is_filtered(
    window: MainWindow, city: City, toast: Callable[[], str], tmp_path: Path, qtbot: QtBot
) -> None:
    page = projects(window)
    Chosen(tmp_path).at(page.printing)
    press_print(window, qtbot)
    qtbot.waitUntil(lambda: "三个一责任清单 2026-03-18.pdf" in toast(), timeout=90_000)
    assert "合计19个项目" in text((tmp_path / "三个一责任清单 2026-03-18.pdf").read_bytes())
    leader = ProjectFilter({Facet.LEADER: frozenset({city.official("林知远")})})
    window.go(Location("projects", None, {"filter": leader.to_json()}))
    press_print(window, qtbot)
    paper = tmp_path / "林知远 三个一责任清单 2026-03-18.pdf"
    qtbot.waitUntil(lambda: paper.name in toast(), timeout=90_000)
    assert "范围：林知远负责的签约项目" in text(paper.read_bytes())


def test_a_folder_once_chosen_is_proposed_again(
    window: MainWindow, city: City, toast: Callable[[], str], tmp_path: Path, qtbot: QtBot
) -> None:
    chosen = Chosen(tmp_path).at(project(window, city, "松果储能电芯二期").printing)
    press_print(window, qtbot)
    qtbot.waitUntil(lambda: ".pdf" in toast(), timeout=90_000)
    press_print(window, qtbot)
    assert chosen.proposed.parent == tmp_path


def test_thinking_better_of_it_writes_nothing(window: MainWindow, city: City, qtbot: QtBot) -> None:
    desk = project(window, city, "松果储能电芯二期").printing
    desk.choose = lambda page, proposed: None
    press_print(window, qtbot)
    assert window.jobs.running == 0


def test_a_paper_that_cannot_be_written_is_said_above_the_page(
    window: MainWindow, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    Chosen(tmp_path / "gone").at(project(window, city, "松果储能电芯二期").printing)
    press_print(window, qtbot)
    qtbot.waitUntil(lambda: window._frame.note.isVisible(), timeout=90_000)
    assert not (tmp_path / "gone").exists()


def test_a_paper_that_is_there_but_not_in_the_register_is_told_so(
    window: MainWindow,
    toast: Callable[[], str],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Chosen(tmp_path).at(projects(window).printing)
    monkeypatch.setattr(printing, "print_to", lambda _database, _order, out, _step: Printed(out))
    press_print(window, qtbot)
    qtbot.waitUntil(lambda: ".pdf, but not entered into the print register" in toast(), timeout=90_000)


def test_a_long_paper_tells_how_far_it_is_and_can_be_stopped(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = projects(window)
    Chosen(tmp_path).at(page.printing)
    go_on = Event()

    def slow(_database: object, _order: Order, out: Path, step: Step) -> Printed:
        step(3, 14)
        assert go_on.wait(120)
        step(4, 14)
        out.write_bytes(b"never")
        return Printed(out)

    monkeypatch.setattr(printing, "print_to", slow)
    press_print(window, qtbot)
    line = page.printing._progress.line
    try:
        qtbot.waitUntil(lambda: line.isVisible() and "3/14" in line.label.text(), timeout=60_000)
        assert page.rect().contains(page.printing._progress.geometry())
        line.stop.click()
        assert window.toast.text == "Stopped. No file was written."
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: window.jobs.running == 0, timeout=60_000)
    assert not page.printing._progress.isVisible()
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("清单.docx", "清单.docx"),
        ("清单", "清单.xlsx"),
        ("清单.v2", "清单.v2.xlsx"),
        ("清单.PDF", "清单.PDF"),
    ],
)
def test_the_dialog_offers_the_forms_of_a_paper(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, taken: str
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    offered: list[str] = []

    def choose(dialog: QFileDialog) -> int:
        offered.extend(dialog.nameFilters())
        dialog.selectNameFilter(offered[1])
        dialog.filterSelected.emit(offered[1])
        proposed = Path(dialog.selectedFiles()[0]).name
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(tmp_path / typed)])
        assert proposed == "清单.xlsx"
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    assert ask_where(page, tmp_path / "清单.pdf", ("pdf", "xlsx", "docx")) == tmp_path / taken
    assert offered == ["PDF (*.pdf)", "Excel (*.xlsx)", "Word (*.docx)"]


def test_a_pack_is_saved_for_word(
    window: MainWindow, city: City, toast: Callable[[], str], tmp_path: Path, qtbot: QtBot
) -> None:
    desk, offered = projects(window).printing, tmp_path / "册.docx"
    desk.choose = lambda _page, _proposed: offered
    desk.save(Order(PACK, chosen=ProjectFilter(text="银杏云")))
    qtbot.waitUntil(lambda: offered.name in toast(), timeout=90_000)
    assert forms_of(PACK) == ("pdf", "docx")
    assert "银杏云数据中心" in [one.text for one in Document(str(offered)).paragraphs]


def test_names_of_files_hold_nothing_that_a_system_forbids() -> None:
    assert file_name("D1", TODAY, 'A/B: "新" 项目?') == "A B 新 项目 项目一页纸 2026-03-18.pdf"
    assert len(file_name("D1", TODAY, "长" * 200).encode()) < 256
    assert file_name("D20", TODAY) == "台账导出 2026-03-18.xlsx"
    assert file_name("D8", TODAY, form="docx") == "三个一责任清单 2026-03-18.docx"
