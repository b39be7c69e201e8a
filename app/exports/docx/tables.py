"""Tables of a text document: facts side by side, ledgers whose head stands on every page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.exports.document import Facts, Ledger, numbered_notes
from app.exports.docx.elements import Element, Form, element, ink, paragraph, run, twips
from app.exports.docx.fitting import closer, draw_together
from app.exports.facts_table import FactsTable
from app.exports.fonts import Role
from app.exports.marks import Inks
from app.exports.paragraph import Span, Style
from app.exports.pen import MM, Box, Pen
from app.exports.table import HEAD_SHADE, LEADING, OUTER, SECOND, Band, Cell, Column, DrawnCell, Row, Table

_SIDE, _ABOVE = 3.5, 2.8
_FACT_SIDE, _FACT_ABOVE = 5.0, 3.0
_RULE = 0.5
"""What a rule takes of a cell in offices; on paper it lies over its edge."""

_SLACK = 4.0
"""What a name has more than it needs in the typefaces of the PDF."""

_SUMMARY = 10.5
_SIGN_LINE = 42 * MM


def facts(block: Facts, table: FactsTable, inks: Inks) -> Element:
    """Names with their values, `in_row` of them side by side."""
    cell = table.width / block.in_row
    names = table.names + _SLACK
    widths = [width for _ in range(block.in_row) for width in (names, cell - names)]
    form = Form("TableText", leading=table.leading)
    style = Style(table.size, table.leading, indent=0)
    rows = []
    for start, height in zip(range(0, len(block.pairs), block.in_row), table.heights, strict=True):
        cells = []
        for at in range(start, min(start + block.in_row, len(block.pairs))):
            name, value = block.pairs[at]
            span = 1 if at + 1 < len(block.pairs) else 2 * (start + block.in_row - at) - 1
            width = cell * ((span + 1) // 2) - names
            said = paragraph(form, run(value, None, table.size))
            room = width - 2 * _FACT_SIDE - 2 * _RULE
            draw_together(said, closer(table.faces, [Span(value, Role.HEI_LIGHT)], room, style), style)
            named = paragraph(replace(form, align="centre"), run(name, None, table.size))
            cells += [_cell([named], names, inks.shade), _cell([said], width, span=span)]
        rows.append(_row(cells, height))
    return _table(widths, rows, (_FACT_SIDE, _FACT_ABOVE), open_sides=True)


Draw = Callable[[Callable[[Pen, Box], object], float, float, str], Element]
"""Makes a run with the picture of strokes, so wide and so high, that says so much in words."""


def ledger(block: Ledger, table: Table, draw: Draw, turns: Sequence[tuple[int, float]] = ()) -> Element:
    """A table whose head is repeated, whose rows stay whole, whose bands run over all columns.

    `draw` is for columns that draw their own head, such as bars over months; lamps and badges are words.
    `turns` are the rows that begin a page on paper, below the repeated name of their group: no office repeats
    it, so the rows of such a page share its height.
    """
    whole, size = sum(column.share for column in block.columns), table.size
    widths = [table.width * column.share / whole for column in block.columns]
    head = _Drawn(table.head_height, draw)
    rows = list(_head_rows(block.columns, widths, table, head))
    strips = [*block.rows, *([block.total] if block.total else [])]
    for row, more in zip(strips, _shares(len(strips), turns), strict=True):
        height = table.height(row) + more
        if isinstance(row, Band):
            rows.append(_row([_band_cell(row, widths, size)], height))
        else:
            rows.append(_row(list(_cells(row, block.columns, table, widths, _Drawn(height, draw))), height))
    # Word pads every cell of a row as its most padded one: pictures would not meet from row to row.
    padded = not any(column.draw for column in block.columns)
    return _table(widths, rows, (_SIDE, table.air if padded else 0.0))


def _shares(count: int, turns: Sequence[tuple[int, float]]) -> list[float]:
    """What each of so many rows gets of the height of the names repeated above their page."""
    ends = [*[first for first, _ in turns], count][1:]
    shares = [0.0] * count
    for (first, height), end in zip(turns, ends, strict=True):
        for at in range(first, end):
            shares[at] = height / (end - first)
    return shares


def summary(block: Ledger, width: float) -> tuple[Form, Element]:
    """The line above a ledger: what it sums up on the left, its unit on the right."""
    form = Form("TableText", leading=20, tabs=(("right", width),), keeps=True)
    return form, run(f"{block.summary}\t{block.unit}", None, _SUMMARY)


def below(block: Ledger, width: float) -> Iterator[Element]:
    """What stands under a ledger: its notes, the lines to sign on."""
    for at, text in enumerate(numbered_notes(block.notes)):
        yield paragraph(replace(_NOTE, before=0 if at else 4), run(f"　　{text}" if at else text))
    if block.signed:
        share = width / len(block.signed)
        stops: list[float] = []
        runs = []
        for at, name in enumerate(block.signed):
            label = (len(name) + 1) * _SUMMARY
            stops += [at * share + label + min(_SIGN_LINE, share - label - 10), (at + 1) * share]
            runs += [run(f"{name}：", None, _SUMMARY), run("\t", None, _SUMMARY, underlined=True)]
            runs += [run("\t", None, _SUMMARY)] if name is not block.signed[-1] else []
        tabs = tuple(("left", stop) for stop in stops[:-1])
        yield paragraph(Form("TableText", leading=20, before=10, left=0, tabs=tabs), *runs)  # type: ignore[arg-type]


_NOTE = Form("TableNote")


@dataclass(frozen=True, slots=True)
class _Drawn:
    """How cells of a row as high as this are drawn."""

    height: float
    draw: Draw

    def cell(self, strokes: Callable[[Pen, Box], object], width: float, said: str, fill: str) -> Element:
        """A cell that is a picture up to its rules, on its ground."""

        def on_ground(pen: Pen, box: Box) -> None:
            if fill:
                pen.box(box, fill)
            strokes(pen, box)

        image = self.draw(on_ground, width - OUTER, self.height - OUTER, said)
        return _cell([paragraph(Form("Picture"), image)], width, fill, padded=False)


def _head_rows(
    columns: Sequence[Column], widths: Sequence[float], table: Table, drawn: _Drawn
) -> Iterator[Element]:
    """The names of the columns, below those of their groups where there are such."""
    size = table.size
    form, style = Form("TableHead", leading=size * LEADING), Style(size, size * LEADING, indent=0)

    def cell(text: str, width: float, span: int = 1, merged: str = "") -> Element:
        said = paragraph(form, run(text, None, size))
        lines = [[Span(line, Role.HEI)] for line in text.split("\n")]
        draw_together(
            said,
            max(closer(table.faces, line, width - 2 * _SIDE - 2 * _RULE, style) for line in lines),
            style,
        )
        return _cell([said], width, HEAD_SHADE, span, merged)

    named = list(zip(columns, widths, strict=True))
    grouped = any(column.group for column in columns)
    if grouped:
        cells = []
        for group, members in groupby(named, key=lambda pair: pair[0].group):
            held = list(members)
            if group:
                cells.append(cell(group, sum(width for _, width in held), len(held)))
            else:
                cells += [cell(column.name, width, merged="restart") for column, width in held]
        yield _row(cells, size * LEADING + 2 * _ABOVE, repeated=True)
    below = []
    for column, width in named:
        if column.draw is not None:
            below.append(drawn.cell(column.draw, width, column.name, HEAD_SHADE))
        elif grouped and not column.group:
            below.append(cell("", width, merged="continue"))
        else:
            below.append(cell(column.name, width))
    yield _row(below, 2 * size * LEADING + 2 * _ABOVE, repeated=True)


def _band_cell(band: Band, widths: Sequence[float], size: float) -> Element:
    form = Form("TableText", leading=size * LEADING, left=_SIDE, keeps=True)
    runs = [run(band.text, Role.HEI, size)]
    if band.aside:
        runs.append(run(f"　{band.aside}", None, size, SECOND))
    return _cell([paragraph(form, *runs)], sum(widths), band.fill, span=len(widths))


def _cells(
    row: Row, columns: Sequence[Column], table: Table, widths: Sequence[float], drawn: _Drawn
) -> Iterator[Element]:
    for cell, column, width in zip(row.cells, columns, widths, strict=True):
        if isinstance(cell, DrawnCell) and column.draw is not None:
            yield drawn.cell(cell.draw, width, cell.text or column.name, row.fill or "")
        else:
            yield _cell(
                list(_lines(cell, column, table, width - 2 * _SIDE - 2 * _RULE)), width, row.fill or ""
            )


def _lines(cell: Cell, column: Column, table: Table, room: float) -> Iterator[Element]:
    size = table.size
    form = Form("TableText", leading=size * LEADING, align=column.align)
    if isinstance(cell, DrawnCell):
        yield paragraph(replace(form, align="centre"), run(cell.text, None, size))
        return
    role = None if cell.role is Role.HEI_LIGHT else cell.role
    parts = [(cell.text, role, size, cell.colour)]
    if cell.below:
        parts.append((cell.below, None, max(9.0, size - 1), SECOND))
    for text, role, points, colour in parts:
        said = paragraph(replace(form, leading=points * LEADING), run(text, role, points, colour))
        style = Style(points, points * LEADING, indent=0)
        draw_together(said, closer(table.faces, [Span(text, cell.role)], room, style), style)
        yield said


def _table(
    widths: Sequence[float],
    rows: Sequence[Element],
    padding: tuple[float, float],
    *,
    open_sides: bool = False,
) -> Element:
    side, above = twips(padding[0]), twips(max(0.0, padding[1] - _RULE / 2))
    margins = {"top": above, "left": side, "bottom": above, "right": side}
    properties = element(
        "tblPr",
        element("tblStyle", val="TableGrid"),
        element("tblW", w=twips(sum(widths)), type="dxa"),
        element("tblInd", w=0, type="dxa"),
        *(
            [element("tblBorders", *(element(side, val="nil") for side in ("left", "right")))]
            if open_sides
            else []
        ),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *(element(name, w=length, type="dxa") for name, length in margins.items())),
    )
    grid = element("tblGrid", *(element("gridCol", w=twips(width)) for width in widths))
    return element("tbl", properties, grid, *rows)


def _row(cells: Sequence[Element], height: float = 0, *, repeated: bool = False) -> Element:
    kept = element("trPr", element("cantSplit"))
    if height:
        kept.append(element("trHeight", val=twips(height), hRule="atLeast"))
    if repeated:
        kept.append(element("tblHeader"))
    return element("tr", kept, *cells)


def _cell(
    lines: Sequence[Element],
    width: float,
    fill: str = "",
    span: int = 1,
    merged: str = "",
    *,
    padded: bool = True,
) -> Element:
    form = element("tcPr", element("tcW", w=twips(width), type="dxa"))
    if span > 1:
        form.append(element("gridSpan", val=span))
    if merged:
        form.append(element("vMerge", val=merged))
    if fill and ink(fill) != "FFFFFF":
        form.append(element("shd", val="clear", color="auto", fill=ink(fill)))
    if not padded:
        sides = ("top", "left", "bottom", "right")
        form.append(element("tcMar", *(element(side, w=0, type="dxa") for side in sides)))
    form.append(element("vAlign", val="center"))
    return element("tc", form, *lines)
