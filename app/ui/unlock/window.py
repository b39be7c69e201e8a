"""The window before an encrypted ledger: passphrase or recovery sheet, and nothing of what lies behind."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import UserError, ValidationError
from app.paths import Workspace
from app.services.encryption import open_by_sheet
from app.ui.attempt import said
from app.ui.first_run.idea_panel import IdeaPanel
from app.ui.jobs import Jobs, Progress
from app.ui.look import CHINESE, ENGLISH, LANGUAGES, Look
from app.ui.sentences import sentence
from app.ui.theme import theme
from app.ui.unlock.forms import PassphraseForm, SheetForm
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px
from app.vault.unlocking import key_by_passphrase

_COLUMN = 520
_NARROW = 1060
"""Effective width under which the idea gives its room to the form."""

_SECOND = 1000


class UnlockWindow(QWidget):
    """`unlocked` carries the key. With `own`, the key of a ledger that is open behind, no other counts.

    `elsewhere` asks for another ledger; `shut` is sent when a person closes it.
    """

    unlocked = Signal(object)
    elsewhere = Signal()
    shut = Signal()

    def __init__(self, look: Look, jobs: Jobs, place: Workspace, own: bytes | None = None) -> None:
        super().__init__()
        self.setObjectName("unlock")
        self._look = look
        self._jobs = jobs
        self._place = place
        self._own = own
        self._left = 0
        self._idea = IdeaPanel(self)
        self._title = Label("", "title", "bold")
        self._folder = Label(str(place.folder), "caption", tone="textTertiary", wrap=True)
        self.note = Note()
        self.by_passphrase = PassphraseForm()
        self.by_sheet = SheetForm()
        self.unlock = Button("", "filled", 36, hint="Enter")
        self.other_way = Button("", "quiet")
        self.another = Button("", "quiet")
        self.language = Button("", "quiet")
        self._second = QTimer(self)
        self._second.setInterval(_SECOND)
        self._second.timeout.connect(self._tick)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._choose(self.by_passphrase)

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(px(16), px(16), px(16), px(18))
        for form in (self.by_passphrase, self.by_sheet):
            card.body.addWidget(form)
        inside = QWidget()
        inside.setFixedWidth(px(_COLUMN))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, px(12), 0, px(12))
        column.setSpacing(px(16))
        column.addStretch(1)
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(self._title)
        head.addWidget(self._folder)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(card)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self.unlock)
        foot.addStretch(1)
        for link in (self.other_way, self.another, self.language):
            foot.addWidget(link)
        column.addLayout(foot)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QWidget()
        centred = QHBoxLayout(middle)
        centred.addStretch(1)
        centred.addWidget(inside)
        centred.addStretch(1)
        area.setWidget(middle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._idea)
        row.addWidget(area, 1)

    def _connect(self) -> None:
        self.unlock.clicked.connect(self.try_it)
        self.by_passphrase.committed.connect(self.try_it)
        self.by_sheet.committed.connect(self.try_it)
        self.other_way.clicked.connect(self._turn)
        self.another.clicked.connect(self.elsewhere)
        self.another.setHidden(self._own is not None)
        self.language.clicked.connect(self._look.toggle_language)
        self._look.language_changed.connect(self.retranslate)

    @property
    def with_sheet(self) -> bool:
        """Whether the recovery sheet is asked for."""
        return not self.by_sheet.isHidden()

    def try_it(self) -> None:
        """Try what was typed, beside the window."""
        if not self.unlock.isEnabled():
            return
        place = self._place
        self.note.clear()
        if self.with_sheet:
            both = self.by_sheet.typed()
            if both is not None:
                self._run(lambda _progress: open_by_sheet(place, *both))
            return
        passphrase = self.by_passphrase.passphrase.text
        if not passphrase:
            self.by_passphrase.passphrase.set_error(sentence(UserError("required")))
            self.by_passphrase.setFocus()
            return
        self._run(lambda _progress: key_by_passphrase(place.database, passphrase))

    def retranslate(self) -> None:
        """Set all words anew."""
        self.setWindowTitle(self.tr("ThreeOnes"))
        locked = self.tr("The ledger is locked")
        self._title.setText(locked if self._own is not None else self.tr("The ledger is encrypted"))
        for form in (self.by_passphrase, self.by_sheet):
            form.retranslate()
        self.unlock.setText(self.tr("Unlock"))
        self.another.setText(self.tr("Another ledger"))
        self.language.setText(LANGUAGES[ENGLISH if self._look.language == CHINESE else CHINESE])
        self._idea.retranslate()
        self._name_other_way()

    def _run(self, work: Callable[[Progress], bytes]) -> None:
        self._set_busy(True)
        job = self._jobs.run(work, self, self._opened, self._refuse)
        job.ended.connect(lambda: self._set_busy(False))

    def _opened(self, key: bytes) -> None:
        if self._own is not None and key != self._own:
            self._refuse(UserError("passphrase_wrong", seconds=1))
            return
        for form in (self.by_passphrase.passphrase, self.by_sheet):
            form.clear()
        self.unlocked.emit(key)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, ValidationError):
            self.by_sheet.refuse(error)
        elif isinstance(error, UserError) and "seconds" in error.params:
            self._left = int(str(error.params["seconds"]))
            self._set_busy(True)
            self._tell_pause()
            self._second.start()
        else:
            self.note.say(said(error), "error")

    def _tick(self) -> None:
        """A second of the pause is over; at its end one may try again."""
        self._left -= 1
        if self._left > 0:
            self._tell_pause()
            return
        self._second.stop()
        self._set_busy(False)
        field = self.by_passphrase.passphrase
        field.set_error(self.tr("This is not the passphrase. Nothing is lost; try again."))
        field.edit.selectAll()
        field.setFocus()

    def _tell_pause(self) -> None:
        self.by_passphrase.passphrase.set_error(sentence(UserError("passphrase_wrong", seconds=self._left)))

    def _set_busy(self, busy: bool) -> None:
        self.unlock.setEnabled(not busy)
        self.other_way.setEnabled(not busy)

    def _turn(self) -> None:
        self._choose(self.by_passphrase if self.with_sheet else self.by_sheet)

    def _choose(self, form: QWidget) -> None:
        for one in (self.by_passphrase, self.by_sheet):
            one.setVisible(one is form)
        self._name_other_way()
        form.setFocus()

    def _name_other_way(self) -> None:
        to_sheet, back = self.tr("Use the recovery sheet"), self.tr("Use the passphrase")
        self.other_way.setText(back if self.with_sheet else to_sheet)
        self.other_way.updateGeometry()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.shut.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._idea.setHidden(event.size().width() / theme().font_scale < _NARROW)
        super().resizeEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(_COLUMN) + px(40), px(420))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color("canvas"))
