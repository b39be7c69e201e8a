"""A record in a window of its own, beside the main one on the same ledger."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.main import window_for
from app.services.projects import set_project_field
from app.ui.desk import Desk
from app.ui.investors.page import InvestorsPage
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.page import ProjectsPage
from app.ui.shell.record_window import RecordWindow
from app.ui.today.news_card import NewsLine
from app.ui.today.page import TodayPage
from app.ui.today.project_cards import MissingLine, ProjectLine
from app.ui.today.visits_card import VisitRow
from app.ui.widgets.line_edit import LineEdit
from tests.city import City

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
PROJECT = "松果储能电芯二期"


@pytest.fixture
def projects(window: MainWindow) -> ProjectsPage:
    window.go(Location("projects"))
    page = window.present_page()
    assert isinstance(page, ProjectsPage)
    return page


@pytest.fixture
def beside(window: MainWindow, projects: ProjectsPage, city: City) -> RecordWindow:
    """The project in a window of its own, opened from the list by key."""
    projects.list.table.set_current(city.project(PROJECT))
    QTest.keyClick(projects.list.table.grid, Qt.Key.Key_Return, CONTROL)
    return only(window)


def only(window: MainWindow) -> RecordWindow:
    (found,) = window.records.open
    return found


def shown(window: RecordWindow) -> ProjectDetailPage:
    page = window.present_page()
    assert isinstance(page, ProjectDetailPage)
    return page


def rename(city: City, name: str, before: str = PROJECT) -> None:
    project = city.project(before)
    city.database.write("Edit project", lambda session: set_project_field(session, project, "name", name))


def test_control_enter_opens_the_project_in_a_window_of_its_own(
    window: MainWindow, beside: RecordWindow
) -> None:
    assert beside.isWindow()
    assert beside.isVisible()
    assert beside.windowTitle().startswith(PROJECT)
    assert window.present_page().location().page == "projects"


def test_the_other_window_has_neither_rail_nor_search(beside: RecordWindow) -> None:
    frame = beside._frame
    assert not frame.rail.isVisible()
    assert not frame.top.search.isVisible()
    assert not frame.top.log_button.isVisible()


def test_a_record_has_one_window_however_often_it_is_asked_for(
    window: MainWindow, projects: ProjectsPage, beside: RecordWindow
) -> None:
    QTest.keyClick(projects.list.table.grid, Qt.Key.Key_Return, CONTROL)
    assert only(window) is beside


def test_a_middle_click_and_the_menu_open_it_too(window: MainWindow, projects: ProjectsPage) -> None:
    grid = projects.list.table.grid
    at = grid.visualRect(projects.list.model.index(0, 1)).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, at)
    first = only(window)
    first.close()
    ids = [projects.list.model.ids[1]]
    projects.list.table.menu_requested.emit(ids, QPoint())
    (menu,) = projects.list.findChildren(QMenu, "projects.menu")
    next(action for action in menu.actions() if action.text() == "Open in a new window").trigger()
    assert only(window).present_page().location().record_id == ids[0]


def test_a_card_of_the_board_opens_apart(window: MainWindow, projects: ProjectsPage) -> None:
    projects._choose_kind("board")
    cards = projects.board.columns[1].list
    cards.select(cards.cards.ids[0])
    QTest.keyClick(cards, Qt.Key.Key_Return, CONTROL)
    assert only(window).present_page().location().record_id == cards.cards.ids[0]


def test_a_find_opens_apart(window: MainWindow, city: City) -> None:
    box = window.findChild(LineEdit, "search.field")
    assert box is not None
    box.setFocus()
    box.setText(PROJECT)
    box.textEdited.emit(PROJECT)
    QTest.keyClick(box, Qt.Key.Key_Return, CONTROL)
    assert [beside.present_page().location().record_id for beside in window.records.open] == [
        city.project(PROJECT)
    ]
    assert window.present_page().location().page == "today"


def test_every_line_of_the_day_opens_apart(window: MainWindow) -> None:
    page = window.present_page()
    assert isinstance(page, TodayPage)
    due = page.due.list
    first = next(row for row in range(due.items.rowCount()) if due.items.item(row) is not None)
    due.setCurrentIndex(due.items.index(first))
    kinds: tuple[type[QWidget], ...] = (ProjectLine, MissingLine, VisitRow, NewsLine)
    for line in (due, *(page.findChildren(kind)[0] for kind in kinds)):
        QTest.keyClick(line, Qt.Key.Key_Return, CONTROL)
        (beside,) = window.records.open
        beside.close()
        assert window.present_page() is page


def test_a_firm_opens_apart(window: MainWindow) -> None:
    window.go(Location("investors"))
    page = window.present_page()
    assert isinstance(page, InvestorsPage)
    QTest.keyClick(page.table.grid, Qt.Key.Key_Return, CONTROL)
    assert only(window).present_page().location().page == "investors.detail"


def test_both_windows_show_what_either_writes(
    window: MainWindow, projects: ProjectsPage, beside: RecordWindow, city: City
) -> None:
    rename(city, "松果储能电芯三期")
    assert shown(beside).head.name.value == "松果储能电芯三期"
    row, column = projects.list.model.index_of(city.project("松果储能电芯三期")), 1
    assert projects.list.model.index(row, column).data() == "松果储能电芯三期"
    beside.write(
        "Edit project",
        lambda session: set_project_field(session, city.project("松果储能电芯三期"), "name", PROJECT),
        done="Renamed",
    )
    assert projects.list.model.index(row, column).data() == PROJECT
    assert beside.toast.isVisible()


def test_undo_works_in_either_window(window: MainWindow, beside: RecordWindow, city: City) -> None:
    rename(city, "一")
    rename(city, "二", "一")
    beside.activateWindow()
    QTest.keyClick(beside, Qt.Key.Key_Z, CONTROL)
    assert shown(beside).head.name.value == "一"
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert shown(beside).head.name.value == PROJECT
    beside.activateWindow()
    QTest.keyClick(beside, Qt.Key.Key_Y, CONTROL)
    assert shown(beside).head.name.value == "一"


def test_each_window_has_its_own_way_back(window: MainWindow, beside: RecordWindow, city: City) -> None:
    beside.go(Location("investors.detail", city.company("松果储能科技")))
    assert beside.windowTitle().startswith("松果储能科技")
    assert window.present_page().location().page == "projects"
    QTest.keyClick(beside, Qt.Key.Key_Left, ALT)
    assert beside.present_page().location().page == "projects.detail"
    QTest.keyClick(beside, Qt.Key.Key_Right, ALT)
    assert beside.present_page().location().page == "investors.detail"
    assert window.present_page().location().page == "projects"


def test_what_only_the_main_window_has_comes_up_there(window: MainWindow, beside: RecordWindow) -> None:
    window.go(Location("today"))
    crumb = beside.present_page().crumbs()[0][1]
    assert crumb is not None
    beside.go(crumb)
    assert window.present_page().location().page == "projects"
    QTest.keyClick(beside, Qt.Key.Key_J, CONTROL)
    assert window.sheets.log is not None
    assert window.sheets.log.isVisible()


def test_closing_it_leaves_the_main_window(window: MainWindow, beside: RecordWindow, city: City) -> None:
    QTest.keyClick(beside, Qt.Key.Key_W, CONTROL)
    assert window.records.open == []
    assert window.isVisible()
    rename(city, "还在")
    assert window.present_page().location().page == "projects"


def test_closing_the_main_window_closes_those_beside_it(window: MainWindow, beside: RecordWindow) -> None:
    window.close()
    assert not beside.isVisible()
    assert window.records.open == []


def test_it_speaks_the_language_that_is_chosen(window: MainWindow, beside: RecordWindow) -> None:
    window.look.set_language("zh_CN")
    assert beside.present_page().crumbs()[0][0] == "项目库"


def test_the_windows_come_back_at_the_next_start(
    city: City, look: Look, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = Desk(tmp_path / "desk.json")
    project = city.project(PROJECT)
    first = window_for(city.workspace, look, desk)
    qtbot.addWidget(first)
    first.go(Location("today"))
    first.open_apart(Location("projects.detail", project))
    first.close()
    second = window_for(city.workspace, look, desk)
    qtbot.addWidget(second)
    second.go(Location("today"))
    second.records.restore()
    assert only(second).present_page().location().record_id == project
    only(second).close()
    second.close()
    third = window_for(city.workspace, look, desk)
    qtbot.addWidget(third)
    third.go(Location("today"))
    third.records.restore()
    assert third.records.open == []
    third.close()
