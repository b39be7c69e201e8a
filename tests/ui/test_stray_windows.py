"""A part shown before it has a place comes up as a window of its own for a moment, and takes the keys."""

import traceback
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from app.main import PAGES
from app.ui.look import CHINESE, ENGLISH, Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.settings.page import SettingsPage
from app.ui.theme import Mode
from tests.city import City


class Watch(QObject):
    """Remembers every window that came up, and where in the sources it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[QWidget, str]] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            where = [line for line in traceback.extract_stack() if "/app/" in line.filename]
            self.shown.append((watched, f"{where[-1].filename}:{where[-1].lineno}" if where else "Qt"))
        return False

    def strays(self) -> list[str]:
        """The places that showed what has become a part of something since."""
        return sorted({where for widget, where in self.shown if isValid(widget) and not widget.isWindow()})


@pytest.fixture
def watch(window: MainWindow) -> Iterator[Watch]:
    made = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(made)
    yield made
    app.removeEventFilter(made)


def places(city: City) -> list[Location]:
    """Every page, those of a record on several kinds of records."""
    projects = ("松果储能电芯二期", "石榴籽生物制剂", "云雀航空部件", "珊瑚阀门再制造")
    found = [Location(name) for name in PAGES if not name.endswith(".detail")]
    found += [Location("projects.detail", city.project(name)) for name in projects]
    found.append(Location("investors.detail", city.company("竹蜻蜓航空")))
    return found


def test_no_page_shows_a_part_before_it_has_its_place(window: MainWindow, watch: Watch, city: City) -> None:
    for place in places(city):
        window.go(place)
        QApplication.processEvents()
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    window.go(Location("settings"))
    for key in page.list.shown():
        page.choose(key)
        QApplication.processEvents()
    window.log_visit()
    QApplication.processEvents()
    assert watch.strays() == []


def test_language_type_and_colours_change_without_one(
    window: MainWindow, watch: Watch, look: Look, city: City
) -> None:
    for place in places(city):
        window.go(place)
    look.set_language(CHINESE)
    look.set_font_scale(1.5)
    look.set_mode(Mode.DARK)
    QApplication.processEvents()
    look.set_font_scale(1.0)
    look.set_mode(Mode.LIGHT)
    look.set_language(ENGLISH)
    assert watch.strays() == []
