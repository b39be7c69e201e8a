"""What a cell of a table is: it can be read, said, painted, and parts of it can be hit."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics, QPainter

from app.ui.theme import FontSize, FontWeight, theme

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class CellState:
    """How a cell is being shown: on which side, under the pointer, or holding the keyboard focus."""

    align: Align = "left"
    hovered: bool = False
    focused: bool = False


PLAIN = CellState()


class Cell:
    """One value of one row, ready to be painted. Kinds of cells are frozen dataclasses."""

    __slots__ = ()

    rigid: ClassVar[bool] = False
    """Whether the content keeps its width in a narrow box, so that it has to be cut off."""

    @property
    def text(self) -> str:
        """What is shown, as text; copied and found by tests."""
        return ""

    @property
    def said(self) -> str:
        """What a screen reader says of the value."""
        return self.text

    def tip_at(self, box: QRect, at: QPoint) -> str:
        """The tooltip at a point; empty when there is nothing to add."""
        return ""

    def part_at(self, box: QRect, at: QPoint) -> str:
        """The name of the part that a click at `at` means; empty for the cell as a whole."""
        return ""

    def width(self) -> int:
        """How many px the content takes when nothing is cut, or 0 when it has no width of its own."""
        return 0

    def paint(self, painter: QPainter, box: QRect, state: CellState) -> None:
        """Paint the content into `box`; the ground is painted already."""


class EmptyCell(Cell):
    """Nothing to show."""

    __slots__ = ()


EMPTY = EmptyCell()


def text_width(text: str, size: FontSize = "body", weight: FontWeight = "regular") -> int:
    """How wide a text is, in px at the present font scale."""
    return QFontMetrics(theme().font(size, weight)).horizontalAdvance(text)
