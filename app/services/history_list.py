"""The actions of a workspace, filtered and read in pages, with what each changed."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from app.change_log import of_record, of_records, stamp_of
from app.database import LOCAL_TIME
from app.models.field_ids import LoggedTable, logged_tables, tables_by_number
from app.services.devices import device_name, this_device
from app.services.history import HistoryEntry, Value, record_history, table_of
from app.services.left_out import left_out
from app.services.logged_fields import FieldKind, currency_of, field_kind, is_shown, target_of
from app.services.record_names import record_names
from app.services.recycle_bin import belonging

MOST_CHANGES = 40
"""How many records of one action are told one by one."""

YUAN = "CNY"
"""The currency of an amount that tells none."""

_EARLIER = f"({stamp_of()}, seq) < (SELECT {stamp_of('one')}, one.seq FROM change one WHERE one.seq = :seq)"
"""What had been written of a record before the change `:seq`, on whatever computer."""


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which actions: by whom, on which computer, of which record or field, from and to a day (included).

    With `record_id` also those of what belongs to the record, and of the records `also` with what is theirs.
    """

    member_id: str | None = None
    device: str | None = None
    record_id: str | None = None
    table: str | None = None
    field: str | None = None
    since: date | None = None
    until: date | None = None
    also: tuple[str, ...] = ()


class ChangeKind(StrEnum):
    """What happened to a record."""

    CREATED = "created"
    CHANGED = "changed"
    DELETED = "deleted"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class ChangedField:
    """A field before and after; of a reference also the names of the records, of an amount its currency.

    Where `old` is not known on this computer, `old_known` is false.
    """

    field: str
    old: Value
    new: Value
    old_name: str = ""
    new_name: str = ""
    old_currency: str = YUAN
    new_currency: str = YUAN
    old_known: bool = True


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One write of one record; `fields` are those people see, none for a created record."""

    seq: int
    table: str
    record_id: str
    name: str
    kind: ChangeKind
    fields: tuple[ChangedField, ...]


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One action: who, when (local time), where, what it was called, and how many writes it made.

    `undone_label` and `undone_about` name the action that an undo took back or a redo did again.
    """

    id: str
    at: datetime
    member_name: str
    device: str
    device_name: str
    is_here: bool
    kind: str
    label: str
    about: str
    undone_label: str
    undone_about: str
    writes: int
    first: RecordChange | None


def history_ids(session: Session, chosen: HistoryFilter) -> list[str]:
    """The actions that fit, newest first; only their ids are read."""
    conditions, values = ["t.last_seq IS NOT NULL"], dict[str, Any]()
    if chosen.member_id is not None:
        conditions.append("t.member_id = :member")
        values["member"] = chosen.member_id
    if chosen.device is not None:
        conditions.append("t.origin_id IN (SELECT id FROM change_origin WHERE device = :device)")
        values["device"] = chosen.device
    if chosen.since is not None:
        conditions.append("t.at_ms >= :since")
        values["since"] = _millis(chosen.since)
    if chosen.until is not None:
        conditions.append("t.at_ms < :until")
        values["until"] = _millis(chosen.until + timedelta(days=1))
    touched, of_change = _of_changes(session, chosen)
    if touched:
        conditions.append(f"t.id IN (SELECT c.tx_id FROM change c WHERE {touched})")
        values |= of_change
    query = text(
        f"SELECT t.id FROM change_tx t WHERE {' AND '.join(conditions)} ORDER BY t.hlc DESC, t.id DESC"
    )
    return [str(tx_id) for tx_id in session.execute(query, values).scalars()]


