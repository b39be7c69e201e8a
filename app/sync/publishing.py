"""Sends what waits here and puts back what the store has lost."""

import json
import secrets
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from app.database import Database
from app.sync import compaction
from app.sync.archive import octets_of
from app.sync.compaction import Shelf
from app.sync.identity import Identity
from app.sync.packs import packs, scrub_packs
from app.sync.roster import Roster
from app.sync.rounds import Round
from app.sync.snapshots import Manifest
from app.sync.store import Store, rotated

SELDOM = 16
"""In one of so many rounds packs, and files of a snapshot, are read again."""

SCRUBBED_LARGE = 1
"""How many of each then."""

SCRUBBED = 3
"""How many known files each round reads again, so that a rotten one is found while somebody has it."""


def publish_roster(known: Roster, store: Store, present: dict[str, int]) -> int:
    """Put the entries there that the store lacks, and look at some others again; how many had rotten."""
    start, put_back = secrets.randbelow(len(known.entries)), 0
    by_name = sorted(known.entries.values(), key=lambda one: one.name)
    for place, entry in enumerate(rotated(by_name, start)):
        looked_at = place < max(1, SCRUBBED // 3)
        if present.get(entry.name) != len(entry.octets):
            store.put("roster", entry.name, entry.octets)
        elif looked_at and store.get("roster", entry.name) != entry.octets:
            store.put("roster", entry.name, entry.octets)
            put_back += 1
    return put_back


def publish(
    database: Database,
    mine: Identity,
    roster: Roster,
    store: Store,
    done: Round,
    shelf: Shelf,
    standing: list[Manifest],
) -> None:
    """Send what waits and put back what the store has lost, our own and others' (F3, P1, P3), but for what
    snapshots are `standing` for there.

    Who was shut out does not hear any more what may go, and puts back nothing of others.
    """
    present = shelf.segments
    excused = database.read(lambda session: compaction.excused(session, standing))
    packed = {
        one.id
        for one in database.read(packs)
        if one.state != "SENT" and shelf.packs.get(one.name) == one.size
    }
    for row in _to_look_after(database, mine, roster, packed, excused):
        if present.get(row.name) != row.size:
            if not row.size or row.pack_id in packed or row.id in excused:
                if row.state == "SEALED":  # a stick took it there
                    _set_state(database, row.id, "KEPT")
                continue
            _send(database, store, row.id, row.name)
            if row.state == "SEALED":
                done.sent += 1
            else:
                done.put_back += 1
        elif row.state in ("SEALED", "SENT"):
            if _is_there(database, store, row.id, row.name):
                _set_state(database, row.id, "KEPT")
            else:  # rotten before anybody had read it
                _send(database, store, row.id, row.name)
                done.put_back += 1
    _scrub(database, store, done, present)
    if secrets.randbelow(SELDOM) == 0:
        done.put_back += scrub_packs(database, store, shelf.packs, secrets.randbelow(1 << 16), SCRUBBED_LARGE)


def _to_look_after(
    database: Database, mine: Identity, roster: Roster, packed: Collection[int], excused: Collection[int]
) -> Sequence[Row[Any]]:
    """The segments to be sent, and those that must lie in the store by themselves.

    What lies in a pack there, or need not lie there any more, is nearly all there is.
    """
    query = text(
        "SELECT id, name, state, size, pack_id FROM sync_segment WHERE state IN ('SEALED', 'SENT')"
        " OR (size > 0 AND coalesce(pack_id, 0) NOT IN (SELECT value FROM json_each(:packed))"
        " AND id NOT IN (SELECT value FROM json_each(:excused)) AND (:inside OR device = :own))"
    )
    told = {
        "packed": json.dumps(sorted(packed)),
        "excused": json.dumps(sorted(excused)),
        "inside": roster.state.belongs(mine.device),
        "own": mine.device,
    }
    return database.read(lambda session: session.execute(query, told).all())


def _send(database: Database, store: Store, segment_id: int, name: str) -> None:
    store.put("seg", name, _octets(database, segment_id))
    if database.read(lambda session: _state(session, segment_id)) == "SEALED":
        _set_state(database, segment_id, "SENT")


def _is_there(database: Database, store: Store, segment_id: int, name: str) -> bool:
    return store.get("seg", name) == _octets(database, segment_id)


def _scrub(database: Database, store: Store, done: Round, present: dict[str, int]) -> None:
    """Read some known files again, from one on and on from the first, and replace what has rotten."""
    known = "SELECT id, name FROM sync_segment WHERE size > 0 AND state NOT IN ('SEALED', 'SENT')"
    query = text(
        f"SELECT * FROM ({known} AND id >= :start ORDER BY id) UNION ALL"
        f" SELECT * FROM ({known} AND id < :start ORDER BY id) LIMIT :most"
    )
    last = database.read(
        lambda session: session.execute(text("SELECT coalesce(max(id), 0) FROM sync_segment")).scalar_one()
    )
    start = secrets.randbelow(int(last) + 1)
    rows = database.read(lambda session: session.execute(query, {"start": start, "most": SCRUBBED}).all())
    for row in rows:
        if row.name in present and not _is_there(database, store, row.id, row.name):
            store.put("seg", row.name, _octets(database, row.id))
            done.put_back += 1


def _octets(database: Database, segment_id: int) -> bytes:
    return database.read(lambda session: octets_of(session, segment_id))


def _state(session: Session, segment_id: int) -> str:
    query = text("SELECT state FROM sync_segment WHERE id = :id")
    return str(session.execute(query, {"id": segment_id}).scalar_one())


def _set_state(database: Database, segment_id: int, state: str) -> None:
    query = text("UPDATE sync_segment SET state = :state WHERE id = :id")
    database.refresh(lambda session: session.execute(query, {"state": state, "id": segment_id}))
