"""Gathers the projects that pass a filter with everything the ledger of offices has a column for."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from app.database import database_of, today
from app.models.local import ProjectState
from app.models.people import Company
from app.models.projects import (
    FundArrival,
    ProgressNote,
    Project,
    ProjectMilestone,
    ProjectParty,
    ProjectSource,
)
from app.models.reference import Unit
from app.services.amounts import format_money
from app.services.counting import counting
from app.services.disputes import UNDISPUTED, Disputes, Matter, disputes
from app.services.indicator_bases import arrived_by, reckoned_projects
from app.services.indicators import beginnings
from app.services.lights import Colour
from app.services.papers.dispute_words import dispute_words
from app.services.papers.entries import phones_of, posts_of
from app.services.papers.scope_words import scope_of
from app.services.papers.words import light_words
from app.services.project_facts import OURS
from app.services.project_filter import ProjectFilter, condition
from app.services.project_list import ProjectRow, project_rows

_LAND = (
    ("LAND_SUPPLIED", "已供地"),
    ("SITE_SECURED", "已落实场地"),
    ("LAND_WON", "已摘牌"),
    ("LAND_LISTED", "已挂牌"),
)
_AGREEMENTS = (("SIGNED", "投资协议"), ("SIGNED_FRAMEWORK", "框架协议"), ("SIGNED_LOI", "意向书"))
"""The furthest of a kind is told."""

_YES, _NO = "是", "否"


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One project; amounts and 亩 in hundredths, texts empty where nothing is known."""

    name: str
    investors: str
    place: str
    industry: str
    content: str
    investment: int | None
    fixed: int | None
    equipment: int | None
    land_mu: int | None
    signed_on: date | None
    event: str
    agreement: str
    leader: str
    contact: str
    plan: str
    registered: str
    land: str
    started: str
    started_on: date | None
    arrived: int
    arrived_this_year: int
    foreign: int
    problem: str
    following: str
    light: Colour
    note: str
    project_no: str
    ids: tuple[str, str, str, str, str]
    """Of the project, its first investor, its unit, its leader and its contact."""
    disputed: frozenset[Matter] = UNDISPUTED


@dataclass(frozen=True, slots=True)
class ProjectLedger:
    """台账 as of a moment; `scope` says which projects are in it, where not all are."""

    as_of: datetime
    lines: tuple[LedgerLine, ...] = ()
    unsent: int = 0
    scope: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """What lies in other tables, by project."""

    investors: Mapping[str, list[str]]
    events: Mapping[str, list[str]]
    facts: Mapping[str, Mapping[str, date | None]]
    reached: Mapping[str, frozenset[str]]
    """What counts as reached in the reports."""
    beginnings: frozenset[str]
    """Any of these proves that work began."""
    arrived: Mapping[str, int]
    before: Mapping[str, int]
    """What had arrived when the year began."""
    notes: Mapping[tuple[str, str], str]
    aside: Mapping[str, tuple[int, int]]
    """What arrived in 元 and does not count, and what in US dollars."""
    posts: Mapping[str | None, str]
    phones: Mapping[str | None, str]
    units: Mapping[str | None, str] = field(default_factory=dict)
    disputed: Disputes = field(default_factory=dict)


def project_ledger(session: Session, chosen: ProjectFilter, *, masks: bool = True) -> ProjectLedger:
    """The ledger of the projects that pass a filter, in the order of their units and of their signing."""
    query = (
        select(Project, ProjectState)
        .join(ProjectState, Project.id == ProjectState.project_id)
        .where(condition(chosen, today(session)))
        .order_by(ProjectState.unit_order, ProjectState.signed_on, Project.project_no, Project.id)
    )
    found = session.execute(query).all()
    ids = [project.id for project, _ in found]
    shown = {row.id: row for row in project_rows(session, ids)}
    known = _known(session, masks=masks)
    lines = tuple(_line(project, state, shown[project.id], known) for project, state in found)
    scope = "" if chosen.is_empty() else scope_of(session, chosen, signed=False)
    return ProjectLedger(database_of(session).clock.now(), lines, scope=scope)


def _known(session: Session, *, masks: bool) -> _Known:
    firms = (
        select(ProjectParty.project_id, Company.name_zh)
        .join(Company, Company.id == ProjectParty.company_id)
        .where(ProjectParty.role == "INVESTOR", ProjectParty.deleted_at.is_(None))
        .order_by(ProjectParty.position, ProjectParty.id)
    )
    events = (
        select(ProjectSource.project_id, ProjectSource.name)
        .where(ProjectSource.deleted_at.is_(None))
        .order_by(ProjectSource.counted.desc(), ProjectSource.id)
    )
    rules, day = counting(session), today(session)
    reckoned = reckoned_projects(session, rules, day)
    return _Known(
        _gathered(session, firms),
        _gathered(session, events),
        _facts(session),
        {one.id: frozenset(kind for kind, on in one.reached.items() if on <= day) for one in reckoned},
        beginnings(rules),
        {one.id: one.arrived for one in reckoned},
        arrived_by(session, date(day.year - 1, 12, 31)),
        _notes(session),
        _aside(session),
        posts_of(session),
        phones_of(session, masks=masks),
        {row.id: row.short_zh for row in session.execute(select(Unit.id, Unit.short_zh))},
        disputes(session),
    )


