"""Gathers what a squad brought home from its visits away during some days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import database_of, me
from app.errors import UserError
from app.models.activities import Activity, ActivityCompany, FollowUp
from app.models.local import ProjectState
from app.models.people import Company, Official
from app.models.projects import ProjectParty
from app.models.reference import Unit
from app.services.company_list import intent_letter
from app.services.papers.dealings import Dealing, Duty, dealing, duties, lines_of
from app.services.papers.office import office
from app.services.papers.period import Period
from app.services.papers.sentences import ended

_AWAY = ("VISIT_OUT", "PROMO", "FAIR")
_MOST_NAMED = 10
"""Projects of the summary; the table of visits has them all."""

_CHANGES = {1: "升", 2: "明显升", -1: "降", -2: "明显降"}


@dataclass(frozen=True, slots=True)
class Call:
    """A visit away with what was said; `intent` is the firm's present one and how the visit changed it."""

    met: Dealing
    firm: str
    intent: str
    told: str
    demands: tuple[str, ...]
    steps: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class SquadReport:
    """小分队报告 of some days, visits in the order they were made; empty parts are left out.

    `leads` are firms first dealt with in these days.
    """

    title: str
    issuer: str
    as_of: datetime
    days: str
    summary: str
    calls: tuple[Call, ...]
    leads: tuple[tuple[str, str], ...] = ()
    unsent: int = 0


def squad_report(session: Session, squad_id: str | None, asked: Period) -> SquadReport:
    """报告 of a squad, or without one of all who went out. Raises UserError `no_such_record`."""
    squad = session.get(Unit, squad_id) if squad_id else None
    if squad_id and (squad is None or squad.deleted_at is not None):
        raise UserError("no_such_record", id=squad_id)
    visits = _visits(session, squad_id, asked)
    calls = tuple(_call(session, visit) for visit in visits)
    name = squad.short_zh if squad else ""
    days = asked.days
    return SquadReport(
        f"{name}外出招商情况报告",
        office(session),
        database_of(session).clock.now(),
        days,
        _summary(name, days, calls),
        calls,
        _leads(session, calls, asked),
    )


def squad_asked(session: Session, squad_id: str | None) -> str | None:
    """The squad that was asked for, or the one of the person at this computer, if in one."""
    if squad_id is not None:
        return squad_id
    query = (
        select(Unit.id)
        .join(Official, Official.unit_id == Unit.id)
        .where(Official.id == (me(session) or ""), Unit.unit_type == "SQUAD", Unit.deleted_at.is_(None))
    )
    return session.scalar(query)


def _visits(session: Session, squad_id: str | None, asked: Period) -> Sequence[Activity]:
    query = select(Activity).where(
        Activity.deleted_at.is_(None),
        Activity.kind.in_(_AWAY),
        Activity.started_at >= asked.since.isoformat(),
        Activity.started_at < (asked.until + timedelta(days=1)).isoformat(),
    )
    if squad_id is not None:
        query = query.where(Activity.squad_id == squad_id)
    return session.scalars(query.order_by(Activity.started_at, Activity.id)).all()


def _call(session: Session, visit: Activity) -> Call:
    met = dealing(session, visit)
    first = met.firms[0] if met.firms else None
    level = intent_letter(first.intent_level) if first else ""
    change = _CHANGES.get(visit.intent_change or 0, "")
    return Call(
        met,
        (first.short_name or first.name_zh) if first else "客商",
        "，".join(filter(None, (f"{level}类" if level else "", change))),
        "".join(ended(line) for line in lines_of(visit.minutes or visit.subject)),
        tuple(map(ended, lines_of(visit.demands))),
        duties(session, FollowUp.activity_id == visit.id),
    )


def _summary(squad: str, days: str, calls: Sequence[Call]) -> str:
    if not calls:
        return f"{days}，{squad}没有外出招商记录。"
    firms = {firm.id for call in calls for firm in call.met.firms}
    people = {one.name for call in calls for one in call.met.theirs}
    ours = list(dict.fromkeys(one.name for call in calls for one in call.met.ours))
    projects = list(dict.fromkeys(name for call in calls for name in call.met.projects))
    said = f"{days}，{squad}外出招商{len(calls)}次，拜访企业{len(firms)}家，会见客商{len(people)}人"
    said += f"，参加人员为{'、'.join(ours)}。" if ours else "。"
    more = "等" if len(projects) > _MOST_NAMED else ""
    named = "、".join(projects[:_MOST_NAMED])
    return said + (f"涉及项目{len(projects)}个：{named}{more}。" if projects else "")


def _leads(session: Session, calls: Sequence[Call], asked: Period) -> tuple[tuple[str, str], ...]:
    """Firms without a signed project whose first dealing of any kind lies in these days."""
    firms: dict[str, Company] = {firm.id: firm for call in calls for firm in call.met.firms}
    query = (
        select(ActivityCompany.company_id, func.min(Activity.started_at).label("first"))
        .join(Activity, Activity.id == ActivityCompany.activity_id)
        .where(
            ActivityCompany.company_id.in_(firms),
            ActivityCompany.deleted_at.is_(None),
            Activity.deleted_at.is_(None),
        )
        .group_by(ActivityCompany.company_id)
    )
    new = {row.company_id for row in session.execute(query) if row.first >= asked.since.isoformat()}
    signed = (
        select(ProjectParty.company_id)
        .join(ProjectState, ProjectState.project_id == ProjectParty.project_id)
        .where(ProjectState.signed_on.is_not(None), ProjectParty.deleted_at.is_(None))
    )
    new -= set(session.scalars(signed))
    return tuple((firm.name_zh, _about(firm)) for key, firm in firms.items() if key in new)


def _about(firm: Company) -> str:
    known = (
        firm.main_business and f"主营{firm.main_business.strip('。')}",
        firm.intent_summary and firm.intent_summary.strip("。"),
    )
    return ended("，".join(filter(None, known))) if any(known) else "首次接洽。"
