"""速览: one project beside the list, as much as fits without opening it."""

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.project_list import ProjectRow
from app.ui import text
from app.ui.projects.own_units import look_again
from app.ui.projects.peek_lists import FileList, NoteList, PeekFile, PeekNote, PeekStep, StepList
from app.ui.projects.peek_words import money_words, plan_words, signed_words, slots_words
from app.ui.sync.marks import Marks, MarkTag
from app.ui.theme import theme
from app.ui.widgets.badge import ThreeSlotBadge
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.card import KeyValueGrid
from app.ui.widgets.label import ElidedLabel, Hairline, Label, Tone
from app.ui.widgets.lamp import LampLabel
from app.ui.widgets.painting import hairline, px
from app.ui.widgets.stage import StageMini
from app.ui.words import light_reason, missing_word

_WIDTHS = (336, 380)
_INSET = 9
_TONES: tuple[Tone, ...] = ("redText", "yellowText", "textSecondary", "textSecondary")


@dataclass(frozen=True, slots=True)
class Peek:
    """What the pane shows of a project: its row, who holds the slots, and the first of each list.

    `leader_title` and `contact_phone` follow the names of the row; `signed_days` are working days since
    signing; `now` is what "today" and "yesterday" are reckoned from; `file_count` counts all files.
    """

    row: ProjectRow
    now: datetime
    leader_title: str | None = None
    contact_phone: str | None = None
    company_id: str | None = None
    plan_version: int | None = None
    plan_confirmed_on: date | None = None
    signed_days: int | None = None
    steps: tuple[PeekStep, ...] = ()
    notes: tuple[PeekNote, ...] = ()
    files: tuple[PeekFile, ...] = ()
    file_count: int = 0


