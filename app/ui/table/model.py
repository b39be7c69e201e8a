"""The model of a list: the ids of all rows in order, in groups or not; fields are read in pages."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from app.ui import fonts
from app.ui.table.cell import EMPTY, Cell
from app.ui.table.columns import Column, R
from app.ui.table.groups import Group, Groups

PAGE = 200
_KEPT_PAGES = 24
_NEAR = 60
Index = QModelIndex | QPersistentModelIndex


class _Page(Generic[R]):
    """The rows of one page by id, and the cells made of them so far."""

    __slots__ = ("cells", "rows", "stale")

    def __init__(self, rows: Iterable[R]) -> None:
        self.rows = {row.id: row for row in rows}
        self.cells: dict[str, tuple[Cell, ...]] = {}
        self.stale = False


class RecordTableModel(QAbstractTableModel, Generic[R]):
    """Rows of any frozen class with an `id`; `rows(ids)` reads some, leaving out ids it does not know.

    Painting never reads: a page that is not there yet is asked for and read after the event.
    """

    pages_read = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        rows: Callable[[Sequence[str]], Sequence[R]],
        parent: QObject | None = None,
        tint: Callable[[R], str | None] = lambda row: None,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._read_rows = rows
        self._tint = tint
        self._lines: list[str] = []
        self._ids: list[str] | None = []
        self.groups = Groups()
        self._places: dict[str, int] | None = None
        self._pages: OrderedDict[int, _Page[R]] = OrderedDict()
        self._wanted: list[int] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._read_wanted)

    @property
    def columns(self) -> tuple[Column[R], ...]:
        return self._columns

    @property
    def ids(self) -> Sequence[str]:
        """The ids of all rows, in order; heads of groups and what is folded away are not among them."""
        if self._ids is None:
            self._ids = [line for line in self._lines if line not in self.groups.heads]
        return self._ids

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show the same columns in other words, after a change of language; others start the table anew."""
        same = [column.key for column in columns] == [column.key for column in self._columns]
        if not same:
            self.beginResetModel()
        self._columns = tuple(columns)
        for page in self._pages.values():
            page.cells.clear()
        if same:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
            self._all_changed()
        else:
            self.endResetModel()

    def set_ids(self, ids: Sequence[str], show: int = 0) -> None:
        """Show these rows in this order; those around row `show` are read at once.

        The same ids as before mean that fields may have changed: they are read again.
        """
        self.groups.show(())
        self._set_lines(list(ids), show)

    def set_groups(self, groups: Sequence[Group], show: int = 0) -> None:
        """Show rows in groups; otherwise as `set_ids`."""
        self.groups.show(groups)
        fonts.cover("".join(group.sums.label.text for group in groups))
        self._set_lines(self.groups.lines(), show)

    def fold(self, keys: Iterable[str] | None, folded: bool, show: int = 0) -> None:
        """Fold groups away or bring their rows back; all of them with None."""
        self.groups.fold(keys, folded)
        self._set_lines(self.groups.lines(), show)

    def reveal(self, record_id: str) -> int:
        """Where a record stands; rows folded away come back for it; -1 when it is not in the list."""
        row = self.index_of(record_id)
        held = self.groups.holding(record_id) if row < 0 else None
        if held is None:
            return row
        self.fold([held.key], False)
        return self.index_of(record_id)

    def _set_lines(self, lines: list[str], show: int) -> None:
        if lines == self._lines:
            self.reload(show)
            return
        self.beginResetModel()
        self._lines = lines
        self._ids = None if self.groups.heads else lines
        self._places = None
        self._pages.clear()
        self._wanted.clear()
        self.read_now(show, show)
        self.endResetModel()

    def reload(self, show: int = 0) -> None:
        """Read the fields again: those around row `show` at once, others when they are looked at."""
        for page in self._pages.values():
            page.stale = True
        self.read_now(show, show)
        self._all_changed()

    def read_now(self, first: int, last: int) -> None:
        """Read the pages of some rows without waiting for the event loop."""
        if not self._lines:
            return
        inside = [max(0, min(row, len(self._lines) - 1)) for row in (first, last)]
        for number in range(inside[0] // PAGE, inside[1] // PAGE + 1):
            page = self._pages.get(number)
            if page is None or page.stale:
                self._read(number)

    def row_at(self, row: int) -> R | None:
        """The fields of a row; None while its page is unread, which also asks for the page."""
        record_id = self.id_at(row)
        page = self._page_of(row) if record_id is not None else None
        return None if page is None or record_id is None else page.rows.get(record_id)

    def id_at(self, row: int) -> str | None:
        """The id of a row, None outside the list and at the head of a group."""
        line = self.line_at(row)
        return None if line in self.groups.heads else line

    def line_at(self, row: int) -> str | None:
        """What a row stands for: the id of a record or the line of a group; None outside the list."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def head_at(self, row: int) -> Group | None:
        """The group whose head a row is."""
        return self.groups.heads.get(self.line_at(row) or "")

    def index_of(self, line: str) -> int:
        """Where a record or the line of a group stands; -1 when it is not in the list."""
        if self._places is None:
            self._places = {found: place for place, found in enumerate(self._lines)}
        return self._places.get(line, -1)

    def column_of(self, key: str) -> int:
        """Which column has a key; -1 when none has."""
        return next((place for place, column in enumerate(self._columns) if column.key == key), -1)

    def cells_at(self, row: int) -> tuple[Cell, ...] | None:
        """The cells of a row, one per column; None while its page is unread."""
        head = self.head_at(row)
        if head is not None:
            return tuple(head.sums.at(column) or EMPTY for column in self._columns)
        page = self._page_of(row) if 0 <= row < len(self._lines) else None
        if page is None:
            return None
        record_id = self._lines[row]
        made = page.cells.get(record_id)
        if made is None:
            fields = page.rows.get(record_id)
            if fields is None:
                made = (EMPTY,) * len(self._columns)
            else:
                made = tuple(column.cell(fields) for column in self._columns)
                fonts.cover("".join(cell.text for cell in made))
            page.cells[record_id] = made
        return made

    def tint_of(self, row: int) -> str | None:
        """The colour token of a row's ground when it is not the usual one."""
        fields = self.row_at(row)
        return None if fields is None else self._tint(fields)

    def said(self, row: int) -> str:
        """A whole row as a sentence for screen readers."""
        cells = self.cells_at(row)
        return "" if cells is None else self.tr(", ").join(cell.said for cell in cells if cell.said)

    def texts(self, ids: Sequence[str], keys: Sequence[str]) -> list[list[str]]:
        """What the cells of some records read in some columns; reads them without keeping them."""
        shown = [column for key in keys for column in self._columns if column.key == key]
        return [[column.cell(row).text for column in shown] for row in self._read_rows(ids)]

    def _page_of(self, row: int) -> "_Page[R] | None":
        number, within = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None or page.stale:
            self._want(number)
        if page is not None:
            self._pages.move_to_end(number)
            neighbour = number - 1 if within < _NEAR else number + 1 if within >= PAGE - _NEAR else number
            if neighbour not in self._pages and 0 <= neighbour * PAGE < len(self._lines):
                self._want(neighbour)
        return page

    def _want(self, number: int) -> None:
        if number not in self._wanted:
            self._wanted.append(number)
            # Whoever drags the scroll bar passes many pages and stops at one.
            del self._wanted[:-4]
        if not self._later.isActive():
            self._later.start()

    def _read_wanted(self) -> None:
        wanted, self._wanted = self._wanted, []
        for number in reversed(wanted):
            if number * PAGE < len(self._lines):
                self._read(number)
                first = number * PAGE
                last = min(first + PAGE, len(self._lines)) - 1
                self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    def _read(self, number: int) -> None:
        lines = self._lines[number * PAGE : (number + 1) * PAGE]
        ids = [line for line in lines if line not in self.groups.heads]
        self._pages[number] = _Page(self._read_rows(ids))
        self._pages.move_to_end(number)
        if number in self._wanted:
            self._wanted.remove(number)
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        self.pages_read.emit()

    def _all_changed(self) -> None:
        if self._lines:
            last = self.index(len(self._lines) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[column.align]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        cells = self.cells_at(index.row())
        if cells is None:
            return ""
        cell = cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if column.stretch:
            return self.said(index.row())
        return self.tr("{title}: {value}").format(title=column.title, value=cell.said)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.head_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[column.align]
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.explanation or None
        return None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)


_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}
