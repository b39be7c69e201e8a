"""Whether the database is sound and its log tells the same as its records."""

from sqlalchemy.orm import Session

from app.replay import differences


def faults(session: Session) -> list[str]:
    """What SQLite finds damaged, references that lead nowhere, and what the replayed log has otherwise."""
    connection = session.connection()
    damage = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [
        *(str(row) for row in damage if row != "ok"),
        *(" ".join(map(str, row)) for row in dangling),
        *map(str, differences(connection)),
    ]
