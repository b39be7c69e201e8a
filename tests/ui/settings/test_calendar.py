"""工作日历, as a person edits it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.calendar import working_calendar
from app.services.undo import undo
from app.ui.main_window import MainWindow
from app.ui.settings.page import SettingsPage
from app.ui.settings.working_calendar import CalendarSettings
from app.ui.widgets.label import Label
from tests.city import City

FRIDAY, SATURDAY = date(2026, 3, 20), date(2026, 3, 21)


@pytest.fixture
def group(page: SettingsPage) -> CalendarSettings:
    """The calendar of this year."""
    page.choose("calendar")
    assert isinstance(page.group, CalendarSettings)
    return page.group


def worked(city: City, day: date) -> bool:
    return city.database.read(lambda session: working_calendar(session).is_workday(day))


def test_a_click_on_a_day_turns_it_over_and_again_back(
    group: CalendarSettings, city: City, qtbot: QtBot
) -> None:
    place = group.calendar.cell(SATURDAY).center()
    qtbot.mouseClick(group.calendar, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: group.calendar.is_worked(SATURDAY))
    assert worked(city, SATURDAY)
    qtbot.mouseClick(group.calendar, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not group.calendar.is_worked(SATURDAY))
    assert not worked(city, SATURDAY)


def test_space_turns_the_day_under_the_keyboard_over(
    group: CalendarSettings, city: City, qtbot: QtBot
) -> None:
    qtbot.keyClick(group.calendar, Qt.Key.Key_Right)
    qtbot.keyClick(group.calendar, Qt.Key.Key_Right)
    qtbot.keyClick(group.calendar, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not worked(city, FRIDAY))


def test_a_turned_day_can_be_undone(
    group: CalendarSettings, city: City, window: MainWindow, qtbot: QtBot
) -> None:
    group.calendar.turned.emit(FRIDAY)
    qtbot.waitUntil(lambda: not worked(city, FRIDAY))
    window.walk.undo()
    qtbot.waitUntil(lambda: group.calendar.is_worked(FRIDAY))


def test_the_source_of_a_day_off_is_told(group: CalendarSettings) -> None:
    assert "春节" in group.calendar.explained(date(2026, 2, 17))
    assert "by the State Council's notice" in group.calendar.explained(date(2026, 2, 14))


def test_a_year_not_published_is_marked_as_reckoned_until_it_is_confirmed(
    group: CalendarSettings, city: City, qtbot: QtBot
) -> None:
    assert not group.note.isVisible()
    group.forward.click()
    assert group.year == 2027
    assert group.note.isVisible()
    group.note.action.click()
    qtbot.waitUntil(lambda: not group.note.isVisible())
    day = date(2027, 7, 1)
    assert not city.database.read(lambda session: working_calendar(session).is_provisional(day))


def test_every_day_of_a_year_has_its_place(group: CalendarSettings) -> None:
    first = date(2026, 1, 1).toordinal()
    days = [date.fromordinal(first + number) for number in range(365)]
    places = {(group.calendar.cell(day).x(), group.calendar.cell(day).y()) for day in days}
    assert len(places) == 365
    assert all(group.calendar.rect().contains(x, y) for x, y in places)


def test_a_notice_is_looked_at_before_it_is_entered(
    group: CalendarSettings, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "2027.csv"
    file.write_text(
        "2027-02-08,off,Spring Festival\n2027-01-30,work\n2027-10-01,off\n2027-2-30,off\n", "utf-8"
    )
    group.preview_notice(file)
    told = [label.text() for label in group.preview.findChildren(Label)]
    assert any(text.startswith("Worked from now on: ") and "Jan 30, 2027" in text for text in told)
    assert any(text.startswith("Line 4 left out, “2027-2-30,off”: There is no such day") for text in told)
    assert not worked(city, date(2027, 1, 30))
    group.preview.enter.click()
    qtbot.waitUntil(lambda: worked(city, date(2027, 1, 30)))
    assert group.preview.isHidden()
    assert group.year == 2027
    city.database.write("Undo", undo)
    assert not worked(city, date(2027, 1, 30))


def test_a_notice_without_a_good_line_cannot_be_entered(group: CalendarSettings, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("some day,off\n", "utf-8")
    group.preview_notice(file)
    assert not group.preview.enter.isEnabled()
    group.preview.cancel.click()
    assert group.preview.isHidden()
