"""Slots of the three ones for which records were written apart, so that more than one stands."""

import json
from collections.abc import Collection, Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import kinship
from app.kinship import SLOTS
from app.models.field_ids import LoggedTable, logged_tables

_NAMES = {"leader_assignment": "leader", "contact_assignment": "contact", "progress_plan": "plan"}


def open_slots(session: Session, projects: Collection[str]) -> dict[str, list[str]]:
    """The names of the open slots (leader, contact, plan) of those of these projects that have any."""
    found: dict[str, list[str]] = {}
    for table, name in _NAMES.items():
        owners = given_way(session, logged_tables()[table], projects)
        for group in contests(session, logged_tables()[table], list(owners)):
            project = next(owners[key] for key in group if key in owners)
            found.setdefault(project, []).append(name)
    return found


def contests(session: Session, entry: LoggedTable, ids: Sequence[str]) -> list[list[str]]:
    """The records that stand for one slot with these; the one that holds it meanwhile first."""
    return kinship.contests(session.connection(), entry, ids) if ids else []


def given_way(
    session: Session, entry: LoggedTable, projects: Collection[str] | None = None
) -> dict[str, str]:
    """The records of a slot's table that show an end which nobody has written, and their projects.

    With None those of all projects.
    """
    query = (
        f'SELECT h.record_id, r.project_id FROM open_head h JOIN "{entry.name}" r ON r.id = h.record_id'
        " WHERE h.field_no = :field"
        " AND (:projects IS NULL OR r.project_id IN (SELECT value FROM json_each(:projects)))"
        " GROUP BY h.record_id HAVING NOT max(h.shown)"
    )
    told = {
        "field": entry.fields[SLOTS[entry.name].field],
        "projects": None if projects is None else json.dumps(sorted(projects)),
    }
    return {row.record_id: row.project_id for row in session.execute(text(query), told)}
