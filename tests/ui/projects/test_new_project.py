"""The sheet for a new project."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.new_project import NewProject
from app.ui.projects.page import ProjectsPage
from app.ui.widgets.kinds import SlotState
from tests.city import City

CTRL = Qt.KeyboardModifier.ControlModifier
NAME = "海棠花智能仓储"


@pytest.fixture
def sheet(page: ProjectsPage, window: MainWindow) -> NewProject:
    page.tools.new.click()
    found = window.findChild(NewProject)
    assert found is not None
    return found


def test_a_name_is_enough(sheet: NewProject, qtbot: QtBot, city: City, window: MainWindow) -> None:
    sheet.name.edit.setText(NAME)
    qtbot.keyClick(sheet.name.edit, Qt.Key.Key_Return, CTRL)
    assert city.state(NAME).stage == 0
    assert isinstance(window.present_page(), ProjectDetailPage)


def test_without_a_name_it_says_so_and_keeps_the_rest(sheet: NewProject, city: City) -> None:
    sheet.amount.edit.setText("2.5")
    sheet.save()
    assert sheet.name.error == "Please fill this in"
    assert sheet.amount.text == "2.5"


def test_an_amount_says_what_it_is_taken_for(sheet: NewProject) -> None:
    sheet.amount.edit.setText("25000万")
    sheet.amount.edited.emit("25000万")
    assert sheet.amount.below.text() == "2.50 (100 m yuan)　25,000 (10 k yuan)"


def test_a_stage_asks_for_the_days_it_rests_on(sheet: NewProject, city: City) -> None:
    assert not sheet.signed_on.isVisible()
    sheet.stage.button("3").click()
    assert sheet.signed_on.isVisible()
    assert sheet.begun_on.isVisible()
    sheet.name.edit.setText(NAME)
    sheet.save()
    assert sheet.begun_on.error
    sheet.begun_on.edit.setText("2026-3-2")
    sheet.begun_on.edit.editingFinished.emit()
    sheet.save()
    assert city.state(NAME).stage == 3


def test_the_three_slots_fill_as_they_are_named(sheet: NewProject, city: City) -> None:
    sheet.stage.button("1").click()
    assert sheet.badge.states == (SlotState.MISSING,) * 3
    sheet.leader.set_value(city.official("林知远"), "林知远")
    sheet.leader.picked.emit(city.official("林知远"))
    sheet.plan.click()
    assert sheet.badge.states == (SlotState.FILLED, SlotState.MISSING, SlotState.DRAFT)
    sheet.name.edit.setText(NAME)
    sheet.save()
    made = city.state(NAME)
    assert (made.leader_name, made.plan_slot) == ("林知远", "DRAFT")
