"""A column of the board: stage, regime, totals, and its cards."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.project_list import Totals
from app.ui import text
from app.ui.projects.board.card_delegate import CARD
from app.ui.projects.board.card_list import CardList
from app.ui.projects.board.card_model import DropSlot, Fetch
from app.ui.projects.board.card_words import unit_word
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.widgets.lamp import lamp_word, paint_lamp
from app.ui.widgets.painting import hairline, paint_box, paint_text, px
from app.ui.widgets.stage import regime_word, short_regime_word, stage_word

_SIDE = 12
_LAMP = 13


class ColumnHeader(QWidget):
    """Stage, regime and count; total, paid-in as far as there is room, and lamps."""

    def __init__(self, stage: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._totals = Totals(0, (0, 0, 0, 0), 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name()

    def set_totals(self, totals: Totals) -> None:
        self._totals = totals
        self.name()
        self.update()

    def name(self) -> None:
        """Say the header in words, for screen readers and as a tooltip."""
        totals = self._totals
        lamps = [f"{lamp_word(light)} {count}" for light, count in enumerate(totals.lights) if count]
        amounts = self.tr("total {total}, paid in {paid}").format(
            total=text.yi_with_unit(totals.investment), paid=text.yi_with_unit(totals.paid)
        )
        parts = [stage_word(self._stage), regime_word(self._stage), self._count(), amounts, *lamps]
        self.setAccessibleName(self.tr(", ").join(parts))
        self.setToolTip(self.tr(", ").join(parts[1:]))

    def _count(self) -> str:
        return self.tr("%n project(s)", "", self._totals.count)

    def _paint_top(self, painter: QPainter, line: QRect) -> None:
        look = theme()
        painter.setFont(look.font("caption"))
        count = self._count()
        paint_text(painter, line, count, look.color("textSecondary"), Qt.AlignmentFlag.AlignRight)
        rest = line.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - px(8), 0)
        painter.setFont(look.font("section", "bold"))
        word = stage_word(self._stage)
        paint_text(painter, rest, word, look.color("text"))
        rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(word) + px(8))
        painter.setFont(look.font("caption"))
        offers = (regime_word(self._stage), short_regime_word(self._stage))
        paint_text(painter, rest, _fitting(painter, offers, rest.width()), look.color("textTertiary"))

    def _paint_lamps(self, painter: QPainter, line: QRect) -> int:
        """Lamps with their counts at the right end; the left edge of the first."""
        look = theme()
        painter.setFont(look.font("caption"))
        x = line.right() + 1
        for light in reversed(range(4)):
            figure = text.count(self._totals.lights[light])
            if not self._totals.lights[light]:
                continue
            wide = painter.fontMetrics().horizontalAdvance(figure)
            x -= wide
            paint_text(painter, QRect(x, line.y(), wide + 1, line.height()), figure, look.color("text"))
            x -= px(3) + px(_LAMP)
            paint_lamp(painter, QRect(x, line.y(), px(_LAMP), line.height()), light)
            x -= px(8)
        return x

    def _paint_amounts(self, painter: QPainter, line: QRect) -> None:
        look = theme()
        painter.setFont(look.font(18, "bold"))
        whole, rounded = text.yi(self._totals.investment), text.yi_rounded(self._totals.investment)
        total = _fitting(painter, (whole, rounded), line.width()) or rounded
        paint_text(painter, line, total, look.color("text"))
        rest = line.adjusted(painter.fontMetrics().horizontalAdvance(total) + px(8), 0, 0, 0)
        painter.setFont(look.font("caption"))
        unit = unit_word()
        paid = self.tr("{unit}  paid in {paid}").format(unit=unit, paid=text.yi(self._totals.paid))
        offers = ([paid] if self._stage else []) + [unit]
        paint_text(painter, rest, _fitting(painter, offers, rest.width()), look.color("textTertiary"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.name()
        elif event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(160), px(65))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(65))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = px(_SIDE)
        self._paint_top(painter, QRect(side, px(9), self.width() - 2 * side, px(21)))
        second = QRect(side, px(31), self.width() - 2 * side, px(26))
        left = self._paint_lamps(painter, second)
        self._paint_amounts(painter, QRect(side, second.y(), left - side, second.height()))
        hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1, theme().color("border"))


def _fitting(painter: QPainter, offers: Sequence[str], room: int) -> str:
    """The first text that is not cut; nothing when none fits."""
    return next((one for one in offers if painter.fontMetrics().horizontalAdvance(one) <= room), "")


class Column(QFrame):
    """Header over cards, framed in accent while a card is held above it."""

    def __init__(self, stage: int, fetch: Fetch, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._target = False
        self.setObjectName(f"projects.board.{stage}")
        self.header = ColumnHeader(stage)
        self.list = CardList(fetch, marks)
        self.list.setObjectName(f"projects.board.{stage}.cards")
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 1, 2, 2)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.list, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._name()

    def open_slot(self, top: int, slot: DropSlot) -> None:
        """Frame the column and make a dashed place beside the held card, never under it.

        `top` is the upper edge of the card in the list.
        """
        if not self.list.cards.has_slot or self._covered(top):
            self.list.cards.close_slot()
            above = top - px(CARD) // 2
            y = above if above > 0 else top + px(CARD) * 3 // 2
            self.list.cards.open_slot(self.list.row_at(y), slot)
        self._set_target(True)

    def _covered(self, top: int) -> bool:
        """Whether the held card hides what the dashed place says."""
        place = self.list.visualRect(self.list.cards.index(self.list.cards.slot_row))
        return abs(place.y() - top) < px(CARD) * 3 // 4

    def close_slot(self) -> None:
        self.list.cards.close_slot()
        self._set_target(False)

    def _set_target(self, target: bool) -> None:
        if target is not self._target:
            self._target = target
            self.list.set_ground("accentSoft" if target else "surfaceSubtle")
            self.update()

    def _name(self) -> None:
        self.list.setAccessibleName(stage_word(self.stage))
        self.list.set_nothing(
            self.tr("Drag here, or press Ctrl →") if self.stage else self.tr("Drag here, or press Ctrl ←")
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(124), px(200))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        fill = look.color("accentSoft" if self._target else "surfaceSubtle")
        border = look.color("accent" if self._target else "border")
        paint_box(QPainter(self), self.rect(), fill, border, px(6), width=2 if self._target else 1)
