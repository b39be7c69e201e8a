"""新建客商: the name, and what is known already; firms that may be the same are told."""

from typing_extensions import override

from app.services.companies import CompanyDraft, add_company, copies_of
from app.ui.page import Context, Location
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes


class NewCompany(SmallForm):
    """Only the name is required."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self._codes = Codes(context.database)
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
        self.name.committed.connect(self._warn)

    def _options(self, code_list: str, typed: str) -> list[Option]:
        return [Option(c, n) for c, n in self._codes.choices(code_list) if typed.strip() in n]

    def _warn(self, name: str) -> None:
        found = self.context.database.read(lambda session: copies_of(session, name, self.code.text))
        said = self.tr("Perhaps this is there already: {name}")
        self.name.set_note(said.format(name=found[0].name) if found else "")

    @override
    def save(self) -> None:
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
            company_id = shell.write(
                QT_TRANSLATE_NOOP("Action", "Create investor"),
                lambda session: add_company(session, draft),
                about=draft.name.strip(),
                done=self.tr("Created: {name}").format(name=draft.name.strip()),
            )
            shell.go(Location("investors.detail", company_id))

        self.run(create)
