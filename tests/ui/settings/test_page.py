"""The frame of the settings: groups, search, shortcuts and facts."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from app import VERSION
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.settings.about import About
from app.ui.settings.page import SettingsPage
from app.ui.settings.shortcuts import Shortcuts
from tests.city import City


def marked(page: SettingsPage) -> list[str]:
    return [row.name.text() for row in page.group.rows if row.mark(page.list.search.text())]


def test_back_leads_to_the_group_that_was_open(page: SettingsPage, window: MainWindow) -> None:
    page.choose("about")
    window.go(Location("today"))
    page.choose("everyday")
    window.back()
    assert isinstance(page.group, About)


def test_search_goes_to_the_group_that_has_the_setting(page: SettingsPage, window: MainWindow) -> None:
    page.list.search.setText(VERSION)
    assert isinstance(page.group, About)
    assert page.list.shown() == ["about"]
    assert len(marked(page)) == 1


def test_search_without_a_find_says_so(page: SettingsPage) -> None:
    page.list.search.setText("xyzzy")
    assert page.list.nothing.isVisible()
    page.list.search.clear()
    assert not page.list.nothing.isVisible()
    assert "everyday" in page.list.shown()


def test_every_command_with_keys_is_listed(page: SettingsPage, window: MainWindow) -> None:
    page.choose("shortcuts")
    assert isinstance(page.group, Shortcuts)
    names = {row.name.text() for row in page.group.rows}
    assert names == {action.text() for action in window.actions() if action.shortcuts()}
    assert len(names) > 10


def test_about_tells_where_the_data_lies_and_how_much_there_is(page: SettingsPage, city: City) -> None:
    page.choose("about")
    about = page.group
    assert isinstance(about, About)
    assert about.counts["projects"].text() == "24"
    assert any(VERSION in row.name.text() for row in about.rows)
    about.copy_path.click()
    assert Path(QApplication.clipboard().text()) == city.workspace.place.folder.absolute()
