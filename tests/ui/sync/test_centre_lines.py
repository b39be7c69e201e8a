"""Where the lines of the sync centre lead, and which of them lead nowhere."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.sync.device_line import DeviceLine
from app.ui.sync.member_forms import RightsForm
from tests.ui.sync.conftest import Opened, SharedCity


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
    centre.page.remove(colleague.mine.device)
    centre.rest()
    gone = next(line for line in centre.page.devices.lines if line.device.removed)
    assert gone.when == "Taken out"
    assert leads_nowhere(gone)
    QTest.mouseClick(gone, Qt.MouseButton.LeftButton)
    assert centre.window.findChildren(RightsForm) == []
