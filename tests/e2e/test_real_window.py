"""Opens the whole window on a desk: focus, keys and geometry as the window system gives them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.main import look_for, window_for
from app.ui.desk import Desk
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.theme import Mode
from app.workspace import OpenWorkspace

pytestmark = pytest.mark.window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, workspace: OpenWorkspace) -> Iterator[MainWindow]:
    """The window on a new workspace, in front and with the keyboard."""
    look = look_for(qapp, Mode.LIGHT)
    opened = window_for(workspace, look)
    opened.resize(1366, 768)
    opened.go(Location("today"))
    with qtbot.waitActive(opened):
        opened.show()
        opened.activateWindow()
    yield opened
    opened.close()
    opened.deleteLater()
    look.close()
    qapp.setStyleSheet("")


def _focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def test_the_window_comes_up_in_its_size_and_paints(window: MainWindow) -> None:
    assert window.isVisible()
    assert (window.width(), window.height()) == (1366, 768)
    picture = window.grab().toImage()
    points = ((x, y) for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9))
    assert len({picture.pixel(x, y) for x, y in points}) > 8


def test_keys_reach_the_search_field(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _focused() == "search.field")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "abc")
    assert focused.property("text") == "abc"


def test_keys_open_the_log_of_a_visit_and_escape_closes_it(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    log = window.findChild(QWidget, "quicklog")
    assert log is not None
    qtbot.waitUntil(log.isVisible)
    assert log.mapTo(window, log.rect().topRight()).x() == window.width() - 1
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not log.isVisible())


def test_a_narrow_window_has_a_narrow_rail(window: MainWindow, qtbot: QtBot) -> None:
    rail = window.findChild(QWidget, "rail")
    assert rail is not None
    wide = rail.width()
    window.resize(1000, 768)
    qtbot.waitUntil(lambda: rail.width() < wide)


def test_alt_alone_opens_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Alt)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_window_comes_back_where_it_lay(
    qapp: QApplication, qtbot: QtBot, workspace: OpenWorkspace, tmp_path: Path
) -> None:
    look = look_for(qapp, Mode.LIGHT)
    desk = Desk(tmp_path / "window.json")
    wanted = QRect(20, 40, 740, 610)
    first = _opened(workspace, look, desk, qtbot)
    first.setGeometry(wanted)
    qtbot.waitUntil(lambda: first.geometry() == wanted)
    first.close()
    second = _opened(workspace, look, desk, qtbot)
    assert second.geometry() == wanted
    second.close()
    look.close()


def _opened(workspace: OpenWorkspace, look: Look, desk: Desk, qtbot: QtBot) -> MainWindow:
    window = window_for(workspace, look, desk)
    window.go(Location("today"))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window
