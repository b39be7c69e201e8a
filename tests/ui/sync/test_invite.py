"""The form that makes an invitation code."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.sync.identity import identity, roster_of
from app.ui.look import CHINESE, Look
from app.ui.sync.member_forms import InviteForm
from tests.ui.sync.conftest import Opened


def invited(centre: Opened) -> InviteForm:
    QTest.mouseClick(centre.page.devices.invite, Qt.MouseButton.LeftButton)
    (form,) = centre.window.findChildren(InviteForm)
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert form.code.isVisible()
    return form


def test_the_button_says_that_the_code_was_copied_and_keeps_the_keyboard(
    centre: Opened, qtbot: QtBot
) -> None:
    form = invited(centre)
    assert form.copy.text() == "Copy code"
    QTest.mouseClick(form.copy, Qt.MouseButton.LeftButton)
    assert form.copy.text() == "Code copied"
    assert QGuiApplication.clipboard().text() == form.code.text()
    assert form.copy.hasFocus()
    qtbot.waitUntil(lambda: form.copy.width() >= form.copy.sizeHint().width())


def test_the_last_day_of_a_code_counts_in_chinese_too(centre: Opened, look: Look) -> None:
    look.set_language(CHINESE)
    centre.sync()
    form = invited(centre)
    assert form.remark.text() == (
        "只限一台电脑，有效期至3月25日，只显示这一次。请把邀请码和共享文件夹的位置告诉同事。"
    )


def test_a_code_that_nobody_saw_lets_nobody_in(centre: Opened) -> None:
    QTest.mouseClick(centre.page.devices.invite, Qt.MouseButton.LeftButton)
    (form,) = centre.window.findChildren(InviteForm)
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    QTest.keyClick(form.button, Qt.Key.Key_Escape)
    centre.rest()
    centre.rest()
    database = centre.city.mine.database
    mine = database.read(identity)
    assert mine is not None
    made = database.read(lambda session: roster_of(session, mine)).state.invitations.values()
    assert [one.revoked for one in made] == [True]
