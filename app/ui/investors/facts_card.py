"""基本信息 of a firm, and behind 更多 what else is known of it: every field edits in place."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.company_page import CompanyPage
from app.ui import text
from app.ui.facts_grid import Change, FactsGrid, options
from app.ui.investors.more_facts import MoreFacts
from app.ui.page import Context
from app.ui.widgets.button import PADDING, Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.pick_line import PickLine
from app.ui.words import Codes


class FactsCard(Card):
    """`change` writes; `opened` asks for another firm, the one that referred this one."""

    opened = Signal(str)

    def __init__(self, context: Context, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("investor.facts")
        self._company_id = self._name = ""
        self._hint = Label("", "caption", tone="textTertiary")
        self._hint.setContentsMargins(0, 0, px(6), 0)
        self.add_action(self._hint)
        self._grid = FactsGrid(context.shell, change, "investor")
        self.more = MoreFacts(context, change)
        self.more.hide()
        self.unfold = Button("", "text", 26, icon="down")
        self.unfold.setObjectName("investor.more.facts")
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._show_more)
        self.body.addWidget(self._grid)
        self.body.addWidget(self.more)
        below = QHBoxLayout()
        below.addSpacing(-px(PADDING[26]))
        below.addWidget(self.unfold)
        below.addStretch(1)
        self.body.addLayout(below)

    def show_page(self, page: CompanyPage, codes: Codes, owners: Callable[[str], list[Option]]) -> None:
        """Replace the fields."""
        details, row, grid = page.details, page.row, self._grid
        self.set_title(self.tr("Basic facts"))
        self._hint.setText(self.tr("click a field to edit"))
        grid.begin(page.seen)
        grid.line(self.tr("Full name"), "name_zh", details.name_zh)
        grid.pick(
            self.tr("Industry"),
            row.industry or "",
            lambda typed: options(codes.choices("industry_city"), typed),
            "industry",
        )
        grid.line(self.tr("Business"), "main_business", details.main_business)
        grid.line(self.tr("City"), "hq_region", details.region, row.region)
        grid.line(self.tr("Address"), "address", details.address)
        grid.line(self.tr("Staff"), "staff_text", details.staff_text)
        grid.money(self.tr("Revenue"), "revenue", details.revenue, details.revenue_raw, self._revenue(page))
        self._source(page, codes)
        owner = "　".join(filter(None, (row.owner_name, details.owner_unit)))
        grid.pick(self.tr("Looked after by"), owner, owners, "follow_owner_id")
        grid.finish()
        self._name = row.name
        if self._company_id != row.id:
            self._company_id = row.id
            self.unfold.setChecked(False)
        self._show_more(self.unfold.isChecked())

    def _source(self, page: CompanyPage, codes: Codes) -> None:
        details = page.details
        if details.referred_by_id is None or details.referred_by is None:
            self._grid.code(self.tr("Source"), "source_channel", details.source_channel, codes)
            return
        link = PickLine(details.referred_by, "accentText")
        link.clicked.connect(lambda: self.opened.emit(details.referred_by_id))
        self._grid.add_row(self.tr("Source"), link)

    def _revenue(self, page: CompanyPage) -> str:
        """9.60 亿元（2025年）."""
        details = page.details
        if details.revenue is None or details.revenue_year is None:
            return ""
        said = text.yi_with_unit(details.revenue)
        return self.tr("{amount} ({year})").format(amount=said, year=details.revenue_year)

    def _show_more(self, on: bool) -> None:
        self.unfold.setText(self.tr("Less") if on else self.tr("More"))
        self.more.setVisible(on)
        if on:
            self.more.show_company(self._company_id, self._name)
