"""Until a recovery sheet counts and two people administer, an administrator is reminded of it calmly."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.sync import membership
from app.sync.recovery import Sheet, make_sheet, recover
from app.ui.sync import folder_care
from app.ui.sync.member_forms import InviteForm
from app.ui.theme import theme
from app.ui.widgets.button import PADDING
from app.ui.widgets.painting import px
from tests.ui.sync.conftest import Opened, SharedCity


def print_sheet(city: SharedCity) -> Sheet:
    return make_sheet(city.mine.database, lambda _sheet: None)


def test_a_founder_is_told_what_lacks_until_both_hold(
    centre: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    word, city = centre.page.state.safeguard, centre.city
    assert word.isVisible()
    assert word.said.text().startswith("No recovery sheet yet and one administrator only: ")
    paper = city.folder / "sheet.pdf"
    monkeypatch.setattr(folder_care, "ask_file", lambda *_: paper)  # the dialog of the system
    QTest.mouseClick(word.sheet, Qt.MouseButton.LeftButton)
    centre.rest()
    assert paper.exists()
    assert word.said.text().startswith("One administrator only: ")
    assert word.sheet.isHidden()
    assert word.invite.isVisible()
    city.colleague("何雨田", "ADMIN")
    centre.sync()
    assert word.isHidden()


def test_an_administrator_is_invited_with_one_click_and_a_choice_made_before(centre: Opened) -> None:
    QTest.mouseClick(centre.page.state.safeguard.invite, Qt.MouseButton.LeftButton)
    (form,) = centre.window.findChildren(InviteForm)
    assert form.role.current == "ADMIN"
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert form.code.isVisible()
    (invitation,) = membership.as_administrator(centre.city.mine.database)[1].state.invitations.values()
    assert invitation.role == "ADMIN"


def test_where_two_administer_only_the_sheet_lacks(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    shared.colleague("何雨田", "ADMIN")
    word = open_at_centre(shared).page.state.safeguard
    assert word.said.text().startswith("No recovery sheet yet: ")
    assert word.sheet.isVisible()
    assert word.invite.isHidden()


def test_a_sheet_that_was_used_up_is_spoken_of_once_and_printed_anew_with_one_click(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    colleague = shared.colleague("何雨田")
    sheet = print_sheet(shared)
    shared.mine.sync()
    colleague.sync()
    recover(colleague.database, "".join(sheet.groups))
    colleague.sync()
    opened = open_at_centre(shared)
    assert "was used and no longer counts" in opened.page.state.sheet.text()
    word = opened.page.state.safeguard
    assert word.said.isHidden()
    assert word.sheet.isVisible()


def test_who_is_no_administrator_is_not_reminded(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    colleague = shared.colleague("何雨田")
    assert open_at_centre(shared.seen_by(colleague)).page.state.safeguard.isHidden()


def test_what_is_said_is_whole_beside_many_computers_in_large_letters(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened], qtbot: QtBot
) -> None:
    for name in ("何雨田", "江一苇"):
        shared.colleague(name)
    opened = open_at_centre(shared)
    theme().set_font_scale(max(theme().font_scales))
    word = opened.page.state.safeguard.said
    qtbot.waitUntil(lambda: word.height() >= word.heightForWidth(word.width()))


def test_the_buttons_stand_below_what_is_said_in_letters_of_any_size(centre: Opened) -> None:
    word = centre.page.state.safeguard
    for scale in (1.0, max(theme().font_scales)):
        theme().set_font_scale(scale)
        QApplication.processEvents()
        assert abs(word.sheet.x() + px(PADDING[26]) - word.said.x()) <= 1
