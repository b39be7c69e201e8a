"""新建客商: the name, and what is known already; firms that may be the same are told."""

from typing_extensions import override

from app.services.companies import CompanyDraft, Copy, add_company, copies_of, uscc_warning
from app.ui.investors.uscc_words import uscc_words
from app.ui.page import Context, Location
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.note import Note
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes


class NewCompany(SmallForm):
    """Only the name is required. A likely copy is told once; creating it nonetheless is one more press."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self._codes = Codes(context.database)
        self._told = ""
        self._copy: Copy | None = None
        self.note = Note(closable=False, parent=self)
        self.note.setObjectName("newcompany.note")
        self.add_widget(self.note)
        self.button.setText(self.tr("Create investor"))
        self.name = LineInput(self.tr("Full name"))
        self.name.setObjectName("newcompany.name")
        self.short = LineInput(self.tr("Short name"))
        self.kind = Picker(self.tr("Kind"), lambda typed: self._options("entity_type", typed))
        self.kind.set_value("ENTERPRISE", self._codes.word("entity_type", "ENTERPRISE"))
        self.industry = Picker(self.tr("Industry"), lambda typed: self._options("industry_city", typed))
        self.city = LineInput(self.tr("City"))
        self.code = LineInput(self.tr("Unified credit code"))
        for field, widget in (
            ("name", self.name),
            ("short_name", self.short),
            ("entity_type", self.kind),
            ("industry", self.industry),
            ("region", self.city),
            ("uscc", self.code),
        ):
            self.add(field, widget)
        self.name.committed.connect(lambda _: self._look_for_copies())
        self.code.committed.connect(lambda _: self._look_at_code())
        self.note.acted.connect(self._open_copy)

    def _options(self, code_list: str, typed: str) -> list[Option]:
        return [Option(c, n) for c, n in self._codes.choices(code_list) if typed.strip() in n]

    def _look_for_copies(self) -> bool:
        """Whether a likely copy has just been told."""
        name, code = self.name.text, self.code.text
        found = self.context.database.read(lambda session: copies_of(session, name, code))
        self._copy = found[0] if found else None
        if self._copy is None:
            self.note.clear()
            self.button.setText(self.tr("Create investor"))
            return False
        where = self.tr(", ").join(filter(None, (self._copy.name, self._copy.region)))
        said = self.tr("Perhaps it is here already: {name}").format(name=where)
        self.note.say(said, "warning", self.tr("Open"), closable=False)
        self.button.setText(self.tr("Create nonetheless"))
        fresh = self._told != name
        self._told = name
        return fresh

    def _look_at_code(self) -> None:
        self.code.set_note(uscc_words(uscc_warning(self.code.text)))

    def _open_copy(self) -> None:
        if self._copy is not None:
            self.done.emit()
            self.context.shell.go(Location("investors.detail", self._copy.id))

    @override
    def save(self) -> None:
        """Create it; a copy that was not told yet is told first."""
        if self.name.text.strip() and self._look_for_copies():
            return
        draft = CompanyDraft(
            self.name.text,
            self.short.text.strip() or None,
            self.code.text.strip() or None,
            self.kind.key or "ENTERPRISE",
            self.industry.key,
            self.city.text.strip() or None,
        )
        shell = self.context.shell

        def create() -> None:
            company_id = self.write(
                QT_TRANSLATE_NOOP("Action", "Create investor"),
                lambda session: add_company(session, draft),
                about=draft.name.strip(),
                done=self.tr("Created: {name}").format(name=draft.name.strip()),
            )
            shell.go(Location("investors.detail", company_id))

        self.run(create)
