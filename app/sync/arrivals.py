"""Segments in the store that are not known here: checked, and kept before anything is done with them."""

import json
import time
from collections.abc import Collection, Iterable

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.models.sync import UNTOLD
from app.sync import names, segments
from app.sync.canonical import DamagedFileError
from app.sync.erasing import look_again, met_again
from app.sync.names import FileName
from app.sync.newer import note_newer
from app.sync.outbox import keep_segment
from app.sync.roster import Roster
from app.sync.segments import SealedSegment
from app.sync.store import Store

AT_ONCE = 32


def known_names(session: Session, among: Iterable[str]) -> set[str]:
    """Of these the segments that need not be read: that are here, or that a snapshot has told."""
    query = text(
        "SELECT name FROM sync_segment WHERE name IN (SELECT value FROM json_each(:names))"
        f" AND NOT ({UNTOLD})"
    )
    return set(session.execute(query, {"names": json.dumps(sorted(among))}).scalars())


def checked(octets: bytes | None, name: FileName, roster: Roster) -> SealedSegment:
    """A segment that is what its name says, by a device of the space. Raises DamagedFileError."""
    if octets is None or not names.is_whole(name, octets):
        raise DamagedFileError("cut")
    segment = segments.read(octets)
    device = roster.state.devices.get(name.device)
    place = segment.place
    name.must_be(place.device, place.number)
    if place.space != roster.space or device is None or not segment.is_by(device.keys):
        raise DamagedFileError("not signed by its author")
    return segment


def keep(database: Database, fresh: Iterable[SealedSegment]) -> None:
    """Put segments into the archive of this computer; they wait there to be applied."""
    portion, at_ms = list(fresh), time.time_ns() // 1_000_000
    if not portion:
        return
    note_newer(database, max(one.schema for one in portion))

    def command(session: Session) -> None:
        kept = [keep_segment(session.connection(), one, "WAITING", at_ms) for one in portion]
        look_again(session, kept)  # a snapshot may have announced one before what was looked through already

    database.refresh(command)


def read_segments(
    database: Database, roster: Roster, store: Store, listed: Collection[str]
) -> tuple[int, int]:
    """Read the loose segments that are not known; how many came, and how many are damaged."""
    known = database.read(lambda session: known_names(session, listed))
    parsed = names.parsed("seg", sorted(listed))
    wanted = [one for one in parsed if one.name not in known and one.device in roster.state.devices]
    return take_segments(database, roster, ((one, store.get("seg", one.name)) for one in wanted))


def take_segments(
    database: Database, roster: Roster, files: Iterable[tuple[FileName, bytes | None]]
) -> tuple[int, int]:
    """Check and keep segments that are not known under these names; how many came, how many are damaged."""
    received = damaged = 0
    fresh: list[SealedSegment] = []
    for name, octets in files:
        try:
            segment = checked(octets, name, roster)
            if any(one.head == segment.head for one in fresh):
                keep(database, fresh)  # so that the better of the two is found
                fresh.clear()
            if met_again(database, roster, segment):
                continue
        except DamagedFileError:
            damaged += 1
            continue
        fresh.append(segment)
        received += 1
        if len(fresh) == AT_ONCE:
            keep(database, fresh)
            fresh.clear()
    keep(database, fresh)
    return received, damaged
