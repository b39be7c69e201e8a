"""Keeps the store small and joining fast: when snapshots and packs are made, and which files may go."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import UserError
from app.local_values import keep_local
from app.permissions import ADMIN
from app.sync import names, packs, snapshots
from app.sync.forgetting import in_place_of, must_forget, telling
from app.sync.identity import Identity, epoch_keys, roster_of
from app.sync.kept_parts import is_without, kept_snapshots, names_of
from app.sync.left_out import untold
from app.sync.newer import knows_all
from app.sync.outbox import shows_undecided
from app.sync.roster import Roster
from app.sync.rounds import DAY_MS
from app.sync.snapshot_writing import write_snapshot
from app.sync.snapshots import Manifest
from app.sync.states import states
from app.sync.store import Store
from app.sync.thinning import COUNTING
from app.sync.unfinished import begun, lingering

MOST_NEW = 5_000
"""Writes that no snapshot stands for before a new one is written; of a large ledger a tenth of all."""

ACTIVE_MS = 90 * DAY_MS
"""A device that was not seen for so long is not waited for."""

AGED_MS = 180 * DAY_MS
"""How old a segment is at least before a snapshot alone stands for it."""

PATIENCE_MS = DAY_MS
"""How long the segments of a snapshot may be on their way before it is taken in their stead."""

_MARKED = "sync.marked"
"""Of this computer alone: the snapshots by which its segments are marked as covered, those of which all was
applied and others, and which segments were known where there are others."""

KEPT = 3
_MOST_REMOVED = 500
"""Files in one round."""

_ALL = 1 << 63


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a round found in the store, by folder: names and lengths."""

    segments: dict[str, int]
    packs: dict[str, int]
    states: dict[str, int]
    snapshots: dict[str, int]

    @classmethod
    def of(cls, store: Store) -> "Shelf":
        return cls(store.sizes("seg"), store.sizes("pack"), store.sizes("state"), store.sizes("snap"))

    @property
    def listed(self) -> dict[str, dict[str, int]]:
        """All of it by folder."""
        return {"seg": self.segments, "pack": self.packs, "state": self.states, "snap": self.snapshots}

    @property
    def strays(self) -> int:
        """Files that no writer of the format has made."""
        return sum(len(names.strays(folder, found)) for folder, found in self.listed.items())


def learn(database: Database, roster: Roster, store: Store, shelf: Shelf) -> int:
    """Get to know the snapshots in the store; how many manifests are damaged."""
    query = text("SELECT name FROM sync_snapshot")
    known = set(database.read(lambda session: session.execute(query).scalars().all()))
    found, damaged = snapshots.new_manifests(known, roster, store, shelf.snapshots)
    for manifest in found:
        database.refresh(lambda session: snapshots.keep_manifest(session, manifest, "SEEN"))  # noqa: B023
    return damaged


def whole(database: Database, roster: Roster, shelf: Shelf, *, locked: bool = False) -> list[Manifest]:
    """The snapshots that lie in the store entirely and may be believed, the widest first; or `locked`."""
    known = database.read(lambda session: snapshots.known_manifests(session, roster, locked=locked))
    return [one for one in known if snapshots.is_whole(one, shelf.snapshots)]


def patience(database: Database, mine: Identity, now_ms: int) -> int:
    """How long this computer waits for segments: those that were to come while nobody waited for it may have
    gone, and where many write no snapshot becomes a day old."""
    query = text("SELECT read_ms FROM sync_state WHERE device = :device")
    told = {"device": mine.device}
    last = database.read(lambda session: session.execute(query, told).scalar_one_or_none())
    return 0 if last is not None and now_ms - last >= ACTIVE_MS else PATIENCE_MS


