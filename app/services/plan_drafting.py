"""Drafts a progress plan from the template: steps, owners and deadlines by the way a site is got."""

from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError
from app.models.base import new_id
from app.models.projects import Project
from app.models.reference import Unit
from app.models.three_ones import PlanTask, PlanTaskLink, PlanTaskSupport
from app.services import reference
from app.services.calendar import working_calendar
from app.services.dates import add_months
from app.services.links import link
from app.services.milestones import current_standing
from app.services.plans import new_plan
from app.services.working_days import WorkingCalendar

_AGREED = ("planned_start_on", "planned_completion_on", "planned_production_on")


def draft_plan(session: Session, project_id: str, edited: Path | None = None) -> str:
    """Draft a plan from the template for the project's way of getting a site; returns its id.

    Deadlines count from signing, before that from today. `edited` is the city's folder of reference
    files. Raises UserError `plan_exists`.
    """
    project = _project(session, project_id)
    signed = current_standing(session, project_id).reached.get("SIGNED") or today(session)
    tasks = reference.plan_template(edited).tasks(project.site_mode or "NEW_LAND")
    calendar = working_calendar(session)
    agreed = {name: day for name in _AGREED if (day := getattr(project, name)) is not None}
    due = reference.due_dates(tasks, signed, lambda *limit: _later(calendar, *limit), agreed)
    plan_id = new_plan(session, project_id)
    units = _departments(session)
    made: dict[int, PlanTask] = {}
    for seq, entry in enumerate(tasks, start=1):
        starts = [due[number] for number in entry.after]
        task = PlanTask(
            plan_id=plan_id,
            key=new_id(),
            seq=seq,
            name=entry.name,
            node=entry.node,
            milestone_type=entry.milestone,
            owner_unit_id=units.get(entry.owner_unit),
            start_on=min(calendar.add(max(starts), 1) if starts else signed, due[entry.no]),
            due_on=due[entry.no],
            due_rule=f"{entry.due.task or 'T0'}+{entry.due.days} {entry.due.unit.value}",
            is_milestone=entry.milestone is not None,
            is_critical=entry.critical,
            evidence_required=entry.evidence_required,
            weight=entry.weight,
        )
        made[entry.no] = task
        session.add(task)
        for no in entry.after:
            link(session, PlanTaskLink, task_id=task.id, predecessor_id=made[no].id)
        for code in entry.support_units:
            if code in units:
                link(session, PlanTaskSupport, task_id=task.id, unit_id=units[code])
    return plan_id


def _later(calendar: WorkingCalendar, start: date, days: int, unit: reference.TimeUnit) -> date:
    if unit is reference.TimeUnit.WORKING_DAYS:
        return calendar.add(start, days)
    if unit is reference.TimeUnit.MONTHS:
        return calendar.next_workday(add_months(start, days))
    return calendar.add_calendar_days(start, days)


def _departments(session: Session) -> dict[str, str]:
    """Department code → the unit that bears it now."""
    now = today(session)
    query = select(Unit).where(Unit.unit_type == "DEPARTMENT", Unit.deleted_at.is_(None))
    return {
        unit.code: unit.id for unit in session.scalars(query) if unit.valid_to is None or unit.valid_to >= now
    }


def _project(session: Session, project_id: str) -> Project:
    project = session.get(Project, project_id)
    if project is None or project.deleted_at is not None:
        raise UserError("no_such_record", id=project_id)
    return project
