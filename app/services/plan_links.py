"""What waits for what in a plan: predecessors set and checked, followers found."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.database import now_text
from app.errors import ValidationError
from app.models.reference import Unit
from app.models.three_ones import PlanTask, PlanTaskLink, PlanTaskSupport
from app.services.links import link


def plan_tasks(session: Session, plan_id: str, dropped: bool = False) -> dict[str, PlanTask]:
    """The steps of a version by id, in their order; dropped ones only when asked for."""
    query = select(PlanTask).where(PlanTask.plan_id == plan_id, PlanTask.deleted_at.is_(None))
    if not dropped:
        query = query.where(PlanTask.status != "DROPPED")
    return {task.id: task for task in session.scalars(query.order_by(PlanTask.seq))}


def followers(session: Session, task: PlanTask) -> list[PlanTask]:
    """The open steps that wait for this one, directly or by others."""
    tasks = plan_tasks(session, task.plan_id)
    after: dict[str, list[str]] = {}
    for known in _links(session, tasks):
        after.setdefault(known.predecessor_id, []).append(known.task_id)
    found: dict[str, PlanTask] = {}
    waiting = list(after.get(task.id, ()))
    while waiting:
        step = tasks.get(waiting.pop())
        if step is not None and step.id not in found and step.status != "DONE":
            found[step.id] = step
            waiting += after.get(step.id, ())
    return list(found.values())


def set_predecessors(session: Session, task: PlanTask, before: Sequence[str]) -> None:
    """Have a step wait for exactly these; they may be named by their ids in an earlier version.

    Raises ValidationError `task_circle` when one of them waits for the step itself.
    """
    tasks = plan_tasks(session, task.plan_id)
    by_key = {step.key: step.id for step in tasks.values()}
    wanted = [by_key[key] for key in _keys(session, before) if key in by_key]
    session.flush()
    waiting = {step.id: step for step in followers(session, task)}
    for predecessor in wanted:
        if predecessor == task.id or predecessor in waiting:
            raise ValidationError("after", "task_circle", task=task.name, before=tasks[predecessor].name)
    present = {known.predecessor_id: known for known in _links(session, [task.id])}
    for predecessor, known in present.items():
        if predecessor not in wanted:
            known.deleted_at = now_text(session)
    for predecessor in dict.fromkeys(wanted):
        if predecessor not in present:
            link(session, PlanTaskLink, task_id=task.id, predecessor_id=predecessor)


def set_support(session: Session, task: PlanTask, unit_ids: Sequence[str]) -> None:
    """Have exactly these units help with a step."""
    session.flush()
    query = select(PlanTaskSupport).where(
        PlanTaskSupport.task_id == task.id, PlanTaskSupport.deleted_at.is_(None)
    )
    present = {known.unit_id: known for known in session.scalars(query)}
    for unit_id, known in present.items():
        if unit_id not in unit_ids:
            known.deleted_at = now_text(session)
    for unit_id in dict.fromkeys(unit_ids):
        if unit_id not in present:
            link(session, PlanTaskSupport, task_id=task.id, unit_id=unit_id)


def supporters(session: Session, task_ids: Collection[str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Who helps with each of these steps: ids and names of units, in their order."""
    query = (
        select(PlanTaskSupport.task_id, Unit.id, func.coalesce(Unit.short_zh, Unit.name_zh))
        .join(Unit, Unit.id == PlanTaskSupport.unit_id)
        .where(PlanTaskSupport.task_id.in_(task_ids), PlanTaskSupport.deleted_at.is_(None))
        .order_by(Unit.protocol_order, Unit.id)
    )
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for task_id, unit_id, name in session.execute(query):
        found[task_id] = (*found.get(task_id, ()), (unit_id, name))
    return found


def bridge(session: Session, task: PlanTask) -> None:
    """Before a step goes: what waited for it waits for what it waited for."""
    before = [link.predecessor_id for link in _links(session, [task.id])]
    behind = session.scalars(
        select(PlanTaskLink).where(PlanTaskLink.predecessor_id == task.id, PlanTaskLink.deleted_at.is_(None))
    ).all()
    for after in behind:
        known = {other.predecessor_id for other in _links(session, [after.task_id])}
        for other in before:
            if other not in known:
                link(session, PlanTaskLink, task_id=after.task_id, predecessor_id=other)
        after.deleted_at = now_text(session)
    for gone in _links(session, [task.id]):
        gone.deleted_at = now_text(session)


def check_order(session: Session, task: PlanTask) -> None:
    """No open step is due before one it waits for, on either side of it.

    Raises ValidationError `task_before_predecessor`.
    """
    session.flush()
    tasks = plan_tasks(session, task.plan_id)
    query = select(PlanTaskLink.task_id, PlanTaskLink.predecessor_id).where(
        PlanTaskLink.deleted_at.is_(None),
        or_(PlanTaskLink.task_id == task.id, PlanTaskLink.predecessor_id == task.id),
    )
    for later_id, before_id in session.execute(query):
        _check_pair(tasks, later_id, before_id)


def _check_pair(tasks: Mapping[str, PlanTask], later_id: str, before_id: str) -> None:
    later, before = tasks.get(later_id), tasks.get(before_id)
    if later is None or before is None or later.status == "DONE" or before.status == "DONE":
        return
    if later.due_on is not None and before.due_on is not None and later.due_on < before.due_on:
        raise ValidationError(
            "due_on", "task_before_predecessor", task=later.name, before=before.name, day=before.due_on
        )


def _links(session: Session, tasks: Mapping[str, PlanTask] | Sequence[str]) -> Sequence[PlanTaskLink]:
    query = select(PlanTaskLink).where(
        PlanTaskLink.task_id.in_(list(tasks)), PlanTaskLink.deleted_at.is_(None)
    )
    return session.scalars(query).all()


def _keys(session: Session, ids: Sequence[str]) -> list[str]:
    found = (session.get(PlanTask, task_id) for task_id in ids)
    return [task.key for task in found if task is not None]
