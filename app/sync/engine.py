"""One round: read the roster and what others have published, apply it, put back what is missing, publish."""

import secrets
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import UserError
from app.services.devices import likely_device_name, name_device
from app.sync import chain, names, segments
from app.sync.actions import open_actions
from app.sync.asides import accepted_in, take_in_accepted
from app.sync.canonical import DamagedFileError
from app.sync.counting import CountingStore
from app.sync.epochs import share_secret
from app.sync.file_traffic import LABEL, FileTraffic
from app.sync.identity import Identity, epoch_keys, identity, keep_entries, roster_of
from app.sync.inbox import take_in
from app.sync.outbox import keep_segment, seal_next
from app.sync.renewal import renew_if_copied
from app.sync.roster import Roster, read_entry
from app.sync.store import Store, StoreError

Report = Callable[[int, int], None]
"""Told how many segments are done and how many there are; what it raises stops the round between two."""

_AT_ONCE = 32
_SCRUBBED = 3
"""How many known files each round reads again, so that a rotten one is found while somebody has it."""


@dataclass(slots=True)
class Round:
    """What a round did: segments and actions, strays, attached files, work on the store."""

    sent: int = 0
    received: int = 0
    applied: int = 0
    held: int = 0
    put_aside: int = 0
    put_back: int = 0
    strays: int = 0
    damaged: int = 0
    files_sent: int = 0
    files_received: int = 0
    files_missing: int = 0
    milliseconds: int = 0
    octets: int = 0
    operations: int = 0

    def told(self) -> dict[str, int]:
        """For programs that read it."""
        return asdict(self)


def sync_round(
    database: Database, store: Store, report: Report | None = None, *, sends: bool = True
) -> Round:
    """Bring this computer and the store to the same; without `sends`, only this computer.

    Raises StoreError `store_away`, `store_foreign`, `store_other_space`, `store_full`, `store_read_only`:
    what had been read by then is applied, and what was written here waits. UserError `not_in_space`.
    """
    began = time.monotonic()
    done = Round()
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    counted = CountingStore(store)
    check_space(counted, mine)
    try:
        known, present = _read_roster(database, mine, counted, done)
        _read_segments(database, mine, known, counted, done)
        mine = renew_if_copied(database, mine, known)
        share_secret(database, mine, known)
        _apply(database, mine, known, done, report)
        if not sends:
            return done
        _publish_roster(known, present, counted, done)
        files = FileTraffic(database, mine, known, counted)
        try:
            seal_waiting(database, mine)
            files.send()
            _publish(database, counted, done)
            files.finish(done.put_back > 0, report or _nobody)
        finally:
            _count(files, done)
    finally:
        done.milliseconds = int((time.monotonic() - began) * 1000)
        done.octets, done.operations = counted.octets, counted.operations
    return done


def check_space(store: Store, mine: Identity) -> None:
    """Raises StoreError when the store is away, empty or another space's: then it is not touched."""
    space = store.space()
    if space is None:
        raise StoreError("store_away")
    if (space.id, space.genesis) != (mine.space, mine.genesis):
        raise StoreError("store_other_space")


def _read_roster(
    database: Database, mine: Identity, store: Store, done: Round
) -> tuple[Roster, dict[str, int]]:
    known = database.read(lambda session: roster_of(session, mine))
    present = {names.hash_of(entry.octets) for entry in known.entries.values()}
    sizes = store.sizes("roster")
    listed = [parsed for name in sizes if (parsed := names.parse("roster", name))]
    fresh = []
    for parsed in sorted(listed, key=lambda one: one.number):
        if parsed.hash in present:
            continue
        octets = store.get("roster", parsed.name)
        try:
            if octets is None or not names.is_whole(parsed, octets):
                raise DamagedFileError("cut")
            entry = read_entry(octets)
            if known.add(entry):
                fresh.append(entry)
        except DamagedFileError:
            done.damaged += 1
    if fresh:
        database.refresh(lambda session: keep_entries(session.connection(), fresh))
    own, role = known.state.devices.get(mine.device), known.state.role_of(mine.device)
    if (database.local("role") or None) != role:
        database.set_local("role", role or "")
    if own is not None and database.local("member") != own.member:
        database.set_local("member", own.member)
        name = likely_device_name()
        database.write("Name computer", lambda session: name_device(session, mine.device, name), about=name)
    return known, sizes


