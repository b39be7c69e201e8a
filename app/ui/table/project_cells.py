"""Cells that show a project's lamp, its three ones and its stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect
from PySide6.QtGui import QPainter
from typing_extensions import override

from app.ui.table.cell import Cell, CellState, text_width
from app.ui.theme import theme
from app.ui.widgets.badge import badge_size, paint_badge, slot_rect, slot_sentence
from app.ui.widgets.lamp import lamp_word, paint_lamp
from app.ui.widgets.painting import paint_text, px
from app.ui.widgets.stage import paint_stage_mini, stage_blocks_width, stage_word

LAMP = "lamp"
SLOT = "slot."
"""The part of a badge: `slot.0` the lead official, `slot.1` the contact, `slot.2` the plan."""
_LAMP = 16
_GAP = 8


def lamp_sentence(lamp: str | int, reason: str, pinned: bool) -> str:
    """A lamp's word, that it was set by hand, and why it is lit."""
    said = lamp_word(lamp)
    if pinned:
        said = QCoreApplication.translate("LampLabel", "{lamp}, set by hand").format(lamp=said)
    if reason:
        said = QCoreApplication.translate("LampLabel", "{lamp}: {reason}").format(lamp=said, reason=reason)
    return said


@dataclass(frozen=True, slots=True)
class LampCell(Cell):
    """A lamp without its word; the word and the rule that lit it are in the tooltip."""

    lamp: str | int
    reason: str = ""
    pinned: bool = False

    @property
    @override
    def text(self) -> str:
        return lamp_word(self.lamp)

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        return lamp_sentence(self.lamp, self.reason, self.pinned)

    @override
    def part_at(self, box: QRect, at: QPoint) -> str:
        return LAMP

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        edge = px(_LAMP)
        free = box.width() - edge
        left = {"left": 0, "center": free // 2, "right": free}[state.align]
        place = QRect(box.x() + left, box.y() + (box.height() - edge) // 2, edge, edge)
        paint_lamp(painter, place, self.lamp, pinned=self.pinned)


@dataclass(frozen=True, slots=True)
class BadgeCell(Cell):
    """The three slots; `who` names the persons and the plan that fill them, `tips` say more."""

    rigid: ClassVar[bool] = True

    slots: tuple[str, str, str]
    who: tuple[str, str, str] = ("", "", "")
    tips: tuple[str, str, str] = ("", "", "")

    def _sentences(self) -> list[str]:
        pairs = zip(self.slots, self.who, strict=True)
        return [slot_sentence(slot, state, person) for slot, (state, person) in enumerate(pairs)]

    @property
    @override
    def text(self) -> str:
        return QCoreApplication.translate("Table", ", ", "between two of a list").join(self._sentences())

    @override
    def part_at(self, box: QRect, at: QPoint) -> str:
        slot = _slot_at(box, at)
        return "" if slot is None else f"{SLOT}{slot}"

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        slot = _slot_at(box, at)
        return "" if slot is None else self.tips[slot] or self._sentences()[slot]

    @override
    def width(self) -> int:
        return badge_size().width()

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        paint_badge(painter, box, self.slots)


@dataclass(frozen=True, slots=True)
class StageCell(Cell):
    """Four blocks and the word of the stage."""

    rigid: ClassVar[bool] = True

    stage: int

    @property
    @override
    def text(self) -> str:
        return stage_word(self.stage)

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        return self.text if self.width() > box.width() else ""

    @override
    def width(self) -> int:
        return stage_blocks_width() + px(_GAP) + text_width(self.text)

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        painter.setFont(theme().font("body"))
        paint_stage_mini(painter, box, self.stage)


@dataclass(frozen=True, slots=True)
class ProjectCell(Cell):
    """A company's project: its lamp and its badge; `name` is in the tooltip. Without one it reads 无."""

    rigid: ClassVar[bool] = True

    lamp: str | int | None = None
    slots: tuple[str, str, str] | None = None
    name: str = ""

    @property
    @override
    def text(self) -> str:
        if self.lamp is None or self.slots is None:
            return QCoreApplication.translate("Table", "No project")
        return self.name or lamp_word(self.lamp)

    @property
    @override
    def said(self) -> str:
        if self.lamp is None or self.slots is None:
            return self.text
        parts = [lamp_word(self.lamp), self.name, BadgeCell(self.slots).text]
        return QCoreApplication.translate("Table", ", ", "between two of a list").join(filter(None, parts))

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        return "" if self.lamp is None else self.said

    @override
    def part_at(self, box: QRect, at: QPoint) -> str:
        return "" if self.lamp is None or not self.name else "project"

    @override
    def width(self) -> int:
        if self.lamp is None:
            return text_width(self.text)
        return px(_LAMP - 1) + px(_GAP) + badge_size().width()

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        look = theme()
        if self.lamp is None or self.slots is None:
            painter.setFont(look.font("body"))
            paint_text(painter, box, self.text, look.color("textTertiary"))
            return
        edge = px(_LAMP - 1)
        paint_lamp(painter, QRect(box.x(), box.y(), edge, box.height()), self.lamp)
        paint_badge(painter, box.adjusted(edge + px(_GAP), 0, 0, 0), self.slots)


@dataclass(frozen=True, slots=True)
class LampCountsCell(Cell):
    """How many of each lamp, red first; lamps without a row are left out."""

    rigid: ClassVar[bool] = True

    counts: tuple[int, int, int, int]

    def _shown(self) -> Sequence[tuple[int, int]]:
        return [(lamp, count) for lamp, count in enumerate(self.counts) if count]

    @property
    @override
    def text(self) -> str:
        counted = [
            QCoreApplication.translate("Table", "{lamp} {count}").format(lamp=lamp_word(lamp), count=count)
            for lamp, count in self._shown()
        ]
        return QCoreApplication.translate("Table", ", ", "between two of a list").join(counted)

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        return self.text

    @override
    def width(self) -> int:
        shown = self._shown()
        figures = sum(px(20) + text_width(str(count)) for _, count in shown)
        return figures + px(12) * max(0, len(shown) - 1)

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        look = theme()
        painter.setFont(look.font("body"))
        edge, left = px(14), box.x()
        for lamp, count in self._shown():
            paint_lamp(painter, QRect(left, box.y(), edge, box.height()), lamp)
            left += px(20)
            wide = text_width(str(count))
            paint_text(painter, QRect(left, box.y(), wide + 1, box.height()), str(count), look.color("text"))
            left += wide + px(12)


def _slot_at(box: QRect, at: QPoint) -> int | None:
    """Slots are hit over the whole height of the row."""
    for slot in range(3):
        square = slot_rect(slot, QPointF(box.x(), box.y()))
        if square.x() - 1 <= at.x() <= square.right() + 1:
            return slot
    return None
