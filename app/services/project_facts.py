"""Reads what the rules need to know about many projects at once: a fixed number of queries a batch."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Row, and_, func, select
from sqlalchemy.orm import Session, aliased

from app.errors import UserError
from app.models.activities import FollowUp
from app.models.people import Company, CompanyTag, Official
from app.models.projects import FundArrival, ProgressNote, Project, ProjectMilestone, ProjectParty
from app.models.reference import CodeItem, Unit
from app.models.three_ones import (
    ContactAssignment,
    LeaderAction,
    LeaderAssignment,
    PlanTask,
    ProgressPlan,
)
from app.services.counting import counted_as, counting
from app.services.open_slots import open_slots
from app.services.stages import Fact

OURS = "PROMOTION"
"""Whose dates decide the stage; other bodies' dates are kept beside them (domain handbook §0-5)."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a slot of the three ones now."""

    official_id: str
    name: str
    since: date
    accepted_on: date | None
    rank_level: int
    term_to: date | None


@dataclass(frozen=True, slots=True)
class Party:
    """The investor a list names."""

    company_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The current version of the plan."""

    id: str
    version: int
    status: str


@dataclass(frozen=True, slots=True)
class Task:
    """A step of the current plan."""

    id: str
    name: str
    due_on: date | None
    status: str
    started_on: date | None
    is_critical: bool
    weight: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """The next step agreed for a project, or else its earliest open follow-up."""

    id: str
    what: str
    due_on: date


@dataclass(slots=True)
class ProjectFacts:
    """Everything about a batch of projects, by project id; amounts in 分 of CNY."""

    projects: list[Row[Any]]
    facts: dict[str, list[Fact]] = field(default_factory=dict)
    leaders: dict[str, Holder] = field(default_factory=dict)
    contacts: dict[str, Holder] = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    tasks: dict[str, list[Task]] = field(default_factory=dict)
    parties: dict[str, Party] = field(default_factory=dict)
    paid: dict[str, int] = field(default_factory=dict)
    noted_at: dict[str, str] = field(default_factory=dict)
    acted_on: dict[str, date] = field(default_factory=dict)
    waiting: dict[str, Waiting] = field(default_factory=dict)
    open_slots: Mapping[str, Collection[str]] = field(default_factory=dict)
    """Names of slots of which more than one record was written apart."""
    backed: frozenset[str] = frozenset()
    """Those in which one of the world's largest 500 invests."""


def project_record(session: Session, project_id: str) -> Project:
    """A project that is not in the bin. Raises UserError `no_such_record`."""
    project = session.get(Project, project_id)
    if project is None or project.deleted_at is not None:
        raise UserError("no_such_record", id=project_id)
    return project


def project_facts(session: Session, ids: Sequence[str]) -> ProjectFacts:
    """The facts of the live, unmerged projects among `ids`; at most a few thousand at a time."""
    found = ProjectFacts(_projects(session, ids))
    rules = counting(session)
    for row in session.execute(_milestones(ids)):
        fact = Fact(
            counted_as(row.type, rules), row.happened_on or row.confirmed_on, row.status == "CONFIRMED"
        )
        found.facts.setdefault(row.project_id, []).append(fact)
    found.leaders = _holders(session, LeaderAssignment, ids)
    found.contacts = _holders(session, ContactAssignment, ids)
    _plans(session, ids, found)
    for row in session.execute(_parties(ids)):
        name = row.short_name or row.name_zh
        found.parties.setdefault(row.project_id, Party(row.company_id, name))
    found.paid = _by_project(session, FundArrival, func.sum(FundArrival.amount), ids, currency="CNY")
    found.noted_at = _by_project(session, ProgressNote, func.max(ProgressNote.written_at), ids)
    found.acted_on = _by_project(session, LeaderAction, func.max(LeaderAction.acted_on), ids)
    for row in session.execute(_follow_ups(ids)):
        found.waiting.setdefault(row.project_id, Waiting(row.id, row.what, row.due_on))
    found.open_slots = open_slots(session, ids)
    found.backed = backed_by_global_500(session, ids)
    return found


def backed_by_global_500(session: Session, ids: Sequence[str] | None = None) -> frozenset[str]:
    """The projects in which one of the world's largest 500 invests, among `ids` or among all."""
    query = (
        select(ProjectParty.project_id)
        .join(CompanyTag, CompanyTag.company_id == ProjectParty.company_id)
        .where(
            CompanyTag.tag == "GLOBAL_500",
            CompanyTag.deleted_at.is_(None),
            ProjectParty.role == "INVESTOR",
            ProjectParty.deleted_at.is_(None),
        )
    )
    return frozenset(session.scalars(query if ids is None else query.where(ProjectParty.project_id.in_(ids))))


