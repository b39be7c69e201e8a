"""The projects of the sample city by name, and the page they are listed on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.services.project_filter import ProjectFilter
from app.services.project_list import ProjectRow, project_ids, project_rows
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.page import ProjectsPage
from tests.city import City
from tests.ui.projects.opened import NUT, Opened

Drag = Callable[..., None]


@pytest.fixture
def rows(city: City) -> dict[str, ProjectRow]:
    """Every project of the city by its name."""
    ids = city.database.read(lambda session: project_ids(session, ProjectFilter()))
    found = city.database.read(lambda session: project_rows(session, ids))
    return {row.name: row for row in found}


def on_top(widget: QWidget) -> QWidget:
    """A window with `widget` at its upper edge."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(widget)
    column.addStretch(1)
    return window


@pytest.fixture
def page(window: MainWindow) -> ProjectsPage:
    """The list, as it opens."""
    window.go(Location("projects"))
    shown = window.present_page()
    assert isinstance(shown, ProjectsPage)
    return shown


@pytest.fixture
def board(page: ProjectsPage, window: MainWindow) -> ProjectsPage:
    """The board with all projects."""
    window.go(Location("projects", None, {"kind": "board", "view": "all"}))
    return page


@pytest.fixture
def nut(window: MainWindow, city: City) -> Opened:
    """The page of the project of the mock-up."""
    return Opened(window, city, NUT)


def names(page: ProjectsPage) -> list[str]:
    """The projects in the list from top to bottom."""
    model = page.list.model
    return [row.name for place in range(model.rowCount()) if (row := model.row_at(place)) is not None]


def column(page: ProjectsPage, stage: int) -> list[str]:
    """The projects in a column of the board from top to bottom."""
    cards = page.board.columns[stage].list.cards
    return [card.name for row in range(cards.rowCount()) if (card := cards.card(row)) is not None]


@pytest.fixture
def drag(board: ProjectsPage, qtbot: QtBot, city: City) -> Drag:
    """Drag the card of a project to a column, and let go there."""

    def by_hand(name: str, to: int, drop: bool = True) -> None:
        key = city.project(name)
        cards = next(one.list for one in board.board.columns if key in one.list.cards.ids)
        view, target = cards.viewport(), board.board.columns[to].list.viewport()
        start = cards.card_rect(key).center()
        end = view.mapFromGlobal(target.mapToGlobal(QPoint(60, 60)))
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        for place in (start + QPoint(20, 0), end):
            _carry(view, place)
        if drop:
            qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)

    return by_hand


def _carry(view: QWidget, place: QPoint) -> None:
    """A move of the mouse with the left button down, which qtbot cannot make."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        place.toPointF(),
        view.mapToGlobal(place).toPointF(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view, event)
