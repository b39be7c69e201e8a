"""A table of invented projects, shown in a window."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.look import Look
from app.ui.table.columns import Column, SortBy
from app.ui.table.model import RecordTableModel
from app.ui.table.project_cells import BadgeCell, LampCell, StageCell
from app.ui.table.text_cells import DaysCell, TextCell, money_cell, name_cell, or_missing
from app.ui.table.view import RecordTableView
from app.ui.theme import Theme

YI = 10_000_000_000


@dataclass(frozen=True, slots=True)
class Plan:
    """A row."""

    id: str
    name: str
    light: int = 2
    leader: str | None = "Lin"
    amount: int = 2 * YI
    days: int = 9


def plan_columns() -> tuple[Column[Plan], ...]:
    """Columns of every kind, as a page would give them."""
    return (
        Column("light", "Lamp", lambda p: LampCell(p.light, "late"), 44, align="center", frozen=True),
        Column(
            "name",
            "Project",
            lambda p: name_cell(p.name),
            180,
            frozen=True,
            stretch=True,
            editable=True,
            opens=True,
        ),
        Column("trade", "Trade", lambda p: TextCell("Energy"), 72, rank=1),
        Column("slots", "Three", lambda p: BadgeCell(_slots(p)), 82, frozen=True, sortable=False),
        Column("stage", "Stage", lambda p: StageCell(1), 160),
        Column("amount", "Amount", lambda p: money_cell(p.amount), 64, align="right", editable=True),
        Column(
            "leader", "Leader", lambda p: or_missing(p.leader, True), 72, rank=2, editable=True, groups=True
        ),
        Column("days", "Days", lambda p: DaysCell(p.days), 88, align="right"),
    )


def _slots(plan: Plan) -> tuple[str, str, str]:
    return ("filled" if plan.leader else "missing", "filled", "draft")


@dataclass
class Register:
    """Where the table reads from."""

    plans: dict[str, Plan] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def rows(self, ids: Sequence[str]) -> list[Plan]:
        self.asked += ids
        return [self.plans[i] for i in ids if i in self.plans]

    def fill(self, count: int) -> list[str]:
        """Put in this many projects; their ids in order."""
        self.plans = {f"p{n}": Plan(f"p{n}", f"Project {n}") for n in range(count)}
        return list(self.plans)

    def change(self, plan_id: str, **values: object) -> None:
        self.plans[plan_id] = replace(self.plans[plan_id], **values)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def look(look: Look) -> Theme:
    """The light theme at 100 %."""
    return look.theme


@pytest.fixture
def register() -> Register:
    return Register()


@pytest.fixture
def table(register: Register, qtbot: QtBot) -> RecordTableView:
    """Thirty projects in a window wide enough for every column."""
    model = RecordTableModel(plan_columns(), register.rows)
    view = RecordTableView(model, "Projects", (SortBy("light"), SortBy("days")))
    model.setParent(view)
    qtbot.addWidget(view)
    view.setObjectName("projects.table")
    view.resize(1000, 500)
    view.set_ids(register.fill(30))
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.grid.setFocus()
    return view


class Hand:
    """What a person does to a table with the mouse and the keys."""

    def __init__(self, table: RecordTableView) -> None:
        self.table = table

    def place(self, row: int, key: str, dx: int | None = None) -> QPoint:
        """A point in a cell; `dx` px from its left edge, else its middle."""
        rect = self.table.grid.visualRect(self.table.model.index(row, self.table.model.column_of(key)))
        return QPoint(rect.x() + dx, rect.center().y()) if dx is not None else rect.center()

    def click(
        self,
        row: int,
        key: str = "name",
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        dx: int | None = None,
        button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    ) -> None:
        QTest.mouseClick(self.table.grid.viewport(), button, modifier, self.place(row, key, dx))

    def double_click(self, row: int, key: str = "name") -> None:
        at = self.place(row, key)
        QTest.mouseDClick(
            self.table.grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.table.grid, key, modifier)

    def click_title(self, key: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        header = self.table.grid.header
        column = self.table.model.column_of(key)
        span = next(span for span in header.spans() if span.column == column)
        at = QPoint(span.x + span.width // 2, 16)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    def texts(self, key: str) -> list[str]:
        """What a column reads, from top to bottom."""
        model = self.table.model
        column = model.column_of(key)
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.fixture
def hand(table: RecordTableView) -> Hand:
    return Hand(table)