def _publish_roster(known: Roster, present: dict[str, int], store: Store, done: Round) -> None:
    """Put the entries there that the store lacks, and look at some of the others again."""
    by_name = {
        names.roster_name(entry.number, entry.octets): entry.octets for entry in known.entries.values()
    }
    start = secrets.randbelow(len(by_name))
    for place, (name, octets) in enumerate(sorted(by_name.items())):
        looked_at = start <= place < start + max(1, _SCRUBBED // 3)
        if present.get(name) != len(octets):
            store.put("roster", name, octets)
        elif looked_at and store.get("roster", name) != octets:
            store.put("roster", name, octets)
            done.put_back += 1


def _read_segments(database: Database, mine: Identity, roster: Roster, store: Store, done: Round) -> None:
    known, devices = database.read(_known_names), roster.state.devices
    listed = list(store.sizes("seg"))
    parsed = {name: found for name in listed if (found := names.parse("seg", name))}
    done.strays = len(listed) - len(parsed)
    fresh: list[segments.SealedSegment] = []
    for name, found in sorted(parsed.items()):
        device = devices.get(found.device)
        if name in known or device is None:
            continue
        octets = store.get("seg", name)
        try:
            if octets is None or not names.is_whole(found, octets):
                raise DamagedFileError("cut")
            segment = segments.read(octets)
            place = segment.place
            if (place.space, place.device, place.number) != (mine.space, found.device, found.number):
                raise DamagedFileError("of another place")
            if not segment.is_by(device.keys):
                raise DamagedFileError("not signed by its author")
        except DamagedFileError:
            done.damaged += 1
            continue
        fresh.append(segment)
        if len(fresh) == _AT_ONCE:
            _keep(database, fresh)
            done.received += len(fresh)
            fresh.clear()
    _keep(database, fresh)
    done.received += len(fresh)


def _keep(database: Database, fresh: list[segments.SealedSegment]) -> None:
    at_ms = time.time_ns() // 1_000_000
    portion = list(fresh)
    if portion:
        database.refresh(
            lambda session: [keep_segment(session.connection(), one, "WAITING", at_ms) for one in portion]
        )


def _known_names(session: Session) -> set[str]:
    return set(session.execute(text("SELECT name FROM sync_segment")).scalars())


def _apply(database: Database, mine: Identity, roster: Roster, done: Round, report: Report | None) -> None:
    """Apply whatever can be applied, until nothing can: one device's gap stops that device alone."""
    database.receive(LABEL, lambda session: chain.reconsider(session.connection(), roster))
    take_in_accepted(database, LABEL, mine, roster)
    known = epoch_keys(mine, roster)
    waiting = database.read(lambda session: chain.arrived(session.connection()))
    applied = database.read(lambda session: chain.applied_heads(session.connection()))
    total, moved = len(waiting), True
    while moved:
        moved, left = False, []
        for one in waiting:
            if not chain.is_ripe(one.segment, applied, roster, known):
                left.append(one)
                continue
            try:
                done.put_aside += _apply_one(database, one, known[one.segment.epoch], roster)
            except DamagedFileError:
                done.damaged += 1  # signed, and yet no segment: its device waits, the others go on
                continue
            done.applied += 1
            applied.add(one.segment.head)
            moved = True
            if report is not None:
                report(done.applied, total)
        waiting = left
    done.held = database.read(chain.held)


def _apply_one(database: Database, one: chain.Arrived, secret: bytes, roster: Roster) -> int:
    """Apply a segment and remember it in one transaction (G5); how many actions were put aside."""
    actions, state = open_actions(one.segment, secret), roster.state_at(one.segment.roster)
    accepted = accepted_in(roster, one.segment)

    def command(session: Session) -> dict[str, frozenset[str]]:
        touched = take_in(session, one.id, one.segment.place.device, actions, state, accepted)
        session.execute(text("UPDATE sync_segment SET state = 'APPLIED' WHERE id = :id"), {"id": one.id})
        return touched

    database.receive(LABEL, command)
    return database.read(
        lambda session: int(
            session.execute(
                text("SELECT count(*) FROM sync_aside WHERE segment_id = :id"), {"id": one.id}
            ).scalar_one()
        )
    )


def seal_waiting(database: Database, mine: Identity) -> None:
    """Seal all that has been written here and not been sent (P1)."""
    at_ms = time.time_ns() // 1_000_000
    while database.refresh(lambda session: seal_next(session, mine, at_ms)) is not None:
        pass


def _count(files: FileTraffic, done: Round) -> None:
    moved = files.moved
    done.files_sent, done.files_received, done.files_missing = moved.sent, moved.received, moved.missing
    done.put_back += moved.put_back
    done.damaged += moved.damaged


def _nobody(done: int, total: int) -> None:
    """Hears how far a round is where nobody else does."""


def _publish(database: Database, store: Store, done: Round) -> None:
    """Send what waits and put back what the store has lost, our own and others' (F3, P1, P3)."""
    present = store.sizes("seg")
    query = text("SELECT id, name, state, length(octets) AS size FROM sync_segment")
    for row in database.read(lambda session: session.execute(query).all()):
        if present.get(row.name) != row.size:
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
    _scrub(database, store, done)


def _send(database: Database, store: Store, segment_id: int, name: str) -> None:
    store.put("seg", name, _octets(database, segment_id))
    if database.read(lambda session: _state(session, segment_id)) == "SEALED":
        _set_state(database, segment_id, "SENT")


def _is_there(database: Database, store: Store, segment_id: int, name: str) -> bool:
    return store.get("seg", name) == _octets(database, segment_id)


def _scrub(database: Database, store: Store, done: Round) -> None:
    """Read some known files again and replace what has rotten."""
    query = text(
        "SELECT id, name FROM sync_segment WHERE id >= :start AND state NOT IN ('SEALED', 'SENT') LIMIT :most"
    )
    last = database.read(
        lambda session: session.execute(text("SELECT coalesce(max(id), 0) FROM sync_segment")).scalar_one()
    )
    start = secrets.randbelow(int(last) + 1)
    rows = database.read(lambda session: session.execute(query, {"start": start, "most": _SCRUBBED}).all())
    for row in rows:
        if not _is_there(database, store, row.id, row.name):
            store.put("seg", row.name, _octets(database, row.id))
            done.put_back += 1


def _octets(database: Database, segment_id: int) -> bytes:
    query = text("SELECT octets FROM sync_segment WHERE id = :id")
    return bytes(database.read(lambda session: session.execute(query, {"id": segment_id}).scalar_one()))


def _state(session: Session, segment_id: int) -> str:
    query = text("SELECT state FROM sync_segment WHERE id = :id")
    return str(session.execute(query, {"id": segment_id}).scalar_one())


def _set_state(database: Database, segment_id: int, state: str) -> None:
    query = text("UPDATE sync_segment SET state = :state WHERE id = :id")
    database.refresh(lambda session: session.execute(query, {"state": state, "id": segment_id}))
