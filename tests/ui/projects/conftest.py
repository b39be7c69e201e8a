"""The fictitious city, made once and only read, and the light theme."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.database import Database, FixedClock
from app.services import derived
from app.services.demo.sample_city import make_sample_city
from app.services.project_filter import ProjectFilter
from app.services.project_list import ProjectRow, project_ids, project_rows
from app.ui.theme import Mode, Theme
from app.workspace import open_workspace

Show = Callable[[QWidget, int, int], None]


@pytest.fixture(scope="package")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The sample city with somebody at work in it; tests read it and leave it as it is."""
    folder = tmp_path_factory.mktemp("city") / "workspace"
    clock = FixedClock(datetime(2026, 3, 18, 14, 40))
    opened = open_workspace(folder, create=True, clock=clock, derive=derived.refresh)
    member = opened.database.write("Make the city", make_sample_city)
    opened.database.set_local("member", member)
    yield opened.database
    opened.close()


@pytest.fixture
def rows(city: Database) -> dict[str, ProjectRow]:
    """Every project of the city by its name."""
    ids = city.read(lambda session: project_ids(session, ProjectFilter()))
    found = city.read(lambda session: project_rows(session, ids))
    return {row.name: row for row in found}


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %."""
    theme = Theme(Mode.LIGHT, 1.0)
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")


def on_top(widget: QWidget) -> QWidget:
    """A window with `widget` at its upper edge."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(widget)
    column.addStretch(1)
    return window


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a widget at a size, with its layout done and the keyboard able to go there."""

    def at(widget: QWidget, width: int, height: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    return at
