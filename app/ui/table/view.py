"""The table that lists stand on: frozen columns, sorting, selection, editing in place, totals."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.table.column_fit import ColumnFit
from app.ui.table.column_menu import ColumnChoice, ColumnMenu
from app.ui.table.columns import Layout, Order, order_after
from app.ui.table.copying import Copying
from app.ui.table.corners import CORNER, ScrollBarHead, round_corners
from app.ui.table.editing import CellEditing, MakeEditor
from app.ui.table.grid import RowGrid
from app.ui.table.groups import Group
from app.ui.table.model import RecordTableModel
from app.ui.table.place_kept import Place, place_of, restore, select_rows
from app.ui.table.seeking import TypedLetters
from app.ui.table.sums import Totals
from app.ui.table.totals import TotalsRow
from app.ui.theme import RowHeight, theme
from app.ui.widgets.painting import paint_box, px

Find = Callable[[str, str | None], str | None]
_FLASH_MS = 1000


class RecordTableView(QFrame):
    """Shows a RecordTableModel. Signals carry ids and keys of columns; `name` is said by screen readers.

    `sort_changed` carries an Order, empty for the default one; the page reads the ids anew.
    `edit_requested` is sent when the page made no editor for a cell, `paste_requested` for the cell at hand,
    `part_clicked` for a slot of a badge, `grouping_changed` with the key of a column, empty for none.
    """

    opened = Signal(str)
    opened_apart = Signal(str)
    peek_requested = Signal(str)
    current_changed = Signal(str)
    selection_changed = Signal(list)
    sort_changed = Signal(object)
    edit_requested = Signal(str, str)
    part_clicked = Signal(str, str, str)
    menu_requested = Signal(list, QPoint)
    layout_changed = Signal()
    copied = Signal(int)
    paste_requested = Signal(str, str)
    grouping_changed = Signal(str)

    def __init__(
        self,
        model: RecordTableModel[Any],
        name: str = "",
        default_order: Order = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.grid = RowGrid(model, self)
        self.totals = TotalsRow(self.grid, self)
        self.editing = CellEditing(self.grid)
        self._fit = ColumnFit(self.grid)
        self._copying = Copying(model, self)
        self._default = default_order
        self._order: Order = ()
        self._row_height: RowHeight | None = None
        self._find: Find | None = None
        self._seen = False
        self._typed = TypedLetters(self)
        self._place: Place | None = None
        self._told: tuple[str, list[str]] = ("", [])
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(lambda: self.flash((), 0))
        self.grid.setAccessibleName(name)
        self.setFocusProxy(self.grid)
        self._head = ScrollBarHead(self.grid)
        self.grid.addScrollBarWidget(self._head, Qt.AlignmentFlag.AlignTop)
        rows = self._rows = QVBoxLayout(self)
        rows.setSpacing(0)
        rows.addWidget(self.grid, 1)
        rows.addWidget(self.totals)
        round_corners(self)
        self.grid.header.show_order(default_order)
        self._connect()
        self._measure()

    @property
    def order(self) -> Order:
        """The order asked for; empty for the default one."""
        return self._order

    @property
    def current_id(self) -> str | None:
        """The record that the keyboard is on."""
        return self.model.id_at(self.grid.currentIndex().row())

    @property
    def selected_ids(self) -> list[str]:
        """The selected records from top to bottom."""
        return [found for row in self.grid.selected_rows() if (found := self.model.id_at(row))]

    @property
    def layout_state(self) -> dict[str, object]:
        """What the person changed about the columns, to be kept as JSON."""
        return self._fit.layout.to_dict()

    @property
    def column_choices(self) -> list[ColumnChoice]:
        """Every column, and whether it is shown now."""
        return self._fit.choices()

    @property
    def scrolled(self) -> int:
        """How far the rows are scrolled down, in px on the screen."""
        return self.grid.verticalScrollBar().value()

    def scroll_to(self, scrolled: int) -> None:
        """Scroll as far as `scrolled` said; needs the rows, and a table that has its size."""
        self.grid.executeDelayedItemsLayout()
        self.grid.verticalScrollBar().setValue(scrolled)

    def set_ids(self, ids: Sequence[str]) -> None:
        """Show these records in this order, read anew; what is selected, current, in sight stays so by id."""
        self.model.set_ids(ids, max(self.grid.rowAt(0), 0))
        self.grid.read_visible()

    def set_groups(self, groups: Sequence[Group]) -> None:
        """Show records in groups, otherwise as `set_ids`; groups that are folded stay so."""
        self.model.set_groups(groups, max(self.grid.rowAt(0), 0))
        self.grid.read_visible()

    def reload(self) -> None:
        """Read the fields of the rows again; those in sight at once."""
        self.model.reload(max(self.grid.rowAt(0), 0))
        self.grid.read_visible()

    def set_totals(self, totals: Totals | None) -> None:
        """Show sums under the rows."""
        self.totals.show_totals(totals)
        self._measure()

    def set_order(self, order: Order) -> None:
        """Show arrows for an order, the default one when it is empty; nothing is sent."""
        self._order = order
        self.grid.header.show_order(order or self._default)

    def set_layout_state(self, kept: Mapping[str, object]) -> None:
        """Take up what `layout_state` gave; nothing is sent."""
        self._fit.set_layout(Layout.from_dict(kept))

    def set_column_shown(self, key: str, shown: bool) -> None:
        """Show or hide a column, whatever the width."""
        self._fit.show(key, shown)

    def columns_menu(self) -> ColumnMenu:
        """The menu behind 列; the caller pops it up."""
        menu = ColumnMenu(self._fit.choices(), self._fit.show, self._fit.reset, self)
        by = [(column.key, column.title) for column in self.model.columns if column.groups]
        if by:
            menu.offer_groups(by, self.model.groups.by, self._group)
        return menu

    def set_row_height(self, height: RowHeight) -> None:
        """A height of its own: normal, compact or two lines; otherwise it is that of the theme."""
        self._row_height = height
        self._measure()

    def set_editor(self, make: MakeEditor | None) -> None:
        """Who makes the editor of a cell."""
        self.editing.set_maker(make)

    def set_find(self, find: Find | None) -> None:
        """Who finds the next record that begins with typed letters, from the current one on."""
        self._find = find

    def set_current(self, record_id: str | None, select: bool = True) -> bool:
        """Go to a record and show it; False when it is not in the list."""
        row = self.model.reveal(record_id) if record_id is not None else -1
        if row < 0:
            return False
        flag = QItemSelectionModel.SelectionFlag
        rows = flag.ClearAndSelect | flag.Rows if select else flag.NoUpdate
        index = self.model.index(row, self._home_column())
        self.grid.selectionModel().setCurrentIndex(index, rows)
        self.grid.scrollTo(index)
        return True

    def select_ids(self, ids: Iterable[str]) -> None:
        """Select exactly these records, as far as they are in the list."""
        select_rows(self.grid, [row for i in ids if (row := self.model.index_of(i)) >= 0])

    def flash(self, ids: Iterable[str], ms: int = _FLASH_MS) -> None:
        """Show records after an undo: scroll to the first and mark all for a moment."""
        self.grid.flashing = frozenset(ids)
        rows = sorted(row for i in self.grid.flashing if (row := self.model.index_of(i)) >= 0)
        if rows:
            self.grid.scrollTo(self.model.index(rows[0], self._home_column()))
            self._calm.start(ms)
        self.grid.viewport().update()

    def edit(self, key: str, record_id: str | None = None) -> bool:
        """Edit a column of a record, the current one when none is named; whether an editor opened."""
        row = self.model.index_of(record_id or self.current_id or "")
        column = self.model.column_of(key)
        return row >= 0 and column >= 0 and self.editing.begin(row, column)

    def commit_edit(self) -> bool:
        """Write and close the open editor; False when it was refused."""
        return self.editing.commit()

    def cell_rect(self, record_id: str, key: str) -> QRect:
        """Where a cell is on the screen, to open something beside it; empty when it is not shown."""
        row, column = self.model.index_of(record_id), self.model.column_of(key)
        if row < 0 or column < 0:
            return QRect()
        rect = self.grid.visualRect(self.model.index(row, column))
        return QRect(self.grid.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def _connect(self) -> None:
        grid, model = self.grid, self.model
        for asked, said in (
            (grid.open_asked, self.opened),
            (grid.open_apart_asked, self.opened_apart),
            (grid.peek_asked, self.peek_requested),
        ):
            asked.connect(lambda row, said=said: said.emit(model.id_at(row)))
        grid.edit_asked.connect(self.editing.begin)
        grid.part_clicked.connect(self._part)
        grid.letters_typed.connect(self._seek)
        grid.menu_asked.connect(lambda at: self.menu_requested.emit(self.selected_ids, at))
        grid.copy_asked.connect(lambda: self._copying.start(self.selected_ids, self._fit.shown_keys()))
        grid.paste_asked.connect(
            lambda row, column: self.paste_requested.emit(model.id_at(row), model.columns[column].key)
        )
        grid.header.sorted_by.connect(self._sort)
        grid.header.customContextMenuRequested.connect(
            lambda at: self.columns_menu().popup(grid.header.viewport().mapToGlobal(at))
        )
        for moved in (grid.horizontalScrollBar().valueChanged, grid.header.sectionResized):
            moved.connect(lambda *_: self.totals.update())
        self._copying.done.connect(self.copied)
        self._fit.changed.connect(self.layout_changed)
        self.editing.declined.connect(self.edit_requested)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._resume)
        grid.selectionModel().currentChanged.connect(lambda *_: self._tell())
        grid.selectionModel().selectionChanged.connect(lambda *_: self._tell())

    def _group(self, key: str) -> None:
        if key != self.model.groups.by:
            self.model.groups.take(key)
            self.grouping_changed.emit(key)

    def _home_column(self) -> int:
        """The column of the names; that of the present cell when there is one."""
        index = self.grid.currentIndex()
        if index.isValid():
            return index.column()
        return next((place for place, column in enumerate(self.model.columns) if column.opens), 0)

    def _tell(self) -> None:
        """Say what changed about the current record and the selection, once."""
        if self._place is not None:
            return
        current, selected = self.current_id or "", self.selected_ids
        before, self._told = self._told, (current, selected)
        if current != before[0]:
            self.current_changed.emit(current)
        if selected != before[1]:
            self.selection_changed.emit(selected)

    def _remember(self) -> None:
        self._place = place_of(self.grid)

    def _resume(self) -> None:
        place, self._place = self._place, None
        if place is not None:
            self._place = place
            restore(self.grid, place)
            self._place = None
        self._tell()

    def _part(self, row: int, column: int, part: str) -> None:
        if part == "assign" and self.model.columns[column].editable:
            self.editing.begin(row, column)
        else:
            self.part_clicked.emit(self.model.id_at(row), self.model.columns[column].key, part)

    def _sort(self, column: int, add: bool) -> None:
        order = order_after(self._order, self._default, self.model.columns[column].key, add)
        self.set_order(order)
        self.sort_changed.emit(order)

    def _seek(self, letters: str) -> None:
        if self._find is not None:
            self.set_current(self._find(self._typed.add(letters), self.current_id))

    def _measure(self) -> None:
        look = theme()
        self.grid.set_row_height(look.size(self._row_height or look.row_height))
        self.grid.header.setFixedHeight(look.size("tableHeader"))
        self._head.setFixedHeight(look.size("tableHeader"))
        # Rows under a rounded corner would have to be painted anew at each step of scrolling.
        self._rows.setContentsMargins(1, 1, 1, 1 if self.totals.totals is not None else px(CORNER))
        self._fit.set_least(px(36))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_fit"):
            self._measure()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint_box(painter, self.rect(), look.color("surface"), look.color("border"), px(6))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._seen:
            # Before the first show there was no height to scroll in.
            self._seen = True
            self.scroll_to(0)
            self.grid.scrollTo(self.grid.currentIndex())
