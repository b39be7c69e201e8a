"""Files whose names no writer of the format has given; they may hold what is found nowhere else."""

import json
from collections.abc import Callable, Mapping

from app.database import Database
from app.sync import names, packs, segments
from app.sync.actions import open_all
from app.sync.arrivals import known_names, take_segments
from app.sync.canonical import DamagedFileError
from app.sync.entries import Entry, read_entry
from app.sync.identity import Identity, epoch_keys
from app.sync.names import FileName
from app.sync.roster import Roster
from app.sync.roster_reading import add_entry
from app.sync.rounds import DAY_MS, now_ms
from app.sync.segments import SealedSegment
from app.sync.states import MINUTE_MS
from app.sync.store import Store, StoreError

MOST_READ = 32
"""Strays of a folder that one round looks into; the others are for the next ones."""

MOST_BYTES = 16 * 1024 * 1024
"""Of all that one round looks into in a folder; what is larger than that is none of ours."""

_HELD_MS = 10 * MINUTE_MS
"""Until one that could not be read is tried again: scanners and mirrors hold files, and a try is patient."""

_LOOKED = "sync.looked."
"""Of this computer alone, with the name of a folder: how many entries of the roster were known when which
strays were looked into, with their lengths and when to look again, 0 for never. A later entry may tell whose
they are."""


def adopt_segments(
    database: Database, mine: Identity, roster: Roster, store: Store, folder: str, listed: Mapping[str, int]
) -> int:
    """Take in the segments in strays of a folder, loose or in a pack, that have not come under their own
    names; how many. They are put back under those, like any that the store has lost (F7)."""
    received = 0

    def take(octets: bytes) -> None:
        nonlocal received
        found, damaged = list[tuple[FileName, bytes]](), 0
        for one in packs.parts(octets) if packs.is_pack(octets) else [octets]:
            try:
                found.append((_vouched(segments.read(one), mine, roster), one))
            except DamagedFileError:
                damaged += 1
        known = database.read(lambda session: known_names(session, [name.name for name, _ in found]))
        fresh = [(name, one) for name, one in found if name.name not in known]
        received += take_segments(database, roster, fresh)[0]
        if damaged:
            raise DamagedFileError("not all of it is whole")

    _look_into(database, roster, store, folder, listed, take)
    return received


def adopt_entries(database: Database, known: Roster, store: Store, listed: Mapping[str, int]) -> list[Entry]:
    """Add to a roster the entries in strays that it lacks; which ones."""
    added = list[Entry]()

    def take(octets: bytes) -> None:
        entry = read_entry(octets)
        if entry.hash in known:
            return
        new = add_entry(known, _parsed("roster", names.roster_name(entry.number, octets)), octets)
        if new is not None:
            added.append(new)

    _look_into(database, known, store, "roster", listed, take)
    return added


def _look_into(
    database: Database,
    roster: Roster,
    store: Store,
    folder: str,
    listed: Mapping[str, int],
    take: Callable[[bytes], None],
) -> None:
    """Let `take` have strays that it has not seen whole, each of which stays where it is.

    A mirror keeps the loser of a conflict under such a name, and people rename files. One that is damaged is
    looked into again after a day: it may have been on its way here, at its full length.
    """
    strays = {name: listed[name] for name in names.strays(folder, listed)}
    if not strays:
        return
    key, entries, now = _LOOKED + folder, len(roster.entries), now_ms()
    told, looked = json.loads(database.local(key) or "[0, {}]")
    before: dict[str, tuple[int, int]] = looked if told == entries else {}
    after = {name: (size, again) for name, (size, again) in before.items() if strays.get(name) == size}
    wanted = [
        (0 if name not in after else after[name][1], size, name)
        for name, size in strays.items()
        if name not in after or _is_due(after[name][1], now)
    ]
    room = MOST_BYTES
    for _, size, name in sorted(wanted)[:MOST_READ]:
        if size <= room:
            room -= size
            after[name] = size, _looked_into(store, folder, name, take, now)
    if [entries, after] != [told, {name: tuple(seen) for name, seen in looked.items()}]:
        database.set_local(key, json.dumps([entries, after]))


def _is_due(again: int, now: int) -> bool:
    """Whether it is time; what is due after more than a day was noted before the clock was set back."""
    return again != 0 and not now < again <= now + DAY_MS


def _looked_into(store: Store, folder: str, name: str, take: Callable[[bytes], None], now: int) -> int:
    """Let `take` have a stray; when to look into it again, 0 for never."""
    try:
        octets = store.get(folder, name)
    except StoreError as error:
        if error.code == "store_away":
            raise
        return now + _HELD_MS
    if octets is None:
        return now + _HELD_MS
    try:
        take(octets)
    except DamagedFileError:
        return now + DAY_MS
    return 0


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
