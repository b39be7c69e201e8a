"""The text of papers in order, by kind and role, as other engines are given it to set in their own way."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from reportlab.pdfbase import pdfmetrics

from app.exports.dimensions import sheet_of, table_size
from app.exports.document import Block, Document, Facts, Heading, Ledger, Text, numbered_notes
from app.exports.fonts import Role, Typefaces
from app.exports.layout import BODY_SIZE, PITCH, SMALL_FIVE, TITLE_LEADING, TITLE_SIZE, TRACKING, Serials
from app.exports.look import Look
from app.exports.paragraph import Span
from app.exports.sheets import SetPaper
from app.exports.table import LEADING, Band, Row, TextCell

_FACTS_SIZE = 10.5
_BELOW, _BELOW_LEADING = 14.0, 20.0
_NAME, _VALUE = 1.0, 2.5
_ABOVE = 2.8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs of text with the role of each.

    `indent` counts characters, `tracking` is points after each; `below` is how much stays free after it.
    """

    runs: tuple[tuple[str, str], ...]
    size: float
    leading: float
    indent: float = 0
    align: str = "justify"
    tracking: float = 0.0
    below: float = 0.0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: shares of its columns and how they stand, its head, its rows, `least` points high.

    A row of a single text is a band over the whole width.
    """

    shares: tuple[float, ...]
    aligns: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    size: float
    leading: float
    least: float


@dataclass(frozen=True, slots=True)
class Sheets:
    """What stands on sheets of one kind, from a new page on: their size and type area in points."""

    size: tuple[float, float]
    area: tuple[float, float, float, float]
    foot: str
    parts: tuple[Paragraph | Grid, ...]


def plain(documents: Sequence[Document], look: Look) -> list[Sheets]:
    """All papers one after the other."""
    return [part for document in documents for part in _sheets(document, look)]


def to_dict(sheets: Sequence[Sheets], faces: Typefaces) -> dict[str, Any]:
    """For a file: the sheets, and the file of each role's typeface."""
    files = {role.value: pdfmetrics.getFont(faces.used(role)).face.filename for role in Role}
    return {"fonts": files, "sheets": [asdict(one) for one in sheets]}


def documents_of(papers: Sequence[SetPaper]) -> list[Document]:
    """What papers were made of, where they are documents in a row."""
    return [paper.made_of[0] for paper in papers if paper.made_of is not None]


def _sheets(document: Document, look: Look) -> Iterator[Sheets]:
    serials = Serials()
    for number, section in enumerate(document.sections):
        sheet = sheet_of(section, look)
        parts: list[Paragraph | Grid] = [] if number else list(_head(document, look, section.across))
        for block in section.blocks:
            size = table_size(block, sheet) if isinstance(block, Ledger) else _FACTS_SIZE
            parts += _parts(block, serials, size)
        area = sheet.area
        yield Sheets(sheet.size, (area.x, area.y, area.width, area.height), document.age, tuple(parts))


def _head(document: Document, look: Look, across: bool) -> Iterator[Paragraph]:
    """Mark, title, the line below it; on a sheet across the mark stands in the margin, which is left out."""
    if not across:
        yield Paragraph(((look.header, Role.HEI),), BODY_SIZE, PITCH)
    yield Paragraph(((document.title, Role.TITLE),), TITLE_SIZE, TITLE_LEADING, align="center")
    free = 0.0 if across else PITCH
    yield Paragraph(((document.below, Role.KAI),), _BELOW, _BELOW_LEADING, align="center", below=free)


def _parts(block: Block, serials: Serials, size: float) -> Iterator[Paragraph | Grid]:
    if isinstance(block, Heading):
        title = serials.heading(f"{block.name}。" if block.text else block.name, block.level)
        yield from _paragraphs((title, Span(block.text)), 2)
    elif isinstance(block, Text):
        yield from _paragraphs(block.spans, block.indent)
    elif isinstance(block, Facts):
        yield _facts(block, size)
    elif isinstance(block, Ledger):
        yield from _ledger(block, size)
    else:
        raise TypeError(block)


def _paragraphs(spans: Sequence[Span], indent: float) -> Iterator[Paragraph]:
    runs = tuple((span.text, span.role.value) for span in spans if span.text)
    yield Paragraph(runs, BODY_SIZE, PITCH, indent, tracking=TRACKING)


def _facts(block: Facts, size: float) -> Grid:
    rows = []
    for first in range(0, len(block.pairs), block.in_row):
        cells = [text for pair in block.pairs[first : first + block.in_row] for text in pair]
        rows.append((*cells, *[""] * (2 * block.in_row - len(cells))))
    shares = (_NAME, _VALUE) * block.in_row
    leading = size * LEADING
    return Grid(shares, ("left",) * len(shares), (), tuple(rows), size, leading, leading)


def _ledger(block: Ledger, size: float) -> Iterator[Paragraph | Grid]:
    said = "　".join(filter(None, (block.summary, block.unit)))
    if said:
        yield Paragraph(((said, Role.HEI_LIGHT),), _FACTS_SIZE, _FACTS_SIZE * LEADING)
    columns = block.columns
    aligns = tuple("center" if column.align == "centre" else column.align for column in columns)
    rows = tuple(_row(row) for row in (*block.rows, *filter(None, (block.total,))))
    names = tuple(column.name for column in columns)
    shares, leading = tuple(column.share for column in columns), size * LEADING
    least = block.least or 2 * (leading + _ABOVE)
    yield Grid(shares, aligns, names, rows, size, leading, least)
    for note in numbered_notes(block.notes) if block.notes else ():
        yield Paragraph(((note, Role.BODY),), SMALL_FIVE, SMALL_FIVE * LEADING)


def _row(row: Row | Band) -> tuple[str, ...]:
    if isinstance(row, Band):
        return (f"{row.text}　{row.aside}",)
    return tuple(
        "\n".join(filter(None, (cell.text, cell.below))) if isinstance(cell, TextCell) else cell.text
        for cell in row.cells
    )
