"""The project ledger as a person uses it: views, list and board, the pane beside."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.project_filter import Facet, ProjectFilter
from app.services.project_views import PROJECTS
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.assignment_form import AssignmentForm
from app.ui.projects.board.board import Board
from app.ui.projects.list_pane import ListPane
from app.ui.projects.page import ProjectsPage
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import Label
from app.ui.widgets.line_edit import LineEdit
from tests.city import City
from tests.ui.projects.conftest import names

FIRST = "石榴籽生物制剂"
SIGNED = "纸飞机动漫总部"


def tabs(page: ProjectsPage) -> list[str]:
    bar = page.view_bar.tabs
    return [bar.tab(key).text() for key in bar.keys]


def only_red(page: ProjectsPage) -> None:
    page.filter.set_filter(ProjectFilter({Facet.LIGHT: frozenset({"0"})}))
    page.filter.changed.emit(page.filter.chosen)


def save_as(page: ProjectsPage, name: str, qtbot: QtBot) -> None:
    page.view_bar.save.click()
    edit = page.view_bar.findChild(LineEdit, "tab.new.name")
    assert edit is not None
    edit.setText(name)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_the_list_opens_with_the_first_project_in_hand(page: ProjectsPage, city: City) -> None:
    assert page.view_bar.current == "signed"
    assert len(names(page)) == 19
    assert page.list.table.selected_ids == [city.project(FIRST)]
    assert page.list.table.grid.hasFocus()


def test_a_changed_view_shows_its_dot_and_goes_back(page: ProjectsPage) -> None:
    only_red(page)
    assert page.view_bar.revert.isVisible()
    assert not page.view_bar.update_view.isVisible()
    page.view_bar.revert.click()
    assert len(names(page)) == 19
    assert not page.view_bar.revert.isVisible()


def test_a_view_is_named_in_its_tab_and_kept(page: ProjectsPage, qtbot: QtBot, city: City) -> None:
    only_red(page)
    save_as(page, "本周红灯", qtbot)
    saved = city.database.read(PROJECTS.views)[-1]
    assert (saved.name, saved.kind) == ("本周红灯", "list")
    assert tabs(page)[-1] == "本周红灯"
    assert page.view_bar.current == saved.key
    assert page.view_bar.tabs.tab(saved.key).hasFocus()
    assert not page.view_bar.revert.isVisible()


def test_esc_while_naming_saves_nothing(page: ProjectsPage, qtbot: QtBot, city: City) -> None:
    page.view_bar.save.click()
    edit = page.view_bar.findChild(LineEdit, "tab.new.name")
    assert edit is not None
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.view_bar.tabs.tab(page.view_bar.current).hasFocus())
    qtbot.waitUntil(lambda: len(tabs(page)) == 9)
    assert len(city.database.read(PROJECTS.views)) == 9


def test_a_saved_view_brings_its_kind_and_is_updated(page: ProjectsPage, qtbot: QtBot, city: City) -> None:
    page.tools.kinds.button("board").click()
    save_as(page, "调度看板", qtbot)
    assert city.database.read(PROJECTS.views)[-1].kind == "board"
    key = page.view_bar.current
    page.tools.kinds.button("list").click()
    assert page.view_bar.update_view.isVisible()
    page.view_bar.update_view.click()
    assert city.database.read(PROJECTS.views)[-1].kind == "list"
    assert not page.view_bar.update_view.isVisible()
    assert page.view_bar.current == key


def test_a_deleted_view_gives_way_to_all_and_comes_back_by_undo(
    page: ProjectsPage, qtbot: QtBot, window: MainWindow
) -> None:
    only_red(page)
    save_as(page, "本周红灯", qtbot)
    page.view_bar.delete_asked.emit(page.view_bar.current)
    assert "本周红灯" not in tabs(page)
    assert page.view_bar.current == "all"
    assert len(names(page)) == 24
    window.walk.undo()
    assert "本周红灯" in tabs(page)


def test_a_view_is_shown_to_the_team(page: ProjectsPage, qtbot: QtBot, city: City) -> None:
    save_as(page, "本周红灯", qtbot)
    menu = page.view_bar.menu_of(page.view_bar.current)
    assert menu is not None
    share = next(action for action in menu.actions() if action.isCheckable())
    share.trigger()
    assert city.database.read(PROJECTS.views)[-1].shared


def test_hidden_columns_belong_to_their_view(page: ProjectsPage, qtbot: QtBot) -> None:
    page.list.table.set_column_shown("unit", False)
    save_as(page, "无单位", qtbot)
    page.views.choose("all")
    assert "unit" in {choice.key for choice in page.list.table.column_choices if choice.shown}
    page.view_bar.chosen.emit(page.view_bar.views[-1].key)
    assert "unit" not in {choice.key for choice in page.list.table.column_choices if choice.shown}


def test_space_opens_the_pane_and_arrows_take_it_along(page: ProjectsPage, qtbot: QtBot) -> None:
    grid = page.list.table.grid
    assert not page.peek.pane.isVisible()
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert page.peek.pane.isVisible()
    assert page.peek.pane.name.text() == FIRST
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.peek.pane.name.text() == "松果储能电芯二期")
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not page.peek.pane.isVisible()


def test_the_pane_is_there_unasked_in_a_wide_window(page: ProjectsPage, window: MainWindow) -> None:
    window.resize(1920, 1080)
    assert page.peek.pane.isVisible()
    assert page.peek.pane.geometry().right() == page.width() - 1
    assert page.list.mapTo(page, QPoint(page.list.width(), 0)).x() <= page.peek.pane.x()
    page.peek.pane.close_button.click()
    assert not page.peek.pane.isVisible()


def test_the_pane_lies_over_the_list_in_a_narrow_window(page: ProjectsPage, window: MainWindow) -> None:
    window.resize(1100, 680)
    page.list.peeked.emit("")
    assert page.peek.pane.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert page.list.mapTo(page, QPoint(page.list.width(), 0)).x() > page.peek.pane.x()


def test_the_pane_says_who_when_and_what(page: ProjectsPage, city: City) -> None:
    page.list.table.set_current(city.project("星砂半导体封测"))
    page.list.peeked.emit("")
    pane = page.peek.pane
    shown = {label.text() for label in pane.findChildren(Label)}
    assert pane.name.text() == "星砂半导体封测"
    assert {"能评批复", "22.00 (100 m yuan), paid in 2.20 (100 m yuan)"} <= shown


def test_a_step_is_ticked_off_in_the_pane(page: ProjectsPage, city: City, window: MainWindow) -> None:
    page.list.table.set_current(city.project(SIGNED))
    page.list.peeked.emit("")
    before = city.state(SIGNED).next_task
    assert before is not None
    box = page.peek.pane.steps.findChild(CheckBox)
    assert box is not None
    box.click()
    assert city.state(SIGNED).next_task != before
    window.walk.undo()
    assert city.state(SIGNED).next_task == before


def test_delete_puts_the_selected_projects_into_the_bin(
    page: ProjectsPage, qtbot: QtBot, window: MainWindow, city: City
) -> None:
    page.list.table.select_ids([city.project(SIGNED), city.project(FIRST)])
    qtbot.keyClick(page.list.table.grid, Qt.Key.Key_Delete)
    assert len(names(page)) == 17
    window.walk.undo()
    assert len(names(page)) == 19


def test_a_cell_takes_clicks_again_after_somebody_was_named_below_it(
    page: ProjectsPage, qtbot: QtBot, city: City
) -> None:
    table = page.list.table
    project = city.project(FIRST)
    page.list.fill_slot(project, 0)
    form = page.window().findChild(AssignmentForm)
    assert form is not None
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    place = table.cell_rect(project, "three_ones").center()
    assert page.window().childAt(page.window().mapFromGlobal(place)) is table.grid.viewport()
    qtbot.waitUntil(lambda: page.window().findChild(AssignmentForm) is None)


def test_columns_hidden_just_before_closing_are_kept(
    window: MainWindow, page: ProjectsPage, city: City
) -> None:
    page.list.table.set_column_shown("industry", False)
    window.close()
    assert "industry" in (city.database.local("projects.layout") or "")


@pytest.mark.parametrize("kind", ["list", "board"])
def test_a_place_is_read_once_when_one_comes_back_to_it(
    window: MainWindow, page: ProjectsPage, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    page.filter.set_filter(ProjectFilter({Facet.LIGHT: frozenset({"0"})}))
    window.go(Location("projects", None, {"kind": kind, "view": "all"}))
    window.go(Location("today"))
    read = Counter[object]()

    def counting(part: ListPane | Board) -> None:
        refresh = part.refresh
        monkeypatch.setattr(part, "refresh", lambda: (read.update([part]), refresh()))

    counting(page.list)
    counting(page.board)
    window.back()
    assert list(read.values()) == [1]
    shown = page.board if kind == "board" else page.list
    assert list(read) == [shown]
