"""What is to be done today, by me, my squad or the whole city: tasks, visits, lights, missing slots."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, func, or_, select, true
from sqlalchemy.orm import Session

from app.database import log_position, me, today
from app.models.activities import Activity, ActivityCompany, ActivityParticipant, FollowUp
from app.models.local import ProjectState
from app.models.people import Company, Official, Person
from app.models.reference import Unit
from app.scopes import with_parts
from app.services.calendar import working_calendar
from app.services.own_units import outside
from app.services.project_filter import COLUMNS, Facet
from app.services.project_list import ProjectRow, Totals, project_rows
from app.services.roles import mine_by
from app.services.three_ones import Slot
from app.services.today_due import due_items, next_due
from app.services.today_items import DueItem, DueSoon
from app.services.units import CITY, SQUAD


class Scope(StrEnum):
    """Whose day it is."""

    MINE = "mine"
    SQUAD = "squad"
    CITY = "city"


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A recent visit with its next step; `waiting` says whether that is still to be done."""

    id: str
    started_at: str
    company_id: str | None
    company_name: str
    people: tuple[str, ...]
    text: str
    next_what: str | None
    next_due: date | None
    next_done: bool


@dataclass(frozen=True, slots=True)
class MissingSlots:
    """A signed project that lacks some of the three ones, and for how many working days.

    `outside` the units of the person here it may not be written.
    """

    project_id: str
    name: str
    slots: tuple[str, str, str]
    days_since_signing: int | None
    outside: bool = False


