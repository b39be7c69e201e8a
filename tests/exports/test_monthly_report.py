"""月度通报: order of its parts and annexes, the ranking with its movement, charts without colour."""

import re

from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.papers.monthly_report import PAPER
from app.services.papers.monthly_report import MonthlyReport
from app.services.papers.ranking import RankRow
from tests.exports.reading import colours, pages, signs, text
from tests.exports.report_samples import figures, lit, month, stuck


def printed(content: MonthlyReport, black: bool = False) -> bytes:
    return PAPER.pdf(content, typefaces(), Look(black=black))


def test_the_parts_and_annexes_follow_each_other_and_each_annex_begins_a_page() -> None:
    pdf = printed(month())
    sheets = ["".join(page.split()) for page in pages(pdf)]
    body = "".join(sheets[:-4])
    assert re.search(
        "一、总体情况.*二、各地进展及特点.*三、存在问题.*四、下步要求.*附件：1.*4.指标说明", body
    )
    assert "按期完成到期节点。4月30日前到期的节点7个。" in body
    heads = ("各地招商引资项目推进情况排名表", "红灯、黄灯项目表", "签约未开工项目清单", "指标说明")
    for number, (sheet, head) in enumerate(zip(sheets[-4:], heads, strict=True), 1):
        assert sheet.startswith(f"附件{number}{head}")


def test_a_unit_is_ranked_with_its_figures_and_how_it_moved() -> None:
    said = text(printed(month()))
    assert "1东栖区44.00" in said
    assert "375.0" in said
    assert "2升1" in said
    assert "1降1" in said
    assert "合计99.00" in said


def test_the_charts_name_every_figure_they_draw() -> None:
    said = text(printed(month()))
    assert "开工4个44.4%" in said
    assert "东栖区75.0%（3/4）" in said
    assert "全市44.4%" in said


def test_units_with_one_rate_have_neither_first_nor_last() -> None:
    alike = tuple(RankRow(f"第{at}区", "功能区", at, None, figures(4, 1, at)) for at in range(1, 5))
    assert "图2各地开工率排位（虚线为总体水平）" in text(printed(month(ranking=alike)))


def test_what_is_empty_is_left_out_and_the_numbers_close_up() -> None:
    said = text(printed(month(places=(), demands=(), lit=(), unstarted=())))
    assert "二、存在问题" in said
    assert "下步要求" not in said
    assert "附件2指标说明" in said
    assert "附件3" not in said
    alone = text(printed(month(places=(), ranking=(), lit=(), unstarted=())))
    assert "附件：指标说明" in alone
    assert "附件指标说明" in alone


def test_names_of_annexes_stand_below_each_other() -> None:
    pdf = printed(month())
    page = len(pages(pdf)) - 5
    numbers = [sign.left for sign in signs(pdf, page) if sign.text in "1234" and 50 < sign.left < 60]
    assert len(numbers) == 4
    assert max(numbers) - min(numbers) < 0.6


def test_black_print_has_no_colour_and_the_same_report_the_same_bytes() -> None:
    assert [colours(printed(month(), black=True), page) for page in range(3)] == [0, 0, 0]
    assert printed(month()) == printed(month())


def test_hundreds_of_projects_and_many_units_stay_on_their_sheets() -> None:
    units = tuple(RankRow(f"第{n}功能区", "", n, n, figures(3, 1, 1)) for n in range(1, 31))
    long = "年产二十吉瓦时储能电芯𠮷及系统集成智能制造基地" * 8
    pdf = printed(
        month(
            ranking=units,
            lit=tuple(lit(number, long if number == 1 else "") for number in range(1, 201)),
            unstarted=tuple(stuck(number) for number in range(200)),
        )
    )
    assert text(pdf).count("第30功能区") == 2
    assert text(pdf).count("未开工199号") == 1
    for page in range(4):
        assert max(sign.bottom for sign in signs(pdf, page)) < 297 - 20
