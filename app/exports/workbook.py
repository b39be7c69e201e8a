"""A list as a workbook that Excel and WPS open: a header that stays, formats by kind, groups, sums below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from app.exports.writing import Target, deliver

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Kind = Literal["text", "amount", "date", "number"]
Value = str | int | Decimal | date | None

_FORMATS: dict[Kind, dict[str, str]] = {
    "text": {"num_format": "@"},
    "amount": {"num_format": "#,##0.00"},
    "date": {"num_format": "yyyy-mm-dd", "align": "left"},
    "number": {"num_format": "0"},
}
_LINE = {"border": 1, "border_color": "#D7DBE3", "valign": "vcenter"}
_HEAD = {**_LINE, "bold": True, "bg_color": "#EEF1F6", "text_wrap": True}
_GROUP_GROUND = "#F6F7FA"
_ROW_HEIGHT = 20
_SHEET_NAME = 31
_NOT_IN_A_SHEET_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column; `width` in characters."""

    title: str
    kind: Kind = "text"
    width: float = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands around the rows: the sheet's name, its columns, the sums, and when it was made."""

    name: str
    columns: tuple[SheetColumn, ...]
    sums: tuple[Value, ...] = ()
    made: datetime = datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The row above a group: its name and sums. The rows up to the next head can be folded below it."""

    values: tuple[Value, ...]


def write_sheet(sheet: Sheet, rows: Iterable[Sequence[Value] | GroupHead], out: Target) -> int:
    """Write a workbook of one sheet, whole or not at all; how many rows it has, heads of groups not counted.

    The same rows give the same bytes. Raises StorageError as `deliver`.
    """
    # The engine is loaded when a workbook is asked for, not at every start.
    import xlsxwriter

    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"title": sheet.name, "created": sheet.made})
    page = book.add_worksheet(sheet.name.translate(_NOT_IN_A_SHEET_NAME).strip()[:_SHEET_NAME] or "1")
    head = book.add_format(_HEAD)
    formats = [book.add_format({**_LINE, **_FORMATS[column.kind]}) for column in sheet.columns]
    bold = [book.add_format({**_LINE, **_FORMATS[column.kind], "bold": True}) for column in sheet.columns]
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.title, head)
    page.set_row(0, _ROW_HEIGHT)
    marked = [
        book.add_format({**_LINE, **_FORMATS[column.kind], "bold": True, "bg_color": _GROUP_GROUND})
        for column in sheet.columns
    ]
    at = heads = 0
    for at, row in enumerate(rows, start=1):
        if isinstance(row, GroupHead):
            heads += 1
            _write_row(page, at, row.values, marked)
            continue
        if heads:
            page.set_row(at, None, None, {"level": 1})
        _write_row(page, at, row, formats)
    if sheet.sums:
        _write_row(page, at + 1, sheet.sums, bold)
    count = at - heads
    page.freeze_panes(1, 0)
    if heads:
        page.outline_settings(symbols_below=False)
    elif count:
        page.autofilter(0, 0, count, len(sheet.columns) - 1)
    _set_up_print(page)
    book.close()
    deliver(content.getvalue(), out)
    return count


def _write_row(
    page: "Worksheet",
    at: int,
    row: Sequence[Value],
    formats: Sequence["Format"],
) -> None:
    for place, (value, style) in enumerate(zip(row, formats, strict=True)):
        if value is None:
            page.write_blank(at, place, None, style)
        elif isinstance(value, str):
            # Never as a formula or a link, whatever it begins with.
            page.write_string(at, place, value, style)
        elif isinstance(value, date):
            page.write_datetime(at, place, value, style)
        else:
            page.write_number(at, place, float(value), style)


def _set_up_print(page: "Worksheet") -> None:
    """A4 across, all columns on one page, the header on every page."""
    page.set_paper(9)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
