"""Segments in the store of which a snapshot told no more than the name, read where somebody was erased."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import erasure
from app.database import Database
from app.permissions import ADMIN
from app.sync import names, segments
from app.sync.actions import actions_in, open_all
from app.sync.archive import keep_octets
from app.sync.canonical import DamagedFileError
from app.sync.erased_lines import replacements
from app.sync.erasing import look_again
from app.sync.identity import Identity, epoch_keys
from app.sync.keys import EpochKeys
from app.sync.packs import from_pack
from app.sync.roster import Roster
from app.sync.segments import SealedSegment
from app.sync.store import Store, read_whole

_LOOKED = "sync.unread"
"""Of this computer alone: for which erased records and with which secrets it has looked, into which files."""

_AT_ONCE = 8 << 20
"""Bytes that a round reads, or one file."""

_UNREAD = text(
    "SELECT 'seg' AS folder, name FROM sync_segment WHERE size = 0 AND state = 'APPLIED'"
    " AND name IN (SELECT value FROM json_each(:seg))"
    " UNION ALL SELECT 'pack', name FROM sync_pack p WHERE name IN (SELECT value FROM json_each(:pack))"
    " AND EXISTS (SELECT 1 FROM sync_segment s WHERE s.pack_id = p.id AND s.size = 0 AND s.state = 'APPLIED')"
)

_NAMED = text("SELECT id FROM sync_segment WHERE name = :name AND size = 0 AND state = 'APPLIED'")

_NOT_GONE_THROUGH = text("UPDATE sync_segment SET taken = 0 WHERE id = :id")


def keep_telling(
    database: Database, mine: Identity, roster: Roster, store: Store, listed: Mapping[str, Mapping[str, int]]
) -> int:
    """As an administrator, keep those that tell of somebody erased, with all that lie in one pack with them;
    how many (E5).

    Whoever has read them may never come back, and only who has them can name their lines and write them anew.
    Some of them in each round, all of them once for each new erasure and each new secret.
    """
    found = database.read(lambda session: erasure.erased(session.connection()))
    if not found or roster.state.role_of(mine.device) != ADMIN:
        return 0
    secrets = epoch_keys(mine, roster)
    of, before = [sorted(found), sorted(secrets)], json.loads(database.local(_LOOKED) or "{}")
    before = before if before.get("of") == of else {"files": [], "last": ""}
    looked = set[str](before["files"])
    here = {folder: [name for name in listed[folder] if name not in looked] for folder in ("seg", "pack")}
    told = {folder: json.dumps(files) for folder, files in here.items()}
    rows = database.read(lambda session: session.execute(_UNREAD, told).all())
    if not rows:
        return 0
    chosen = _some([(row.folder, row.name) for row in rows], before["last"], listed)
    reader = _Reader(roster, secrets, found)
    telling = [one for folder, name in chosen for one in reader.telling(store, folder, name)]

    def command(session: Session) -> None:
        for name, octets in telling:
            for row in session.execute(_NAMED, {"name": name}):
                keep_octets(session.connection(), row.id, octets)
                session.execute(_NOT_GONE_THROUGH, {"id": row.id})
                look_again(session, [row.id])

    if telling:
        database.refresh(command)
    files = sorted((looked | reader.whole) & {*listed["seg"], *listed["pack"]})
    database.set_local(_LOOKED, json.dumps({"of": of, "files": files, "last": chosen[-1][1]}))
    return len(telling)


def _some(
    files: Sequence[tuple[str, str]], last: str, listed: Mapping[str, Mapping[str, int]]
) -> list[tuple[str, str]]:
    """As many as a round reads, on from the one that was read last: a damaged one holds up no other."""
    ordered = sorted(files, key=lambda file: (file[1] <= last, file[1]))
    chosen, size = list[tuple[str, str]](), 0
    for folder, name in ordered:
        size += listed[folder][name]
        if chosen and size > _AT_ONCE:
            break
        chosen.append((folder, name))
    return chosen


class _Reader:
    """Reads files of the store and says which tell of erased records; `whole` are the names of those read."""

    def __init__(self, roster: Roster, secrets: EpochKeys, found: erasure.Erased) -> None:
        self._roster, self._secrets, self._found = roster, secrets, found
        self._told = re.compile(b"|".join(re.escape(key.encode()) for key in found))
        self.whole = set[str]()

    def telling(self, store: Store, folder: str, name: str) -> Iterator[tuple[str, bytes]]:
        """The segments of a file that are to be kept, by name."""
        parsed = names.parse(folder, name)
        if parsed is None:
            return
        try:
            octets = read_whole(store, parsed)
            inside = [segments.read(one) for one in (from_pack(octets) if folder == "pack" else [octets])]
        except DamagedFileError:
            return  # whoever has it puts it back
        self.whole.add(name)
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