def wanted(
    database: Database,
    roster: Roster,
    found: Sequence[Manifest],
    now_ms: int,
    *,
    fresh: bool,
    patience_ms: int = PATIENCE_MS,
) -> Manifest | None:
    """The snapshot to take in: at the beginning by who has nothing yet, later by who waits for what has gone;
    `patience_ms` is how long that may be on its way.

    At once by who must read what another had left out, which is void by now. Where of two none stands for
    all, the other is taken after the wider one.
    """
    new = text("SELECT NOT EXISTS (SELECT 1 FROM sync_segment WHERE state IN ('APPLIED', 'KEPT'))")
    taken = text("SELECT name FROM sync_snapshot WHERE state IN ('TAKEN', 'SENT', 'KEPT')")
    known = set(database.read(lambda s: s.execute(taken).scalars().all())) if found else set()
    others = [one for one in found if one.name not in known]
    best = next((one for one in others if one is found[0]), None)
    if fresh:
        return best if best is not None and database.read(lambda s: s.execute(new).scalar_one()) else None
    missing = database.read(untold) if others else set()
    for one in others if missing else ():
        if not missing.isdisjoint(database.read(lambda s: snapshots.told_by(s, one))):  # noqa: B023
            return one
    # One that is dated ahead would never be old; nor is the widest ever where many write.
    ripe = [one for one in others if not 0 <= now_ms - one.at_ms < patience_ms]
    done = database.read(lambda session: snapshots.applied(session, ripe, roster))
    return next((one for one in ripe if one not in done), None)


def excused(session: Session, found: Sequence[Manifest]) -> set[int]:
    """Segments that need not lie in the store any more: old, and a snapshot there stands for them.

    Their age is counted from the last write that counts, the same for everybody: else who has read one late,
    or whose clock is slow, would put back again and again what its author takes away. So would who cannot
    read it yet, and waits for a newer program or a secret.
    """
    rows = session.execute(
        text(
            "SELECT s.id FROM sync_segment s JOIN sync_snapshot n ON n.id = s.covered"
            " WHERE n.name IN (SELECT value FROM json_each(:names))"
            " AND NOT EXISTS (SELECT 1 FROM sync_aside a WHERE a.segment_id = s.id)"
            " AND s.newest >> 16 <= (SELECT max(newest) >> 16 FROM sync_segment s"
            f" WHERE {COUNTING} OR s.state = 'WAITING') - :aged"
        ),
        {"aged": AGED_MS, "names": json.dumps([one.name for one in found])},
    )
    return set(rows.scalars())


def mark_covered(database: Database, here: Sequence[Manifest], found: Sequence[Manifest]) -> None:
    """Mark what the snapshots that are `found` stand for, where they are others than before, or where more is
    known of one of which not all has been applied `here`."""
    others = [one for one in found if one not in here]
    known = database.read(snapshots.segments_number) if others else None
    marked = json.dumps([names_of(here), names_of(others), known])
    if database.local(_MARKED) != marked:
        # The widest last, and what was applied here behind what may not be readable.
        database.refresh(lambda session: _mark(session, [*reversed(others), *reversed(here)], marked))


def _mark(session: Session, several: Sequence[Manifest], marked: str) -> None:
    session.execute(text("UPDATE sync_segment SET covered = NULL WHERE covered IS NOT NULL"))
    for manifest in several:
        snapshots.cover(session, manifest)
    keep_local(session, _MARKED, marked)


