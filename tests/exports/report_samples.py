"""An invented month to report on."""

from datetime import date, datetime

from app.services.indicators import Indicators, SignedProject, indicators
from app.services.lights import Colour
from app.services.papers.lit_projects import LitProject
from app.services.papers.month_problems import Unstarted
from app.services.papers.monthly_report import MonthlyReport, Step
from app.services.papers.ranking import RankRow
from app.services.three_ones import Slot
from tests.exports.samples import YI

UNTIL = date(2026, 3, 31)


def figures(signed: int, started: int, paid: int) -> Indicators:
    """Of so many signed projects of one 亿 each, with so many begun and so much 亿 paid in."""
    projects = [
        SignedProject(
            str(number),
            "NEW_LAND",
            {"SIGNED": date(2025, 6, 1)} | ({"STARTED": date(2025, 9, 1)} if number < started else {}),
            YI,
            False,
            paid * YI // signed,
            False,
        )
        for number in range(signed)
    ]
    return indicators(projects, UNTIL)


def lit(number: int, name: str = "", light: Colour = Colour.RED) -> LitProject:
    """A project with a light."""
    return LitProject(
        str(number),
        name or f"第{number}号项目",
        "东栖区",
        light,
        "NEXT_STEP",
        (Slot.FILLED, Slot.MISSING, Slot.DRAFT),
        number * YI,
        "方正",
        "施工许可证核发",
        -3,
        "施工许可证核发超期3个工作日",
    )


def stuck(number: int, name: str = "") -> Unstarted:
    """A signed project that has not begun."""
    return Unstarted(name or f"未开工{number}号", "南泠区", date(2025, 6, 1), 303, None, "")


def month(**changes: object) -> MonthlyReport:
    """A report of two groups of units."""
    usual: dict[str, object] = {
        "title": "关于2026年3月招商引资项目推进情况的通报",
        "issuer": "云瀚市招商引资工作领导小组办公室",
        "as_of": datetime(2026, 4, 2, 9, 30),
        "until": UNTIL,
        "overall": ("截至2026年3月31日，全市累计签约项目9个。",),
        "steps": (Step("签约", 9), Step("开工", 4)),
        "places": (("开工率排位", "开工率居前的是东栖区。"),),
        "ranking": (
            RankRow("东栖区", "县（市、区）", 1, 2, figures(4, 3, 2)),
            RankRow("南泠区", "县（市、区）", 2, 1, figures(3, 1, 1)),
            RankRow("望川经开区", "功能区", 1, None, figures(2, 0, 0)),
        ),
        "problems": (("签约后开工慢", "签约未开工项目5个。"),),
        "demands": ("按期完成到期节点。4月30日前到期的节点7个。",),
        "lit": (lit(1), lit(2, light=Colour.YELLOW)),
        "unstarted": (stuck(1),),
        "definitions": (("开工率", "已开工项目数÷签约项目数。"),),
        "whole": RankRow("全市", "", None, None, figures(9, 4, 3)),
    }
    return MonthlyReport(**usual | changes)  # type: ignore[arg-type]
