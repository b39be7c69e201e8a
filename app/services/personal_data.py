"""Everything the ledger holds of a person, for a copy that person may ask for (PIPL Art. 45)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, or_, select
from sqlalchemy.orm import Session

from app.database import Database, database_of
from app.errors import UserError
from app.models.field_ids import record_tables
from app.models.people import Person
from app.services.erasing import merged_with
from app.services.history import HistoryEntry
from app.services.history_list import ChangedField, ChangeKind, RecordChange, named, record_changes
from app.services.logged_fields import is_shown
from app.services.mentions import Mention, mentions
from app.services.record_names import record_names
from app.services.reveals import Reveal, handed_out, note_handing_out, reveals

_CONTEXT = ("activity", "follow_up")
"""What the person took part in; it is told, but its history is about others as well."""


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """A record as people read it, and as it is stored; `deleted` ones are in the recycle bin."""

    table: str
    deleted: bool
    shown: RecordChange
    stored: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HeldFile:
    """A file of the person's own; `size` in bytes."""

    name: str
    sha256: str
    size: int
    added_at: str


@dataclass(frozen=True, slots=True)
class Use:
    """When who looked at a number of theirs here, or wrote all of it into a file."""

    at: str
    who: str
    handed_out: bool


@dataclass(frozen=True, slots=True)
class PersonalData:
    """What is held: records by table, the history of those that are the person's own, files, uses, and where
    the name stands in texts of others, which are not copied."""

    person_id: str
    name: str
    made_at: datetime
    records: tuple[HeldRecord, ...]
    history: tuple[tuple[HistoryEntry, RecordChange], ...]
    files: tuple[HeldFile, ...]
    uses: tuple[Use, ...]
    mentions: tuple[Mention, ...]


def personal_data(session: Session, person_id: str) -> PersonalData:
    """All of it, also of those with whom the person was merged. Raises UserError `no_such_record`."""
    person = session.get(Person, person_id)
    if person is None:
        raise UserError("no_such_record", id=person_id)
    database, people = database_of(session), merged_with(session, person_id)
    found = _records(session, people)
    shown = named(session, [_as_shown(number, *one) for number, one in enumerate(found)])
    records = tuple(
        HeldRecord(table, row["deleted_at"] is not None, shown[number], row)
        for number, (table, row) in enumerate(found)
    )
    own = [one.stored["id"] for one in records if one.table not in _CONTEXT]
    history = [entry for record_id in own for entry in record_changes(session, record_id)]
    return PersonalData(
        person_id,
        person.name_zh or person.name_orig or person.name_en or "",
        database.clock.now(),
        records,
        tuple(sorted(history, key=lambda entry: entry[0].at, reverse=True)),
        tuple(
            HeldFile(one.stored["name"], one.stored["sha256"], one.stored["size"], one.stored["added_at"])
            for one in records
            if one.table == "attachment"
        ),
        _uses(session, database, people),
        tuple(mentions(session, person_id)),
    )


def note_copy(database: Database, held: PersonalData) -> None:
    """Write down on this computer that a copy was made now, and by whom."""
    note_handing_out(database, held.person_id)


def _records(session: Session, people: set[str]) -> list[tuple[str, Mapping[str, Any]]]:
    """What is about these people: their own records first, then what they took part in."""
    tables = {table.name: table for table in record_tables()}
    found: dict[str, list[Mapping[str, Any]]] = {}
    for name, table in tables.items():
        condition = _about(table, people)
        if condition is not None:
            found[name] = _rows(session, table, condition)
    files = {row["attachment_id"] for row in found["attachment_link"]}
    visits = {row["activity_id"] for row in found["activity_participant"]}
    for name, column, ids in (("attachment", "id", files), ("activity", "id", visits)):
        found[name] = _rows(session, tables[name], tables[name].c[column].in_(ids))
    follow_up = tables["follow_up"]
    found["follow_up"] = _rows(session, follow_up, follow_up.c.activity_id.in_(visits))
    order = ["person", *(name for name in found if name not in ("person", *_CONTEXT)), *_CONTEXT]
    return [(name, row) for name in order for row in found[name]]


def _about(table: Table, people: set[str]) -> ColumnElement[bool] | None:
    """Which records of a table are about these people; None where none can be."""
    if table.name == "person":
        return table.c.id.in_(people)
    if table.name == "likeness":
        return or_(table.c.one_id.in_(people), table.c.other_id.in_(people))
    if table.name == "attachment_link":
        return table.c.record_id.in_(people)
    columns = [key.parent for key in table.foreign_keys if key.column.table.name == "person"]
    return or_(*(column.in_(people) for column in columns)) if columns else None


def _rows(session: Session, table: Table, condition: ColumnElement[bool]) -> list[Mapping[str, Any]]:
    query = select(table).where(condition).order_by(table.c.id)
    return [dict(row) for row in session.execute(query).mappings()]


def _as_shown(number: int, table: str, row: Mapping[str, Any]) -> RecordChange:
    fields = tuple(
        ChangedField(field, None, _plain(value))
        for field, value in row.items()
        if field not in ("id", "deleted_at") and is_shown(table, field) and value not in (None, "")
    )
    return RecordChange(number, table, row["id"], "", ChangeKind.CREATED, fields)


def _plain(value: Any) -> Any:
    """As the log has it."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def _uses(session: Session, database: Database, people: set[str]) -> tuple[Use, ...]:
    noted = [(one, False) for one in reveals(database)] + [(one, True) for one in handed_out(database)]
    told = [(one, handed) for one, handed in noted if one.person_id in people]
    names = record_names(session, {"official": _those(one for one, _ in told)})
    uses = [Use(one.at, names.get(one.who or "", ""), handed) for one, handed in told]
    return tuple(sorted(uses, key=lambda use: use.at))


def _those(noted: Iterable[Reveal]) -> set[str]:
    return {one.who for one in noted if one.who is not None}
