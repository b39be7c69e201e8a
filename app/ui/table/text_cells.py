"""Cells of words and figures: text, two lines, amounts, days left, tags, and what is missing."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from app.ui import text as words
from app.ui.table.cell import Cell, CellState, text_width
from app.ui.theme import FontSize, FontWeight, theme
from app.ui.widgets.days_left import DaysForm, days_left
from app.ui.widgets.label import Tone
from app.ui.widgets.painting import paint_text, px
from app.ui.widgets.tag import TagKind, paint_tag

ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_TAG = 20
_TAG_PAD = 6
_GAP = 8
ASSIGN = "assign"
"""The part of a cell that puts in what is missing."""
TAG = "tag"
"""The word behind a text, where it leads somewhere."""


@dataclass(frozen=True, slots=True)
class TextCell(Cell):
    """One line of text; `tag` is a short word on grey behind it, `tip` more than the cell shows.

    `brief` says the same in less room: a figure or a day that is cut would read as another one.
    """

    value: str
    tone: Tone = "text"
    weight: FontWeight = "regular"
    size: FontSize = "body"
    tip: str = ""
    tag: str = ""
    tag_kind: TagKind = "neutral"
    tag_leads: bool = False
    spoken: str = ""
    brief: str = ""

    def shown_in(self, room: int) -> str:
        """The words for that much room."""
        fits = not self.brief or text_width(self.value, self.size, self.weight) <= room
        return self.value if fits else self.brief

    def _tag_place(self, box: QRect) -> QRect:
        wide = text_width(self.tag, "caption", "regular") + px(2 * _TAG_PAD)
        own = min(text_width(self.value, self.size, self.weight), box.width() - wide - px(_GAP))
        top = box.y() + (box.height() - px(_TAG)) // 2
        return QRect(box.x() + own + px(_GAP), top, wide, px(_TAG))

    @property
    @override
    def text(self) -> str:
        return self.value

    @property
    @override
    def said(self) -> str:
        said = self.spoken or self.value
        return f"{said} {self.tag}" if self.tag else said

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        return self.tip or (self.value if self.width() > box.width() else "")

    @override
    def part_at(self, box: QRect, at: QPoint) -> str:
        return TAG if self.tag_leads and self.tag and self._tag_place(box).contains(at) else ""

    @override
    def width(self) -> int:
        tag = text_width(self.tag, "caption", "regular") + px(2 * _TAG_PAD + _GAP) if self.tag else 0
        return text_width(self.value, self.size, self.weight) + tag

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        look = theme()
        area = box
        if self.tag:
            place = self._tag_place(box)
            paint_tag(painter, QRectF(place), self.tag, self.tag_kind)
            area = QRect(box.x(), box.y(), place.x() - px(_GAP) - box.x(), box.height())
        painter.setFont(look.font(self.size, self.weight))
        paint_text(painter, area, self.shown_in(area.width()), look.color(self.tone), ALIGNED[state.align])


@dataclass(frozen=True, slots=True)
class MissingCell(Cell):
    """What is required and not there; under the pointer or the focus it offers to put it in."""

    fillable: bool = True

    @property
    @override
    def text(self) -> str:
        return QCoreApplication.translate("Table", "None", "required value that is missing")

    @override
    def part_at(self, box: QRect, at: QPoint) -> str:
        return ASSIGN if self.fillable else ""

    @override
    def width(self) -> int:
        return text_width(self.text, "body", "regular")

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        look = theme()
        offered = self.fillable and (state.hovered or state.focused)
        shown = QCoreApplication.translate("Table", "＋ Assign") if offered else self.text
        painter.setFont(look.font("body", "medium" if offered else "regular"))
        tone = "accentText" if offered else "redText"
        paint_text(painter, box, shown, look.color(tone), ALIGNED[state.align])


@dataclass(frozen=True, slots=True)
class DaysCell(Cell):
    """Working days left; `figure` under a header with the unit, `column` with it. `day` is the date in words.

    `calm` days are never yellow: nothing is due on a project whose lamp is not lit.
    """

    days: int
    form: DaysForm = "figure"
    day: str = ""
    calm: bool = False
    warn: int | None = None

    @property
    @override
    def text(self) -> str:
        return days_left(self.days, self.form, self.warn).text

    @property
    @override
    def said(self) -> str:
        return days_left(self.days).text

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        if not self.day:
            return self.said if self.form == "figure" else ""
        return QCoreApplication.translate("Table", "{date}, {days}").format(date=self.day, days=self.said)

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        look = theme()
        limit = -1 if self.calm else self.warn
        shown = days_left(self.days, self.form, limit)
        size: FontSize = "body" if self.form == "figure" else "caption"
        painter.setFont(look.font(size, shown.weight))
        paint_text(painter, box, shown.text, look.color(shown.tone), ALIGNED[state.align])


@dataclass(frozen=True, slots=True)
class TagCell(Cell):
    """A word on a tinted ground."""

    value: str
    kind: TagKind = "neutral"
    tip: str = ""

    @property
    @override
    def text(self) -> str:
        return self.value

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        return self.tip or (self.value if self.width() > box.width() else "")

    @override
    def width(self) -> int:
        return text_width(self.value, "caption", "regular") + 2 * px(_TAG_PAD)

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        if not self.value:
            return
        wide = min(self.width(), box.width())
        free = {"left": 0, "center": (box.width() - wide) // 2, "right": box.width() - wide}[state.align]
        top = box.y() + (box.height() - px(_TAG)) // 2
        paint_tag(painter, QRectF(box.x() + free, top, wide, px(_TAG)), self.value, self.kind)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look, `before` px behind the one before it."""

    value: str
    tone: Tone = "textSecondary"
    weight: FontWeight = "regular"
    size: FontSize = "caption"
    before: int = 16


