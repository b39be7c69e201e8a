"""微信版: a project or a day in at most 300 characters, to be sent by hand."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError
from app.models.activities import Activity, ActivityCompany
from app.models.local import CompanyState, ProjectState
from app.models.people import Company
from app.models.projects import ProgressNote, Project
from app.services.amounts import format_money, format_rate
from app.services.lights import Colour
from app.services.papers.content import ProjectBrief, SlotEntry
from app.services.papers.dealings import VISITS
from app.services.papers.dispute_words import marked
from app.services.papers.openness import KEPT_BACK_VISITS, OPEN_FIRMS, OPEN_PROJECTS, is_open
from app.services.papers.project_brief import project_brief
from app.services.papers.words import LAMP_WORDS
from app.services.three_ones import Slot

MOST = 300
"""Characters of a message."""

_LEAST = 12
"""A part of which fewer characters would be left is left out."""


def project_message(session: Session, project_id: str) -> str:
    """How a project stands, with nothing that may not leave the office by telephone: no numbers of persons.

    Raises UserError `no_such_record`, and `paper_is_confidential` for a project that not everybody may see.
    """
    brief = project_brief(session, project_id)
    if not is_open(session.get_one(Project, project_id)):
        raise UserError("paper_is_confidential")
    light = "，".join(filter(None, (LAMP_WORDS[brief.light], brief.light_reason)))
    lines = [f"【{marked(brief.name, brief.disputed)}】{light}", _money(brief), _ones(brief), _steps(brief)]
    if brief.progress:
        lines.append(f"进展：{brief.progress}")
    if brief.problems:
        lines.append(f"问题：{brief.problems}")
    lines += [f"需协调：{request}" for request in brief.requests]
    return _fitted(lines, f"（截至{brief.as_of.month}月{brief.as_of.day}日）")


def day_message(session: Session, day: date) -> str:
    """What was done on a day, and how the lights stand; nothing of projects and firms that not everybody
    may know of."""
    visits = _firms(session, day)
    notes = session.execute(
        select(ProjectState.name, ProgressNote.text)
        .join(ProjectState, ProjectState.project_id == ProgressNote.project_id)
        .join(Project, Project.id == ProgressNote.project_id)
        .where(
            ProgressNote.written_at.startswith(day.isoformat()),
            ProgressNote.deleted_at.is_(None),
            OPEN_PROJECTS,
        )
        .order_by(ProgressNote.written_at, ProgressNote.id)
    ).all()
    lines = [f"【{day.month}月{day.day}日招商动态】{_lights(session)}"]
    if visits:
        lines.append(f"走访{len(visits)}家：{'、'.join(visits)}。")
    lines += [f"{name}：{' '.join(text.split())}" for name, text in notes]
    if len(lines) == 1:
        lines.append("当天没有走访和进展记录。")
    now = today(session)  # lights are those of now, whichever day is told
    return _fitted(lines, "" if day == now else f"（灯情截至{now.month}月{now.day}日）")


def _firms(session: Session, day: date) -> Sequence[str]:
    query = (
        select(CompanyState.name)
        .join(ActivityCompany, ActivityCompany.company_id == CompanyState.company_id)
        .join(Company, Company.id == ActivityCompany.company_id)
        .join(Activity, Activity.id == ActivityCompany.activity_id)
        .where(
            OPEN_FIRMS,
            Activity.id.not_in(KEPT_BACK_VISITS),
            Activity.kind.in_(VISITS),
            Activity.started_at.startswith(day.isoformat()),
            Activity.deleted_at.is_(None),
            ActivityCompany.deleted_at.is_(None),
        )
        .group_by(CompanyState.company_id)
        .order_by(func.min(Activity.started_at), CompanyState.name)
    )
    return session.scalars(query).all()


def _lights(session: Session) -> str:
    query = (
        select(ProjectState.light, func.count())
        .where(ProjectState.stage > 0, ProjectState.status == "ACTIVE")
        .group_by(ProjectState.light)
    )
    counted = {row.light: row[1] for row in session.execute(query)}
    shown = (Colour.RED, Colour.YELLOW, Colour.GREEN)
    return f"签约项目{sum(counted.values())}个，" + "、".join(
        f"{LAMP_WORDS[colour]}{counted.get(colour, 0)}个" for colour in shown
    )


def _money(brief: ProjectBrief) -> str:
    stage = next((stage.name for stage in brief.stages if stage.state == "CURRENT"), "")
    total = brief.facts.total_investment
    said = [f"阶段：{stage}" if stage else ""]
    if total:
        said.append(f"总投资{format_money(total, currency=brief.facts.currency)}")
    if brief.facts.arrived:
        rate = format_rate(brief.facts.arrived, total) if total and brief.facts.currency == "CNY" else ""
        said.append(f"到位{format_money(brief.facts.arrived)}" + (f"（{rate}）" if rate else ""))
    return "，".join(filter(None, said))


def _ones(brief: ProjectBrief) -> str:
    entries = (("责任领导", brief.leader), ("联系人", brief.contact))
    return "，".join(f"{name}：{_name(entry)}" for name, entry in entries)


def _name(entry: SlotEntry) -> str:
    if entry.state is Slot.NOT_YET:
        return "签约后落实"
    return entry.name or "未落实"


def _steps(brief: ProjectBrief) -> str:
    if not brief.steps:
        return "推进计划：未落实" if brief.plan.state is Slot.MISSING else ""
    done = sum(step.status == "DONE" for step in brief.steps)
    following = next((step for step in brief.steps if step.status != "DONE"), None)
    said = f"推进计划：{len(brief.steps)}个节点完成{done}个"
    if following is None:
        return said
    day = following.due_on
    return f"{said}，下一个：{following.name}" + (f"（{day.month}月{day.day}日）" if day else "")


def _fitted(lines: Sequence[str], end: str) -> str:
    """Whole lines as far as they fit, the first that does not shortened, `end` behind the last."""
    room, kept = MOST - len(end) - (1 if end else 0), list[str]()
    for line in filter(None, lines):
        if len(line) > room:
            if room > _LEAST:
                kept.append(f"{line[: room - 1].rstrip('，、；：。')}…")
            break
        kept.append(line)
        room -= len(line) + 1
    return "\n".join([*kept, end] if end else kept)
