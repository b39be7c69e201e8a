"""Which part of the sync centre is shown, what it says, and that it stays where a person left it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services.devices import name_device
from app.sync import invitations
from app.sync.checking import Checked, Finding
from app.ui.look import Look
from app.ui.page import Location
from app.ui.sync.findings_card import FindingsCard
from app.ui.sync.member_forms import RightsForm
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import POMEGRANATE, WEEK, Opened, SharedCity

MANY = Checked(300, tuple(Finding("STRAY", "seg", f"notes-{number}.txt") for number in range(25)))


def test_once_it_is_on_a_shared_folder_the_page_says_all_it_has_to_say(
    alone: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    opened = open_at_centre(alone)
    opened.page.put_on(alone.share)
    opened.rest()
    right = opened.page.right
    assert right.title.text() == "To decide"
    assert right.nothing.text() == "Nothing to decide"
    assert right.merged_head.title.text() == "Merged by itself"
    assert right.merged_head.remark.text() == "Nothing has come yet"
    assert not right.pane.isVisible()


def test_f5_leads_to_how_it_is_shared_while_nothing_is(
    alone: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    opened = open_at_centre(alone)
    opened.window.go(Location("today"))
    QTest.keyClick(opened.window, Qt.Key.Key_F5)
    assert opened.window.present_page() is opened.page
    assert opened.page.alone.isVisible()


def test_who_waits_with_a_code_that_counts_no_more_is_told(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    code = invitations.invite(shared.mine.database, "MEMBER", WEEK, None)
    shared.mine.sync()
    waiting, quicker = (shared.asking(code, name) for name in ("陈望舒", "何雨田"))
    found = invitations.requests(shared.mine.database, shared.mine.store)
    request = next(one for one in found if one.name == "何雨田")
    invitations.admit(shared.mine.database, request, shared.city.official("何雨田"))
    shared.mine.sync()
    quicker.sync()
    opened = open_at_centre(shared.seen_by(waiting))
    outside = opened.page.outside
    assert outside.isVisible()
    assert outside.title.text() == "Not in the workspace"
    assert "has been used" in outside.text.text()


def test_a_form_below_a_computer_stays_open_when_a_round_brings_something(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田")
    centre.sync()
    line = next(line for line in centre.page.devices.lines if "何雨田" in line.who)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    (form,) = centre.window.findChildren(RightsForm)
    name = partial(name_device, device=line.device.device, name="新电脑")
    colleague.write(name)
    colleague.sync()
    centre.sync()
    assert line not in centre.page.devices.lines, "the list has not changed below the form"
    assert centre.window.findChildren(RightsForm) == [form]
    assert form.isVisible()
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    gone = next(line for line in centre.page.devices.lines if "何雨田" in line.who)
    assert gone.when == "Taken out"


def test_many_findings_leave_the_window_as_high_as_it_was(centre: Opened, look: Look) -> None:
    look.theme.set_font_scale(1.5)
    centre.page.show_findings(MANY)
    QApplication.processEvents()
    assert centre.window.height() == 768
    assert centre.window.minimumSizeHint().height() <= 768
    card = centre.page.findings
    assert card is not None
    assert card.height() >= card.heightForWidth(card.width()) > 0, "or its lines are pressed together"
    assert card.leave.hasFocus()
    assert card.leave.visibleRegion().boundingRect() == card.leave.rect(), "one sees how to leave them"
    QTest.keyClick(card.leave, Qt.Key.Key_Space)
    assert centre.page.findings is None


def test_a_mark_leads_to_both_versions_although_findings_were_left_open(
    two_values: tuple[Opened, Computer],
) -> None:
    opened, _ = two_values
    opened.page.show_findings(MANY)
    opened.window.go(Location("today"))
    opened.window.go(Location("sync", opened.city.city.project(POMEGRANATE)))
    assert opened.page.right.pane.isVisible()
    assert opened.page.right.pane.subject.name.text() == POMEGRANATE


def test_the_keyboard_stays_on_the_page_after_findings_are_closed(centre: Opened) -> None:
    centre.page.show_findings(MANY)
    card = centre.page.findings
    assert isinstance(card, FindingsCard)
    QTest.keyClick(card.leave, Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert centre.page.right.hasFocus(), f"the keyboard is taken to {focused.objectName()}"


def test_the_keyboard_stays_on_sync_now_while_it_syncs(centre: Opened) -> None:
    button = centre.page.state.button
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert centre.page.state.line.text() == "Syncing"
    assert button.hasFocus()
    centre.rest()
    assert button.hasFocus()
