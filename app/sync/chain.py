"""Which of the segments that have arrived can be applied now, and which must wait or be held."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text
from sqlalchemy.orm import Session

from app import change_log, erasure, kinship
from app.local_values import local_value
from app.models.field_ids import tables_by_number
from app.models.sync import UNSETTLED
from app.sync import segments
from app.sync.copies import count_by_copies, read_copies_again
from app.sync.limits import Limits, chain_of, doubtful_devices, is_limited
from app.sync.newer import is_readable
from app.sync.roster import Roster
from app.sync.segments import SealedSegment


@dataclass(frozen=True, slots=True)
class Arrived:
    """A segment in the archive of this computer that has not been applied; `taken` of its lines have been."""

    id: int
    segment: SealedSegment
    taken: int


def arrived(connection: Connection) -> list[Arrived]:
    """Segments of others that have not been applied, each chain in its order."""
    rows = connection.execute(
        text(
            "SELECT s.id, o.octets, s.taken FROM sync_segment s JOIN sync_octets o ON o.segment_id = s.id"
            f" WHERE s.{UNSETTLED} AND s.state = 'WAITING' ORDER BY s.device, s.number, s.name"
        )
    )
    return [Arrived(row.id, segments.read(row.octets), row.taken) for row in rows]


def held(session: Session) -> int:
    """How many segments an administrator must accept or refuse."""
    query = text(f"SELECT count(*) FROM sync_segment WHERE {UNSETTLED} AND state = 'HELD'")
    return int(session.execute(query).scalar_one())


def followed_heads(connection: Connection, waiting: Iterable[Arrived]) -> set[str]:
    """Of the heads that these follow those that have had their turn, held ones among them.

    One that a half-taken snapshot stands for has not.
    """
    query = text(
        "SELECT head FROM sync_segment WHERE head IN (SELECT value FROM json_each(:heads))"
        " AND state NOT IN ('WAITING', 'COMING')"
    )
    heads = sorted({one.segment.place.previous for one in waiting})
    return set(connection.execute(query, {"heads": json.dumps(heads)}).scalars())


def is_ripe(segment: SealedSegment, applied: set[str], roster: Roster, epochs: Iterable[int]) -> bool:
    """Whether everything a segment rests on is here, and this program can read it (G4, V2)."""
    state, place = roster.state, segment.place
    previous = place.previous
    follows = not previous or previous in applied or state.gives_up(place.device, previous)
    known = segment.epoch in epochs and all(head in roster for head in segment.roster)
    return follows and known and is_readable(segment)


def reconsider(connection: Connection, roster: Roster) -> dict[str, frozenset[str]]:
    """Let segments count or not as the roster says by now, whatever was known when they came.

    A removal, or a lower role, may arrive after what was written behind its cut: that is taken back, and
    listed, until the role is given back; also what was read of a snapshot that is half taken. What this
    computer wrote itself goes on counting here until an administrator refuses it. Returns the records
    touched, by table.
    """
    state = roster.state
    doubtful = doubtful_devices(connection, roster) if roster.silent else set()
    limits = {
        device.id: Limits(device, chain_of(connection, device), roster)
        for device in state.devices.values()
        if device.id in doubtful or is_limited(device, state)
    }
    told = {device for device, _, action in state.verdicts if not action}
    rows = connection.execute(
        text(
            "SELECT id, device, head, state, size, taken = lines AS logged, roster FROM sync_segment"
            f" WHERE id IN (SELECT id FROM sync_segment WHERE {UNSETTLED} AND state IN ('HELD', 'REFUSED')"
            " UNION SELECT id FROM sync_segment WHERE device IN (SELECT value FROM json_each(:devices)))"
            " ORDER BY id"
        ),
        {"devices": json.dumps(sorted(told | limits.keys()))},
    ).all()
    moved, judged, own = [], set(), local_value(connection, "device")
    for row in rows:
        now = _standing(row, roster, limits, own)
        if now != row.state:
            # What must be read after all (N2) is marked once more when it counts again.
            connection.execute(
                text(
                    "UPDATE sync_segment SET state = :state,"
                    " taken = iif(state = 'APPLIED' AND size = 0, lines, taken) WHERE id = :id"
                ),
                {"state": now, "id": row.id},
            )
            moved.append(row.id)
            judged.add(row.device)
    read_copies_again(connection, state, judged)
    touched = _records_of(connection, moved)
    count_by_copies(connection, state, touched)
    if not touched:
        return {}
    with change_log.quiet(connection):
        shown = kinship.align(connection, touched)
    named = erasure.erase_named(connection, _held_elsewhere(rows, roster, limits))
    return {name: shown.get(name, frozenset()) | named.get(name, frozenset()) for name in {*shown, *named}}


def _held_elsewhere(rows: Iterable[Row[Any]], roster: Roster, limits: Mapping[str, Limits]) -> list[str]:
    """The heads of these segments that are this computer's, and count here alone until a word is said."""
    own = [row for row in rows if row.state in ("SENT", "KEPT") and row.device in limits]
    waiting = [row for row in own if (row.device, row.head, "") not in roster.state.verdicts]
    return [row.head for row in waiting if limits[row.device].leaves_out(row.head, json.loads(row.roster))]


def _standing(row: Row[Any], roster: Roster, limits: Mapping[str, Limits], own: str | None) -> str:
    decided = roster.state.verdicts.get((row.device, row.head, ""))
    if decided == "refuse":
        return "REFUSED"
    if row.state in ("SEALED", "SENT", "KEPT"):
        return str(row.state)
    if row.state == "REFUSED" and row.device == own:
        return "SENT"  # as before somebody refused it
    limit = limits.get(row.device)
    if decided is None and limit is not None and limit.leaves_out(row.head, json.loads(row.roster)):
        return "HELD"
    if row.logged or row.state == "APPLIED":
        return "APPLIED"
    return "WAITING" if row.size else "COMING"


def _records_of(connection: Connection, segment_ids: list[int]) -> dict[str, set[str]]:
    """The records that these segments wrote, by table, also where a snapshot tells but what that replaced."""
    if not segment_ids:
        return {}
    rows = connection.execute(
        text(
            "SELECT c.table_no, c.record_id FROM change_tx t"
            " JOIN change c ON c.seq BETWEEN t.first_seq AND t.last_seq AND c.tx_id = t.id"
            " WHERE t.segment_id IN (SELECT value FROM json_each(:ids))"
            " UNION SELECT r.table_no, r.record_id FROM replaced r, json_each(r.bases) field,"
            " json_each(field.value) base WHERE base.value ->> 2 IN (SELECT value FROM json_each(:ids))"
        ),
        {"ids": json.dumps(segment_ids)},
    )
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(tables_by_number()[row.table_no].name, set()).add(row.record_id)
    return found
