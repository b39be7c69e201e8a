"""The columns of a table: what each shows, and which fit into the width there is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from app.ui.table.cell import Align, Cell

NEVER = 0
"""The rank of a column that never gives way."""


class Record(Protocol):
    """What a row must have to stand in a table."""

    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column. Sizes in px at 100 %; `title` is translated.

    `wide` is the width in tables of `WIDE_FROM` px and more. A `stretch` column takes what is left over and
    is never narrower than `width`. `rank` says which columns give way first when it gets narrow: 1 before 2,
    NEVER stays. `frozen` columns stay when the table is scrolled sideways. A double click on a cell of an
    `editable` column edits it, unless the column `opens` the record. Rows can be grouped by a column that
    `groups`. An `optional` one comes only when a person shows it; it must have a rank. A `computed` one says
    what its values follow from to who wants to edit them.
    """

    key: str
    title: str
    cell: Callable[[R], Cell]
    width: int
    wide: int | None = None
    align: Align = "left"
    frozen: bool = False
    stretch: bool = False
    rank: int = NEVER
    sortable: bool = True
    editable: bool = False
    opens: bool = False
    inset: int = 8
    explanation: str = ""
    groups: bool = False
    optional: bool = False
    computed: str = ""


@dataclass(frozen=True, slots=True)
class SortBy:
    """One key of an order."""

    key: str
    descending: bool = False


Order = tuple[SortBy, ...]


def order_after(order: Order, default: Order, key: str, add: bool) -> Order:
    """The order after a click on the title of `key`: upwards, downwards, the default one, which is empty.

    With `add` the same for one key of several.
    """
    shown = order or (default if add else ())
    found = next((by for by in shown if by.key == key), None)
    rest = tuple(by for by in shown if by.key != key)
    if found is None or (not add and rest):
        return (*rest, SortBy(key)) if add else (SortBy(key),)
    if not found.descending:
        return tuple(SortBy(key, True) if by is found else by for by in shown)
    return rest if add else ()


@dataclass(frozen=True, slots=True)
class Layout:
    """What a person changed: widths in px at 100 %, order, and which columns they showed or hid."""

    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    hidden: Mapping[str, bool] = field(default_factory=dict)

    def to_dict(self) -> dict[str, object]:
        """As plain values, to be kept as JSON."""
        return {"widths": dict(self.widths), "order": list(self.order), "hidden": dict(self.hidden)}

    @classmethod
    def from_dict(cls, kept: Mapping[str, object]) -> "Layout":
        """What was kept; anything that is not understood is left out."""
        widths, order, hidden = kept.get("widths"), kept.get("order"), kept.get("hidden")
        return cls(
            {k: v for k, v in widths.items() if isinstance(v, int) and v > 0}
            if isinstance(widths, Mapping)
            else {},
            tuple(k for k in order if isinstance(k, str)) if isinstance(order, list | tuple) else (),
            {k: v for k, v in hidden.items() if isinstance(v, bool)} if isinstance(hidden, Mapping) else {},
        )


@dataclass(frozen=True, slots=True)
class Fit:
    """The columns that are shown, in order, with their widths in px on the screen."""

    shown: tuple[str, ...]
    widths: Mapping[str, int]


WIDE_FROM = 1260
"""Width of a table in px at 100 % from which the wide widths fit."""


def in_order(columns: Sequence[Column[R]], layout: Layout) -> list[Column[R]]:
    """All columns as the person ordered them; columns unknown to that order follow their left neighbour."""
    known = {column.key: column for column in columns}
    ordered = [known[key] for key in dict.fromkeys(layout.order) if key in known]
    for place, column in enumerate(columns):
        if column not in ordered:
            before = columns[place - 1] if place else None
            ordered.insert(ordered.index(before) + 1 if before in ordered else 0, column)
    return ordered


def fit(
    columns: Sequence[Column[R]],
    layout: Layout,
    available: int,
    scale: float,
    title_width: Callable[[str], int] = lambda title: 0,
) -> Fit:
    """Which columns are shown in `available` px and how wide.

    Columns give way by rank until the stretched one has its width; what a person showed themselves stays.
    `title_width` is the least px a title takes, `scale` the font scale.
    """
    ordered = in_order(columns, layout)
    wide = available / scale >= WIDE_FROM

    def width(column: Column[R]) -> int:
        own = layout.widths.get(column.key)
        if own is not None:
            return round(own * scale)
        size = column.wide if wide and column.wide is not None else column.width
        return max(round(size * scale), title_width(column.title))

    shown = [
        column for column in ordered if not (column.rank and layout.hidden.get(column.key, column.optional))
    ]
    gone = sorted(
        (column for column in shown if column.rank and column.key not in layout.hidden),
        key=lambda column: column.rank,
    )
    while gone and sum(map(width, shown)) > available:
        shown.remove(gone.pop(0))
    widths = {column.key: width(column) for column in shown}
    left = available - sum(widths.values())
    stretched = next((c.key for c in shown if c.stretch and c.key not in layout.widths), None)
    if left > 0 and stretched is not None:
        widths[stretched] += left
    return Fit(tuple(column.key for column in shown), widths)
