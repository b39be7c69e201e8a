"""更多 of a project: names elsewhere, kinds, further amounts, and who else deals with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.database import log_position
from app.errors import UserError
from app.services.amounts import format_money
from app.services.project_more import ProjectMore, project_more
from app.services.project_view import Money
from app.ui.choices import Choices
from app.ui.facts_grid import Change, FactsGrid
from app.ui.page import Context
from app.ui.widgets.inline_edit import in_tab_order
from app.ui.widgets.label import Hairline
from app.ui.widgets.painting import px
from app.ui.words import Codes


class MoreDetails(QWidget):
    """Read when it is unfolded; what it is and how much at the left, where and who at the right."""

    def __init__(self, context: Context, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._database = context.database
        self._codes = Codes(context.database)
        self._choices = Choices(context.database)
        self._left, self._right = (FactsGrid(context.shell, change, "project", 84) for _ in range(2))
        grids = QHBoxLayout()
        grids.setSpacing(px(16))
        for grid in (self._left, self._right):
            grids.addWidget(grid, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(4))
        column.setSpacing(px(6))
        column.addWidget(Hairline())
        column.addLayout(grids)

    def show_project(self, project_id: str) -> None:
        """Replace the fields; a project that is gone leaves them as they are."""
        try:
            more, seen = self._database.read(
                lambda session: (project_more(session, project_id), log_position(session))
            )
        except UserError:
            return
        for grid in (self._left, self._right):
            grid.begin(seen)
        self._what(more)
        self._how_much(more)
        self._who(more)
        in_tab_order([*self._left.values, *self._right.values])

    def _what(self, more: ProjectMore) -> None:
        grid, codes = self._left, self._codes
        grid.line(self.tr("Code name"), "code_name", more.code_name)
        grid.line(self.tr("In statistics"), "stats_name", more.stats_name)
        grid.line(self.tr("National code"), "nat_project_code", more.nat_project_code)
        grid.code(self.tr("Origin"), "origin", more.origin, codes)
        grid.code(self.tr("Kind"), "project_kind", more.project_kind, codes)
        grid.code(self.tr("Capital"), "capital_type", more.capital_type, codes)
        grid.code(self.tr("Funds from"), "fund_source_scope", more.fund_source_scope, codes)
        grid.line(self.tr("Comes from"), "source_region", more.source_region)
        grid.line(self.tr("GB industry"), "industry_gb", more.industry_gb)
        grid.line(self.tr("In the chain"), "chain_node", more.chain_node)
        grid.code(self.tr("Confidential"), "confidentiality", more.confidentiality, codes)
        grid.line(self.tr("Request"), "request_text", more.request_text)

    def _how_much(self, more: ProjectMore) -> None:
        self._money(self.tr("Fixed assets"), "fixed_investment", more.fixed_investment)
        self._money(self.tr("Equipment"), "equipment_investment", more.equipment_investment)
        self._money(self.tr("Completed"), "investment_completed", more.investment_completed)
        self._money(self.tr("Contracted FDI"), "contracted_fdi", more.contracted_fdi)
        self._money(self.tr("Foreign capital"), "reg_capital_foreign", more.reg_capital_foreign)
        area = more.floor_area_m2
        shown = self.tr("{area} m²").format(area=f"{area:,}") if area is not None else ""
        self._right.line(self.tr("Floor area"), "floor_area_m2", str(area) if shown else "", shown)
        self._right.day(
            self.tr("Completion"), "planned_completion_on", more.planned_completion_on, self._choices.day
        )

    def _who(self, more: ProjectMore) -> None:
        grid, people = self._right, self._choices.people
        grid.pick(self.tr("Host unit"), more.host_unit, self._choices.units, "host_unit_id")
        departments, squads = self._choices.departments, self._choices.squads
        grid.pick(self.tr("Lead department"), more.lead_department, departments, "lead_department_id")
        grid.pick(self.tr("Industry office"), more.industry_office, departments, "industry_office_id")
        grid.pick(self.tr("Squad"), more.squad, squads, "squad_id")
        grid.pick(self.tr("Handling agent"), more.handling_agent, people, "handling_agent_id")
        grid.pick(self.tr("Followed by"), more.follow_owner, people, "follow_owner_id")

    def _money(self, name: str, field: str, money: Money) -> None:
        shown = format_money(money.amount, currency=money.currency or "CNY") if money.amount else ""
        self._right.money(name, field, money.amount, money.raw, shown)
