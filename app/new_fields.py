"""Fields that this program knows and the one before it did not: shown as colleagues had written them."""

import json
from collections.abc import Mapping

from sqlalchemy import Connection, text

from app import change_log, kinship
from app.local_values import keep_local, local_value, take_local
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
    if local_value(connection, NEWER) is None:
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
    keep_local(connection, _NEW, json.dumps(new))


def are_new(connection: Connection) -> bool:
    """Whether there are such fields that are not shown yet."""
    return local_value(connection, _NEW) is not None


def show(connection: Connection) -> dict[str, frozenset[str]]:
    """Bring the rows of records in which such fields were written to what the log says."""
    told = take_local(connection, _NEW)
    rows = connection.execute(
        text(
            "SELECT DISTINCT c.table_no, c.record_id FROM change c, json_each(:new) n"
            " WHERE c.table_no = CAST(n.key AS INTEGER) AND EXISTS (SELECT 1 FROM json_each(c.fields) f"
            " WHERE f.key IN (SELECT value FROM json_each(n.value)))"
        ),
        {"new": told},
    ).all()
    records: dict[str, set[str]] = {}
    for row in rows:
        records.setdefault(tables_by_number()[row.table_no].name, set()).add(row.record_id)
    with change_log.quiet(connection):
        return kinship.align(connection, records)
