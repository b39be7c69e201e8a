"""The page of GB/T 9704, measured on the finished PDF."""

from itertools import groupby

import pypdfium2
import pytest

from app.exports.fonts import typefaces
from app.exports.layout import A4, chinese, draw_body, heading, lines_here, title_lines
from app.exports.paragraph import Span
from app.exports.pen import MM, Pen
from tests.exports.reading import Sign, pages, signs
from tests.exports.samples import AS_OF

FULL_PAGE = "字" * (28 * 22 - 2)


def body(*paragraphs: list[Span]) -> bytes:
    pen = Pen(typefaces(), A4, "版式", AS_OF)
    draw_body(pen, paragraphs)
    return pen.finish()


def rows(found: list[Sign]) -> list[list[Sign]]:
    return [list(row) for _, row in groupby(found, key=lambda sign: round(sign.top, 1))]


def test_a_full_page_has_22_lines_of_28_characters() -> None:
    pdf = body([Span(FULL_PAGE)])
    lines = rows([sign for sign in signs(pdf) if sign.text == "字"])
    assert len(pages(pdf)) == 1
    assert [len(line) for line in lines] == [26] + [28] * 21


def test_the_type_area_is_where_the_standard_puts_it() -> None:
    found = [sign for sign in signs(body([Span(FULL_PAGE)])) if sign.text == "字"]
    assert min(sign.left for sign in found) == pytest.approx(28, abs=0.1)
    assert max(sign.right for sign in found) == pytest.approx(28 + 156, abs=0.1)
    lines = rows(found)
    first, last = lines[0][0], lines[-1][0]
    middle = (first.top + first.bottom + last.top + last.bottom) / 4
    assert middle == pytest.approx(37 + 225 / 2, abs=1.0)
    assert (last.top - first.top) / 21 == pytest.approx(225 / 22, abs=0.01)


def test_characters_of_all_lines_stand_in_columns() -> None:
    lines = rows([sign for sign in signs(body([Span(FULL_PAGE)])) if sign.text == "字"])
    for line in lines[1:]:
        for column, sign in enumerate(line):
            assert sign.left == pytest.approx(28 + column * 156 / 28, abs=0.05)


def test_one_more_character_takes_a_second_page_and_numbers_stand_outside() -> None:
    pdf = body([Span(FULL_PAGE + "字" * 29)])
    assert [page.split()[-3:] for page in pages(pdf)] == [["—", "1", "—"], ["—", "2", "—"]]
    odd = [sign for sign in signs(pdf, 0) if sign.text in "—1"]
    even = [sign for sign in signs(pdf, 1) if sign.text in "—2"]
    one_character = 14 / MM
    assert max(sign.right for sign in odd) == pytest.approx(184 - one_character, abs=0.2)
    assert min(sign.left for sign in even) == pytest.approx(28 + one_character, abs=0.2)


def test_the_dash_of_the_page_number_is_7_mm_below_the_type_area() -> None:
    document = pypdfium2.PdfDocument(body([Span("一")]))
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
    pdf = body([Span("字" * (28 * 21 - 2))], [heading("下一步", 1, 1)], [Span("句" * 80)])
    first, second = pages(pdf)
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
