"""Where the columns lie on the screen: frozen ones stop at the left edge, the others slide under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHeaderView

from app.ui.table.columns import Column, R


@dataclass(frozen=True, slots=True)
class Span:
    """One column on the screen; `natural` is where it would lie if it were not held back."""

    column: int
    x: int
    width: int
    natural: int

    @property
    def held(self) -> bool:
        """Whether the column is kept from sliding out."""
        return self.x != self.natural

    @property
    def end(self) -> int:
        """One px behind the last."""
        return self.x + self.width


def column_spans(header: QHeaderView, columns: Sequence[Column[R]]) -> list[Span]:
    """The shown columns from left to right as they are painted: held ones last, over the others."""
    free: list[Span] = []
    held: list[Span] = []
    left = 0
    for visual in range(header.count()):
        column = header.logicalIndex(visual)
        if header.isSectionHidden(column):
            continue
        width, natural = header.sectionSize(column), header.sectionViewportPosition(column)
        frozen = columns[column].frozen
        span = Span(column, max(natural, left) if frozen else natural, width, natural)
        (held if span.held else free).append(span)
        left += width if frozen else 0
    return free + held


def held_edge(spans: Sequence[Span]) -> int:
    """Up to which x held columns cover the others; 0 when nothing is held."""
    return max((span.end for span in spans if span.held), default=0)


def span_at(spans: Sequence[Span], x: int) -> Span | None:
    """The column that is seen at x."""
    return next((span for span in reversed(spans) if span.x <= x < span.end), None)