def history_rows(session: Session, ids: Sequence[str], chosen: HistoryFilter) -> list[HistoryRow]:
    """What the list shows of some actions; the change told is the first that fits the filter."""
    query = text(
        "SELECT t.id, t.at_ms, t.kind, t.label, t.about, t.first_seq, t.last_seq, o.device, f.name AS member,"
        " u.label AS undone_label, u.about AS undone_about FROM change_tx t"
        " JOIN change_origin o ON o.id = t.origin_id LEFT JOIN official f ON f.id = t.member_id"
        " LEFT JOIN change_tx u ON u.id = t.target_id WHERE t.id IN :ids"
    ).bindparams(bindparam("ids", expanding=True))
    rows = {str(row.id): row for row in session.execute(query, {"ids": [int(key) for key in ids]})}
    touched, values = _of_changes(session, chosen)
    firsts = {key: _changes(session, int(key), touched, values, 1) for key in ids if key in rows}
    told = named(session, [change for found in firsts.values() for change in found])
    here = this_device(session)
    names = {row.device: device_name(session, row.device) for row in rows.values()}
    return [
        HistoryRow(
            key,
            datetime.fromtimestamp(row.at_ms / 1000, LOCAL_TIME).replace(tzinfo=None),
            row.member or "",
            row.device,
            names[row.device],
            row.device == here,
            row.kind,
            row.label,
            row.about or "",
            row.undone_label or "",
            row.undone_about or "",
            row.last_seq - row.first_seq + 1,
            told[firsts[key][0].seq] if firsts[key] else None,
        )
        for key in ids
        if (row := rows.get(key)) is not None
    ]


def action_changes(session: Session, tx_id: str, chosen: HistoryFilter) -> list[RecordChange]:
    """What an action did to each record, at most MOST_CHANGES of those that fit the filter."""
    touched, values = _of_changes(session, chosen)
    found = _changes(session, int(tx_id), touched, values, MOST_CHANGES)
    told = named(session, found)
    return [told[change.seq] for change in found]


def record_changes(session: Session, record_id: str) -> list[tuple[HistoryEntry, RecordChange]]:
    """Every change of one record, newest first, with the fields people see; when it was made, all it got.

    A field that was written again as it was stands there where that was a decision between several versions.
    Raises UserError `no_such_record`.
    """
    table = table_of(session, record_id).name
    entries, decided = record_history(session, record_id), _decided(session, table, record_id)
    told = named(session, [_told(session, table, record_id, entry, decided) for entry in entries])
    return [(entry, told[entry.seq]) for entry in entries]


def in_currency(
    session: Session,
    table: str,
    record_id: str,
    seq: int,
    changed: ChangedField,
    after: Mapping[str, Value],
) -> ChangedField:
    """Of an amount, with the currency it had before the change `seq` and has `after` it."""
    if field_kind(table, changed.field) is not FieldKind.MONEY:
        return changed
    unit = currency_of(table, changed.field)
    before = _before(session, record_id, seq, logged_tables()[table].fields[unit])
    return replace(
        changed, old_currency=str(before or YUAN), new_currency=str(after.get(unit, before) or YUAN)
    )


def _decided(session: Session, table: str, record_id: str) -> set[tuple[int, str]]:
    """Where in the log which field was set by somebody who had several versions of it before them."""
    rows = session.execute(
        text(f"SELECT seq, bases FROM change WHERE {of_record(':id')} AND bases IS NOT NULL"),
        {"id": record_id},
    )
    names = {str(number): column for column, number in logged_tables()[table].fields.items()}
    return {
        (row.seq, names[number])
        for row in rows
        for number, versions in json.loads(row.bases).items()
        if number in names and len(versions) > 1
    }


def _told(
    session: Session,
    table: str,
    record_id: str,
    entry: HistoryEntry,
    decided: Collection[tuple[int, str]],
) -> RecordChange:
    after = {change.field: change.new for change in entry.changes}
    fields = tuple(
        in_currency(
            session,
            table,
            record_id,
            entry.seq,
            ChangedField(change.field, change.old, change.new, old_known=change.old_known),
            after,
        )
        for change in entry.changes
        if is_shown(table, change.field)
        and (not change.old_known or change.old != change.new or (entry.seq, change.field) in decided)
    )
    deleted = [change.new for change in entry.changes if change.field == "deleted_at"]
    kind = _kind(entry.created, deleted[0] if deleted else None, bool(deleted))
    return RecordChange(entry.seq, table, record_id, "", kind, fields)


def _kind(born: bool, deleted_at: Value, told: bool) -> ChangeKind:
    """What happened; `told` says that the change speaks of `deleted_at` at all."""
    if born:
        return ChangeKind.CREATED
    if not told:
        return ChangeKind.CHANGED
    return ChangeKind.RESTORED if deleted_at is None else ChangeKind.DELETED


