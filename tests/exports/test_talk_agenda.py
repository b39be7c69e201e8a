"""座谈会议程: what it says, on one page, and who sits where."""

from dataclasses import replace

import pytest

from app.exports.compositor import inks_of
from app.exports.docx.writer import docx_of
from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.papers.talk_agenda import PAPER
from app.exports.seating_plan import places, seating_plan
from app.services.papers.talk_agenda import TalkAgenda
from tests.exports.reading import Sign, colours, pages, signs, text, told_aside, word_text
from tests.exports.visit_samples import AGENDA, MET, OURS, THEIRS, full_agenda


def printed(content: TalkAgenda, look: Look | None = None) -> bytes:
    return PAPER.pdf(content, typefaces(), look or Look())


def lowest(pdf: bytes, name: str, page: int = 0) -> Sign:
    """Where a name stands last on a page, which is on the plan."""
    found = signs(pdf, page)
    written = "".join(sign.text for sign in found)
    return found[written.rindex(name)]


def test_an_agenda_says_what_is_gone_through_on_one_page_and_nothing_of_being_internal() -> None:
    pdf = printed(AGENDA)
    said = text(pdf)
    assert len(pages(pdf)) == 1
    for words in (
        "主持：副市长林知远",
        "客方人员：董事长钱承露，投资总监易北辰，",
        "一、议程1.主持人介绍双方参加人员。2.董事长钱承露介绍企业情况和投资意向。",
        "3.我方通报竹蜻蜓无人机总装基地推进情况。",
        "5.副市长林知远讲话。",
        "二、议题要点1.6月底前交地，",
        "三、座次安排",
    ):
        assert words in said
    document, look = PAPER.twin(AGENDA, typefaces(), Look())
    word = word_text(docx_of(document, typefaces(), look))
    assert "议题要点" in word
    for shown in (said, told_aside(pdf), word):
        assert "内部资料" not in shown
        assert "数据截至" not in shown


def test_a_short_agenda_keeps_the_size_of_papers() -> None:
    bare = replace(AGENDA, dealing=replace(MET, ours=OURS[:1], theirs=()), issues=())
    pdf = printed(bare)
    assert len(pages(pdf)) == 1
    height = next(sign for sign in signs(pdf) if sign.text == "时")
    assert height.bottom - height.top > 15.75 * 25.4 / 72 * 0.9


def test_the_highest_of_both_sides_face_each_other_with_the_next_at_their_right_hands() -> None:
    assert places(6) == [0, 1, -1, 2, -2, 3]
    pdf = printed(AGENDA)
    guests = [lowest(pdf, one.name) for one in THEIRS[:3]]
    hosts = [lowest(pdf, one.name) for one in OURS[:3]]
    assert hosts[0].left == pytest.approx(guests[0].left, abs=0.3)
    assert guests[0].top < hosts[0].top
    assert guests[1].left < guests[0].left < guests[2].left
    assert hosts[2].left < hosts[0].left < hosts[1].left


def test_large_delegations_sit_in_rows_behind_with_whole_names_inside_their_sheet() -> None:
    pdf = printed(full_agenda())
    plan = len(pages(pdf)) - 1
    said = "".join(pages(pdf)[plan].split())
    assert said.count("阿布都热西提·买买提明·吾守尔") == 6
    assert said.count("GiovanniBattistaDeRossi") == 6
    found = signs(pdf, plan)
    assert min(sign.left for sign in found) > 27
    assert max(sign.right for sign in found) < 210 - 25
    assert max(sign.bottom for sign in found if sign.text == "注") < 297 - 34


def test_the_plan_says_in_words_what_it_draws() -> None:
    words = seating_plan(OURS[:2], THEIRS[:2], inks_of(Look())).words
    assert words == (
        "客方面门就座，首位居中，其余先右后左，依次为钱承露、易北辰；"
        "我方背门就座，首位居中，其余先右后左，依次为林知远、陆临川。"
    )


def test_the_same_agenda_gives_the_same_bytes_and_a_black_one_no_colour() -> None:
    assert printed(AGENDA) == printed(AGENDA)
    assert colours(printed(AGENDA, Look(black=True))) == 0
