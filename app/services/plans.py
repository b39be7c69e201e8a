"""The progress plan of a project: drafted from the template, confirmed, changed by a new version."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import now_text, today
from app.errors import UserError, ValidationError
from app.models.base import new_id
from app.models.three_ones import NOT_BEGUN, PlanTask, PlanTaskLink, PlanTaskSupport, ProgressPlan
from app.services.calendar import working_calendar
from app.services.links import link
from app.services.milestones import MilestoneDraft, add_milestone, current_standing
from app.services.names import within
from app.services.plan_links import bridge, check_order, followers, plan_tasks, set_predecessors, set_support

NOTE_LIMIT = 500

EXPLAINED_FROM = 10
"""A step more working days late than this is only ticked off with the reason."""

_PROGRESS = ("status", "started_on", "done_on", "percent", "delay_reason", "owner_id")
"""What is reported of a step, and not planned: it needs no new version."""


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """A step as a form holds it; `after` are the ids of steps of the same plan it waits for.

    `support` are units that help, `percent` how much is done.
    """

    name: str
    start_on: date | None
    due_on: date | None
    owner_id: str | None = None
    owner_unit_id: str | None = None
    node: int = 2
    milestone_type: str | None = None
    is_milestone: bool = False
    is_critical: bool = False
    evidence_required: bool = False
    weight: int = 1
    after: Sequence[str] = field(default_factory=tuple)
    support: Sequence[str] = field(default_factory=tuple)
    percent: int | None = None


def current_plan(session: Session, project_id: str) -> ProgressPlan | None:
    """The highest version that is not withdrawn."""
    return session.scalar(
        select(ProgressPlan)
        .where(
            ProgressPlan.project_id == project_id,
            ProgressPlan.status != "WITHDRAWN",
            ProgressPlan.deleted_at.is_(None),
        )
        .order_by(ProgressPlan.version.desc())
        .limit(1)
    )


def new_plan(session: Session, project_id: str) -> str:
    """An empty draft. Raises UserError `plan_exists`."""
    if current_plan(session, project_id) is not None:
        raise UserError("plan_exists")
    return _fresh_version(session, project_id).id


def confirm_plan(session: Session, plan_id: str, approved_by_id: str | None, approved_on: date) -> None:
    """The lead official confirms the plan; the first confirmed version is the baseline.

    Raises ValidationError: `plan_empty`, `plan_step_without_date`, `task_before_predecessor`; UserError
    `plan_not_draft`.
    """
    plan = _plan(session, plan_id)
    if plan.status != "DRAFT":
        raise UserError("plan_not_draft")
    tasks = plan_tasks(session, plan_id)
    if not tasks:
        raise ValidationError("plan", "plan_empty")
    for task in tasks.values():
        if task.due_on is None:
            raise ValidationError("plan", "plan_step_without_date", task=task.name)
        check_order(session, task)
    earlier = session.scalar(
        select(func.count()).where(
            ProgressPlan.project_id == plan.project_id,
            ProgressPlan.is_baseline,
            ProgressPlan.deleted_at.is_(None),
        )
    )
    plan.status = "CONFIRMED"
    plan.is_baseline = not earlier
    plan.approved_by_id = approved_by_id
    plan.approved_on = approved_on


def note_plan(session: Session, plan_id: str, note: str) -> None:
    """Remark on a version of a plan. Raises ValidationError under `note`: `too_long`."""
    _plan(session, plan_id).note = within(NOTE_LIMIT, note.strip(), "note") or None


def move_task(session: Session, task_id: str, start_on: date | None, due_on: date) -> str:
    """Change the dates of a step; in a confirmed plan this starts a draft version.

    Returns the id of the step in the version that now holds it. Raises ValidationError
    `date_order` and `task_before_predecessor`.
    """
    task = _task(session, task_id)
    if (task.start_on, task.due_on) == (start_on, due_on):
        return task.id
    if start_on is not None and start_on > due_on:
        raise ValidationError("due_on", "date_order")
    task = _in_draft(session, task)
    task.start_on, task.due_on = start_on, due_on
    check_order(session, task)
    return task.id


def move_with_followers(session: Session, task_id: str, start_on: date | None, due_on: date) -> str:
    """As `move_task`, and every open step that waits for this one moves by as many working days.

    Steps move only later: an earlier step leaves its followers where they are.
    """
    task = _task(session, task_id)
    if (task.start_on, task.due_on) == (start_on, due_on):
        return task.id
    calendar = working_calendar(session)
    delay = calendar.between(task.due_on, due_on) if task.due_on is not None else 0
    task = _in_draft(session, task)
    if delay > 0:
        for step in followers(session, task):
            step.start_on = calendar.add(step.start_on, delay) if step.start_on is not None else None
            step.due_on = calendar.add(step.due_on, delay) if step.due_on is not None else None
        session.flush()
    return move_task(session, task.id, start_on, due_on)


def postpone_task(session: Session, task_id: str, due_on: date) -> str:
    """Give a step another last day; its first day stays unless it would come after it."""
    start = _task(session, task_id).start_on
    return move_task(session, task_id, min(start, due_on) if start is not None else None, due_on)


def add_task(session: Session, plan_id: str, draft: TaskDraft) -> str:
    """Add a step at the place its dates give it; a confirmed plan starts a draft version."""
    _check_name(draft.name)
    plan = _plan(session, plan_id)
    if plan.status == "CONFIRMED":
        plan, _ = _new_version(session, plan)
    task = PlanTask(
        plan_id=plan.id,
        key=new_id(),
        seq=max((step.seq for step in plan_tasks(session, plan.id).values()), default=0) + 1,
        name=draft.name.strip(),
        node=draft.node,
        milestone_type=draft.milestone_type,
        owner_id=draft.owner_id,
        owner_unit_id=draft.owner_unit_id,
        start_on=draft.start_on,
        due_on=draft.due_on,
        is_milestone=draft.is_milestone,
        is_critical=draft.is_critical,
        evidence_required=draft.evidence_required,
        weight=draft.weight,
        percent=draft.percent,
    )
    session.add(task)
    set_support(session, task, draft.support)
    _check_dates(task)
    session.flush()
    set_predecessors(session, task, draft.after)
    check_order(session, task)
    return task.id


def edit_task(session: Session, task_id: str, draft: TaskDraft) -> str:
    """Take over what a form holds; new dates in a confirmed plan start a draft version.

    What no form edits stays: node, and the milestone the step stands for.
    """
    _check_name(draft.name)
    task = _task(session, task_id)
    if (task.start_on, task.due_on) != (draft.start_on, draft.due_on):
        task = _in_draft(session, task)
    task.name = draft.name.strip()
    task.owner_id, task.owner_unit_id = draft.owner_id, draft.owner_unit_id
    task.start_on, task.due_on = draft.start_on, draft.due_on
    task.is_critical, task.evidence_required = draft.is_critical, draft.evidence_required
    task.weight, task.percent = draft.weight, draft.percent
    set_support(session, task, draft.support)
    _check_dates(task)
    set_predecessors(session, task, draft.after)
    check_order(session, task)
    return task.id


def complete_task(
    session: Session, task_id: str, done_on: date, *, evidence: bool = True, delay_reason: str | None = None
) -> None:
    """Tick a step off; one that stands for a milestone reports it as a fact.

    Raises ValidationError `date_in_future`, `date_order`, `evidence_required`, and
    `delay_reason_required` for a step more than ten working days late.
    """
    task = _task(session, task_id)
    if done_on > today(session):
        raise ValidationError("done_on", "date_in_future")
    if task.started_on is not None and done_on < task.started_on:
        raise ValidationError("done_on", "date_order")
    if task.evidence_required and not evidence:
        raise ValidationError("evidence", "evidence_required", task=task.name)
    late = working_calendar(session).between(task.due_on, done_on) if task.due_on is not None else 0
    if late > EXPLAINED_FROM and not (delay_reason or task.delay_reason):
        raise ValidationError("delay_reason", "delay_reason_required", task=task.name, days=late)
    task.status, task.done_on, task.percent = "DONE", done_on, 100
    task.started_on = task.started_on or min(task.start_on or done_on, done_on)
    task.delay_reason = delay_reason or task.delay_reason
    project_id = _plan(session, task.plan_id).project_id
    if task.milestone_type and task.milestone_type not in current_standing(session, project_id).reached:
        add_milestone(session, MilestoneDraft(project_id, task.milestone_type, done_on, evidence_ok=evidence))


def begin_task(session: Session, task_id: str, started_on: date) -> None:
    """Work on a step has begun."""
    task = _task(session, task_id)
    if started_on > today(session):
        raise ValidationError("started_on", "date_in_future")
    task.status, task.started_on = "DOING", started_on


def reopen_task(session: Session, task_id: str) -> None:
    """A step ticked off by mistake is open again; a fact already reported stays to be revoked."""
    task = _task(session, task_id)
    task.status, task.done_on, task.percent = ("DOING" if task.started_on else NOT_BEGUN), None, None


def hand_over_task(session: Session, task_id: str, owner_id: str) -> None:
    """Give a step to somebody else; its dates stay, so no new version is started."""
    _task(session, task_id).owner_id = owner_id


def remove_task(session: Session, task_id: str, reason: str = "") -> None:
    """Take a step out; what waited for it then waits for what it waited for.

    A step that was once confirmed is kept as dropped, with the reason, in a draft version. Raises
    ValidationError `reason_required` for it.
    """
    task = _task(session, task_id)
    project_id = _plan(session, task.plan_id).project_id
    confirmed = once_confirmed(session, project_id)
    if task.key in confirmed and not reason.strip():
        raise ValidationError("reason", "reason_required")
    task = _in_draft(session, task)
    bridge(session, task)
    if task.key in confirmed:
        task.status, task.delay_reason = "DROPPED", reason.strip()
    else:
        task.deleted_at = now_text(session)


def once_confirmed(session: Session, project_id: str) -> frozenset[str]:
    """The keys of the steps that stand in a confirmed version."""
    query = (
        select(PlanTask.key)
        .join(ProgressPlan, ProgressPlan.id == PlanTask.plan_id)
        .where(
            ProgressPlan.project_id == project_id,
            ProgressPlan.approved_on.is_not(None),
            ProgressPlan.deleted_at.is_(None),
            PlanTask.deleted_at.is_(None),
        )
    )
    return frozenset(session.scalars(query))


def withdraw_draft(session: Session, plan_id: str) -> None:
    """Give a draft up; the version confirmed before it holds again, with what has been done since.

    Raises UserError `plan_not_draft` for a confirmed plan, and for a draft with nothing behind it.
    """
    plan = _plan(session, plan_id)
    if plan.status != "DRAFT" or not once_confirmed(session, plan.project_id):
        raise UserError("plan_not_draft")
    plan.status = "WITHDRAWN"
    session.flush()
    holds = current_plan(session, plan.project_id)
    if holds is not None:
        _carry_progress(session, plan.id, holds.id)


def _carry_progress(session: Session, draft_id: str, holds_id: str) -> None:
    """What happened is no proposal: a step ticked off, begun or handed over in the draft stays so."""
    in_draft = {task.key: task for task in plan_tasks(session, draft_id).values()}
    for task in plan_tasks(session, holds_id).values():
        newer = in_draft.get(task.key)
        if newer is not None:
            for name in _PROGRESS:
                setattr(task, name, getattr(newer, name))


def _in_draft(session: Session, task: PlanTask) -> PlanTask:
    """The same step in a version that may be changed."""
    plan = _plan(session, task.plan_id)
    if plan.status != "CONFIRMED":
        return task
    _, renamed = _new_version(session, plan)
    return _task(session, renamed[task.id])


def _new_version(session: Session, plan: ProgressPlan) -> tuple[ProgressPlan, dict[str, str]]:
    """A draft with the same steps under the same keys, and how their ids changed."""
    fresh = _fresh_version(session, plan.project_id)
    columns = [c.key for c in PlanTask.__table__.columns if c.key not in ("id", "plan_id", "deleted_at")]
    renamed: dict[str, str] = {}
    for task in plan_tasks(session, plan.id, dropped=True).values():
        copy = PlanTask(plan_id=fresh.id, **{name: getattr(task, name) for name in columns})
        renamed[task.id] = copy.id
        session.add(copy)
    for known in session.scalars(
        select(PlanTaskLink).where(PlanTaskLink.task_id.in_(renamed), PlanTaskLink.deleted_at.is_(None))
    ).all():
        before = renamed.get(known.predecessor_id)
        if before is not None:
            link(session, PlanTaskLink, task_id=renamed[known.task_id], predecessor_id=before)
    for support in session.scalars(
        select(PlanTaskSupport).where(
            PlanTaskSupport.task_id.in_(renamed), PlanTaskSupport.deleted_at.is_(None)
        )
    ).all():
        link(session, PlanTaskSupport, task_id=renamed[support.task_id], unit_id=support.unit_id)
    session.flush()
    return fresh, renamed


def _check_dates(task: PlanTask) -> None:
    if task.start_on is not None and task.due_on is not None and task.start_on > task.due_on:
        raise ValidationError("due_on", "date_order")


def _check_name(name: str) -> None:
    if not name.strip():
        raise ValidationError("name", "required")
    if len(name) > 100:
        raise ValidationError("name", "too_long", limit=100)


def _fresh_version(session: Session, project_id: str) -> ProgressPlan:
    query = select(func.max(ProgressPlan.version)).where(
        ProgressPlan.project_id == project_id, ProgressPlan.deleted_at.is_(None)
    )
    plan = ProgressPlan(project_id=project_id, version=(session.scalar(query) or 0) + 1)
    plan.drafted_on = today(session)
    session.add(plan)
    return plan


def _plan(session: Session, plan_id: str) -> ProgressPlan:
    plan = session.get(ProgressPlan, plan_id)
    if plan is None or plan.deleted_at is not None:
        raise UserError("no_such_record", id=plan_id)
    return plan


def _task(session: Session, task_id: str) -> PlanTask:
    task = session.get(PlanTask, task_id)
    if task is None or task.deleted_at is not None:
        raise UserError("no_such_record", id=task_id)
    return task
