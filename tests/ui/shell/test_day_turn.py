"""A window that stays open overnight."""

from datetime import datetime

from pytestqt.qtbot import QtBot

from app.database import FixedClock
from app.ui.main_window import MainWindow
from app.ui.widgets.label import Label
from tests.city import City


def test_lights_and_days_are_those_of_the_new_day_once_worked_out_beside_the_window(
    window: MainWindow, city: City, qtbot: QtBot
) -> None:
    before = city.state("山雀新材料薄膜")
    city.database.clock = FixedClock(datetime(2026, 3, 24, 8, 30))
    with city.others_wait():
        window.day_turn.look()
        assert city.state("山雀新材料薄膜").light == 1
    with qtbot.waitSignal(window.day_turn.turned):
        pass
    after = city.state("山雀新材料薄膜")
    assert (before.light, after.light) == (1, 0)
    day = window.findChild(Label, "today.day")
    assert day is not None
    assert day.text() == "Mar 24 Tuesday"
