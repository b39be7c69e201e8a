"""Snapshots that are kept here, put back into the store where they are missed (N4)."""

import json
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.permissions import ADMIN
from app.sync import names
from app.sync.kept_parts import kept_snapshots, names_of, never_read_number
from app.sync.putting_off import still_late
from app.sync.roster import Roster
from app.sync.snapshot_reading import part_of
from app.sync.snapshots import (
    Manifest,
    covered_by,
    half_told,
    never_read,
    not_whole,
    reached_by,
    segments_number,
    tells_of_erased,
)
from app.sync.store import Store

_TOLD = "sync.told"
"""Of this computer alone: how much it never read, and which snapshots were away when those in the store told
all of it."""

_WHOLE = "sync.whole"
"""Of this computer alone: files of segments it never read that were whole when it looked at them."""

_LOOKED_AT = 20
"""Such files in one round."""

_HALF = "sync.half"
"""Of this computer alone: snapshots of which something is away, and for how long."""


def put_back_parts(
    database: Database,
    store: Store,
    found: Sequence[Manifest],
    here: Sequence[Manifest],
    listed: Mapping[str, Mapping[str, int]],
    roster: Roster,
) -> int:
    """Put the snapshot that was taken here back where it alone tells of something; its files.

    What one of those that are `found` tells is known where all of it has been applied `here`, or taken. As
    long as another lies there it might tell that as well: then only one is put back that stands for more than
    any that is found, and none that tells of somebody erased. What others remove would come back in every
    round.
    """
    kept = kept_snapshots(database, roster)
    away = [one for one in kept if one not in found]
    if not away:
        return 0
    known = [one for one in found if one in here or one in kept]
    lost = _telling_alone(database, store, away, known, listed)
    if not lost:
        return 0
    there, late = _might_tell(database, roster, listed["snap"])
    others = there.difference(names_of(away), names_of(known))
    wider = max((one.segments for one in found), default=-1)

    def is_missed(one: Manifest) -> bool:
        if tells_of_erased(one, roster):
            return not others
        return others <= late or one.segments > wider

    return sum(_put(database, store, one, listed["snap"]) for one in lost if is_missed(one))


def _might_tell(database: Database, roster: Roster, present: Mapping[str, int]) -> tuple[set[str], set[str]]:
    """The manifests in the store of snapshots that somebody may take, not what nobody believes; and those of
    which something has been away for a week."""
    query = text("SELECT name, state FROM sync_snapshot")
    states = {row.name: row.state for row in database.read(lambda session: session.execute(query).all())}
    listed = [one for one in names.parsed("snap", present) if one.is_manifest]
    there = {one.name for one in listed if roster.state.role_of(one.device) == ADMIN}
    half = set(database.read(lambda session: not_whole(session, roster, present)))
    late = still_late(database, _HALF, sorted(half | (there - states.keys())))
    return {name for name in there if states.get(name) != "DAMAGED"}, late


def _telling_alone(
    database: Database,
    store: Store,
    away: Sequence[Manifest],
    known: Sequence[Manifest],
    listed: Mapping[str, Mapping[str, int]],
) -> list[Manifest]:
    """Those of the ones that are `away` that tell, be it in part, of what was never read, and what none that
    is `known` tells, and no other file in the store."""
    of = [database.read(never_read_number), database.read(segments_number), names_of(away), names_of(known)]
    if json.loads(database.local(_TOLD) or "null") == of:
        return []

    def command(session: Session) -> tuple[dict[str, set[int]], dict[int, list[tuple[str, str]]]]:
        unread = never_read(session).difference(*(covered_by(session, one) for one in known))
        told = {one.name: unread & covered_by(session, one) for one in away}
        reached = set[int]().union(*(reached_by(session, one) for one in known))
        for one in away:
            told[one.name] |= half_told(session, one) - reached
        return told, _lying(session, listed, set().union(*told.values()))

    told, lying = database.read(command)
    if not any(told.values()):
        database.set_local(_TOLD, json.dumps(of))
        return []
    whole = _whole_files(database, store, listed, {file for files in lying.values() for file in files})
    there = {key for key, files in lying.items() if not whole.isdisjoint(files)}
    return [one for one in away if not told[one.name] <= there]


def _lying(
    session: Session, listed: Mapping[str, Mapping[str, int]], unread: Collection[int]
) -> dict[int, list[tuple[str, str]]]:
    """Of segments that were never read those that could be, with the files they lie in."""
    query = text(
        "SELECT s.id, s.name, p.name AS pack FROM sync_segment s LEFT JOIN sync_pack p ON p.id = s.pack_id"
        " WHERE s.id IN (SELECT value FROM json_each(:ids))"
    )
    found = dict[int, list[tuple[str, str]]]()
    for row in session.execute(query, {"ids": json.dumps(sorted(unread))}):
        files = [("seg", row.name), ("pack", row.pack)]
        found[row.id] = [(folder, name) for folder, name in files if name in listed[folder]]
    return found


def _whole_files(
    database: Database,
    store: Store,
    listed: Mapping[str, Mapping[str, int]],
    files: Collection[tuple[str, str]],
) -> set[tuple[str, str]]:
    """Those that were whole when they were looked at, some in each round, or will be looked at."""
    known: dict[str, int] = json.loads(database.local(_WHOLE) or "{}")
    told = {file: listed[file[0]][file[1]] for file in sorted(files)}
    unseen = [file for file, size in told.items() if known.get(file[1]) != size]
    spoilt = set[tuple[str, str]]()
    for folder, name in unseen[:_LOOKED_AT]:
        octets, parsed = store.get(folder, name), names.parse(folder, name)
        if octets is not None and parsed is not None and names.is_whole(parsed, octets):
            known[name] = len(octets)
        else:
            spoilt.add((folder, name))
    if unseen:
        kept = {name: size for (_, name), size in told.items() if known.get(name) == size}
        database.set_local(_WHOLE, json.dumps(kept))
    return set(files) - spoilt


def put_snapshot(database: Database, roster: Roster, store: Store) -> int:
    """Put the snapshots that were taken here into a store that has none; how many files, 0 where none of them
    is believed any more."""
    return sum(_put(database, store, manifest, {}) for manifest in kept_snapshots(database, roster))


def _put(database: Database, store: Store, manifest: Manifest, present: Mapping[str, int]) -> int:
    """The manifest last, so that half of it is nothing."""
    lacking = [name for name, size in manifest.parts if present.get(name) != size]
    for name in lacking:
        store.put("snap", name, database.read(lambda session: part_of(session, name)))  # noqa: B023
    store.put("snap", manifest.name, manifest.octets)
    return len(lacking) + 1
