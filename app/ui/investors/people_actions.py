"""What can be done with a person of a firm: from the firm's page and from the pane beside the list."""

from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.opened_copies import file_name
from app.services.company_page import PersonLine
from app.services.reveals import note_reveal
from app.ui.attempt import said
from app.ui.investors.detail_rows import ChannelsForm
from app.ui.investors.erase_form import EraseForm
from app.ui.investors.person_form import PersonForm
from app.ui.investors.person_more import PersonMore
from app.ui.investors.personal_copy import write_personal_data
from app.ui.investors.post_form import LeavingForm, PostForm
from app.ui.page import Context
from app.ui.saving import ask_file
from app.ui.small_form import SmallForm
from app.ui.widgets.writing import add_writing


class PeopleActions(QObject):
    """Forms for the people of the firm set by `of`; each comes up below the place it was asked at."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._company_id = ""
        self._company = ""

    def of(self, company_id: str, company: str) -> None:
        """Act on the people of this firm from now on."""
        self._company_id, self._company = company_id, company

    def add(self, anchor: QWidget) -> None:
        form = PersonForm(self._context, self._company_id)
        self._open(form, anchor)

    def edit(self, person_id: str, anchor: QWidget) -> None:
        form = PersonForm(self._context, self._company_id, person_id)
        form.more_asked.connect(lambda: self.more(person_id, anchor))
        form.numbers_asked.connect(lambda: self.numbers(person_id, form.name.text, anchor))
        form.post_asked.connect(lambda: self.change_post(person_id, anchor))
        form.leave_asked.connect(lambda: self.leave(person_id, anchor))
        self._open(form, anchor)

    def more(self, person_id: str, anchor: QWidget) -> None:
        self._open(PersonMore(self._context, self._company_id, person_id), anchor)

    def numbers(self, person_id: str, name: str, anchor: QWidget) -> None:
        """Remarks on the numbers, and when they were checked."""
        self._open(ChannelsForm(self._context, person_id, name), anchor)

    def change_post(self, person_id: str, anchor: QWidget) -> None:
        self._open(PostForm(self._context, self._company_id, self._company, person_id), anchor)

    def leave(self, person_id: str, anchor: QWidget) -> None:
        self._open(LeavingForm(self._context, self._company_id, person_id), anchor)

    def erase(self, person_id: str, anchor: QWidget) -> None:
        """By the law on personal information, after the name was typed."""
        self._open(EraseForm(self._context, person_id), anchor)

    def export(self, person_id: str, name: str) -> None:
        """Ask where to, and write all that is held of a person there."""
        day = self._context.database.clock.now().date().isoformat()
        suggested = file_name(" ".join((self.tr("Personal data"), name, f"{day}.zip")))
        path = ask_file(
            self._window, self.tr("Export personal data"), suggested, self.tr("ZIP archive (*.zip)")
        )
        if path is not None:
            self.write(person_id, path)

    def write(self, person_id: str, out: Path) -> None:
        """Write it beside the window; the file is there whole or not at all."""
        database, shell = self._context.database, self._context.shell
        self._context.jobs.run(
            lambda progress: write_personal_data(database, person_id, out, progress.step),
            self,
            lambda lacking: shell.say(self._told(out, lacking)),
            lambda error: shell.warn(said(error)),
            name=self.tr("Exporting"),
        )

    def _told(self, out: Path, lacking: list[str]) -> str:
        if lacking:
            told = self.tr("Exported to {path}, without what is not on this computer: {names}")
            return told.format(path=out, names=self.tr(", ").join(lacking))
        return self.tr("Exported to {path}").format(path=out)

    def show_menu(self, person: PersonLine, at: QPoint, anchor: QWidget) -> None:
        """All of it, below the pointer."""
        menu = QMenu(anchor)
        menu.setObjectName("person.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit"), lambda: self.edit(person.id, anchor))
        menu.addAction(self.tr("More about this person"), lambda: self.more(person.id, anchor))
        menu.addAction(self.tr("Numbers"), lambda: self.numbers(person.id, person.name, anchor))
        menu.addSeparator()
        add_writing(menu, self.tr("Change post"), lambda: self.change_post(person.id, anchor))
        add_writing(menu, self.tr("Has left the firm"), lambda: self.leave(person.id, anchor))
        menu.addSeparator()
        menu.addAction(self.tr("Export personal data…"), lambda: self.export(person.id, person.name))
        add_writing(menu, self.tr("Erase on their request"), lambda: self.erase(person.id, anchor))
        menu.popup(at)

    def note_reveal(self, person_id: str) -> None:
        """A whole number was looked at."""
        note_reveal(self._context.database, person_id)

    def _open(self, form: SmallForm, anchor: QWidget) -> None:
        form.open_below(anchor)
        form.setFocus()
