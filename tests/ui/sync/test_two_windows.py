"""Two windows on two computers share one folder: what is done in one appears in the other by itself."""

import threading
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.main import window_for
from app.services.record_names import name_of
from app.services.visits import VisitDraft, add_visit
from app.sync.engine import sync_round
from app.sync.rounds import Round
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.page import ProjectsPage
from app.ui.sync import syncing
from app.ui.today.visits_card import VisitRow
from tests.sync.conftest import Computer
from tests.ui.conftest import Show
from tests.ui.sync.conftest import SharedCity, set_investment

LONG = 30_000
PROJECT = "石榴籽生物制剂"


NEW = "石榴籽生物制剂二期"
FIRM = "云朵机器人"


def rename(window: MainWindow) -> None:
    """In place, as a person does."""
    name = detail(window).head.name
    name.edit()
    assert name.editor is not None
    name.editor.setText(NEW)
    QTest.keyClick(name.editor, Qt.Key.Key_Return)


def detail(window: MainWindow) -> ProjectDetailPage:
    page = window.present_page()
    assert isinstance(page, ProjectDetailPage)
    return page


def test_an_edit_in_one_window_appears_in_the_other(
    shared: SharedCity, look: Look, show: Show, qtbot: QtBot
) -> None:
    colleague = shared.colleague("何雨田")
    here, there = (window_for(one.workspace, look) for one in (shared.mine, colleague))
    for window in (here, there):
        window.go(Location("projects.detail", shared.city.project(PROJECT)))
        show(window, 1366, 768)
        qtbot.waitUntil(lambda window=window: not window.syncing.running, timeout=LONG)  # type: ignore[misc]
    rename(here)
    here.syncing.now()
    qtbot.waitUntil(lambda: detail(there).head.name.value == NEW, timeout=LONG)
    assert there.syncing.state.undecided == 0
    for window in (here, there):
        window.close()


def test_what_is_written_last_is_sent_when_the_window_closes(
    shared: SharedCity, look: Look, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "_LEAVING_SECONDS", LONG / 1000)  # a slow disk has not gone away
    colleague = shared.colleague("何雨田")
    window = window_for(shared.mine.workspace, look)
    window.go(Location("projects.detail", shared.city.project(PROJECT)))
    show(window, 1366, 768)
    qtbot.waitUntil(lambda: not window.syncing.running, timeout=LONG)
    rename(window)
    qtbot.waitUntil(lambda: window.syncing.state.waiting == 1, timeout=LONG)
    window.close()
    assert name_seen_by(colleague, shared.city.project(NEW)) == NEW


def test_what_is_written_last_is_sent_although_something_comes_in_before_it(
    shared: SharedCity, look: Look, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "_LEAVING_SECONDS", LONG / 1000)
    colleague = shared.colleague("何雨田")
    window = window_for(shared.mine.workspace, look)
    window.go(Location("projects.detail", shared.city.project(PROJECT)))
    show(window, 1366, 768)
    qtbot.waitUntil(lambda: not window.syncing.running, timeout=LONG)
    colleague.write(set_investment(45_100_000_000))
    colleague.sync()
    rename(window)
    window.close()
    assert name_seen_by(colleague, shared.city.project(NEW)) == NEW


def test_what_is_written_behind_a_round_is_sent_when_the_window_closes_before_its_end(
    shared: SharedCity, look: Look, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "_LEAVING_SECONDS", LONG / 1000)
    colleague = shared.colleague("何雨田")
    sealed, goes_on = threading.Event(), threading.Event()

    def held(*told: Any, **named: Any) -> Round:
        done = sync_round(*told, **named)
        sealed.set()
        goes_on.wait(LONG / 1000)
        return done

    monkeypatch.setattr(syncing, "sync_round", held)
    window = window_for(shared.mine.workspace, look)
    window.go(Location("projects.detail", shared.city.project(PROJECT)))
    show(window, 1366, 768)
    qtbot.waitUntil(sealed.is_set, timeout=LONG)
    rename(window)
    goes_on.set()
    window.close()
    assert name_seen_by(colleague, shared.city.project(NEW)) == NEW


def name_seen_by(colleague: Computer, project: str) -> str:
    colleague.sync()
    return colleague.database.read(lambda session: name_of(session, project))


def test_what_is_not_sent_yet_is_marked_where_it_appears(
    shared: SharedCity, look: Look, show: Show, qtbot: QtBot
) -> None:
    window = window_for(shared.mine.workspace, look)
    window.go(Location("projects.detail", shared.city.project(PROJECT)))
    show(window, 1366, 768)
    qtbot.waitUntil(lambda: not window.syncing.running, timeout=LONG)
    mark = detail(window).head.exchange
    assert not mark.isVisible()
    rename(window)
    qtbot.waitUntil(mark.isVisible, timeout=LONG)
    assert mark.text == "Not synced"
    window.go(Location("projects"))
    assert name_in_list(window, shared.city.project(NEW)).endswith("Not synced")
    draft = VisitDraft(company_name=FIRM, started_at=datetime(2026, 3, 18, 14, 0), minutes="看场地")
    window.write("Log visit", lambda session: add_visit(session, draft))
    window.go(Location("today"))
    assert visit_of(window, FIRM).mark() == "Not synced"
    window.syncing.now()
    qtbot.waitUntil(lambda: window.syncing.state.waiting == 0, timeout=LONG)
    assert visit_of(window, FIRM).mark() == ""
    window.go(Location("projects"))
    assert name_in_list(window, shared.city.project(NEW)) == NEW
    window.close()


def visit_of(window: MainWindow, firm: str) -> VisitRow:
    rows = window.present_page().findChildren(VisitRow)
    return next(row for row in rows if row.visit.company_name == firm)


def name_in_list(window: MainWindow, project: str) -> str:
    """As a screen reader says it."""
    page = window.present_page()
    assert isinstance(page, ProjectsPage)
    model = page.list.model
    cells = model.cells_at(model.index_of(project))
    assert cells is not None
    return cells[model.column_of("name")].said
