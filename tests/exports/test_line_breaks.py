"""Chinese lines as they stand on finished pages: marks, numbers with their units, titles."""

import re
from itertools import pairwise

import pytest

from app.exports.binding import bound
from app.exports.compositor import composed
from app.exports.document import Block, Document, Facts, Heading, Ledger, Section, Text
from app.exports.fonts import Role, typefaces
from app.exports.layout import TYPE_AREA, title_lines
from app.exports.look import Look, SheetKind
from app.exports.paragraph import NOT_FIRST, NOT_LAST, Span, Style, break_lines, shortened
from app.exports.pen import MM
from app.exports.table import Column, Row, TextCell
from tests.exports.reading import signs
from tests.exports.samples import AS_OF

WHOLE = (
    *(
        "18.60亿元",
        "86.5亩",
        "20.97%",
        "5个工作日",
        "2026年3月18日",
        "1400多亿元",
        "20GWh",
        "63%～68%",
        "第3版",
    ),
    *("10亿～15亿元", "2026—2030年", "14:40", "9001", "office@example.com", "12家", "4条"),
)
PROSE = (
    "项目总投资18.60亿元，用地86.5亩，占全市20.97%，建设年产20GWh储能电芯生产线4条；截至2026年3月18日14:40，"
    "超期5个工作日。“三个一”落实情况（详见《推进计划》第3版）：到位率63%～68%，带动“链主”企业12家，"
    "（2026—2030年）预计新增10亿～15亿元、累计1400多亿元，通过ISO 9001认证，联系office@example.com。"
)
"""What must stay whole, among every kind of mark."""


def set_lines(pdf: bytes, page: int) -> list[str]:
    """The lines of a page: what stands side by side without a gap, columns of a table apart."""
    found = signs(pdf, page)
    lines = [found[0].text]
    for before, sign in pairwise(found):
        if abs(sign.bottom - before.bottom) < 1.2 and -0.5 < sign.left - before.right < 2.4:
            lines[-1] += sign.text
        else:
            lines.append(sign.text)
    return [line for line in lines if line and "—" not in (line[0], line)]


def assert_well_broken(lines: list[str]) -> None:
    assert not [line for line in lines if line[0] in NOT_FIRST]
    assert not [line for line in lines if line[-1] in NOT_LAST]
    for one, other in pairwise(lines):
        assert not (re.search(r"\d$", one) and re.match(r"[个亿万亩元年月日家%\d]", other)), (one, other)


@pytest.mark.parametrize(("sheet", "pitch"), [(SheetKind.USUAL, 28.95), (SheetKind.A4_ACROSS, 30.0)])
def test_no_line_of_a_page_begins_or_ends_ill_and_no_quantity_is_parted(
    sheet: SheetKind, pitch: float
) -> None:
    texts = [Text.of("一" * shift + PROSE) for shift in range(14)]
    columns = tuple(Column(f"列{at}", share) for at, share in enumerate((9, 13, 17, 30)))
    row = Row(tuple(TextCell(PROSE, most=99) for _ in columns))
    parts: tuple[Block, ...] = (
        Heading("情况", 1, PROSE),
        *texts,
        Facts((("情况", PROSE[:90]),) * 4),
        Ledger(columns, (row,)),
    )
    look, faces = Look(sheet=sheet, pitch=pitch, foot=False), typefaces()
    paper = composed(Document("断行", (Section(parts),), AS_OF), faces, look)
    pdf = bound([paper], faces, look)
    lines = [line for page in range(len(paper.pages)) for line in set_lines(pdf, page)]
    assert len(lines) > 100
    assert_well_broken(lines)
    body = "\n".join(lines)
    for whole in WHOLE:
        assert body.count(whole) >= 14 or body.count(whole.replace(" ", "")) >= 14, whole


@pytest.mark.parametrize("width", range(60, 460, 20))
def test_in_a_column_of_any_width_a_number_keeps_its_unit(width: int) -> None:
    lines = [line.text for line in break_lines(typefaces(), [Span(PROSE)], width, Style(10, 18))]
    assert_well_broken(lines)


