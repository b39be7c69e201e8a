"""Segments that are waited for or were given up: which they are, going on behind those lost for ever."""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import UserError
from app.sync.identity import identity, roster_of
from app.sync.membership import as_administrator, roll, write_operations
from app.sync.roster_state import State
from app.sync.thinning import COUNTING


@dataclass(frozen=True, slots=True)
class Hole:
    """A segment that others follow and that has not come: of which device, which of its, under which head."""

    device: str
    number: int
    head: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Segments `first` to `last` of a computer that were given up: what it wrote between `since_ms` and
    `until_ms` may be missing; None where nothing before is known here."""

    device: str
    device_name: str
    member_name: str
    first: int
    last: int
    since_ms: int | None
    until_ms: int


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


def given_up(session: Session) -> list[Gap]:
    """What was given up and has not come by another way, by the segments on both sides of it."""
    mine = identity(session)
    skipped = roster_of(session, mine).state.skipped if mine is not None else frozenset()
    if not skipped:
        return []
    of = {one.device: one for one in roll(session)}
    told = "coalesce((SELECT {}(t.at_ms) FROM change_tx t WHERE t.segment_id = s.id), s.newest >> 16)"
    after = text(
        f"SELECT s.number - 1 AS last, {told.format('min')} AS ms FROM sync_segment s"
        " WHERE s.device = :device AND s.previous = :head"
        " AND NOT EXISTS (SELECT 1 FROM sync_segment p WHERE p.head = :head"
        f" AND {COUNTING.replace('s.', 'p.')}) ORDER BY s.number LIMIT 1"
    )
    before = text(
        f"SELECT s.number, {told.format('max')} AS ms FROM sync_segment s WHERE s.device = :device"
        f" AND s.number < :last AND {COUNTING} ORDER BY s.number DESC LIMIT 1"
    )
    found = list[Gap]()
    for device, head in sorted(one for one in skipped if one[0] in of):
        follower = session.execute(after, {"device": device, "head": head}).one_or_none()
        if follower is None:
            continue
        known = session.execute(before, {"device": device, "last": follower.last}).one_or_none()
        first, since_ms = (1, None) if known is None else (known.number + 1, known.ms)
        names = of[device].device_name, of[device].member_name
        found.append(Gap(device, *names, first, follower.last, since_ms, follower.ms))
    return found


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
