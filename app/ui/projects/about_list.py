"""概况 of a project: its fields, edited in place, and its dated facts."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.amounts import parse_amount, parse_area
from app.services.dates import format_date
from app.services.project_view import Details, Fact, Money, ProjectPage
from app.ui import text
from app.ui.layouts import clear
from app.ui.widgets.button import Button
from app.ui.widgets.card import KeyValueGrid
from app.ui.widgets.inline_edit import InlineEdit
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import PickerPopup
from app.ui.widgets.tag import Tag, TagKind
from app.ui.words import Codes

Change = Callable[[str, Any], None]
"""Writes a field of the project: name, value. Raises UserError."""

_TAGS: dict[str, TagKind] = {"REPORTED": "yellow", "REJECTED": "neutral", "REVOKED": "neutral"}


class AboutList(QWidget):
    """`change(field, value)` writes, `read_day(text)` understands a date; `fact_opened` carries a fact
    and where it stands, `fact_asked` asks for a new one."""

    fact_opened = Signal(object, QWidget)
    fact_asked = Signal(QWidget)

    def __init__(self, change: Change, read_day: Callable[[str], date]) -> None:
        super().__init__()
        self._change, self._read_day = change, read_day
        self._picker: PickerPopup | None = None
        self._grid = KeyValueGrid(84)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(6), px(14), px(8))
        column.setSpacing(px(6))
        column.addWidget(self._grid)
        column.addWidget(Hairline())
        column.addLayout(self._facts)
        column.addStretch(1)

    def show_page(self, page: ProjectPage, codes: Codes, units: Callable[[str], list[Option]]) -> None:
        """Replace fields and facts."""
        details, row = page.details, page.row
        self._grid.clear()
        if details.project_no:
            self._grid.add_row(self.tr("Number"), details.project_no)
        self._code(self.tr("Industry"), "industry_city", details.industry_city, codes)
        self._pick(self.tr("Unit"), row.unit_name or "", units, partial(self._change, "responsible_unit_id"))
        self._code(self.tr("Site"), "site_mode", details.site_mode, codes)
        self._code(self.tr("Nature"), "construction_nature", details.construction_nature, codes)
        self._text(self.tr("Place"), "site_text", details.site_text or "")
        self._land(details)
        self._money(self.tr("Inflow"), "contracted_inflow", details.contracted_inflow)
        self._day(self.tr("Planned start"), "planned_start_on", details.planned_start_on)
        self._day(self.tr("Planned production"), "planned_production_on", details.planned_production_on)
        self._text(self.tr("Content"), "content", details.content or "")
        self._show_facts(page.facts, codes)

    def _show_facts(self, facts: Sequence[Fact], codes: Codes) -> None:
        clear(self._facts)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Facts"), weight="bold"))
        head.addStretch(1)
        add = Button(self.tr("Fact"), "text", 26, icon="plus")
        add.setObjectName("project.fact.add")
        add.clicked.connect(lambda: self.fact_asked.emit(add))
        head.addWidget(add)
        self._facts.addLayout(head)
        for fact in reversed(facts):
            self._facts.addLayout(self._fact(fact, codes))
        if not facts:
            nothing = Label(self.tr("No dated fact yet."), "caption", tone="textTertiary")
            self._facts.addWidget(nothing)

    def _fact(self, fact: Fact, codes: Codes) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        name = Button(codes.word("milestone_type", fact.type), "text", 26)
        name.setObjectName(f"project.fact.{fact.type}")
        name.clicked.connect(lambda: self.fact_opened.emit(fact, name))
        row.addWidget(name)
        if fact.status in _TAGS:
            row.addWidget(Tag(codes.word("milestone_status", fact.status), _TAGS[fact.status]))
        if fact.authority != "PROMOTION":
            row.addWidget(Tag(codes.word("milestone_authority", fact.authority)))
        row.addStretch(1)
        day = format_date(fact.happened_on, fact.precision or "DAY") if fact.happened_on else ""
        row.addWidget(Label(day, "caption", tone="textSecondary"))
        return row

    def _text(self, name: str, field: str, value: str) -> None:
        self._edit(name, field, value, value, lambda typed: self._change(field, typed))

    def _land(self, details: Details) -> None:
        value = "" if details.land_mu is None else f"{details.land_mu / 100:g}"
        shown = self.tr("{mu} mu").format(mu=value) if value else ""

        def commit(typed: str) -> None:
            self._change("land_mu", parse_area(typed) if typed else None)

        self._edit(self.tr("Land"), "land_mu", value, shown, commit)

    def _money(self, name: str, field: str, money: Money) -> None:
        value = text.yi(money.amount).replace(",", "")
        shown = text.yi_with_unit(money.amount) if money.amount is not None else ""

        def commit(typed: str) -> None:
            self._change(field, parse_amount(typed, "YI") if typed else None)

        self._edit(name, field, value, shown, commit)

    def _day(self, name: str, field: str, day: date | None) -> None:
        value = "" if day is None else day.isoformat()
        shown = "" if day is None else text.full_date(day)

        def commit(typed: str) -> None:
            self._change(field, self._read_day(typed) if typed else None)

        self._edit(name, field, value, shown, commit)

    def _edit(self, name: str, field: str, value: str, shown: str, commit: Callable[[str], None]) -> None:
        edit = InlineEdit(value, commit, name)
        edit.setObjectName(f"project.{field}")
        edit.set_value(value, shown)
        edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grid.add_row(name, edit)

    def _code(self, name: str, field: str, value: str | None, codes: Codes) -> None:
        choices = codes.choices(field)
        self._pick(
            name,
            codes.word(field, value),
            lambda typed: [Option(code, word) for code, word in choices if typed.strip() in word],
            partial(self._change, field),
        )

    def _pick(
        self, name: str, shown: str, search: Callable[[str], list[Option]], take: Callable[[str], None]
    ) -> None:
        button = Button(shown or self.tr("+ Set"), "quiet", 26)
        button.setAccessibleName(f"{name} {shown}")

        def choose() -> None:
            self._picker = PickerPopup(button, search, name)
            self._picker.picked.connect(take)
            self._picker.open_once()

        button.clicked.connect(choose)
        self._grid.add_row(name, button)
