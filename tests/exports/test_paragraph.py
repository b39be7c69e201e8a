"""Lines of Chinese text: what may begin and end them, what stays together, where they end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exports.fonts import Role, typefaces
from app.exports.paragraph import NOT_FIRST, NOT_LAST, Line, Span, Style, break_lines, shortened

STYLE = Style(10, 18)
COLUMN = 200.0
PROSE = (
    "截至3月18日，全市在库签约项目19个，总投资132.20亿元，资金到位42.65亿元，到位率32.3%。"
    "其中绿灯12个、黄灯4个、红灯3个；通过ISO 9001认证，“单项冠军”企业（一期）联系邮箱office@example.com。"
)
MIXED = st.text(alphabet="项目资金，。、；：“”（）《》12.5%AbC ", min_size=1, max_size=120)


def broken(text: str, width: float = COLUMN, style: Style = STYLE) -> list[Line]:
    return break_lines(typefaces(), [Span(text)], width, style)


@pytest.mark.parametrize("width", range(150, 420, 9))
def test_no_line_begins_or_ends_with_a_forbidden_mark(width: int) -> None:
    lines = [line.text for line in broken(PROSE, width)]
    assert len(lines) >= 3
    assert not [line for line in lines[1:] if line[0] in NOT_FIRST]
    assert not [line for line in lines if line[-1] in NOT_LAST]


@pytest.mark.parametrize("width", range(150, 420, 9))
@pytest.mark.parametrize("whole", ["132.20", "32.3%", "9001", "office@example.com", "ISO"])
def test_numbers_words_and_addresses_stay_whole(width: int, whole: str) -> None:
    assert any(whole in line.text for line in broken(PROSE, width))


@given(MIXED)
@settings(deadline=None, max_examples=150)
def test_nothing_is_lost_or_put_outside_the_column(text: str) -> None:
    lines = broken(text)
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
    for number, line in enumerate(lines):
        last = line.pieces[-1].spacing
        assert line.left + line.width(STYLE.size) - last <= COLUMN + 0.05
        assert line.left == (20 if number == 0 else 0)


def test_full_lines_end_flush_and_the_last_one_does_not_stretch() -> None:
    *full, last = broken(PROSE)
    for line in full:
        end = line.left + line.width(STYLE.size) - line.pieces[-1].spacing
        assert end == pytest.approx(COLUMN, abs=0.05)
    assert {piece.spacing for piece in last.pieces} == {0.0}


def test_space_is_added_between_characters_and_not_inside_numbers() -> None:
    line = broken("建设年产20GWh储能电芯生产线，总投资13220.55万元")[0]
    inside = {piece.text: piece.spacing for piece in line.pieces}
    assert inside["20GW"] == 0.0
    assert any(spacing for spacing in inside.values())


def test_a_closing_mark_is_squeezed_in_rather_than_taking_its_character_along() -> None:
    text = "一二三四五六七八九十一二三四五六七，后面"
    said = [line.text for line in broken(text, 195)]
    assert said == ["一二三四五六七八九十一二三四五六七，", "后面"]


def test_a_word_longer_than_a_line_is_cut_rather_than_lost() -> None:
    address = "https://example.com/" + "a" * 100
    lines = broken(address)
    assert "".join(line.text for line in lines) == address
    assert len(lines) > 2


def test_spaces_do_not_begin_a_line() -> None:
    assert not [line for line in broken("word " * 40)[1:] if line.text.startswith(" ")]


def test_a_shortened_line_keeps_its_heading_role_and_parts_no_number() -> None:
    faces = typefaces()
    spans = [
        Span("一、进展。", Role.HEI),
        Span("桩基队伍3月11日进场，总投资1234567890.55万元，已完成试桩。" * 3),
    ]
    lines = break_lines(faces, spans, COLUMN, STYLE)
    cut = shortened(faces, lines[:1], COLUMN, STYLE, "……（详见系统）")
    assert cut[0].text.startswith("一、进展。")
    assert cut[0].text.endswith("……（详见系统）")
    assert cut[0].pieces[0].font == faces.used(Role.HEI)
    assert cut[0].width(STYLE.size) + cut[0].left <= COLUMN


def test_ideographic_spaces_stand_as_many_as_are_typed() -> None:
    (line,) = broken("　　　2.指标说明", style=Style(10, 18, indent=0))
    assert line.text == "　　　2.指标说明"
