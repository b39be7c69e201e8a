"""A box below a button: it goes at Esc and at a click elsewhere, not at one inside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.widgets.button import Button
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.popup import Popup, show_once, spot
from tests.ui.conftest import Show

LEFT = Qt.MouseButton.LeftButton


class Stage(QWidget):
    """A window with a button, another button, and a box with a field below the first."""

    def __init__(self) -> None:
        super().__init__()
        self.anchor, self.other, self.field = Button("A"), Button("B"), LineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.anchor)
        column.addStretch(1)
        column.addWidget(self.other)
        self.popup = Popup(self.anchor, self.field)


@pytest.fixture
def stage(show: Show) -> Stage:
    stage = Stage()
    show(stage, 400, 300)
    stage.popup.open()
    stage.field.setFocus()
    return stage


def test_escape_closes_it_and_gives_the_focus_back(stage: Stage) -> None:
    QTest.keyClick(stage.field, Qt.Key.Key_Escape)
    assert not stage.popup.isVisible()
    assert stage.anchor.hasFocus()


def test_a_click_on_a_button_elsewhere_closes_it(stage: Stage) -> None:
    QTest.mouseClick(stage.other, LEFT)
    assert not stage.popup.isVisible()


def test_a_click_inside_leaves_it_open(stage: Stage) -> None:
    QTest.mouseClick(stage.field, LEFT)
    assert stage.popup.isVisible()


def test_a_click_in_a_box_of_something_inside_leaves_it_open(stage: Stage) -> None:
    inner = Button("C")
    second = Popup(stage.field, inner)
    second.open()
    QTest.mouseClick(inner, LEFT)
    assert stage.popup.isVisible()
    assert second.isVisible()


def test_a_box_for_one_time_is_thrown_away_with_all_in_it(show: Show, qtbot: QtBot) -> None:
    stage = Stage()
    show(stage, 400, 300)
    field = LineEdit()
    popup = show_once(stage.anchor, field)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    qtbot.waitUntil(lambda: not isValid(field))
    assert not isValid(popup)


def test_a_click_goes_through_the_place_a_box_hangs_from(stage: Stage) -> None:
    heard: list[bool] = []
    stage.other.clicked.connect(lambda: heard.append(True))
    spot(stage, stage.other.geometry()).raise_()
    QTest.mouseClick(stage.windowHandle(), LEFT, pos=stage.other.geometry().center())
    assert heard == [True]


def test_a_box_grows_with_what_a_field_in_it_has_to_say(show: Show, qtbot: QtBot) -> None:
    window = QWidget()
    anchor = Button("A", parent=window)
    show(window, 400, 300)
    first, second = LineInput("First"), LineInput("Second")
    content = QWidget()
    column = QVBoxLayout(content)
    column.addWidget(first)
    column.addWidget(second)
    popup = Popup(anchor, content)
    popup.open()
    before = popup.height()
    first.set_error("There is no such day; write 3-24, +5 or next Tuesday")
    qtbot.waitUntil(lambda: popup.height() > before)
    assert first.below.geometry().top() >= first.edit.geometry().bottom()
    assert second.geometry().top() >= first.geometry().bottom()
    first.set_error("")
    qtbot.waitUntil(lambda: popup.height() == before)


def test_a_form_stays_while_another_window_is_in_front_and_a_list_goes(show: Show, qtbot: QtBot) -> None:
    stage, other = Stage(), QWidget()
    show(stage, 400, 300)
    field = LineEdit()
    popup = show_once(stage.anchor, field)
    QTest.keyClicks(field, "2026")
    stage.popup.open()
    show(other, 200, 100)
    assert not stage.isActiveWindow()
    assert not stage.popup.isVisible()
    assert isValid(popup)
    assert popup.isVisible()
    stage.showMinimized()
    stage.showNormal()
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    assert popup.isVisible()
    assert field.text() == "2026"
    assert field.hasFocus()
    QTest.mouseClick(stage.other, LEFT)
    assert not popup.isVisible()
