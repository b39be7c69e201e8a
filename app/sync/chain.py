"""Which of the segments that have arrived can be applied now, and which must wait or be held."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from app import change_log, kinship
from app.models.field_ids import tables_by_number
from app.sync import segments
from app.sync.roster import Roster
from app.sync.roster_state import Device, State
from app.sync.segments import SealedSegment


@dataclass(frozen=True, slots=True)
class Arrived:
    """A segment in the archive of this computer that has not been applied."""

    id: int
    segment: SealedSegment


def arrived(connection: Connection) -> list[Arrived]:
    """Segments of others that have not been applied, each chain in its order."""
    rows = connection.execute(
        text("SELECT id, octets FROM sync_segment WHERE state = 'WAITING' ORDER BY device, number, name")
    )
    return [Arrived(row.id, segments.read(row.octets)) for row in rows]


def held(session: Session) -> int:
    """How many segments an administrator must accept or refuse."""
    return int(session.execute(text("SELECT count(*) FROM sync_segment WHERE state = 'HELD'")).scalar_one())


def applied_heads(connection: Connection) -> set[str]:
    """The heads of all segments that are part of this computer's records."""
    rows = connection.execute(
        text("SELECT head FROM sync_segment WHERE state IN ('SEALED', 'SENT', 'KEPT', 'APPLIED')")
    )
    return set(rows.scalars())


def is_ripe(segment: SealedSegment, applied: set[str], roster: Roster, epochs: Iterable[int]) -> bool:
    """Whether everything a segment rests on is here, and this program can read it (G4, V2)."""
    state, place = roster.state, segment.place
    follows = (
        not place.previous or place.previous in applied or (place.device, place.previous) in state.skipped
    )
    known = segment.epoch in epochs and all(head in roster for head in segment.roster)
    readable = segment.min_reader <= segments.READS and segment.header["suite"] == segments.SUITE
    return follows and known and readable


def reconsider(connection: Connection, roster: Roster) -> dict[str, frozenset[str]]:
    """Let segments count or not as the roster says by now, whatever was known when they came.

    A removal may arrive after what the removed device wrote behind its cut: that is taken back, and listed.
    Returns the records touched, by table.
    """
    state = roster.state
    removed = [device for device in state.devices.values() if device.removed]
    counting = {device.id: _up_to_cut(connection, device) for device in removed}
    rows = connection.execute(
        text(
            "SELECT id, octets, state, EXISTS (SELECT 1 FROM change_tx t WHERE t.segment_id = s.id) AS logged"
            " FROM sync_segment s WHERE device IN (SELECT value FROM json_each(:devices))"
            " AND state IN ('APPLIED', 'WAITING', 'HELD', 'REFUSED')"
        ),
        {"devices": json.dumps(list(counting))},
    ).all()
    moved = []
    for row in rows:
        now = _standing(segments.read(row.octets), state, counting, bool(row.logged))
        if now != row.state:
            connection.execute(
                text("UPDATE sync_segment SET state = :state WHERE id = :id"), {"state": now, "id": row.id}
            )
            moved.append(row.id)
    with change_log.quiet(connection):
        return kinship.align(connection, _records_of(connection, moved))


def _standing(
    segment: SealedSegment, state: State, counting: Mapping[str, Collection[str]], logged: bool
) -> str:
    device = segment.place.device
    decided = state.verdicts.get((device, segment.head))
    if decided == "refuse":
        return "REFUSED"
    if decided is None and segment.head not in counting[device]:
        return "HELD"
    return "APPLIED" if logged else "WAITING"


def _up_to_cut(connection: Connection, device: Device) -> set[str]:
    """The heads of a removed device that still count: the chain that ends where its removal cut it.

    Not its numbers: who was removed still has the keys and could write a first segment once more.
    """
    rows = connection.execute(
        text("SELECT head, previous FROM sync_segment WHERE device = :device"), {"device": device.id}
    )
    before = {row.head: row.previous for row in rows}
    found: set[str] = set()
    head = device.cut[1] if device.cut else ""
    while head in before and head not in found:
        found.add(head)
        head = before[head]
    return found


def _records_of(connection: Connection, segment_ids: list[int]) -> dict[str, set[str]]:
    rows = connection.execute(
        text(
            "SELECT DISTINCT c.table_no, c.record_id FROM change_tx t"
            " JOIN change c ON c.seq BETWEEN t.first_seq AND t.last_seq AND c.tx_id = t.id"
            " WHERE t.segment_id IN (SELECT value FROM json_each(:ids))"
        ),
        {"ids": json.dumps(segment_ids)},
    )
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(tables_by_number()[row.table_no].name, set()).add(row.record_id)
    return found
