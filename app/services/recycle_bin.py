"""Deleting into the recycle bin and bringing a record back with everything that went with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import TextClause, bindparam, text
from sqlalchemy.orm import Session

from app.database import LOCAL_TIME, now_text
from app.errors import UserError
from app.models.field_ids import LoggedTable, logged_tables, tables_by_number
from app.services.history import table_of

_ALSO_OWNED = {("contact_channel", "person_id"), ("contact_channel", "company_id")}
"""Optional references whose rows still make no sense alone."""

_SHOWN = {
    "project": "r.name",
    "company": "r.name_zh",
    "person": "coalesce(r.name_zh, r.name_orig, r.name_en)",
    "activity": "r.subject",
    "follow_up": "r.what",
    "official": "r.name",
    "unit": "r.name_zh",
    "attachment": "r.name",
    "saved_view": "r.name",
    "progress_note": "r.text",
    "plan_task": "r.name",
}


@dataclass(frozen=True, slots=True)
class DeletedRecord:
    """A record in the bin: what it was, who put it there and when, and how many records went with it."""

    table: str
    record_id: str
    name: str
    deleted_at: datetime
    deleted_by: str | None
    with_it: int


def delete_record(session: Session, record_id: str) -> None:
    """Put a record and all that belongs to it alone into the bin."""
    entry = table_of(session, record_id)
    moment = now_text(session)
    pending = [(entry, [record_id])]
    while pending:
        table, ids = pending.pop()
        session.execute(_stamp(table), {"moment": moment, "ids": ids})
        for child, column in _owned_by(table):
            found = session.execute(
                text(
                    f'SELECT id FROM "{child.name}" WHERE "{column}" IN :ids AND deleted_at IS NULL'
                ).bindparams(bindparam("ids", expanding=True)),
                {"ids": ids},
            ).scalars()
            owned = list(found)
            if owned:
                pending.append((child, owned))


def restore_record(session: Session, record_id: str) -> None:
    """Bring a record back with everything that went into the bin in the same action."""
    entry = table_of(session, record_id)
    tx_id = _deleting_action(session, entry, record_id)
    rows = session.execute(
        text("SELECT table_no, record_id, fields FROM change WHERE tx_id = :tx AND seq >= :first"),
        {
            "tx": tx_id,
            "first": session.execute(
                text("SELECT first_seq FROM change_tx WHERE id = :tx"), {"tx": tx_id}
            ).scalar_one(),
        },
    )
    for table_no, other_id, fields in rows.all():
        table = tables_by_number()[table_no]
        if f'"{table.fields["deleted_at"]}":' in fields:
            session.execute(
                text(f'UPDATE "{table.name}" SET deleted_at = NULL WHERE id = :id'), {"id": other_id}
            )


def deleted_records(session: Session) -> list[DeletedRecord]:
    """What lies in the bin, newest first; what went along with another record is counted there."""
    found: list[tuple[int, DeletedRecord]] = []
    for name, shown in _SHOWN.items():
        entry = logged_tables()[name]
        rows = session.execute(
            text(
                f"SELECT r.id, {shown} AS name, t.id AS tx_id, t.at_ms, o.name AS member_name,"
                " (SELECT count(*) FROM change n WHERE n.seq BETWEEN t.first_seq AND t.last_seq) AS size"
                f' FROM "{name}" r JOIN change c ON c.seq = (SELECT max(seq) FROM change'
                " WHERE record_id = r.id AND json_type(fields, :path) IS NOT NULL)"
                " JOIN change_tx t ON t.id = c.tx_id LEFT JOIN official o ON o.id = t.member_id"
                " WHERE r.deleted_at IS NOT NULL"
            ),
            {"path": f'$."{entry.fields["deleted_at"]}"'},
        )
        for row in rows:
            moment = datetime.fromtimestamp(row.at_ms / 1000, LOCAL_TIME).replace(tzinfo=None)
            record = DeletedRecord(name, row.id, row.name or "", moment, row.member_name, row.size - 1)
            found.append((row.tx_id, record))
    heads: dict[int, DeletedRecord] = {}
    for tx_id, record in found:
        heads.setdefault(tx_id, record)
    return sorted(heads.values(), key=lambda record: record.deleted_at, reverse=True)


def _stamp(table: LoggedTable) -> TextClause:
    return text(f'UPDATE "{table.name}" SET deleted_at = :moment WHERE id IN :ids').bindparams(
        bindparam("ids", expanding=True)
    )


def _owned_by(table: LoggedTable) -> Iterator[tuple[LoggedTable, str]]:
    """The tables whose rows mean nothing without a row of `table`: their reference is required."""
    for child in logged_tables().values():
        for column in child.table.columns:
            refers = any(key.column.table is table.table for key in column.foreign_keys)
            if refers and (not column.nullable or (child.name, column.name) in _ALSO_OWNED):
                yield child, column.name


def _deleting_action(session: Session, entry: LoggedTable, record_id: str) -> int:
    tx_id = session.execute(
        text(
            "SELECT tx_id FROM change WHERE record_id = :id AND json_type(fields, :path) IS NOT NULL"
            " ORDER BY seq DESC LIMIT 1"
        ),
        {"id": record_id, "path": f'$."{entry.fields["deleted_at"]}"'},
    ).scalar()
    if tx_id is None:
        raise UserError("not_deleted")
    return int(tx_id)
