"""记走访: a sheet beside the page that logs a visit in twenty seconds, also offline."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFileDialog, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import Session
from app.errors import UserError, ValidationError
from app.services.companies import company_record
from app.services.drafts import forget_draft, kept_drafts, new_draft_key, save_draft
from app.services.visit_choices import company_of_project
from app.services.visits import VisitDraft, add_visit
from app.ui.page import Context
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
_KIND = "visit"
_KEEP_AFTER_MS = 600


class QuickLog(QWidget):
    """Opened by Ctrl+J wherever one is; Esc collapses it and keeps what was typed.

    Every sitting has a draft of its own, so that none is written over by the next.
    """

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quicklog")
        self._context = context
        self._key = ""
        self._act: Callable[[], None] | None = None
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
        self._retranslate()
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
        self._timer.timeout.connect(self.keep)
        self.form.edited.connect(self._edited)
        self.form.who.cancelled.connect(self.collapse)
        self.form.attach_button.clicked.connect(self._ask_photos)
        self.form.minutes.installEventFilter(self)
        self.note.installEventFilter(self)
        self.head.cross.clicked.connect(self.collapse)
        self.head.discard.clicked.connect(self.throw_away)
        self.foot.save.clicked.connect(self.save)
        self.foot.again.clicked.connect(self.save_and_next)
        self.note.acted.connect(self._do)
        self._drop.dropped.connect(self.attach)
        form = self.form
        jumps = (form.who, form.moment.when, form.moment.place, form.minutes, form.next)
        for number, field in enumerate(jumps, start=1):
            self._shortcut(f"Alt+{number}", partial(field.setFocus, Qt.FocusReason.ShortcutFocusReason))
        self._shortcut("Ctrl+Return", self.save)
        self._shortcut("Ctrl+Enter", self.save)
        self._shortcut("Ctrl+Shift+Return", self.save_and_next)
        self._shortcut("Ctrl+Shift+Enter", self.save_and_next)

    def _shortcut(self, keys: str, action: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(action)

    # Opening and going away

    def open(self, company_id: str | None, project_id: str | None) -> None:
        """Show it, with what was left unfinished. What is in it now is never lost to another firm."""
        form = self.form
        if company_id is None and project_id is not None:
            company_id = self._context.database.read(lambda s: company_of_project(s, project_id))
        going_on = self._key and (form.is_worth_keeping() or self.isVisible())
        if not going_on or (company_id is not None and company_id != form.who.company_id):
            self.keep()
            self._begin(company_id, project_id)
        self.show()
        reason = Qt.FocusReason.ShortcutFocusReason
        (form.minutes if form.who.has_company else form.who).setFocus(reason)

    def keep(self) -> None:
        """Put what is typed aside on this computer, so that neither Esc nor a crash loses it."""
        self._timer.stop()
        if not self._key:
            return
        if self.form.is_worth_keeping():
            save_draft(self._context.database, self._key, self.form.content())
            self.head.show_kept(True)
        elif self.head.kept:
            forget_draft(self._context.database, self._key)
            self.head.show_kept(False)

    def collapse(self) -> None:
        """Go away; what was typed comes back next time."""
        if self.form.composing:
            return
        self.keep()
        self.hide()
        self.closed.emit()

    def throw_away(self) -> None:
        """Drop the draft and begin anew; the note takes it back."""
        dropped, name = self.form.content(), self._name(self.form.content())
        self._timer.stop()
        forget_draft(self._context.database, self._key)
        self._fresh(None, None)
        self._offer(
            self.tr("Thrown away: {name}").format(name=name),
            self.tr("Undo"),
            lambda: self._restore(self._key, dropped),
        )
        self.form.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, company_id: str | None, project_id: str | None) -> None:
        """The firm's unfinished visit, without a firm the latest one, otherwise an empty form."""
        drafts = kept_drafts(self._context.database, _KIND)
        wanted = [one for one in drafts if company_id in (None, one[1].get("company_id"))]
        if wanted:
            self._restore(*wanted[0])
            self._offer(
                self.tr("Not saved yet: {name}").format(name=self._name(wanted[0][1])),
                self.tr("Log another"),
                self._another,
            )
            return
        self._fresh(company_id, project_id)
        if drafts:
            self._offer_draft(*drafts[0])

    def _another(self) -> None:
        self.keep()
        self._fresh(None, None)
        self.form.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_draft(self, key: str, content: dict[str, Any]) -> None:
        def open_it() -> None:
            self.keep()
            self._restore(key, content)

        said = self.tr("Another one is not saved yet: {name}").format(name=self._name(content))
        self._offer(said, self.tr("Open"), open_it)

    def _fresh(self, company_id: str | None, project_id: str | None) -> None:
        self._key = new_draft_key(_KIND)
        self.note.clear()
        name = self._context.database.read(lambda session: _name_of(session, company_id))
        self.form.begin(company_id, name, project_id)
        self._timer.stop()
        self.head.show_kept(False)

    def _restore(self, key: str, content: dict[str, Any]) -> None:
        self._key = key
        self.note.clear()
        self.form.restore(content)
        self.head.show_kept(True)

    def _offer(self, said: str, action: str, act: Callable[[], None]) -> None:
        self._act = act
        self.note.say(said, "info", action)

    def _do(self) -> None:
        act, self._act = self._act, None
        self.note.clear()
        if act is not None:
            act()

    def _name(self, content: dict[str, Any]) -> str:
        names = (content.get("company_name"), content.get("typed"), content.get("minutes"))
        return next((name.splitlines()[0][:20] for name in names if name and name.strip()), "") or self.tr(
            "a visit"
        )

    # Saving

    def save(self) -> None:
        """Log it and go away."""
        if self._write():
            self._key = ""
            self.hide()
            self.closed.emit()

    def save_and_next(self) -> None:
        """Log it and begin another."""
        if self._write():
            self._fresh(None, None)
            self.form.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def attach(self, paths: list[Path]) -> None:
        """Take photos along; they are copied into the workspace at once."""
        try:
            self.form.photos.attach(paths)
        except UserError as error:
            self.note.say(sentence(error), "error")

    def _write(self) -> bool:
        if self.form.composing:
            return False
        try:
            self._log(self.form.draft())
        except UserError as error:
            self._tell(error)
            return False
        self._timer.stop()
        self.note.clear()
        forget_draft(self._context.database, self._key)
        return True

    def _tell(self, error: UserError) -> None:
        """Under its field, or, when the whole could not be written, above all with a way to try again."""
        field = error.field if isinstance(error, ValidationError) else error.params.get("field")
        if isinstance(field, str):
            self.form.show_error(field, sentence(error))
            self.keep()
            return
        self._act = self.save
        self.note.say(sentence(error), "error", self.tr("Try again"))

    def _log(self, draft: VisitDraft) -> None:
        name = self.form.who.company_name
        self._context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Log visit"),
            lambda session: add_visit(session, draft),
            about=name,
            done=self.tr("Visit logged: {company}").format(company=name),
        )

    def _edited(self) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _ask_photos(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach photos"))
        self.attach([Path(name) for name in chosen])

    def _paste(self) -> bool:
        """Pictures and files of the clipboard are attached; text is left to the field."""
        try:
            mime = QGuiApplication.clipboard().mimeData()
            return self.form.photos.paste(mime, self._context.database.clock.now())
        except UserError as error:
            self.note.say(sentence(error), "error")
            return True

    def _retranslate(self) -> None:
        self.head.retranslate()
        self.foot.retranslate()
        self.form.retranslate()
        self._drop.set_text(self.tr("Drop to attach to this visit"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
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


def _name_of(session: Session, company_id: str | None) -> str:
    """What a firm is called for short; nothing without a firm."""
    if company_id is None:
        return ""
    company = company_record(session, company_id)
    return company.short_name or company.name_zh
