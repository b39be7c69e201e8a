"""更多 of a project: names elsewhere, further amounts, what is expected of it, and who else deals with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.database import log_position
from app.errors import UserError
from app.services.project_more import ProjectMore, project_more
from app.services.project_view import Money
from app.ui import text
from app.ui.choices import Choices
from app.ui.facts_grid import Change, FactsGrid
from app.ui.page import Context
from app.ui.projects.more_rows import EXPECTED, HOW_MUCH_AND_WHO, LAND_AND_ORIGIN, WHAT, Kind, Row
from app.ui.widgets.inline_edit import in_tab_order
from app.ui.widgets.label import Hairline
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.words import Codes

_COLUMNS = (WHAT, HOW_MUCH_AND_WHO), (EXPECTED, LAND_AND_ORIGIN)
"""What is known, and below a line what is expected; two columns each."""


class MoreDetails(QWidget):
    """Read when it is unfolded."""

    def __init__(self, context: Context, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._database = context.database
        self._codes = Codes(context.database)
        self._choices = choices = Choices(context.database)
        self._offers: dict[Kind, Callable[[str], list[Option]]] = {
            Kind.UNIT: choices.units,
            Kind.DEPARTMENT: choices.departments,
            Kind.SQUAD: choices.squads,
            Kind.PERSON: choices.people,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(4))
        column.setSpacing(px(6))
        self._grids: list[tuple[FactsGrid, Sequence[Row]]] = []
        for pair in _COLUMNS:
            beside = QHBoxLayout()
            beside.setSpacing(px(16))
            for rows in pair:
                grid = FactsGrid(context.shell, change, "project", 84)
                self._grids.append((grid, rows))
                beside.addWidget(grid, 1, Qt.AlignmentFlag.AlignTop)
            column.addWidget(Hairline())
            column.addLayout(beside)

    def show_project(self, project_id: str) -> None:
        """Replace the fields; a project that is gone leaves them as they are."""
        try:
            more, seen = self._database.read(
                lambda session: (project_more(session, project_id), log_position(session))
            )
        except UserError:
            return
        for grid, rows in self._grids:
            grid.begin(seen)
            for row in rows:
                self._add(grid, row, more)
        in_tab_order([value for grid, _ in self._grids for value in grid.values])

    def _add(self, grid: FactsGrid, row: Row, more: ProjectMore) -> None:
        name, field, kind = self.tr(row.name), row.field, row.kind
        if kind is Kind.MONEY:
            money = more.amounts[field]
            grid.money(name, field, money.amount, money.raw, _foreign(money))
        elif kind in (Kind.DAY, Kind.PAST_DAY):
            read = self._choices.past_day if kind is Kind.PAST_DAY else self._choices.day
            grid.day(name, field, more.days[field], read)
        elif kind is Kind.YES:
            grid.yes(name, field, more.answers[field])
        elif kind is Kind.CODE:
            grid.code(name, field, more.texts[field], self._codes)
        elif kind in self._offers:
            grid.pick(name, more.texts[field], self._offers[kind], field)
        elif kind is Kind.MEASURE:
            grid.line(name, field, more.texts[field], self._figure(row, more.texts[field]))
        else:
            grid.line(name, field, more.texts[field])

    def _figure(self, row: Row, written: str) -> str:
        """A figure with its unit; a year without commas."""
        if not written:
            return ""
        whole, dot, rest = written.partition(".")
        figure = written if row.field == "expected_year" else f"{int(whole):,}{dot}{rest}"
        return self.tr(row.shown).format(figure=figure)


def _foreign(money: Money) -> str:
    """An amount with its currency, where that is not the yuan."""
    if money.amount is None or money.currency in (None, "CNY"):
        return ""
    return text.in_currency(money.amount, money.currency)
