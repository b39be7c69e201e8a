"""Draws ledgers: a head on every page, whole rows, columns by share, numbers flush right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from app.exports.fonts import Role, Typefaces
from app.exports.paragraph import Line, Span, Style, break_lines, draw_lines, shortened
from app.exports.pen import ASCENT, Align, Box, Pen
from app.exports.workbook import Kind, Value

OUTER = 1.0
INNER = 0.5
LEADING = 1.28
"""From line to line, in parts of the size."""

_ALL = 10**9
_PADDING = 3.5
_ABOVE = 2.8
_CLOSE, _CLOSE_SHARE = 1.4, 0.85
"""Above and below the text of close rows, and what they keep of the least height."""

HEAD_SHADE = "#F1F1F1"
SECOND = "#4A4A4A"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its share of the width, how its text stands, what a workbook keeps in it.

    One with `draw` draws its own head, such as an axis, in place of its name.
    Neighbours of one `group` stand under its name.
    """

    name: str
    share: float
    align: Align = "left"
    kind: Kind = "text"
    draw: Callable[[Pen, Box], object] | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class TextCell:
    """Text with an optional smaller second part of lines below; past `most` of the first it ends in …

    `value` is what a workbook reckons with, where it is more than the text.
    """

    text: str
    below: str = ""
    role: Role = Role.HEI_LIGHT
    colour: str = "#000000"
    most: int = 4
    value: Value = None


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """A cell that draws itself into its box; `text` says the same where nothing can be drawn."""

    draw: Callable[[Pen, Box], object]
    text: str


Cell = TextCell | DrawnCell


