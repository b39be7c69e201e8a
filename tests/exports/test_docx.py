"""The text twin of a paper, read back as Word would: sheet, styles, tables, pictures, bytes."""

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from PIL import Image

from app.exports.document import (
    Annex,
    AnnexNote,
    Document,
    Drawing,
    Facts,
    Heading,
    Ledger,
    Masthead,
    NewPage,
    Section,
    Signature,
    Text,
)
from app.exports.docx.writer import docx_of
from app.exports.fonts import Role, typefaces
from app.exports.look import Look
from app.exports.papers.english_profile import PAPER as PROFILES
from app.exports.papers.progress_plan import PAPER as PLANS
from app.exports.papers.project_brief import PAPER as BRIEFS
from app.exports.papers.talk_agenda import PAPER as AGENDAS
from app.exports.papers.three_ones_list import PAPER as LISTS
from app.exports.paragraph import Span
from app.exports.pen import Box, Pen
from app.exports.table import Band, Column, DrawnCell, Row, TextCell
from app.services.papers.content import SlotEntry
from app.services.three_ones import Slot
from tests.exports.samples import AS_OF, BRIEF, listing, row
from tests.exports.test_english_profile import PROFILE
from tests.exports.test_progress_plan import SHEET
from tests.exports.visit_samples import AGENDA

PROSE = (
    "全市招商引资工作坚持以项目为中心，2026年前5个月新签约亿元以上项目26个，协议总投资186.50亿元，"
    "开工率达到63.5%，比上年同期提高4.2个百分点；其中制造业项目17个，占65.4%。"
)
LOOK = Look()


def draw_chart(pen: Pen, box: Box) -> None:
    pen.box(box, "#E4EDF8")
    pen.text((box.x + 20, box.centre[1]), "镕喆堃𠮷", Role.HEI, 14)


def draw_axis(pen: Pen, box: Box) -> None:
    pen.line((box.x, box.bottom), (box.right, box.y), 1, "#C3272B")


TABLE = Ledger(
    (
        Column("序号", 10, "centre", "number"),
        Column("签约", 30, "right", "number", group="项目"),
        Column("开工", 30, "right", "number", group="项目"),
        Column("横道", 60, draw=draw_axis),
    ),
    (
        Band("一、白鹭新区", "#E4EDF8", "2个"),
        *(
            Row((TextCell(str(at), value=at), TextCell("3"), TextCell("2"), DrawnCell(draw_axis, "已完成")))
            for at in range(1, 4)
        ),
    ),
    Row((TextCell(""), TextCell("9"), TextCell("6"), TextCell(""))),
    unit="单位：个",
    summary="范围：全市",
    notes=("甲。", "乙。"),
    signed=("编制", "审核"),
)
REPORT = Document(
    "关于全市招商引资项目推进情况和下一步工作安排的报告",
    (
        Section(
            (
                Text((Span("市招商引资工作领导小组："),), indent=0),
                Text.of(PROSE * 3),
                Heading("总体情况"),
                Text.of(PROSE * 4),
                Heading("签约项目", 2),
                Text.of(PROSE * 2),
                Heading("存在问题", 1, PROSE * 2),
                Drawing(150, draw_chart, "各单位开工率柱状图"),
                Facts((("投 资 方", "松果储能科技有限公司"), ("总投资", "18.60亿元"), ("签约", "—"))),
                AnnexNote(("项目清单", "指标说明")),
                Signature("云瀚市招商引资工作领导小组办公室", date(2026, 3, 18)),
                Annex("项目清单", 1),
                TABLE,
                NewPage(),
                Text.of(PROSE),
            )
        ),
        Section((Annex("指标说明", 2), TABLE), across=True),
    ),
    AS_OF,
    "云瀚市投资促进局　2026年3月18日",
    "YH-2025-0118",
)
NEWS = Document(
    "我市新签约两个十亿元以上新能源项目",
    (Section((Text.of(PROSE * 6),)),),
    AS_OF,
    masthead=Masthead("招商引资简报", "第12期", "市招商引资工作领导小组办公室"),
)
GRID = Document("版式", (Section((NewPage(), Text.of("字" * (28 * 22 * 2 - 2)))),), AS_OF)
SHAPES = {
    "report": (REPORT, LOOK),
    "news": (NEWS, LOOK),
    "grid": (GRID, LOOK),
    "brief": BRIEFS.twin(BRIEF, typefaces(), LOOK),
    "list": (LISTS.compose(listing(*[row(number) for number in range(1, 41)]), LOOK), LOOK),
    "agenda": AGENDAS.twin(AGENDA, typefaces(), LOOK),
    "plan": PLANS.twin(SHEET, typefaces(), LOOK),
    "profile": PROFILES.twin(PROFILE, typefaces(), LOOK),
}


def written(document: Document = REPORT, look: Look = LOOK) -> bytes:
    return docx_of(document, typefaces(), look)


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(content)) as file:
        return {name: file.read(name).decode() for name in file.namelist() if not name.endswith("png")}


def opened(content: bytes) -> Any:
    return docx.Document(BytesIO(content))


def test_the_sheet_has_the_margins_and_the_grid_of_the_standard() -> None:
    found = parts(written())["word/document.xml"]
    upright, across = re.findall(r"<w:sectPr.*?</w:sectPr>", found)
    assert '<w:pgSz w:w="11906" w:h="16838"' in upright
    for margin in ('w:top="2098"', 'w:left="1587"', 'w:bottom="1984"', 'w:right="1474"'):
        assert margin in upright
    assert '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/>' in upright
    assert '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' in across
    assert 'w:linePitch="560"' in parts(written(look=Look(pitch=28.0)))["word/document.xml"]


