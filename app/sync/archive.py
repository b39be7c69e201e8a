"""The files of the segments that this computer keeps, apart from what is told of each."""

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session


def octets_of(session: Session, segment_id: int) -> bytes:
    """A segment as it lies in the store; empty where this computer has never read it."""
    query = text("SELECT octets FROM sync_octets WHERE segment_id = :id")
    return bytes(session.execute(query, {"id": segment_id}).scalar_one_or_none() or b"")


def keep_octets(connection: Connection, segment_id: int, octets: bytes) -> None:
    """Keep a segment, in the place of what was kept of it; nothing is kept of an empty one."""
    told = {"id": segment_id, "octets": octets, "size": len(octets)}
    connection.execute(text("DELETE FROM sync_octets WHERE segment_id = :id"), told)
    if octets:
        connection.execute(text("INSERT INTO sync_octets (segment_id, octets) VALUES (:id, :octets)"), told)
    connection.execute(text("UPDATE sync_segment SET size = :size WHERE id = :id"), told)
