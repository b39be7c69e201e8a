"""Computes the derived row of a project: where it stands, its three ones, its light, its next step."""

import json
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, select
from sqlalchemy.orm import Session

from app.database import tell, today
from app.models.local import ProjectState
from app.models.projects import Project
from app.services.bulk import add_rows
from app.services.calendar import working_calendar
from app.services.lights import Colour, Facts, Light, Override, Step, light
from app.services.major_projects import major_columns, major_rules
from app.services.names import pinyin_key
from app.services.project_facts import Holder, ProjectFacts, Task, project_facts
from app.services.settings import get_setting
from app.services.stages import ENDINGS, Standing, standing
from app.services.three_ones import Slot, ThreeOnes, may_lead, person_slot, plan_slot
from app.services.thresholds import SETTING, Thresholds, thresholds_from
from app.services.working_days import WorkingCalendar

_BATCH = 2000


def refresh(session: Session, ids: Collection[str] | None) -> None:
    """Compute the rows of `ids` anew, or all rows with None; a project deleted or merged loses its row."""
    wanted = sorted(session.scalars(select(Project.id)) if ids is None else ids)
    if ids is None:
        session.execute(delete(ProjectState))
    limits = thresholds_from(get_setting(session, SETTING, {}))
    calendar, now, major = working_calendar(session), today(session), major_rules(session)
    for start in range(0, len(wanted), _BATCH):
        tell(session, start, len(wanted))
        batch = wanted[start : start + _BATCH]
        if ids is not None:
            session.execute(delete(ProjectState).where(ProjectState.project_id.in_(batch)))
        known = project_facts(session, batch)
        rows = [
            _row(project, known, limits, calendar, now) | major_columns(project, known.backed, major)
            for project in known.projects
        ]
        add_rows(session, ProjectState, rows)
    session.expire_all()


def _row(
    project: Row[Any], known: ProjectFacts, limits: Thresholds, calendar: WorkingCalendar, now: date
) -> dict[str, Any]:
    where = standing(known.facts.get(project.id, ()), project.site_mode)
    slots = _slots(project.id, known, where, now)
    lamp = light(_light_facts(project, known, where, slots), limits, calendar, now)
    plan = _plan_columns(project.id, known)
    due = plan["next_due"]
    return {
        "project_id": project.id,
        "computed_on": now,
        **_named(project),
        **_standing_columns(where),
        **_light_columns(lamp),
        **_slot_columns(project.id, known, where, slots),
        **plan,
        "provisional": lamp.provisional or (due is not None and calendar.is_provisional(due)),
    }


def _named(project: Row[Any]) -> dict[str, Any]:
    return {
        "name": project.name,
        "name_sort": project.name_pinyin or pinyin_key(project.name),
        "squad_id": project.squad_id,
        "unit_id": project.unit_id,
        "unit_name": project.unit_name,
        "unit_order": project.unit_order if project.unit_order is not None else 0,
        "industry": project.industry,
        "investment": _cny(project.total_investment_amount, project.total_investment_currency),
    }


def _standing_columns(where: Standing) -> dict[str, Any]:
    return {
        "stage": where.node - 1,
        "milestone": where.milestone,
        "node": where.node,
        "status": where.status,
        "signed_on": where.reached.get("SIGNED"),
    }


def _light_columns(lamp: Light) -> dict[str, Any]:
    return {
        "light": int(lamp.colour),
        "light_rule": lamp.rule,
        "light_inputs": json.dumps(lamp.inputs, ensure_ascii=False, sort_keys=True),
        "light_pinned": lamp.pinned,
        "worsens_on": lamp.worsens_on,
    }


def _slot_columns(key: str, known: ProjectFacts, where: Standing, slots: ThreeOnes) -> dict[str, Any]:
    leader, contact = known.leaders.get(key), known.contacts.get(key)
    return {
        "leader_slot": slots.leader.value,
        "contact_slot": slots.contact.value,
        "plan_slot": slots.plan.value,
        "missing": 0 if where.status in ENDINGS else slots.missing,
        "leader_id": leader.official_id if leader else None,
        "leader_name": leader.name if leader else None,
        "contact_id": contact.official_id if contact else None,
        "contact_name": contact.name if contact else None,
    }


