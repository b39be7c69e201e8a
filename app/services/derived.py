"""Keeps the derived rows of projects and firms true inside every write, and again when the day changes."""

import json
from collections.abc import Collection, Mapping

from sqlalchemy import or_, select, text
from sqlalchemy.orm import Session

from app.database import ChangeSet, today
from app.models.base import stable_id
from app.models.local import CompanyState, LocalValue, ProjectState
from app.models.people import Official
from app.services import company_state, project_state
from app.services.calendar import use_uncommitted
from app.services.major_projects import SETTING as MAJOR
from app.services.major_projects import recount_major
from app.services.taken_names import take_officials, take_units
from app.services.thresholds import SETTING

_RULE_SETTINGS = frozenset(stable_id("setting", key) for key in (SETTING, "framework_signed"))
"""The settings whose change can move every stage or light."""

_MAJOR = stable_id("setting", MAJOR)
_MANY = 500
"""So many records are written beside the window; fewer are there before one looks up."""

_LARGE = 3_000
"""With so many projects or firms a ledger is read beside the window."""

_STAMP = "derived_on"
_RULES = "4"
"""Raised whenever a rule changes: rows derived by an older program are then computed anew."""

_TOUCHED = "WITH touched(id) AS (SELECT value FROM json_each(:ids)) "

Records = Mapping[str, Collection[str]]

_PROJECT_OF = {
    "project": "SELECT id FROM project WHERE id IN touched",
    "project_party": "SELECT project_id FROM project_party WHERE id IN touched",
    "project_milestone": "SELECT project_id FROM project_milestone WHERE id IN touched",
    "fund_arrival": "SELECT project_id FROM fund_arrival WHERE id IN touched",
    "progress_note": "SELECT project_id FROM progress_note WHERE id IN touched",
    "leader_assignment": "SELECT project_id FROM leader_assignment WHERE id IN touched",
    "contact_assignment": "SELECT project_id FROM contact_assignment WHERE id IN touched",
    "leader_action": "SELECT project_id FROM leader_action WHERE id IN touched",
    "progress_plan": "SELECT project_id FROM progress_plan WHERE id IN touched",
    "plan_task": (
        "SELECT p.project_id FROM plan_task t JOIN progress_plan p ON p.id = t.plan_id WHERE t.id IN touched"
    ),
    "follow_up": "SELECT project_id FROM follow_up WHERE id IN touched AND project_id IS NOT NULL",
    "activity_project": "SELECT project_id FROM activity_project WHERE id IN touched",
    "company": "SELECT project_id FROM project_party WHERE company_id IN touched",
    "company_tag": (
        "SELECT p.project_id FROM project_party p JOIN company_tag t ON t.company_id = p.company_id"
        " WHERE t.id IN touched"
    ),
    "code_item": (
        "SELECT p.id FROM project p JOIN code_item c ON c.list = 'industry_city' AND c.code = p.industry_city"
        " WHERE c.id IN touched"
    ),
}
"""Which projects a change of a table concerns."""

_HELD_BY = {
    "official": (
        "SELECT project_id FROM leader_assignment WHERE official_id IN touched AND valid_to IS NULL"
        " UNION SELECT project_id FROM contact_assignment WHERE official_id IN touched AND valid_to IS NULL"
    ),
}
"""Which projects have an official in a slot: more than names follow only from their rank and term."""

_COMPANY_OF = {
    "company": "SELECT id FROM company WHERE id IN touched",
    "company_industry": "SELECT company_id FROM company_industry WHERE id IN touched",
    "person_company": "SELECT company_id FROM person_company WHERE id IN touched",
    "activity": "SELECT company_id FROM activity_company WHERE activity_id IN touched",
    "activity_company": "SELECT company_id FROM activity_company WHERE id IN touched",
    "follow_up": "SELECT company_id FROM follow_up WHERE id IN touched AND company_id IS NOT NULL",
    "project_party": "SELECT company_id FROM project_party WHERE id IN touched",
    "project": "SELECT company_id FROM project_party WHERE project_id IN touched",
    "code_item": (
        "SELECT i.company_id FROM company_industry i JOIN code_item c"
        " ON c.list = 'industry_city' AND c.code = i.industry WHERE c.id IN touched"
        " UNION SELECT f.id FROM company f JOIN code_item c ON c.list = 'region' AND c.code = f.hq_region"
        " WHERE c.id IN touched"
    ),
}
"""Which firms a change of a table concerns."""


