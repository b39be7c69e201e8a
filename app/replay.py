"""Rebuilds all records from the change log alone and says where they differ from the tables."""

import json
from dataclasses import dataclass

from sqlalchemy import Connection, text

from app.models.field_ids import logged_tables, tables_by_number

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that the log and the table tell differently; None where one of them lacks it."""

    table: str
    record_id: str
    logged: Row | None
    stored: Row | None


def replay(connection: Connection) -> dict[str, dict[str, Row]]:
    """All records as the log tells them: table name → id → column → value."""
    records: dict[str, dict[str, Row]] = {name: {} for name in logged_tables()}
    names = {
        entry.number: {str(number): column for column, number in entry.fields.items()}
        for entry in logged_tables().values()
    }
    rows = connection.execute(text("SELECT table_no, record_id, fields FROM change ORDER BY seq"))
    for table_no, record_id, fields in rows:
        entry = tables_by_number()[table_no]
        record = records[entry.name].setdefault(record_id, dict.fromkeys(entry.fields))
        for number, value in json.loads(fields).items():
            record[names[table_no][number]] = value
    return records


def differences(connection: Connection) -> list[Difference]:
    """Where the tables hold something else than their log; empty when all is well."""
    found: list[Difference] = []
    for name, logged in replay(connection).items():
        columns = ", ".join(f'"{column}"' for column in logged_tables()[name].fields)
        stored = {
            row["id"]: {column: value for column, value in row.items() if column != "id"}
            for row in connection.execute(text(f'SELECT id, {columns} FROM "{name}"')).mappings()
        }
        for record_id in sorted(logged.keys() | stored.keys()):
            if logged.get(record_id) != stored.get(record_id):
                found.append(Difference(name, record_id, logged.get(record_id), stored.get(record_id)))
    return found
