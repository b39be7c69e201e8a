"""Where a person finds a record: the project or the firm that it is, or belongs to."""

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


def _owners(session: Session, name: str, key: str) -> list[tuple[str, str]]:
    """The records without which this one means nothing."""
    columns = {
        column.name: next(iter(column.foreign_keys)).column.table.name
        for column in logged_tables()[name].table.columns
        if column.foreign_keys and not column.nullable
    }
    if not columns:
        return []
    chosen = ", ".join(f'"{column}"' for column in columns)
    row = session.execute(text(f'SELECT {chosen} FROM "{name}" WHERE id = :id'), {"id": key}).one_or_none()
    return [] if row is None else [(table, row[place]) for place, table in enumerate(columns.values())]