def refresh(session: Session, changes: ChangeSet) -> None:
    """Bring the derived rows up to date with `changes`; part of the same write."""
    use_uncommitted(session, changes)
    if moves_every_light(changes.records):
        rebuild(session)
        return
    if _MAJOR in changes.records.get("setting", ()):
        recount_major(session)
    if units := changes.records.get("unit"):
        take_units(session, units)
    projects = _concerned(session, changes.records, _PROJECT_OF)
    projects |= take_officials(session, changes.records.get("official", ()))
    if projects:
        project_state.refresh(session, sorted(projects))
    companies = _concerned(session, changes.records, _COMPANY_OF) | _found(
        session, _COMPANY_OF["project"], projects
    )
    if companies:
        company_state.refresh(session, sorted(companies))


def moves_every_light(records: Records) -> bool:
    """Whether a change of these records, table name → ids, has every stage and light worked out anew."""
    return "calendar_day" in records or not _RULE_SETTINGS.isdisjoint(records.get("setting", ()))


def takes_long(session: Session, records: Records) -> bool:
    """Whether a write to these records, table name → ids, takes so long that nobody should wait for it.

    It has every project looked at, there are many of them, or much hangs on them.
    """
    if moves_every_light(records) or _MAJOR in records.get("setting", ()):
        return True
    if sum(map(len, records.values())) > _MANY:
        return True
    return any(len(_concerned(session, records, of)) > _MANY for of in (_PROJECT_OF, _HELD_BY, _COMPANY_OF))


def reads_long(session: Session) -> bool:
    """Whether the ledger is so large that nobody should wait for a read that looks at all of it."""
    listed = (ProjectState.project_id, CompanyState.company_id)
    return any(session.scalar(select(key).limit(1).offset(_LARGE)) is not None for key in listed)


def rebuild(session: Session) -> None:
    """Compute all derived rows anew."""
    project_state.refresh(session, None)
    company_state.refresh(session, None)
    _remember_day(session)


def catch_up(session: Session) -> None:
    """At the start of a day: what the passing of time alone has moved, lights and terms of office."""
    stamp, now = session.get(LocalValue, _STAMP), today(session)
    rules, _, day = stamp.value.rpartition(" ") if stamp is not None else ("", "", "")
    if rules != _RULES or day > now.isoformat():
        rebuild(session)
        return
    if day == now.isoformat():
        return
    left = select(Official.id).where(Official.term_to < now)
    due = select(ProjectState.project_id).where(
        or_(
            ProjectState.worsens_on <= now,
            ProjectState.light_pinned,
            ProjectState.leader_id.in_(left),
            ProjectState.contact_id.in_(left),
        )
    )
    projects = sorted(session.scalars(due))
    project_state.refresh(session, projects)
    company_state.refresh(session, sorted(_found(session, _COMPANY_OF["project"], projects)))
    _remember_day(session)


def _remember_day(session: Session) -> None:
    value = f"{_RULES} {today(session).isoformat()}"
    stamp = session.get(LocalValue, _STAMP)
    if stamp is None:
        session.add(LocalValue(key=_STAMP, value=value))
    else:
        stamp.value = value


def _concerned(session: Session, records: Records, of: dict[str, str]) -> set[str]:
    found: set[str] = set()
    for table, ids in records.items():
        if table in of:
            found |= _found(session, of[table], ids)
    return found


def _found(session: Session, query: str, touched: Collection[str]) -> set[str]:
    """What a query of the tables above finds; the ids are one value, for SQLite takes 32,766 at most."""
    if not touched:
        return set()
    return set(session.execute(text(_TOUCHED + query), {"ids": json.dumps(sorted(touched))}).scalars())