def is_due(
    database: Database, mine: Identity, roster: Roster, shelf: Shelf, found: Sequence[Manifest]
) -> bool:
    """Whether enough was written since the newest snapshot for this computer to write one (N5)."""
    query = text(
        "SELECT coalesce(sum(lines), 0) AS lines, coalesce(max(size = 0), 0) AS unread FROM sync_segment s"
        f" WHERE {COUNTING} AND (covered IS NULL OR covered NOT IN (SELECT id FROM sync_snapshot WHERE name"
        " IN (SELECT value FROM json_each(:names))))"
        " AND NOT EXISTS (SELECT 1 FROM sync_aside a WHERE a.segment_id = s.id)"
    )
    told = {"names": json.dumps([one.name for one in found])}
    new = database.read(lambda session: session.execute(query, told).one())
    many = new.lines > max(MOST_NEW, max((one.writes for one in found), default=0) // 10)
    # What nobody may take any more stands for nothing, and there may be no files of what it brought here.
    alone = bool(new.unread) and is_without(database, kept_snapshots(database, roster))
    return (many or alone or must_forget(database, roster, shelf.snapshots, found)) and may_write(
        database, mine, roster
    )


def may_write(database: Database, mine: Identity, roster: Roster) -> bool:
    """Whether this computer may write a snapshot: an administrator's, with the present secret, that knows all
    that it has read, shows nothing that others do not, and is not itself in the middle of one."""
    return (
        roster.state.role_of(mine.device) == ADMIN
        and roster.state.epoch in epoch_keys(mine, roster)
        and knows_all(database)
        and not database.read(lambda session: shows_undecided(session, roster))
        and not database.read(lambda session: snapshots.is_half_taken(session, roster))
    )


def verify(database: Database, mine: Identity, store: Store, found: Sequence[Manifest]) -> None:
    """Read this device's new snapshots back (P3); a damaged one does not count any more."""
    query = text("SELECT name FROM sync_snapshot WHERE state = 'SENT' AND device = :device")
    told = {"device": mine.device}
    unread = set(database.read(lambda session: session.execute(query, told).scalars().all()))
    for manifest in found:
        if manifest.name in unread:
            state = "KEPT" if is_readable(manifest, store) else "DAMAGED"
            database.refresh(lambda s: snapshots.set_manifest_state(s, manifest, state))  # noqa: B023


def is_readable(manifest: Manifest, store: Store) -> bool:
    """Whether every file of it has the bytes that belong to it."""
    for name in (manifest.name, *(name for name, _ in manifest.parts)):
        octets, parsed = store.get("snap", name), names.parse("snap", name)
        if octets is None or parsed is None or not names.is_whole(parsed, octets):
            return False
    return True


def remove_covered(
    database: Database,
    mine: Identity,
    roster: Roster,
    store: Store,
    shelf: Shelf,
    found: Sequence[Manifest],
    now_ms: int,
) -> int:
    """Remove what may go by section 10 of the format, of this device's own files; how many went."""
    loose = database.read(lambda s: packs.standing_for_loose(s, mine, shelf.packs, now_ms))
    gone = _remove(store, "seg", [name for name in loose if name in shelf.segments])
    gone += _remove_old_snapshots(database, mine, store, shelf, found)
    gone += _remove_telling(database, mine, roster, store, shelf, found)
    gone += _remove_unfinished(database, mine, roster, store, shelf)
    old = database.read(lambda session: excused(session, snapshots.applied(session, found, roster)))
    if not old:
        return gone
    shared = _applied_by_all(database, mine, roster, now_ms)
    query = text(
        "SELECT s.id, s.number, s.name, p.name AS pack, n.name AS covering FROM sync_segment s"
        " LEFT JOIN sync_pack p ON p.id = s.pack_id LEFT JOIN sync_snapshot n ON n.id = s.covered"
        " WHERE s.device = :device"
    )
    rows = database.read(lambda session: session.execute(query, {"device": mine.device}).all())
    aged = [row for row in rows if row.id in old and row.number <= shared]
    needed = {row.pack for row in set(rows).difference(aged)}
    old_packs = sorted({row.pack for row in aged if row.pack in shelf.packs} - needed)
    old_segments = [row.name for row in aged if row.name in shelf.segments]
    covering = {row.covering for row in aged}
    if not (old_packs or old_segments):
        return gone  # a snapshot is read back only if something goes for its sake
    if not all(is_readable(one, store) for one in found if one.name in covering):
        return gone
    return gone + _remove(store, "pack", old_packs) + _remove(store, "seg", old_segments)


def _remove(store: Store, folder: str, found: Sequence[str]) -> int:
    """How many went; of snapshots none behind one that stays, for no part may go before its manifest."""
    gone = 0
    for name in found[:_MOST_REMOVED]:
        if store.remove(folder, name):
            gone += 1
        elif folder == "snap" and (parsed := names.parse(folder, name)) and parsed.is_manifest:
            break
    return gone


def _remove_old_snapshots(
    database: Database, mine: Identity, store: Store, shelf: Shelf, found: Sequence[Manifest]
) -> int:
    """All of this device but its last three whole ones; the manifest first, so that no half one counts."""
    own = sorted((one for one in found if one.device == mine.device), key=lambda one: one.number)
    if len(own) <= KEPT:
        return 0
    before = own[-KEPT].number
    listed = names.parsed("snap", shelf.snapshots)
    old = [one for one in listed if one.device == mine.device and one.number < before]
    gone = _remove(store, "snap", [one.name for one in sorted(old, key=lambda one: not one.is_manifest)])
    query = text("DELETE FROM sync_snapshot WHERE device = :device AND number < :before")
    told = {"device": mine.device, "before": before}
    database.refresh(lambda session: session.execute(query, told))
    return gone


def _remove_telling(
    database: Database, mine: Identity, roster: Roster, store: Store, shelf: Shelf, found: Sequence[Manifest]
) -> int:
    """Snapshots that tell of somebody who was erased, where one was read that does not; as an administrator
    whosever they are."""
    gone = 0
    for old in telling(database, roster, shelf.snapshots, found):
        fresh = in_place_of(database, old, found, roster)
        may = old.device == mine.device or roster.state.role_of(mine.device) == ADMIN
        if may and fresh is not None and is_readable(fresh, store):
            files = [old.name, *(name for name, _ in old.parts)]
            gone += _remove(store, "snap", [name for name in files if name in shelf.snapshots])
    return gone


def _remove_unfinished(database: Database, mine: Identity, roster: Roster, store: Store, shelf: Shelf) -> int:
    """Parts of snapshots that were begun in vain: here, or, as an administrator, anywhere."""
    gone = _remove(store, "snap", begun(database, mine, shelf.snapshots))
    if roster.state.role_of(mine.device) != ADMIN:
        return gone
    return gone + _remove(store, "snap", lingering(database, roster, shelf.snapshots))


def _applied_by_all(database: Database, mine: Identity, roster: Roster, now_ms: int) -> int:
    """The number of the last segment of this device that every device has applied which was seen lately.

    Not the snapshot that stands for it: where many write there is a new one before all have said so (P4).
    """
    known = database.read(lambda session: states(session, roster))
    query = text("SELECT device, max(at_ms) AS at_ms FROM sync_segment GROUP BY device")
    wrote = {row.device: row.at_ms for row in database.read(lambda s: s.execute(query).all())}
    seen = {
        device: max(wrote.get(device, 0), known[device].read_ms if device in known else 0)
        for device in roster.state.active
    }
    reached = (
        known[device].reached.get(mine.device, 0) if device in known else 0
        for device, at_ms in seen.items()
        if now_ms - at_ms < ACTIVE_MS
    )
    return min(reached, default=_ALL)


def write_if_due(
    database: Database,
    mine: Identity,
    roster: Roster,
    store: Store,
    shelf: Shelf,
    found: Sequence[Manifest],
    now_ms: int,
) -> bool:
    """Write a snapshot when it is time; whether one was written."""
    if not is_due(database, mine, roster, shelf, found):
        return False
    write_snapshot(database, mine, roster, store, now_ms)
    return True


def compact_now(database: Database, mine: Identity, store: Store, now_ms: int) -> None:
    """Write a snapshot and pack what is loose of this device.

    Raises UserError `not_administrator`, `snapshot_not_now`, StoreError.
    """
    roster = database.read(lambda session: roster_of(session, mine))
    if roster.state.role_of(mine.device) != ADMIN:
        raise UserError("not_administrator")
    if not may_write(database, mine, roster):
        raise UserError("snapshot_not_now")
    write_snapshot(database, mine, roster, store, now_ms)
    while packs.write_pack(database, mine, store, now_ms, 1):
        pass
