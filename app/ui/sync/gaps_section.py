"""Files that the sync centre waits for, and what may be missing behind those that were given up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.sync.gaps import Gap, Gaps, gaps
from app.sync.holes import skip
from app.ui.attempt import said
from app.ui.layouts import clear
from app.ui.page import Context
from app.ui.read_beside import ReadBeside
from app.ui.small_form import WIDTH
from app.ui.sync.gap_words import given_up, going_on, waited_for, whose
from app.ui.sync.question_row import QuestionRow
from app.ui.sync.section_head import SectionHead
from app.ui.sync.state import Stand
from app.ui.widgets.button import Button
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.popup import show_once


class GoOnForm(QWidget):
    """Says what it means to go on without lost files; `agreed` when an administrator wants it."""

    agreed = Signal()

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(px(WIDTH + 60))
        self.sentence = Label(sentence, wrap=True)
        self.button = Button(self.tr("Go on without them"))
        self.button.setObjectName("sync.skip")
        self.button.clicked.connect(self.agreed)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(10))
        column.addWidget(self.sentence)
        column.addWidget(self.button)
        self.setFocusProxy(self.button)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row: whose computer, what is said of it, and what an administrator can do."""

    name: str
    said: str
    key: str
    answers: tuple[str, ...]
    gap: Gap


class GapsSection(QWidget):
    """Is not there while nothing is missing; follows every round, and lets an administrator go on."""

    def __init__(
        self,
        context: Context,
        let_go: Callable[[Sequence[QWidget]], None],
        parent: QWidget | None = None,
    ) -> None:
        """`let_go` is told the rows that go, which may have the keyboard."""
        super().__init__(parent)
        self._context = context
        self._let_go = let_go
        self.setObjectName("sync.gaps")
        self.rows: list[QuestionRow] = []
        self._lines: list[_Line] = []
        self.waiting_head, self.missing_head = SectionHead(), SectionHead()
        self._waiting, self._missing = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(6))
        column.setSpacing(0)
        column.addWidget(Hairline())
        for head, rows in ((self.waiting_head, self._waiting), (self.missing_head, self._missing)):
            rows.setSpacing(0)
            column.addWidget(head)
            column.addLayout(rows)
        self.hide()
        self._reading = ReadBeside(context.database, context.jobs, context.shell.warn, self)
        context.syncing.changed.connect(self._follow)
        self.show_gaps()

    def show_gaps(self) -> None:
        """Show what is missing by now."""
        self._reading.ask(gaps, self._show)

    def _follow(self) -> None:
        """While a round tells how far it is, what it brings changes from one moment to the next."""
        if self._context.syncing.state.stand is not Stand.WORKING:
            self.show_gaps()

    def _show(self, found: Gaps) -> None:
        """What says the same stays as it is, with the keyboard."""
        lines = self._said(found)
        self.waiting_head.title.setText(self.tr("Waiting for files"))
        self.waiting_head.remark.setText(self.tr("nothing is lost yet"))
        self.missing_head.title.setText(self.tr("May be missing"))
        self.missing_head.remark.setText(self.tr("an administrator has gone on without these files"))
        self.waiting_head.setVisible(bool(found.waiting))
        self.missing_head.setVisible(bool(found.given_up))
        if lines != self._lines:
            self._fill(lines)
        self.setVisible(bool(lines))

    def _said(self, found: Gaps) -> list[_Line]:
        standing, now = self._context.syncing.standing, self._context.database.clock.now()
        if standing is None:
            return []
        answers = (self.tr("Go on without"),) if standing.administers else ()
        devices = standing.devices
        waiting = [
            _Line(whose(gap, devices), waited_for(gap, now), "sync.gap", answers, gap)
            for gap in found.waiting
        ]
        missing = [
            _Line(whose(gap, devices), given_up(gap, now), "sync.missing", (), gap) for gap in found.given_up
        ]
        return waiting + missing

    def _fill(self, lines: list[_Line]) -> None:
        self._let_go(self.rows)
        clear(self._waiting)
        clear(self._missing)
        self._lines, self.rows = lines, [self._row(line) for line in lines]
        for line, row in zip(lines, self.rows, strict=True):
            (self._waiting if line.key == "sync.gap" else self._missing).addWidget(row)

    def _row(self, line: _Line) -> QuestionRow:
        row = QuestionRow(line.name, line.said, line.answers, line.key, writes=False)
        row.answered.connect(lambda _yes: self._ask(line, row.buttons[0]))
        return row

    def _ask(self, line: _Line, anchor: QWidget) -> None:
        now = self._context.database.clock.now()
        form = GoOnForm(going_on(line.gap, line.name, now))
        popup = show_once(anchor, form)
        form.agreed.connect(popup.shut)
        form.agreed.connect(lambda: self._go_on(line.gap.device))

    def _go_on(self, device: str) -> None:
        database, shell, syncing = self._context.database, self._context.shell, self._context.syncing
        self._context.jobs.run(
            lambda _progress: skip(database, device),
            self,
            lambda _count: syncing.membership_changed(),
            lambda error: shell.warn(said(error)),
        )
