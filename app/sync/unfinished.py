"""Parts of snapshots that were never finished: the power went before the manifest was written."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from sqlalchemy import text

from app.database import Database
from app.sync import names, signed
from app.sync.identity import Identity
from app.sync.putting_off import still_late
from app.sync.roster import Roster
from app.sync.store import Store

_BEGUN = "sync.begun"
"""Of this computer alone: the number of the last snapshot that it began to write."""

_ALONE = "sync.alone"
"""Of this computer alone: parts without a manifest, and for how long it has known them."""


def begin(database: Database, mine: Identity, store: Store) -> int:
    """The number of a new snapshot, one above all of this device; what was begun in vain is removed.

    What the names in the store say is not asked: anybody gives a file any number, also the last one there is.
    """
    present = store.sizes("snap")
    for name in begun(database, mine, present):
        store.remove("snap", name)
    query = text("SELECT coalesce(max(number), 0) FROM sync_snapshot WHERE device = :device")
    told = {"device": mine.device}
    known = int(database.read(lambda session: session.execute(query, told).scalar_one()))
    number = 1 + max(known, int(database.local(_BEGUN) or 0))
    database.set_local(_BEGUN, str(number))
    return number


def begun(database: Database, mine: Identity, present: Collection[str]) -> list[str]:
    """The parts in the store of the snapshot that this computer began last, where it has no manifest."""
    number = database.local(_BEGUN)
    if number is None:
        return []
    place = (mine.device, int(number))
    own = [one for one in names.parsed("snap", present) if (one.device, one.number) == place]
    if not own or any(one.is_manifest for one in own):
        return []
    return _without_manifest(database, [one.name for one in own])


def lingering(database: Database, roster: Roster, present: Collection[str]) -> list[str]:
    """Parts of which no manifest has come for a week, where somebody was erased of whom they may tell, or
    where their author belongs to the space no more."""
    listed = [one for one in names.parsed("snap", present) if not one.is_manifest]
    alone = _without_manifest(database, [one.name for one in listed])
    late = still_late(database, _ALONE, alone)
    outside = {one.name for one in listed if one.device not in roster.state.active}
    return sorted(late if roster.state.erased else late & outside)


def _without_manifest(database: Database, parts: Sequence[str]) -> list[str]:
    """Those that no manifest names which is known here."""
    if not parts:
        return []
    query = text("SELECT octets FROM sync_snapshot")
    known = database.read(lambda session: session.execute(query).scalars().all())
    named = frozenset[str]().union(*(_parts_of(octets) for octets in known))
    return [name for name in parts if name not in named]


@lru_cache(maxsize=64)
def _parts_of(octets: bytes) -> frozenset[str]:
    """The names in a manifest that was checked when it came."""
    told = signed.read(signed.MANIFEST, octets, lambda told: told["parts"]).content
    return frozenset(name for name, _ in told["parts"])