@dataclass(frozen=True, slots=True)
class OwnUnit:
    """Where the person here works: a squad, a county, the city; without an id nobody has entered it."""

    id: str | None = None
    name: str = ""
    kind: str = SQUAD

    @property
    def is_squad(self) -> bool:
        return self.kind == SQUAD

    @property
    def is_city(self) -> bool:
        return self.kind == CITY


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything the page shows.

    `seen` is the position of the log at which it was read, `next_due` what comes next when nothing is due,
    `mine_by` what makes a project mine, `unit` where the person here works.
    """

    scope: Scope
    seen: int
    due: DueSoon
    next_due: DueItem | None
    visits: tuple[VisitLine, ...]
    visits_this_month: int
    projects: tuple[ProjectRow, ...]
    mine_by: Facet
    totals: Totals
    missing: tuple[MissingSlots, ...]
    missing_count: int
    unit: OwnUnit


def today_view(session: Session, scope: Scope, visits: int = 8) -> TodayView:
    """The day of `scope`, at most `visits` recent visits."""
    people = owners(session, scope)
    projects, totals = _projects(session, scope)
    due = due_items(session, people)
    missing, missing_count = _missing(session, scope)
    return TodayView(
        scope,
        log_position(session),
        due,
        None if due.items else next_due(session, people),
        _recent_visits(session, scope, visits),
        _visits_this_month(session, scope),
        projects,
        mine_by(session),
        totals,
        missing,
        missing_count,
        own_unit(session),
    )


def due_count(session: Session) -> int:
    """How much is due for me."""
    return due_items(session, owners(session, Scope.MINE), limit=0).total


def owners(session: Session, scope: Scope) -> list[str] | None:
    """The officials of a scope; None means everyone."""
    member = me(session)
    if scope is Scope.CITY:
        return None
    if scope is Scope.MINE or member is None:
        return [member or "-"]
    unit = own_unit(session).id
    query = select(Official.id).where(Official.unit_id == unit, Official.deleted_at.is_(None))
    return list(session.scalars(query))


def own_unit(session: Session) -> OwnUnit:
    """Where the person at this computer works."""
    query = (
        select(Unit.id, Unit.short_zh, Unit.unit_type)
        .join(Official, Official.unit_id == Unit.id)
        .where(Official.id == me(session))
    )
    row = session.execute(query).one_or_none()
    return OwnUnit() if row is None else OwnUnit(row.id, row.short_zh, row.unit_type)


def _visit_scope(session: Session, scope: Scope) -> ColumnElement[bool]:
    people = owners(session, scope)
    return and_(Activity.deleted_at.is_(None), true() if people is None else Activity.owner_id.in_(people))


def _visits_this_month(session: Session, scope: Scope) -> int:
    first = today(session).replace(day=1).isoformat()
    query = select(func.count()).where(_visit_scope(session, scope), Activity.started_at >= first)
    return session.scalar(query) or 0


def _recent_visits(session: Session, scope: Scope, limit: int) -> tuple[VisitLine, ...]:
    query = (
        select(Activity.id, Activity.started_at, Activity.subject, Activity.minutes)
        .where(_visit_scope(session, scope))
        .order_by(Activity.started_at.desc(), Activity.id.desc())
        .limit(limit)
    )
    visits = session.execute(query).all()
    ids = [visit.id for visit in visits]
    firms = {
        row.activity_id: row
        for row in session.execute(
            select(ActivityCompany.activity_id, Company.id, Company.name_zh, Company.short_name)
            .join(Company, Company.id == ActivityCompany.company_id)
            .where(ActivityCompany.activity_id.in_(ids), ActivityCompany.deleted_at.is_(None))
            .order_by(ActivityCompany.company_id.desc())
        )
    }
    people = _met(session, ids)
    steps = {
        row.activity_id: row
        for row in session.execute(
            select(FollowUp.activity_id, FollowUp.what, FollowUp.due_on, FollowUp.done_on)
            .where(FollowUp.activity_id.in_(ids), FollowUp.deleted_at.is_(None))
            .order_by(FollowUp.due_on.desc())
        )
    }
    return tuple(
        VisitLine(
            visit.id,
            visit.started_at,
            firm.id if (firm := firms.get(visit.id)) else None,
            (firm.short_name or firm.name_zh) if firm else visit.subject,
            tuple(people.get(visit.id, ())),
            visit.minutes or visit.subject,
            step.what if (step := steps.get(visit.id)) else None,
            step.due_on if step else None,
            step is not None and step.done_on is not None,
        )
        for visit in visits
    )


def _met(session: Session, ids: Sequence[str]) -> dict[str, list[str]]:
    """Visit → whom we met, as one addresses them: 钱总, 齐工."""
    people: dict[str, list[str]] = {}
    addressed = func.coalesce(Person.honorific, ActivityParticipant.name)
    for activity_id, name in session.execute(
        select(ActivityParticipant.activity_id, addressed)
        .outerjoin(Person, Person.id == ActivityParticipant.person_id)
        .where(
            ActivityParticipant.activity_id.in_(ids),
            ActivityParticipant.side == "THEIRS",
            ActivityParticipant.deleted_at.is_(None),
        )
        .order_by(ActivityParticipant.position)
    ):
        people.setdefault(activity_id, []).append(name)
    return people


def _project_scope(session: Session, scope: Scope) -> ColumnElement[bool]:
    people = owners(session, scope)
    return true() if people is None else COLUMNS[mine_by(session)].in_(people)


def _projects(session: Session, scope: Scope, limit: int = 6) -> tuple[tuple[ProjectRow, ...], Totals]:
    condition = _project_scope(session, scope)
    order = (ProjectState.light, ProjectState.due_sort, ProjectState.project_id)
    ids = list(
        session.scalars(select(ProjectState.project_id).where(condition).order_by(*order).limit(limit))
    )
    counted = select(ProjectState.light, func.count()).where(condition).group_by(ProjectState.light)
    lights = {row[0]: row[1] for row in session.execute(counted)}
    investment, paid = session.execute(
        select(
            func.coalesce(func.sum(ProjectState.investment), 0), func.coalesce(func.sum(ProjectState.paid), 0)
        ).where(condition)
    ).one()
    red, yellow, green, grey = (lights.get(light, 0) for light in range(4))
    totals = Totals(red + yellow + green + grey, (red, yellow, green, grey), investment or 0, paid or 0)
    return tuple(project_rows(session, ids)), totals


def _concerns_us(session: Session) -> ColumnElement[bool]:
    """Projects of my colleagues, and of a squad those that are still nobody's, of another unit its own; the
    city's are all, also those of no unit."""
    whose, unit = COLUMNS[mine_by(session)], own_unit(session)
    if unit.is_city:
        return true()
    ours = whose.in_(owners(session, Scope.SQUAD) or ())
    if unit.id is None or unit.is_squad:
        return or_(ours, whose.is_(None))
    return or_(ours, ProjectState.unit_id.in_(with_parts(session.connection(), [unit.id])))


def _missing(session: Session, scope: Scope, limit: int = 4) -> tuple[tuple[MissingSlots, ...], int]:
    """Projects of the scope that lack a slot, and how many: the first of them.

    A plan that waits for me as its leader comes first.
    """
    scoped = true() if scope is Scope.CITY else _concerns_us(session)
    lacking = ProjectState.missing > 0
    for_me = and_(ProjectState.plan_slot == Slot.DRAFT, ProjectState.leader_id == me(session))
    condition = or_(and_(lacking, scoped), for_me)
    query = (
        select(ProjectState)
        .where(condition)
        .order_by(lacking, ProjectState.signed_on, ProjectState.project_id)
        .limit(limit)
    )
    count = session.scalar(select(func.count()).select_from(ProjectState).where(condition)) or 0
    calendar, now = working_calendar(session), today(session)
    found = session.scalars(query).all()
    beyond = outside(session, [row.project_id for row in found])
    rows = tuple(
        MissingSlots(
            row.project_id,
            row.name,
            (row.leader_slot, row.contact_slot, row.plan_slot),
            calendar.between(row.signed_on, now) if row.signed_on else None,
            row.project_id in beyond,
        )
        for row in found
    )
    return rows, count
