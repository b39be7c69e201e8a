"""The twin of a paper's tables: a workbook with a sheet for each ledger of a document."""

from collections.abc import Iterator

from app.errors import UserError
from app.exports.dimensions import UPRIGHT, sheet_of, table_size
from app.exports.document import Annex, Document, Heading, Ledger, Section, numbered_notes
from app.exports.layout import LANDSCAPE_A3, Sheet
from app.exports.look import Look
from app.exports.table import Band, Cell, Column, DrawnCell
from app.exports.workbook import Band as SheetBand
from app.exports.workbook import Rows, SheetColumn, Surroundings, Value, workbook_of
from app.exports.workbook import Sheet as BookSheet

_POINTS_A_CHARACTER = 0.53
"""How wide the half-width character is by which a spreadsheet measures columns, in parts of its size."""


def ledger_book(document: Document, look: Look) -> bytes:
    """Every ledger of a document on a sheet of its own; the same document gives the same bytes.

    Raises UserError `paper_without_table`.
    """
    sheets = list(_sheets(document, look))
    if not sheets:
        raise UserError("paper_without_table", title=document.title)
    return workbook_of(sheets, document.title)


def row_count(document: Document) -> int:
    """How many rows the ledgers of a document have, bands and sums not counted."""
    ledgers = (
        block for section in document.sections for block in section.blocks if isinstance(block, Ledger)
    )
    return sum(not isinstance(row, Band) for ledger in ledgers for row in ledger.rows)


def _sheets(document: Document, look: Look) -> Iterator[tuple[BookSheet, Rows]]:
    for section in document.sections:
        name = document.title
        for block in section.blocks:
            if isinstance(block, Annex):
                name = block.title
            elif isinstance(block, Heading):
                name = block.name
            elif isinstance(block, Ledger):
                yield _sheet(document, section, block, look, name), _rows(block)


def _sheet(document: Document, section: Section, block: Ledger, look: Look, name: str) -> BookSheet:
    paper = sheet_of(section, look)
    titled = name if name == document.title else f"{document.title}　{name}"
    around = Surroundings(
        titled,
        (block.summary or document.below, block.unit),
        tuple(_notes(block)),
        document.age if look.foot else "",
        paper is not UPRIGHT,
        paper is LANDSCAPE_A3,
    )
    total = tuple(map(_value, block.total.cells, block.columns)) if block.total else ()
    columns = tuple(_columns(block, paper))
    return BookSheet(name, columns, total, document.as_of.replace(microsecond=0), around)


def _columns(block: Ledger, paper: Sheet) -> Iterator[SheetColumn]:
    whole = sum(column.share for column in block.columns)
    character = table_size(block, paper) * _POINTS_A_CHARACTER
    for column in block.columns:
        width = paper.area.width * column.share / whole / character
        wraps, centred = column.kind == "text", column.align == "centre"
        yield SheetColumn(column.name, column.kind, round(width, 1), column.group, wraps, centred)


def _rows(block: Ledger) -> Rows:
    for row in block.rows:
        if isinstance(row, Band):
            yield SheetBand("　".join(filter(None, (row.text, row.aside))))
        else:
            yield tuple(map(_value, row.cells, block.columns))


def _value(cell: Cell, column: Column) -> Value:
    """What is reckoned with where the column is of numbers or days; else what is read."""
    if isinstance(cell, DrawnCell):
        return cell.text or None
    if column.kind != "text" and cell.value is not None:
        return cell.value
    return "\n".join(filter(None, (cell.text, cell.below))) or None


def _notes(block: Ledger) -> Iterator[str]:
    yield from numbered_notes(block.notes)
    if block.signed:
        yield "　　　　　　".join(f"{duty}：" for duty in block.signed)
