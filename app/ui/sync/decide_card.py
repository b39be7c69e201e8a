"""The right side of the sync centre: what to decide, what comes after it, and what merged by itself."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.database import Session
from app.services.conflict_sides import Side
from app.services.conflict_sight import Sight
from app.services.duplicates import Pair
from app.services.history_list import HistoryRow
from app.services.record_names import name_of
from app.services.record_places import place_of
from app.services.revivals import Revival
from app.sync.asides import PutAside
from app.ui import text
from app.ui.layouts import clear, let_go, scrolled
from app.ui.page import Context
from app.ui.record_words import table_word
from app.ui.sync.alike_pane import AlikePane
from app.ui.sync.aside_words import aside_word
from app.ui.sync.conflict_words import ConflictWords
from app.ui.sync.decide_pane import DecidePane, asked
from app.ui.sync.decided_note import DecidedNote
from app.ui.sync.findings_section import FindingsSection
from app.ui.sync.gaps_section import GapsSection
from app.ui.sync.log_lines import MergedLine, NextLine, PairLine
from app.ui.sync.question_row import QuestionRow
from app.ui.sync.section_head import SectionHead
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.tall_page import TallPage
from app.ui.words import Codes

_MOST_LINES = 50
"""So many are listed of what comes next; the others follow when these are decided."""


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
        self._context = context
        self._place = 0
        self._sights: list[Sight] = []
        self._pairs: list[Pair] = []
        self._words: ConflictWords | None = None
        self._unasked: tuple[str, str] | None = None
        """What has come in hand by itself, in the place of what was decided elsewhere."""
        self.note = DecidedNote(context)
        self.up = IconButton("up", "", size=28, icon_size=16)
        self.down = IconButton("down", "", size=28, icon_size=16)
        self.add_action(self.up)
        self.add_action(self.down)
        self.pane = DecidePane(context)
        self.alike = AlikePane(context)
        self.nothing = Label("", tone="textSecondary")
        self.nothing.setContentsMargins(px(14), px(2), px(14), px(16))
        self.next_head = SectionHead()
        self.every = Button("", "text", 26)
        self.merged_head = SectionHead(self.every, grey=True)
        self.back_head, self.aside_head = SectionHead(), SectionHead()
        self._next_rows, self._merged_rows = QVBoxLayout(), QVBoxLayout()
        self._back_rows, self._aside_rows = QVBoxLayout(), QVBoxLayout()
        self.merged: list[MergedLine] = []
        self.next: list[NextLine | PairLine] = []
        self.back: list[QuestionRow] = []
        self.asides: list[QuestionRow] = []
        self._aside: list[PutAside] = []
        self._revived: list[Revival] = []
        self.gaps = GapsSection(context, self._let_go)
        self.findings = FindingsSection(self._let_go)
        self._lay_out()
        self.up.clicked.connect(lambda: self._step(-1))
        self.down.clicked.connect(lambda: self._step(1))
        self.pane.later.connect(lambda: self._step(1))
        self.alike.later.connect(lambda: self._step(1))
        self.pane.decided.connect(self.decided)
        self.pane.opened.connect(self.opened)
        self.note.asked.connect(self.opened)
        self.note.closed.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
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
        above = QVBoxLayout()
        above.setContentsMargins(px(14), 0, px(14), px(12))
        above.addWidget(self.note)
        column.addLayout(above)
        column.addWidget(self.pane)
        column.addWidget(self.alike)
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
        for widget in (self.gaps, self.findings, self._lines[3], self.merged_head):
            column.addWidget(widget)
        column.addLayout(self._merged_rows)
        column.addStretch(1)
        self._area = scrolled(inside)
        self.body.addWidget(self._area, 1)

    @property
    def _waiting(self) -> list[Sight | Pair]:
        """Fields first: of them people are sure that somebody must decide."""
        return [*self._sights, *self._pairs]

    def show_sights(self, sights: Sequence[Sight], words: ConflictWords) -> None:
        """Show the fields to decide; what is in hand stays in hand while it is among what is shown."""
        held = self._held()
        self._sights, self._words = list(sights), words
        self.note.retell(words)
        self._hold(held)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """The same for firms and people that look alike."""
        held = self._held()
        self._pairs = list(pairs)
        self._hold(held)

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

    def come_to_revived(self, record_id: str) -> None:
        """Bring the keyboard to where it is decided whether a record stays that was deleted and changed."""
        rows = zip(self._revived, self.back, strict=True)
        row = next((row for one, row in rows if one.record_id == record_id), None)
        if row is not None:  # once the page has come up, which takes the keyboard and lays the lines out
            QTimer.singleShot(0, row, lambda: self._come_to(row))

    def _come_to(self, row: QuestionRow) -> None:
        self._area.ensureWidgetVisible(row)
        row.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_revivals(self, found: Sequence[Revival], words: ConflictWords) -> None:
        """Show what was deleted and is shown all the same."""
        if found == self._revived and self.back_head.title.text():
            return
        self._revived = list(found)
        self._let_go(self.back)
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
        self._let_go(self.asides)
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

    def show_merged(self, rows: Sequence[HistoryRow], count: int, codes: Codes, now: datetime) -> None:
        """Show what came from colleagues lately, of `count` in all."""
        self._let_go(self.merged)
        clear(self._merged_rows)
        self.merged = [MergedLine(row, codes, now) for row in rows]
        for line in self.merged:
            line.beside = self.merged
            line.opened.connect(lambda _key, line=line: self._open_history(line))
            self._merged_rows.addWidget(line)
        self.merged_head.title.setText(self.tr("Merged by itself"))
        some = self.tr("{count}, changes of different fields all stay").format(count=text.count(count))
        self.merged_head.remark.setText(some if rows else self.tr("Nothing has come yet"))
        self.every.setText(self.tr("All"))
        self.every.setVisible(bool(rows))

    def _open_history(self, line: MergedLine) -> None:
        record = line.record
        if record is None:
            self.all_asked.emit()
        else:
            self.opened.emit("history", self._context.database.read(partial(_named, record, line.name)))

    def retranslate(self) -> None:
        """Have everything said anew the next time."""
        self.pane.forget()
        self.alike.forget()
        self.gaps.show_gaps()
        self._aside, self._revived = [], []
        for head in (self.aside_head, self.back_head):
            head.title.setText("")

    def _let_go(self, rows: Sequence[QWidget]) -> None:
        let_go(rows, self)

    def _held(self) -> Sight | Pair | None:
        waiting = self._waiting
        return waiting[self._place] if waiting else None

    def _hold(self, held: Sight | Pair | None) -> None:
        waiting = self._waiting
        places = [place for place, one in enumerate(waiting) if held is not None and _key(one) == _key(held)]
        self._place = places[0] if places else min(self._place, max(0, len(waiting) - 1))
        now = waiting[self._place] if places else None
        if isinstance(held, Sight) and isinstance(now, Sight) and asked(held) != asked(now):
            self._unasked = _key(now)  # another version has come: nobody takes it unread
        elif held is not None and not places:
            elsewhere = self._was_decided_elsewhere(held)
            self._unasked = _key(waiting[self._place]) if elsewhere and waiting else None
        self._show()

    def _was_decided_elsewhere(self, held: Sight | Pair) -> bool:
        """Whether it was not done here that nobody need decide this any more; how it was is told then."""
        self._let_go([self.note])
        if isinstance(held, Sight):
            return self._words is not None and self.note.tell(held, self._words)
        answered, self.alike.answered = self.alike.answered, None
        self.note.forget()
        return answered != held.ids

    def _show(self) -> None:
        focused = QApplication.focusWidget()
        answering = focused is not None and any(
            pane.isVisible() and pane.isAncestorOf(focused) for pane in (self.pane, self.alike)
        )
        self._show_in_hand()
        if answering and QApplication.focusWidget() is not focused:
            # What was answered is gone: the keyboard stays on the page, where the keys of the next one work.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_in_hand(self) -> None:
        waiting = self._waiting
        count = len(waiting)
        self.set_title(self.tr("To decide"))
        self.nothing.setText(self.tr("Nothing to decide"))
        for button, name, keys in ((self.up, self.tr("Previous"), ""), (self.down, self.tr("Next"), "Alt ↓")):
            button.set_name(name, keys)
            button.setVisible(count > 1)
        now = waiting[self._place] if waiting else None
        alike = [one for one in waiting if isinstance(one, type(now))]  # the rail counts no pairs
        said = self.tr("{place} of {count}")
        self.set_count(said.format(place=alike.index(now) + 1, count=len(alike)) if now is not None else "")
        self.pane.setVisible(isinstance(now, Sight))
        self.alike.setVisible(isinstance(now, Pair))
        self.nothing.setVisible(now is None)
        rest = [waiting[(self._place + step) % count] for step in range(1, count)]
        self._let_go(self.next)
        clear(self._next_rows)
        self.next_head.setVisible(bool(rest))
        self._lines[0].setVisible(bool(rest))
        self.next_head.title.setText(self.tr("Next"))
        self.next_head.remark.setText(str(len(rest)))
        self.next = [self._line(one) for one in rest[:_MOST_LINES]]
        for line in self.next:
            self._next_rows.addWidget(line)
        chosen = now is None or _key(now) != self._unasked
        if isinstance(now, Pair):
            self.alike.show_pair(now, chosen=chosen)
        elif now is not None and self._words is not None:
            words = self._words
            fields = [one for one in rest if isinstance(one, Sight)]
            others = sum(words.mine(sight) is not None for sight in fields)
            self.pane.show_sight(now, words, others, chosen=chosen)

    def _line(self, one: Sight | Pair) -> NextLine | PairLine:
        if isinstance(one, Pair):
            line: NextLine | PairLine = PairLine(one)
        else:
            assert self._words is not None
            line = NextLine(one, self._words)
        line.opened.connect(lambda _key: self._take_in_hand(one))
        return line

    def _take_in_hand(self, one: Sight | Pair) -> None:
        self._move_to(self._waiting.index(one))

    def _step(self, by: int) -> None:
        if self._waiting and self.isVisible():
            self._move_to((self._place + by) % len(self._waiting))

    def _move_to(self, place: int) -> None:
        """The person goes on: what is in hand now they have chosen, and what was told they have read."""
        self._place, self._unasked = place, None
        self._let_go([self.note])
        self.note.forget()
        self._show()


def _named(record_id: str, name: str, session: Session) -> str:
    """The project or firm a record belongs to where that bears the name, or else the record itself."""
    place = place_of(session, record_id)
    return place[1] if place is not None and name_of(session, place[1]) == name else record_id


def _key(one: Sight | Pair) -> tuple[str, str]:
    """What stays the same of it: of a slot another record holds it as soon as one more was written."""
    if isinstance(one, Pair):
        return one.ids
    told = one.conflict
    record = one.place[1] if told.is_slot and one.place is not None else told.record_id
    return record, f"{told.table}.{told.field}"
