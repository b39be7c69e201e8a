"""Names with their values in a frame, several side by side: the facts of a project, a firm, a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.exports.fonts import Role, Typefaces
from app.exports.marks import COLOURED, Inks
from app.exports.paragraph import Line, Span, Style, break_lines, draw_lines, shortened
from app.exports.pen import ASCENT, Box, Pen

_PADDING = 5.0
_ABOVE = 3.0
_WIDEST_NAME = 0.4


@dataclass(slots=True)
class FactsTable:
    """Pairs in rows of `in_row`; a value of more than `most` lines ends in …. Sizes in points."""

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
        room = cell - self.names - 2 * _PADDING
        self._lines = []
        for _, value in self.pairs:
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

    def draw(self, pen: Pen, y: float, inks: Inks = COLOURED) -> float:
        """Draw it from a y downward; returns the y below it."""
        cell, right, bottom = self.width / self.in_row, self.left + self.width, y + self.height
        for column in range(self.in_row):
            pen.box(Box(self.left + column * cell, y, self.names, self.height), inks.shade)
        top = y
        for row, height in enumerate(self._heights):
            pen.line((self.left, top), (right, top), 0.5 if row else 1, inks.text)
            for column in range(self.in_row):
                at = row * self.in_row + column
                if at < len(self.pairs):
                    self._draw_pair(pen, at, Box(self.left + column * cell, top, cell, height))
            top += height
        pen.line((self.left, bottom), (right, bottom), 1, inks.text)
        for column in range(self.in_row):
            name_ends = self.left + column * cell + self.names
            pen.line((name_ends, y), (name_ends, bottom), 0.5, inks.text)
            if column:
                pen.line((self.left + column * cell, y), (self.left + column * cell, bottom), 0.5, inks.text)
        return bottom

    @property
    def _style(self) -> Style:
        return Style(self.size, self.leading, indent=0, justify=False)

    def _draw_pair(self, pen: Pen, at: int, box: Box) -> None:
        name = self.pairs[at][0]
        size = min(
            self.size,
            self.size * (self.names - 4) / max(1.0, pen.faces.width(name, Role.HEI_LIGHT, self.size)),
        )
        base = box.centre[1] + (ASCENT - 0.5) * size
        pen.text((box.x + self.names / 2, base), name, Role.HEI_LIGHT, size, align="centre")
        top = box.centre[1] - len(self._lines[at]) * self.leading / 2
        draw_lines(pen, self._lines[at], (box.x + self.names + _PADDING, top), self._style)
