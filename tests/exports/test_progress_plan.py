"""项目推进计划表: steps by stage, their bars over months, and its head on every sheet."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from app.exports.fonts import typefaces
from app.exports.look import Look, SheetKind
from app.exports.papers.progress_plan import PAPER
from app.models.three_ones import NOT_BEGUN
from app.services.papers.content import PlanStep
from app.services.papers.progress_plan import PlanLine, PlanSheet
from app.services.project_view import Money
from tests.exports.reading import colours, pages, signs, text
from tests.exports.samples import BRIEF, STEPS, YI

LINES = tuple(
    PlanLine(step, node, milestone, "市住建局", "方正", 10)
    for step, node, milestone in zip(
        STEPS, (2, 2, 3, 3, 3, 3, 4, 4), ("注册", "摘牌", "", "", "", "开工", "", "投产"), strict=True
    )
)
SHEET = PlanSheet(
    name="松果储能电芯二期",
    project_no=BRIEF.project_no,
    issuer=BRIEF.issuer,
    as_of=BRIEF.as_of,
    light=BRIEF.light,
    light_reason=BRIEF.light_reason,
    leader=BRIEF.leader,
    contact=BRIEF.contact,
    plan=BRIEF.plan,
    investor="松果储能科技",
    unit="望川经开区",
    total_investment=Money(1860 * YI // 100, "CNY", None),
    stage="开工",
    signed_on=date(2025, 11, 6),
    version=3,
    confirmed=True,
    lines=LINES,
)


def printed(sheet: PlanSheet, look: Look | None = None) -> bytes:
    return PAPER.pdf(sheet, typefaces(), look or Look())


def test_a_plan_tells_its_facts_its_stages_and_every_step() -> None:
    said = text(printed(SHEET))
    for words in (
        "松果储能电芯二期推进计划表",
        "责任单位望川经开区总投资18.60亿元签约时间2025年11月6日",
        "责任领导林知远副市长",
        "共8项：已完成4项，进行中2项，超期1项。",
        "一、签约阶段（跟进制）2项，已完成2项",
        "1注册公司设立、项目备案市住建局方正2025-11-062025-11-2810已完成",
        "5—施工许可证核发市住建局方正2026-03-022026-03-1310超期",
        "超期3个工作日",
        "8投产竣工投产市住建局方正—2026-10-3010未开始",
    ):
        assert words in said
    assert "编制：" not in said


def test_a_draft_is_signed_and_a_share_that_is_done_is_told() -> None:
    begun = replace(LINES[5], step=replace(LINES[5].step, percent=40))
    said = text(printed(replace(SHEET, confirmed=False, lines=(begun,))))
    assert "2026-07-311040%" in said
    assert "编制：审核：责任领导审定：" in said
    assert "阶段（" not in said


def test_today_stands_where_its_day_is_between_the_months() -> None:
    today = [sign for sign in signs(printed(SHEET)) if sign.text in "今天"]
    middle = (min(sign.left for sign in today) + max(sign.right for sign in today)) / 2
    share = (date(2026, 3, 18) - date(2025, 11, 1)) / (date(2026, 12, 1) - date(2025, 11, 1))
    assert middle == pytest.approx(194 + 85 * share, abs=0.5)


def test_a_day_stands_in_its_bar_where_it_would_cross_today() -> None:
    long = PlanStep("竣工验收", date(2026, 4, 6), date(2026, 11, 25), NOT_BEGUN, is_milestone=True)
    line = PlanLine(long, 3, "竣工", "市住建局", "方正", 150)
    found = signs(printed(replace(SHEET, lines=(*LINES[:4], line))))
    at = next(n for n in range(len(found)) if "".join(s.text for s in found[n : n + 6]) == "11月25日")
    today = next(sign for one, sign in pairwise(found) if one.text == "今" and sign.text == "天")
    assert found[at].left > today.right


@pytest.mark.parametrize(
    ("version", "said"), [(0, "本项目尚未编制推进计划。"), (2, "第2版推进计划尚未列入事项。")]
)
def test_without_steps_a_sentence_stands_for_the_table(version: int, said: str) -> None:
    whole = text(printed(replace(SHEET, version=version, lines=())))
    assert said in whole
    assert "序号" not in whole


def test_many_steps_go_on_over_sheets_with_head_axis_and_stage() -> None:
    lines = [
        replace(LINES[5], node=1 + number // 25, step=replace(STEPS[number % 8], name=f"第{number}件事"))
        for number in range(60)
    ]
    sheets = ["".join(sheet.split()) for sheet in pages(printed(replace(SHEET, lines=tuple(lines))))]
    assert len(sheets) > 2
    assert all("序号节点事项" in sheet and "今天" in sheet for sheet in sheets)
    assert "（续）" in sheets[1]
    assert ["".join(sheets).count(f"第{number}件事") for number in range(60)] == [1] * 60


def test_nothing_leaves_the_sheet_however_long_or_undated_it_is() -> None:
    long = replace(
        LINES[4],
        unit="市自然资源和规划局城乡建设用地管理处",
        owner="阿布都热西提·买买提明·吾守尔",
        step=replace(STEPS[4], name="办理建设工程规划许可及施工图审查备案" * 5),
    )
    bare = PlanLine(replace(STEPS[7], name="𠮷镕喆堃㛃🎉", start_on=None, due_on=None), 4)
    far = replace(LINES[5], step=replace(STEPS[5], due_on=date(2039, 12, 31)))
    pdf = printed(replace(SHEET, name="年产二十吉瓦时储能电芯" * 18, lines=(long, far, bare)))
    found = [sign for page in range(len(pages(pdf))) for sign in signs(pdf, page)]
    assert max(sign.right for sign in found) < 297 - 17
    assert max(sign.bottom for sign in found) < 210 - 8
    assert "未排期" in text(pdf)


def test_it_lies_across_on_either_size_and_prints_black() -> None:
    sizes = {SheetKind.USUAL: 297, SheetKind.A4: 297, SheetKind.A3_ACROSS: 420}
    for kind, width in sizes.items():
        pdf = printed(SHEET, Look(sheet=kind, black=True))
        assert round(PdfReader(BytesIO(pdf)).pages[0].mediabox.width / 72 * 25.4) == width
        assert colours(pdf) == 0
    assert printed(SHEET) == printed(SHEET)
