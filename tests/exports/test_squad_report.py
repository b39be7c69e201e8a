"""外出招商情况报告: calls in a table, firms one by one, what is still to be done; no heading alone."""

from dataclasses import replace
from datetime import datetime

from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.papers.squad_report import PAPER
from app.services.papers.dealings import Duty
from app.services.papers.squad_report import Call, SquadReport
from tests.exports.reading import pages, signs, text
from tests.exports.visit_samples import MET

STEP = Duty("送地块交付时间表", "NEXT_STEP", "周以宁", datetime(2026, 3, 23).date())
DONE = Duty("寄资料", "NEXT_STEP", "周以宁", None, datetime(2026, 3, 10).date())
CALL = Call(MET, "竹蜻蜓航空", "A类，升", "倾向B地块。", ("明确试飞空域的审批时限。",), (STEP, DONE))
REPORT = SquadReport(
    "招商二分队外出招商情况报告",
    "云瀚市招商引资工作领导小组办公室",
    datetime(2026, 3, 18, 14, 40),
    "2026年3月1日至3月18日",
    "2026年3月1日至3月18日，招商二分队外出招商1次。",
    (CALL,),
    (("竹蜻蜓航空（示例）有限公司", "主营无人机整机。"),),
)


def printed(report: SquadReport) -> bytes:
    return PAPER.pdf(report, typefaces(), Look())


def test_a_report_lists_calls_firms_leads_and_open_steps() -> None:
    said = text(printed(REPORT))
    assert "1竹蜻蜓航空3月9日15:30" in said
    assert "A类，升送地块交付时间表；寄资料" in said
    assert "竹蜻蜓航空。3月9日，倾向B地块。企业提出：明确试飞空域的审批时限。" in said
    assert "四、新增线索" in said
    assert "五、下步安排竹蜻蜓航空：送地块交付时间表（周以宁，3月23日前）。—1—" in said


def test_days_without_calls_make_one_sentence() -> None:
    said = text(printed(replace(REPORT, summary="没有外出招商记录。", calls=(), leads=())))
    assert "一、基本情况没有外出招商记录。" in said
    assert "二、" not in said


def test_a_heading_stands_with_its_text_and_nothing_leaves_the_sheet_however_much_is_told() -> None:
    for count in range(1, 9):
        told = f"{'企业关注用地、空域和人才公寓，' * 4}等答复。"
        calls = tuple(replace(CALL, firm=f"第{n}家", told=told * 2) for n in range(count))
        for number, page in enumerate(pages(printed(replace(REPORT, calls=calls))), 1):
            body = "".join(page.split()).split(f"—{number}—")[0]
            assert not body.endswith(("拜访企业小结", "新增线索", "下步安排"))
    assert max(sign.bottom for sign in signs(printed(replace(REPORT, calls=(CALL,) * 90)), 1)) < 297 - 20
