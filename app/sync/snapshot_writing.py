"""Writes a snapshot of what this computer has applied, part by part, the manifest last."""

import json
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, text
from sqlalchemy.orm import Session

from app import VERSION
from app.database import Database
from app.models.sync import UNTOLD
from app.schema import HEAD
from app.sync import canonical, names, segments, signed
from app.sync.actions import Action, beginning, short_bases, to_lines
from app.sync.copies import copied_writes, copies
from app.sync.digest import digest_of
from app.sync.identity import Identity, epoch_keys
from app.sync.logged import Chunk, actions_of
from app.sync.roster import Roster
from app.sync.segments import PART, Place
from app.sync.snapshots import Manifest, cover, keep_manifest, read_manifest
from app.sync.store import Store
from app.sync.thinning import IN_SNAPSHOTS, Living, Replaced, living
from app.sync.unfinished import begin
from app.sync.vector import vector

MOST_LINES = 20_000
"""Of one part, but for a single action that is larger."""

_IN_PART = "(s.state = 'COMING' OR EXISTS (SELECT 1 FROM sync_aside a WHERE a.segment_id = s.id))"
"""SQL for the segments that it does not tell whole: actions were put aside, here or by who knew the rest."""


def write_snapshot(database: Database, mine: Identity, roster: Roster, store: Store, at_ms: int) -> Manifest:
    """Publish a snapshot of all segments that were applied here, and of what another one told in part; what
    stands beside them is left out.

    It reads one moment of the database, and holds one part at a time. A crash leaves parts without a
    manifest, which nobody reads. Raises StoreError.
    """
    number = begin(database, mine, store)
    parts = _Parts(mine, roster, store, number)
    octets = database.read(lambda session: _write(session, parts, at_ms))
    store.put("snap", names.manifest_name(mine.device, number, octets), octets)
    manifest = read_manifest(octets, roster)

    def keep(session: Session) -> None:
        keep_manifest(session, manifest, "SENT")
        cover(session, manifest)

    database.refresh(keep)
    return manifest


@dataclass
class _Parts:
    """The parts that were written so far, each naming the one before it."""

    mine: Identity
    roster: Roster
    store: Store
    number: int
    written: list[tuple[str, int]] = field(default_factory=list)
    head: str = ""

    @property
    def most_octets(self) -> int:
        """Of the lines of one part: far below what readers open (G3)."""
        return segments.MOST_BYTES // 4

    def write_actions(self, actions: list[Action]) -> None:
        """In one part, or in several where what they say is long."""
        lines, seed = to_lines(actions)
        half = len(actions) // 2
        if half and sum(map(len, lines)) > self.most_octets:
            self.write_actions(actions[:half])
            self.write_actions(actions[half:])
        else:
            self.write(lines, seed)

    def write(self, lines: list[bytes], seed: bytes) -> tuple[str, int]:
        place = Place(self.mine.space, self.mine.device, len(self.written), self.head)
        epoch = self.roster.state.epoch
        sealed = segments.seal(
            lines,
            seed,
            place,
            epoch=epoch,
            secret=epoch_keys(self.mine, self.roster)[epoch],
            keys=self.mine.keys,
            roster=self.roster.heads,
            schema=HEAD,
            stamps=(0, 0),
            frame=PART,
        )
        name = names.part_name(self.mine.device, self.number, place.number, sealed.octets)
        self.store.put("snap", name, sealed.octets)
        self.written.append((name, len(sealed.octets)))
        self.head = sealed.head
        return self.written[-1]


def _write(session: Session, parts: _Parts, at_ms: int) -> bytes:
    connection = session.connection()
    rows = _covered(connection)
    covered = {row.id: place for place, row in enumerate(rows)}
    left_out = _LeftOut(parts, covered)
    copied = copies(connection)
    lives = living(connection, left_out.add, copied_writes(connection, copied))
    left_out.flush()
    _write_covered(rows, parts)
    writes = 0
    also = {key: tuple(covered[one] for one in several) for key, several in copied.items()}
    for actions in _portions(connection, lives, covered, also):
        parts.write_actions(actions)
        writes += sum(len(action.writes) for action in actions)
    reached = vector(session, IN_SNAPSHOTS)
    told = {
        "v": 1,
        "space": parts.mine.space,
        "dev": parts.mine.device,
        "n": parts.number,
        "at": at_ms,
        "app": VERSION,
        "schema": HEAD,
        "roster": sorted(parts.roster.heads),
        "writes": writes,
        "digest": digest_of(session) if _is_still(connection) else "",
        "lacking": _lacking(connection),
        "partly": _partly(connection),
        "passed": _passed(connection),
        "parts": [*parts.written[left_out.parts :], *parts.written[: left_out.parts]],
        **reached.told(),
    }
    return signed.sign(signed.MANIFEST, told, parts.mine.keys)


def _lacking(connection: Connection) -> list[str]:
    """The heads that what counts here follows and that do not: held, refused, or lost and given up. They may
    still come to count, and others must find them then."""
    told_too = IN_SNAPSHOTS.replace("s.", "p.")
    query = (
        f"SELECT DISTINCT s.previous FROM sync_segment s WHERE {IN_SNAPSHOTS} AND s.previous <> ''"
        f" AND NOT EXISTS (SELECT 1 FROM sync_segment p WHERE p.head = s.previous AND {told_too}) ORDER BY 1"
    )
    return list(connection.execute(text(query)).scalars())


