"""The page of GB/T 9704, measured on the finished PDF."""

from itertools import groupby

import pypdfium2
import pytest

from app.exports.binding import bound
from app.exports.compositor import composed
from app.exports.document import AnnexNote, Block, Document, Heading, NewPage, Section, Text
from app.exports.fonts import typefaces
from app.exports.layout import A4, chinese, heading, lines_here, title_lines
from app.exports.ledger_pages import Room, shared_out
from app.exports.look import Look
from app.exports.pen import MM
from app.exports.table import Column, Row, Table, TextCell
from app.exports.watching import unwatched
from tests.exports.reading import Sign, pages, signs
from tests.exports.samples import AS_OF

FULL_PAGE = "字" * (28 * 22 - 2)


PLAIN = Look(foot=False)


def body(*parts: Block, look: Look = PLAIN) -> bytes:
    """The title alone on a first page, these parts from the second on."""
    document = Document("版式", (Section((NewPage(), *parts)),), AS_OF)
    return bound([composed(document, typefaces(), look)], typefaces(), look)


def rows(found: list[Sign]) -> list[list[Sign]]:
    return [list(row) for _, row in groupby(found, key=lambda sign: round(sign.top, 1))]


def full_lines(look: Look = PLAIN, text: str = FULL_PAGE) -> list[list[Sign]]:
    pdf = body(Text.of(text), look=look)
    return rows([sign for sign in signs(pdf, 1) if sign.text == "字"])


def test_a_full_page_has_22_lines_of_28_characters() -> None:
    assert [len(line) for line in full_lines()] == [26] + [28] * 21
    assert len(pages(body(Text.of(FULL_PAGE)))) == 2


def test_the_type_area_is_where_the_standard_puts_it() -> None:
    lines = full_lines()
    assert min(sign.left for line in lines for sign in line) == pytest.approx(28, abs=0.1)
    assert max(sign.right for line in lines for sign in line) == pytest.approx(28 + 156, abs=0.1)
    first, last = lines[0][0], lines[-1][0]
    middle = (first.top + first.bottom + last.top + last.bottom) / 4
    assert middle == pytest.approx(37 + 225 / 2, abs=1.0)
    assert (last.top - first.top) / 21 == pytest.approx(225 / 22, abs=0.01)


@pytest.mark.parametrize(("pitch", "lines"), [(28.0, 22), (30.0, 21)])
def test_another_line_pitch_is_kept_on_the_whole_page(pitch: float, lines: int) -> None:
    found = full_lines(Look(pitch=pitch), FULL_PAGE * 2)
    assert len(found) == lines
    assert (found[-1][0].top - found[0][0].top) / (lines - 1) == pytest.approx(pitch / MM, abs=0.01)


def test_characters_of_all_lines_stand_in_columns() -> None:
    for line in full_lines()[1:]:
        for column, sign in enumerate(line):
            assert sign.left == pytest.approx(28 + column * 156 / 28, abs=0.05)


def test_one_more_character_takes_another_page_and_numbers_stand_outside() -> None:
    pdf = body(Text.of(FULL_PAGE + "字" * 29))
    assert [page.split()[-3:] for page in pages(pdf)[1:]] == [["—", "2", "—"], ["—", "3", "—"]]
    even = [sign for sign in signs(pdf, 1) if sign.text in "—2"]
    odd = [sign for sign in signs(pdf, 2) if sign.text in "—3"]
    one_character = 14 / MM
    assert max(sign.right for sign in odd) == pytest.approx(184 - one_character, abs=0.2)
    assert min(sign.left for sign in even) == pytest.approx(28 + one_character, abs=0.2)


def test_the_dash_of_the_page_number_is_7_mm_below_the_type_area() -> None:
    document = pypdfium2.PdfDocument(body(Text.of("一")))
    layer = document[0].get_textpage()
    at = layer.get_text_range().index("—")
    _, bottom, _, top = layer.get_charbox(at)
    middle = (A4[1] - (bottom + top) / 2) / MM
    document.close()
    assert middle == pytest.approx(37 + 225 + 7, abs=0.3)


def test_headings_carry_the_serials_of_the_standard() -> None:
    said = [heading("标题", level, 12).text for level in (1, 2, 3, 4)]
    assert said == ["十二、标题", "（十二）标题", "12.标题", "（12）标题"]


@pytest.mark.parametrize(
    ("number", "said"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九")]
)
def test_serials_count_in_chinese(number: int, said: str) -> None:
    assert chinese(number) == said


def test_a_heading_is_not_left_alone_at_the_foot_of_a_page() -> None:
    pdf = body(Text.of("字" * (28 * 21 - 2)), Heading("下一步"), Text.of("句" * 80))
    _, first, second = pages(pdf)
    assert "下一步" not in first
    assert second.split()[0].startswith("一、下一步")


@pytest.mark.parametrize(
    ("lines", "free", "here"), [(3, 5, 3), (5, 5, 5), (6, 5, 4), (8, 5, 5), (3, 2, 0), (9, 1, 0)]
)
def test_a_page_break_leaves_two_lines_on_either_side(lines: int, free: int, here: int) -> None:
    assert lines_here(lines, free) == here


def test_a_long_title_is_set_in_balanced_rows_and_then_smaller() -> None:
    faces = typefaces()
    width = 156 * MM
    rows_of, size = title_lines(faces, "年产二十吉瓦时储能电芯及系统集成智能制造基地建设项目", width)
    assert (len(rows_of), size) == (2, 22)
    assert abs(len(rows_of[0]) - len(rows_of[1])) <= 2
    small, size = title_lines(faces, "项目" * 40, width)
    assert size < 22
    assert "".join(small) == "项目" * 40


@pytest.mark.parametrize(("count", "shared"), [(12, [12]), (13, [13]), (15, [12, 3]), (17, [12, 5])])
def test_a_page_with_a_few_rows_is_spared_where_closer_rows_can(count: int, shared: list[int]) -> None:
    table = Table(typefaces(), 0, 300, (Column("序号", 1), Column("名称", 3)), 10)
    rows = [Row((TextCell(str(number)), TextCell("项目"))) for number in range(count)]
    height = table.head_height + 12 * table.height(rows[0])
    used, sheets = shared_out(table, rows, None, Room(height, height, 0), unwatched)
    assert [len(strips) for strips in sheets] == shared
    assert (used is table) == (count != 13)
    assert used.head_height + sum(map(used.height, sheets[0])) <= height


def test_the_names_of_annexes_stay_on_one_page() -> None:
    pdf = body(Text.of("字" * (28 * 19 - 2)), AnnexNote(("排名表", "项目表", "说明")))
    _, first, second = pages(pdf)
    assert "附件" not in first
    assert "附件：1.排名表2.项目表3.说明" in "".join(second.split())
