"""A sheet beside the page with the form of a visit: photos by drop and paste, and what is typed is kept."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import IN_USE, StorageError, UserError, ValidationError
from app.services.drafts import forget_draft, save_draft
from app.ui.page import Context
from app.ui.page_keys import add_key
from app.ui.sentences import sentence
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.visits.log_form import LogForm
from app.ui.visits.sheet_frame import SheetFoot, SheetHead
from app.ui.widgets.drop_zone import DropZone
from app.ui.widgets.label import Hairline
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px

_WIDTH = 420
_KEEP_AFTER_MS = 600


class VisitSheet(QWidget):
    """Esc collapses it and keeps what was typed under `_key`, as a draft on this computer."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._key = ""
        self._act: Callable[[], None] | None = None
        self._wish: Callable[[], None] | None = None
        self.form = LogForm(context)
        self.head = SheetHead()
        self.foot = SheetFoot()
        self.note = Note(parent=self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._drop = DropZone(self, "")
        self._lay_out()
        self._connect()
        self.retranslate()
        self.setFixedWidth(px(_WIDTH))
        self.note.hide()

    def _lay_out(self) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        self._noted = QVBoxLayout()
        self._noted.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline())
        column.addLayout(self._noted)
        column.addWidget(area, 1)
        column.addWidget(Hairline())
        column.addWidget(self.foot)

    def _connect(self) -> None:
        form = self.form
        self._timer.timeout.connect(self._keep_in_passing)
        form.edited.connect(self._edited)
        form.who.cancelled.connect(self.collapse)
        form.attach_button.clicked.connect(self._ask_photos)
        form.photos.failed.connect(self._not_attached)
        form.photos.settled.connect(self._go_on)
        form.photos.progress.stopped.connect(self._stay)
        form.minutes.installEventFilter(self)
        self.note.installEventFilter(self)
        self.head.cross.clicked.connect(self.collapse)
        self.head.discard.clicked.connect(self.throw_away)
        self.foot.save.clicked.connect(self.save)
        self.note.acted.connect(self._do)
        self._drop.dropped.connect(self.attach)
        jumps: tuple[tuple[str, QWidget], ...] = (
            (QT_TRANSLATE_NOOP("Key", "Who"), form.who),
            (QT_TRANSLATE_NOOP("Key", "When"), form.moment.when),
            (QT_TRANSLATE_NOOP("Key", "Where"), form.moment.place),
            (QT_TRANSLATE_NOOP("Key", "Main points"), form.minutes),
            (QT_TRANSLATE_NOOP("Key", "Next step"), form.next),
        )
        for number, (name, field) in enumerate(jumps, start=1):
            go = partial(field.setFocus, Qt.FocusReason.ShortcutFocusReason)
            add_key(self, (f"Alt+{number}",), name, go, inside=True)
        save = QT_TRANSLATE_NOOP("Key", "Save the visit")
        add_key(self, ("Ctrl+Return", "Ctrl+Enter"), save, self.save, inside=True)

    def save(self) -> None:
        """Overridden by every sheet, as Qt's metaclass takes no ABC: write, and go away."""
        raise NotImplementedError

    def throw_away(self) -> None:
        """Overridden by every sheet: drop what was typed."""
        raise NotImplementedError

    def is_worth_keeping(self) -> bool:
        """Whether anything was typed that a person would miss."""
        return self.form.is_worth_keeping()

    def content(self) -> dict[str, Any]:
        """What is kept as a draft, as plain values."""
        return self.form.content()

    def keep(self, patient: bool = True) -> None:
        """Put what is typed aside on this computer, so that neither Esc nor a crash loses it."""
        self._timer.stop()
        if not self._key:
            return
        if self.is_worth_keeping():
            save_draft(self._context.database, self._key, self.content(), patient)
            self.head.show_kept(True)
        elif self.head.kept:
            forget_draft(self._context.database, self._key)
            self.head.show_kept(False)

    def _keep_in_passing(self) -> None:
        """While one types nobody waits for a ledger in use; it is tried again a moment later."""
        try:
            self.keep(patient=False)
        except StorageError as error:
            if error.code not in IN_USE:
                raise
            self._timer.start()

    def collapse(self) -> None:
        """Go away; what was typed comes back next time."""
        if self.form.composing:
            return
        self.keep()
        self.hide()
        self.closed.emit()

    def _leave(self) -> None:
        """Go away for good, after all was written."""
        self._key = ""
        self.hide()
        self.closed.emit()

    def _edited(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _offer(self, said: str, action: str, act: Callable[[], None]) -> None:
        self._act = act
        self.note.say(said, "info", action)

    def _do(self) -> None:
        act, self._act = self._act, None
        self.note.clear()
        if act is not None:
            act()

    def _written(self, write: Callable[[], None], again: Callable[[], None] | None = None) -> bool:
        """Do it; what cannot be taken is told, and nothing typed is lost. `again` tries once more.

        With photos still on their way it is done as soon as they are there.
        """
        if self.form.composing:
            return False
        if self.form.photos.waiting:
            self._wish = again or self.save
            self.form.photos.progress.show()
            return False
        try:
            write()
        except UserError as error:
            self._tell(error, again or self.save)
            return False
        self._timer.stop()
        self.note.clear()
        forget_draft(self._context.database, self._key)
        return True

    def _tell(self, error: UserError, again: Callable[[], None]) -> None:
        """Under its field, or, when the whole could not be written, above all with a way to try again."""
        field = error.field if isinstance(error, ValidationError) else error.params.get("field")
        if isinstance(field, str):
            self.form.show_error(field, sentence(error))
            self.keep()
            return
        self._act = again
        self.note.say(sentence(error), "error", self.tr("Try again"))

    def _go_on(self) -> None:
        """The photos are there: save, if that was wished meanwhile."""
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()

    def _stay(self) -> None:
        """Do not save by itself any more."""
        self._wish = None

    def _not_attached(self, told: str) -> None:
        """Whoever wished to save looks first at what is not there."""
        self._stay()
        self.note.say(told, "error")

    def attach(self, paths: list[Path]) -> None:
        """Take photos along; they are copied into the workspace at once, beside the window."""
        self.form.photos.attach(paths)

    def _ask_photos(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach photos"))
        self.attach([Path(name) for name in chosen])

    def _paste(self) -> bool:
        """Pictures and files of the clipboard are attached; text is left to the field."""
        mime = QGuiApplication.clipboard().mimeData()
        return self.form.photos.paste(mime, self._context.database.clock.now())

    def retranslate(self) -> None:
        """Show all words in the language of the window."""
        self.head.retranslate()
        self.foot.retranslate()
        self.form.retranslate()
        self._drop.set_text(self.tr("Drop to attach to this visit"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_timer"):
            self.setFixedWidth(px(_WIDTH))
        super().changeEvent(event)

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self._paste()
        if watched is self.note and event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._noted.setContentsMargins(px(12), 0 if self.note.isHidden() else px(8), px(12), 0)
        return False

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Also when the window is closed."""
        if not event.spontaneous():
            self._stay()
            self.keep()
        super().hideEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.collapse()
        elif not (event.matches(QKeySequence.StandardKey.Paste) and self._paste()):
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme().color("borderStrong"))
