"""What derived rows take over from units and officials, set where it stands instead of computed anew."""

import json
from collections.abc import Collection

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import today
from app.models.people import Official
from app.services.three_ones import may_lead

_UNITS = """
UPDATE project_state SET (unit_id, unit_name, unit_order) = (
 SELECT u.id, u.short_zh, coalesce(u.protocol_order, 0) FROM project p
 LEFT JOIN unit u ON u.id = p.responsible_unit_id WHERE p.id = project_state.project_id)
WHERE project_id IN (SELECT id FROM project WHERE responsible_unit_id IN (SELECT value FROM json_each(:ids)))
"""

_PEOPLE = (
    "UPDATE project_state SET leader_name = :name WHERE leader_id = :id",
    "UPDATE project_state SET contact_name = :name WHERE contact_id = :id",
    "UPDATE company_state SET owner_name = :name"
    " WHERE company_id IN (SELECT id FROM company WHERE follow_owner_id = :id)",
)

_OTHERWISE_HELD = """
SELECT a.project_id FROM {part}_assignment a LEFT JOIN project_state s ON s.project_id = a.project_id
WHERE a.official_id = :id AND a.valid_to IS NULL AND a.deleted_at IS NULL AND NOT
 (:known AND coalesce(s.{part}_id, '') = :id AND (s.{part}_slot IN ('FILLED', 'DRAFT', 'OPEN')) = :here)
"""


def take_units(session: Session, ids: Collection[str]) -> None:
    """Give the projects of these units their names and their order."""
    session.execute(text(_UNITS), {"ids": json.dumps(sorted(ids))})
    session.expire_all()


def take_officials(session: Session, ids: Collection[str]) -> set[str]:
    """Give what these officials look after their names; the projects of which they hold a slot otherwise than
    before, by rank or term of office, and which are therefore to be computed anew."""
    if not ids:
        return set()
    now, found = today(session), set[str]()
    for id_ in sorted(ids):
        official = session.get(Official, id_, populate_existing=True)
        known = official is not None
        told = {"id": id_, "known": known, "name": official.name if official is not None else None}
        for query in _PEOPLE:
            session.execute(text(query), told)
        here = official is not None and (official.term_to is None or official.term_to >= now)
        leads = here and official is not None and may_lead(official.rank_level)
        for part, is_here in (("leader", leads), ("contact", here)):
            held = text(_OTHERWISE_HELD.format(part=part))
            found |= set(session.execute(held, told | {"here": is_here}).scalars())
    session.expire_all()
    return found
