"""Packs: the segments of a device one behind the other in one file, so that the folder stays small."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.sync import names, segments
from app.sync.arrivals import AT_ONCE, checked, keep, known_names
from app.sync.canonical import DamagedFileError
from app.sync.erasing import holds_erased, let_go, met_again
from app.sync.identity import Identity
from app.sync.names import FileName
from app.sync.roster import Roster
from app.sync.segments import SealedSegment
from app.sync.store import Store, read_whole, rotated

MAGIC = b"ZSPAK1\n\0"
MOST_LOOSE = 200
"""Segments of one device that may lie in the store one by one, where few share it."""

_LOOSE_OF_ALL = 6_000
_LEAST_LOOSE = 16

MOST_BYTES = 8 * 1024 * 1024
"""Of a pack, unless a single segment is larger."""

LOOSE_MS = 7 * 24 * 3600 * 1000
"""How long segments stay beside the pack that stands for them."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that is known here."""

    id: int
    device: str
    name: str
    size: int
    state: str
    at_ms: int


def most_loose(devices: int) -> int:
    """How many segments of one device may lie one by one where so many devices share the store."""
    return min(MOST_LOOSE, max(_LEAST_LOOSE, _LOOSE_OF_ALL // max(1, devices)))


def to_pack(parts: Sequence[bytes]) -> bytes:
    return MAGIC + b"".join(len(octets).to_bytes(4) + octets for octets in parts)


def is_pack(octets: bytes) -> bool:
    return octets.startswith(MAGIC)


def parts(octets: bytes) -> Iterator[bytes]:
    """What lies in a pack, as far as it goes; of one that was cut off the last is short."""
    place = len(MAGIC)
    while length := int.from_bytes(octets[place : place + 4]):
        yield octets[place + 4 : place + 4 + length]
        place += 4 + length


def from_pack(octets: bytes) -> list[bytes]:
    """The segments in a pack. Raises DamagedFileError."""
    found = list(parts(octets)) if is_pack(octets) else []
    if to_pack(found) != octets:
        raise DamagedFileError("another kind of file, or another length than it says")
    return found


def packs(session: Session) -> list[Pack]:
    rows = session.execute(text("SELECT id, device, name, size, state, at_ms FROM sync_pack ORDER BY id"))
    return [Pack(*row) for row in rows]


def read_packs(
    database: Database, roster: Roster, store: Store, present: Collection[str], at_ms: int
) -> tuple[int, int]:
    """Read the packs that are not known; how many segments came with them, how many packs are damaged."""
    known = {one.name for one in database.read(packs)}
    fresh = sorted(set(present) - known)
    received = damaged = 0
    for name in fresh:
        parsed = names.parse("pack", name)
        if parsed is None or parsed.device not in roster.state.devices:
            continue
        try:
            octets = read_whole(store, parsed)
            inside = [_checked(one, parsed.device, roster) for one in from_pack(octets)]
            received += _keep(database, roster, inside)
        except DamagedFileError:
            damaged += 1
            continue
        if holds_erased(database, roster, inside):
            database.refresh(lambda session: let_go(session, [("pack", name)]))  # noqa: B023
            continue
        size = len(octets)
        database.refresh(lambda session: _remember(session, name, size, "READ", at_ms, inside))  # noqa: B023
    return received, damaged


def _checked(octets: bytes, device: str, roster: Roster) -> SealedSegment:
    place = segments.read(octets).place
    name = names.parse("seg", names.segment_name(device, place.number, octets))
    assert name is not None
    return checked(octets, name, roster)


def _keep(database: Database, roster: Roster, inside: Sequence[SealedSegment]) -> int:
    """Keep those that are not here by their names; how many. Raises DamagedFileError."""
    here = database.read(lambda session: known_names(session, map(_name, inside)))
    # Nobody vouches for a pack: one may lie twice in it.
    unknown = {one.head: one for one in inside if _name(one) not in here}.values()
    fresh = [one for one in unknown if not met_again(database, roster, one)]
    for start in range(0, len(fresh), AT_ONCE):
        keep(database, fresh[start : start + AT_ONCE])
    return len(fresh)


def _name(segment: SealedSegment) -> str:
    return names.segment_name(segment.place.device, segment.place.number, segment.octets)


def _remember(
    session: Session, name: str, size: int, state: str, at_ms: int, inside: Sequence[SealedSegment]
) -> None:
    parsed = names.parse("pack", name)
    assert parsed is not None
    pack_id = session.execute(
        text(
            "INSERT INTO sync_pack (device, first, last, name, size, state, at_ms)"
            " VALUES (:device, :first, :last, :name, :size, :state, :at) RETURNING id"
        ),
        {
            "device": parsed.device,
            "first": parsed.number,
            "last": parsed.last,
            "name": name,
            "size": size,
            "state": state,
            "at": at_ms,
        },
    ).scalar_one()
    session.execute(
        text("UPDATE sync_segment SET pack_id = :pack WHERE name IN (SELECT value FROM json_each(:names))"),
        {"pack": pack_id, "names": json.dumps([_name(one) for one in inside])},
    )


def write_pack(database: Database, mine: Identity, store: Store, at_ms: int, most: int) -> bool:
    """Pack the oldest loose segments of this device when there are more than `most`; whether it did."""
    query = text(
        "SELECT o.octets FROM sync_segment s JOIN sync_octets o ON o.segment_id = s.id"
        " WHERE s.device = :device AND s.state = 'KEPT' AND s.pack_id IS NULL ORDER BY s.number"
    )
    loose = text(
        "SELECT count(*) FROM sync_segment WHERE device = :device AND state = 'KEPT' AND pack_id IS NULL"
        " AND size > 0"
    )
    told = {"device": mine.device}
    if database.read(lambda session: session.execute(loose, told).scalar_one()) <= most:
        return False
    inside, size = list[SealedSegment](), 0
    for octets in database.read(lambda session: session.execute(query, told).scalars().all()):
        size += len(octets)
        if inside and size > MOST_BYTES:
            break
        inside.append(segments.read(octets))
    packed = to_pack([one.octets for one in inside])
    name = names.pack_name(mine.device, inside[0].place.number, inside[-1].place.number, packed)
    # Before it lies there, where it would be taken for one of others after a power cut; one that was not put
    # there is put back.
    database.refresh(lambda session: _remember(session, name, len(packed), "SENT", at_ms, inside))
    store.put("pack", name, packed)
    return True


def mend_packs(database: Database, store: Store, present: Collection[str]) -> int:
    """Put right the packs that nobody could read, where all that lay in one is here; how many (N6).

    The next round reads them.
    """
    known, mended = {one.name for one in database.read(packs)}, 0
    for damaged in names.parsed("pack", sorted(set(present) - known)):
        again = database.read(lambda session: _made_anew(session, damaged))  # noqa: B023
        if again is not None:
            store.put("pack", damaged.name, again)
            mended += 1
    return mended


def _made_anew(session: Session, damaged: FileName) -> bytes | None:
    """The pack of this name from the segments that are here; nothing where its name claims too much."""
    which = "s.device = :device AND s.number BETWEEN :first AND :last"
    told = {"device": damaged.device, "first": damaged.number, "last": damaged.last}
    query = text(f"SELECT coalesce(sum(size), 0) FROM sync_segment s WHERE {which}")
    fits = session.execute(query, told).scalar_one() <= MOST_BYTES
    return _packed(session, damaged, which, told) if fits else None


def _packed(session: Session, name: FileName, which: str, told: Mapping[str, Any]) -> bytes | None:
    """A pack of the segments that are here, if that gives what its name says (N6)."""
    query = text(
        "SELECT o.octets FROM sync_segment s JOIN sync_octets o ON o.segment_id = s.id"
        f" WHERE {which} ORDER BY s.number"
    )
    octets = to_pack(list(session.execute(query, told).scalars()))
    return octets if names.is_whole(name, octets) else None


def keep_packs(
    database: Database,
    store: Store,
    present: dict[str, int],
    excused: Collection[int],
    at_ms: int,
) -> int:
    """Read our new packs back, put back those that the store has lost; how many.

    A pack may stay away when all its segments are `excused` from lying there.
    """
    known, put_back = database.read(packs), 0
    gone = {pack.id for pack in known if present.get(pack.name) != pack.size}
    needed = database.read(lambda session: _needed(session, gone, excused))
    for pack in known:
        lost = pack.id in gone
        if lost and pack.id not in needed:
            continue
        octets = _octets(database, pack) if lost or pack.state == "SENT" else None
        if octets is None:
            continue
        if lost or store.get("pack", pack.name) != octets:
            store.put("pack", pack.name, octets)
            put_back += 1
        else:
            _set_state(database, pack, "KEPT", at_ms)
    return put_back


def _needed(session: Session, gone: Collection[int], excused: Collection[int]) -> set[int]:
    """Of these packs those with a segment in them that is not excused."""
    query = text(
        "SELECT DISTINCT pack_id FROM sync_segment WHERE pack_id IN (SELECT value FROM json_each(:packs))"
        " AND id NOT IN (SELECT value FROM json_each(:excused))"
    )
    told = {"packs": json.dumps(sorted(gone)), "excused": json.dumps(sorted(excused))}
    return set(session.execute(query, told).scalars()) if gone else set()


def scrub_packs(database: Database, store: Store, present: Collection[str], start: int, most: int) -> int:
    """Read packs again, from one on and on from the first, and replace what has rotten; how many had."""
    known = [pack for pack in database.read(packs) if pack.name in present]
    put_back = 0
    for pack in rotated(known, start)[:most]:
        octets = _octets(database, pack)
        if octets is not None and store.get("pack", pack.name) != octets:
            store.put("pack", pack.name, octets)
            put_back += 1
    return put_back


def _octets(database: Database, pack: Pack) -> bytes | None:
    """A pack made anew from its segments; None when this computer does not have them all."""
    parsed, told = names.parse("pack", pack.name), {"pack": pack.id}
    if parsed is None:
        return None
    return database.read(lambda session: _packed(session, parsed, "s.pack_id = :pack", told))


def _set_state(database: Database, pack: Pack, state: str, at_ms: int) -> None:
    query = text("UPDATE sync_pack SET state = :state, at_ms = :at WHERE id = :id")
    database.refresh(lambda session: session.execute(query, {"state": state, "at": at_ms, "id": pack.id}))


def standing_for_loose(session: Session, mine: Identity, present: dict[str, int], at_ms: int) -> list[str]:
    """Loose segments of this device that may go: their pack was read back a week ago and lies there."""
    rows = session.execute(
        text(
            "SELECT s.name, p.name AS pack, p.size FROM sync_segment s JOIN sync_pack p ON p.id = s.pack_id"
            " WHERE s.device = :device AND p.state = 'KEPT' AND p.at_ms <= :before"
        ),
        {"device": mine.device, "before": at_ms - LOOSE_MS},
    )
    return [row.name for row in rows if present.get(row.pack) == row.size]
