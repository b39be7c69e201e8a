"""Invented projects to print."""

from dataclasses import replace
from datetime import date, datetime

from app.models.three_ones import NOT_BEGUN
from app.services.lights import Colour
from app.services.papers.content import (
    BriefFacts,
    DatedText,
    PlanStep,
    ProjectBrief,
    SlotEntry,
    StageMark,
    ThreeOnesList,
    ThreeOnesRow,
)
from app.services.three_ones import Slot

AS_OF = datetime(2026, 3, 18, 14, 40)
YI = 10_000_000_000

STEPS = (
    PlanStep("公司设立、项目备案", date(2025, 11, 6), date(2025, 11, 28), "DONE", date(2025, 11, 28)),
    PlanStep("土地摘牌", date(2025, 12, 1), date(2026, 1, 16), "DONE", date(2026, 1, 16)),
    PlanStep(
        "规划许可",
        date(2026, 1, 19),
        date(2026, 2, 12),
        "DONE",
        date(2026, 2, 26),
        days_late=4,
    ),
    PlanStep("环评、能评", date(2026, 1, 5), date(2026, 2, 27), "DONE", date(2026, 2, 27)),
    PlanStep(
        "施工许可证核发",
        date(2026, 3, 2),
        date(2026, 3, 13),
        "DOING",
        baseline_start=date(2026, 2, 16),
        baseline_due=date(2026, 2, 28),
        is_critical=True,
        days_late=3,
    ),
    PlanStep("桩基与主体", date(2026, 3, 9), date(2026, 7, 31), "DOING"),
    PlanStep("设备安装调试", date(2026, 8, 3), date(2026, 10, 15), NOT_BEGUN),
    PlanStep("竣工投产", None, date(2026, 10, 30), NOT_BEGUN, is_milestone=True),
)

BRIEF = ProjectBrief(
    name="松果储能电芯二期项目",
    project_no="YH-2025-0118",
    issuer="云瀚市招商工作领导小组办公室",
    as_of=AS_OF,
    light=Colour.RED,
    light_reason="施工许可证核发超期3个工作日",
    leader=SlotEntry(Slot.FILLED, "林知远", "副市长"),
    contact=SlotEntry(Slot.FILLED, "周以宁", "招商二分队　138****0000"),
    plan=SlotEntry(Slot.FILLED, "第3版", "2月28日确认"),
    stages=(
        StageMark("前期", "领衔制", "DONE", date(2025, 8, 1), whole_day=False),
        StageMark("签约", "跟进制", "DONE", date(2025, 11, 6)),
        StageMark("开工", "代办制", "CURRENT", share=0.4),
        StageMark("投产", "无休制", "COMING", date(2026, 10, 30), planned=True),
    ),
    facts=BriefFacts(
        investor="松果储能科技有限公司",
        unit="望川经济技术开发区",
        site="望川经开区云桥路北侧",
        total_investment=1860 * YI // 100,
        arrived=620 * YI // 100,
        land_mu=8650,
        expected_output=30 * YI,
        expected_tax=120_000_000_00,
        expected_jobs=800,
    ),
    situation=(
        "项目总投资18.60亿元，用地86.50亩，建设年产20GWh储能电芯生产线4条及研发检测中心，"
        "2025年11月6日在首届云商大会上签约，2026年2月取得规划许可。全部投产后预计年产值30亿元、"
        "年税收1.20亿元，带动本地正极材料、结构件配套企业12家。"
    ),
    investor_profile=(
        "松果储能科技成立于2014年，主营大容量储能电芯，近三年出货量居全国前十，拥有有效专利216项，"
        "通过ISO 9001和IATF 16949认证，一期项目2024年投产，上年纳税6800万元。"
    ),
    progress=(
        "桩基队伍3月11日进场，已完成试桩。施工许可证因消防设计审查意见补正，超期3个工作日；"
        "企业3月18日提交加设排烟窗的修改图。资金到位6.20亿元，到位率33.3%。"
    ),
    problems="消防设计审查意见书尚未出具，影响施工许可；110kV专线路径与规划绿廊交叉，供电方案未定。",
    requests=(
        "请市住建局3月20日前出具消防设计审查意见，3月24日前核发施工许可证。",
        "请市自然资源局会同供电公司3月底前确定110kV专线路径。",
    ),
    steps=STEPS,
    notes=(
        DatedText(date(2026, 3, 18), "周以宁：消防第4条意见改为加设排烟窗，企业当日补正。"),
        DatedText(date(2026, 3, 16), "市住建局：现场会定，补正后2个工作日内出具意见。"),
        DatedText(date(2026, 3, 11), "周以宁：走访企业，章总、陆工。桩基队伍已进场。"),
        DatedText(date(2026, 3, 10), "林知远批示：住建、消防专班对接，一周内办结。"),
    ),
    unsent=7,
)


def long_brief(times: int = 12) -> ProjectBrief:
    """A project about which far more is known than a page holds."""
    step = PlanStep("办理建设工程规划许可及施工图审查备案", date(2026, 4, 1), date(2026, 6, 30), NOT_BEGUN)
    return replace(
        BRIEF,
        name="年产二十吉瓦时储能电芯及系统集成智能制造基地与研发检测中心二期扩建并配套产业园项目" * 2,
        light_reason="施工许可证核发超期3个工作日，消防设计审查意见补正后仍未出具，联系人已三次催办" * 3,
        leader=SlotEntry(
            Slot.DRAFT, "阿布都热西提·买买提明·吾守尔", "市人大常委会副主任、党组副书记、市总工会主席"
        ),
        situation=BRIEF.situation * times,
        investor_profile=BRIEF.investor_profile * times,
        progress=BRIEF.progress * times,
        problems=BRIEF.problems * times,
        requests=tuple(text * times for text in BRIEF.requests) * 3,
        steps=STEPS + (step,) * 11,
        notes=BRIEF.notes * 5,
        facts=replace(BRIEF.facts, investor="松果储能科技（云瀚）有限公司、" * 8, site="云桥路北侧地块" * 12),
    )


def row(number: int, **changes: object) -> ThreeOnesRow:
    """One project of a list."""
    usual = ThreeOnesRow(
        project_no=f"YH-2026-{number:04d}",
        name=f"星砂半导体封测第{number}条产线",
        investor="星砂微电子",
        total_investment=number * YI // 10,
        signed_on=date(2025, 12, 30),
        leader=SlotEntry(Slot.FILLED, "林知远", "副市长"),
        contact=SlotEntry(Slot.FILLED, "陈望舒", "13800000000"),
        plan=SlotEntry(Slot.FILLED, "第2版", "2026-02-28"),
        stage="签约",
        light=Colour.GREEN,
        group="白鹭新区",
        group_order=2,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]


def listing(*rows: ThreeOnesRow) -> ThreeOnesList:
    """A list of these projects."""
    return ThreeOnesList(
        title="“三个一”责任清单",
        issuer="云瀚市招商工作领导小组办公室",
        scope="签约以后的在库项目",
        as_of=AS_OF,
        rows=rows,
    )
