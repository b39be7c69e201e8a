"""概况 of a project: its fields, edited in place, and its dated facts."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.amounts import parse_area
from app.services.identifiers import is_provisional
from app.services.major_projects import Major
from app.services.project_view import Details, Fact, ProjectPage
from app.ui import text
from app.ui.facts_grid import Change, FactsGrid
from app.ui.layouts import clear
from app.ui.major_words import major_words
from app.ui.page import Shell
from app.ui.projects.more_details import MoreDetails
from app.ui.theme import theme
from app.ui.widgets.button import PADDING, Button
from app.ui.widgets.card import Card
from app.ui.widgets.inline_edit import in_tab_order
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.pick_line import PickLine
from app.ui.widgets.tag import Tag, TagKind
from app.ui.widgets.tall_page import TallPage
from app.ui.widgets.writing import writing
from app.ui.words import Codes

_BESIDE_FROM = 640
"""Effective width of the card."""
_LEAST = 236
"""So high at least, where it has so much to say; what is more is scrolled."""
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
        self._read_day = read_day
        self._left, self._right, self._below = (FactsGrid(shell, change, "project", 84) for _ in range(3))
        self._project_id = ""
        self._room = 0
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
        unfold.addSpacing(-px(PADDING[26]))
        unfold.addWidget(self.unfold)
        unfold.addStretch(1)
        column.addLayout(unfold)
        column.addStretch(1)
        return column

    def show_page(self, page: ProjectPage, codes: Codes, units: Callable[[str], list[Option]]) -> None:
        """Replace fields and facts."""
        details, row = page.details, page.row
        self.set_title(self.tr("About"))
        grids = (self._left, self._right, self._below)
        for grid in grids:
            grid.begin(page.seen)
        self._what(page, codes, units)
        self._where(details, codes)
        self._major(page.major)
        self._below.line(self.tr("Content"), "content", details.content)
        in_tab_order([value for grid in grids for value in grid.values])
        self._show_facts(page.facts, codes)
        if self._project_id != row.id:
            self._project_id = row.id
            self.unfold.setChecked(False)
        self._show_more(self.unfold.isChecked())

    def _what(self, page: ProjectPage, codes: Codes, units: Callable[[str], list[Option]]) -> None:
        grid, details, inflow = self._left, page.details, page.details.contracted_inflow
        if details.project_no:
            self._add_number(details.project_no)
        grid.code(self.tr("Industry"), "industry_city", details.industry_city, codes)
        grid.pick(self.tr("Unit"), page.row.unit_name or "", units, "responsible_unit_id")
        grid.code(self.tr("Nature"), "construction_nature", details.construction_nature, codes)
        grid.money(self.tr("Inflow"), "contracted_inflow", inflow.amount, None)

    def _add_number(self, number: str) -> None:
        """One that waits for the final one is quieter, and says so where the pointer rests."""
        waits = is_provisional(number)
        shown = self._left.add_row(self.tr("Number"), number, "textSecondary" if waits else "text")
        if waits:
            shown.setToolTip(self.tr("Provisional. The final number comes with the next exchange."))

    def _where(self, details: Details, codes: Codes) -> None:
        grid, day = self._right, self._read_day
        grid.code(self.tr("Site"), "site_mode", details.site_mode, codes)
        grid.line(self.tr("Place"), "site_text", details.site_text)
        land = "" if details.land_mu is None else f"{details.land_mu / 100:g}"
        shown = self.tr("{mu} mu").format(mu=land) if land else ""
        grid.parsed(self.tr("Land"), "land_mu", land, shown, parse_area)
        grid.day(self.tr("Planned start"), "planned_start_on", details.planned_start_on, day)
        grid.day(self.tr("Planned production"), "planned_production_on", details.planned_production_on, day)

    def _show_more(self, on: bool) -> None:
        self.unfold.setText(self.tr("Less") if on else self.tr("More"))
        self.more.setVisible(on)
        if on:
            self.more.show_project(self._project_id)

    def set_room(self, height: int) -> None:
        """How much of the page the plan leaves."""
        if height != self._room:
            self._room = height
            self.updateGeometry()

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
        add = writing(Button(self.tr("Fact"), "text", 26, icon="plus"))
        add.setObjectName("project.fact.add")
        add.clicked.connect(lambda: self.fact_asked.emit(add))
        head.addWidget(add)
        head.addSpacing(-px(PADDING[26]))
        self._facts.addLayout(head)
        for fact in reversed(facts):
            self._facts.addLayout(self._fact(fact, codes))
        if not facts:
            nothing = Label(self.tr("No dated fact yet."), "caption", tone="textTertiary")
            self._facts.addWidget(nothing)

    def _fact(self, fact: Fact, codes: Codes) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addSpacing(-px(PADDING[26]))
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

    def _major(self, major: Major | None) -> None:
        name, said = self.tr("Major project"), major_words(major)
        line = writing(PickLine(said))
        line.setObjectName("project.major")
        line.setAccessibleName(f"{name} {said}")
        line.setToolTip(said)
        line.clicked.connect(lambda: self.major_asked.emit(line))
        self._below.add_row(name, line)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @override
    def sizeHint(self) -> QSize:
        needed = self.header.maximumHeight() + self._inside.minimumHeight() + 2
        return QSize(px(400), min(max(px(_LEAST), self._room), needed))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(320), self.sizeHint().height())