@dataclass(frozen=True, slots=True)
class Row:
    """One row with a cell for every column."""

    cells: tuple[Cell, ...]
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A row over the whole width that names what follows; on a further page of it, it `goes_on`."""

    text: str
    fill: str
    aside: str = ""
    goes_on: bool = False

    def again(self) -> "Band":
        """The same on the next page."""
        return Band(f"{self.text}（续）", self.fill, goes_on=True)


@dataclass(frozen=True, slots=True)
class RowPart:
    """The lines of a row from one to before another: a row higher than a page goes on over several."""

    row: Row
    first: int
    last: int


Strip = Row | Band | RowPart
"""What a table draws over its whole width."""


def first_rows(rows: Sequence[Strip]) -> Sequence[Strip]:
    """What must follow the head of a table on its page: a band with the row below it, or a row."""
    return rows[: 2 if rows and isinstance(rows[0], Band) else 1]


@dataclass(slots=True)
class Table:
    """A table in a column of paper; text in `size` points; rows are `least` points high, or two lines."""

    faces: Typefaces
    left: float
    width: float
    columns: tuple[Column, ...]
    size: float
    least: float | None = None
    air: float = _ABOVE
    _edges: list[float] = field(init=False)
    _known: dict[tuple[object, ...], list[Line]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        whole = sum(column.share for column in self.columns)
        self._edges = [self.left]
        for column in self.columns:
            self._edges.append(self._edges[-1] + self.width * column.share / whole)

    def closer(self) -> "Table":
        """The same table with less air in its rows."""
        return replace(self, air=_CLOSE, least=None if self.least is None else self.least * _CLOSE_SHARE)

    @property
    def head_height(self) -> float:
        """Height of the head, whose names may take two lines, below those of groups where there are such."""
        return self._group_height + 2 * self._leading + 2 * _ABOVE

    def height(self, row: Strip) -> float:
        """How high a row is."""
        if isinstance(row, Band):
            return len(self._band_lines(row)) * self._leading + 2 * _PADDING
        part = row if isinstance(row, RowPart) else RowPart(row, 0, _ALL)
        most = max(self._cell_height(at, cell, part) for at, cell in enumerate(part.row.cells))
        least = 2 * self._leading + 2 * self.air if self.least is None else self.least
        return max(most + 2 * self.air, least)

    def parted(self, rows: Sequence[Row | Band], room: float) -> list[Strip]:
        """The rows, those higher than `room` in parts."""
        found: list[Strip] = []
        for row in rows:
            if isinstance(row, Band) or self.height(row) <= room:
                found.append(row)
                continue
            lines = max(1, int((room - 2 * self.air) / self._leading))
            most = max(self._line_count(at, cell) for at, cell in enumerate(row.cells))
            found += [RowPart(row, first, first + lines) for first in range(0, most, lines)]
        return found

    def draw_head(self, pen: Pen, y: float) -> float:
        """Draw the names of the columns; returns the y below them."""
        box = Box(self.left, y, self.width, self.head_height)
        pen.box(box, HEAD_SHADE)
        style = self._style(self.size, "#000000")
        for at, column in enumerate(self.columns):
            above = self._group_height if column.group else 0.0
            cell = self._box(at, y + above, box.height - above)
            if column.draw is not None:
                column.draw(pen, cell)
                continue
            lines = [
                line
                for name in column.name.split("\n")
                for line in break_lines(self.faces, [Span(name, Role.HEI)], self._room(at), style)
            ]
            self._draw_text(
                pen, lines, style, cell, cell.centre[1] - len(lines) * self._leading / 2, "centre"
            )
        pen.line((self.left, y), (box.right, y), OUTER)
        self._draw_groups(pen, y, box.bottom)
        pen.line((self.left, box.bottom), (box.right, box.bottom), INNER)
        return box.bottom

    def _draw_groups(self, pen: Pen, top: float, bottom: float) -> None:
        """The names of groups with a rule below each, and the uprights between columns."""
        self._draw_uprights(pen, top + self._group_height, bottom)
        place, below = 0, top + self._group_height
        for group, members in groupby(self.columns, key=lambda column: column.group):
            count = len(list(members))
            edges = self._edges[place : place + count + 1]
            if group:
                middle = ((edges[0] + edges[-1]) / 2, (top + below) / 2 + (ASCENT - 0.5) * self.size)
                pen.text(middle, group, Role.HEI, self.size, align="centre")
                pen.line((edges[0], below), (edges[-1], below), INNER)
            for x in (edges[0], edges[-1]) if group else edges:
                pen.line((x, top), (x, below), OUTER if x in (self._edges[0], self._edges[-1]) else INNER)
            place += count

    def drawing(self, rows: Sequence[Strip], top: float) -> Callable[[Pen], object]:
        """Its head with rows below it, as they are drawn from a y downward."""

        def draw(pen: Pen) -> None:
            y = self.draw_head(pen, top)
            for row in rows:
                y = self.draw(pen, row, y, last=row is rows[-1])

        return draw

    def draw(self, pen: Pen, row: Strip, y: float, last: bool = False) -> float:
        """Draw a row with the rule below it, a heavy one when it is the page's last; returns the y below."""
        height = self.height(row)
        if isinstance(row, Band):
            self._draw_band(pen, row, Box(self.left, y, self.width, height))
        else:
            part = row if isinstance(row, RowPart) else RowPart(row, 0, _ALL)
            if part.row.fill:
                pen.box(Box(self.left, y, self.width, height), part.row.fill)
            for at, cell in enumerate(part.row.cells):
                self._draw_cell(pen, at, cell, self._box(at, y, height), part)
            self._draw_uprights(pen, y, y + height)
        right = self.left + self.width
        pen.line((self.left, y), (right, y), INNER)
        pen.line((self.left, y + height), (right, y + height), OUTER if last else INNER)
        return y + height

    @property
    def _group_height(self) -> float:
        grouped = any(column.group for column in self.columns)
        return self._leading + 2 * _ABOVE if grouped else 0.0

    @property
    def _leading(self) -> float:
        return self.size * LEADING

    def _style(self, size: float, colour: str) -> Style:
        return Style(size, size * LEADING, indent=0, justify=False, colour=colour)

    def _box(self, at: int, y: float, height: float) -> Box:
        return Box(self._edges[at], y, self._edges[at + 1] - self._edges[at], height)

    def _room(self, at: int) -> float:
        return self._edges[at + 1] - self._edges[at] - 2 * _PADDING

    def _lines(self, at: int, cell: TextCell) -> tuple[list[Line], Style, list[Line], Style]:
        style = self._style(self.size, cell.colour)
        lines = self._broken(at, Span(cell.text, cell.role), style, cell.most)
        small = self._style(max(9.0, self.size - 1), SECOND)
        parts = [Span(part, Role.HEI_LIGHT) for part in cell.below.split("\n") if part]
        below = [line for part in parts for line in self._broken(at, part, small, 3)]
        return lines, style, below, small

    def _broken(self, at: int, span: Span, style: Style, most: int) -> list[Line]:
        key = (at, span, style.size, most)
        if key not in self._known:
            lines = break_lines(self.faces, [span], self._room(at), style)
            if len(lines) > most:
                lines = shortened(self.faces, lines[:most], self._room(at), style, "…", span.role)
            self._known[key] = lines
        return self._known[key]

    def _line_count(self, at: int, cell: Cell) -> int:
        if isinstance(cell, DrawnCell):
            return 1
        lines, _, below, _ = self._lines(at, cell)
        return len(lines) + len(below)

    def _part_lines(
        self, at: int, cell: TextCell, part: RowPart
    ) -> tuple[list[Line], Style, list[Line], Style]:
        lines, style, below, small = self._lines(at, cell)
        first, last = (max(0, edge - len(lines)) for edge in (part.first, part.last))
        return lines[part.first : part.last], style, below[first:last], small

    def _cell_height(self, at: int, cell: Cell, part: RowPart) -> float:
        if isinstance(cell, DrawnCell):
            return self._leading
        lines, style, below, small = self._part_lines(at, cell, part)
        return len(lines) * style.leading + len(below) * small.leading

    def _draw_cell(self, pen: Pen, at: int, cell: Cell, box: Box, part: RowPart) -> None:
        if isinstance(cell, DrawnCell):
            if part.first == 0:
                cell.draw(pen, box)
            return
        lines, style, below, small = self._part_lines(at, cell, part)
        align = self.columns[at].align
        y = box.centre[1] - (len(lines) * style.leading + len(below) * small.leading) / 2
        y = self._draw_text(pen, lines, style, box, y, align)
        self._draw_text(pen, below, small, box, y, align)

    def _draw_text(
        self, pen: Pen, lines: Sequence[Line], style: Style, box: Box, y: float, align: Align
    ) -> float:
        for line in lines:
            free = box.width - 2 * _PADDING - line.width(style.size)
            shift = {"left": 0.0, "centre": free / 2, "right": free}[align]
            y = draw_lines(pen, [line], (box.x + _PADDING + shift, y), style)
        return y

    def _band_lines(self, band: Band) -> list[tuple[Line, Line | None]]:
        """The lines of a band, each with what stands aside on it: on the last when it has room there."""
        room, style = self.width - 4 * _PADDING, self._style(self.size, "#000000")
        lines = break_lines(self.faces, [Span(band.text, Role.HEI)], room, style) or [Line(0, ())]
        aside = break_lines(self.faces, [Span(band.aside, Role.HEI_LIGHT)], room, style)
        left = lines[-1].width(self.size) + self.size
        if len(aside) == 1 and left + aside[0].width(self.size) <= room:
            return [*((line, None) for line in lines[:-1]), (lines[-1], Line(left, aside[0].pieces))]
        return [*((line, None) for line in lines), *((Line(0, ()), line) for line in aside)]

    def _draw_band(self, pen: Pen, band: Band, box: Box) -> None:
        pen.box(box, band.fill)
        x, y = box.x + 2 * _PADDING, box.y + _PADDING
        for line, aside in self._band_lines(band):
            below = draw_lines(pen, [line], (x, y), self._style(self.size, "#000000"))
            draw_lines(pen, [aside] if aside else [], (x, y), self._style(self.size, SECOND))
            y = below
        for edge in (box.x, box.right):
            pen.line((edge, box.y), (edge, box.bottom), OUTER)

    def _draw_uprights(self, pen: Pen, top: float, bottom: float) -> None:
        for x in self._edges:
            outer = x in (self._edges[0], self._edges[-1])
            pen.line((x, top), (x, bottom), OUTER if outer else INNER)