def test_styles_name_the_typefaces_of_the_standard() -> None:
    styles = parts(written())["word/styles.xml"]
    for name, face in (
        ("Normal", "仿宋_GB2312"),
        ("Title", "方正小标宋简体"),
        ("Heading1", "黑体"),
        ("Heading2", "楷体_GB2312"),
        ("TableText", "宋体"),
    ):
        found = re.search(rf'w:styleId="{name}".*?</w:style>', styles)
        assert found is not None
        assert f'w:eastAsia="{face}"' in found[0]
        assert 'w:ascii="Times New Roman"' in found[0]


def test_the_text_stands_in_its_styles_with_serials_and_annexes() -> None:
    found = [(one.style.name, one.text) for one in opened(written()).paragraphs]
    assert ("Heading 1", "一、总体情况") in found
    assert ("Heading 2", "（一）签约项目") in found
    assert ("Mark", "内部资料\tYH-2025-0118") in found
    assert ("Subtitle", REPORT.below) in found
    assert any(text.startswith("二、存在问题。全市") for _, text in found)
    assert [text for _, text in found if "附件" in text] == ["附件：1.项目清单", "附件1", "附件2"]
    title = next(text for style, text in found if style == "Title")
    assert title.replace("\n", "") == REPORT.title


def test_tables_repeat_their_head_and_keep_rows_whole() -> None:
    facts, table, _ = opened(written()).tables
    assert [cell.text for cell in facts.rows[0].cells] == [
        "投 资 方",
        "松果储能科技有限公司",
        "总投资",
        "18.60亿元",
    ]
    rows = [one._tr for one in table.rows]
    assert [len(one.xpath("./w:trPr/w:tblHeader")) for one in rows] == [1, 1, 0, 0, 0, 0, 0]
    assert all(one.xpath("./w:trPr/w:cantSplit") for one in rows)
    assert [cell.text for cell in table.rows[0].cells][:3] == ["序号", "项目", "项目"]
    assert [cell.text for cell in table.rows[1].cells][:3] == ["序号", "签约", "开工"]
    assert table.rows[2].cells[0].text == "一、白鹭新区　2个"


def test_page_numbers_change_sides() -> None:
    content = written()
    sheets = opened(content).sections[0]
    odd, even = sheets.footer.paragraphs[0], sheets.even_page_footer.paragraphs[0]
    assert re.sub(r"\s+", "", odd.text).endswith("——")
    assert re.sub(r"\s+", "", even.text).startswith("——")
    assert "数据截至2026年3月18日14:40" in odd.text
    assert "evenAndOddHeaders" in parts(content)["word/settings.xml"]
    bare = opened(written(look=Look(foot=False))).sections[0]
    assert "数据" not in bare.footer.paragraphs[0].text


def test_drawings_are_pictures_that_say_what_they_show() -> None:
    content = written()
    found = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', parts(content)["word/document.xml"])
    assert found[0] == "各单位开工率柱状图"
    assert found.count("已完成") == 6
    with zipfile.ZipFile(BytesIO(content)) as file:
        image = Image.open(file.open("word/media/image1.png"))
        assert image.width == pytest.approx(156 / 25.4 * 200, abs=1)


def test_the_same_document_gives_the_same_bytes_of_no_day_but_its_own() -> None:
    content = written()
    assert content == written()
    with zipfile.ZipFile(BytesIO(content)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    told = opened(content).core_properties
    assert (told.title, told.author, told.language) == (REPORT.title, "三个一招商", "zh-CN")
    assert told.created == told.modified
    assert told.created.replace(tzinfo=None) == AS_OF


def test_what_was_set_smaller_to_fit_a_page_is_as_small_as_text() -> None:
    agenda, look = SHAPES["agenda"]
    assert agenda.size < 15
    styles = parts(written(agenda, look))["word/styles.xml"]
    assert f'<w:sz w:val="{round(agenda.size * 2)}"/>' in styles
    profile = written(*SHAPES["profile"])
    heading = re.search(r'w:styleId="Heading1".*?</w:style>', parts(profile)["word/styles.xml"])
    assert heading is not None
    assert "<w:b/>" in heading[0]
    assert opened(profile).core_properties.language == SHAPES["profile"][0].language


def test_a_watermark_lies_behind_every_page() -> None:
    found = parts(written(look=Look(watermark="林知远 <3月18日>")))
    heads = [text for name, text in found.items() if "header" in name and "rels" not in name]
    assert len(heads) == 2
    found = opened(written(look=Look(watermark="林知远")))
    assert [sheets.header.is_linked_to_previous for sheets in found.sections] == [False, True]
    assert all('string="林知远 &lt;3月18日&gt;"' in text for text in heads)


def test_a_newsletter_has_its_head_red_only_when_asked() -> None:
    assert "B3161B" not in parts(written(NEWS))["word/document.xml"]
    red = parts(written(NEWS, Look(red_head=True)))["word/document.xml"]
    assert red.count("B3161B") == 2
    assert "B3161B" not in parts(written(NEWS, Look(red_head=True, black=True)))["word/document.xml"]


def test_whatever_is_typed_comes_out_whole() -> None:
    odd = "𠮷𠮷有限公司\x0b 镕喆堃㛃 🚀 <&> " + "长" * 200
    document = replace(
        REPORT, title="题" * 200, sections=(Section((Text.of(odd), Text.of(""))),), keywords=(odd,)
    )
    texts = [one.text for one in opened(written(document)).paragraphs]
    assert "𠮷𠮷有限公司" in texts
    assert any("镕喆堃㛃 🚀 <&> 长" in text for text in texts)
    empty = LISTS.compose(listing(row(1, leader=SlotEntry(Slot.MISSING))), LOOK)
    assert "缺" in [cell.text for cell in opened(written(empty)).tables[0].rows[2].cells]