def _gathered(session: Session, query: Select[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for project_id, name in session.execute(query):
        found.setdefault(project_id, []).append(name)
    return found


def _facts(session: Session) -> dict[str, dict[str, date | None]]:
    """The confirmed facts of every project with their first days."""
    query = select(ProjectMilestone.project_id, ProjectMilestone.type, ProjectMilestone.happened_on).where(
        ProjectMilestone.status == "CONFIRMED",
        ProjectMilestone.authority == OURS,
        ProjectMilestone.deleted_at.is_(None),
    )
    found: dict[str, dict[str, date | None]] = {}
    for project_id, kind, day in session.execute(query):
        days = found.setdefault(project_id, {})
        days[kind] = min(filter(None, (day, days.get(kind))), default=None)
    return found


def _notes(session: Session) -> dict[tuple[str, str], str]:
    """The latest word of each kind on every project."""
    query = (
        select(ProgressNote.project_id, ProgressNote.kind, ProgressNote.text)
        .where(ProgressNote.kind.in_(("PROBLEM", "NEXT")), ProgressNote.deleted_at.is_(None))
        .order_by(ProgressNote.written_at, ProgressNote.id)
    )
    return {(row.project_id, row.kind): row.text for row in session.execute(query)}


def _aside(session: Session) -> dict[str, tuple[int, int]]:
    """What arrived beside the money that counts."""
    uncounted = (FundArrival.currency == "CNY") & FundArrival.counted_in_assessment.is_(False)
    sums = (
        func.sum(case((asked, FundArrival.amount), else_=0))
        for asked in (uncounted, FundArrival.currency == "USD")
    )
    query = (
        select(FundArrival.project_id, *sums)
        .where(FundArrival.deleted_at.is_(None))
        .group_by(FundArrival.project_id)
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(query)}


def _line(project: Project, state: ProjectState, row: ProjectRow, known: _Known) -> LedgerLine:
    facts, reached = known.facts.get(project.id, {}), known.reached.get(project.id, frozenset())
    started = not known.beginnings.isdisjoint(reached)
    arrived = known.arrived.get(project.id, 0)
    uncounted, dollars = known.aside.get(project.id, (0, 0))
    disputed = known.disputed.get(project.id, UNDISPUTED)
    return LedgerLine(
        name=project.name,
        investors="、".join(known.investors.get(project.id, [])) or state.company_name or "",
        place=known.units.get(project.host_unit_id) or state.unit_name or "",
        industry=state.industry or "",
        content=project.content or "",
        investment=_yuan(project, "total_investment"),
        fixed=_yuan(project, "fixed_investment"),
        equipment=_yuan(project, "equipment_investment"),
        land_mu=project.land_mu,
        signed_on=state.signed_on,
        event="、".join(known.events.get(project.id, [])),
        agreement=_first(_AGREEMENTS, facts, ""),
        leader=_named(state.leader_name, known.posts.get(state.leader_id)),
        contact=_named(state.contact_name, known.phones.get(state.contact_id)),
        plan=f"第{state.plan_version}版" if state.plan_version else "",
        registered=_YES if "REGISTERED" in reached else _NO,
        land=_first(_LAND, reached, _NO),
        started=_YES if started else _NO,
        started_on=facts.get("STARTED") if started else None,
        arrived=arrived,
        arrived_this_year=arrived - known.before.get(project.id, 0),
        foreign=dollars,
        problem=known.notes.get((project.id, "PROBLEM"), ""),
        following=known.notes.get((project.id, "NEXT"), "") or state.next_task or "",
        light=Colour(state.light),
        note=_note(row, uncounted, disputed),
        project_no=project.project_no or "",
        ids=(
            project.id,
            state.company_id or "",
            state.unit_id or "",
            state.leader_id or "",
            state.contact_id or "",
        ),
        disputed=disputed,
    )


def _note(row: ProjectRow, uncounted: int, disputed: frozenset[Matter]) -> str:
    """What is in dispute, why the light is not green, and the money that the figures leave out."""
    light = light_words(row.light_rule, row.light_inputs, row.light_days)
    parts = (
        dispute_words(disputed),
        light if row.light < Colour.GREEN else "",
        f"另有不计入考核的到位资金{format_money(uncounted)}" if uncounted else "",
    )
    return "；".join(filter(None, parts))


def _yuan(project: Project, field_name: str) -> int | None:
    """An amount, where it is in 元."""
    currency = getattr(project, f"{field_name}_currency") or "CNY"
    amount: int | None = getattr(project, f"{field_name}_amount")
    return amount if currency == "CNY" else None


def _first(told: Sequence[tuple[str, str]], reached: Container[str], nothing: str) -> str:
    return next((word for kind, word in told if kind in reached), nothing)


def _named(name: str | None, more: str | None) -> str:
    return "　".join(filter(None, (name, more)))
