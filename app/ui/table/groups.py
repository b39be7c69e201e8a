"""The rows of a table in groups: one head above those that belong together, which can be folded away."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from app.ui.table.sums import Totals

_LINE = "group:"


@dataclass(frozen=True, slots=True)
class Group:
    """`key` tells it from the others, `sums` stand in its head, `ids` are its records in order."""

    key: str
    sums: Totals
    ids: Sequence[str]

    @property
    def line(self) -> str:
        """What its head is called among the ids of the rows; no record is called so."""
        return _LINE + self.key


class Groups:
    """The groups of a table, the key of the column it is grouped `by`, and which groups are folded."""

    def __init__(self) -> None:
        self.by = ""
        self._groups: Sequence[Group] = ()
        self.heads: Mapping[str, Group] = {}
        self.folded: frozenset[str] = frozenset()

    def take(self, by: str, folded: Iterable[str] = ()) -> None:
        """What the rows are to be grouped by, nothing when empty, and which groups are folded."""
        self.by = by
        self.folded = frozenset(folded)

    def show(self, groups: Iterable[Group]) -> None:
        """Take up these groups; those that were folded stay so."""
        self._groups = tuple(groups)
        self.heads = {group.line: group for group in self._groups}

    def fold(self, keys: Iterable[str] | None, folded: bool) -> None:
        """Fold groups away or bring their rows back; all of them with None."""
        chosen = frozenset(keys if keys is not None else (group.key for group in self._groups))
        self.folded = self.folded | chosen if folded else self.folded - chosen

    def is_folded(self, group: Group) -> bool:
        return group.key in self.folded

    def holding(self, record_id: str) -> Group | None:
        """The group a record belongs to."""
        return next((group for group in self._groups if record_id in group.ids), None)

    def lines(self) -> list[str]:
        """What each row of the table stands for: the head of a group or a record."""
        return list(
            chain.from_iterable(
                (group.line, *(() if self.is_folded(group) else group.ids)) for group in self._groups
            )
        )
