"""The first window: the idea on the left, the ways to begin on the right."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import Clock
from app.errors import ValidationError
from app.services.opening import DemoOrder
from app.ui.at_drive import run_at_drive
from app.ui.attempt import said
from app.ui.desk import demo_beside
from app.ui.first_run.begin import look_into, make_demonstration, make_new, restore
from app.ui.first_run.forms import FolderForm, NewForm, RestoreForm
from app.ui.first_run.idea_panel import IdeaPanel
from app.ui.first_run.join import Waiting, ask
from app.ui.first_run.join_form import JoinForm
from app.ui.first_run.other_place import other_place
from app.ui.first_run.patience import Patience
from app.ui.first_run.start_card import StartCard
from app.ui.first_run.ways import Way
from app.ui.jobs import Job, Jobs, Progress
from app.ui.look import CHINESE, ENGLISH, LANGUAGES, Look
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px
from app.ui.widgets.progress_line import ProgressLine

_COLUMN = 520
_NARROW = 1060
"""Effective width under which the idea gives its room to the form."""
_EDGE = 12
_TALLEST = 690
"""Height of the column with its longest form, which stands in the middle; shorter ones begin where it does,
so that the ways stay under the pointer."""


class FirstRunWindow(QWidget):
    """Makes or finds a ledger; `created` carries its folder, closed and ready to be opened.

    `suggested` is where a new ledger lies unless another folder is chosen. `shut` is sent when it closes.
    """

    created = Signal(object)
    shut = Signal()

    def __init__(self, look: Look, jobs: Jobs, suggested: Path, clock: Clock | None = None) -> None:
        super().__init__()
        self.setObjectName("firstrun")
        self._look = look
        self._jobs = jobs
        self._clock = clock
        self.cards = [StartCard(str(number)) for number in (1, 2, 3)]
        self.new_form = NewForm(suggested)
        self.open_form = FolderForm(suggested)
        self.join_form = JoinForm(suggested)
        self.demo_form = FolderForm(demo_beside(suggested))
        self.restore_form = RestoreForm(suggested)
        self.closable = False
        """Whether Esc closes it, because a ledger is open behind it."""
        self._job: Job | None = None
        self._patience = Patience(self.join_form, jobs, clock)
        self._on_action: Callable[[], None] | None = None
        self._way = Way.NEW
        self._idea = IdeaPanel(self)
        self._idea.hide()  # until there is room: what it needs at 150 % is more than a small screen has
        self._title = Label("", "title", "bold")
        self._hint = Label("", "caption", tone="textTertiary")
        self.note = Note()
        self.progress = ProgressLine(label_width=190)
        self.begin = Button("", "filled", 36, hint="Enter")
        self.open_link = Button("", "quiet")
        self.restore_link = Button("", "quiet")
        self.language = Button("", "quiet")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.choose(Way.NEW)

    def _lay_out(self) -> None:
        self._in_order = (self.new_form, self.join_form, self.demo_form, self.open_form, self.restore_form)
        card = Card()
        card.body.setContentsMargins(px(16), px(16), px(16), px(18))
        for form in self._in_order:
            card.body.addWidget(form)
        inside = QWidget()
        inside.setFixedWidth(px(_COLUMN))
        column = self._column = QVBoxLayout(inside)
        column.setSpacing(px(16))
        column.addLayout(_line(self._title, None, self._hint))
        column.addWidget(self.note)
        ways = QVBoxLayout()
        ways.setSpacing(px(8))
        for start in self.cards:
            ways.addWidget(start)
        column.addLayout(ways)
        column.addWidget(card)
        links = _close_row(self.open_link, self.restore_link, self.language)
        column.addLayout(_line(self.begin, self.progress, links))
        column.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(_centred(inside))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._idea)
        row.addWidget(area, 1)

    def _connect(self) -> None:
        for way, start in enumerate(self.cards):
            start.clicked.connect(lambda _checked=False, way=way: self.choose(way))
        self.begin.clicked.connect(self.start)
        self.open_link.clicked.connect(lambda: self.choose(Way.OPEN))
        self.restore_link.clicked.connect(lambda: self.choose(Way.RESTORE))
        self.language.clicked.connect(self._look.toggle_language)
        self.progress.stopped.connect(self._stop)
        self.note.acted.connect(self._act)
        self._patience.admitted.connect(self.created)
        self._patience.given_up.connect(self._name_button)
        self._look.language_changed.connect(self.retranslate)
        for form in self._in_order:
            for edit in form.findChildren(LineEdit):
                edit.committed.connect(lambda _text: self.start())

    @property
    def way(self) -> Way:
        """The way chosen."""
        return self._way

    def choose(self, way: Way) -> None:
        """Choose a way to begin."""
        for number, card in enumerate(self.cards):
            card.setAutoExclusive(False)
            card.setChecked(number == way)
            card.setAutoExclusive(True)
        self._way = way
        for place, form in enumerate(self._in_order):
            form.setVisible(place == way)
        self.note.clear()
        self._name_button()

    def start(self) -> None:
        """Do what was chosen; what went wrong is said and nothing typed is lost."""
        if not self.begin.isEnabled():
            return
        if self.way is Way.NEW:
            order = self.new_form.order()
            if order is not None:
                self._run(self.tr("Making the ledger"), lambda _: make_new(order, self._clock))
        elif self.way is Way.JOIN:
            self._join()
        elif self.way is Way.RESTORE:
            both = self.restore_form.wanted()
            if both is not None:
                self._run(self.tr("Restoring the backup"), lambda _: restore(*both))
        elif self.way is Way.OPEN:
            folder = self.open_form.wanted()
            if folder is not None:
                self._run(self.tr("Opening the ledger"), lambda _: look_into(folder, self._clock))
        else:
            self._start_demo()

    def _start_demo(self) -> None:
        folder = self.demo_form.wanted()
        if folder is not None:
            self._run(
                self.tr("Making demonstration data"),
                lambda progress: make_demonstration(folder, self._clock, progress),
                stoppable=True,
            )

    def wait(self, folder: Path, what: str = "") -> None:
        """Say what is being done with the ledger in `folder` by others, until `refuse` or the end."""
        self.choose(Way.OPEN)
        self.open_form.folder.set_folder(folder)
        self._set_busy(True)
        self.progress.begin(what or self.tr("Opening the ledger"), stoppable=False)

    def refuse_place(self, error: Exception) -> bool:
        """Say that no ledger may lie where it does, and offer another place; whether `error` says that."""
        offered = other_place(error, self._in_order[self.way].folder, self._run, self)
        if offered is not None:
            self.refuse(said(error), *offered)
        return offered is not None

    def refuse(self, text: str, action: str = "", on_action: Callable[[], None] | None = None) -> None:
        """Say why it did not go, with one thing to do about it."""
        self._rest()
        self._on_action = on_action
        self.note.say(text, "error", action)
        self._area.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Set all words anew."""
        self.setWindowTitle(self.tr("ThreeOnes"))
        self._title.setText(self.tr("Begin"))
        self._hint.setText(self.tr("About a minute; all of it can be changed later"))
        self.cards[Way.NEW].set_words(
            self.tr("New workspace"),
            self.tr("You are the first here; the ledger starts on this computer"),
        )
        self.cards[Way.JOIN].set_words(
            self.tr("Join a workspace"), self.tr("A colleague has made it and gave you an invitation code")
        )
        self.cards[Way.DEMO].set_words(
            self.tr("Look around with demonstration data"),
            self.tr("An invented city, %n signed project(s), apart from real data", "", DemoOrder().signed),
        )
        self.new_form.retranslate(self._look.language)
        self.join_form.retranslate()
        self.restore_form.retranslate()
        self.open_link.setText(self.tr("Open a ledger"))
        self.restore_link.setText(self.tr("Restore from backup"))
        for form in (self.open_form, self.demo_form):
            form.folder.set_words(self.tr("Folder"), self.tr("Choose folder"))
        self.open_form.sentence.setText(self.tr("Choose the folder with workspace.db in it."))
        self.demo_form.sentence.setText(
            self.tr("Names and figures are invented. Delete the folder to be rid of them.")
        )
        self.language.setText(LANGUAGES[ENGLISH if self._look.language == CHINESE else CHINESE])
        self._idea.retranslate()
        self._name_button()

    def _name_button(self) -> None:
        verbs = {
            Way.NEW: self.tr("Make workspace"),
            Way.JOIN: self.tr("Join workspace"),
            Way.DEMO: self.tr("Look around"),
            Way.OPEN: self.tr("Open"),
            Way.RESTORE: self.tr("Restore"),
        }
        waiting = self.join_form.waiting if self.way is Way.JOIN else None
        if waiting is None:
            self.begin.setText(verbs[self.way])
        else:
            self.begin.setText(self.tr("Take in package") if waiting.package else self.tr("Look now"))
        self.begin.updateGeometry()

    def _run(self, what: str, work: Callable[[Progress], Path], stoppable: bool = False) -> None:
        self.note.clear()
        self._set_busy(True)
        self.progress.begin(what, stoppable=stoppable)
        self._job = self._jobs.run(work, self, self._done, self._failed, self.progress.report)
        self._job.ended.connect(self._rest)

    def _done(self, folder: Path) -> None:
        self.created.emit(folder)

    def _join(self) -> None:
        """Ask to be let in; once asked, look at once whether somebody has agreed."""
        waiting = self.join_form.waiting
        if waiting is not None:
            if waiting.package is not None:
                self.join_form.ask_answer()
            else:
                self._patience.look()
            return
        order = self.join_form.order()
        if order is not None:
            self.note.clear()
            self._set_busy(True)
            self.progress.begin(self.tr("Asking to be let in"), stoppable=False)
            clock = self._clock
            self._job = run_at_drive(self._jobs, lambda _: ask(order, clock), self, self._asked, self._failed)
            self._job.ended.connect(self._rest)

    def _asked(self, waiting: Waiting) -> None:
        self.join_form.wait_for(waiting)
        self._patience.begin(waiting)
        self._name_button()

    def _failed(self, error: Exception) -> None:
        if self.way is Way.JOIN and isinstance(error, ValidationError):
            self._rest()
            self.join_form.refuse(error)
        elif not self.refuse_place(error):
            self.refuse(said(error))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _act(self) -> None:
        action, self._on_action = self._on_action, None
        self.note.clear()
        if action is not None:
            action()

    def _rest(self) -> None:
        self.progress.end()
        self._set_busy(False)
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)  # all that could have the keyboard was dimmed

    def _set_busy(self, busy: bool) -> None:
        for widget in (*self.cards, *self._in_order, self.begin):
            widget.setEnabled(not busy)
        for widget in (self.begin, self.open_link, self.restore_link, self.language):
            widget.setVisible(not busy)
        if busy:
            self._area.ensureWidgetVisible(self.progress)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start()
        elif event.text() in ("1", "2", "3") and self.begin.isEnabled():
            self.choose(Way(int(event.text()) - 1))
            self.cards[self.way].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.closable:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.shut.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._idea.setHidden(event.size().width() / theme().font_scale < _NARROW)
        above = max(px(_EDGE), (event.size().height() - px(_TALLEST)) // 2)
        self._column.setContentsMargins(0, above, 0, px(_EDGE))
        super().resizeEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(_COLUMN) + px(40), px(420))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("canvas"))


def _close_row(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for widget in widgets:
        row.addWidget(widget)
    return whole


def _centred(inside: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.addStretch(1)
    row.addWidget(inside)
    row.addStretch(1)
    return whole


def _line(left: QWidget, middle: QWidget | None, *right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(12))
    row.addWidget(left)
    if middle is not None:
        row.addWidget(middle, 1000)
    row.addStretch(1)
    for widget in right:
        row.addWidget(widget)
    return row
