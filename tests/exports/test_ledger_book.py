"""The workbook twin of a paper's ledgers: what a spreadsheet finds in it."""

import re
from datetime import date
from decimal import Decimal

import pytest

from app.errors import UserError
from app.exports.document import Annex, Document, Ledger, Section, Text
from app.exports.ledger_book import ledger_book
from app.exports.look import Look, SheetKind
from app.exports.papers.monthly_report import PAPER as REPORTS
from app.exports.papers.three_ones_list import PAPER as LISTS
from app.exports.table import Column, Row, TextCell
from tests.exports.report_samples import month
from tests.exports.samples import AS_OF, YI, listing, row
from tests.exports.test_workbook import parts

LIST = LISTS.compose(listing(*[row(at, total_investment=at * YI) for at in range(1, 4)]), Look())
RATES = Ledger(
    (
        Column("单位", 30),
        Column("个数", 10, "right", "number", group="签约"),
        Column("金额", 10, "right", "amount", group="签约"),
        Column("开工率（%）", 10, "right", "percent"),
        Column("日期", 10, "centre", "date"),
    ),
    tuple(
        Row(
            (
                TextCell("=白鹭新区", "示例"),
                TextCell(str(at), value=at),
                TextCell("—"),
                TextCell("33.3", value=Decimal("33.3")),
                TextCell("2026-03-18", value=date(2026, 3, 18)),
            )
        )
        for at in (1, 2)
    ),
    Row((TextCell("合计"), TextCell("4", value=4), TextCell(""), TextCell(""), TextCell(""))),
    notes=("按协议计。",),
)


def book(document: Document = LIST, look: Look | None = None) -> dict[str, str]:
    content = ledger_book(document, look or Look())
    assert content == ledger_book(document, look or Look())
    return parts(content)


def test_a_list_has_title_unit_head_bands_rows_sums_and_notes_in_order() -> None:
    found = book()
    said = re.findall(r"<t[^>]*>([^<]*)</t>", found["xl/sharedStrings.xml"])
    places = [said.index(word) for word in (LIST.title, "序号", "星砂半导体封测第1条产线\nYH-2026-0001")]
    assert places == sorted(places)
    sheet = found["xl/worksheets/sheet1.xml"]
    assert '<pane ySplit="3" topLeftCell="A4"' in sheet
    assert "<f>SUM(E4:E7)</f><v>6.0</v>" in sheet
    assert 'outlineLevel="1"' in sheet
    assert any(word.startswith("一、白鹭新区　3个项目") for word in said)
    assert any(word.startswith("注：") for word in said)


def test_it_prints_on_its_sheet_with_the_head_on_every_page() -> None:
    found = book()
    names = found["xl/workbook.xml"]
    assert "_xlnm.Print_Area" in names
    assert re.search(r"_xlnm.Print_Titles.*?\$3:\$3", names)
    sheet = found["xl/worksheets/sheet1.xml"]
    (setup,) = re.findall("<pageSetup [^>]*>", sheet)
    assert {'paperSize="9"', 'orientation="landscape"', 'fitToHeight="0"'} <= set(setup[:-2].split())
    assert "数据截至2026年3月18日14:40" in sheet
    large = book(look=Look(SheetKind.A3_ACROSS))["xl/worksheets/sheet1.xml"]
    assert '<pageSetup paperSize="8"' in large
    assert 'fitToPage="1"' in sheet


def test_every_ledger_has_a_sheet_with_values_by_kind() -> None:
    document = Document(
        "通报", (Section((Annex("排名/表", 1), RATES, Annex("排名/表", 2), RATES)),), AS_OF, "市招商办"
    )
    found = book(document)
    assert re.findall(r'<sheet name="([^"]+)"', found["xl/workbook.xml"]) == ["排名 表", "排名 表 2"]
    sheet = found["xl/worksheets/sheet1.xml"]
    assert "<v>33.3</v>" in sheet
    assert "<v>46099</v>" in sheet
    assert {"B3:C3", "A3:A4"} <= set(re.findall(r'<mergeCell ref="([^"]+)"', sheet))
    assert "=白鹭新区\n示例" in found["xl/sharedStrings.xml"]
    assert "<f>" not in sheet


def test_rates_are_shown_in_the_percent_their_head_names() -> None:
    found = book(REPORTS.compose(month(), Look()))
    said = re.findall(r"<t[^>]*>([^<]*)</t>", found["xl/sharedStrings.xml"])
    assert "开工率\n（%）" in said
    (style,) = re.findall(r'<c r="G5" s="(\d+)"><v>75</v>', found["xl/worksheets/sheet1.xml"])
    looks = re.findall(r"<xf [^>]*>", found["xl/styles.xml"].partition("<cellXfs")[2])
    (number,) = re.findall(r'numFmtId="(\d+)"', looks[int(style)])
    formats = dict(re.findall(r'<numFmt numFmtId="(\d+)" formatCode="([^"]*)"', found["xl/styles.xml"]))
    assert formats[number] == "0.0"


def test_a_paper_without_a_table_is_no_workbook() -> None:
    with pytest.raises(UserError, match="paper_without_table"):
        ledger_book(Document("纪要", (Section((Text.of("无"),)),), AS_OF), Look())
