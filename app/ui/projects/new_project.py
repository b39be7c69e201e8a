"""新建项目: six fields and the three slots, in a sheet below the button."""

from typing_extensions import override

from app.database import today
from app.services.amounts import Amount, parse_amount
from app.services.officials import official_choices
from app.services.projects import ProjectDraft, add_project, copies_of
from app.services.unit_choices import unit_choices
from app.services.visit_choices import who_choices
from app.ui.page import Context, Location
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes


class NewProject(SmallForm):
    """Only the name is required; a firm that is not known is entered by its name."""

    def __init__(self, context: Context, company_id: str | None = None, company_name: str = "") -> None:
        super().__init__(context, "")
        self._codes = Codes(context.database)
        self.button.setText(self.tr("Create project"))
        self.button.set_hint("Ctrl Enter")
        self.name = LineInput(self.tr("Project"))
        self.company = Picker(self.tr("Investor"), self._firms, self.tr("Pinyin works"), allow_new=True)
        self.industry = Picker(self.tr("Industry"), self._industries)
        self.amount = LineInput(self.tr("Investment"), self.tr("1.2 or 12000 wan"))
        self.unit = Picker(self.tr("Responsible unit"), self._units)
        self.site = Picker(self.tr("Way of getting the site"), self._sites)
        self.signed = CheckBox(self.tr("Already signed"))
        self.signed_on = self.date_field(self.tr("Signed on"), "PAST")
        self.leader = Picker(self.tr("Lead official"), self._officials, self.tr("Name or pinyin"))
        self.contact = Picker(self.tr("Contact person"), self._officials, self.tr("Name or pinyin"))
        names = {
            "name": self.name,
            "company": self.company,
            "industry": self.industry,
            "total_investment": self.amount,
            "unit": self.unit,
            "site_mode": self.site,
        }
        for field, widget in names.items():
            widget.setObjectName(f"newproject.{field}")
            self.add(field, widget)
        self.add_widget(self.signed)
        self.add("happened_on", self.signed_on)
        self.add("leader", self.leader)
        self.add("contact", self.contact)
        self.signed_on.setVisible(False)
        self.signed.toggled.connect(self._signed)
        self.name.committed.connect(self._warn)
        self.company.created.connect(lambda typed: self.company.set_value(None, typed))
        if company_id is not None:
            self.company.set_value(company_id, company_name)

    def _signed(self, signed: bool) -> None:
        self.signed_on.setVisible(signed)
        if signed and self.signed_on.day is None:
            self.signed_on.set_date(self.context.database.read(today))
        self.adjustSize()

    def _warn(self, name: str) -> None:
        """Say when a project of that name is there already."""
        copies = self.context.database.read(lambda session: copies_of(session, name))
        said = self.tr("Perhaps this is there already: {name}")
        self.name.set_note(said.format(name=copies[0][1]) if copies else "")

    def _firms(self, typed: str) -> list[Option]:
        found = self.context.database.read(lambda session: who_choices(session, typed, None))
        return [Option(one.company_id, one.name, one.detail) for one in found if one.person_id is None]

    def _industries(self, typed: str) -> list[Option]:
        return [Option(c, n) for c, n in self._codes.choices("industry_city") if typed.strip() in n]

    def _sites(self, typed: str) -> list[Option]:
        return [Option(c, n) for c, n in self._codes.choices("site_mode") if typed.strip() in n]

    def _units(self, typed: str) -> list[Option]:
        found = self.context.database.read(lambda session: unit_choices(session, typed))
        return [Option(one.id, one.name) for one in found]

    def _officials(self, typed: str) -> list[Option]:
        found = self.context.database.read(lambda session: official_choices(session, typed))
        return [Option(one.id, one.name, one.post_title or one.unit_name or "") for one in found]

    def _create(self) -> None:
        typed = self.amount.text.strip()
        amount: Amount | None = parse_amount(typed, "YI") if typed else None
        draft = ProjectDraft(
            self.name.text,
            self.company.key,
            "" if self.company.key else self.company.edit.text(),
            self.industry.key,
            amount,
            self.unit.key,
            self.site.key,
            self.signed_on.day if self.signed.isChecked() else None,
            self.leader.key,
            self.contact.key,
        )
        shell = self.context.shell
        project_id = shell.write(
            QT_TRANSLATE_NOOP("Action", "Create project"),
            lambda session: add_project(session, draft),
            about=draft.name.strip(),
            done=self.tr("Created: {name}").format(name=draft.name.strip()),
        )
        shell.go(Location("projects.detail", project_id))

    @override
    def save(self) -> None:
        self.run(self._create)
