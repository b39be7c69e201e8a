"""What an administrator is told before a computer is taken out that was made from another one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.sync.identity import identity, roster_of
from app.sync.renewal import renew
from app.ui.sync.member_forms import RightsForm
from tests.ui.sync.conftest import Opened


def test_with_a_copy_goes_what_it_was_copied_from_and_the_form_says_so(centre: Opened) -> None:
    colleague = centre.city.colleague("何雨田")
    mine = colleague.database.read(identity)
    assert mine is not None
    renew(colleague.database, mine, colleague.database.read(lambda session: roster_of(session, mine)))
    colleague.sync()
    centre.sync()
    both = [line for line in centre.page.devices.lines if "何雨田" in line.who]
    assert len(both) == 2
    (old,) = [line for line in both if line.device.device == mine.device]
    (copy,) = [line for line in both if line is not old]
    copy.opened.emit(copy.key)
    (form,) = centre.window.findChildren(RightsForm)
    assert form.others.isVisible()
    assert old.device.device_name in form.others.text()
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert [line.when for line in centre.page.devices.lines if "何雨田" in line.who] == ["Taken out"] * 2


def test_of_a_computer_like_any_other_the_form_says_nothing_of_that(centre: Opened) -> None:
    centre.city.colleague("何雨田")
    centre.sync()
    (line,) = [line for line in centre.page.devices.lines if "何雨田" in line.who]
    line.opened.emit(line.key)
    (form,) = centre.window.findChildren(RightsForm)
    assert not form.others.isVisible()
