"""Keeps the derived rows of projects and firms true inside every write, and again when the day changes."""

from sqlalchemy import bindparam, or_, select, text
from sqlalchemy.orm import Session

from app.database import ChangeSet, today
from app.models.field_ids import logged_tables
from app.models.local import LocalValue, ProjectState
from app.services import company_state, project_state
from app.services.calendar import use_uncommitted

_EVERYTHING = frozenset({"setting", "calendar_day"})
"""Tables whose change can move every light."""

_PROJECT_OF = {
    "project": "SELECT id FROM project WHERE id IN :ids",
    "project_party": "SELECT project_id FROM project_party WHERE id IN :ids",
    "project_milestone": "SELECT project_id FROM project_milestone WHERE id IN :ids",
    "fund_arrival": "SELECT project_id FROM fund_arrival WHERE id IN :ids",
    "progress_note": "SELECT project_id FROM progress_note WHERE id IN :ids",
    "leader_assignment": "SELECT project_id FROM leader_assignment WHERE id IN :ids",
    "contact_assignment": "SELECT project_id FROM contact_assignment WHERE id IN :ids",
    "leader_action": "SELECT project_id FROM leader_action WHERE id IN :ids",
    "progress_plan": "SELECT project_id FROM progress_plan WHERE id IN :ids",
    "plan_task": (
        "SELECT p.project_id FROM plan_task t JOIN progress_plan p ON p.id = t.plan_id WHERE t.id IN :ids"
    ),
    "follow_up": "SELECT project_id FROM follow_up WHERE id IN :ids AND project_id IS NOT NULL",
    "company": "SELECT project_id FROM project_party WHERE company_id IN :ids",
    "official": (
        "SELECT project_id FROM leader_assignment WHERE official_id IN :ids"
        " UNION SELECT project_id FROM contact_assignment WHERE official_id IN :ids"
    ),
    "unit": "SELECT id FROM project WHERE responsible_unit_id IN :ids",
    "code_item": (
        "SELECT p.id FROM project p JOIN code_item c ON c.list = 'industry_city' AND c.code = p.industry_city"
        " WHERE c.id IN :ids"
    ),
}
"""Which projects a change of a table concerns."""

_COMPANY_OF = {
    "company": "SELECT id FROM company WHERE id IN :ids",
    "company_industry": "SELECT company_id FROM company_industry WHERE id IN :ids",
    "person_company": "SELECT company_id FROM person_company WHERE id IN :ids",
    "activity": "SELECT company_id FROM activity_company WHERE activity_id IN :ids",
    "activity_company": "SELECT company_id FROM activity_company WHERE id IN :ids",
    "follow_up": "SELECT company_id FROM follow_up WHERE id IN :ids AND company_id IS NOT NULL",
    "project_party": "SELECT company_id FROM project_party WHERE id IN :ids",
    "project": "SELECT company_id FROM project_party WHERE project_id IN :ids",
    "official": "SELECT id FROM company WHERE follow_owner_id IN :ids",
}
"""Which firms a change of a table concerns."""

_MANY = 2000
"""From this many touched records on, rebuilding everything is faster than looking up whom they concern."""


def refresh(session: Session, changes: ChangeSet) -> None:
    """Bring the derived rows up to date with `changes`; part of the same write."""
    use_uncommitted(session, changes)
    total = sum(len(ids) for ids in changes.records.values())
    if total > _MANY or changes.meets(_EVERYTHING):
        rebuild(session)
        return
    projects = _concerned(session, changes, _PROJECT_OF)
    if projects:
        project_state.refresh(session, sorted(projects))
    companies = _concerned(session, changes, _COMPANY_OF)
    if companies:
        company_state.refresh(session, sorted(companies))


def rebuild(session: Session) -> None:
    """Compute all derived rows anew."""
    project_state.refresh(session, None)
    company_state.refresh(session, None)
    _remember_day(session)


def catch_up(session: Session) -> None:
    """At the start of a day: the lights that the passing of time alone has moved."""
    stamp = session.get(LocalValue, "derived_on")
    if stamp is None:
        rebuild(session)
        return
    if stamp.value == today(session).isoformat():
        return
    if stamp.value > today(session).isoformat():
        rebuild(session)
        return
    due = select(ProjectState.project_id).where(
        or_(ProjectState.worsens_on <= today(session), ProjectState.light_pinned)
    )
    project_state.refresh(session, sorted(session.scalars(due)))
    _remember_day(session)


def _remember_day(session: Session) -> None:
    day = today(session).isoformat()
    stamp = session.get(LocalValue, "derived_on")
    if stamp is None:
        session.add(LocalValue(key="derived_on", value=day))
    else:
        stamp.value = day


def _concerned(session: Session, changes: ChangeSet, of: dict[str, str]) -> set[str]:
    found: set[str] = set()
    for table, ids in changes.records.items():
        if table in of and table in logged_tables():
            query = text(of[table]).bindparams(bindparam("ids", expanding=True))
            found.update(session.execute(query, {"ids": sorted(ids)}).scalars())
    found.discard("")
    return found