def _plan_columns(key: str, known: ProjectFacts) -> dict[str, Any]:
    plan, party, tasks = known.plans.get(key), known.parties.get(key), known.tasks.get(key, [])
    next_id, next_what, next_due = _next_step(key, known, tasks)
    return {
        "plan_version": plan.version if plan else None,
        "tasks_done": sum(task.status == "DONE" for task in tasks),
        "tasks_total": len(tasks),
        "next_task_id": next_id,
        "next_task": next_what,
        "next_due": next_due,
        "due_sort": next_due.isoformat() if next_due else "9999-12-31",
        "company_id": party.company_id if party else None,
        "company_name": party.name if party else None,
        "paid": known.paid.get(key, 0),
        "last_note_at": known.noted_at.get(key),
    }


def _slots(key: str, known: ProjectFacts, where: Standing, now: date) -> ThreeOnes:
    """Somebody who has left office, or leads without the rank for it, leaves the slot to be filled.

    Where two were written apart the slot is open, whoever holds it meanwhile.
    """

    def person(holder: Holder | None, fit: bool) -> Slot:
        here = holder is not None and fit and (holder.term_to is None or holder.term_to >= now)
        return person_slot(here, holder.accepted_on if holder else None, where.node)

    plan, leader = known.plans.get(key), known.leaders.get(key)
    slots = ThreeOnes(
        person(leader, leader is not None and may_lead(leader.rank_level)),
        person(known.contacts.get(key), True),
        plan_slot(plan.status if plan else None, where.node),
    )
    return replace(slots, **dict.fromkeys(known.open_slots.get(key, ()), Slot.OPEN))


def _light_facts(project: Row[Any], known: ProjectFacts, where: Standing, slots: ThreeOnes) -> Facts:
    key = project.id
    tasks, leader = known.tasks.get(key, []), known.leaders.get(key)
    steps = tuple(
        Step(
            task.name,
            task.due_on,
            task.status == "DOING" or task.started_on is not None,
            task.status == "DONE",
            task.is_critical,
            task.weight,
        )
        for task in tasks
    )
    if not steps and (waiting := known.waiting.get(key)) is not None:
        steps = (Step(waiting.what, waiting.due_on),)
    noted = known.noted_at.get(key)
    contracted = _cny(project.contracted_inflow_amount, project.contracted_inflow_currency)
    return Facts(
        where,
        slots,
        steps,
        bool(tasks),
        date.fromisoformat(noted[:10]) if noted else None,
        known.acted_on.get(key),
        leader.since if leader else None,
        project.planned_start_on,
        project.planned_production_on,
        contracted or _cny(project.total_investment_amount, project.total_investment_currency),
        known.paid.get(key, 0),
        project.site_mode != "NONE",
        _override(project),
    )


def _override(project: Row[Any]) -> Override | None:
    if project.light_override is None or project.light_override_until is None:
        return None
    return Override(
        Colour[project.light_override], project.light_override_reason or "", project.light_override_until
    )


def _next_step(
    key: str, known: ProjectFacts, tasks: list[Task]
) -> tuple[str | None, str | None, date | None]:
    """The earliest open step of the plan; a project without a plan shows its earliest open follow-up."""
    waiting = [task for task in tasks if task.status != "DONE" and task.due_on is not None]
    if waiting:
        task = min(waiting, key=lambda step: step.due_on or date.max)
        return task.id, task.name, task.due_on
    if not tasks and (follow_up := known.waiting.get(key)) is not None:
        return None, follow_up.what, follow_up.due_on
    return None, None, None


def _cny(amount: int | None, currency: str | None) -> int | None:
    """Amounts in other currencies are never added without a dated rate (domain handbook §0-6)."""
    return amount if currency in (None, "CNY") else None
