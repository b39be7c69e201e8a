"""The history, as a person sees it."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.projects import Project
from app.services.light_rules import change_limit, light_rules
from app.services.recycle_bin import delete_record
from app.ui.history.page import HistoryPage
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.widgets.button import Button
from app.ui.widgets.note import Note
from tests.city import City

PINECONE = "松果储能电芯二期"


@pytest.fixture
def page(window: MainWindow) -> HistoryPage:
    """The history of the workspace in the window."""
    window.go(Location("history"))
    found = window.present_page()
    assert isinstance(found, HistoryPage)
    return found


def land(city: City) -> int | None:
    project = city.project(PINECONE)
    return city.database.read(lambda session: session.get_one(Project, project).land_mu)


def set_land(city: City, mu: int) -> None:
    project = city.project(PINECONE)

    def change(session: Session) -> None:
        session.get_one(Project, project).land_mu = mu

    city.database.write("Edit project", change, about=PINECONE)


def cells(page: HistoryPage, row: int) -> list[str]:
    return [cell.text for cell in page.model.cells_at(row) or ()]


def button(page: HistoryPage, name: str) -> Button:
    found = page.pane.findChild(Button, name)
    assert isinstance(found, Button)
    return found


def test_a_change_is_told_in_words_with_who_and_where(page: HistoryPage, city: City) -> None:
    set_land(city, 8000)
    set_land(city, 9500)
    _, who, action, change, device = cells(page, 0)
    assert (who, device) == ("周以宁", "This computer")
    assert PINECONE in action
    assert change == f"Project　{PINECONE}: Land (mu) 80.00 → 95.00"


def test_a_field_is_reverted_from_the_pane_and_that_can_be_undone(
    page: HistoryPage, city: City, window: MainWindow, qtbot: QtBot
) -> None:
    set_land(city, 8000)
    set_land(city, 9500)
    page.table.set_current(page.model.id_at(0))
    qtbot.mouseClick(button(page, "history.revert.land_mu"), Qt.MouseButton.LeftButton)
    assert land(city) == 8000
    window.walk.undo()
    assert land(city) == 9500


def test_an_old_action_is_undone_only_where_nothing_newer_rests_on_it(page: HistoryPage, city: City) -> None:
    set_land(city, 8000)
    first = page.model.id_at(0)
    set_land(city, 9500)
    page.table.set_current(first)
    button(page, "history.undo").click()
    assert land(city) == 9500
    page.table.set_current(page.model.id_at(0))
    button(page, "history.undo").click()
    assert land(city) == 8000


@pytest.mark.parametrize("way", ["history.undo", "history.revert.value"])
def test_what_moves_all_lights_is_taken_back_beside_the_window(
    page: HistoryPage, city: City, window: MainWindow, qtbot: QtBot, way: str
) -> None:
    def limit() -> int | None:
        return city.database.read(light_rules).limits.next_yellow_wd

    city.database.write("Change a light rule", lambda s: change_limit(s, "next_yellow_wd", 20))
    city.database.write("Change a light rule", lambda s: change_limit(s, "next_yellow_wd", 30))
    page.table.set_current(page.model.id_at(0))
    with city.others_wait():
        button(page, way).click()
        assert limit() == 30
    qtbot.waitUntil(lambda: limit() == 20)


def test_what_was_deleted_is_restored_from_the_history(page: HistoryPage, city: City) -> None:
    project = city.project(PINECONE)
    city.database.write("Delete project", lambda session: delete_record(session, project))
    page.table.set_current(page.model.id_at(0))
    button(page, "history.restore").click()
    assert city.project(PINECONE) == project


def test_the_history_of_one_project_is_reached_by_its_place(window: MainWindow, city: City) -> None:
    set_land(city, 8000)
    window.go(Location("history", city.project(PINECONE)))
    page = window.present_page()
    assert isinstance(page, HistoryPage)
    assert page.filter.chips["record"].text().endswith(PINECONE)
    assert all(PINECONE in cells(page, row)[3] or cells(page, row)[3] for row in range(page.model.rowCount()))
    page.filter.reset()
    assert page.location() == Location("history")


def test_a_filter_without_finds_offers_all_changes(page: HistoryPage, city: City) -> None:
    page.filter.choose("time", "before", "Earlier years")
    assert page.empty.isVisible()
    page.filter.reset()
    assert page.table.isVisible()


def test_the_field_filter_offers_every_kind_of_record(page: HistoryPage, qtbot: QtBot) -> None:
    page.filter.open("field")
    popup = page.filter._popup
    assert popup is not None
    popup.query.setText("Land (mu)")
    popup.query.textEdited.emit("Land (mu)")
    popup._enter()
    assert page.filter.chosen.table == "project"
    assert page.filter.chosen.field == "land_mu"


def test_a_hundred_thousand_actions_are_read_in_pages(
    page: HistoryPage, city: City, window: MainWindow
) -> None:
    actions = text(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
        " INSERT INTO change_tx (uuid, origin_id, at_ms, label, kind, first_seq, last_seq)"
        " SELECT 'u' || i, 1, i, 'Set', 'REMOTE', 1, 1 FROM n"
    )
    city.database.refresh(lambda session: session.execute(actions))
    read: list[int] = []
    page.model.pages_read.connect(lambda: read.append(1))
    page.open(Location("history"))
    assert page.model.rowCount() > 100_000
    assert len(read) <= 5


def test_what_has_gone_from_the_log_meanwhile_is_said(page: HistoryPage, window: MainWindow) -> None:
    for way in (partial(page.revert, "no-such-record", 1, "land_mu"), partial(page.undo_action, "999999")):
        way()
        (note,) = [one for one in window.findChildren(Note) if one.isVisible()]
        assert note.label.text()
        note.clear()


def test_the_keyboard_stays_at_the_action_when_something_else_is_done(page: HistoryPage, city: City) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    to = next(one for one in page.pane.findChildren(Button) if one.isVisible() and one is not page.pane.undo)
    to.setFocus()
    set_land(city, 8000)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused), f"the keyboard is taken to {focused.objectName()}"
