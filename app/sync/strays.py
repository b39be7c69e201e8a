"""Files whose names no writer of the format has given; they may hold what is found nowhere else."""

import contextlib
import json
from collections.abc import Callable, Mapping
from typing import TypeVar

from app.database import Database
from app.sync import names, packs, segments
from app.sync.actions import open_all
from app.sync.arrivals import known_names, take_segments
from app.sync.canonical import DamagedFileError
from app.sync.identity import Identity, epoch_keys
from app.sync.names import FileName
from app.sync.roster import Entry, Roster, read_entry
from app.sync.roster_reading import add_entry
from app.sync.segments import SealedSegment
from app.sync.store import Store, StoreError

T = TypeVar("T")

MOST_READ = 32
"""Strays of a folder that one round looks into; the others are for the next ones."""

MOST_BYTES = 16 * 1024 * 1024
"""Of all that one round looks into in a folder; what is larger than that is none of ours."""

_LOOKED = "sync.strays."
"""Of this computer alone, with the name of a folder: how many entries of the roster were known when which
strays were looked into, with their lengths. A later entry may tell whose they are."""


def adopt_segments(
    database: Database, mine: Identity, roster: Roster, store: Store, folder: str, listed: Mapping[str, int]
) -> int:
    """Take in the segments in strays of a folder, loose or in a pack, that have not come under their own
    names; how many. They are put back under those, like any that the store has lost (F7)."""

    def take(octets: bytes) -> int:
        inside = packs.from_pack(octets) if packs.is_pack(octets) else [octets]
        files = [(_vouched(segments.read(one), mine, roster), one) for one in inside]
        known = database.read(known_names)
        return take_segments(database, roster, [file for file in files if file[0].name not in known])[0]

    return sum(_look_into(database, roster, store, folder, listed, take))


def adopt_entries(database: Database, known: Roster, store: Store, listed: Mapping[str, int]) -> list[Entry]:
    """Add to a roster the entries in strays that it lacks; which ones."""

    def take(octets: bytes) -> Entry | None:
        entry = read_entry(octets)
        if entry.hash in known:
            return None
        return add_entry(known, _parsed("roster", names.roster_name(entry.number, octets)), octets)

    found = _look_into(database, known, store, "roster", listed, take)
    return [entry for entry in found if entry is not None]


def _look_into(
    database: Database,
    roster: Roster,
    store: Store,
    folder: str,
    listed: Mapping[str, int],
    take: Callable[[bytes], T],
) -> list[T]:
    """What `take` made of strays that were not looked into before, each of which stays where it is.

    A mirror keeps the loser of a conflict under such a name, and people rename files.
    """
    strays = {name: listed[name] for name in names.strays(folder, listed)}
    if not strays:
        return []
    key, entries = _LOOKED + folder, len(roster.entries)
    told, looked = json.loads(database.local(key) or "[0, {}]")
    before: dict[str, int] = looked if told == entries else {}
    after = {name: size for name, size in before.items() if strays.get(name) == size}
    fresh = sorted((size, name) for name, size in strays.items() if name not in after)
    found, room = list[T](), MOST_BYTES
    for size, name in fresh[:MOST_READ]:
        room -= size
        if room < 0:
            break
        with contextlib.suppress(DamagedFileError):
            found.append(take(_read(store, folder, name)))
        after[name] = size
    if [entries, after] != [told, looked]:
        database.set_local(key, json.dumps([entries, after]))
    return found


def _read(store: Store, folder: str, name: str) -> bytes:
    """Raises DamagedFileError where it is gone by now, or is for somebody else's eyes."""
    try:
        octets = store.get(folder, name)
    except StoreError as error:
        if error.code == "store_away":
            raise
        raise DamagedFileError("may not be read") from error
    if octets is None:
        raise DamagedFileError("gone")
    return octets


def _vouched(segment: SealedSegment, mine: Identity, roster: Roster) -> FileName:
    """The name that a segment should have. No name vouches for its bytes, so its lines must.

    Raises DamagedFileError for other lines than its author signed, and where no key for them is here.
    """
    secret = epoch_keys(mine, roster).get(segment.epoch)
    if secret is None:
        raise DamagedFileError("under a key that is not known here")
    open_all(segment, secret, roster.state.erasures_of(segment.head))
    place = segment.place
    return _parsed("seg", names.segment_name(place.device, place.number, segment.octets))


def _parsed(folder: str, name: str) -> FileName:
    """Raises DamagedFileError for a name made from numbers and devices that no writer could have."""
    found = names.parse(folder, name)
    if found is None:
        raise DamagedFileError("no name for it")
    return found
