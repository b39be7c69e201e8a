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
from app.ui.widgets.inline_edit import Commit, InlineEdit, in_tab_order
from app.ui.widgets.label import Label
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.pick_line import PickLine
from app.ui.widgets.picker import PickerPopup
from app.ui.words import Codes

Change = Callable[[str, Any, int], None]
"""Writes a field of the firm: name, value, where in the log it was read. Raises UserError."""


class FactsCard(Card):
    """`change` writes; `opened` asks for another firm, the one that referred this one.

    A field that somebody edits stays open while the others are read again.
    """

    opened = Signal(str)

    def __init__(self, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("investor.facts")
        self._change = change
        self._picker: PickerPopup | None = None
        self._seen = 0
        self._edits: dict[str, InlineEdit] = {}
        self._hint = Label("", "caption", tone="textTertiary")
        self.add_action(self._hint)
        self._grid = KeyValueGrid(72)
        self.body.addWidget(self._grid)

    def show_page(self, page: CompanyPage, codes: Codes, owners: Callable[[str], list[Option]]) -> None:
        """Replace the fields."""
        details, row = page.details, page.row
        self.set_title(self.tr("Basic facts"))
        self._hint.setText(self.tr("click a field to edit"))
        self._seen = page.seen
        self._grid.clear(self._edits.values())
        self._line(self.tr("Full name"), "name_zh", details.name_zh)
        self._line(self.tr("Short name"), "short_name", details.short_name or "")
        self._pick(
            self.tr("Industry"),
            row.industry or "",
            lambda typed: _options(codes.choices("industry_city"), typed),
            "industry",
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
                "source_channel",
            )
        self._pick(
            self.tr("Looked after by"),
            "　".join(filter(None, (row.owner_name, details.owner_unit))),
            owners,
            "follow_owner_id",
        )
        in_tab_order(self._grid.values)

    def _line(self, name: str, field: str, value: str, shown: str | None = None) -> None:
        self._edit(name, field, value, shown, lambda typed, seen: self._change(field, typed, seen))

    def _edit(self, name: str, field: str, value: str, shown: str | None, commit: Commit) -> None:
        edit = self._edits.get(field)
        if edit is None:
            edit = self._edits[field] = InlineEdit("", commit)
            edit.setObjectName(f"investor.{field}")
        edit.set_name(name)
        edit.set_value(value, shown, self._seen)
        self._grid.add_row(name, edit)

    def _revenue(self, page: CompanyPage) -> None:
        """Typed as people write amounts, 9.6亿; a bare number is 亿元."""
        details = page.details
        shown = ""
        if details.revenue is not None:
            shown = text.yi_with_unit(details.revenue)
            if details.revenue_year is not None:
                shown = self.tr("{amount} ({year})").format(amount=shown, year=details.revenue_year)

        def commit(typed: str, seen: int) -> None:
            self._change("revenue", parse_amount(typed, "YI") if typed else None, seen)

        typed = details.revenue_raw or text.yi(details.revenue)
        self._edit(self.tr("Revenue"), "revenue", typed, shown, commit)

    def _pick(self, name: str, shown: str, search: Callable[[str], list[Option]], field: str) -> None:
        button = PickLine(shown or self.tr("+ Set"), "text" if shown else "textTertiary")

        def choose() -> None:
            seen = self._seen
            self._picker = PickerPopup(button, search, name)
            self._picker.picked.connect(lambda key: self._change(field, key, seen))
            self._picker.open_once()

        button.clicked.connect(choose)
        self._grid.add_row(name, button)


def _options(choices: list[tuple[str, str]], typed: str) -> list[Option]:
    wanted = typed.strip()
    return [Option(code, name) for code, name in choices if wanted in name]
