"""What a month's report says of problems and of what is asked for, from the records alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from app.models.local import ProjectState
from app.models.three_ones import PlanTask, ProgressPlan
from app.services.disputes import UNDISPUTED, Matter, disputes
from app.services.indicators import beginnings, percent
from app.services.lights import Colour
from app.services.papers.lit_projects import LitProject
from app.services.papers.period import Period, short_day
from app.services.papers.ranking import NOBODY, RankRow
from app.services.papers.reading import Reading
from app.services.settings import get_setting
from app.services.three_ones import Slot
from app.services.thresholds import SETTING, STANDARD, thresholds_from

_NAMED = 5
_SLOTS = ("责任领导", "联系人", "推进计划")
_CAUSES = {
    **dict.fromkeys(("TASK", "NEXT_STEP"), "节点超期或临期"),
    "THREE_ONES": "“三个一”未落实",
    "NOTE": "进展久未更新",
    "REGISTRATION": "项目公司未注册",
    "SITE": "场地未落实",
    "START": "签约后久未开工",
    "START_LATE": "开工晚于计划",
    "IDLE_LAND": "供地后未开工",
    "SCHEDULE": "进度落后序时",
    "FUNDS": "到位资金落后序时",
    "LEADER": "责任领导久无履责记录",
    "OVERRIDE": "人工判定",
}


@dataclass(frozen=True, slots=True)
class Unstarted:
    """A signed project that goes on and has not begun; `days` since it was signed, `contracted` in 分."""

    name: str
    unit: str
    signed_on: date | None
    days: int | None
    contracted: int | None
    next_step: str
    disputed: frozenset[Matter] = UNDISPUTED


def unstarted(session: Session, now: Reading) -> tuple[Unstarted, ...]:
    """The signed projects that have not begun, those signed longest ago first."""
    begun = beginnings(now.counting)
    waiting = {one.id: one for one in now.projects if not one.has(begun, now.day) and not one.terminated}
    state, disputed = ProjectState, disputes(session)
    query = select(
        state.project_id, state.name, state.unit_name, state.signed_on, state.next_task, state.status
    )
    found = [
        Unstarted(
            row.name,
            row.unit_name or NOBODY,
            row.signed_on,
            (now.day - row.signed_on).days if row.signed_on else None,
            waiting[row.project_id].contracted,
            row.next_task or "",
            disputed.get(row.project_id, UNDISPUTED),
        )
        for row in session.execute(query)
        if row.project_id in waiting and row.status == "ACTIVE"
    ]
    return tuple(sorted(found, key=lambda one: (one.signed_on or date.max, one.name)))


def problems(
    session: Session,
    now: Reading,
    units: Sequence[RankRow],
    signed: Sequence[LitProject],
    stuck: Sequence[Unstarted],
) -> tuple[tuple[str, str], ...]:
    """存在问题, each with a name and the figures that show it; what there is none of is left out."""
    found = (
        ("签约后开工慢", _waiting(session, stuck)),
        ("项目推进滞后", _lights(signed)),
        ("“三个一”有缺项", _lacking(signed)),
        ("资金到位不均衡", _money(now, units)),
    )
    return tuple((name, text) for name, text in found if text)


def _waiting(session: Session, stuck: Sequence[Unstarted]) -> str:
    if not stuck:
        return ""
    limits = thresholds_from(get_setting(session, SETTING, {}))
    long, longest = (
        limits.unstarted_yellow_days or STANDARD.unstarted_yellow_days or 0,
        limits.unstarted_red_days or STANDARD.unstarted_red_days or 0,
    )
    said = f"签约未开工项目{len(stuck)}个（不含已终止、暂缓的）"
    for limit in (long, longest):
        over = sum((one.days or 0) >= limit for one in stuck)
        said += f"，其中签约满{limit}天的{over}个" if over and limit == long else ""
        said += f"、满{limit}天的{over}个" if over and limit == longest else ""
    units = Counter(one.unit for one in stuck)
    listed = "、".join(f"{unit}{count}个" for unit, count in units.most_common(_NAMED))
    return f"{said}。{'主要在' if len(units) > _NAMED else '分布在'}{listed}。"


def _lights(signed: Sequence[LitProject]) -> str:
    lit = [one for one in signed if one.light in (Colour.RED, Colour.YELLOW)]
    if not lit:
        return ""
    red = sum(one.light is Colour.RED for one in lit)
    parts = [f"亮{word}的项目{count}个" for word, count in (("红灯", red), ("黄灯", len(lit) - red)) if count]
    causes = Counter(_CAUSES.get(one.rule, "其他") for one in lit)
    listed = "、".join(f"{cause}{count}个" for cause, count in causes.most_common())
    return f"{'、'.join(parts)}。从原因看，{listed}。"


def _lacking(signed: Sequence[LitProject]) -> str:
    missing = [one for one in signed if Slot.MISSING in one.slots]
    if not missing:
        return ""
    counts = [sum(one.slots[at] is Slot.MISSING for one in missing) for at in range(3)]
    said = "、".join(f"缺{name}{count}个" for name, count in zip(_SLOTS, counts, strict=True) if count)
    named = "、".join(f"{one.unit or NOBODY}“{one.name}”" for one in missing[:_NAMED])
    more = f"等{len(missing)}个项目" if len(missing) > _NAMED else ""
    return f"签约项目{said}，为{named}{more}。"


def _money(now: Reading, units: Sequence[RankRow]) -> str:
    whole = now.whole()
    arrived, contracted = whole.arrived, whole.contracted
    average = percent(arrived, contracted)
    dry = sum(one.arrived <= 0 and not one.terminated for one in now.projects)
    said = f"签约项目中尚无资金到位的{dry}个。" if dry else ""
    if average is None:
        return said
    behind = [row for row in units if row.arrival_rate is not None and row.arrival_rate < average]
    behind.sort(key=lambda row: row.arrival_rate or 0)
    if behind:
        listed = "、".join(f"{row.unit}{row.arrival_rate}%" for row in behind[:_NAMED])
        more = f"等{len(behind)}个单位" if len(behind) > _NAMED else ""
        said += f"资金到位率低于平均水平{average}%的有{listed}{more}。"
    return said


def demands(session: Session, asked: Period, signed: Sequence[LitProject]) -> tuple[str, ...]:
    """下步要求 that follow from records: steps overdue and coming, slots to fill, the next meeting."""
    rest = asked.rest
    late, coming = _open_steps(session, None, asked.until), _open_steps(session, rest.since, rest.until)
    said = []
    if late:
        steps, projects = len(late), len(set(late))
        said.append(
            f"抓紧办结超期节点。已超期未办结的节点{steps}个，涉及{projects}个项目，请责任单位逐项明确办结时间。"
        )
    if coming:
        steps, projects = len(coming), len(set(coming))
        said.append(
            f"按期完成到期节点。{short_day(rest.until)}前到期的节点{steps}个，涉及{projects}个项目，"
            "请责任单位对照推进计划落实。"
        )
    missing = sum(Slot.MISSING in one.slots for one in signed)
    if missing:
        said.append(f"尽快补齐“三个一”。有缺项的项目{missing}个，请责任单位尽快明确并报备。")
    meeting = get_setting(session, "next_meeting", "")
    if meeting and date.fromisoformat(meeting) > asked.until:
        said.append(f"做好调度会准备。下次调度会定于{short_day(date.fromisoformat(meeting))}召开。")
    return tuple(said)


def _open_steps(session: Session, since: date | None, until: date) -> list[str]:
    """The project of each step of the present plans that is due by then and not done."""
    state = ProjectState
    query = (
        select(state.project_id)
        .join(ProgressPlan, state.project_id == ProgressPlan.project_id)
        .join(PlanTask, and_(ProgressPlan.id == PlanTask.plan_id, state.plan_version == ProgressPlan.version))
        .where(
            state.status == "ACTIVE",
            PlanTask.deleted_at.is_(None),
            PlanTask.status.not_in(("DROPPED", "DONE")),
            PlanTask.done_on.is_(None),
            PlanTask.due_on <= until,
        )
    )
    if since is not None:
        query = query.where(PlanTask.due_on >= since)
    return list(session.scalars(query))
