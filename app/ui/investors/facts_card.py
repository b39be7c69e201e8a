"""基本信息 of a firm: every field edits in place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.amounts import parse_amount
from app.services.companies import uscc_warning
from app.services.company_page import CompanyPage
from app.ui import text
from app.ui.investors.uscc_words import uscc_words
from app.ui.widgets.card import Card, KeyValueGrid
from app.ui.widgets.inline_edit import InlineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.pick_line import PickLine
from app.ui.widgets.picker import PickerPopup
from app.ui.words import Codes

Change = Callable[[str, Any], None]
"""Writes a field of the firm: name, value. Raises UserError."""


class FactsCard(Card):
    """`change(field, value)` writes; `opened` asks for another firm, the one that referred this one."""

    opened = Signal(str)

    def __init__(self, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("investor.facts")
        self._change = change
        self._picker: PickerPopup | None = None
        self._hint = Label("", "caption", tone="textTertiary")
        self.add_action(self._hint)
        self._grid = KeyValueGrid(72)
        self.body.addWidget(self._grid)

    def show_page(self, page: CompanyPage, codes: Codes, owners: Callable[[str], list[Option]]) -> None:
        """Replace the fields."""
        details, row = page.details, page.row
        self.set_title(self.tr("Basic facts"))
        self._hint.setText(self.tr("click a field to edit"))
        self._grid.clear()
        self._line(self.tr("Full name"), "name_zh", details.name_zh)
        self._line(self.tr("Short name"), "short_name", details.short_name or "")
        self._pick(
            self.tr("Industry"),
            row.industry or "",
            lambda typed: _options(codes.choices("industry_city"), typed),
            lambda code: self._change("industry", code),
        )
        self._line(self.tr("Business"), "main_business", details.main_business or "")
        self._line(self.tr("City"), "hq_region", details.region or "", row.region)
        self._line(self.tr("Address"), "address", details.address or "")
        self._line(self.tr("Staff"), "staff_text", details.staff_text or "")
        self._revenue(page)
        self._line(self.tr("Credit code"), "uscc", details.uscc or "")
        warning = uscc_words(uscc_warning(details.uscc or ""))
        if warning:
            remark = Label(warning, "caption", tone="yellowText", wrap=True)
            remark.setObjectName("investor.uscc.warning")
            remark.setContentsMargins(px(9), 0, 0, px(4))
            self._grid.add_row("", remark)
        if details.referred_by_id is not None and details.referred_by is not None:
            link = PickLine(details.referred_by, "accentText")
            link.clicked.connect(lambda: self.opened.emit(details.referred_by_id))
            self._grid.add_row(self.tr("Source"), link)
        else:
            self._pick(
                self.tr("Source"),
                codes.word("source_channel", details.source_channel),
                lambda typed: _options(codes.choices("source_channel"), typed),
                lambda code: self._change("source_channel", code),
            )
        self._pick(
            self.tr("Looked after by"),
            "　".join(filter(None, (row.owner_name, details.owner_unit))),
            owners,
            lambda official: self._change("follow_owner_id", official),
        )

    def _line(self, name: str, field: str, value: str, shown: str | None = None) -> None:
        edit = InlineEdit(value, lambda typed: self._change(field, typed.strip()), name)
        edit.setObjectName(f"investor.{field}")
        if shown is not None:
            edit.set_value(value, shown)
        self._grid.add_row(name, edit)

    def _revenue(self, page: CompanyPage) -> None:
        """Typed as people write amounts, 9.6亿; a bare number is 亿元."""
        details = page.details
        shown = ""
        if details.revenue is not None:
            shown = text.yi_with_unit(details.revenue)
            if details.revenue_year is not None:
                shown = self.tr("{amount} ({year})").format(amount=shown, year=details.revenue_year)

        def commit(typed: str) -> None:
            self._change("revenue", parse_amount(typed, "YI") if typed.strip() else None)

        edit = InlineEdit(details.revenue_raw or text.yi(details.revenue), commit, self.tr("Revenue"))
        edit.setObjectName("investor.revenue")
        edit.set_value(details.revenue_raw or text.yi(details.revenue), shown)
        self._grid.add_row(self.tr("Revenue"), edit)

    def _pick(
        self, name: str, shown: str, search: Callable[[str], list[Option]], take: Callable[[str], None]
    ) -> None:
        button = PickLine(shown or self.tr("+ Set"), "text" if shown else "textTertiary")

        def choose() -> None:
            self._picker = PickerPopup(button, search, name)
            self._picker.picked.connect(take)
            self._picker.open_once()

        button.clicked.connect(choose)
        self._grid.add_row(name, button)


def _options(choices: list[tuple[str, str]], typed: str) -> list[Option]:
    wanted = typed.strip()
    return [Option(code, name) for code, name in choices if wanted in name]
