"""概况 of a project: its fields, edited in place, and its dated facts."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.amounts import parse_amount, parse_area
from app.services.major_projects import Major
from app.services.project_view import Details, Fact, Money, ProjectPage
from app.ui import text
from app.ui.attempt import attempt
from app.ui.layouts import clear
from app.ui.major_words import major_words
from app.ui.page import Shell
from app.ui.projects.more_details import MoreDetails
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card, KeyValueGrid
from app.ui.widgets.inline_edit import Commit, InlineEdit, in_tab_order
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.pick_line import PickLine
from app.ui.widgets.picker import PickerPopup
from app.ui.widgets.tag import Tag, TagKind
from app.ui.widgets.tall_page import TallPage
from app.ui.words import Codes

Change = Callable[[str, Any, int], None]
"""Writes a field of the project: name, value, where in the log it was read. Raises UserError."""

_BESIDE_FROM = 640
"""Effective width of the card."""
_MOST = 266
"""So high at most; what is more is scrolled, and the plan keeps its room."""
_PADDING = 9
"""Of a text button, given back so that its words line up."""
_TAGS: dict[str, TagKind] = {"REPORTED": "yellow", "REJECTED": "neutral", "REVOKED": "neutral"}


class AboutCard(Card):
    """`change` writes, `read_day(text)` understands a date; `fact_opened` carries a fact and where it
    stands, `fact_asked` asks for a new one, `major_asked` to decide whether it is a major project. The
    facts stand beside the fields where there is room, below them otherwise. A field that somebody edits
    stays open while the others are read again.
    """

    fact_opened = Signal(object, QWidget)
    fact_asked = Signal(QWidget)
    major_asked = Signal(QWidget)

    def __init__(
        self, shell: Shell, change: Change, read_day: Callable[[str], date], more: MoreDetails
    ) -> None:
        super().__init__(flush=True)
        self.setObjectName("project.about")
        self._shell, self._change, self._read_day = shell, change, read_day
        self._picker: PickerPopup | None = None
        self._seen = 0
        self._edits: dict[str, InlineEdit] = {}
        self._left, self._right, self._below = (KeyValueGrid(84) for _ in range(3))
        self._grid = self._left
        self._project_id = ""
        self.more = more
        self.more.hide()
        self.unfold = Button("", "text", 26, icon="down")
        self.unfold.setObjectName("project.more")
        self.unfold.setCheckable(True)
        self.unfold.toggled.connect(self._show_more)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(px(2))
        self._inside = TallPage()
        self._inside.grew.connect(self.updateGeometry)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._columns.setContentsMargins(px(13), 0, px(13), px(10))
        self._columns.addLayout(self._fields(), 5)
        self._line = Hairline()
        self._columns.addWidget(self._line)
        facts = QVBoxLayout()
        facts.addLayout(self._facts)
        facts.addStretch(1)
        self._columns.addLayout(facts, 2)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inside)
        self.body.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _fields(self) -> QVBoxLayout:
        beside = QHBoxLayout()
        beside.setSpacing(px(16))
        for grid in (self._left, self._right):
            beside.addWidget(grid, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(beside)
        column.addWidget(self._below)
        column.addWidget(self.more)
        unfold = QHBoxLayout()
        unfold.addSpacing(-px(_PADDING))
        unfold.addWidget(self.unfold)
        unfold.addStretch(1)
        column.addLayout(unfold)
        column.addStretch(1)
        return column

    def show_page(self, page: ProjectPage, codes: Codes, units: Callable[[str], list[Option]]) -> None:
        """Replace fields and facts."""
        details, row = page.details, page.row
        self.set_title(self.tr("About"))
        self._seen = page.seen
        grids = (self._left, self._right, self._below)
        for grid in grids:
            grid.clear(self._edits.values())
        self._grid = self._left
        if details.project_no:
            self._grid.add_row(self.tr("Number"), details.project_no)
        self._code(self.tr("Industry"), "industry_city", details.industry_city, codes)
        self._pick(self.tr("Unit"), row.unit_name or "", units, "responsible_unit_id")
        self._code(self.tr("Nature"), "construction_nature", details.construction_nature, codes)
        self._money(self.tr("Inflow"), "contracted_inflow", details.contracted_inflow)
        self._grid = self._right
        self._code(self.tr("Site"), "site_mode", details.site_mode, codes)
        self._text(self.tr("Place"), "site_text", details.site_text or "")
        self._land(details)
        self._day(self.tr("Planned start"), "planned_start_on", details.planned_start_on)
        self._day(self.tr("Planned production"), "planned_production_on", details.planned_production_on)
        self._grid = self._below
        self._major(page.major)
        self._text(self.tr("Content"), "content", details.content or "")
        in_tab_order([value for grid in grids for value in grid.values])
        self._show_facts(page.facts, codes)
        if self._project_id != row.id:
            self._project_id = row.id
            self.unfold.setChecked(False)
        self._show_more(self.unfold.isChecked())

    def _show_more(self, on: bool) -> None:
        self.unfold.setText(self.tr("Less") if on else self.tr("More"))
        self.more.setVisible(on)
        if on:
            self.more.show_project(self._project_id)

    def arrange(self) -> None:
        """Facts beside the fields where both have room."""
        beside = self.width() / theme().font_scale >= _BESIDE_FROM
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._columns.setSpacing(px(16 if beside else 6))
        self._line.turn(beside)

    def _show_facts(self, facts: Sequence[Fact], codes: Codes) -> None:
        clear(self._facts)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Facts"), weight="bold"))
        head.addStretch(1)
        add = Button(self.tr("Fact"), "text", 26, icon="plus")
        add.setObjectName("project.fact.add")
        add.clicked.connect(lambda: self.fact_asked.emit(add))
        head.addWidget(add)
        head.addSpacing(-px(_PADDING))
        self._facts.addLayout(head)
        for fact in reversed(facts):
            self._facts.addLayout(self._fact(fact, codes))
        if not facts:
            nothing = Label(self.tr("No dated fact yet."), "caption", tone="textTertiary")
            self._facts.addWidget(nothing)

    def _fact(self, fact: Fact, codes: Codes) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addSpacing(-px(_PADDING))
        name = Button(codes.word("milestone_type", fact.type), "text", 26)
        name.setObjectName(f"project.fact.{fact.type}")
        name.clicked.connect(lambda: self.fact_opened.emit(fact, name))
        row.addWidget(name)
        if fact.status in _TAGS:
            row.addWidget(Tag(codes.word("milestone_status", fact.status), _TAGS[fact.status]))
        if fact.authority != "PROMOTION":
            row.addWidget(Tag(codes.word("milestone_authority", fact.authority)))
        row.addStretch(1)
        day = text.date_of(fact.happened_on, fact.precision or "DAY") if fact.happened_on else ""
        row.addWidget(Label(day, "caption", tone="textSecondary"))
        return row

    def _text(self, name: str, field: str, value: str) -> None:
        self._edit(name, field, value, value, lambda typed, seen: self._change(field, typed, seen))

    def _land(self, details: Details) -> None:
        value = "" if details.land_mu is None else f"{details.land_mu / 100:g}"
        shown = self.tr("{mu} mu").format(mu=value) if value else ""

        def commit(typed: str, seen: int) -> None:
            self._change("land_mu", parse_area(typed) if typed else None, seen)

        self._edit(self.tr("Land"), "land_mu", value, shown, commit)

    def _money(self, name: str, field: str, money: Money) -> None:
        value = text.yi(money.amount).replace(",", "")
        shown = text.yi_with_unit(money.amount) if money.amount is not None else ""

        def commit(typed: str, seen: int) -> None:
            self._change(field, parse_amount(typed, "YI") if typed else None, seen)

        self._edit(name, field, value, shown, commit)

    def _day(self, name: str, field: str, day: date | None) -> None:
        value = "" if day is None else day.isoformat()
        shown = "" if day is None else text.full_date(day)

        def commit(typed: str, seen: int) -> None:
            self._change(field, self._read_day(typed) if typed else None, seen)

        self._edit(name, field, value, shown, commit)

    def _edit(self, name: str, field: str, value: str, shown: str, commit: Commit) -> None:
        edit = self._edits.get(field)
        if edit is None:
            edit = self._edits[field] = InlineEdit("", commit)
            edit.setObjectName(f"project.{field}")
        edit.set_name(name)
        edit.set_value(value, shown, self._seen)
        edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grid.add_row(name, edit)

    def _code(self, name: str, field: str, value: str | None, codes: Codes) -> None:
        choices = codes.choices(field)
        self._pick(
            name,
            codes.word(field, value),
            lambda typed: [Option(code, word) for code, word in choices if typed.strip() in word],
            field,
        )

    def _major(self, major: Major | None) -> None:
        name, said = self.tr("Major project"), major_words(major)
        line = PickLine(said)
        line.setObjectName("project.major")
        line.setAccessibleName(f"{name} {said}")
        line.setToolTip(said)
        line.clicked.connect(lambda: self.major_asked.emit(line))
        self._grid.add_row(name, line)

    def _pick(self, name: str, shown: str, search: Callable[[str], list[Option]], field: str) -> None:
        button = PickLine(shown or self.tr("+ Set"), "text" if shown else "textTertiary")
        button.setAccessibleName(f"{name} {shown}")

        def choose() -> None:
            seen = self._seen
            self._picker = PickerPopup(button, search, name)
            self._picker.picked.connect(
                lambda key: attempt(self._shell, lambda: self._change(field, key, seen))
            )
            self._picker.open_once()

        button.clicked.connect(choose)
        self._grid.add_row(name, button)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @override
    def sizeHint(self) -> QSize:
        needed = self.header.maximumHeight() + self._inside.minimumHeight() + 2
        return QSize(px(400), min(px(_MOST), needed))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(320), self.sizeHint().height())
