"""Where the lines of the sync centre lead, and which of them lead nowhere."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.progress_notes import add_note
from app.services.settings import set_setting
from app.sync import invitations
from app.ui.history.page import HistoryPage
from app.ui.page import Location
from app.ui.sync.device_line import DeviceLine
from app.ui.sync.member_forms import RightsForm
from app.ui.sync.numbering_part import NumberingPart
from app.ui.sync.side_card import SideCard, SideWords
from app.ui.theme import theme
from tests.ui.sync.conftest import POMEGRANATE, WEEK, Opened, SharedCity, set_investment


def history_after_click(opened: Opened, place: int) -> HistoryPage:
    QTest.mouseClick(opened.page.right.merged[place], Qt.MouseButton.LeftButton)
    page = opened.window.present_page()
    assert isinstance(page, HistoryPage)
    return page


def test_what_merged_leads_to_the_history_of_the_project_it_names(centre: Opened) -> None:
    colleague, project = centre.city.colleague("何雨田"), centre.city.city.project(POMEGRANATE)
    colleague.write(set_investment(45_100_000_000))
    colleague.write(partial(add_note, project_id=project, text="业主来电"))
    colleague.sync()
    centre.sync()
    for place in (0, 1):
        assert POMEGRANATE in centre.page.right.merged[place].accessibleName()
        history = history_after_click(centre, place)
        assert history.location() == Location("history", project)
        assert POMEGRANATE in history.filter.chips["record"].text()
        centre.window.go(Location("sync"))


def test_a_setting_that_came_leads_to_its_history_by_the_name_people_know(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田", "ADMIN")
    colleague.write(lambda session: set_setting(session, "workspace_name", "云瀚招商"))
    colleague.sync()
    centre.sync()
    history = history_after_click(centre, 0)
    assert history.location().record_id is not None
    assert "Name of the workspace" in history.filter.chips["record"].text()


def leads_nowhere(line: DeviceLine) -> bool:
    plain = line.grab().toImage()
    line.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    looks_the_same = line.grab().toImage() == plain
    line.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    rests = line.focusPolicy() == Qt.FocusPolicy.NoFocus and not line.testAttribute(
        Qt.WidgetAttribute.WA_Hover
    )
    return rests and line.cursor().shape() == Qt.CursorShape.ArrowCursor and looks_the_same


def test_the_computers_look_as_if_they_led_somewhere_for_administrators_alone(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    colleague = shared.colleague("何雨田")
    here = open_at_centre(shared)
    assert not any(leads_nowhere(line) for line in here.page.devices.lines)
    theirs = SharedCity.__new__(SharedCity)
    theirs.mine, theirs.share = colleague, shared.share
    there = open_at_centre(theirs)
    assert len(there.page.devices.lines) == 2
    assert all(leads_nowhere(line) for line in there.page.devices.lines)


def test_a_computer_that_was_taken_out_leads_nowhere(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田")
    centre.page.enrolling.remove(colleague.mine.device)
    centre.rest()
    gone = next(line for line in centre.page.devices.lines if line.device.removed)
    assert gone.when == "Taken out"
    assert leads_nowhere(gone)
    QTest.mouseClick(gone, Qt.MouseButton.LeftButton)
    assert centre.window.findChildren(RightsForm) == []


def test_what_merged_stands_in_columns_in_which_the_longest_name_is_whole(centre: Opened) -> None:
    colleague, longest = centre.city.colleague("何雨田"), "竹蜻蜓无人机总装基地"
    for name in (POMEGRANATE, longest):
        note = partial(add_note, project_id=centre.city.city.project(name), text="业主来电")
        colleague.write(note)
    colleague.sync()
    centre.sync()
    lines = centre.page.right.merged
    assert {line.name for line in lines} == {POMEGRANATE, longest}
    for scale in (1.0, max(theme().font_scales)):
        theme().set_font_scale(scale)
        (columns,) = {line.columns for line in lines}
        assert columns[1] >= QFontMetrics(theme().font("body", "medium")).horizontalAdvance(longest)


def test_the_remark_on_a_value_has_a_line_of_its_own_where_it_does_not_fit_beside_it(qtbot: QtBot) -> None:
    words = SideWords(
        "何雨田's value", "Jan 10, 2027", "Sun, 29 working days left", "何雨田", "", "Today 09:00"
    )
    card = SideCard(words, "1")
    qtbot.addWidget(card)
    heights = list[int]()
    for width in (600, 240):
        card.resize(width, card.sizeHint().height())
        heights.append(card.sizeHint().height())
    assert heights[1] > heights[0]


def test_a_computer_that_was_silent_for_ninety_days_is_asleep_and_nobody_waits_for_it(
    centre: Opened, qtbot: QtBot
) -> None:
    centre.city.colleague("何雨田")
    centre.sync()
    theirs = next(line.device for line in centre.page.devices.lines if not line.device.is_this)
    now = centre.city.mine.database.clock.now()

    def reached(days: int, *, up_to_date: bool = False) -> str:
        line = DeviceLine(theirs, now - timedelta(days=days), now, up_to_date)
        qtbot.addWidget(line)
        assert ("nobody waits for it" in line.toolTip()) == (line.reached == "Asleep")
        assert line.reached in line.accessibleName()
        return line.reached

    assert [reached(days) for days in (1, 2, 89, 90, 400)] == ["", "Offline", "Offline", "Asleep", "Asleep"]
    assert reached(89, up_to_date=True) == "Synced"
    assert reached(90, up_to_date=True) == "Asleep", "it has read nothing for as long"


def test_the_keyboard_stays_at_a_computer_of_which_a_round_tells_the_same(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田")
    centre.sync()
    line = next(line for line in centre.page.devices.lines if line.device.is_this)
    line.setFocus()
    QTest.mousePress(line, Qt.MouseButton.LeftButton)
    code = invitations.invite(centre.city.mine.database, "MEMBER", WEEK, None)
    centre.city.mine.sync()
    centre.city.asking(code, "陌生人")
    centre.sync()
    (asked,) = centre.page.devices.requests
    assert line.hasFocus()
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton)
    assert centre.window.findChildren(NumberingPart)
    QTest.keyClick(centre.window.findChildren(NumberingPart)[0].button, Qt.Key.Key_Escape)
    asked.refuse.setFocus()
    colleague.write(set_investment(41_000_000_000))
    colleague.sync()
    centre.sync()
    assert asked.refuse.hasFocus()
    QTest.keyClick(asked.refuse, Qt.Key.Key_Space)
    centre.rest()
    assert centre.page.devices.requests == []
    assert centre.page.devices.hasFocus(), "not in the rail, where a key leads to another page"


def test_the_keyboard_stays_on_the_card_when_a_round_tells_of_what_merged(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田")
    for amount in (41_000_000_000, 42_000_000_000):
        colleague.write(set_investment(amount))
        colleague.sync()
        centre.sync()
        if amount == 41_000_000_000:
            centre.page.right.merged[0].setFocus()
    assert centre.page.right.hasFocus()


def test_three_versions_have_their_room_in_large_type_too(three_values: Opened) -> None:
    opened = three_values
    pane = opened.page.right.pane
    for scale in (1.0, max(theme().font_scales)):
        theme().set_font_scale(scale)
        QApplication.processEvents()
        for widget in (*pane.sides, pane.ask):
            right = widget.mapTo(opened.page.right, widget.rect().topRight()).x()
            assert right < opened.page.right.width(), "cut at the right"
        assert pane.third is not None
        other, edit = (one.mapTo(pane, one.rect().center()) for one in (pane.other, pane.third.edit))
        assert abs(other.y() - edit.y()) <= 1, "the choice stands beside what is typed for it"
