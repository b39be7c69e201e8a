"""Keeps the columns of a table as wide, ordered and hidden as fits, and notes what a person changed."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QObject, QTimer, Signal

from app.ui.table.column_menu import ColumnChoice
from app.ui.table.columns import Column, Layout, Record, fit, in_order
from app.ui.table.grid import RowGrid
from app.ui.table.header import PAD
from app.ui.theme import theme
from app.ui.widgets.painting import px

_SETTLE_MS = 300


class ColumnFit(QObject):
    """`changed` is sent once a person has finished dragging, resizing, showing or hiding."""

    changed = Signal()

    def __init__(self, grid: RowGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._header = grid.header
        self.layout = Layout()
        self._busy = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.changed)
        grid.resized.connect(self.apply)
        grid.records.headerDataChanged.connect(self.apply)
        grid.records.modelReset.connect(self.apply)
        self._header.sectionResized.connect(self._resized)
        self._header.sectionMoved.connect(self._moved)
        self._header.sectionHandleDoubleClicked.connect(self.hug)

    def set_layout(self, layout: Layout) -> None:
        """What a person changed earlier."""
        self.layout = layout
        self.apply()

    def apply(self) -> None:
        """Fit the columns to the width there is."""
        if self._busy:
            return
        columns = self._columns()
        scale, available = theme().font_scale, self._grid.viewport().width()
        fitted = fit(columns, self.layout, available, scale, self._header.title_width)
        self._busy = True
        for visual, column in enumerate(in_order(columns, self.layout)):
            self._header.moveSection(self._header.visualIndex(columns.index(column)), visual)
        for place, column in enumerate(columns):
            shown = column.key in fitted.widths
            if self._header.isSectionHidden(place) == shown:
                self._header.setSectionHidden(place, not shown)
            if shown:
                self._header.resizeSection(place, fitted.widths[column.key])
        self._busy = False
        self._leave_hidden()
        self._grid.viewport().update()

    def set_least(self, width: int) -> None:
        """How narrow a person can make a column; columns that this widens were not resized by anybody."""
        self._busy = True
        self._header.setMinimumSectionSize(width)
        self._busy = False
        self.apply()

    def choices(self) -> list[ColumnChoice]:
        """All columns in their order, for the menu."""
        columns = self._columns()
        return [
            ColumnChoice(
                column.key,
                column.title,
                not self._header.isSectionHidden(columns.index(column)),
                column.rank > 0,
            )
            for column in in_order(columns, self.layout)
        ]

    def shown_keys(self) -> list[str]:
        """The shown columns from left to right."""
        return [choice.key for choice in self.choices() if choice.shown]

    def show(self, key: str, shown: bool) -> None:
        """Show or hide a column; it then stays so at every width."""
        self._take(replace(self.layout, hidden={**self.layout.hidden, key: not shown}))
        self.apply()

    def reset(self) -> None:
        """Back to the columns as they came."""
        self._take(Layout())
        self.apply()

    def hug(self, place: int) -> None:
        """Make a column as wide as its title and the rows in sight need."""
        column = self._columns()[place]
        needed = self._header.title_width(column.title)
        last = self._grid.rowAt(self._grid.viewport().height() - 1)
        rows = self._grid.records.rowCount()
        for row in range(max(0, self._grid.rowAt(0)), last + 1 if last >= 0 else rows):
            cells = self._grid.records.cells_at(row)
            if cells is not None:
                needed = max(needed, cells[place].width() + px(column.inset) + px(PAD) + 2)
        self._header.resizeSection(place, needed)

    def _leave_hidden(self) -> None:
        """The keyboard cannot stay in a column that is gone: it goes to the name of the same record."""
        index = self._grid.currentIndex()
        if index.isValid() and self._header.isSectionHidden(index.column()):
            home = next((place for place, column in enumerate(self._columns()) if column.stretch), 0)
            self._grid.selectionModel().setCurrentIndex(
                index.siblingAtColumn(home), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def _columns(self) -> tuple[Column[Record], ...]:
        return self._grid.records.columns

    def _take(self, layout: Layout) -> None:
        self.layout = layout
        self._settle.start()

    def _resized(self, place: int, before: int, now: int) -> None:
        if self._busy or not now:
            return
        width = max(1, round(now / theme().font_scale))
        self._take(replace(self.layout, widths={**self.layout.widths, self._columns()[place].key: width}))
        self.apply()

    def _moved(self, place: int, before: int, now: int) -> None:
        if self._busy:
            return
        columns = self._columns()
        order = tuple(columns[self._header.logicalIndex(visual)].key for visual in range(len(columns)))
        self._take(replace(self.layout, order=order))
