"""A line of the recent visits: what it says of the time."""

from datetime import datetime

import pytest
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from app.services.today import VisitLine
from app.ui.look import CHINESE, Look
from app.ui.theme import theme
from app.ui.today.visits_card import VisitRow


@pytest.mark.parametrize("started", ["2026-11-25T10:30", "2026-10-28T20:44", "2026-11-26T23:44"])
def test_a_moment_late_in_the_year_has_room(look: Look, qtbot: QtBot, started: str) -> None:
    look.set_language(CHINESE)
    visit = VisitLine("v", started, None, "风信子精密", (), "看地块。", None, None, False)
    row = VisitRow(visit, datetime(2026, 11, 27, 9, 0))
    qtbot.addWidget(row)
    assert QFontMetrics(theme().font("caption")).horizontalAdvance(row.when()) <= row.room_of_when()
