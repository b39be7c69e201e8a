"""Segments that are waited for: which they are, and going on behind those lost for ever."""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import UserError
from app.sync.identity import identity, roster_of
from app.sync.membership import as_administrator, write_operations
from app.sync.roster_state import State


@dataclass(frozen=True, slots=True)
class Hole:
    """A segment that others follow and that has not come: of which device, which of its, under which head."""

    device: str
    number: int
    head: str


def holes(session: Session) -> list[Hole]:
    """What is waited for, and may be lost for ever."""
    rows = session.execute(
        text(
            "SELECT DISTINCT device, number - 1 AS number, previous FROM sync_segment w"
            " WHERE state = 'WAITING' AND previous <> ''"
            " AND NOT EXISTS (SELECT 1 FROM sync_segment p"
            " WHERE p.head = w.previous AND p.state <> 'COMING') ORDER BY 1, 2"
        )
    ).all()
    mine = identity(session)
    state = roster_of(session, mine).state if mine is not None else State()
    return [Hole(*row) for row in rows if not state.gives_up(row.device, row.previous)]


def skip(database: Database, device: str) -> int:
    """Have everybody go on behind the lost segments of a device; how many there were.

    Raises UserError `not_administrator`, `nothing_to_skip`.
    """
    mine, known = as_administrator(database)
    lost = [one for one in database.read(holes) if one.device == device]
    if not lost:
        raise UserError("nothing_to_skip")
    told = [{"op": "skip", "device": one.device, "seq": one.number, "head": one.head} for one in lost]
    write_operations(database, mine, known, told)
    return len(lost)
