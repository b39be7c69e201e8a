"""Where a person finds a record: the project or the firm that it is, or belongs to."""

import json
from collections.abc import Collection, Mapping

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.field_ids import logged_tables
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
        for owner in _owners(session, name, key):
            if owner[1] not in seen:
                seen.add(owner[1])
                pending.append(owner)
    return next(((name, found[name]) for name in _PLACES if name in found), None)


def holders_of(session: Session, records: Mapping[str, Collection[str]]) -> set[str]:
    """The projects and firms that these records, by table, are or belong to."""
    pending = [(name, set(ids)) for name, ids in records.items()]
    seen: dict[str, set[str]] = {}
    while pending:
        name, ids = pending.pop()
        fresh = ids - seen.setdefault(name, set())
        seen[name] |= fresh
        if not fresh or name in _PLACES:
            continue
        columns = _owner_columns(name)
        for column, owner in columns.items():
            query = text(f'SELECT "{column}" FROM "{name}" WHERE id IN (SELECT value FROM json_each(:ids))')
            pending.append((owner, set(session.execute(query, {"ids": json.dumps(sorted(fresh))}).scalars())))
    return set().union(*(seen.get(name, ()) for name in _PLACES))


def _owner_columns(name: str) -> dict[str, str]:
    """The columns without which a record of this table means nothing, each with the table it leads to."""
    return {
        column.name: next(iter(column.foreign_keys)).column.table.name
        for column in logged_tables()[name].table.columns
        if column.foreign_keys and not column.nullable
    }


def _owners(session: Session, name: str, key: str) -> list[tuple[str, str]]:
    """The records without which this one means nothing."""
    columns = _owner_columns(name)
    if not columns:
        return []
    chosen = ", ".join(f'"{column}"' for column in columns)
    row = session.execute(text(f'SELECT {chosen} FROM "{name}" WHERE id = :id'), {"id": key}).one_or_none()
    return [] if row is None else [(table, row[place]) for place, table in enumerate(columns.values())]
