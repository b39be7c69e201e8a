"""Lists as a workbook that Excel and WPS open: a head that stays, formats by kind, groups, sums below."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

from app.exports.writing import Target, deliver

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Kind = Literal["text", "amount", "date", "number", "percent"]
"""Of kind `percent` is 75.0 for 75 %, as everywhere in papers: the head of its column says the sign."""

Value = str | int | Decimal | date | None

_FORMATS: dict[Kind, dict[str, str]] = {
    "text": {"num_format": "@"},
    "amount": {"num_format": "#,##0.00"},
    "date": {"num_format": "yyyy-mm-dd", "align": "left"},
    "number": {"num_format": "0"},
    "percent": {"num_format": "0.0"},
}
_LINE = {"border": 1, "border_color": "#D7DBE3", "valign": "vcenter"}
_HEAD = {**_LINE, "bold": True, "bg_color": "#EEF1F6", "text_wrap": True}
_GROUP_GROUND = "#F6F7FA"
_ROW_HEIGHT = 20
_SHEET_NAME = 31
_NOT_IN_A_SHEET_NAME = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_A4, _A3 = 9, 8


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column; `width` in characters. Neighbours of one `group` stand under its name."""

    title: str
    kind: Kind = "text"
    width: float = 12
    group: str = ""
    wraps: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a paper has around its table: a title over all columns, a line below it whose second part stands
    on the right, notes at the end; how the sheet is printed."""

    title: str
    line: tuple[str, str] = ("", "")
    notes: tuple[str, ...] = ()
    foot: str = ""
    across: bool = True
    large: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands around the rows: the sheet's name, its columns, the sums, and when it was made."""

    name: str
    columns: tuple[SheetColumn, ...]
    sums: tuple[Value, ...] = ()
    made: datetime = datetime(2000, 1, 1)
    around: Surroundings | None = None


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The row above a group: its name and sums. The rows up to the next head can be folded below it."""

    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """The same as one cell over all columns."""

    text: str


Rows = Iterable[Sequence[Value] | GroupHead | Band]


def write_sheet(sheet: Sheet, rows: Rows, out: Target) -> int:
    """Write a workbook of one sheet, whole or not at all; how many rows it has, heads of groups not counted.

    The same rows give the same bytes. Raises StorageError as `deliver`.
    """
    content, count = sheet_content(sheet, rows)
    deliver(content, out)
    return count


def sheet_content(sheet: Sheet, rows: Rows) -> tuple[bytes, int]:
    """A workbook of one sheet, and how many rows it has, heads of groups not counted."""
    content, (count,) = _content([(sheet, rows)], sheet.name)
    return content, count


def workbook_of(sheets: Sequence[tuple[Sheet, Rows]], title: str) -> bytes:
    """A workbook of several sheets, with names made fit; the same rows give the same bytes."""
    return _content(sheets, title)[0]


def _content(sheets: Sequence[tuple[Sheet, Rows]], title: str) -> tuple[bytes, list[int]]:
    # The engine is loaded when a workbook is asked for, not at every start.
    import xlsxwriter

    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"title": title, "author": "三个一招商", "created": sheets[0][0].made})
    names = _fit_names([sheet.name for sheet, _ in sheets])
    counts = [
        _SheetWriter(book, book.add_worksheet(name), sheet).write(rows)
        for name, (sheet, rows) in zip(names, sheets, strict=True)
    ]
    book.close()
    return content.getvalue(), counts


def _fit_names(names: Sequence[str]) -> list[str]:
    fit: list[str] = []
    for place, name in enumerate(names, 1):
        name = name.translate(_NOT_IN_A_SHEET_NAME).strip(" '")[:_SHEET_NAME] or str(place)
        if name.lower() in (known.lower() for known in fit):
            name = f"{name[: _SHEET_NAME - 4]} {place}"
        fit.append(name)
    return fit


@dataclass(slots=True)
class _SheetWriter:
    """Writes one sheet from above downward."""

    book: "Workbook"
    page: "Worksheet"
    sheet: Sheet
    _at: int = field(default=0, init=False)
    _head: int = field(default=0, init=False)
    """The first row of the head."""
    _added: defaultdict[int, int | Decimal] = field(default_factory=lambda: defaultdict(int), init=False)
    """What the rows of a column add up to."""

    def write(self, rows: Rows) -> int:
        """All of it; how many rows there are, heads of groups not counted."""
        columns, page = self.sheet.columns, self.page
        for place, column in enumerate(columns):
            page.set_column(place, place, column.width)
        self._write_title()
        self._write_head()
        first = self._at
        count, heads = self._write_rows(rows)
        if self.sheet.sums:
            self._write_sums(first)
        page.freeze_panes(first, 0)
        if heads:
            page.outline_settings(symbols_below=False)
        elif count:
            page.autofilter(first - 1, 0, first - 1 + count, len(columns) - 1)
        end = self._at - 1
        self._write_notes()
        self._set_up_print(first, max(end, self._at - 1))
        return count

    @property
    def _last(self) -> int:
        return len(self.sheet.columns) - 1

    def _format(self, **more: Any) -> "Format":
        return self.book.add_format(more)

    def _formats(self, **more: Any) -> list["Format"]:
        looks = []
        for column in self.sheet.columns:
            own: dict[str, Any] = {"text_wrap": True} if column.wraps else {}
            if column.centred:
                own["align"] = "center"
            looks.append(self._format(**_LINE, **{**_FORMATS[column.kind], **own, **more}))
        return looks

    def _across(self, text: str, style: "Format", height: float = _ROW_HEIGHT) -> None:
        """One cell over all columns."""
        if self._last:
            self.page.merge_range(self._at, 0, self._at, self._last, "", style)
        self.page.write_string(self._at, 0, text, style)
        self.page.set_row(self._at, height)
        self._at += 1

    def _write_title(self) -> None:
        around = self.sheet.around
        if around is None:
            return
        self._across(
            around.title, self._format(bold=True, font_size=16, align="center", valign="vcenter"), 30
        )
        if any(around.line):
            left, right = around.line
            self.page.write_string(self._at, 0, left, self._format(valign="vcenter"))
            self.page.write_string(self._at, self._last, right, self._format(align="right", valign="vcenter"))
            self.page.set_row(self._at, _ROW_HEIGHT)
            self._at += 1

    def _write_head(self) -> None:
        """The titles of the columns, below those of their groups where there are such."""
        self._head = self._at
        columns = self.sheet.columns
        style = self._format(**_HEAD, **({"align": "center"} if self.sheet.around else {}))
        grouped = any(column.group for column in columns)
        lower = self._at + 1 if grouped else self._at
        place = 0
        for group, members in groupby(columns, key=lambda column: column.group):
            titles = [column.title for column in members]
            for shift, title in enumerate(titles):
                if grouped and not group:
                    self.page.merge_range(self._at, place + shift, lower, place + shift, "", style)
                    self.page.write_string(self._at, place + shift, title, style)
                else:
                    self.page.write_string(lower, place + shift, title, style)
            if group and len(titles) > 1:
                self.page.merge_range(self._at, place, self._at, place + len(titles) - 1, "", style)
            if group:
                self.page.write_string(self._at, place, group, style)
            place += len(titles)
        lines = max(column.title.count("\n") for column in columns) + 1
        self.page.set_row(lower, _ROW_HEIGHT if lines == 1 else 16 * lines + 4)
        self._at = lower + 1

    def _write_rows(self, rows: Rows) -> tuple[int, int]:
        formats, marked = self._formats(), self._formats(bold=True, bg_color=_GROUP_GROUND)
        band = self._format(**_LINE, bold=True, bg_color=_GROUP_GROUND)
        count = heads = 0
        for row in rows:
            if isinstance(row, Band):
                heads += 1
                self._across(row.text, band)
                continue
            if isinstance(row, GroupHead):
                heads += 1
                self._write_row(row.values, marked)
                continue
            if heads:
                self.page.set_row(self._at, None, None, {"level": 1})
            count += 1
            self._write_row(row, formats)
            for place, value in enumerate(row):
                if isinstance(value, int | Decimal):
                    self._added[place] += value
        return count, heads

    def _write_row(self, row: Sequence[Value], formats: Sequence["Format"]) -> None:
        for place, (value, style) in enumerate(zip(row, formats, strict=True)):
            _write_cell(self.page, self._at, place, value, style)
        self._at += 1

    def _write_sums(self, first: int) -> None:
        """The row of sums; in a paper what adds up is a formula that says so."""
        from xlsxwriter.utility import xl_col_to_name

        formats, last = self._formats(bold=True), self._at
        self._write_row(self.sheet.sums, formats)
        if self.sheet.around is None:
            return
        for place, (value, style) in enumerate(zip(self.sheet.sums, formats, strict=True)):
            if isinstance(value, int | Decimal) and value == self._added[place] and last > first:
                column = xl_col_to_name(place)
                formula = f"=SUM({column}{first + 1}:{column}{last})"
                self.page.write_formula(last, place, formula, style, float(value))

    def _write_notes(self) -> None:
        if self.sheet.around is None:
            return
        style = self._format(text_wrap=True, font_size=9, valign="top")
        whole = sum(column.width for column in self.sheet.columns)
        for note in self.sheet.around.notes:
            lines = 1 + int(2 * len(note) / max(1.0, whole * 1.2))
            self._across(note, style, 14 * lines + 2)

    def _set_up_print(self, first: int, last: int) -> None:
        """All columns on one page, the head on every page."""
        page, around = self.page, self.sheet.around
        page.set_paper(_A3 if around is not None and around.large else _A4)
        if around is None or around.across:
            page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(self._head, first - 1)
        if around is not None:
            page.print_area(0, 0, last, self._last)
            page.set_margins(left=0.7, right=0.7, top=0.8, bottom=0.8)
            page.center_horizontally()
            page.set_footer(f"&L&9{around.foot.replace('&', '&&')}&C&12— &P —")


def _write_cell(page: "Worksheet", at: int, place: int, value: Value, style: "Format") -> None:
    if value is None:
        page.write_blank(at, place, None, style)
    elif isinstance(value, str):
        # Never as a formula or a link, whatever it begins with.
        page.write_string(at, place, value, style)
    elif isinstance(value, date):
        page.write_datetime(at, place, value, style)
    else:
        page.write_number(at, place, float(value), style)
