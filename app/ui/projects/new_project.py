"""新建项目: six fields and the three slots, in a sheet below the button."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.database import Session, today
from app.services.amounts import Amount, parse_amount
from app.services.officials import official_choices
from app.services.plan_drafting import draft_plan
from app.services.project_moves import enter_project
from app.services.projects import ProjectDraft, copies_of
from app.services.unit_choices import unit_choices
from app.ui.choices import Choices
from app.ui.listing.facet_popup import fits
from app.ui.page import Context, Location
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.badge import ThreeSlotBadge
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.kinds import SlotState
from app.ui.widgets.label import Hairline
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.money_field import MoneyField
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import Picker
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.stage import STAGES, stage_word
from app.ui.words import Codes

_ALL_UNITS = 1000
_WIDTH = 520


class NewProject(SmallForm):
    """Only the name is required; a firm that is not known is entered by its name."""

    def __init__(self, context: Context, company_id: str | None = None, company_name: str = "") -> None:
        super().__init__(context, "")
        self._codes = Codes(context.database)
        self.button.setText(self.tr("Create project"))
        self.button.set_hint("Ctrl Enter")
        self.name = LineInput(self.tr("Project"))
        firms = Choices(context.database).firms
        self.company = Picker(self.tr("Investor"), firms, self.tr("Pinyin works"), allow_new=True)
        self.industry = Picker(self.tr("Industry"), self._industries, self.tr("Pinyin works"))
        self.amount = MoneyField(self.tr("Investment"), _fen, self.tr("1.2 or 12000 wan"))
        self.unit = Picker(self.tr("Responsible unit"), self._units, self.tr("Pinyin works"))
        self.stage = SegmentedControl([(str(stage), stage_word(stage)) for stage in range(STAGES)])
        self.signed_on = self.date_field(self.tr("Signed on"), "PAST")
        self.begun_on = self.date_field(self.tr("Construction since"), "PAST")
        self.badge = ThreeSlotBadge("header")
        self.leader = Picker(self.tr("Lead official"), self._officials, self.tr("Name or pinyin"))
        self.contact = Picker(self.tr("Contact person"), self._officials, self.tr("Name or pinyin"))
        self.plan = CheckBox(self.tr("Draft a plan from the template"))
        self._lay_out()
        self._connect()
        if company_id is not None:
            self.company.set_value(company_id, company_name)
        self._show_stage()

    def _lay_out(self) -> None:
        self.setFixedWidth(px(_WIDTH))
        self.add("name", self.name)
        self.add_row(("company", self.company), ("industry", self.industry))
        self.add_row(("total_investment", self.amount), ("unit", self.unit))
        self.stage.setObjectName("newproject.stage")
        self.stage.setAccessibleName(self.tr("Stage"))
        self.add_widget(self.stage)
        self._days = self.add_row(("stage_1", self.signed_on), ("stage_2", self.begun_on))
        self.add_widget(Hairline())
        slots = QWidget()
        row = QHBoxLayout(slots)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.badge)
        row.addStretch(1)
        row.addWidget(self.plan)
        self.add_widget(slots)
        self.add_row(("leader", self.leader), ("contact", self.contact))
        for field, widget in self.fields.items():
            widget.setObjectName(f"newproject.{field}")
        self.fields["happened_on"] = self.signed_on

    def _connect(self) -> None:
        self.stage.chosen.connect(lambda _key: self._show_stage())
        self.name.committed.connect(self._warn)
        self.company.created.connect(lambda typed: self.company.set_value(None, typed))
        for picker in (self.leader, self.contact):
            picker.picked.connect(lambda _key: self._show_slots())
            picker.cleared.connect(self._show_slots)
        self.plan.toggled.connect(lambda _on: self._show_slots())

    def _show_stage(self) -> None:
        """A stage asks for the days it rests on; the day of signing is today until another is given."""
        stage = self._stage
        self._days.setVisible(stage > 0)
        self.begun_on.setVisible(stage == STAGES - 1)
        if stage and self.signed_on.day is None:
            self.signed_on.set_date(self.context.database.read(today))
        self._show_slots()
        self.grew.emit()

    def _show_slots(self) -> None:
        open_yet = SlotState.MISSING if self._stage else SlotState.NOT_YET
        named = [SlotState.FILLED if one.key else open_yet for one in (self.leader, self.contact)]
        plan = SlotState.DRAFT if self.plan.isChecked() else open_yet
        self.badge.set_slots([*named, plan], (self.leader.edit.text(), self.contact.edit.text(), ""))

    @property
    def _stage(self) -> int:
        return int(self.stage.current)

    def _warn(self, name: str) -> None:
        """Say when a project of that name is there already."""
        copies = self.context.database.read(lambda session: copies_of(session, name))
        said = self.tr("Perhaps this is there already: {name}")
        self.name.set_note(said.format(name=copies[0][1]) if copies else "")

    def _industries(self, typed: str) -> list[Option]:
        return [Option(c, n) for c, n in self._codes.choices("industry_city") if fits(typed, n)]

    def _units(self, typed: str) -> list[Option]:
        found = self.context.database.read(lambda session: unit_choices(session, "", _ALL_UNITS))
        return [Option(one.id, one.name) for one in found if fits(typed, one.name)]

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
            None,
            self.signed_on.day if self._stage else None,
            self.leader.key,
            self.contact.key,
        )
        stage, begun, planned = self._stage, self.begun_on.day, self.plan.isChecked()
        folder = self.context.place.reference

        def enter(session: Session) -> str:
            project_id = enter_project(session, draft, stage, begun)
            if planned:
                draft_plan(session, project_id, folder)
            return project_id

        shell = self.context.shell
        project_id = self.write(
            QT_TRANSLATE_NOOP("Action", "Create project"),
            enter,
            about=draft.name.strip(),
            done=self.tr("Created: {name}").format(name=draft.name.strip()),
        )
        shell.go(Location("projects.detail", project_id))

    @override
    def save(self) -> None:
        self.run(self._create)


def _fen(typed: str) -> int:
    return parse_amount(typed, "YI").minor
