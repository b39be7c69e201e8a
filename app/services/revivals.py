"""Records that somebody deleted and that are shown all the same, because somebody else did not know."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import kinship, version_reading, versions
from app.merge import Write
from app.models.field_ids import LoggedTable, tables_by_number
from app.models.ownership import owned_by, owners_of
from app.services.conflict_sides import Side, side_at
from app.services.history import table_of
from app.services.record_names import record_names
from app.services.record_places import place_of
from app.services.recycle_bin import belonging, delete_record, restore_record


@dataclass(frozen=True, slots=True)
class Revival:
    """A record with who deleted it and who changed it, or a part of it; `part` is the part's table.

    `without` counts what went into the bin with it and lies there still, by table.
    """

    table: str
    record_id: str
    name: str
    place: tuple[str, str] | None
    deleted: Side
    changed: Side
    part: str | None
    without: Mapping[str, int] = field(default_factory=dict)


def revivals(session: Session) -> list[Revival]:
    """What was deleted and then changed, the newest change first; parts stand with what they belong to."""
    found = [
        one for entry, ids in _listed(session) for one in _of_table(session, entry, ids) if one is not None
    ]
    listed = {one.record_id for one in found}
    heads = [one for one in found if not _belongs(session, one, listed)]
    return sorted(heads, key=lambda one: one.changed.at, reverse=True)


def revival_of(session: Session, record_id: str) -> Revival | None:
    """The same of one record; None where nobody deleted what is shown."""
    found = (one for entry, ids in _listed(session, record_id) for one in _of_table(session, entry, ids))
    return next(found, None)


def bring_back(session: Session, record_id: str) -> None:
    """Let the record stay, with all that went into the bin with it.

    Raises UserError `no_such_record`, `not_deleted`.
    """
    entry = table_of(session, record_id)
    restore_record(session, record_id)
    kinship.decide(session.connection(), entry, record_id, {"deleted_at": None})
    session.expire_all()


def delete_again(session: Session, record_id: str) -> None:
    """Put the record into the bin with what was added to it."""
    delete_record(session, record_id)


def _listed(session: Session, record_id: str | None = None) -> list[tuple[LoggedTable, list[str]]]:
    """Records whose deletion is not what they show, by table; of all, or only this one."""
    rows = session.execute(
        text(
            "SELECT h.record_id, h.field_no, c.table_no FROM open_head h JOIN change c ON c.seq = h.seq"
            " WHERE :record IS NULL OR h.record_id = :record"
            " GROUP BY h.record_id, h.field_no HAVING NOT max(h.shown)"
        ),
        {"record": record_id},
    )
    found: dict[int, list[str]] = {}
    for row in rows:
        if row.field_no == tables_by_number()[row.table_no].fields["deleted_at"]:
            found.setdefault(row.table_no, []).append(row.record_id)
    return [(tables_by_number()[number], ids) for number, ids in found.items()]


def _of_table(session: Session, entry: LoggedTable, ids: Sequence[str]) -> list[Revival | None]:
    known = versions.versions_of(session.connection(), entry, ids)
    names = record_names(session, {entry.name: ids})
    return [_revival(session, entry, key, names.get(key, ""), found) for key, found in known.items()]


def _revival(
    session: Session, entry: LoggedTable, key: str, name: str, known: list[version_reading.Version]
) -> Revival | None:
    result = versions.merged(entry, known)
    deletion = next((one for one in result.heads[result.deleted] if one.values[result.deleted]), None)
    if deletion is None:
        return None
    places = {id(version.write): version.seq for version in known}
    deleted = side_at(session, places[id(deletion)], deletion.values[result.deleted])
    unknown = _unknown(result.heads, result.deleted) if result.revived else []
    newest: tuple[str | None, int] | None
    if unknown:
        newest = None, places[id(max(unknown, key=lambda write: write.stamp))]
    else:
        newest = _newest_part(session, entry, key)
    if newest is None:
        return None
    part, seq = newest
    changed, without = side_at(session, seq, None), _without(session, key, deleted.seq)
    return Revival(entry.name, key, name, place_of(session, key), deleted, changed, part, without)


def _without(session: Session, record_id: str, seq: int) -> dict[str, int]:
    """What the action that wrote the change at a place in the log deleted of a record and is not shown."""
    written = session.execute(
        text(
            "SELECT c.table_no, c.record_id FROM change d JOIN change_tx t ON t.id = d.tx_id"
            " JOIN change c ON c.seq BETWEEN t.first_seq AND t.last_seq AND +c.tx_id = t.id"
            " WHERE d.seq = :seq"
        ),
        {"seq": seq},
    )
    parts, by_table = belonging(session, record_id) - {record_id}, dict[str, list[str]]()
    for row in written:
        if row.record_id in parts:
            by_table.setdefault(tables_by_number()[row.table_no].name, []).append(row.record_id)
    found = {}
    for table, ids in by_table.items():
        query = text(
            f'SELECT count(*) FROM "{table}" WHERE deleted_at IS NOT NULL'
            " AND id IN (SELECT value FROM json_each(:ids))"
        )
        found[table] = int(session.execute(query, {"ids": json.dumps(ids)}).scalar_one())
    return {table: count for table, count in found.items() if count}


def _unknown(heads: dict[str, tuple[Write, ...]], deleted: str) -> list[Write]:
    """What lives of a record that nobody who deleted it knew."""
    seen = {stamp for write in heads[deleted] if write.values[deleted] for stamp in (write.stamp, *write.saw)}
    return [write for name in heads if name != deleted for write in heads[name] if write.stamp not in seen]


def _newest_part(session: Session, entry: LoggedTable, key: str) -> tuple[str | None, int] | None:
    """Of what belongs to a record and is shown the table and newest change."""
    found: list[tuple[int, int, str]] = []
    for child, column in owned_by(entry.name):
        ids = session.execute(
            text(f'SELECT id FROM "{child.name}" WHERE "{column}" = :id AND deleted_at IS NULL'), {"id": key}
        ).scalars()
        for versions_ in versions.versions_of(session.connection(), child, list(ids)).values():
            last = max(versions_, key=lambda one: one.write.stamp)
            found.append((last.write.stamp[0], last.seq, child.name))
    if not found:
        return None
    _, seq, table = max(found)
    return table, seq


def _belongs(session: Session, one: Revival, among: set[str]) -> bool:
    """Whether a record is part of another one that is listed as well."""
    columns = ", ".join(f'"{column}"' for column in owners_of(one.table))
    if not columns:
        return False
    query = text(f'SELECT {columns} FROM "{one.table}" WHERE id = :id')
    return not among.isdisjoint(session.execute(query, {"id": one.record_id}).one())
