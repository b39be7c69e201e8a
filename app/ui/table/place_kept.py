"""What a person had in hand in a table, found again by id after its rows have changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from app.ui.table.grid import RowGrid


@dataclass(frozen=True, slots=True)
class Place:
    """The selected records, the current one or head with its column, and how far the table was scrolled."""

    selected: tuple[str, ...]
    current: str | None
    row: int
    column: str
    seen: bool
    scrolled: int

    @property
    def only_current(self) -> bool:
        """Whether nothing but the current record was selected."""
        return self.current is not None and self.selected == (self.current,)


def place_of(grid: RowGrid) -> Place:
    """What is in hand now."""
    index = grid.currentIndex()
    columns = grid.records.columns
    return Place(
        selected=tuple(filter(None, map(grid.records.id_at, grid.selected_rows()))),
        current=grid.records.line_at(index.row()),
        row=index.row(),
        column=columns[index.column()].key if index.isValid() else "",
        seen=index.isValid() and grid.viewport().rect().intersects(grid.visualRect(index)),
        scrolled=grid.verticalScrollBar().value(),
    )


def restore(grid: RowGrid, place: Place) -> None:
    """Take it in hand again.

    When the only selected record is gone, its neighbour takes its place, as after deleting it.
    """
    grid.executeDelayedItemsLayout()
    records = grid.records
    rows = [row for record in place.selected if (row := records.index_of(record)) >= 0]
    current = records.index_of(place.current) if place.current is not None else -1
    if current < 0 and place.only_current and records.rowCount():
        current = min(place.row, records.rowCount() - 1)
        rows = [current]
    column = max(records.column_of(place.column), 0)
    if current >= 0:
        index = records.index(current, column)
        grid.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    select_rows(grid, rows)
    grid.verticalScrollBar().setValue(place.scrolled)
    if current >= 0 and place.seen:
        across = grid.horizontalScrollBar().value()
        grid.scrollTo(records.index(current, column))
        grid.horizontalScrollBar().setValue(across)
    grid.read_visible()


def select_rows(grid: RowGrid, rows: Iterable[int]) -> None:
    """Select exactly these rows."""
    last = grid.records.columnCount() - 1
    selection = QItemSelection()
    for first, final in _runs(sorted(set(rows))):
        selection.select(grid.records.index(first, 0), grid.records.index(final, last))
    grid.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Neighbours together: 1 2 3 7 → (1, 3) (7, 7)."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
