"""Paints the cards of the board, the place a card was lifted from and the place it would go to."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from app.services.project_list import ProjectRow
from app.ui import text
from app.ui.projects.board.card_model import CardModel, DropSlot, Index
from app.ui.projects.board.card_words import (
    Piece,
    comma,
    days_words,
    settled_pieces,
    unit_word,
    who_pieces,
)
from app.ui.sync.marks import UNMARKED, Marks, Said, mark_place, paint_mark
from app.ui.theme import FontWeight, theme
from app.ui.widgets.badge import badge_size, paint_badge
from app.ui.widgets.label import Tone
from app.ui.widgets.lamp import paint_lamp
from app.ui.widgets.painting import paint_box, paint_text, px

CARD = 86
GAP = 8
_PADDING = (10, 8, 7)
_ROOMY = 216
"""Inner width from which a card writes days out."""
_USUAL = (130, "00.00")
"""Room for ten characters of a name and an amount: beside them a card names the unit, or the header alone."""
_LEAST_UNIT = 50
"""Room for the end of a unit's name; less of it is not worth its place."""
_LEAST_NAME = 24
"""Room for the first character of a name; a comma with less behind it would lead nowhere."""
_RIGHT = Qt.AlignmentFlag.AlignRight


def paint_card(
    painter: QPainter,
    rect: QRect,
    row: ProjectRow,
    selected: bool = False,
    hover: bool = False,
    mark: Said = UNMARKED,
) -> None:
    """Paint a card: lamp, name, amount; next step, word of the exchange, days left; badge, persons, unit."""
    look = theme()
    fill = "selection" if selected else "surfaceHover" if hover else "surface"
    border = "accentLine" if selected else "border"
    paint_box(painter, rect, look.color(fill), look.color(border), px(6))
    first, second, third = _lines(rect)
    _paint_head(painter, first, row)
    _paint_next(painter, second, row, mark)
    _paint_who(painter, third, row)


def mark_on_card(rect: QRect, row: ProjectRow, mark: Said) -> QRect:
    """Where the word of the exchange stands on a card; empty where there is none."""
    line = _lines(rect)[1]
    shown, _, weight = _days(row, line)
    room = QFontMetrics(theme().font(12, weight)).horizontalAdvance(shown) + 1 if shown else 0
    return mark_place(line.adjusted(0, 0, -room - px(8), 0), mark)


def _lines(card: QRect) -> tuple[QRect, QRect, QRect]:
    side, top, bottom = (px(size) + 1 for size in _PADDING)
    inner = card.adjusted(side, top, -side, -bottom)
    heights = (px(20), px(18), px(20))
    free = max(0, inner.height() - sum(heights)) // 2
    first = QRect(inner.x(), inner.y(), inner.width(), heights[0])
    second = QRect(inner.x(), first.bottom() + 1 + free, inner.width(), heights[1])
    third = QRect(inner.x(), inner.bottom() + 1 - heights[2], inner.width(), heights[2])
    return first, second, third


def _put(
    painter: QPainter, line: QRect, shown: str, tone: Tone, weight: FontWeight = "regular", size: int = 12
) -> int:
    """Paint a text at the right end of `line`; the room left of it is given back as its width."""
    if not shown:
        return line.width()
    painter.setFont(theme().font(size, weight))
    wide = QFontMetrics(painter.font()).horizontalAdvance(shown) + 1
    wide = min(wide, line.width())
    place = QRect(line.right() + 1 - wide, line.y(), wide, line.height())
    paint_text(painter, place, shown, theme().color(tone), _RIGHT)
    return max(0, line.width() - wide)


