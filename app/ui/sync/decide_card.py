"""The right side of the sync centre: the field to decide, those after it, and what merged by itself."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.conflict_sides import Side
from app.services.conflict_sight import Sight
from app.services.history_list import HistoryRow
from app.services.revivals import Revival
from app.sync.asides import PutAside
from app.ui.layouts import clear, scrolled
from app.ui.page import Context
from app.ui.record_words import table_word
from app.ui.sync.aside_words import aside_word
from app.ui.sync.conflict_words import ConflictWords
from app.ui.sync.decide_pane import DecidePane
from app.ui.sync.log_lines import MergedLine, NextLine
from app.ui.sync.question_row import QuestionRow
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import ElidedLabel, Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.tall_page import TallPage
from app.ui.words import Codes


class _Head(QWidget):
    """A title with a short remark and a button at the right."""

    def __init__(self, *buttons: QWidget) -> None:
        super().__init__()
        self.title = Label("", weight="bold")
        self.remark = ElidedLabel("", "caption", tone="textTertiary")
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(8), 0)
        row.setSpacing(px(8))
        row.addWidget(self.title)
        row.addWidget(self.remark, 1)
        for button in buttons:
            row.addWidget(button)
        self.setFixedHeight(px(40))


class DecideCard(Card):
    """`decided` is that of the pane, `all_asked` leads to the history.

    `kept` carries a record that was deleted and changed, and whether it stays; `judged` what was put aside,
    and whether it counts.
    """

    decided = Signal(object, object, object)
    kept = Signal(object, bool)
    judged = Signal(object, bool)
    opened = Signal(str, str)
    all_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(" ", flush=True, parent=parent)
        self.setObjectName("sync.right")
        self._place = 0
        self._sights: list[Sight] = []
        self._words: ConflictWords | None = None
        self.up = IconButton("up", "", size=28, icon_size=16)
        self.down = IconButton("down", "", size=28, icon_size=16)
        self.add_action(self.up)
        self.add_action(self.down)
        self.pane = DecidePane(context)
        self.nothing = Label("", tone="textSecondary")
        self.nothing.setContentsMargins(px(14), px(2), px(14), px(16))
        self.next_head = _Head()
        self.every = Button("", "text", 26)
        self.merged_head = _Head(self.every)
        self.back_head, self.aside_head = _Head(), _Head()
        self._next_rows, self._merged_rows = QVBoxLayout(), QVBoxLayout()
        self._back_rows, self._aside_rows = QVBoxLayout(), QVBoxLayout()
        self.merged: list[MergedLine] = []
        self.next: list[NextLine] = []
        self.back: list[QuestionRow] = []
        self.asides: list[QuestionRow] = []
        self._aside: list[PutAside] = []
        self._lay_out()
        self.up.clicked.connect(lambda: self._step(-1))
        self.down.clicked.connect(lambda: self._step(1))
        self.pane.later.connect(lambda: self._step(1))
        self.pane.decided.connect(self.decided)
        self.pane.opened.connect(self.opened)
        self.every.clicked.connect(self.all_asked)
        self.pane.add_keys()

    def _lay_out(self) -> None:
        inside = TallPage()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._lines = [Hairline(), Hairline(), Hairline(), Hairline()]
        for rows in (self._next_rows, self._back_rows, self._aside_rows, self._merged_rows):
            rows.setSpacing(0)
        column.addWidget(self.pane)
        column.addWidget(self.nothing)
        column.addWidget(self._lines[0])
        column.addWidget(self.next_head)
        column.addLayout(self._next_rows)
        column.addWidget(self._lines[1])
        column.addWidget(self.back_head)
        column.addLayout(self._back_rows)
        column.addWidget(self._lines[2])
        column.addWidget(self.aside_head)
        column.addLayout(self._aside_rows)
        column.addWidget(self._lines[3])
        column.addWidget(self.merged_head)
        column.addLayout(self._merged_rows)
        column.addStretch(1)
        self.body.addWidget(scrolled(inside), 1)

    def show_sights(self, sights: Sequence[Sight], words: ConflictWords) -> None:
        """Show what is to decide; the one in hand stays in hand while it is among them."""
        held = self._key(self._sights[self._place]) if self._sights else None
        self._sights, self._words = list(sights), words
        places = [place for place, sight in enumerate(sights) if self._key(sight) == held]
        self._place = places[0] if places else min(self._place, max(0, len(sights) - 1))
        self._show()

    def also_mine(self) -> list[tuple[Sight, Side]]:
        """The others of which the version of this computer is to hold as well."""
        words = self._words
        if words is None or not (self.pane.also.isVisible() and self.pane.also.isChecked()):
            return []
        rest = [sight for place, sight in enumerate(self._sights) if place != self._place]
        return [(sight, side) for sight in rest if (side := words.mine(sight)) is not None]

    def take_about(self, record_id: str) -> None:
        """Take in hand what is to decide about a record, or about something that belongs to it."""
        of_it = (sight for sight in self._sights if sight.conflict.record_id == record_id)
        near = (sight for sight in self._sights if record_id in sight.kin)
        sight = next(of_it, None) or next(near, None)
        if sight is not None:
            self._take_in_hand(sight)

    def show_revivals(self, found: Sequence[Revival], words: ConflictWords) -> None:
        """Show what was deleted and is shown all the same."""
        clear(self._back_rows)
        self.back = []
        answers = self.tr("Keep it"), self.tr("Delete again")
        for one in found:
            name = one.name or table_word(one.table)
            row = QuestionRow(name, words.revival(one), answers, "sync.back")
            row.answered.connect(lambda stays, one=one: self.kept.emit(one, stays))
            self.back.append(row)
            self._back_rows.addWidget(row)
        self.back_head.title.setText(self.tr("Deleted, then changed"))
        self.back_head.remark.setText(self.tr("shown again, so that nothing is lost"))
        for widget in (self.back_head, self._lines[1]):
            widget.setVisible(bool(found))

    def show_asides(self, found: Sequence[PutAside]) -> None:
        """Show what an administrator must let count or refuse; the same stays as it is, with the keyboard."""
        if found == self._aside and self.aside_head.title.text():
            return
        self._aside = list(found)
        clear(self._aside_rows)
        self.asides = []
        for one in found:
            row = QuestionRow(
                one.member_name, aside_word(one), (self.tr("Let it count"), self.tr("Refuse")), "sync.aside"
            )
            row.answered.connect(lambda accept, one=one: self.judged.emit(one, accept))
            self.asides.append(row)
            self._aside_rows.addWidget(row)
        self.aside_head.title.setText(self.tr("Put aside"))
        self.aside_head.remark.setText(self.tr("counts for nobody until an administrator has decided"))
        for widget in (self.aside_head, self._lines[2]):
            widget.setVisible(bool(found))

    def show_merged(self, rows: Sequence[HistoryRow], codes: Codes, now: datetime) -> None:
        """Show what came from colleagues lately."""
        clear(self._merged_rows)
        self.merged = [MergedLine(row, codes, now) for row in rows]
        for line in self.merged:
            line.opened.connect(lambda _key: self.all_asked.emit())
            self._merged_rows.addWidget(line)
        self.merged_head.title.setText(self.tr("Merged by itself"))
        some, none = self.tr("changes of different fields all stay"), self.tr("Nothing has come yet")
        self.merged_head.remark.setText(some if rows else none)
        self.every.setText(self.tr("All"))
        self.every.setVisible(bool(rows))

    def retranslate(self) -> None:
        """Have everything said anew the next time."""
        self.pane.forget()
        self._aside = []
        self.aside_head.title.setText("")

    def _show(self) -> None:
        count = len(self._sights)
        self.set_title(self.tr("To decide"))
        said = self.tr("{place} of {count}").format(place=self._place + 1, count=count)
        self.set_count(said if count else "")
        self.nothing.setText(self.tr("Nothing to decide"))
        for button, name, keys in ((self.up, self.tr("Previous"), ""), (self.down, self.tr("Next"), "Alt ↓")):
            button.set_name(name, keys)
            button.setVisible(count > 1)
        self.pane.setVisible(bool(count))
        self.nothing.setVisible(not count)
        rest = [self._sights[(self._place + step) % count] for step in range(1, count)]
        clear(self._next_rows)
        self.next_head.setVisible(bool(rest))
        self._lines[0].setVisible(bool(rest))
        self.next_head.title.setText(self.tr("Next"))
        self.next_head.remark.setText(str(len(rest)))
        if self._words is None or not count:
            self.next = []
            return
        self.next = [NextLine(sight, self._words) for sight in rest]
        for line in self.next:
            line.opened.connect(lambda _key, sight=line.sight: self._take_in_hand(sight))
            self._next_rows.addWidget(line)
        others = sum(self._words.mine(sight) is not None for sight in rest)
        self.pane.show_sight(self._sights[self._place], self._words, others)

    def _take_in_hand(self, sight: Sight) -> None:
        self._place = self._sights.index(sight)
        self._show()

    def _step(self, by: int) -> None:
        if self._sights and self.isVisible():
            self._place = (self._place + by) % len(self._sights)
            self._show()

    def _key(self, sight: Sight) -> tuple[str, str]:
        return sight.conflict.record_id, sight.conflict.field
