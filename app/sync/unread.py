"""Segments in the store of which a snapshot told no more than the name, read where somebody was erased."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from app import erasure
from app.database import Database
from app.permissions import ADMIN
from app.sync import names, segments
from app.sync.actions import actions_in, open_all
from app.sync.archive import keep_octets
from app.sync.canonical import DamagedFileError
from app.sync.erasing import look_again, replacements
from app.sync.identity import Identity, epoch_keys
from app.sync.keys import EpochKeys
from app.sync.packs import from_pack
from app.sync.roster import Roster
from app.sync.segments import SealedSegment
from app.sync.store import Store, read_whole

_LOOKED = "sync.unread"
"""Of this computer alone: for which erased records it has looked, and up to which segment."""

_AT_ONCE = 64
"""Segments that a round reads."""

_UNREAD = text(
    "SELECT s.id, s.name, p.name AS pack FROM sync_segment s LEFT JOIN sync_pack p ON p.id = s.pack_id"
    " WHERE s.size = 0 AND s.state = 'APPLIED' AND s.id > :last ORDER BY s.id LIMIT :most"
)

_NAMED = text("SELECT id FROM sync_segment WHERE name = :name AND size = 0 AND state = 'APPLIED'")


def keep_telling(
    database: Database, mine: Identity, roster: Roster, store: Store, listed: Mapping[str, Mapping[str, int]]
) -> int:
    """As an administrator, keep those that tell of somebody erased, with all that lie in one pack with them;
    how many (E5).

    Whoever has read them may never come back, and only who has them can name their lines and write them anew.
    Some of them in each round, all of them once for each new erasure.
    """
    found = database.read(lambda session: erasure.erased(session.connection()))
    if not found or roster.state.role_of(mine.device) != ADMIN:
        return 0
    of, before = sorted(found), json.loads(database.local(_LOOKED) or '{"of": [], "last": 0}')
    told = {"last": before["last"] if before["of"] == of else 0, "most": _AT_ONCE}
    rows = database.read(lambda session: session.execute(_UNREAD, told).all())
    if not rows:
        return 0
    reader = _Reader(roster, epoch_keys(mine, roster), found)
    telling = list(reader.telling(store, rows, listed))

    def command(session: Session) -> None:
        for name, octets in telling:
            for row in session.execute(_NAMED, {"name": name}):
                keep_octets(session.connection(), row.id, octets)
                look_again(session, row.id)

    if telling:
        database.refresh(command)
    database.set_local(_LOOKED, json.dumps({"of": of, "last": rows[-1].id}))
    return len(telling)


class _Reader:
    """Reads files of the store and says which tell of erased records."""

    def __init__(self, roster: Roster, secrets: EpochKeys, found: erasure.Erased) -> None:
        self._roster, self._secrets, self._found = roster, secrets, found
        self._told = re.compile(b"|".join(re.escape(key.encode()) for key in found))

    def telling(
        self, store: Store, rows: Sequence[Row[Any]], listed: Mapping[str, Mapping[str, int]]
    ) -> Iterator[tuple[str, bytes]]:
        """The segments to keep, by name."""
        loose = [("seg", row.name) for row in rows if row.name in listed["seg"]]
        packs = dict.fromkeys(("pack", row.pack) for row in rows if row.pack in listed["pack"])
        for folder, name in (*loose, *packs):
            parsed = names.parse(folder, name)
            if parsed is None:
                continue
            try:
                octets = read_whole(store, parsed)
                inside = [segments.read(one) for one in (from_pack(octets) if folder == "pack" else [octets])]
            except DamagedFileError:
                continue  # whoever has it puts it back
            if any(map(self._tells, inside)):
                for one in inside:
                    yield names.segment_name(one.place.device, one.place.number, one.octets), one.octets

    def _tells(self, segment: SealedSegment) -> bool:
        secret, erasures = self._secrets.get(segment.epoch), self._roster.state.erasures_of(segment.head)
        device = self._roster.state.devices.get(segment.place.device)
        if secret is None or device is None or not segment.is_by(device.keys):
            return False
        try:
            lines, origins, seed = open_all(segment, secret, erasures)
        except DamagedFileError:
            return False
        if not any(self._told.search(line) for line in lines[1:]):
            return False
        erased = dict(self._found)
        for action in actions_in(lines[1:], origins):
            writes = ((one.table, one.record, one.write.values) for one in action.writes)
            erased |= erasure.found_in(writes, self._found)
        return bool(replacements(lines, origins, seed, erased, segments.erased_places(lines, erasures)))
