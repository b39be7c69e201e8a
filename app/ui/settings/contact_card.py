"""客商联系 among the settings: after how many days a firm is to be met again, by its intent."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.contact_reminders import change_contact_days, contact_days
from app.ui.sentences import sentence
from app.ui.settings.group import Group
from app.ui.settings.measured import measured
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.words import intent_word

LEVELS = ("a", "b", "c")


class ContactCard:
    """The card of a group; a change holds at once for every firm."""

    def __init__(self, group: Group) -> None:
        self._context = group.context
        explained = self.tr("Days after the last visit; then it stands in the day of whoever looks after it")
        card = group.add_card(self.tr("Keeping in touch with investors"), explained)
        self.fields: dict[str, LineInput] = {}
        for level in LEVELS:
            name = self.tr("Intent {level}").format(level=intent_word(level.upper()))
            note = self.tr("Also where the intent is not known") if level == "c" else ""
            group.add_row(card, name, note, self._field(level, name))

    @staticmethod
    def tr(words: str) -> str:
        return QCoreApplication.translate("ContactCard", words)

    def _field(self, level: str, name: str) -> QWidget:
        field = self.fields[level] = LineInput()
        field.setObjectName(f"settings.contact.{level}")
        field.setFixedWidth(px(72))
        field.committed.connect(lambda typed: self._change(level, typed))
        return measured(field, name, Label(self.tr("days"), "caption", tone="textTertiary"))

    def show_values(self) -> None:
        """Show the days in force."""
        days = self._context.database.read(contact_days)
        for level, field in self.fields.items():
            if not (field.edit.hasFocus() and field.error):
                field.set_text(str(getattr(days, level)))

    def _change(self, level: str, typed: str) -> None:
        """What cannot be taken is said under the field, and what was typed stays."""
        field, shell = self.fields[level], self._context.shell
        about = field.edit.accessibleName()
        try:
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Change when investors are met again"),
                lambda session: change_contact_days(session, level, typed),
                about=about,
                done=self.tr("Changed: {what}").format(what=about),
            )
        except UserError as error:
            field.set_error(sentence(error))