def _projects(session: Session, ids: Sequence[str]) -> list[Row[Any]]:
    """One row each; an official name of an industry in two lists counts once."""
    industry = (
        select(CodeItem.code, func.min(CodeItem.label_zh).label("label"))
        .where(CodeItem.list == "industry_city", CodeItem.deleted_at.is_(None))
        .group_by(CodeItem.code)
        .subquery()
    )
    unit = aliased(Unit)
    columns = Project.__table__.c
    query = (
        select(
            columns.id,
            columns.name,
            columns.name_pinyin,
            columns.site_mode,
            columns.squad_id,
            columns.total_investment_amount,
            columns.total_investment_currency,
            columns.contracted_inflow_amount,
            columns.contracted_inflow_currency,
            columns.contracted_fdi_amount,
            columns.contracted_fdi_currency,
            columns.reg_capital_foreign_amount,
            columns.reg_capital_foreign_currency,
            columns.project_kind,
            columns.major_override,
            columns.planned_start_on,
            columns.planned_production_on,
            columns.light_override,
            columns.light_override_reason,
            columns.light_override_until,
            industry.c.label.label("industry"),
            unit.id.label("unit_id"),
            unit.short_zh.label("unit_name"),
            unit.protocol_order.label("unit_order"),
        )
        .outerjoin(industry, industry.c.code == columns.industry_city)
        .outerjoin(unit, unit.id == columns.responsible_unit_id)
        .where(columns.id.in_(ids), columns.deleted_at.is_(None), columns.merged_into_id.is_(None))
    )
    return list(session.execute(query))


def _milestones(ids: Sequence[str]) -> Any:
    columns = ProjectMilestone.__table__.c
    return select(
        columns.project_id, columns.type, columns.happened_on, columns.confirmed_on, columns.status
    ).where(columns.project_id.in_(ids), columns.authority == OURS, columns.deleted_at.is_(None))


def _holders(
    session: Session, table: type[LeaderAssignment] | type[ContactAssignment], ids: Sequence[str]
) -> dict[str, Holder]:
    columns = table.__table__.c
    query = (
        select(
            columns.project_id,
            columns.official_id,
            columns.valid_from,
            columns.accepted_on,
            Official.name,
            Official.rank_level,
            Official.term_to,
        )
        .join(Official, Official.id == columns.official_id)
        .where(columns.project_id.in_(ids), columns.valid_to.is_(None), columns.deleted_at.is_(None))
        .order_by(columns.valid_from, columns.id)
    )
    return {
        row.project_id: Holder(
            row.official_id, row.name, row.valid_from, row.accepted_on, row.rank_level, row.term_to
        )
        for row in session.execute(query)
    }


def _plans(session: Session, ids: Sequence[str], found: ProjectFacts) -> None:
    plan = ProgressPlan.__table__.c
    query = (
        select(plan.id, plan.project_id, plan.version, plan.status)
        .where(plan.project_id.in_(ids), plan.status != "WITHDRAWN", plan.deleted_at.is_(None))
        .order_by(plan.version)
    )
    for row in session.execute(query):
        found.plans[row.project_id] = Plan(row.id, row.version, row.status)
    project_of = {current.id: project_id for project_id, current in found.plans.items()}
    task = PlanTask.__table__.c
    steps = (
        select(
            task.id,
            task.plan_id,
            task.name,
            task.due_on,
            task.status,
            task.started_on,
            task.is_critical,
            task.weight,
        )
        .join(ProgressPlan, ProgressPlan.id == task.plan_id)
        .where(plan.project_id.in_(ids), task.status != "DROPPED", task.deleted_at.is_(None))
        .order_by(task.seq)
    )
    for step_row in session.execute(steps):
        if step_row.plan_id in project_of:
            step = Task(
                step_row.id,
                step_row.name,
                step_row.due_on,
                step_row.status,
                step_row.started_on,
                step_row.is_critical,
                step_row.weight,
            )
            found.tasks.setdefault(project_of[step_row.plan_id], []).append(step)


def _parties(ids: Sequence[str]) -> Any:
    columns = ProjectParty.__table__.c
    return (
        select(columns.project_id, columns.company_id, Company.short_name, Company.name_zh)
        .join(Company, Company.id == columns.company_id)
        .where(columns.project_id.in_(ids), columns.role == "INVESTOR", columns.deleted_at.is_(None))
        .order_by(columns.position, columns.id)
    )


def _follow_ups(ids: Sequence[str]) -> Any:
    columns = FollowUp.__table__.c
    return (
        select(columns.id, columns.project_id, columns.what, columns.due_on)
        .where(
            columns.project_id.in_(ids),
            columns.done_on.is_(None),
            columns.due_on.is_not(None),
            columns.kind != "MENTION",
            columns.deleted_at.is_(None),
        )
        .order_by(columns.kind != "NEXT_STEP", columns.due_on, columns.id)
    )


def _by_project(session: Session, table: Any, value: Any, ids: Sequence[str], **equal: str) -> dict[str, Any]:
    columns = table.__table__.c
    conditions = [columns[name] == wanted for name, wanted in equal.items()]
    query = (
        select(columns.project_id, value)
        .where(and_(columns.project_id.in_(ids), columns.deleted_at.is_(None), *conditions))
        .group_by(columns.project_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}
