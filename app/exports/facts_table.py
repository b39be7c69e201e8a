"""Names with their values in a frame, several side by side: the facts of a project, a firm, a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from app.exports.fonts import Role, Typefaces
from app.exports.marks import COLOURED, Inks
from app.exports.paragraph import Line, Span, Style, break_lines, draw_lines, shortened
from app.exports.pen import ASCENT, Box, Pen

_PADDING = 5.0
_ABOVE = 3.0
_WIDEST_NAME = 0.4


@dataclass(slots=True)
class FactsTable:
    """Pairs in rows of `in_row`, the last of which goes on to the right edge; sizes in points.

    A value of more than `most` lines ends in ….
    """

    faces: Typefaces
    left: float
    width: float
    pairs: Sequence[tuple[str, str]]
    in_row: int = 2
    size: float = 10.5
    leading: float = 14.5
    most: int = 6
    names: float = 0.0
    """Width of a name's cell; by the longest name when 0."""
    _lines: list[list[Line]] = field(init=False)
    _heights: list[float] = field(init=False)

    def __post_init__(self) -> None:
        cell = self.width / self.in_row
        if not self.names:
            widest = max(
                (self.faces.width(name, Role.HEI_LIGHT, self.size) for name, _ in self.pairs), default=0
            )
            self.names = min(widest + 2 * _PADDING, _WIDEST_NAME * cell)
        style = self._style
        self._lines = []
        for at, (_, value) in enumerate(self.pairs):
            room = self._width(at) - self.names - 2 * _PADDING
            lines = break_lines(self.faces, [Span(value, Role.HEI_LIGHT)], room, style)
            if len(lines) > self.most:
                lines = shortened(self.faces, lines[: self.most], room, style, "…", Role.HEI_LIGHT)
            self._lines.append(lines)
        counts = [len(lines) for lines in self._lines]
        rows = range(0, len(counts), self.in_row)
        self._heights = [max(1, *counts[at : at + self.in_row]) * self.leading + 2 * _ABOVE for at in rows]

    @property
    def height(self) -> float:
        return sum(self._heights)

    @property
    def heights(self) -> list[float]:
        """How high each row is."""
        return list(self._heights)

    def parts(self, room: float) -> list["FactsTable"]:
        """The table in pieces of whole rows, none of them higher than `room` unless a row is."""
        ends, used = [], 0.0
        for row, height in enumerate(self._heights):
            if row and used + height > room:
                ends.append(row * self.in_row)
                used = 0.0
            used += height
        edges = pairwise([0, *ends, len(self.pairs)])
        return [replace(self, pairs=self.pairs[start:end], names=self.names) for start, end in edges]

    def draw(self, pen: Pen, y: float, inks: Inks = COLOURED) -> float:
        """Draw it from a y downward; returns the y below it."""
        right, bottom = self.left + self.width, y + self.height
        top = y
        for row, height in enumerate(self._heights):
            for at in range(row * self.in_row, min((row + 1) * self.in_row, len(self.pairs))):
                left = self.left + at % self.in_row * self.width / self.in_row
                self._draw_pair(pen, at, Box(left, top, self._width(at), height), inks)
            top += height
        top = y
        for row, height in enumerate(self._heights):
            pen.line((self.left, top), (right, top), 0.5 if row else 1, inks.text)
            top += height
        pen.line((self.left, bottom), (right, bottom), 1, inks.text)
        return bottom

    def _width(self, at: int) -> float:
        """Of a name with its value."""
        cell = self.width / self.in_row
        alone = at == len(self.pairs) - 1
        return self.width - at % self.in_row * cell if alone else cell

    @property
    def _style(self) -> Style:
        return Style(self.size, self.leading, indent=0, justify=False)

    def _draw_pair(self, pen: Pen, at: int, box: Box, inks: Inks) -> None:
        name = self.pairs[at][0]
        pen.box(Box(box.x, box.y, self.names, box.height), inks.shade)
        for x in (box.x, box.x + self.names) if at % self.in_row else (box.x + self.names,):
            pen.line((x, box.y), (x, box.bottom), 0.5, inks.text)
        size = min(
            self.size,
            self.size * (self.names - 4) / max(1.0, pen.faces.width(name, Role.HEI_LIGHT, self.size)),
        )
        base = box.centre[1] + (ASCENT - 0.5) * size
        pen.text((box.x + self.names / 2, base), name, Role.HEI_LIGHT, size, align="centre")
        top = box.centre[1] - len(self._lines[at]) * self.leading / 2
        draw_lines(pen, self._lines[at], (box.x + self.names + _PADDING, top), self._style)
