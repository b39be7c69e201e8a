"""The search box: finds while one types, by the keyboard alone, and never on text being composed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import derived
from app.services.project_filter import Facet
from app.ui.main_window import MainWindow
from app.ui.projects.page import ProjectsPage
from app.ui.shell.search_results import SearchResults
from app.ui.widgets.line_edit import LineEdit
from tests.city import City

CONTROL = Qt.KeyboardModifier.ControlModifier


def field(window: MainWindow) -> LineEdit:
    found = window.findChild(LineEdit, "search.field")
    assert found is not None
    return found


def results(window: MainWindow) -> SearchResults:
    found = window.findChild(SearchResults)
    assert found is not None
    return found


def commit(box: LineEdit, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(box, event)


def compose(box: LineEdit, text: str) -> None:
    QApplication.sendEvent(box, QInputMethodEvent(text, []))


def test_keys_alone_find_and_open_a_project(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    box = field(window)
    assert box.hasFocus()
    commit(box, "松果")
    assert results(window).isVisible()
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Up)
    first = results(window).accessibleDescription()
    assert "松果储能电芯二期" in first
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.present_page().location().page == "projects.detail"
    assert box.text() == ""
    assert not results(window).isVisible()


@pytest.mark.parametrize(
    ("name", "facet", "about"),
    [
        ("叶听澜", Facet.LEADER, "青屿县　青屿县县长　leads 3 projects"),
        ("江一苇", Facet.CONTACT, "looks after"),
    ],
)
def test_an_official_leads_to_the_projects_led_or_looked_after(
    window: MainWindow, city: City, name: str, facet: Facet, about: str
) -> None:
    box = field(window)
    box.setFocus()
    commit(box, name)
    assert about in results(window).accessibleDescription()
    QTest.keyClick(box, Qt.Key.Key_Return)
    shown = window.present_page()
    assert isinstance(shown, ProjectsPage)
    assert shown.filter.chosen.facets == {facet: {city.official(name)}}


def test_ctrl_down_goes_to_the_next_kind(window: MainWindow) -> None:
    box = field(window)
    box.setFocus()
    commit(box, "松果")
    kinds = [hit.kind for hit in results(window).hits]
    assert len(set(kinds)) > 1
    QTest.keyClick(box, Qt.Key.Key_Down, CONTROL)
    assert results(window).hits[kinds.index(kinds[-1])].kind is not kinds[0]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.present_page().location().page != "projects.detail"


def test_escape_closes_the_list_first_and_then_goes_back_to_the_page(window: MainWindow) -> None:
    box = field(window)
    box.setFocus()
    commit(box, "松果")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not results(window).isVisible()
    assert (box.text(), box.hasFocus()) == ("松果", True)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert results(window).isVisible()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), box.hasFocus()) == ("", False)


def test_text_being_composed_is_not_searched_and_keeps_its_keys(window: MainWindow) -> None:
    box = field(window)
    box.setFocus()
    commit(box, "松果")
    compose(box, "chu'neng")
    before = window.present_page().location()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTest.keyClick(box, key)
    assert results(window).isVisible()
    assert window.present_page().location() == before
    commit(box, "储能")
    assert box.text() == "松果储能"


def test_nothing_found_is_said(window: MainWindow) -> None:
    box = field(window)
    box.setFocus()
    commit(box, "没有这个名字")
    assert results(window).isVisible()
    assert results(window).hits == []
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.present_page().location().page == "today"


def test_in_a_large_ledger_keys_rest_until_the_finds_of_the_newest_text_are_there(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(derived, "_LARGE", 0)
    box = field(window)
    box.setFocus()
    commit(box, "没有这个")
    commit(box, "名字")
    QTest.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: results(window).isVisible())
    assert results(window).hits == []
    box.clear()
    commit(box, "松果")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.present_page().location().page == "today"
    qtbot.waitUntil(lambda: bool(results(window).hits))
    commit(box, "储能")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.jobs.running == 0)
    assert not results(window).isVisible()
