"""Builds the records of this computer anew from all that it has read, when a digest says that they differ."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import change_log, kinship
from app.database import Database, Records
from app.models.field_ids import tables_by_number

_AT_ONCE = 200


def read_again(session: Session) -> None:
    """Have every segment that is kept here applied once more: what the log lacks is put into it."""
    read = "state = 'APPLIED' AND size > 0"
    session.execute(
        text(f"DELETE FROM sync_aside WHERE segment_id IN (SELECT id FROM sync_segment WHERE {read})")
    )
    session.execute(text(f"UPDATE sync_segment SET state = 'WAITING', taken = 0 WHERE {read}"))


def align_all(database: Database, label: str) -> None:
    """Bring every record to what the log says, some at a time."""
    last = ""
    while True:
        found = database.read(lambda session: _next(session, last))  # noqa: B023
        if not found:
            return
        last = found[-1][0]
        by_table: dict[str, set[str]] = {}
        for record, number in found:
            by_table.setdefault(tables_by_number()[number].name, set()).add(record)
        database.receive(label, lambda session: _align(session, by_table))  # noqa: B023


def _next(session: Session, after: str) -> list[tuple[str, int]]:
    """The records that follow one, in the order of the short index of the log."""
    rows = session.execute(
        text(
            "SELECT DISTINCT record_id, table_no FROM change WHERE substr(record_id, 1, 18) IN"
            " (SELECT DISTINCT substr(record_id, 1, 18) FROM change"
            " WHERE substr(record_id, 1, 18) > substr(:after, 1, 18) ORDER BY 1 LIMIT :most) ORDER BY 1"
        ),
        {"after": after, "most": _AT_ONCE},
    )
    return [(row.record_id, row.table_no) for row in rows]


def _align(session: Session, by_table: dict[str, set[str]]) -> Records:
    connection = session.connection()
    with change_log.quiet(connection):
        return kinship.align(connection, by_table)
