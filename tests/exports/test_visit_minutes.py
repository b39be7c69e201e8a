"""拜访（来访）纪要: what it says in which order, where it stands, and what is hard to set."""

from dataclasses import replace

import pytest

from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.papers.visit_minutes import PAPER
from app.services.papers.dealings import Attendee
from app.services.papers.visit_minutes import VisitMinutes
from tests.exports.reading import colours, pages, signs, text
from tests.exports.visit_samples import MET, MINUTES, long_minutes


def printed(content: VisitMinutes, look: Look | None = None) -> bytes:
    return PAPER.pdf(content, typefaces(), look or Look())


def test_minutes_tell_who_met_what_was_said_and_what_follows_in_this_order() -> None:
    said = text(printed(MINUTES))
    at = 0
    for words in (
        "竹蜻蜓航空（示例）有限公司来访纪要",
        "时间：2026年3月9日（星期一）15:30—17:00",
        "地点：望川经开区管委会3楼会议室",
        "我方人员：副市长林知远，望川经开区管委会主任陆临川，",
        "客方人员：董事长钱承露，投资总监易北辰，",
        "记录：周以宁",
        "一、企业情况",
        "二、会谈内容",
        "三、客商诉求1.6月底前交地，",
        "2.明确试飞空域的审批时限。",
        "四、我方答复1.B地块",
        "五、议定（承诺）事项",
        "协调试飞空域与扶摇通航同批报审宋怀瑾2026-03-27办理中",
        "六、下步计划送地块交付时间表（周以宁，3月23日前）。",
    ):
        assert words in said[at:]
        at = said.index(words, at)


def test_what_goes_on_of_a_labelled_line_stands_below_its_text_and_parts_no_name() -> None:
    people = tuple(Attendee(f"方既{name}", "市局副局长") for name in "白青蓝紫黄橙红绿")
    found = signs(printed(replace(MINUTES, dealing=replace(MET, ours=people, theirs=()))))
    lines: dict[float, str] = {}
    starts: dict[float, float] = {}
    for sign in found:
        lines[round(sign.top)] = lines.get(round(sign.top), "") + sign.text
        starts.setdefault(round(sign.top), sign.left)
    first = next(top for top, line in lines.items() if line.startswith("我方人员"))
    second = min(top for top in lines if top > first)
    begins = next(sign.left for sign in found if round(sign.top) == first and sign.text == "市")
    assert starts[second] == pytest.approx(begins, abs=0.3)
    assert not any(line.endswith(("方", "方既")) for line in lines.values())


def test_parts_nobody_recorded_are_left_out_and_the_numbering_closes_up() -> None:
    bare = replace(MET, place="", projects=(), ours=(), theirs=(), until=None)
    said = text(printed(VisitMinutes("拜访某公司纪要", "某办", MINUTES.as_of, bare, steps=MINUTES.steps)))
    assert "一、下步计划" in said
    for absent in ("地点", "人员", "企业情况", "会谈", "议定", "—15", "二、"):
        assert absent not in said


def test_a_long_talk_with_rare_names_prints_whole_inside_its_pages() -> None:
    pdf = printed(long_minutes())
    said = text(pdf)
    for name in ("朱镕𠮷", "陶喆", "曹堃", "㛃丹", "阿布都热西提·买买提明·吾守尔", "GiovanniBattistaDeRossi"):
        assert said.count(name) == 6
    assert said.count("企业介绍第三代") == 46
    found = [sign for page in range(len(pages(pdf))) for sign in signs(pdf, page)]
    assert max(sign.right for sign in found) < 210 - 25
    assert max(sign.bottom for sign in found) < 297 - 22


def test_the_same_minutes_give_the_same_bytes_and_black_ones_no_colour() -> None:
    assert printed(MINUTES) == printed(MINUTES)
    assert colours(printed(MINUTES, Look(black=True))) == 0
