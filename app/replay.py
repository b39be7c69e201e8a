"""Rebuilds all records from the change log alone and says where they differ from the tables."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app import kinship
from app.erasure import erased
from app.models.field_ids import LoggedTable, logged_tables
from app.versions import merged, row_of, versions_of

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that the log and the table tell differently; None where one of them lacks it."""

    table: str
    record_id: str
    logged: Row | None
    stored: Row | None


def replay(connection: Connection, entry: LoggedTable) -> dict[str, Row]:
    """The records of a table as the log tells them: id → column → value; others have no row.

    What follows from records of other tables is read from their rows.
    """
    records: dict[str, Row] = {}
    names = {str(number): column for column, number in entry.fields.items()}
    rows = connection.execute(
        text("SELECT record_id, fields FROM change WHERE table_no = :number ORDER BY seq"),
        {"number": entry.number},
    )
    for record_id, fields in rows:
        record = records.setdefault(record_id, dict.fromkeys(entry.fields))
        record.update(
            {names[number]: value for number, value in json.loads(fields).items() if number in names}
        )
    for record_id, row in _merged(connection, entry).items():
        if row is None:
            records.pop(record_id, None)
        else:
            records[record_id] = row
    for record_id, values in kinship.overrules(connection, entry, records).items():
        records[record_id].update(values)
    return records


def _merged(connection: Connection, entry: LoggedTable) -> dict[str, Row | None]:
    """The records that several computers have written: there the newest change need not be what is shown.

    None for one whose beginning has not arrived, or of which too little was left when it was erased.
    """
    ids = connection.execute(
        text(
            "SELECT record_id FROM change WHERE table_no = :number AND (record_id IN (SELECT record_id FROM"
            " open_head) OR tx_id IN (SELECT t.id FROM change_tx t JOIN sync_segment s ON s.id = t.segment_id"
            " WHERE s.state NOT IN ('SEALED', 'SENT', 'KEPT')"
            " OR t.uuid IN (SELECT action FROM sync_aside)))"
        ),
        {"number": entry.number},
    )
    forgotten = {key for key, number in erased(connection).items() if number == entry.number}
    found = versions_of(connection, entry, {*ids.scalars(), *forgotten})
    return {key: row_of(entry, merged(entry, versions)) for key, versions in found.items()}


def differences(connection: Connection, tables: Collection[str] | None = None) -> list[Difference]:
    """Where the tables, all or those named, hold something else than their log; empty when all is well.

    Table by table: a large ledger has more records than memory holds at once.
    """
    return [
        Difference(name, record_id, logged, stored)
        for name, entry in logged_tables().items()
        if tables is None or name in tables
        for record_id, logged, stored in _differing(connection, entry)
    ]


def _differing(connection: Connection, entry: LoggedTable) -> Iterator[tuple[str, Row | None, Row | None]]:
    columns = ", ".join(f'"{column}"' for column in entry.fields)
    logged = replay(connection, entry)
    for row in connection.execute(text(f'SELECT id, {columns} FROM "{entry.name}" ORDER BY id')).mappings():
        stored = {column: value for column, value in row.items() if column != "id"}
        told = logged.pop(row["id"], None)
        if told != stored:
            yield row["id"], told, stored
    for record_id in sorted(logged):
        yield record_id, logged[record_id], None
