"""What was written here and has not been sent: sealed into segments before anything leaves this computer."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from app import erasure
from app.database import Database
from app.local_values import keep_local, local_value
from app.models.sync import UNTOLD
from app.schema import HEAD
from app.sync import segments
from app.sync.actions import Action, to_lines
from app.sync.archive import keep_octets
from app.sync.identity import Identity, epoch_keys, roster_of
from app.sync.limits import held_elsewhere
from app.sync.logged import Chunk, actions_of
from app.sync.names import segment_name
from app.sync.permissions import refusal
from app.sync.roster import Roster
from app.sync.roster_state import State
from app.sync.segments import Place, SealedSegment

MOST_WRITES = 20_000
"""Of one segment (G2); a single action may be larger."""

_BEYOND = "sync.beyond_role"
"""Of this computer alone: what it has sent that its author might not do by what was known then, as
[device, head, action]. It shows that, and others do not."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A segment that is not kept yet, the actions in it, those of them that others will put aside, and what
    was erased when it was made."""

    segment: SealedSegment
    ids: tuple[int, ...]
    beyond: Sequence[str]
    erased: erasure.Erased


def seal_next(database: Database, mine: Identity, at_ms: int) -> bool:
    """Seal the oldest waiting actions into one segment, kept here until the store has it (P1).

    It is made while others may write, and made anew if something of it has changed before it is kept. False
    when nothing waits, when this computer may not write any more, or while it has not been given the present
    secret.
    """
    while made := database.read(lambda session: _make(session, mine)):
        if database.refresh(lambda session: _keep(session, mine, made, at_ms)):
            return True
    return False


def _make(session: Session, mine: Identity) -> _Made | None:
    connection = session.connection()
    chunk = _next_chunk(connection)
    if chunk is None:
        return None
    roster = roster_of(session, mine)
    epoch = roster.state.epoch
    secret = epoch_keys(mine, roster).get(epoch)
    if roster.state.role_of(mine.device) is None or secret is None:
        return None
    actions = actions_of(connection, chunk)
    while True:
        lines, seed = to_lines(actions)
        if len(actions) == 1 or sum(map(len, lines)) <= segments.MOST_BYTES // 4:
            break
        actions = actions[: len(actions) // 2]
    stamps = [one.write.stamp[0] for action in actions for one in action.writes]
    segment = segments.seal(
        lines,
        seed,
        _next_place(connection, mine),
        epoch=epoch,
        secret=secret,
        keys=mine.keys,
        roster=roster.heads,
        schema=HEAD,
        stamps=(min(stamps), max(stamps)),
    )
    return _Made(
        segment,
        chunk.ids[: len(actions)],
        _beyond(actions, mine.device, roster.state),
        erasure.erased(connection),
    )


def _beyond(actions: Iterable[Action], device: str, state: State) -> list[str]:
    """The actions that were written by rights which their author had lost before they were sent."""
    return [one.id for one in actions if refusal(one, state, device)]


def _keep(session: Session, mine: Identity, made: _Made, at_ms: int) -> bool:
    """Keep a segment if all of it still waits, as it was made."""
    connection, ids = session.connection(), {"ids": json.dumps(made.ids)}
    which = "segment_id IS NULL AND id IN (SELECT value FROM json_each(:ids))"
    waits = connection.execute(text(f"SELECT count(*) FROM change_tx WHERE {which}"), ids).scalar_one()
    place, erased = _next_place(connection, mine), erasure.erased(connection)
    if (waits, place, erased) != (len(made.ids), made.segment.place, made.erased):
        return False
    told = {"segment": keep_segment(connection, made.segment, "SEALED", at_ms), **ids}
    connection.execute(text(f"UPDATE change_tx SET segment_id = :segment WHERE {which}"), told)
    if made.beyond:
        sent = [[mine.device, made.segment.head, action] for action in made.beyond]
        keep_local(session, _BEYOND, json.dumps(_sent_beyond(session) + sent))
    return True


def shows_undecided(session: Session, roster: Roster) -> bool:
    """Whether this computer shows something of its own that waits for an administrator's word elsewhere."""
    beyond = any(tuple(one) not in roster.state.verdicts for one in _sent_beyond(session))
    return beyond or bool(held_elsewhere(session, roster))


def _sent_beyond(session: Session) -> list[list[str]]:
    return list(json.loads(local_value(session, _BEYOND) or "[]"))


def keep_segment(connection: Connection, segment: SealedSegment, state: str, at_ms: int) -> int:
    """Put a segment into the archive of this computer; its number there.

    A snapshot may have announced it under the name it has with other lines of it erased.
    """
    place, name = segment.place, segment_name(segment.place.device, segment.place.number, segment.octets)
    connection.execute(
        text(f"UPDATE sync_segment SET name = :name WHERE head = :head AND {UNTOLD}"),
        {"name": name, "head": segment.head},
    )
    segment_id = int(
        connection.execute(
            text(
                "INSERT INTO sync_segment"
                " (device, number, head, previous, name, state, at_ms, newest, lines, taken, roster)"
                " VALUES (:device, :number, :head, :previous, :name, :state, :at, :newest, :lines, :taken,"
                f" :roster) ON CONFLICT (name) DO UPDATE SET state = excluded.state WHERE {UNTOLD}"
                " RETURNING id"
            ),
            {
                "device": place.device,
                "number": place.number,
                "head": segment.head,
                "previous": place.previous,
                "name": name,
                "state": state,
                "at": at_ms,
                "newest": segment.newest,
                "lines": segment.lines,
                "roster": json.dumps(segment.roster),
                "taken": 0 if state == "WAITING" else segment.lines,
            },
        ).scalar_one()
    )
    keep_octets(connection, segment_id, segment.octets)
    return segment_id


def _next_chunk(connection: Connection) -> Chunk | None:
    """Whole actions only (G1)."""
    rows = connection.execute(
        text(
            "SELECT id, first_seq, last_seq FROM change_tx"
            " WHERE segment_id IS NULL AND last_seq IS NOT NULL ORDER BY id LIMIT :most"
        ),
        {"most": MOST_WRITES},
    )
    ids: list[int] = []
    first = last = writes = 0
    for row in rows:
        size = row.last_seq - row.first_seq + 1
        if ids and writes + size > MOST_WRITES:
            break
        ids.append(row.id)
        first, last, writes = first or row.first_seq, row.last_seq, writes + size
    return Chunk(tuple(ids), first, last) if ids else None


def _next_place(connection: Connection, mine: Identity) -> Place:
    row = connection.execute(
        text(
            "SELECT number, head FROM sync_segment WHERE device = :device AND state IN"
            " ('SEALED', 'SENT', 'KEPT', 'REFUSED') ORDER BY number DESC LIMIT 1"
        ),
        {"device": mine.device},
    ).one_or_none()
    number, head = (row.number, row.head) if row else (0, "")
    return Place(mine.space, mine.device, number + 1, head)