class PeekPane(QWidget):
    """Follows the row in hand. `opened`, `company_opened` and `slot_clicked` (project, slot 0 to 2) lead on.

    `step_ticked` carries a step and whether it is done, `file_opened` a file, `closed` is sent at Esc and ×.
    """

    opened = Signal(str)
    closed = Signal()
    company_opened = Signal(str)
    slot_clicked = Signal(str, int)
    step_ticked = Signal(str, bool)
    file_opened = Signal(str)

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("projects.peek")
        self._peek: Peek | None = None
        self._outside = ""
        self._wide = False
        self.exchange = MarkTag(marks)
        self._make_parts()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._head())
        outer.addWidget(Hairline())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._body())
        outer.addWidget(self._area, 1)
        outer.addStretch(0)
        self._measure()
        self._connect()
        self._retranslate()

    def _make_parts(self) -> None:
        self.lamp = LampLabel(size=20, word=False)
        self.name = ElidedLabel("", "bodyLarge", "bold")
        self.open_button = Button("", "quiet", 26, hint="Enter")
        self.open_button.setObjectName("projects.peek.open")
        self.close_button = IconButton("x", "", icon_size=16)
        self.close_button.setObjectName("projects.peek.close")
        self.reason = Label("", "caption", tone="textSecondary", wrap=True)
        self.badge = ThreeSlotBadge("header")
        self.slots = Label("", weight="medium", wrap=True)
        self.plan = Label("", "caption", tone="textSecondary")
        self.facts = KeyValueGrid()
        self.steps = StepList()
        self.notes = NoteList()
        self.files = FileList()
        self._steps_title = Label("", "section", "bold")
        self._notes_title = Label("", "section", "bold")
        self._files_title = Label("", "section", "bold")
        self._files_count = Label("", "caption", tone="textTertiary")
        self._no_steps = Label("", tone="textTertiary")
        self._no_notes = Label("", tone="textTertiary")

    def _head(self) -> QWidget:
        head = QWidget()
        self._head_row = QHBoxLayout(head)
        self._head_row.addWidget(self.lamp)
        self._head_row.addWidget(self.name)
        self._head_row.addWidget(self.exchange)
        self._head_row.addStretch(1)
        self._head_row.addWidget(self.open_button)
        self._head_row.addWidget(self.close_button)
        self._head_widget = head
        return head

    def _body(self) -> QWidget:
        body = QWidget()
        self._column = QVBoxLayout(body)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.slots)
        words.addWidget(self.plan)
        self._slot_row = QHBoxLayout()
        self._slot_row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self._slot_row.addLayout(words, 1)
        files = QHBoxLayout()
        files.addWidget(self._files_title)
        files.addWidget(self._files_count, 1)
        self._files_head = QWidget()
        self._files_head.setLayout(files)
        files.setContentsMargins(0, 0, 0, 0)
        self._files_line = Hairline()
        self._column.addWidget(self.reason)
        self._column.addLayout(self._slot_row)
        self._column.addWidget(self.facts)
        parts: tuple[QWidget, ...] = (
            *(Hairline(), self._steps_title, self._no_steps, self.steps),
            *(Hairline(), self._notes_title, self._no_notes, self.notes),
            *(self._files_line, self._files_head, self.files),
        )
        for part in parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        return body

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._open)
        self.close_button.clicked.connect(self.closed)
        self.badge.clicked.connect(self._slot)
        self.steps.ticked.connect(self.step_ticked)
        self.files.opened.connect(self.file_opened)

    def _measure(self) -> None:
        self.setFixedWidth(px(_WIDTHS[self._wide]))
        self._head_widget.setFixedHeight(px(48) - 1)
        self._head_row.setContentsMargins(px(16) - 1, 0, px(8), 0)
        self._head_row.setSpacing(px(8))
        self._column.setContentsMargins(px(16) - 1, px(16), px(16), px(16))
        self._column.setSpacing(px(14))
        self._slot_row.setSpacing(px(12))

    def set_wide(self, wide: bool) -> None:
        """Take the width of large windows, or the lesser one."""
        if wide is not self._wide:
            self._wide = wide
            self._measure()

    @property
    def project_id(self) -> str | None:
        """The project shown."""
        return self._peek.row.id if self._peek is not None else None

    @property
    def row(self) -> ProjectRow | None:
        """The same as the list has it."""
        return self._peek.row if self._peek is not None else None

    def record_refusal(self) -> str:
        """Why the project shown may not be written here; empty when it may."""
        return self._outside

    def show_peek(self, peek: Peek, outside: str = "") -> None:
        """Show another project, or the same one as it is now; `outside` is why it may not be written here."""
        changed, self._outside = outside != self._outside, outside
        if self._peek is None or peek.row.id != self._peek.row.id:
            self._area.verticalScrollBar().setValue(0)
        self._peek = peek
        self._fill(peek)
        if changed:
            look_again(self)

    def show_nothing(self) -> None:
        """Show that no project is in hand."""
        self._peek = None
        self._area.hide()
        self.lamp.hide()
        self.open_button.hide()
        self.exchange.show_record("")
        self.name.setText(self.tr("No project chosen"))

    def untick(self, step_id: str) -> None:
        """Take back the tick of a step that is not done yet."""
        self.steps.untick(step_id)

    def _fill(self, peek: Peek) -> None:
        for part in (self._area, self.lamp, self.open_button):
            part.show()
        row = peek.row
        reason = light_reason(row.light_rule, row.light_inputs, row.light_days)
        self.lamp.set_lamp(row.light, reason, row.light_pinned)
        self.name.setText(row.name)
        self.reason.setText(reason)
        self.reason.set_tone(_TONES[row.light])
        # What is lacking stands beside the badge already.
        self.reason.setVisible(bool(reason) and row.light_rule != "THREE_ONES")
        self.exchange.show_record(row.id)
        self.badge.set_slots(row.slots, (row.leader_name or "", row.contact_name or "", ""))
        words, lacking = slots_words(row)
        self.slots.setText(words)
        self.slots.set_tone("redText" if lacking else "text")
        plan = plan_words(peek.plan_version, peek.plan_confirmed_on)
        self.plan.setText(plan)
        self.plan.setVisible(bool(plan))
        self._fill_facts(peek)
        self.steps.show_steps(peek.steps)
        self.notes.show_notes(peek.notes, peek.now)
        self.files.show_files(peek.files)
        self._no_steps.setVisible(not peek.steps)
        self._no_notes.setVisible(not peek.notes)
        self._files_count.setText(text.count(peek.file_count))
        for widget in (self._files_line, self._files_head, self.files):
            widget.setVisible(bool(peek.file_count))

    def _fill_facts(self, peek: Peek) -> None:
        row = peek.row
        signed = row.stage > 0
        self.facts.clear()
        stage = StageMini(row.stage)
        self._fact(self.tr("Stage"), stage, _INSET)
        self._person(self.tr("Lead official"), row.leader_name, peek.leader_title, missing_word(0), signed)
        phone = text.masked_phone(peek.contact_phone) if peek.contact_phone else None
        self._person(self.tr("Contact"), row.contact_name, phone, missing_word(1), signed)
        if row.company_name:
            if peek.company_id is None:
                self.facts.add_row(self.tr("Investor"), row.company_name)
            else:
                self._fact(self.tr("Investor"), self._company(row.company_name, peek.company_id), 0)
        for name, value in (
            (self.tr("Unit"), row.unit_name),
            (self.tr("Investment"), money_words(row)),
            (self.tr("Signed on"), signed_words(row, peek.signed_days)),
        ):
            if value:
                self.facts.add_row(name, value)

    def _fact(self, name: str, value: QWidget, inset: int) -> None:
        """A value that is no text, in line with the texts."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(px(inset), 0, 0, 0)
        line.addWidget(value)
        line.addStretch(1)
        self.facts.add_row(name, holder)

    def _person(self, name: str, who: str | None, beside: str | None, missing: str, signed: bool) -> None:
        """A person with title or telephone; a required one that is lacking is named in red."""
        if who:
            pattern = self.tr("{name}  {detail}")
            self.facts.add_row(name, pattern.format(name=who, detail=beside) if beside else who)
        elif signed:
            self.facts.add_row(name, missing, "redText")

    def _company(self, name: str, company_id: str) -> QWidget:
        link = Button(name, "text")
        link.setObjectName("projects.peek.company")
        link.setFixedHeight(px(26))
        link.clicked.connect(lambda: self.company_opened.emit(company_id))
        return link

    def _open(self) -> None:
        if self._peek is not None:
            self.opened.emit(self._peek.row.id)

    def _slot(self, slot: int) -> None:
        if self._peek is not None:
            self.slot_clicked.emit(self._peek.row.id, slot)

    def _retranslate(self) -> None:
        self.open_button.setText(self.tr("Open"))
        self.close_button.set_name(self.tr("Close"), "Esc")
        self._steps_title.setText(self.tr("Next steps"))
        self._notes_title.setText(self.tr("Latest"))
        self._files_title.setText(self.tr("Files"))
        self._no_steps.setText(self.tr("No dated step"))
        self._no_notes.setText(self.tr("Nothing noted yet"))
        self.setAccessibleName(self.tr("Peek"))
        if self._peek is not None:
            self._fill(self._peek)
        else:
            self.show_nothing()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._measure()
        super().changeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        hairline(painter, 0, 0, 0, self.height(), theme().color("border"))
