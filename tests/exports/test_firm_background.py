"""客商背景材料: its parts in order, what is left out, what is hard to set."""

from dataclasses import replace

from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.papers.firm_background import PAPER
from app.services.papers.firm_background import FirmBackground, KeyPerson
from tests.exports.firm_samples import BACKGROUND, full_background
from tests.exports.reading import colours, pages, signs, text


def printed(content: FirmBackground, look: Look | None = None) -> bytes:
    return PAPER.pdf(content, typefaces(), look or Look())


def test_a_leader_reads_the_firm_its_people_its_dealings_and_what_to_mind_in_this_order() -> None:
    pdf = printed(BACKGROUND)
    said = text(pdf)
    assert len(pages(pdf)) <= 3
    at = 0
    for words in (
        "内部资料竹蜻蜓航空（示例）有限公司背景材料",
        "一、企业概况企业性质民营",
        "二、主要人员姓名称呼职务籍贯温商关系履历及社会职务钱承露钱总董事长瑞安本人温籍",
        "三、主业与行业地位",
        "四、在各地布局",
        "五、与我市的联系及往来记录",
        "2026-03-18上门走访",
        "共往来7次，列最近3次。",
        "六、投资意向与诉求意向强度",
        "七、谈话要点1.",
        "八、注意事项1.企业要求保密",
    ):
        assert words in said[at:]
        at = said.index(words, at)


def test_columns_and_parts_of_which_nothing_is_known_are_left_out() -> None:
    bare = FirmBackground("某公司", "某办", BACKGROUND.as_of, people=(KeyPerson("方正"),))
    said = text(printed(bare))
    assert "一、主要人员姓名称呼职务方正——" in said
    for absent in ("籍贯", "履历", "概况", "二、", "注："):
        assert absent not in said
    assert len(pages(printed(replace(bare, people=())))) == 1


def test_a_fact_alone_in_its_row_goes_on_to_the_right_edge() -> None:
    long = replace(
        BACKGROUND, facts=(("企业性质", "民营"), ("注册资本", "1亿元"), ("总 部 地", "云桥路" * 11))
    )
    tops = {round(sign.top) for sign in signs(printed(long)) if sign.text == "桥"}
    assert len(tops) == 1


def test_a_firm_of_which_much_is_known_stays_inside_its_pages_with_rare_names_whole() -> None:
    pdf = printed(full_background())
    said = text(pdf)
    for name in ("朱镕𠮷", "陶喆", "曹堃", "㛃丹", "阿布都热西提·买买提明·吾守尔", "GiovanniBattistaDeRossi"):
        assert name in said
    found = [sign for page in range(len(pages(pdf))) for sign in signs(pdf, page)]
    assert max(sign.right for sign in found) < 210 - 25
    assert max(sign.bottom for sign in found) < 297 - 22


def test_the_same_firm_gives_the_same_bytes_and_a_black_paper_no_colour() -> None:
    assert printed(BACKGROUND) == printed(BACKGROUND)
    assert colours(printed(BACKGROUND, Look(black=True))) == 0
