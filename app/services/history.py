"""Who changed what, when, on which computer, for every record and every field."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.change_log import of_record, stamp_of
from app.database import LOCAL_TIME
from app.errors import UserError
from app.models.field_ids import LoggedTable, tables_by_number
from app.services.left_out import left_out
from app.services.logged_fields import companions, is_given

Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after; where `old` is not known on this computer, `old_known` is false."""

    field: str
    old: Value
    new: Value
    old_known: bool = True


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of one record: by whom, when (local time), in which action."""

    seq: int
    tx_id: int
    at: datetime
    member_id: str | None
    member_name: str | None
    device: str
    kind: str
    label: str
    about: str | None
    created: bool
    changes: tuple[FieldChange, ...]


def record_history(session: Session, record_id: str, field: str | None = None) -> list[HistoryEntry]:
    """All changes of a record on all computers, newest first; with `field` only those of that field."""
    rows = session.execute(
        text(
            "SELECT c.seq, c.table_no, c.fields, t.id AS tx_id, t.at_ms, t.member_id, t.kind, t.label,"
            " t.about, o.device, f.name AS member_name FROM change c JOIN change_tx t ON t.id = c.tx_id"
            " JOIN change_origin o ON o.id = t.origin_id LEFT JOIN official f ON f.id = t.member_id"
            f" WHERE {of_record(':id', 'c')} ORDER BY {stamp_of('c')}, c.seq"
        ),
        {"id": record_id},
    ).all()
    if not rows:
        return []
    entry = table_of(session, record_id)
    unknown = left_out(session, entry, record_id)
    names = {str(number): column for column, number in entry.fields.items()}
    entries: list[HistoryEntry] = []
    state: dict[str, Value] = {}
    for row in rows:
        if row.table_no != entry.number:
            continue  # another record, under the same id
        after: dict[str, Value] = {
            names[n]: value for n, value in json.loads(row.fields).items() if n in names
        }
        lost = unknown.get(row.seq, frozenset())
        changes = tuple(
            FieldChange(name, None if name in lost else state.get(name), value, name not in lost)
            for name, value in after.items()
            if field is None or name == field
        )
        created = not entries and not state
        state.update(after)
        if changes:
            entries.append(
                HistoryEntry(
                    row.seq,
                    row.tx_id,
                    datetime.fromtimestamp(row.at_ms / 1000, LOCAL_TIME).replace(tzinfo=None),
                    row.member_id,
                    row.member_name,
                    row.device,
                    row.kind,
                    row.label,
                    row.about,
                    created,
                    changes,
                )
            )
    return entries[::-1]


def restore_value(session: Session, record_id: str, seq: int, field: str) -> None:
    """「改回」: give `field` the value it had before the change `seq`, whatever came later.

    What belongs to a field goes with it: the pinyin of a name, currency and wording of an amount, the
    precision of a date. Raises UserError `number_stays`, `no_such_record`, `no_such_action`,
    `former_value_unknown`.
    """
    entry = table_of(session, record_id)
    if is_given(entry.name, field):
        raise UserError("number_stays")
    history = record_history(session, record_id)[::-1]
    told = {change.field: change.old_known for one in history if one.seq == seq for change in one.changes}
    if field not in told:
        raise UserError("no_such_action")
    names = [field, *companions(field, entry.fields)]
    if not all(told.get(name, True) for name in names):
        raise UserError("former_value_unknown")
    before: dict[str, Value] = {}
    for older in history:
        if older.seq == seq:
            break
        before.update({change.field: change.new for change in older.changes})
    assignments = ", ".join(f'"{name}" = :{name}' for name in names)
    session.execute(
        text(f'UPDATE "{entry.name}" SET {assignments} WHERE id = :id'),
        {**{name: before.get(name) for name in names}, "id": record_id},
    )


def table_of(session: Session, record_id: str) -> LoggedTable:
    """The table a record lives in, the first that was heard of. Raises UserError `no_such_record`."""
    number = session.execute(
        text(f"SELECT table_no FROM change WHERE {of_record(':id')} ORDER BY seq LIMIT 1"),
        {"id": record_id},
    ).scalar()
    if number is None:
        raise UserError("no_such_record", id=record_id)
    return tables_by_number()[number]
