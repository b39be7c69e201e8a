"""记走访: a sheet beside the page that logs a visit in twenty seconds, also offline."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import Session
from app.errors import UserError, ValidationError
from app.services.attachments import StoredFile, store_file
from app.services.companies import company_record
from app.services.drafts import forget_draft, read_draft, save_draft
from app.services.visits import VisitDraft, add_visit
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.visits.log_form import LogForm
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.tag import Tag

_WIDTH = 420
_DRAFT = "visit"
_KEEP_AFTER_MS = 400


class QuickLog(QWidget):
    """Opened by Ctrl+J wherever one is; Esc collapses it and keeps what was typed."""

    closed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quicklog")
        self._context = context
        self._files: list[StoredFile] = []
        self.form = LogForm(context)
        self._kept = Tag("", "neutral")
        self._kept.hide()
        self.save_button = Button("", "filled", 36, hint="Ctrl Enter")
        self.save_button.setObjectName("quicklog.save")
        self.again_button = Button("", "normal", 36)
        self._escape_hint = Label("", "caption", tone="textTertiary")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        self.form.edited.connect(self._timer.start)
        self.form.photos.clicked.connect(self._ask_photos)
        self.save_button.clicked.connect(self.save)
        self.again_button.clicked.connect(self.save_and_next)
        self._lay_out()
        self._keys()
        self.setFixedWidth(px(_WIDTH))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(20), 0, px(8), 0)
        head.setSpacing(px(8))
        head.addWidget(Label(self.tr("Log visit"), "bodyLarge", "bold"))
        head.addWidget(self._kept)
        head.addStretch(1)
        cross = IconButton("x", self.tr("Collapse"), "Esc", icon_size=16)
        cross.clicked.connect(self.collapse)
        head.addWidget(cross)
        top = QWidget()
        top.setLayout(head)
        top.setFixedHeight(px(48))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        self.save_button.setText(self.tr("Save"))
        self.again_button.setText(self.tr("Save and log another"))
        self._escape_hint.setText(self.tr("Esc collapses"))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(12), px(20), px(14))
        foot.setSpacing(px(8))
        foot.addWidget(self.save_button)
        foot.addWidget(self.again_button)
        foot.addStretch(1)
        foot.addWidget(self._escape_hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(Hairline())
        column.addWidget(area, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    def _keys(self) -> None:
        jumps = (self.form.who, self.form.when, self.form.place, self.form.minutes, self.form.next)
        for number, field in enumerate(jumps, start=1):
            self._shortcut(f"Alt+{number}", field.setFocus)
        self._shortcut("Ctrl+Return", self.save)
        self._shortcut("Ctrl+Enter", self.save)
        self._shortcut("Ctrl+Shift+Return", self.save_and_next)

    def _shortcut(self, keys: str, action: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(action)

    def open(self, company_id: str | None, project_id: str | None) -> None:
        """Show it: with what was left unfinished, unless a firm is given."""
        kept = None if company_id else read_draft(self._context.database, _DRAFT)
        if not self.isVisible() or company_id:
            self._files = []
            name = self._company_name(company_id)
            self.form.begin(company_id, name, project_id)
            if kept is not None:
                self.form.restore(kept)
            self._show_kept(kept is not None)
        self.show()
        (self.form.minutes if company_id else self.form.who).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Put what is typed aside on this computer, so that neither Esc nor a crash loses it."""
        self._timer.stop()
        if self.form.is_worth_keeping():
            save_draft(self._context.database, _DRAFT, self.form.content())
            self._show_kept(True)

    def collapse(self) -> None:
        """Go away; what was typed comes back next time."""
        self.keep()
        self.hide()
        self.closed.emit()

    def save(self) -> None:
        """Log it and go away."""
        if self._write():
            self.hide()
            self.closed.emit()

    def save_and_next(self) -> None:
        """Log it and begin another."""
        if self._write():
            self.form.begin(None, "", None)
            self.form.who.setFocus()

    def attach(self, paths: list[Path]) -> None:
        """Take photos along; they are copied into the workspace at once."""
        for path in paths:
            try:
                self._files.append(store_file(self._context.place.files, path))
            except UserError as error:
                self._context.shell.warn(sentence(error))
        if self._files:
            self.form.photos.setText(self.tr("%n photo(s)", "", len(self._files)))

    def _write(self) -> bool:
        try:
            draft = self.form.draft()
            self._log(draft)
        except ValidationError as error:
            self.form.show_error(error.field, sentence(error))
            return False
        except UserError as error:
            field = error.params.get("field")
            if isinstance(field, str):
                self.form.show_error(field, sentence(error))
            else:
                self._context.shell.warn(sentence(error))
            self.keep()
            return False
        self._timer.stop()
        forget_draft(self._context.database, _DRAFT)
        self._files = []
        self._show_kept(False)
        return True

    def _log(self, draft: VisitDraft) -> None:
        complete = replace(draft, files=tuple(self._files))
        name = self.form.who.company_name
        self._context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Log visit"),
            lambda session: add_visit(session, complete),
            about=name,
            done=self.tr("Visit logged: {company}").format(company=name),
        )

    def _company_name(self, company_id: str | None) -> str:
        if company_id is None:
            return ""

        def read(session: Session) -> str:
            company = company_record(session, company_id)
            return company.short_name or company.name_zh

        return self._context.database.read(read)

    def _ask_photos(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Attach photos"))
        self.attach([Path(name) for name in chosen])

    def _show_kept(self, kept: bool) -> None:
        self._kept.set_tag(self.tr("Draft kept on this computer"), "neutral")
        self._kept.setVisible(kept)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.collapse()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme().color("borderStrong"))
