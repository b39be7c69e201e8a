"""The base sets rates are taken over: an event, a year of signing, a unit, or all signed projects."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError
from app.models.local import ProjectState
from app.models.projects import FundArrival, Project, ProjectMilestone, ProjectSource
from app.models.three_ones import PlanTask, ProgressPlan
from app.services.counting import Counting, DateKind, counted_as, counting
from app.services.indicators import Indicators, PlanSteps, SignedProject, indicators
from app.services.project_facts import OURS
from app.services.stages import ENDINGS, applicable


class BaseKind(StrEnum):
    """What a base set is made of."""

    ALL = "all"
    EVENT = "event"
    YEAR = "year"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Base:
    """A base set by its kind and name; `name` is empty for all."""

    kind: BaseKind
    name: str
    count: int


def bases(session: Session) -> list[Base]:
    """The base sets there are, with how many signed projects each has."""
    signed = ProjectState.signed_on.is_not(None)
    total = session.scalar(select(func.count()).where(signed)) or 0
    events = session.execute(
        select(ProjectSource.name, func.count())
        .join(ProjectState, ProjectState.project_id == ProjectSource.project_id)
        .where(ProjectSource.counted, ProjectSource.deleted_at.is_(None), signed)
        .group_by(ProjectSource.name)
        .order_by(ProjectSource.name)
    )
    year = func.strftime("%Y", ProjectState.signed_on)
    years = session.execute(select(year, func.count()).where(signed).group_by(year).order_by(year))
    units = session.execute(
        select(ProjectState.unit_name, func.count())
        .where(signed, ProjectState.unit_name.is_not(None))
        .group_by(ProjectState.unit_name)
        .order_by(func.min(ProjectState.unit_order))
    )
    return [
        Base(BaseKind.ALL, "", total),
        *(Base(BaseKind.EVENT, name, count) for name, count in events),
        *(Base(BaseKind.YEAR, name, count) for name, count in years),
        *(Base(BaseKind.UNIT, name or "", count) for name, count in units),
    ]


def indicators_of(session: Session, base: str | None = None, as_of: date | None = None) -> Indicators:
    """The indicators of the base set called `base` (all without a name) up to the end of `as_of`.

    Raises UserError `no_such_base` with the names there are.
    """
    day = as_of or today(session)
    rules = counting(session)
    found = _base(session, base)
    every = reckoned_projects(session, rules, day)
    members = _members(session, found)
    projects = [project for project in every if members is None or project.id in members]
    talks, steps = _talks(session, found, every), _plan_steps(session, members, day)
    return indicators(projects, day, base, talks, steps, rules)


def _base(session: Session, name: str | None) -> Base | None:
    if name is None:
        return None
    listed = [base for base in bases(session) if base.name]
    found = next((base for base in listed if base.name == name), None)
    if found is None:
        raise UserError("no_such_base", name=name, names=tuple(base.name for base in listed))
    return found


def _talks(session: Session, base: Base | None, every: list[SignedProject]) -> list[SignedProject]:
    """Projects whose talks are known to have begun: in the year of the base, with its unit, or ever.

    The set of an event holds signed projects alone, so it has no signing rate.
    """
    talked = [project for project in every if "NEGOTIATING" in project.reached]
    if base is None:
        return talked
    if base.kind is BaseKind.YEAR:
        return [project for project in talked if project.reached["NEGOTIATING"].year == int(base.name)]
    if base.kind is BaseKind.UNIT:
        query = select(ProjectState.project_id).where(ProjectState.unit_name == base.name)
        of_unit = set(session.scalars(query))
        return [project for project in talked if project.id in of_unit]
    return []


def _plan_steps(session: Session, members: set[str] | None, day: date) -> PlanSteps:
    """How the present plans of the base set are kept (计划按期率)."""
    state = ProjectState
    query = (
        select(state.project_id, PlanTask.due_on, PlanTask.done_on)
        .join(ProgressPlan, ProgressPlan.id == PlanTask.plan_id)
        .join(
            state,
            and_(state.project_id == ProgressPlan.project_id, state.plan_version == ProgressPlan.version),
        )
        .where(PlanTask.deleted_at.is_(None), PlanTask.status != "DROPPED", PlanTask.due_on <= day)
    )
    rows = [row for row in session.execute(query) if members is None or row.project_id in members]
    return PlanSteps(len(rows), sum(row.done_on is not None and row.done_on <= row.due_on for row in rows))


def _members(session: Session, found: Base | None) -> set[str] | None:
    if found is None:
        return None
    name = found.name
    query = select(ProjectState.project_id).where(ProjectState.signed_on.is_not(None))
    if found.kind is BaseKind.EVENT:
        sources = select(ProjectSource.project_id).where(
            ProjectSource.name == name, ProjectSource.counted, ProjectSource.deleted_at.is_(None)
        )
        query = query.where(ProjectState.project_id.in_(sources))
    elif found.kind is BaseKind.YEAR:
        query = query.where(func.strftime("%Y", ProjectState.signed_on) == name)
    elif found.kind is BaseKind.UNIT:
        query = query.where(ProjectState.unit_name == name)
    return set(session.scalars(query))


def reckoned_projects(session: Session, rules: Counting, day: date) -> list[SignedProject]:
    """All projects with what they had reached by `day`, signed or not yet."""
    columns = Project.__table__.c
    query = select(
        columns.id,
        columns.site_mode,
        columns.contracted_inflow_amount,
        columns.contracted_inflow_currency,
        columns.total_investment_amount,
        columns.total_investment_currency,
    ).where(columns.deleted_at.is_(None), columns.merged_into_id.is_(None))
    arrived = arrived_by(session, day)
    reached, ended = _milestones(session, rules, day)
    found = []
    for row in session.execute(query):
        possible = applicable(row.site_mode)
        agreed = _cny(row.contracted_inflow_amount, row.contracted_inflow_currency)
        total = _cny(row.total_investment_amount, row.total_investment_currency)
        found.append(
            SignedProject(
                row.id,
                row.site_mode,
                {name: on for name, on in reached.get(row.id, {}).items() if name in possible},
                total if agreed is None else agreed,
                agreed is None and total is not None,
                arrived.get(row.id, 0),
                row.id in ended,
            )
        )
    return found


def arrived_by(session: Session, day: date) -> dict[str, int]:
    """The money in 分 that had arrived by the end of a day and counts, by project."""
    query = (
        select(FundArrival.project_id, func.sum(FundArrival.amount))
        .where(
            FundArrival.deleted_at.is_(None),
            FundArrival.counted_in_assessment,
            FundArrival.currency == "CNY",
            FundArrival.arrived_on <= day,
        )
        .group_by(FundArrival.project_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def _milestones(session: Session, rules: Counting, day: date) -> tuple[dict[str, dict[str, date]], set[str]]:
    """The first day of each confirmed milestone by project, and the projects that had ended by `day`."""
    columns = ProjectMilestone.__table__.c
    query = select(columns.project_id, columns.type, columns.happened_on, columns.confirmed_on).where(
        columns.authority == OURS, columns.status == "CONFIRMED", columns.deleted_at.is_(None)
    )
    reached: dict[str, dict[str, date]] = {}
    ended: set[str] = set()
    for row in session.execute(query):
        dates = (row.happened_on, row.confirmed_on)
        happened = rules.indicator_date is DateKind.HAPPENED
        on = next((d for d in (dates if happened else dates[::-1]) if d is not None), None)
        if on is None:
            continue
        if row.type in ENDINGS:
            if on <= day:
                ended.add(row.project_id)
            continue
        known, counts_as = reached.setdefault(row.project_id, {}), counted_as(row.type, rules)
        known[counts_as] = min(on, known.get(counts_as, on))
    return reached, ended


def _cny(amount: int | None, currency: str | None) -> int | None:
    return amount if currency in (None, "CNY") else None
