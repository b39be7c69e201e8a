"""领导包联项目清单: name with post, sums, what is asked of the leader, what he did."""

from dataclasses import replace
from datetime import date

from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.papers.leader_projects import PAPER
from app.services.lights import Colour
from app.services.papers.leader_projects import LeaderDeed, LeaderSheet, LedProject
from tests.exports.reading import colours, pages, signs, text
from tests.exports.samples import AS_OF, YI

RED = LedProject(
    name="松果储能电芯二期",
    project_no="YH-2025-0118",
    investor="松果储能科技",
    investment=1860 * YI // 100,
    currency="CNY",
    stage="开工",
    light=Colour.RED,
    step="施工许可证核发",
    step_due=date(2026, 3, 13),
    late=3,
    progress="3月18日，企业提交修改图。",
    problem="施工许可证核发超期3个工作日。",
    requests=("请市住建局出具意见。", "请供电公司确定路径。"),
)
GREY = LedProject("云雀航空部件", "", "云雀航空", 50_000_000_00, "USD", "前期", Colour.GREY)
SHEET = LeaderSheet(
    leader="林知远",
    post="副市长",
    issuer="云瀚市招商工作领导小组办公室",
    as_of=AS_OF,
    since=date(2026, 3, 1),
    until=date(2026, 3, 18),
    rows=(RED, GREY),
    deeds=(LeaderDeed(date(2026, 3, 10), "松果储能电芯二期", "批示", "一周内办结。"),),
    investment=1860 * YI // 100,
    paid=620 * YI // 100,
)


def printed(sheet: LeaderSheet, look: Look | None = None) -> bytes:
    return PAPER.pdf(sheet, typefaces(), look or Look())


def test_the_sheet_tells_sums_projects_requests_and_deeds() -> None:
    said = text(printed(SHEET))
    for words in (
        "副市长林知远包联项目清单",
        "共2个项目总投资18.60亿元到位资金6.20亿元阶段：前期1、开工1亮灯：红1、黄0、绿0、未亮1需协调2项",
        "松果储能科技18.60亿元",
        "云雀航空5000万美元",
        "施工许可证核发2026年3月13日到期，已超期3个工作日",
        "1.请市住建局出具意见。2.请供电公司确定路径。",
        "二、需您协调的事项序号项目需您协调的事项1松果储能电芯二期请市住建局出具意见。2松果储能电芯二期请供电公司确定路径。",
        "三、本月履责情况日期项目方式内容2026-03-10松果储能电芯二期批示一周内办结。",
    ):
        assert words in said, words


def test_what_there_is_nothing_of_is_left_out() -> None:
    said = text(printed(replace(SHEET, rows=(), deeds=(), since=date(2026, 1, 1))))
    assert "目前没有包联项目。" in said
    assert "需您协调" not in said
    assert "二、2026年1月1日—2026年3月18日履责情况暂无履责记录。" in said


def test_many_long_projects_stay_on_their_sheets_and_print_black() -> None:
    long = replace(
        RED,
        name="年产二十吉瓦时储能电芯及系统集成智能制造基地" * 9,
        progress="消防设计审查意见补正后仍未出具，" * 20,
        requests=("请镕喆堃𠮷协调110kV专线路径与规划绿廊交叉的问题，" * 12,) * 2,
    )
    pdf = printed(replace(SHEET, rows=(long,) * 3), Look(black=True))
    found = [sign for page in range(len(pages(pdf))) for sign in signs(pdf, page)]
    assert max(sign.right for sign in found) < 297 - 17
    assert max(sign.bottom for sign in found) < 210 - 8
    assert colours(pdf) == 0
    assert pdf == printed(replace(SHEET, rows=(long,) * 3), Look(black=True))
