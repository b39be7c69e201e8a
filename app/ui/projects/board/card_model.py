"""The cards of one column: all their ids, and the rows of those that are looked at."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from app.services.project_list import ProjectRow
from app.ui.projects.board.card_words import card_sentence, card_tip

_PAGE = 64
_PAGES_KEPT = 24
Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[str]], Sequence[ProjectRow]]


@dataclass(frozen=True, slots=True)
class DropSlot:
    """What the dashed place in a column says of the card held above it."""

    move: str
    remark: str
    slots: tuple[str, str, str]


class CardModel(QAbstractListModel):
    """Reads 64 rows at a time through `fetch` and keeps the last 24 such pages."""

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: list[str] = []
        self._places: dict[str, int] = {}
        self._pages: dict[int, dict[str, ProjectRow]] = {}
        self._slot: tuple[int, DropSlot] | None = None
        self.lifted: frozenset[str] = frozenset()

    @property
    def ids(self) -> Sequence[str]:
        """The projects of the column, in order."""
        return self._ids

    def show_ids(self, ids: Sequence[str]) -> None:
        """Replace the cards; nothing is read until they are looked at."""
        self.beginResetModel()
        self._ids = list(ids)
        self._places = {project_id: place for place, project_id in enumerate(self._ids)}
        self._pages.clear()
        self._slot = None
        self.lifted = frozenset()
        self.endResetModel()

    def row_of(self, project_id: str) -> int:
        """Where a card stands; -1 when it is not in this column."""
        place = self._places.get(project_id, -1)
        return place + 1 if self._slot is not None and place >= self._slot[0] else place

    def card(self, row: int) -> ProjectRow | None:
        """What a row shows; None for the dashed place and for a project that has gone meanwhile."""
        project_id = self.id_at(row)
        if project_id is None:
            return None
        number = self._places[project_id] // _PAGE
        page = self._pages.get(number)
        if page is None:
            page = self._read(number)
        return page.get(project_id)

    def id_at(self, row: int) -> str | None:
        """The project of a row."""
        if self._slot is not None:
            if row == self._slot[0]:
                return None
            row -= row > self._slot[0]
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def slot_at(self, row: int) -> DropSlot | None:
        """The dashed place, if it is in this row."""
        return self._slot[1] if self._slot is not None and self._slot[0] == row else None

    def open_slot(self, row: int, slot: DropSlot) -> None:
        """Make a dashed place before the card at `row`."""
        self.close_slot()
        row = max(0, min(row, len(self._ids)))
        self.beginInsertRows(QModelIndex(), row, row)
        self._slot = (row, slot)
        self.endInsertRows()

    def close_slot(self) -> None:
        """Take the dashed place away."""
        if self._slot is not None:
            row = self._slot[0]
            self.beginRemoveRows(QModelIndex(), row, row)
            self._slot = None
            self.endRemoveRows()

    @property
    def has_slot(self) -> bool:
        return self._slot is not None

    @property
    def slot_row(self) -> int:
        """The row of the dashed place; -1 without one."""
        return self._slot[0] if self._slot is not None else -1

    def lift(self, ids: Iterable[str]) -> None:
        """Show where the cards that are being dragged came from; none puts them back."""
        before, self.lifted = self.lifted, frozenset(ids)
        for row in map(self.row_of, before ^ self.lifted):
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _read(self, number: int) -> dict[str, ProjectRow]:
        ids = self._ids[number * _PAGE : (number + 1) * _PAGE]
        page = {row.id: row for row in self._fetch(ids)}
        if len(self._pages) >= _PAGES_KEPT:
            self._pages.pop(next(iter(self._pages)))
        self._pages[number] = page
        return page

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids) + (self._slot is not None)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        slot = self.slot_at(index.row())
        if slot is not None:
            return slot.move if role == Qt.ItemDataRole.AccessibleTextRole else None
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        card = self.card(index.row()) if role in roles else None
        if card is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        return card_sentence(card) if role == Qt.ItemDataRole.AccessibleTextRole else card_tip(card)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.id_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
