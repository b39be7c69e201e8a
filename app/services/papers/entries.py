"""What fills the three ones, as papers show it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.people import Official
from app.models.reference import Unit
from app.services.papers.content import (
    PlanStep,
    SlotEntry,
    StageMark,
)
from app.services.papers.words import STAGES
from app.services.phones import masked
from app.services.project_view import Person, PlanCard, ProjectPage, TaskRow
from app.services.three_ones import Slot


def printed(state: str) -> Slot:
    """On paper what two have named differently waits for a yes like what was only named."""
    return Slot.DRAFT if state == Slot.OPEN else Slot(state)


def person_entry(state: str, person: Person | None, *, phone: bool = False, masks: bool = True) -> SlotEntry:
    if person is None:
        return SlotEntry(printed(state))
    detail = person.post_title or person.unit_name or ""
    if phone and person.mobile:
        detail = "　".join(
            filter(None, (person.unit_name, masked(person.mobile) if masks else person.mobile))
        )
    return SlotEntry(printed(state), person.name, detail)


def plan_entry(state: str, plan: PlanCard | None) -> SlotEntry:
    if plan is None:
        return SlotEntry(printed(state))
    day = plan.approved_on
    when = f"{day.month}月{day.day}日确认" if day and plan.status == "CONFIRMED" else "待确认"
    return SlotEntry(printed(state), f"{plan.done}/{len(plan.tasks)}个节点", f"第{plan.version}版　{when}")


def stage_marks(page: ProjectPage) -> tuple[StageMark, ...]:
    return tuple(
        StageMark(name, regime, step.state, step.on, step.planned, step.precision != "MONTH", step.share)
        for (name, regime), step in zip(STAGES, page.rail, strict=True)
    )


def plan_steps(plan: PlanCard | None) -> tuple[PlanStep, ...]:
    return tuple(plan_step(task) for task in (plan.tasks if plan is not None else ()))


def plan_step(task: TaskRow) -> PlanStep:
    return PlanStep(
        task.name,
        task.start_on,
        task.due_on,
        task.status,
        task.done_on,
        task.baseline_start,
        task.baseline_due,
        task.is_milestone,
        task.is_critical,
        task.days_late,
        task.percent,
    )


def posts_of(session: Session) -> dict[str | None, str]:
    query = select(Official.id, Official.post_title, Unit.short_zh).outerjoin(
        Unit, Unit.id == Official.unit_id
    )
    return {row.id: row.post_title or row.short_zh or "" for row in session.execute(query)}


def phones_of(session: Session, *, masks: bool = True) -> dict[str | None, str]:
    """Telephone numbers as papers show them: with the middle hidden unless asked otherwise (handbook §8)."""
    query = select(Official.id, Official.mobile).where(Official.mobile.is_not(None))
    return {row.id: masked(row.mobile) if masks else row.mobile for row in session.execute(query)}
