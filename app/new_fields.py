"""Fields that this program knows and the one before it did not: shown as colleagues had written them."""

import json
from collections.abc import Mapping

from sqlalchemy import Connection, text

from app import change_log, kinship
from app.models.field_ids import logged_tables, tables_by_number

NEWER = "sync.newer"
"""Of this computer alone: the newest schema of the programs that have written what is kept here and knew
more than ours."""

_NEW = "fields.new"
"""Of this computer alone: the numbers of new fields, by table, that are not shown yet."""

Columns = Mapping[str, set[str]]


def columns(connection: Connection) -> Columns:
    """The columns of each table of records, as the database has them."""
    rows = connection.exec_driver_sql(
        "SELECT m.name AS name, c.name AS col FROM sqlite_master m, pragma_table_info(m.name) c"
        " WHERE m.type = 'table'"
    )
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row.name, set()).add(row.col)
    return found


def note(connection: Connection, before: Columns) -> None:
    """Remember, in the step to a newer schema, which fields are new, if colleagues may have written any."""
    newer = connection.execute(text("SELECT 1 FROM local_value WHERE key = :key"), {"key": NEWER}).scalar()
    if newer is None:
        return
    new = {
        str(entry.number): fields
        for entry in logged_tables().values()
        if (
            fields := [
                str(number)
                for column, number in entry.fields.items()
                if column not in before.get(entry.name, ())
            ]
        )
    }
    connection.execute(
        text("INSERT OR REPLACE INTO local_value (key, value) VALUES (:key, :value)"),
        {"key": _NEW, "value": json.dumps(new)},
    )


def are_new(connection: Connection) -> bool:
    """Whether there are such fields that are not shown yet."""
    query = text("SELECT EXISTS (SELECT 1 FROM local_value WHERE key = :key)")
    return bool(connection.execute(query, {"key": _NEW}).scalar_one())


def show(connection: Connection) -> dict[str, frozenset[str]]:
    """Bring the rows of records in which such fields were written to what the log says."""
    told = connection.execute(text("DELETE FROM local_value WHERE key = :key RETURNING value"), {"key": _NEW})
    rows = connection.execute(
        text(
            "SELECT DISTINCT c.table_no, c.record_id FROM change c, json_each(:new) n"
            " WHERE c.table_no = CAST(n.key AS INTEGER) AND EXISTS (SELECT 1 FROM json_each(c.fields) f"
            " WHERE f.key IN (SELECT value FROM json_each(n.value)))"
        ),
        {"new": told.scalar_one()},
    ).all()
    records: dict[str, set[str]] = {}
    for row in rows:
        records.setdefault(tables_by_number()[row.table_no].name, set()).add(row.record_id)
    with change_log.quiet(connection):
        return kinship.align(connection, records)
