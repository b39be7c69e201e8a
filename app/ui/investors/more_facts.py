"""更多 of a firm: names and numbers, capital, tags, intent, credit, confidentiality."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.database import log_position
from app.errors import UserError
from app.services.companies import uscc_warning
from app.services.company_more import CompanyMore, company_more
from app.ui.choices import Choices
from app.ui.facts_grid import Change, FactsGrid
from app.ui.investors.detail_rows import ChannelsForm, TagsForm
from app.ui.investors.uscc_words import uscc_words
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.pick_line import PickLine
from app.ui.widgets.popup import spot
from app.ui.widgets.writing import writing
from app.ui.words import Codes


class MoreFacts(QWidget):
    """Read when it is unfolded; `change` writes."""

    def __init__(self, context: Context, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._codes = Codes(context.database)
        self._choices = Choices(context.database)
        self._company_id = self._name = ""
        self.grid = FactsGrid(context.shell, change, "investor")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(4))
        column.setSpacing(px(6))
        column.addWidget(Hairline())
        column.addWidget(self.grid)

    def show_company(self, company_id: str, name: str) -> None:
        """Replace the fields; a firm that is gone leaves them as they are."""
        try:
            more, seen = self._context.database.read(
                lambda session: (company_more(session, company_id), log_position(session))
            )
        except UserError:
            return
        self._company_id, self._name = company_id, name
        self.grid.begin(seen)
        self._names(more)
        self._strength(more)
        self._dealings(more)
        self.grid.finish()

    def _names(self, more: CompanyMore) -> None:
        grid, codes = self.grid, self._codes
        grid.line(self.tr("Short name"), "short_name", more.short_name)
        grid.line(self.tr("English name"), "name_en", more.name_en)
        grid.line(self.tr("Credit code"), "uscc", more.uscc)
        warning = uscc_words(uscc_warning(more.uscc or ""))
        if warning:
            remark = Label(warning, "caption", tone="yellowText", wrap=True)
            remark.setObjectName("investor.uscc.warning")
            remark.setContentsMargins(px(9), 0, 0, px(4))
            grid.add_row("", remark)
        grid.line(self.tr("Country"), "country", more.country)
        grid.line(self.tr("No. abroad"), "foreign_reg_no", more.foreign_reg_no)
        grid.code(self.tr("Kind"), "entity_type", more.entity_type, codes)
        grid.code(self.tr("Ownership"), "ownership", more.ownership, codes)
        grid.ticks(self.tr("Categories"), "tags", more.tags, codes, "company_tag")
        if more.tags:
            self._form_line(self.tr("On the list of"), "tag_years", self._listed(more), TagsForm)
        grid.line(self.tr("GB industry"), "industry_gb", more.industry_gb)
        grid.line(self.tr("In the chain"), "chain_node", more.chain_node)
        grid.line(self.tr("Legal person"), "legal_rep", more.legal_rep)
        grid.line(self.tr("Telephone"), "phone", more.phone)
        if more.phone:
            self._form_line(self.tr("Remarks"), "phone_remarks", more.phone_remarks, ChannelsForm)

    def _listed(self, more: CompanyMore) -> str:
        """上市公司 2019 688001; only what is known."""
        said = (
            " ".join(filter(None, (self._codes.word("company_tag", one.tag), one.year, one.detail)))
            for one in more.tag_details
            if one.year or one.detail
        )
        return self.tr("; ").join(said)

    def _form_line(self, name: str, field: str, shown: str, form: Callable[..., SmallForm]) -> None:
        """A line that opens a form for what it says."""
        line = writing(PickLine(shown or self.tr("+ Set"), "text" if shown else "textTertiary"))
        line.setObjectName(f"investor.{field}")
        line.setToolTip(shown)

        def ask() -> None:
            anchor = spot(self, line.geometry().translated(self.grid.pos()))
            asked = form(self._context, self._company_id, self._name)
            asked.open_below(anchor).gone.connect(anchor.deleteLater)
            asked.setFocus()

        line.clicked.connect(ask)
        self.grid.add_row(name, line)

    def _strength(self, more: CompanyMore) -> None:
        grid = self.grid
        grid.day(self.tr("Founded"), "founded_on", more.founded_on, self._choices.past_day)
        capital, tax = more.reg_capital, more.tax
        grid.money(self.tr("Capital"), "reg_capital", capital.amount, capital.raw)
        grid.line(self.tr("Year of revenue"), "revenue_year", _digits(more.revenue_year))
        grid.money(self.tr("Tax"), "tax", tax.amount, tax.raw)
        grid.line(self.tr("Year of tax"), "tax_year", _digits(more.tax_year))
        grid.line(self.tr("Year of staff"), "staff_year", _digits(more.staff_year))
        grid.line(self.tr("Other sites"), "existing_layout", more.existing_layout)

    def _dealings(self, more: CompanyMore) -> None:
        grid, codes = self.grid, self._codes
        grid.code(self.tr("Wenzhou link"), "wenshang", more.wenshang, codes)
        grid.code(self.tr("Intent"), "intent_level", more.intent_level, codes)
        grid.line(self.tr("What they intend"), "intent_summary", more.intent_summary)
        grid.pick(self.tr("Squad"), more.squad or "", self._choices.squads, "squad_id")
        grid.day(self.tr("Credit checked"), "credit_check_on", more.credit_check_on, self._choices.past_day)
        grid.code(self.tr("Credit"), "credit_result", more.credit_result, codes)
        grid.line(self.tr("On the credit"), "credit_note", more.credit_note)
        grid.code(self.tr("Confidential"), "confidentiality", more.confidentiality, codes)


def _digits(year: int | None) -> str:
    return "" if year is None else str(year)
