"""Deleting into the recycle bin and bringing a record back with everything that went with it."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import takewhile

from sqlalchemy import TextClause, bindparam, text
from sqlalchemy.orm import Session

from app.change_log import of_record
from app.database import now_text, today
from app.errors import UserError
from app.models.field_ids import LoggedTable, logged_tables, tables_by_number
from app.models.ownership import owned_by, owner, owners_of
from app.services.history import table_of
from app.services.merged_records import Parted, merged_records, part
from app.services.record_names import chunks, record_names
from app.version_reading import COUNTS

KEPT_DAYS = 30
"""How long the bin shows a record; after that it is found in the history alone."""

_LISTED = (
    "project",
    "project_party",
    "company",
    "person",
    "activity",
    "follow_up",
    "progress_note",
    "fund_arrival",
    "leader_action",
    "project_milestone",
    "project_risk",
    "plan_task",
    "person_company",
    "contact_channel",
    "company_relation",
    "attachment",
    "attachment_link",
    "official",
    "unit",
    "saved_view",
)
"""What people delete by name; other rows come and go with those they belong to."""


@dataclass(frozen=True, slots=True)
class DeletedRecord:
    """A record in the bin: what it was, who put it there and when, and what went with it by table.

    One that was merged lies there too, and `into` is what the other one is called.
    """

    table: str
    id: str
    name: str
    deleted_at: datetime
    deleted_by: str | None
    with_it: Mapping[str, int] = field(default_factory=dict)
    into: str = ""


@dataclass(frozen=True, slots=True)
class _Deleted:
    """A deleted row and the action that deleted it."""

    table: str
    id: str
    tx_id: int
    deleted_at: str
    member: str | None


def delete_record(session: Session, record_id: str) -> None:
    """Put a record and all that belongs to it alone into the bin; one that lies there stays as it is."""
    entry = table_of(session, record_id)
    if _is_deleted(session, entry, record_id):
        return
    moment = now_text(session)
    pending = [(entry, [record_id])]
    while pending:
        table, ids = pending.pop()
        for some in chunks(ids):
            session.execute(_stamp(table), {"moment": moment, "ids": some})
        for child, column in owned_by(table.name):
            query = text(
                f'SELECT id FROM "{child.name}" WHERE "{column}" IN :ids AND deleted_at IS NULL'
            ).bindparams(bindparam("ids", expanding=True))
            owned = [
                found for some in chunks(ids) for found in session.execute(query, {"ids": some}).scalars()
            ]
            if owned:
                pending.append((child, owned))


def _is_deleted(session: Session, entry: LoggedTable, record_id: str) -> bool:
    query = text(f'SELECT deleted_at IS NOT NULL FROM "{entry.name}" WHERE id = :id')
    return bool(session.execute(query, {"id": record_id}).scalar())


def restore_record(session: Session, record_id: str) -> None:
    """Bring a record back with all that belongs to it and went into the bin in the same action.

    A part brings back the record it belongs to; one that was merged is parted from the other. Raises
    UserError `not_deleted`.
    """
    entry = table_of(session, record_id)
    if parted := part(session, record_id):
        _give_back(session, parted, record_id)
        if not _is_deleted(session, entry, record_id):
            return
    deleting = _deleting_actions(session, entry, record_id)
    if not deleting:
        raise UserError("not_deleted")
    for tx_id in deleting:
        _bring_back(session, tx_id, record_id)
    for owner_id in _deleted_owners(session, entry, record_id):
        restore_record(session, owner_id)


def _bring_back(session: Session, tx_id: int, head: str | None) -> None:
    """Bring back a record with what belongs to it of what an action has deleted; with None all that no later
    one has."""
    gone = _deleted_in(session, tx_id)
    heads = _heads(session, gone, head)
    for table, ids in gone.items():
        entry = logged_tables()[table]
        if head is None:
            back = [one for one in ids if _deleting_actions(session, entry, one)[:1] == [tx_id]]
        else:
            back = [one for one in ids if _climb(one, heads, head)]
        for some in chunks(back):
            session.execute(_stamp(entry), {"moment": None, "ids": some})


def _give_back(session: Session, parted: Parted, record_id: str) -> None:
    """Bring back what both of two records had, of which one went into the bin when they were said to be one,
    and what belonged to this one when the one that stayed was deleted."""
    into = table_of(session, parted.into)
    deleting = (
        _deleting_actions(session, into, parted.into) if _is_deleted(session, into, parted.into) else []
    )
    for tx_id in _merging_actions(session, parted.pair):
        _bring_back(session, tx_id, record_id if deleting else None)
    for tx_id in deleting:
        _bring_back(session, tx_id, record_id)


def _merging_actions(session: Session, pair: str) -> Sequence[int]:
    """The actions by which two records were said to be one."""
    query = text(
        f"SELECT DISTINCT tx_id FROM change WHERE {of_record(':pair')}"
        " AND json_extract(fields, :stays) IS NOT NULL"
    )
    stays = logged_tables()["likeness"].fields["stays_id"]
    return session.execute(query, {"pair": pair, "stays": f'$."{stays}"'}).scalars().all()


def _deleted_owners(session: Session, entry: LoggedTable, record_id: str) -> Iterator[str]:
    """The records in the bin that a record belongs to."""
    for column in owners_of(entry.name):
        query = f'SELECT o.id FROM "{owner(entry, column)}" o JOIN "{entry.name}" r ON r."{column}" = o.id'
        found = session.execute(
            text(f"{query} WHERE r.id = :id AND o.deleted_at IS NOT NULL"), {"id": record_id}
        ).scalar()
        if found is not None:
            yield str(found)


def deleted_records(session: Session) -> list[DeletedRecord]:
    """What lies in the bin, newest first; what went with its owner is counted there."""
    rows = {row.id: row for name in _LISTED for row in _listed(session, name)}
    found: list[tuple[_Deleted, Counter[str]]] = []
    for tx_id in {row.tx_id for row in rows.values()}:
        gone = _deleted_in(session, tx_id)
        parents = _heads(session, gone)
        counts: dict[str, Counter[str]] = {}
        for table, ids in gone.items():
            for record_id in ids:
                head = _head(record_id, parents)
                counts.setdefault(head, Counter())
                if head != record_id:
                    counts[head][table] += 1
        found += [(rows[head], count) for head, count in counts.items() if _is_of(rows, head, tx_id)]
    wanted: dict[str, list[str]] = {}
    for row, _ in found:
        wanted.setdefault(row.table, []).append(row.id)
    names = record_names(session, wanted)
    records = [
        DeletedRecord(
            row.table,
            row.id,
            names.get(row.id, ""),
            datetime.fromisoformat(row.deleted_at),
            row.member,
            dict(sorted(count.items())),
        )
        for row, count in found
    ]
    records += _merged(session)
    return sorted(records, key=lambda record: (record.deleted_at, record.id), reverse=True)


def _merged(session: Session) -> Iterator[DeletedRecord]:
    rows = merged_records(session, _since(session))
    wanted: dict[str, list[str]] = {}
    for row in rows:
        wanted.setdefault(row.table, []).extend((row.id, row.into))
    names = record_names(session, wanted)
    for row in rows:
        yield DeletedRecord(
            row.table,
            row.id,
            names.get(row.id, ""),
            datetime.fromisoformat(row.deleted_at),
            row.member,
            into=names.get(row.into, ""),
        )


def _since(session: Session) -> str:
    return (today(session) - timedelta(days=KEPT_DAYS)).isoformat()


def belonging(session: Session, record_id: str) -> set[str]:
    """A record and all that belongs to it, deleted or not. Raises UserError `no_such_record`."""
    found = {record_id}
    pending = [(table_of(session, record_id), [record_id])]
    while pending:
        table, ids = pending.pop()
        for child, column in owned_by(table.name):
            query = text(f'SELECT id FROM "{child.name}" WHERE "{column}" IN :ids').bindparams(
                bindparam("ids", expanding=True)
            )
            owned = {row for some in chunks(ids) for row in session.execute(query, {"ids": some}).scalars()}
            if owned - found:
                pending.append((child, sorted(owned - found)))
                found |= owned
    return found


def _is_of(rows: Mapping[str, _Deleted], record_id: str, tx_id: int) -> bool:
    """Whether a record is in the bin by this action, not by a later one."""
    return record_id in rows and rows[record_id].tx_id == tx_id


def _listed(session: Session, name: str) -> Iterator[_Deleted]:
    """The deleted rows of a table; what was born in an action and undone was never deleted by anybody."""
    entry = logged_tables()[name]
    rows = session.execute(
        text(
            "SELECT r.id, r.deleted_at, t.id AS tx_id, o.name AS member"
            f' FROM "{name}" r JOIN change c ON c.seq = (SELECT max(seq) FROM change'
            f" WHERE {of_record('r.id')} AND json_type(fields, :path) IS NOT NULL)"
            " JOIN change_tx t ON t.id = c.tx_id LEFT JOIN official o ON o.id = t.member_id"
            " WHERE r.deleted_at >= :since AND NOT (t.kind = 'UNDO' AND"
            f" (SELECT min(seq) FROM change WHERE {of_record('r.id')})"
            " >= (SELECT first_seq FROM change_tx WHERE id = t.target_id))"
        ),
        {
            "path": f'$."{entry.fields["deleted_at"]}"',
            "since": _since(session),
        },
    )
    return (_Deleted(name, row.id, row.tx_id, row.deleted_at, row.member) for row in rows)


def _deleted_in(session: Session, tx_id: int) -> dict[str, list[str]]:
    """The records an action deleted, by table."""
    rows = session.execute(
        text(
            "SELECT c.table_no, c.record_id, c.fields FROM change_tx t JOIN change c"
            " ON c.seq BETWEEN t.first_seq AND t.last_seq AND c.tx_id = t.id WHERE t.id = :tx"
        ),
        {"tx": tx_id},
    )
    gone: dict[str, list[str]] = {}
    for table_no, record_id, fields in rows:
        table = tables_by_number()[table_no]
        if json.loads(fields).get(str(table.fields["deleted_at"])) is not None:
            gone.setdefault(table.name, []).append(record_id)
    return gone


def _heads(session: Session, gone: Mapping[str, Collection[str]], also: str | None = None) -> dict[str, str]:
    """child id → the id of the record it belongs to, among the records of one action and another one."""
    among = {record_id for ids in gone.values() for record_id in ids} | ({also} - {None})
    parents: dict[str, str] = {}
    for table, ids in gone.items():
        for column in owners_of(table):
            query = text(f'SELECT id, "{column}" FROM "{table}" WHERE id IN :ids').bindparams(
                bindparam("ids", expanding=True)
            )
            for some in chunks(ids):
                for record_id, head in session.execute(query, {"ids": some}):
                    if head in among and record_id not in parents:
                        parents[record_id] = head
    return parents


def _head(record_id: str, parents: Mapping[str, str]) -> str:
    return list(_line(record_id, parents))[-1]


def _climb(record_id: str, parents: Mapping[str, str], wanted: str) -> bool:
    return wanted in _line(record_id, parents)


def _line(record_id: str, parents: Mapping[str, str]) -> Iterable[str]:
    """A record, the one it belongs to, and so on."""
    seen: set[str] = set()
    while record_id not in seen:
        seen.add(record_id)
        yield record_id
        record_id = parents.get(record_id, record_id)


def _stamp(table: LoggedTable) -> TextClause:
    return text(f'UPDATE "{table.name}" SET deleted_at = :moment WHERE id IN :ids').bindparams(
        bindparam("ids", expanding=True)
    )


def _deleting_actions(session: Session, entry: LoggedTable, record_id: str) -> list[int]:
    """The actions that have deleted a record since it was last in no bin, the newest first: two people may do
    so at once, and somebody once more who was told that another had added to it."""
    rows = session.execute(
        text(
            "SELECT t.id, json_extract(c.fields, :path) IS NOT NULL AS gone FROM change c"
            " JOIN change_tx t ON t.id = c.tx_id LEFT JOIN sync_segment s ON s.id = t.segment_id"
            f" WHERE {of_record(':id', 'c')} AND json_type(c.fields, :path) IS NOT NULL AND {COUNTS}"
            " ORDER BY t.hlc + c.seq - t.first_seq DESC"
        ),
        {"id": record_id, "path": f'$."{entry.fields["deleted_at"]}"'},
    )
    return list(dict.fromkeys(row.id for row in takewhile(lambda row: row.gone, rows)))