def _paint_head(painter: QPainter, line: QRect, row: ProjectRow) -> None:
    look = theme()
    edge = px(16)
    lamp = QRect(line.x(), line.y() + (line.height() - edge) // 2, edge, edge)
    paint_lamp(painter, lamp, row.light, pinned=row.light_pinned)
    rest = line.adjusted(edge + px(8), 0, 0, 0)
    if row.investment is not None:
        amount = text.yi(row.investment)
        if _unit_fits(rest.width()):
            rest.setWidth(_put(painter, rest, unit_word(), "textTertiary") - px(3))
        rest.setWidth(_put(painter, rest, amount, "text", "bold", 13) - px(8))
    painter.setFont(look.font("body", "medium"))
    paint_text(painter, rest, row.name, look.color("text"))


def _unit_fits(room: int) -> bool:
    """Whether cards name the unit of amounts: all of a width, or none."""
    name, figure = _USUAL
    unit = QFontMetrics(theme().font(12)).horizontalAdvance(unit_word())
    amount = QFontMetrics(theme().font(13, "bold")).horizontalAdvance(figure)
    return px(name) + amount + unit + px(3 + 8) <= room


def _days(row: ProjectRow, line: QRect) -> tuple[str, Tone, FontWeight]:
    return days_words(row, "sentence" if line.width() >= px(_ROOMY) else "column")


def _paint_next(painter: QPainter, line: QRect, row: ProjectRow, mark: Said) -> None:
    rest = QRect(line)
    rest.setWidth(_put(painter, rest, *_days(row, line)) - px(8))
    rest = paint_mark(painter, rest, mark)
    painter.setFont(theme().font("caption"))
    paint_text(painter, rest, row.next_task or "", theme().color("textSecondary"))


def _paint_who(painter: QPainter, line: QRect, row: ProjectRow) -> None:
    badge = badge_size()
    paint_badge(painter, QRect(line.x(), line.y(), badge.width(), line.height()), row.slots)
    rest = line.adjusted(badge.width() + px(8), 0, 0, 0)
    painter.setFont(theme().font("caption"))
    metrics = painter.fontMetrics()
    pieces = list(who_pieces(row))
    whole = metrics.horizontalAdvance(row.unit_name or "") + px(10)
    if _length(metrics, pieces) + whole > rest.width():
        pieces = settled_pieces(row) or pieces
    # The unit gives way before the persons do.
    unit = max(rest.width() - _length(metrics, pieces) - px(10), rest.width() // 4)
    if unit >= min(whole - px(10), px(_LEAST_UNIT)):
        # Its end tells more than its beginning: most begin with the name of the city.
        shown = metrics.elidedText(row.unit_name or "", Qt.TextElideMode.ElideLeft, unit)
        rest.setWidth(_put(painter, rest, shown, "textTertiary") - px(8))
    between = metrics.horizontalAdvance(comma())
    for place, (said, tone) in enumerate(pieces):
        if place:
            if rest.width() - between < px(_LEAST_NAME):
                return
            paint_text(painter, rest, comma(), theme().color("textTertiary"))
            rest.setLeft(rest.left() + between)
        paint_text(painter, rest, said, theme().color(tone))
        rest.setLeft(rest.left() + metrics.horizontalAdvance(said))


def _length(metrics: QFontMetrics, pieces: Sequence[Piece]) -> int:
    return metrics.horizontalAdvance(comma().join(piece for piece, _ in pieces))


def _paint_ghost(painter: QPainter, rect: QRect) -> None:
    look = theme()
    paint_box(painter, rect, None, look.color("borderStrong"), px(6), Qt.PenStyle.DashLine)
    painter.setFont(look.font("caption"))
    said = QCoreApplication.translate("Board", "Its place; Esc puts it back")
    centre = Qt.AlignmentFlag.AlignHCenter
    paint_text(painter, rect.adjusted(px(6), 0, -px(6), 0), said, look.color("textTertiary"), centre)


def _paint_slot(painter: QPainter, rect: QRect, slot: DropSlot) -> None:
    look = theme()
    border = look.color("accent")
    paint_box(painter, rect, look.color("surface"), border, px(6), Qt.PenStyle.DashLine, width=2)
    ink = look.color("accentText")
    middle = rect.center().y()
    inner = rect.adjusted(px(8), 0, -px(8), 0)
    painter.setFont(look.font("caption", "medium"))
    above = QRect(inner.x(), middle - px(20), inner.width(), px(19))
    paint_text(painter, above, slot.move, ink, Qt.AlignmentFlag.AlignHCenter)
    painter.setFont(look.font("caption"))
    badge = badge_size()
    words = painter.fontMetrics().horizontalAdvance(slot.remark) + 1
    wide = min(inner.width(), badge.width() + px(8) + words)
    left = inner.x() + (inner.width() - wide) // 2
    paint_badge(painter, QRect(left, middle + px(1), badge.width(), px(22)), slot.slots)
    painter.setFont(look.font("caption"))
    said = QRect(left + badge.width() + px(8), middle + px(1), wide - badge.width() - px(8), px(22))
    paint_text(painter, said, slot.remark, ink)


class CardDelegate(QStyledItemDelegate):
    """All rows are equally high: a gap and a card."""

    def __init__(self, marks: Marks, parent: QObject) -> None:
        super().__init__(parent)
        self.marks = marks

    def card_rect(self, row_rect: QRect, bar_shown: bool) -> QRect:
        """Where the card of a row lies; the scroll bar stands in the gap at its right."""
        return row_rect.adjusted(px(GAP), px(GAP), 0 if bar_shown else -px(GAP), 0)

    def _paint_card(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, row: ProjectRow | None
    ) -> None:
        if row is None:
            return
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        paint_card(painter, rect, row, selected, hover, self.marks.of(row.id))
        if selected and option.widget.hasFocus():
            paint_box(painter, QRectF(rect), None, theme().color("focus"), px(6), width=2)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(120), px(CARD + GAP))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, CardModel):
            return
        painter.save()
        view = option.widget
        bar = isinstance(view, QAbstractScrollArea) and view.verticalScrollBar().isVisible()
        rect = self.card_rect(QRect(option.rect), bar)
        slot = model.slot_at(index.row())
        if slot is not None:
            _paint_slot(painter, rect, slot)
        elif model.id_at(index.row()) in model.lifted:
            _paint_ghost(painter, rect)
        else:
            self._paint_card(painter, rect, option, model.card(index.row()))
        painter.restore()
