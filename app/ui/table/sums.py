"""Sums over rows, each in its column: of the whole list, below it; of a group, above its rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.ui.table.cell import Cell
from app.ui.table.columns import Column, R


@dataclass(frozen=True, slots=True)
class Totals:
    """`label` stands at the name, `cells` at their columns, each up to the next one, `note` at the right end.

    `short_note` takes the place of a note that does not fit.
    """

    label: Cell
    cells: Mapping[str, Cell] = field(default_factory=dict)
    note: Cell | None = None
    short_note: Cell | None = None

    def at(self, column: Column[R]) -> Cell | None:
        """What stands in a column."""
        return self.label if column.stretch else self.cells.get(column.key)
