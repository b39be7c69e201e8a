"""The columns of the recycle bin, with the word that restores in the last one."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QPainter
from typing_extensions import override

from app.services.recycle_bin import DeletedRecord
from app.ui import text
from app.ui.record_words import counted, table_word
from app.ui.sync.marks import MarkOf
from app.ui.table.cell import Cell, CellState, text_width
from app.ui.table.columns import Column
from app.ui.table.text_cells import ALIGNED, TextCell, name_cell
from app.ui.theme import theme
from app.ui.widgets.painting import paint_text

RESTORE = "restore"
"""The part of the last cell that brings a record back."""


@dataclass(frozen=True, slots=True)
class ActionCell(Cell):
    """A word that does something when it is clicked."""

    value: str
    part: str
    refusal: str = ""

    @property
    @override
    def text(self) -> str:
        return self.value

    @override
    def part_at(self, box: QRect, at: QPoint) -> str:
        return "" if self.refusal else self.part

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        return self.refusal

    @override
    def width(self) -> int:
        return text_width(self.value, "body", "medium")

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        painter.setFont(theme().font("body", "medium"))
        paint_text(
            painter,
            box,
            self.value,
            theme().color("textDisabled" if self.refusal else "accentText"),
            ALIGNED[state.align],
        )


def bin_columns(now: datetime, mark: MarkOf, refusal: str = "") -> tuple[Column[DeletedRecord], ...]:
    """名称 to 恢复; `now` is what relative days are told from, `refusal` why nothing is brought back."""
    return (*_what(mark), *_when(now, refusal))


def _what(mark: MarkOf) -> tuple[Column[DeletedRecord], ...]:
    return (
        Column(
            "name",
            QCoreApplication.translate("BinColumns", "Name"),
            lambda row: name_cell(row.name or table_word(row.table), *mark(row.id)),
            180,
            260,
            frozen=True,
            sortable=False,
        ),
        Column(
            "kind",
            QCoreApplication.translate("BinColumns", "Kind"),
            lambda row: TextCell(table_word(row.table), "textSecondary"),
            120,
            140,
            sortable=False,
        ),
        Column(
            "with",
            QCoreApplication.translate("BinColumns", "Comes back with it"),
            lambda row: TextCell(_with(row), "textSecondary"),
            160,
            stretch=True,
            sortable=False,
        ),
    )


def _with(row: DeletedRecord) -> str:
    if row.into:
        return QCoreApplication.translate("BinColumns", "Merged into {name}").format(name=row.into)
    return counted(row.with_it)


def _when(now: datetime, refusal: str) -> tuple[Column[DeletedRecord], ...]:
    restore = QCoreApplication.translate("BinColumns", "Restore")
    return (
        Column(
            "who",
            QCoreApplication.translate("BinColumns", "Deleted by"),
            lambda row: TextCell(row.deleted_by or ""),
            90,
            110,
            rank=1,
            sortable=False,
        ),
        Column(
            "when",
            QCoreApplication.translate("BinColumns", "Deleted"),
            lambda row: TextCell(
                text.relative(row.deleted_at, now), "textSecondary", tip=_moment(row.deleted_at)
            ),
            110,
            130,
            sortable=False,
        ),
        Column(
            "restore",
            "",
            lambda row: ActionCell(restore, RESTORE, refusal),
            80,
            90,
            "right",
            sortable=False,
            inset=14,
        ),
    )


def _moment(moment: datetime) -> str:
    return f"{text.full_date(moment.date())} {text.clock(moment)}"
