"""The columns of the history."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.services.history_list import HistoryRow
from app.ui import text
from app.ui.history.words import action_word, device_word, moment_word, summary
from app.ui.table.columns import Column
from app.ui.table.text_cells import TextCell
from app.ui.words import Codes


def history_columns(now: datetime, codes: Codes) -> tuple[Column[HistoryRow], ...]:
    """时间 to 改动; `now` is what relative days are told from."""
    translate = QCoreApplication.translate
    return (
        Column(
            "when",
            translate("HistoryColumns", "When"),
            lambda row: TextCell(text.relative(row.at, now), "textSecondary", tip=moment_word(row.at)),
            118,
            140,
            sortable=False,
        ),
        Column(
            "who",
            translate("HistoryColumns", "Who"),
            lambda row: TextCell(row.member_name or translate("HistoryColumns", "System"), weight="medium"),
            72,
            90,
            sortable=False,
        ),
        Column(
            "action",
            translate("HistoryColumns", "Action"),
            lambda row: TextCell(action_word(row)),
            200,
            240,
            sortable=False,
        ),
        Column(
            "what",
            translate("HistoryColumns", "Change"),
            lambda row: TextCell(summary(row, codes), "textSecondary"),
            160,
            stretch=True,
            sortable=False,
        ),
        Column(
            "device",
            translate("HistoryColumns", "Computer"),
            lambda row: TextCell(device_word(row), "textTertiary"),
            110,
            140,
            rank=1,
            sortable=False,
        ),
    )
