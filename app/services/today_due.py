"""What is due soon: follow-ups, and steps of plans and firms to meet again that no follow-up stands for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, literal, null, or_, select, true
from sqlalchemy.orm import Session, aliased

from app.database import today
from app.models.activities import FollowUp
from app.models.local import CompanyState, ProjectState
from app.models.people import Company, Official
from app.models.three_ones import PlanTask, ProgressPlan
from app.services.calendar import working_calendar
from app.services.contact_reminders import ContactDays, contact_days, contact_due
from app.services.today_items import CONTACT, HORIZON, DueItem, DueSoon

Query = Select[*tuple[Any, ...]]

LIMIT = 100
"""So many items are listed at most: nobody does more in a day, and a whole city can have thousands."""


@dataclass(frozen=True, slots=True)
class _Days:
    """Where today begins and ends among the days due, and the first one beyond the horizon.

    Days off belong to the working day before them, as in `WorkingCalendar.between`.
    """

    now: date
    since: date
    after: date
    beyond: date


def due_items(session: Session, people: Sequence[str] | None, limit: int = LIMIT) -> DueSoon:
    """What is due within the horizon of `people`, None for everyone: the first `limit` of it, by day."""
    days = _days(session)
    queries = [
        query.where(query.selected_columns.due_on < days.beyond)
        for query in _queries(people, days.now, contact_days(session))
    ]
    found = [session.execute(_counted_first(query, days, limit)).all() for query in queries]
    counted = [(rows[0].past, rows[0].present, rows[0].coming, rows[0].late) for rows in found]
    past, present, coming, late = (sum(column) for column in zip(*counted, strict=True))
    listed = (row for rows in found for row in rows if row.id is not None)
    return DueSoon(tuple(_sorted(session, listed, days.now)[:limit]), (past, present, coming), late)


def next_due(session: Session, people: Sequence[str] | None) -> DueItem | None:
    """The first open item after the horizon."""
    days = _days(session)
    latest = working_calendar(session).add(days.now, HORIZON * 4)
    found = [
        session.execute(
            _first(query.where(due.due_on >= days.beyond, due.due_on <= latest, due.done_on.is_(None)), 1)
        ).all()
        for query in _queries(people, days.now, contact_days(session))
        for due in [query.selected_columns]
    ]
    return next(iter(_sorted(session, chain.from_iterable(found), days.now)), None)


def _days(session: Session) -> _Days:
    now, calendar = today(session), working_calendar(session)
    since = now if calendar.is_workday(now) else calendar.add(now, -1)
    return _Days(now, since, calendar.add(now, 1), calendar.add(now, HORIZON + 1))


def _queries(people: Sequence[str] | None, now: date, days: ContactDays) -> tuple[Query, ...]:
    return _follow_ups(people, now), _plan_tasks(people, now), _contacts(people, now, days)


def _counted_first(query: Query, days: _Days, limit: int) -> Query:
    """The first of what is due, each beside how many there are before today, today and later.

    `late` are the open ones before today. SQLite keeps what it has found for both, so that a ledger is gone
    through once; where nothing is due the counts stand alone.
    """
    found = query.cte("found").prefix_with("MATERIALIZED")
    due = found.c
    groups = {
        "past": due.due_on < days.since,
        "present": and_(due.due_on >= days.since, due.due_on < days.after),
        "coming": due.due_on >= days.after,
        "late": and_(due.due_on < days.since, due.done_on.is_(None)),
    }
    sums = [func.coalesce(func.sum(case((of, 1), else_=0)), 0).label(name) for name, of in groups.items()]
    counts, first = select(*sums).subquery(), _first(select(found), limit).subquery()
    return select(counts, first).select_from(counts.outerjoin(first, true()))


def _first(query: Query, limit: int) -> Query:
    due = query.selected_columns
    return query.order_by(due.due_on, due.done_on, due.what).limit(limit)


def _sorted(session: Session, rows: Iterable[Row[*tuple[Any, ...]]], now: date) -> list[DueItem]:
    """All by day, open ones before done ones."""
    between = working_calendar(session).between
    return sorted((_item(row, between(now, row.due_on)) for row in rows), key=_order)


def _order(item: DueItem) -> tuple[bool, bool, date, bool, str]:
    """What is late, then the rest; among the late, firms to be met again come after what was promised."""
    late = item.days_left < 0
    return not late, late and item.is_contact, item.due_on, item.done, item.what


def _item(row: Row[*tuple[Any, ...]], days_left: int) -> DueItem:
    return DueItem(
        row.id,
        row.is_task,
        row.what,
        row.kind,
        row.due_on,
        days_left,
        row.done_on is not None,
        row.owner,
        row.project_id,
        row.project,
        row.company_id,
        row.short_name or row.company,
        (row.leader_slot, row.contact_slot, row.plan_slot) if row.project else None,
    )


def _follow_ups(people: Sequence[str] | None, now: date) -> Query:
    state = ProjectState
    return (
        select(
            FollowUp.id,
            literal(False).label("is_task"),
            FollowUp.what,
            FollowUp.kind,
            FollowUp.due_on,
            FollowUp.done_on,
            FollowUp.project_id,
            FollowUp.company_id,
            Official.name.label("owner"),
            Company.name_zh.label("company"),
            Company.short_name,
            state.name.label("project"),
            state.leader_slot,
            state.contact_slot,
            state.plan_slot,
        )
        .outerjoin(Official, Official.id == FollowUp.owner_id)
        .outerjoin(Company, Company.id == FollowUp.company_id)
        .outerjoin(state, state.project_id == FollowUp.project_id)
        .where(
            FollowUp.deleted_at.is_(None),
            FollowUp.due_on.is_not(None),
            or_(FollowUp.done_on.is_(None), FollowUp.done_on == now),
            _owned(FollowUp.owner_id.in_(people) if people is not None else None),
        )
    )


def _plan_tasks(people: Sequence[str] | None, now: date) -> Query:
    """Open steps of the current plans whose project is in the scope and that no follow-up stands for.

    A follow-up names its step in the version of then; in the present one the step has the same key.
    """
    state, then = ProjectState, aliased(PlanTask)
    covered = (
        select(then.key)
        .join(FollowUp, FollowUp.plan_task_id == then.id)
        .where(FollowUp.done_on.is_(None), FollowUp.deleted_at.is_(None))
    )
    return (
        select(
            PlanTask.id,
            literal(True).label("is_task"),
            PlanTask.name.label("what"),
            literal("PLAN_TASK").label("kind"),
            PlanTask.due_on,
            PlanTask.done_on,
            state.project_id,
            state.company_id,
            state.contact_name.label("owner"),
            state.company_name.label("company"),
            null().label("short_name"),
            state.name.label("project"),
            state.leader_slot,
            state.contact_slot,
            state.plan_slot,
        )
        .join(ProgressPlan, ProgressPlan.id == PlanTask.plan_id)
        .join(
            state,
            and_(state.project_id == ProgressPlan.project_id, state.plan_version == ProgressPlan.version),
        )
        .where(
            PlanTask.deleted_at.is_(None),
            PlanTask.status != "DROPPED",
            PlanTask.due_on.is_not(None),
            or_(PlanTask.done_on.is_(None), PlanTask.done_on == now),
            PlanTask.key.not_in(covered),
            state.status == "ACTIVE",
            _owned(_task_of(people) if people is not None else None),
        )
    )


def _contacts(people: Sequence[str] | None, now: date, days: ContactDays) -> Query:
    """Firms whose day to be met again has passed, of whoever looks after them; an open step stands for it."""
    state, due = CompanyState, contact_due(days)
    awaited = select(FollowUp.company_id).where(
        FollowUp.company_id.is_not(None), FollowUp.done_on.is_(None), FollowUp.deleted_at.is_(None)
    )
    return select(
        state.company_id.label("id"),
        literal(False).label("is_task"),
        state.name.label("what"),
        literal(CONTACT).label("kind"),
        due.label("due_on"),
        null().label("done_on"),
        null().label("project_id"),
        state.company_id,
        state.owner_name.label("owner"),
        state.name.label("company"),
        null().label("short_name"),
        null().label("project"),
        null().label("leader_slot"),
        null().label("contact_slot"),
        null().label("plan_slot"),
    ).where(
        state.owner_id.is_not(None),
        _owned(state.owner_id.in_(people) if people is not None else None),
        due < now,
        state.company_id.not_in(awaited),
    )


def _owned(condition: ColumnElement[bool] | None) -> ColumnElement[bool]:
    return true() if condition is None else condition


def _task_of(people: Sequence[str]) -> ColumnElement[bool]:
    """A step without an owner is the contact person's; asked of the step alone, before anything is joined."""
    theirs = (
        select(ProgressPlan.id)
        .join(ProjectState, ProjectState.project_id == ProgressPlan.project_id)
        .where(ProjectState.contact_id.in_(people))
    )
    unowned = and_(PlanTask.owner_id.is_(None), PlanTask.plan_id.in_(theirs))
    return or_(PlanTask.owner_id.in_(people), unowned)
