"""三个一责任清单: order, sums, what is lacking, head and foot of every sheet."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.exports.fonts import typefaces
from app.exports.look import Look, SheetKind
from app.exports.papers.three_ones_list import PAPER, arranged
from app.services.lights import Colour
from app.services.papers.content import SlotEntry, ThreeOnesList
from app.services.three_ones import Slot
from tests.exports.reading import colours, pages, signs, text, typefaces_in
from tests.exports.samples import YI, listing, row

MISSING = SlotEntry(Slot.MISSING)
MANY = listing(*[row(number, name=f"第{number}号项目") for number in range(1, 41)])


def printed(content: ThreeOnesList, sheet: SheetKind = SheetKind.USUAL, black: bool = False) -> bytes:
    return PAPER.pdf(content, typefaces(), Look(sheet, black=black))


def test_what_lacks_one_of_three_stands_on_top_then_groups_in_their_order() -> None:
    content = listing(
        row(1, group="白鹭新区", group_order=2, light=Colour.GREEN),
        row(2, group="望川经开区", group_order=1, light=Colour.GREEN),
        row(3, group="白鹭新区", group_order=2, light=Colour.RED),
        row(4, group="白鹭新区", group_order=2, plan=MISSING, light=Colour.YELLOW),
        row(5, group="望川经开区", group_order=1, signed_on=date(2025, 1, 2), light=Colour.GREEN),
        row(6, group="南泠区", group_order=9, leader=MISSING, light=Colour.RED),
    )
    order = [(name, [one.project_no[-1] for one in rows]) for name, rows in arranged(content.rows)]
    assert order == [("三个一未落实", ["6", "4"]), ("望川经开区", ["5", "2"]), ("白鹭新区", ["3", "1"])]


def test_a_row_says_everything_about_its_project() -> None:
    content = listing(row(7, total_investment=1860 * YI // 100, note="请督促开工。"))
    said = text(printed(content))
    for words in (
        "星砂半导体封测第7条产线",
        "星砂微电子",
        "18.60",
        "2025-12-30",
        "林知远副市长",
        "陈望舒13800000000",
        "第2版2026-02-28",
        "签约",
        "绿",
        "请督促开工。",
    ):
        assert words in said


@pytest.mark.parametrize("sheet", [SheetKind.USUAL, SheetKind.A3_ACROSS])
def test_that_a_plan_waits_stands_on_a_line_of_its_own(sheet: SheetKind) -> None:
    waiting = SlotEntry(Slot.DRAFT, "第1版", "4/10个节点")
    lines = pages(printed(listing(row(1, plan=waiting)), sheet))[0].split("\n")
    assert any("（待确认）" in line for line in lines)


def test_names_of_two_characters_are_spread_to_three() -> None:
    assert "方　正" in pages(printed(listing(row(1, leader=SlotEntry(Slot.FILLED, "方正", "区长")))))[0]


def test_missing_slots_are_marked_in_their_columns_and_counted() -> None:
    content = listing(
        row(1, leader=MISSING, plan=MISSING), row(2, contact=SlotEntry(Slot.DRAFT, "何雨田", ""))
    )
    said = text(printed(content))
    assert "缺责任领导1个，缺推进计划1个" in said
    assert len(re.findall("缺(?![责联推项”])", said)) == 2
    assert "何雨田（待确认）" in said
    assert "三个一全部落实0个、待确认1个、有缺项1个" in said


def test_sums_stand_by_group_and_at_the_end() -> None:
    content = listing(
        row(1, total_investment=5 * YI, group="甲区", group_order=1),
        row(2, total_investment=7 * YI, group="乙区", group_order=2),
        row(3, total_investment=None, group="乙区", group_order=2, leader=SlotEntry(Slot.NOT_YET)),
    )
    said = text(printed(content))
    assert "一、甲区1个项目，5.00亿元" in said
    assert "二、乙区2个项目，7.00亿元" in said
    assert "合计3个项目12.00落实2/2落实3/3落实3/3" in said
    assert "签约后落实" in said


def test_every_sheet_has_the_head_its_group_and_its_number() -> None:
    sheets = pages(printed(MANY))
    assert len(sheets) > 2
    for number, sheet in enumerate(sheets, 1):
        said = "".join(sheet.split())
        assert "序号项目名称三个一投资方" in said
        assert f"—{number}—" in said
        assert ("一、白鹭新区（续）" in said) == (number > 1)
        assert f"数据截至2026年3月18日14:40共{len(sheets)}页" in said


def test_every_project_stands_on_one_sheet_once() -> None:
    said = text(printed(MANY))
    assert [said.count(f"第{number}号项目") for number in range(1, 41)] == [1] * 40


def test_total_notes_and_signatures_end_the_last_sheet_for_any_number_of_projects() -> None:
    for count in range(5, 26, 2):
        content = replace(listing(*[row(number) for number in range(count)]), notes=("投资额按协议计。",))
        pdf = printed(content)
        last = "".join(pages(pdf)[-1].split())
        assert re.search("合计.*注：1.*2.投资额按协议计。.*编制：.*审核：.*签发：", last)
        foot = [sign.top for sign in signs(pdf, len(pages(pdf)) - 1) if sign.text == "签"]
        assert max(foot) < 190


def test_nothing_leaves_its_sheet_however_long_it_is() -> None:
    long = row(
        1,
        name="年产二十吉瓦时储能电芯及系统集成智能制造基地" * 5,
        investor="松果储能科技（云瀚）有限公司、" * 9,
        leader=SlotEntry(Slot.FILLED, "阿布都热西提·买买提明·吾守尔", "市人大常委会副主任、市总工会主席"),
        note="施工许可超期，" * 30,
    )
    pdf = printed(listing(*[replace(long, project_no=str(number)) for number in range(6)]))
    found = [sign for page in range(len(pages(pdf))) for sign in signs(pdf, page)]
    assert max(sign.right for sign in found) < 297 - 17
    assert max(sign.bottom for sign in found) < 210 - 8
    assert "阿布都热西提·买买提明·吾守尔" in text(pdf)


def test_an_empty_list_prints_with_its_total() -> None:
    said = text(printed(listing()))
    assert "合计0个项目0.00" in said
    assert "—1—数据截至2026年3月18日14:40共1页" in said


def test_a3_holds_more_on_a_sheet() -> None:
    pdf = printed(MANY, SheetKind.A3_ACROSS)
    assert len(pages(pdf)) < len(pages(printed(MANY)))
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert round(box.width / 72 * 25.4) == 420


def test_black_print_has_no_colour() -> None:
    content = listing(row(1, leader=MISSING, light=Colour.RED), row(2, light=Colour.YELLOW), row(3))
    assert colours(printed(content, black=True)) == 0
    assert colours(printed(content)) > 500


def test_the_same_list_gives_the_same_bytes_with_typefaces_and_bookmarks() -> None:
    pdf = printed(MANY)
    assert pdf == printed(MANY)
    assert pdf == printed(replace(MANY, rows=tuple(reversed(MANY.rows))))
    assert all(typefaces_in(pdf).values())
    title, groups = PdfReader(BytesIO(pdf)).outline
    assert title["/Title"] == "“三个一”责任清单"  # type: ignore[call-overload]
    assert [entry["/Title"] for entry in groups] == ["一、白鹭新区"]  # type: ignore[call-overload]


def test_page_numbers_of_a_list_stand_outside_on_either_side() -> None:
    pdf = printed(MANY)
    for page, far in ((0, 297 - 18 - 14 / 72 * 25.4), (1, 18 + 14 / 72 * 25.4)):
        dashes = [sign for sign in signs(pdf, page) if sign.text == "—"]
        edge = max(sign.right for sign in dashes) if page == 0 else min(sign.left for sign in dashes)
        assert edge == pytest.approx(far, abs=0.3)


def test_a_list_tells_how_many_sheets_are_drawn_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []
    PAPER.pdf(MANY, typefaces(), Look(), lambda done, total: told.append((done, total)))
    drawn = [step for step in told if step[1]]
    assert drawn == [(page, 4) for page in range(5)]

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        PAPER.pdf(MANY, typefaces(), Look(), stop)
