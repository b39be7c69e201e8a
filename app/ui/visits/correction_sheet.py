"""A visit already logged, opened in the sheet it was logged in: corrected, or deleted."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.database import ChangeSet, log_position
from app.exports.orders import Order
from app.services.attachments import attachments_of
from app.services.drafts import forget_draft, kept_drafts
from app.services.recycle_bin import delete_record
from app.services.visit_correction import correct_visit, logged_visit
from app.ui.attachments.files_list import FilesList
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.papers.places import place_of
from app.ui.papers.print_desk import PrintDesk
from app.ui.sync.marks import Marks
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.visits.visit_more import VisitMoreForm
from app.ui.visits.visit_sheet import VisitSheet
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.writing import writing

_KIND = "correction"
_FILES = frozenset({"attachment", "attachment_link"})


class CorrectionSheet(VisitSheet):
    """What was changed and not saved yet comes back when the visit is opened again."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.delete_button = writing(Button("", "quiet", 36))
        self.more_button = Button("", "quiet", 36)
        self.print_button = IconButton("print", "", icon_size=16)
        super().__init__(context, parent)
        self.setObjectName("correction")
        self._visit = ""
        self._seen = 0
        self._logged: dict[str, Any] = {}
        self.delete_button.setObjectName("correction.delete")
        self.delete_button.clicked.connect(self.delete)
        self.more_button.setObjectName("correction.more")
        self.more_button.clicked.connect(self.ask_more)
        self.foot.put(self.more_button, self.delete_button)
        self.printing = PrintDesk(context, self)
        self.print_button.setObjectName("correction.print")
        self.print_button.clicked.connect(self.print_record)
        self.head.put_tool(self.print_button)
        self.mark = Marks(context).tag("")
        self.head.put(self.mark)
        self.files = FilesList(context, inset=False)
        self.form.put_below_photos(self.files)

    def open(self, visit_id: str) -> None:
        """Show a visit, with what was left unfinished. Raises UserError `no_such_record`."""
        if not (self.isVisible() and self._visit == visit_id and self._key):
            self.keep()
            self._show(visit_id)
            drafts = kept_drafts(self._context.database, self._key)
            if drafts:
                self._restore(drafts[0][1])
        self.show()
        self.form.minutes.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self, changes: ChangeSet) -> None:
        """Files may have come or gone; what is typed stays."""
        if self.isVisible() and changes.meets(_FILES):
            self._show_files()

    def _show_files(self) -> None:
        visit_id = self._visit
        files = self._context.database.read(lambda session: attachments_of(session, visit_id))
        self.files.show_files("activity", visit_id, files)
        self.files.setVisible(bool(files))

    def _show(self, visit_id: str) -> None:
        """The visit as it stands."""
        database = self._context.database
        visit, self._seen = database.read(
            lambda session: (logged_visit(session, visit_id), log_position(session))
        )
        self._visit = visit_id
        self._key = f"{_KIND}.{visit_id}"
        self.note.clear()
        self._show_files()
        self.form.show_visit(visit)
        self.mark.show_record(visit_id)
        self._logged = self.form.content()
        self._timer.stop()
        self.head.show_kept(False)

    def _restore(self, content: dict[str, Any]) -> None:
        self._seen = content["seen"]
        self.form.restore(content)
        self.head.show_kept(True)

    def ask_more(self) -> None:
        """Ask for what else is known of the visit."""
        attempt(self._context.shell, self._show_form)

    def _show_form(self) -> None:
        name = self._logged["company_name"]
        VisitMoreForm(self._context, self._visit, name).open_below(self.more_button)

    def print_record(self) -> None:
        """Go and look at the minutes of the visit as it is logged; what is typed is kept."""
        unsaved = self.is_worth_keeping()
        self.collapse()
        self._context.shell.go(place_of(Order("D5", self._visit)))
        if unsaved:
            self._say_unsaved()

    def save_record(self) -> None:
        """Write the minutes of the visit into a file."""
        self.printing.save(Order("D5", self._visit))
        if self.is_worth_keeping():
            self._say_unsaved()

    def _say_unsaved(self) -> None:
        said = self.tr("The paper shows the visit as it was logged. What you changed is kept as a draft.")
        self._context.shell.say(said)

    def delete(self) -> None:
        """Put the visit into the bin with what follows from it, and go away."""
        if self._written(self._delete, self.delete):
            self._leave()

    def _correct(self) -> None:
        draft, visit_id = self.form.draft(), self._visit
        name = self.form.who.company_name
        self._context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Correct visit"),
            lambda session: correct_visit(session, visit_id, draft),
            about=name,
            done=self.tr("Visit corrected: {company}").format(company=name),
            seen=self._seen,
        )

    def _delete(self) -> None:
        name, visit_id = self._logged["company_name"], self._visit
        self._context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Delete visit"),
            lambda session: delete_record(session, visit_id),
            about=name,
            done=self.tr("Visit deleted: {company}").format(company=name),
        )

    @override
    def content(self) -> dict[str, Any]:
        """With what was known when the visit was opened, so that a later change is not overwritten unseen."""
        return {**super().content(), "seen": self._seen}

    @override
    def is_worth_keeping(self) -> bool:
        return self.form.content() != self._logged

    @override
    def throw_away(self) -> None:
        """Back to what is logged; the note takes it back."""
        dropped = self.content()
        forget_draft(self._context.database, self._key)

        def show() -> bool:
            self._show(self._visit)
            return True

        if attempt(self._context.shell, show):
            said = self.tr("Back to what was logged")
            self._offer(said, self.tr("Undo"), lambda: self._restore(dropped))
        self.form.minutes.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def save(self) -> None:
        """Write what was changed, and go away."""
        if not self.is_worth_keeping():
            self.keep()  # it may have been put back after something else was kept
        elif not self._written(self._correct):
            return
        self._leave()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.head.set_title(self.tr("Correct visit"))
        self.more_button.setText(self.tr("More"))
        self.delete_button.setText(self.tr("Delete"))
        self.print_button.set_name(self.tr("Print"), "Ctrl P")
