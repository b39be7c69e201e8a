"""The light theme for every test, a way to show widgets, and the whole window on the sample city."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.main import window_for
from app.ui.look import ENGLISH, Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.theme import Mode, Theme, theme
from tests.city import City

Show = Callable[[QWidget, int, int], None]


@pytest.fixture(scope="session")
def light() -> Theme:
    """The one theme of all tests: dressing the program in it takes Qt a quarter of a second."""
    return Theme(Mode.LIGHT)


@pytest.fixture(autouse=True)
def look(qapp: QApplication, light: Theme) -> Iterator[Look]:
    """The light theme at 100 %, in English, the language of the sources."""
    light.set_mode(Mode.LIGHT)
    light.set_font_scale(1.0)
    light.set_row_height("row")
    if not is_worn(qapp, light):
        light.apply(qapp)
    look = Look(qapp, light)
    look.set_language(ENGLISH)
    yield look
    look.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no loop runs that would let go of widgets


def is_worn(qapp: QApplication, asked: Theme) -> bool:
    """Whether no other test has dressed the program otherwise, or undressed it."""
    try:
        return theme() is asked and qapp.styleSheet() != ""
    except LookupError:  # the first test of all
        return False


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


@pytest.fixture
def window(city: City, look: Look, show: Show, qtbot: QtBot) -> Iterator[MainWindow]:
    """The whole window on the sample city, at the page of the day."""
    opened = window_for(city.workspace, look)
    opened.go(Location("today"))
    show(opened, 1366, 768)
    yield opened
    opened.close()
