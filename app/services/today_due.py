"""What is due soon: follow-ups, and steps of plans that no follow-up stands for."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, or_, select, true
from sqlalchemy.orm import Session, aliased

from app.database import today
from app.models.activities import FollowUp
from app.models.local import ProjectState
from app.models.people import Company, Official
from app.models.three_ones import PlanTask, ProgressPlan
from app.services.calendar import working_calendar
from app.services.today_items import HORIZON, DueItem


def due_items(session: Session, people: Sequence[str] | None) -> list[DueItem]:
    """What is due within the horizon of `people`, None for everyone, by day."""
    now = today(session)
    latest = working_calendar(session).add(now, HORIZON * 4)
    return sorted(
        [*_follow_ups(session, people, now, latest), *_plan_tasks(session, people, now, latest)],
        key=lambda item: (item.due_on, item.done, item.what),
    )


def _follow_ups(session: Session, people: Sequence[str] | None, now: date, latest: date) -> list[DueItem]:
    state = ProjectState
    query = (
        select(
            FollowUp.id,
            FollowUp.what,
            FollowUp.kind,
            FollowUp.due_on,
            FollowUp.done_on,
            FollowUp.project_id,
            FollowUp.company_id,
            Official.name.label("owner"),
            Company.name_zh,
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
            FollowUp.due_on <= latest,
            or_(FollowUp.done_on.is_(None), and_(FollowUp.done_on == now, FollowUp.due_on.is_not(None))),
            _owned(FollowUp.owner_id.in_(people) if people is not None else None),
        )
    )
    between = working_calendar(session).between
    return [
        DueItem(
            row.id,
            False,
            row.what,
            row.kind,
            row.due_on,
            between(now, row.due_on),
            row.done_on is not None,
            row.owner,
            row.project_id,
            row.project,
            row.company_id,
            row.short_name or row.name_zh,
            (row.leader_slot, row.contact_slot, row.plan_slot) if row.project else None,
        )
        for row in session.execute(query)
    ]


def _plan_tasks(session: Session, people: Sequence[str] | None, now: date, latest: date) -> list[DueItem]:
    """Open steps of the current plans whose project is in the scope and that no follow-up stands for.

    A follow-up names its step in the version of then; in the present one the step has the same key.
    """
    state, then = ProjectState, aliased(PlanTask)
    covered = (
        select(then.key).join(FollowUp, FollowUp.plan_task_id == then.id).where(FollowUp.deleted_at.is_(None))
    )
    query = (
        select(
            PlanTask.id,
            PlanTask.name,
            PlanTask.due_on,
            PlanTask.done_on,
            state.project_id,
            state.name.label("project"),
            state.contact_name,
            state.company_id,
            state.company_name,
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
            or_(PlanTask.done_on.is_(None), PlanTask.done_on == now),
            PlanTask.due_on <= latest,
            PlanTask.key.not_in(covered),
            state.status == "ACTIVE",
            _owned(_task_of(people) if people is not None else None),
        )
    )
    between = working_calendar(session).between
    return [_task_item(row, between(now, row.due_on)) for row in session.execute(query)]


def _task_item(row: Row[*tuple[Any, ...]], days_left: int) -> DueItem:
    return DueItem(
        row.id,
        True,
        row.name,
        "PLAN_TASK",
        row.due_on,
        days_left,
        row.done_on is not None,
        row.contact_name,
        row.project_id,
        row.project,
        row.company_id,
        row.company_name,
        (row.leader_slot, row.contact_slot, row.plan_slot),
    )


def _owned(condition: ColumnElement[bool] | None) -> ColumnElement[bool]:
    return true() if condition is None else condition


def _task_of(people: Sequence[str]) -> ColumnElement[bool]:
    """A step without an owner is the contact person's."""
    unowned = and_(PlanTask.owner_id.is_(None), ProjectState.contact_id.in_(people))
    return or_(PlanTask.owner_id.in_(people), unowned)
