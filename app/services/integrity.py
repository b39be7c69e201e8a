"""Whether the database is sound and its log tells the same as its records."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.replay import differences


def faults(session: Session) -> list[str]:
    """What SQLite finds damaged, references that lead nowhere, and what the replayed log has otherwise.

    A colleague's reference to a record that has not arrived is no fault (M9 in docs/sync-format.md).
    """
    connection = session.connection()
    damage = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if _learns_from_others(session):
        dangling = []
    return [
        *(str(row) for row in damage if row != "ok"),
        *(" ".join(map(str, row)) for row in dangling),
        *map(str, differences(connection)),
    ]


def _learns_from_others(session: Session) -> bool:
    query = text("SELECT EXISTS (SELECT 1 FROM sync_segment WHERE state = 'APPLIED')")
    return bool(session.execute(query).scalar_one())
