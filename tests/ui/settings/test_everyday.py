"""常用, as a person uses it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.main import window_for
from app.services.devices import device_name, this_device
from app.services.roles import my_role, start_page
from app.sync.file_traffic import USUAL_LIMIT, fetch_limit
from app.ui.look import CHINESE, ENGLISH, Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.settings.everyday import Everyday
from app.ui.settings.page import SettingsPage
from app.ui.theme import Mode, theme
from tests.city import City


@pytest.fixture
def group(page: SettingsPage) -> Everyday:
    """The first group."""
    assert isinstance(page.group, Everyday)
    return page.group


def test_the_key_of_the_settings_opens_them(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.present_page(), SettingsPage)


def test_dark_colours_apply_at_once_and_are_remembered(group: Everyday, city: City, look: Look) -> None:
    look.remember_in(city.database)
    group.mode.button("dark").click()
    assert theme().dark
    assert city.database.local("look.mode") == "dark"
    look.set_mode(Mode.LIGHT)


def test_how_large_files_come_by_themselves_is_chosen(group: Everyday, city: City) -> None:
    assert [button.text() for button in group.limit.findChildren(QAbstractButton)] == [
        "To 1 MB",
        "To 10 MB",
        "To 50 MB",
        "All",
    ]
    assert group.limit.current == str(USUAL_LIMIT)
    group.limit.button(str(1 << 20)).click()
    assert fetch_limit(city.database) == 1 << 20


def test_larger_type_makes_the_page_anew_and_keeps_the_focus(page: SettingsPage, qtbot: QtBot) -> None:
    assert isinstance(page.group, Everyday)
    before = page.group
    button = before.scale.button("1.25")
    button.setFocus()
    button.click()
    qtbot.waitUntil(lambda: page.group is not before)
    assert theme().font_scale == 1.25
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "settings.scale.1.25"
    page.context.look.set_font_scale(1.0)


def test_another_language_makes_the_page_anew(page: SettingsPage, look: Look, qtbot: QtBot) -> None:
    assert isinstance(page.group, Everyday)
    before = page.group
    other = CHINESE if look.language == ENGLISH else ENGLISH
    before.language.button(other).click()
    qtbot.waitUntil(lambda: page.group is not before)
    assert look.language == other
    assert page.group.language.current == other


def test_row_height_holds_for_all_lists(group: Everyday, window: MainWindow) -> None:
    group.row_height.button("rowCompact").click()
    window.go(Location("investors"))
    table = window.present_page().table  # type: ignore[attr-defined]
    assert table.grid.verticalHeader().defaultSectionSize() == theme().size("rowCompact")
    theme().set_row_height("row")


def test_another_work_is_kept_for_this_person_and_can_be_undone(
    group: Everyday, city: City, window: MainWindow
) -> None:
    group.role.button("office_staff").click()
    assert city.database.read(my_role) == "office_staff"
    window.walk.undo()
    assert city.database.read(my_role) == "squad_member"
    assert group.role.current == "squad_member"


def test_the_window_opens_with_the_chosen_page(group: Everyday, city: City, look: Look, qtbot: QtBot) -> None:
    group.start.button("projects").click()
    assert start_page(city.database) == "projects"
    again = window_for(city.workspace, look)
    qtbot.addWidget(again)
    again.go(Location(start_page(city.database)))
    assert again.present_page().objectName() == "projects"


def test_a_named_computer_is_named_for_everyone(group: Everyday, city: City) -> None:
    group.device.edit.setText("二分队笔记本 03")
    group.device.edit.editingFinished.emit()
    device = city.database.read(this_device)
    assert device is not None
    assert city.database.read(lambda session: device_name(session, device)) == "二分队笔记本 03"


def test_an_emptied_name_of_the_computer_goes_back(group: Everyday) -> None:
    group.device.edit.setText("二分队笔记本 03")
    group.device.edit.editingFinished.emit()
    group.device.edit.clear()
    group.device.edit.editingFinished.emit()
    assert group.device.text == "二分队笔记本 03"
