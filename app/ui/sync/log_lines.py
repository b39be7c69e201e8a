"""Rows of the sync centre: what is to be decided next, and what came from colleagues and merged by itself."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.services.conflict_sight import Sight
from app.services.duplicates import Pair
from app.services.history_list import HistoryRow
from app.ui import fonts, text
from app.ui.history.words import action_word, change_lines, record_name
from app.ui.sync.alike_words import reason_words
from app.ui.sync.conflict_words import ConflictWords
from app.ui.theme import theme
from app.ui.today.lines import Line
from app.ui.widgets.badge import badge_size, paint_badge
from app.ui.widgets.lamp import paint_lamp
from app.ui.widgets.painting import paint_text, px
from app.ui.words import Codes

_NEXT, _MERGED = 38, 30
_GAP = 10
_WIDE = 16


class NextLine(Line):
    """A field to be decided later; `opened` carries nothing of use, the line knows its `sight`."""

    def __init__(self, sight: Sight, words: ConflictWords, parent: QWidget | None = None) -> None:
        super().__init__(sight.conflict.record_id, _NEXT, parent)
        self.sight = sight
        project = sight.project
        self._name = project.name if project is not None else sight.conflict.name
        self._field = words.field(sight)
        self._against = words.against(sight)
        fonts.cover(self._name + self._against)
        self.setAccessibleName(f"{self._name} {self._field} {self._against}")
        self.setToolTip(self._against)

    def _said_width(self) -> int:
        """Of the field and its values, for which the badge gives way."""
        metrics = QFontMetrics(theme().font())
        return metrics.horizontalAdvance(self._field) + metrics.horizontalAdvance(self._against) + 4

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        inner = self.begin(painter)
        project = self.sight.project
        left = inner.x()
        if project is not None:
            edge = px(16)
            lamp = QRect(left, (self.height() - edge) // 2, edge, edge)
            paint_lamp(painter, lamp, project.light, pinned=project.light_pinned)
            left = lamp.right() + 1 + px(_GAP)
        painter.setFont(look.font("body", "medium"))
        most = (inner.right() - left) // 3
        width = min(painter.fontMetrics().horizontalAdvance(self._name) + 2, most)
        paint_text(painter, QRect(left, 0, width, self.height()), self._name, look.color("text"))
        left += width + px(_GAP)
        size = badge_size()
        if project is not None and left + size.width() + 2 * px(_GAP) + self._said_width() <= inner.right():
            paint_badge(painter, QRect(left, 0, size.width(), self.height()), project.slots)
            left += size.width() + px(_GAP)
        painter.setFont(look.font())
        field = painter.fontMetrics().horizontalAdvance(self._field) + 2
        room = QRect(left, 0, min(field, inner.right() - left), self.height())
        paint_text(painter, room, self._field, look.color("textSecondary"))
        said = painter.fontMetrics().horizontalAdvance(self._against) + 2
        start = max(room.right() + px(_GAP), inner.right() + 1 - said)
        rest = QRect(start, 0, inner.right() + 1 - start, self.height())
        paint_text(painter, rest, self._against, look.color("text"))


class PairLine(Line):
    """Two records that look alike, to be decided later; it knows its `pair`."""

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        super().__init__(pair.ids[0], _NEXT, parent)
        self.pair = pair
        self._names = QCoreApplication.translate("Alike", "{one} and {other}").format(
            one=pair.names[0], other=pair.names[1]
        )
        self._why = reason_words(pair.reasons)
        fonts.cover(self._names)
        self.setAccessibleName(f"{self._names} {self._why}")
        self.setToolTip(self._names)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        inner = self.begin(painter)
        painter.setFont(look.font())
        said = painter.fontMetrics().horizontalAdvance(self._why) + 2
        rest = QRect(inner.right() + 1 - said, 0, said, self.height())
        paint_text(painter, rest, self._why, look.color("textSecondary"))
        painter.setFont(look.font("body", "medium"))
        room = QRect(inner.x(), 0, rest.x() - px(_GAP) - inner.x(), self.height())
        paint_text(painter, room, self._names, look.color("text"))


class MergedLine(Line):
    """An action of a colleague: when, about what, what was done, and who; `opened` carries its id.

    `record` is the one that is told of; the line may name the project of that.
    """

    def __init__(self, row: HistoryRow, codes: Codes, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(row.id, _MERGED, parent)
        self.record = row.first.record_id if row.first is not None else None
        today = row.at.date() == now.date()
        self._when = text.clock(row.at) if today else text.moment_words(row.at, now)
        self.name = row.about or (record_name(row.first) if row.first is not None else "")
        lines = change_lines(row.first, codes) if row.first is not None else []
        self._said = action_word(row).removesuffix(f"　{row.about}")
        if lines:
            self._said = f"{self._said}　{lines[0].name} {lines[0].new}"
        self._who = row.member_name
        fonts.cover(self.name + self._said + self._who)
        self.setAccessibleName(" ".join((self._when, self.name, self._said, self._who)))
        self.setToolTip(f"{self.name}　{self._said}")
        self.beside: Sequence[MergedLine] = (self,)

    @property
    def columns(self) -> tuple[int, int, int]:
        """What the longest of the lines needs, this one among them."""
        when, name, who = (max(found) for found in zip(*(one.widths() for one in self.beside), strict=True))
        return when, name, who

    def widths(self) -> tuple[int, int, int]:
        """What the moment, the name and the person take where nothing else wants room."""
        look = theme()
        small, large = (QFontMetrics(look.font(*one)) for one in (("caption",), ("body", "medium")))
        said = small.horizontalAdvance(self._when), large.horizontalAdvance(self.name)
        return said[0] + 2, said[1] + 2, small.horizontalAdvance(self._who) + 2

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        inner = self.begin(painter)
        when, name, who = self.columns
        name, who = min(name, inner.width() * 2 // 5), min(who, inner.width() // 6)
        painter.setFont(look.font("caption"))
        room = QRect(inner.x(), 0, when, self.height())
        paint_text(painter, room, self._when, look.color("textSecondary"))
        end = QRect(inner.right() + 1 - who, 0, who, self.height())
        said = min(painter.fontMetrics().horizontalAdvance(self._who) + 1, who)
        paint_text(painter, end.adjusted(who - said, 0, 0, 0), self._who, look.color("textSecondary"))
        painter.setFont(look.font("body", "medium"))
        room = QRect(room.right() + 1 + px(_WIDE), 0, name, self.height())
        paint_text(painter, room, self.name, look.color("text"))
        painter.setFont(look.font("caption"))
        left = room.right() + 1 + px(_WIDE)
        room = QRect(left, 0, end.x() - px(_GAP) - left, self.height())
        paint_text(painter, room, self._said, look.color("textSecondary"))