def test_an_amount_in_english_stays_whole() -> None:
    for width in range(120, 260, 7):
        said = "with a total investment of CNY 294 million in Longgang and USD 1.5 billion."
        style = Style(10, 18, indent=0, justify=False)
        lines = [line.text for line in break_lines(typefaces(), [Span(said)], width, style)]
        assert any("CNY 294 million" in line for line in lines), lines
        assert any("USD 1.5 billion" in line for line in lines), lines


def test_no_blank_stands_between_a_number_and_chinese_however_it_was_typed() -> None:
    typed = "消防第 4 条：用地 95 亩，占 30% 以上，ISO 9001 in 松溪 A 区"
    lines = break_lines(typefaces(), [Span(typed)], 900, Style(10, 18, indent=0))
    assert [line.text for line in lines] == ["消防第4条：用地95亩，占30%以上，ISO 9001 in 松溪 A 区"]


def test_a_date_too_wide_for_its_column_is_parted_behind_its_units() -> None:
    lines = break_lines(typefaces(), [Span("（2026年3月18日）")], 45, Style(10, 18, indent=0))
    assert [line.text for line in lines] == ["（2026年", "3月18日）"]


def test_a_cut_line_does_not_end_inside_a_quantity() -> None:
    faces, style = typefaces(), Style(10, 18, indent=0)
    lines = break_lines(faces, [Span("总投资额一共18.60亿元，用地86.5亩" * 3)], 105, style)
    assert [line.text for line in shortened(faces, lines[:1], 105, style, "…")] == ["总投资额一共…"]


TITLES = (
    "年产二十吉瓦时储能电芯及系统集成智能制造基地建设项目",
    "云瀚市2026年3月招商引资工作情况通报及各县（市、区）排名",
    "关于松果储能科技有限公司年产20GWh储能电芯生产线二期扩建项目推进情况的汇报材料",
    "《关于加强招商引资工作的意见》贯彻落实情况的报告及“三个一”责任清单落实情况通报",
    "望川经济技术开发区2026—2030年总投资1860.50亿元的新能源汽车零部件产业园综合配套项目（一期）",
)


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("width", range(300, 460, 16))
def test_rows_of_a_title_are_whole_and_never_an_hourglass(title: str, width: int) -> None:
    faces = typefaces()
    rows, size = title_lines(faces, title, width)
    assert "".join(rows) == title
    assert_well_broken(rows)
    kept = r"《.{,16}?》|“[^”]*”|（[^）]*）|[A-Za-z0-9—.]+(?:亿元|年)?|项目|情况|储能|产业园|基地|清单"
    for word in re.findall(kept, title):
        assert any(word in row for row in rows), (word, rows)
    wide = [faces.width(row, Role.TITLE, size) for row in rows]
    assert min(wide) >= 1.5 * size
    assert max(wide) <= width
    assert not [1 for a, b, c in zip(wide, wide[1:], wide[2:], strict=False) if b < min(a, c) - 0.1 * size]


@pytest.mark.parametrize("number", ["13800001111", "138****1111", "0577-1234567", "0577-12345678"])
def test_a_number_to_call_stays_apart_from_the_names_beside_it(number: str) -> None:
    lines = break_lines(typefaces(), [Span(f"问王磊 {number} 或李四")], 900, Style(10, 18, indent=0))
    assert [line.text for line in lines] == [f"问王磊 {number} 或李四"]


def test_a_title_in_english_keeps_the_name_of_a_project_on_one_row() -> None:
    for name in ("松溪浦示例服装总部及研发中心", "松果储能电芯二期年产二十吉瓦时"):
        rows, size = title_lines(typefaces(), f"Project Profile: {name}", 442)
        assert (rows, size) == (["Project Profile:", name], 22)


def test_a_title_of_one_row_and_a_bit_is_not_left_with_a_character_alone() -> None:
    rows, _ = title_lines(typefaces(), "云瀚市招商引资领导小组全体会议上的讲话要点", TYPE_AREA.width)
    assert min(map(len, rows)) >= 8
    assert TYPE_AREA.width == pytest.approx(156 * MM)
