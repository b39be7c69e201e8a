"""记走访: a sheet beside the page that logs a visit in twenty seconds, also offline."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.database import Session
from app.services.companies import company_record
from app.services.drafts import forget_draft, kept_drafts, new_draft_key
from app.services.visit_choices import company_of_project
from app.services.visits import add_visit
from app.ui.page import Context
from app.ui.page_keys import add_key
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.visits.visit_sheet import VisitSheet

_KIND = "visit"


class QuickLog(VisitSheet):
    """Opened by Ctrl+J wherever one is; Esc collapses it and keeps what was typed.

    Every sitting has a draft of its own, so that none is written over by the next.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("quicklog")
        self.foot.again.clicked.connect(self.save_and_next)
        again = QT_TRANSLATE_NOOP("Key", "Save and log another")
        pressed = ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")
        add_key(self, pressed, again, self.save_and_next, inside=True)

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

    def _name(self, content: dict[str, Any]) -> str:
        names = (content.get("company_name"), content.get("typed"), content.get("minutes"))
        return next((name.splitlines()[0][:20] for name in names if name and name.strip()), "") or self.tr(
            "a visit"
        )

    def save_and_next(self) -> None:
        """Log it and begin another."""
        if self._written(self._log, self.save_and_next):
            self._fresh(None, None)
            self.form.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _log(self) -> None:
        draft = self.form.draft()
        name = self.form.who.company_name
        self._context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Log visit"),
            lambda session: add_visit(session, draft),
            about=name,
            done=self.tr("Visit logged: {company}").format(company=name),
        )

    @override
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

    @override
    def save(self) -> None:
        """Log it and go away."""
        if self._written(self._log):
            self._leave()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.head.set_title(self.tr("Log visit"))


def _name_of(session: Session, company_id: str | None) -> str:
    """What a firm is called for short; nothing without a firm."""
    if company_id is None:
        return ""
    company = company_record(session, company_id)
    return company.short_name or company.name_zh