def _partly(connection: Connection) -> list[str]:
    """The heads of segments of which some actions were put aside: the same goes for those."""
    query = f"SELECT DISTINCT head FROM sync_segment s WHERE {IN_SNAPSHOTS} AND {_IN_PART} ORDER BY 1"
    return list(connection.execute(text(query)).scalars())


def _passed(connection: Connection) -> list[str]:
    """The heads of segments that must be read after all (N2), also by whoever begins with this snapshot."""
    query = f"SELECT head FROM sync_segment WHERE state = 'APPLIED' AND {UNTOLD} ORDER BY 1"
    return list(connection.execute(text(query)).scalars())


class _LeftOut:
    """Gathers what the writes that are left out had replaced; those parts are read last."""

    def __init__(self, parts: _Parts, covered: Mapping[int, int]) -> None:
        self.parts = 0
        self._written = parts
        self._covered = covered
        self._clear()

    def _clear(self) -> None:
        self._lines: list[bytes] = []
        self._octets = 0
        self._origins: dict[tuple[str, str], int] = {}

    def add(self, table: int, record: str, replaced: Replaced) -> None:
        found = {name: sorted(of) for name, of in replaced.items()}
        bases = {name: [base for base, _ in of] for name, of in found.items()}
        by = {name: [self._covered.get(segment, -1) for _, segment in of] for name, of in found.items()}
        told = {"o": "gone", "t": table, "k": record, "b": short_bases(bases, self._origins), "g": by}
        self._lines.append(canonical.encode(told))
        self._octets += len(self._lines[-1])
        if len(self._lines) == MOST_LINES or self._octets > self._written.most_octets:
            self.flush()

    def flush(self) -> None:
        if not self._lines:
            return
        seed = secrets.token_bytes(16)
        self._written.write([beginning(self._origins, seed), *self._lines], seed)
        self.parts += 1
        self._clear()


def _covered(connection: Connection) -> Sequence[Row[Any]]:
    """The segments that the snapshot stands for, in their order there."""
    return connection.execute(
        text(
            "SELECT id, device, number, head, previous, name, lines, newest, roster,"
            f" {_IN_PART} AS in_part FROM sync_segment s"
            f" WHERE {IN_SNAPSHOTS} ORDER BY device, number, head"
        )
    ).all()


def _write_covered(rows: Sequence[Row[Any]], parts: _Parts) -> None:
    for start in range(0, len(rows), MOST_LINES):
        seed, told = secrets.token_bytes(16), list[bytes]()
        for row in rows[start : start + MOST_LINES]:
            one = {"o": "seg", "d": row.device, "n": row.number, "h": row.head, "p": row.previous}
            one |= {"f": row.name, "l": row.lines, "c": row.newest, "r": json.loads(row.roster)}
            told.append(canonical.encode(one | ({"x": 1} if row.in_part else {})))
        parts.write([beginning((), seed), *told], seed)


def _portions(
    connection: Connection, lives: Living, covered: Mapping[int, int], also: Mapping[int, Sequence[int]]
) -> Iterator[list[Action]]:
    """The actions that still have living writes, in the order of the log, a part's worth at a time; each
    with the places of the segments in which it came, and came `also`."""
    gathered: list[Action] = []
    size = 0
    for chunk in _chunks(connection, lives, covered):
        actions = actions_of(connection, chunk.chunk, lives.__contains__)
        for tx_id, place, action in zip(chunk.chunk.ids, chunk.places, actions, strict=True):
            action.segment, action.also = place, also.get(tx_id, ())
            gathered.append(action)
            size += len(action.writes)
        if size >= MOST_LINES:
            yield gathered
            gathered, size = [], 0
    if gathered:
        yield gathered


@dataclass(frozen=True, slots=True)
class _Located:
    """Actions with the places of their segments in the snapshot."""

    chunk: Chunk
    places: tuple[int, ...]


def _chunks(connection: Connection, lives: Living, covered: Mapping[int, int]) -> Iterator[_Located]:
    rows = connection.exec_driver_sql(
        "SELECT t.id, t.first_seq, t.last_seq, t.segment_id FROM change_tx t"
        f" JOIN sync_segment s ON s.id = t.segment_id WHERE {IN_SNAPSHOTS} ORDER BY t.id"
    )
    ids: list[int] = []
    places: list[int] = []
    first = last = size = 0
    for row in rows:
        living_here = sum(seq in lives for seq in range(row.first_seq, row.last_seq + 1))
        if not living_here:
            continue
        ids.append(row.id)
        places.append(covered[row.segment_id])
        first, last, size = first or row.first_seq, row.last_seq, size + living_here
        if size >= MOST_LINES // 4:
            yield _Located(Chunk(tuple(ids), first, last), tuple(places))
            ids, places, first, size = [], [], 0, 0
    if ids:
        yield _Located(Chunk(tuple(ids), first, last), tuple(places))


def _is_still(connection: Connection) -> bool:
    """Whether the records show nothing but what the snapshot stands for."""
    query = (
        "SELECT NOT EXISTS (SELECT 1 FROM change_tx WHERE segment_id IS NULL AND last_seq IS NOT NULL)"
        " AND NOT EXISTS (SELECT 1 FROM sync_segment WHERE state = 'WAITING' AND taken > 0)"
    )
    return bool(connection.exec_driver_sql(query).scalar_one())
