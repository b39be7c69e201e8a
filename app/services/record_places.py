"""Where a person finds a record: the project or the firm that it is, or belongs to."""

import json
from collections.abc import Collection, Mapping

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.field_ids import logged_tables
from app.models.ownership import owner, owners_of
from app.services.history import table_of

_PLACES = ("project", "company")


def place_of(session: Session, record_id: str) -> tuple[str, str] | None:
    """The table and id of that project or firm, projects before firms; None where there is neither.

    Raises UserError `no_such_record`.
    """
    found: dict[str, str] = {}
    pending, seen = [(table_of(session, record_id).name, record_id)], {record_id}
    while pending:
        name, key = pending.pop()
        if name in _PLACES:
            found.setdefault(name, key)
            continue
        for holder in _owners(session, name, key):
            if holder[1] not in seen:
                seen.add(holder[1])
                pending.append(holder)
    return next(((name, found[name]) for name in _PLACES if name in found), None)


def kin_of(session: Session, records: Mapping[str, Collection[str]]) -> set[str]:
    """These records, by table, and all that they belong to: a step, its plan, its project."""
    pending = [(name, set(ids)) for name, ids in records.items()]
    seen: dict[str, set[str]] = {}
    while pending:
        name, ids = pending.pop()
        fresh = ids - seen.setdefault(name, set())
        seen[name] |= fresh
        if not fresh or name in _PLACES:
            continue
        for column in owners_of(name):
            query = text(
                f'SELECT "{column}" FROM "{name}" WHERE "{column}" IS NOT NULL'
                " AND id IN (SELECT value FROM json_each(:ids))"
            )
            found = set(session.execute(query, {"ids": json.dumps(sorted(fresh))}).scalars())
            pending.append((owner(logged_tables()[name], column), found))
    return set().union(*seen.values())


def _owners(session: Session, name: str, key: str) -> list[tuple[str, str]]:
    """The records without which this one means nothing."""
    columns = owners_of(name)
    if not columns:
        return []
    chosen = ", ".join(f'"{column}"' for column in columns)
    row = session.execute(text(f'SELECT {chosen} FROM "{name}" WHERE id = :id'), {"id": key}).one_or_none()
    named = zip(columns, row or (), strict=False)
    return [(owner(logged_tables()[name], column), value) for column, value in named if value is not None]
