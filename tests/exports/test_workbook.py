"""What a spreadsheet finds in an exported list."""

import re
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest

from app.errors import StorageError
from app.exports.workbook import Sheet, SheetColumn, Value, write_sheet

COLUMNS = (
    SheetColumn("项目", width=26),
    SheetColumn("投资额（亿元）", "amount"),
    SheetColumn("期限", "date"),
    SheetColumn("剩工作日", "number"),
)
ROWS: list[tuple[Value, ...]] = [
    ("松果储能电芯二期", Decimal("18.6"), date(2026, 3, 13), -3),
    ("=1+1", None, None, None),
]


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(content)) as book:
        return {name: book.read(name).decode() for name in book.namelist() if name.endswith(".xml")}


PROJECTS = Sheet("项目", COLUMNS, ("合计 2 个项目", Decimal("18.6"), None, None))


def made(sheet: Sheet = PROJECTS) -> bytes:
    out = BytesIO()
    assert write_sheet(sheet, ROWS, out) == 2
    return out.getvalue()


def test_texts_stand_as_texts_and_never_as_formulas() -> None:
    found = parts(made())
    assert "=1+1" in found["xl/sharedStrings.xml"]
    assert "<f>" not in found["xl/worksheets/sheet1.xml"]


def test_amounts_and_days_are_numbers_with_formats() -> None:
    found = parts(made())
    assert "<v>18.6</v>" in found["xl/worksheets/sheet1.xml"]
    assert "<v>46094</v>" in found["xl/worksheets/sheet1.xml"]
    formats = re.findall(r'formatCode="([^"]+)"', found["xl/styles.xml"])
    assert "yyyy-mm-dd" in formats


def test_the_header_stays_and_the_rows_can_be_filtered() -> None:
    sheet = parts(made())["xl/worksheets/sheet1.xml"]
    assert '<pane ySplit="1"' in sheet
    assert '<autoFilter ref="A1:D3"/>' in sheet


def test_the_sums_stand_below_the_rows() -> None:
    sheet = parts(made())["xl/worksheets/sheet1.xml"]
    last = re.findall(r'<row r="(\d+)"', sheet)[-1]
    assert last == "4"


def test_the_same_list_gives_the_same_bytes() -> None:
    assert made() == made()


def test_a_name_no_sheet_can_have_is_made_fit() -> None:
    book = parts(made(Sheet("红灯/黄灯：" + "很长" * 30, COLUMNS)))["xl/workbook.xml"]
    name = re.search(r'<sheet name="([^"]+)"', book)
    assert name is not None
    assert len(name[1]) <= 31


def test_a_folder_that_is_gone_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as refused:
        write_sheet(Sheet("项目", COLUMNS), ROWS, tmp_path / "gone" / "list.xlsx")
    assert refused.value.code == "folder_missing"
    assert list(tmp_path.iterdir()) == []