def _of_changes(session: Session, chosen: HistoryFilter) -> tuple[str, dict[str, Any]]:
    """The condition on a change `c` that record, table and field make; empty for none."""
    conditions, values = [], dict[str, Any]()
    if chosen.record_id is not None:
        conditions.append(of_records(":records", "c"))
        asked = (chosen.record_id, *chosen.also)
        values["records"] = json.dumps(sorted(set().union(*(belonging(session, one) for one in asked))))
    if chosen.table is not None:
        entry = logged_tables()[chosen.table]
        conditions.append("c.table_no = :table_no")
        values["table_no"] = entry.number
        if chosen.field is not None:
            conditions.append("json_type(c.fields, :path) IS NOT NULL")
            values["path"] = f'$."{entry.fields[chosen.field]}"'
    return " AND ".join(conditions), values


def _changes(
    session: Session, tx_id: int, touched: str, values: Mapping[str, Any], limit: int
) -> list[RecordChange]:
    also = f" AND {touched}" if touched else ""
    query = text(
        "SELECT c.seq, c.table_no, c.record_id, c.fields FROM change_tx t JOIN change c"
        f" ON c.seq BETWEEN t.first_seq AND t.last_seq AND c.tx_id = t.id WHERE t.id = :tx{also}"
        " ORDER BY c.seq LIMIT :limit"
    )
    given = {**values, "tx": tx_id, "limit": limit}
    return [
        _change(session, tables_by_number()[row.table_no], row.seq, row.record_id, json.loads(row.fields))
        for row in session.execute(query, given)
    ]


def _change(
    session: Session, entry: LoggedTable, seq: int, record_id: str, fields: Mapping[str, Value]
) -> RecordChange:
    names = {str(number): column for column, number in entry.fields.items()}
    after = {names[number]: value for number, value in fields.items() if number in names}
    born = session.execute(
        text(f"SELECT NOT EXISTS (SELECT 1 FROM change WHERE {of_record(':id')} AND {_EARLIER})"),
        {"id": record_id, "seq": seq},
    ).scalar_one()
    kind = _kind(bool(born), after.get("deleted_at"), "deleted_at" in after)
    shown = [] if born else [field for field in after if is_shown(entry.name, field)]
    unknown = left_out(session, entry, record_id).get(seq, ()) if shown else ()
    told = tuple(
        in_currency(
            session,
            entry.name,
            record_id,
            seq,
            ChangedField(field, None, after[field], old_known=False)
            if field in unknown
            else ChangedField(field, _before(session, record_id, seq, entry.fields[field]), after[field]),
            after,
        )
        for field in shown
    )
    return RecordChange(seq, entry.name, record_id, "", kind, told)


def _before(session: Session, record_id: str, seq: int, number: int) -> Value:
    """The value a field had just before a change."""
    path = f'$."{number}"'
    found: Value = session.execute(
        text(
            f"SELECT json_extract(fields, :path) FROM change WHERE {of_record(':id')} AND {_EARLIER}"
            f" AND json_type(fields, :path) IS NOT NULL ORDER BY {stamp_of()} DESC, seq DESC LIMIT 1"
        ),
        {"path": path, "id": record_id, "seq": seq},
    ).scalar()
    return found


def named(session: Session, changes: Iterable[RecordChange]) -> dict[int, RecordChange]:
    """The changes by their place in the log, with the names of their records and references."""
    found = list(changes)
    wanted: dict[str, set[str]] = {}
    for change in found:
        wanted.setdefault(change.table, set()).add(change.record_id)
        for field in _references(change):
            target = target_of(change.table, field.field)
            wanted.setdefault(target, set()).update(
                str(value) for value in (field.old, field.new) if value is not None
            )
    names = record_names(session, wanted)
    return {
        change.seq: replace(
            change,
            name=names.get(change.record_id, ""),
            fields=tuple(
                replace(field, old_name=names.get(str(field.old), ""), new_name=names.get(str(field.new), ""))
                for field in change.fields
            ),
        )
        for change in found
    }


def _references(change: RecordChange) -> list[ChangedField]:
    return [field for field in change.fields if field_kind(change.table, field.field) is FieldKind.REFERENCE]


def _millis(day: date) -> int:
    return int(datetime.combine(day, time(), LOCAL_TIME).timestamp() * 1000)