@dataclass(frozen=True, slots=True)
class RunsCell(Cell):
    """Stretches of text in several looks."""

    runs: tuple[Run, ...]

    @property
    @override
    def text(self) -> str:
        return " ".join(run.value for run in self.runs)

    @override
    def tip_at(self, box: QRect, at: QPoint) -> str:
        return self.text if self.width() > box.width() else ""

    @override
    def width(self) -> int:
        own = sum(text_width(run.value, run.size, run.weight) for run in self.runs)
        return own + sum(px(run.before) for run in self.runs[1:])

    @override
    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        look = theme()
        left = box.x() + (max(0, box.width() - self.width()) if state.align == "right" else 0)
        end = box.x() + box.width()
        for place, run in enumerate(self.runs):
            left += px(run.before) if place else 0
            if left >= end:
                return
            painter.setFont(look.font(run.size, run.weight))
            wide = text_width(run.value, run.size, run.weight)
            area = QRect(left, box.y(), min(wide + 1, end - left), box.height())
            paint_text(painter, area, run.value, look.color(run.tone))
            left += wide


def money_cell(amount: int | None, tone: Literal["text", "textSecondary"] = "text") -> TextCell:
    """An amount of 分 in 亿元 with two decimals; exact 万元 in the tooltip. None is blank."""
    if amount is None:
        return TextCell("")
    return TextCell(
        words.yi(amount),
        tone,
        tip=words.wan_with_unit(amount),
        spoken=words.yi_with_unit(amount),
        brief=words.yi_rounded(amount),
    )


def name_cell(name: str, tag: str = "", kind: TagKind = "neutral") -> TextCell:
    """The name of the record a row is about; the word behind it leads to what it speaks of."""
    return TextCell(name, weight="medium", tag=tag, tag_kind=kind, tag_leads=True)


def or_missing(name: str | None, required: bool) -> Cell:
    """A person or unit; what is required and not there reads as missing, what is not required stays blank."""
    if name:
        return TextCell(name)
    return MissingCell() if required else TextCell("")
