"""After an upgrade: what newer programs had written is read once more, by a program that knows it."""

import json

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.local_values import keep_local
from app.new_fields import NEWER
from app.schema import HEAD
from app.sync import segments
from app.sync.applying import apply_arrived
from app.sync.file_traffic import LABEL
from app.sync.identity import Identity, roster_of
from app.sync.newer import READ_BY
from app.sync.rounds import Round
from app.sync.snapshot_reading import take_again


def read_newer_again(database: Database, mine: Identity, seconds: float) -> None:
    """Take from the archive what the program before this one did not know (V1); no store is needed.

    Nothing happens unless the program is newer than the one that read it. A crash begins it anew.
    """
    read_by = database.local(READ_BY) or ""
    if database.local(NEWER) is None or read_by == HEAD:
        return
    roster = database.read(lambda session: roster_of(session, mine))
    take_again(database, mine, roster, read_by, lambda command: database.receive(LABEL, command), seconds)
    database.refresh(lambda session: _read_again(session, read_by))
    apply_arrived(database, mine, roster, Round(), None, seconds)


def _read_again(session: Session, read_by: str) -> None:
    """Have the segments applied anew that a newer program than the one with this schema had written.

    Those that are held, or were refused, are read when they count.
    """
    rows = session.execute(
        text(
            "SELECT s.id, substr(o.octets, 1, :most) AS octets FROM sync_segment s"
            " JOIN sync_octets o ON o.segment_id = s.id"
            " WHERE s.state IN ('APPLIED', 'WAITING', 'HELD', 'REFUSED')"
        ),
        {"most": segments.LONGEST_HEAD},
    )
    told = {"ids": json.dumps([row.id for row in rows if segments.read(row.octets).schema > read_by])}
    those = "(SELECT value FROM json_each(:ids))"
    session.execute(text(f"DELETE FROM sync_aside WHERE segment_id IN {those}"), told)
    session.execute(
        text(
            "UPDATE sync_segment SET taken = 0, state = iif(state = 'APPLIED', 'WAITING', state)"
            f" WHERE id IN {those}"
        ),
        told,
    )
    session.execute(
        text("DELETE FROM local_value WHERE key = :key AND value <= :head"), {"key": NEWER, "head": HEAD}
    )
    keep_local(session, READ_BY, HEAD)
