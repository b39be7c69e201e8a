"""Takes a snapshot into the log of this computer: what lives on joins what is here, nothing is replaced."""

import contextlib
import json
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import Enum, auto

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.schema import HEAD
from app.sync import canonical, limits, names, segments
from app.sync.actions import Origins, actions_in, open_body, read_bases
from app.sync.canonical import DamagedFileError
from app.sync.digest import digest_of
from app.sync.identity import Identity, epoch_keys
from app.sync.inbox import Receive, Replaced, portion, take_in_living, take_in_replaced
from app.sync.keys import EpochKeys
from app.sync.newer import TooNewError, is_readable, note_newer
from app.sync.putting_off import put_off, put_off_cut
from app.sync.roster import Roster
from app.sync.segments import PART
from app.sync.snapshots import (
    Manifest,
    cover,
    read_manifest,
    set_manifest_state,
    stand_for_all,
    tells_of_erased,
)
from app.sync.store import Store

_AT_ONCE = 500
"""Records, or segments, in one transaction beside a person who works."""


class VoidError(DamagedFileError):
    """A snapshot that stands for what does not count by what the roster says so far."""


class LockedError(DamagedFileError):
    """A snapshot under a secret that this computer was not given so far."""


class CutError(DamagedFileError):
    """A snapshot of which a file is away or not what its name says: it may be put right, or being written."""


class Taking(Enum):
    """What became of a snapshot that was to be taken in: put off is one that the roster may let be taken
    later, damaged one of which a file is not what it must be, be it for a while."""

    TAKEN = auto()
    PUT_OFF = auto()
    DAMAGED = auto()


@dataclass(frozen=True, slots=True)
class Covered:
    """A segment that a snapshot stands for."""

    device: str
    number: int
    head: str
    previous: str
    name: str
    lines: int
    newest: int
    roster: Sequence[str]
    has_asides: bool


def take_snapshot(
    database: Database,
    mine: Identity,
    roster: Roster,
    store: Store,
    manifest: Manifest,
    receive: Receive,
    seconds: float,
) -> Taking:
    """Take in a snapshot; nothing has changed when it could not be taken.

    Its parts are fetched and checked before the first is used, and kept. A crash on the way leaves a log
    that holds some of it, which is no harm: the next round begins anew. Raises StoreError, TooNewError.
    """
    alone = database.read(_is_empty)
    try:
        parts = Fetched(database, mine, roster, manifest)
        parts.fetch(store)
        note_newer(database, manifest.schema)
        ids = _take(database, roster, parts, receive, seconds)
        # Who had something in the log before shows more than its author saw (N3).
        compared = alone and manifest.digest and manifest.schema <= HEAD
        compared = compared and not tells_of_erased(manifest, roster)
        if compared and database.read(digest_of) != manifest.digest:
            raise DamagedFileError("shows other records than its author saw")
    except DamagedFileError as error:
        give_up_snapshot(database, roster, manifest, error)
        later = isinstance(error, (VoidError, LockedError))
        return Taking.PUT_OFF if later else Taking.DAMAGED
    database.refresh(lambda session: _arrive(session, manifest, ids))
    return Taking.TAKEN


def take_again(
    database: Database, mine: Identity, roster: Roster, read_by: str, receive: Receive, seconds: float
) -> None:
    """Take in once more, from the parts kept here, a snapshot of a newer program than the one that took it,
    which had the schema `read_by`."""
    query = text(
        "SELECT n.octets, count(*) AS parts FROM sync_snapshot n JOIN sync_part p ON p.snapshot = n.name"
        " GROUP BY n.id"
    )
    for row in database.read(lambda session: session.execute(query).all()):
        manifest = read_manifest(row.octets, roster)
        if manifest.schema > read_by and row.parts == len(manifest.parts):  # all of it has been fetched
            with contextlib.suppress(DamagedFileError):  # void by now: another will stand in for it
                _take(database, roster, Fetched(database, mine, roster, manifest), receive, seconds)


def part_of(session: Session, name: str) -> bytes:
    """A part that is kept here."""
    query = text("SELECT octets FROM sync_part WHERE name = :name")
    return bytes(session.execute(query, {"name": name}).scalar_one())


def give_up_snapshot(database: Database, roster: Roster, manifest: Manifest, error: DamagedFileError) -> None:
    """Count it as damaged, or as one for later, and keep nothing of it."""

    def command(session: Session) -> None:
        if isinstance(error, (VoidError, LockedError)):
            put_off(session, roster, manifest.name, locked=isinstance(error, LockedError))
        elif isinstance(error, CutError):
            put_off_cut(session, manifest.name)
        else:
            set_manifest_state(session, manifest, "DAMAGED")
        session.execute(text("DELETE FROM sync_part WHERE snapshot = :name"), {"name": manifest.name})

    database.refresh(command)


def _take(
    database: Database, roster: Roster, parts: "Fetched", receive: Receive, seconds: float
) -> list[int]:
    """Segments, then what lives on, then what was replaced; the numbers of the segments that are read by it.

    One with actions that were put aside is read itself as well: an administrator may still let them count.
    """
    covered: list[Covered] = []
    ids: list[int] = []
    for kind, lines, origins in parts.opened():
        if kind == "seg":
            covered += [read_covered(line) for line in lines]
            continue
        ids = ids or _expect(database, roster, covered)
        if kind == "tx":
            actions = deque(actions_in(lines, origins))
            while actions:
                taken = portion(receive, lambda session: take_in_living(session, ids, actions, seconds))  # noqa: B023
                for _ in range(taken):
                    actions.popleft()
        elif kind == "gone":
            told = [read_replaced(line, origins) for line in lines]
            for start in range(0, len(told), _AT_ONCE):
                several = told[start : start + _AT_ONCE]
                receive(lambda session: take_in_replaced(session, ids, several))  # noqa: B023
    ids = ids or _expect(database, roster, covered)
    return [key for key, one in zip(ids, covered, strict=True) if not one.has_asides]


def _is_empty(session: Session) -> bool:
    return not session.execute(text("SELECT EXISTS (SELECT 1 FROM change)")).scalar_one()


def _is_void(database: Database, roster: Roster, covered: Sequence[Covered]) -> bool:
    """Whether some of it does not count any more by what is known of its authors now."""
    verdicts = roster.state.verdicts
    if any(verdicts.get((one.device, one.head, "")) == "refuse" for one in covered):
        return True
    query = text("SELECT head, previous FROM sync_segment WHERE device = :device")
    for device in roster.state.devices.values():
        mine = [one for one in covered if one.device == device.id]
        if not mine or not (roster.silent or limits.is_limited(device, roster.state)):
            continue
        told = {"device": device.id}
        rows = database.read(lambda session: session.execute(query, told).all())  # noqa: B023
        before = {row.head: row.previous for row in rows} | {one.head: one.previous for one in mine}
        if not limits.knows_cuts(device, before, roster.state):
            continue  # what lies behind one is held when that has come
        reach = limits.Limits(device, before, roster)
        for one in mine:
            if (one.device, one.head, "") not in verdicts and reach.leaves_out(one.head, one.roster):
                return True
    return False


def _expect(database: Database, roster: Roster, covered: Sequence[Covered]) -> list[int]:
    """Enter the segments that are not known here as coming; the numbers of all, in their order."""
    if _is_void(database, roster, covered):
        raise VoidError("stands for what does not count")
    found: list[int] = []
    for start in range(0, len(covered), _AT_ONCE):
        portion = covered[start : start + _AT_ONCE]
        found += database.refresh(lambda session: _enter(session, portion))  # noqa: B023
    return found


def _enter(session: Session, portion: Sequence[Covered]) -> list[int]:
    """By their heads: one with lines erased since may lie here under the name it had before."""
    connection = session.connection()
    connection.exec_driver_sql(
        "INSERT INTO sync_segment"
        " (device, number, head, previous, name, state, at_ms, newest, lines, taken,"
        " roster) SELECT :device, :number, :head, :previous, :name, 'COMING', :newest >> 16, :newest,"
        " :lines, 0, :roster WHERE NOT EXISTS (SELECT 1 FROM sync_segment WHERE head = :head)"
        " ON CONFLICT (name) DO NOTHING",
        [{**asdict(one), "roster": json.dumps(one.roster)} for one in portion],
    )
    rows = connection.exec_driver_sql(
        "SELECT id, head FROM sync_segment WHERE head IN (SELECT value FROM json_each(:heads))"
        " ORDER BY size > 0, id DESC",
        {"heads": json.dumps([one.head for one in portion])},
    )
    ids = {row.head: row.id for row in rows}
    return [ids[one.head] for one in portion]


def _arrive(session: Session, manifest: Manifest, ids: list[int]) -> None:
    """What the snapshot stands for has been read."""
    session.execute(
        text(
            # One that is here was not gone through: only what lives on of it is in the log.
            "UPDATE sync_segment SET state = 'APPLIED', taken = iif(size = 0, lines, taken)"
            " WHERE state IN ('COMING', 'WAITING', 'APPLIED') AND id IN (SELECT value FROM json_each(:ids))"
        ),
        {"ids": json.dumps(ids)},
    )
    if stand_for_all(session, [manifest]):
        session.execute(text("DELETE FROM sync_part WHERE snapshot <> :name"), {"name": manifest.name})
    set_manifest_state(session, manifest, "TAKEN")
    cover(session, manifest)


class Fetched:
    """The parts of a snapshot on this computer, encrypted as they lie in the store."""

    def __init__(self, database: Database, mine: Identity, roster: Roster, manifest: Manifest) -> None:
        self._database = database
        self._secrets = epoch_keys(mine, roster)
        self._keys = roster.state.devices[manifest.device].keys
        self._manifest = manifest
        self._space = mine.space

    def fetch(self, store: Store) -> None:
        """Bring all parts here that are not, and check each. Raises DamagedFileError."""
        query = text("SELECT name FROM sync_part WHERE snapshot = :name")
        told = {"name": self._manifest.name}
        here = set(self._database.read(lambda session: session.execute(query, told).scalars().all()))
        for name, size in self._manifest.parts:
            if name in here:
                continue
            octets, parsed = store.get("snap", name), names.parse("snap", name)
            if octets is None or parsed is None or len(octets) != size or not names.is_whole(parsed, octets):
                raise CutError("cut")
            part = segments.read(octets, PART)
            place = part.place
            if (place.space, place.device) != (self._space, self._manifest.device):
                raise DamagedFileError("of another place")
            if not is_readable(part):
                raise TooNewError(part.place.device, part.min_reader)
            if not part.is_by(self._keys):
                raise DamagedFileError("not signed by its author")
            if part.epoch not in self._secrets:
                raise LockedError("under a secret that is not known here")
            self._keep(name, octets)

    def _keep(self, name: str, octets: bytes) -> None:
        told = {"name": name, "snapshot": self._manifest.name, "octets": octets}
        query = text(
            "INSERT OR REPLACE INTO sync_part (name, snapshot, octets) VALUES (:name, :snapshot, :octets)"
        )
        self._database.refresh(lambda session: session.execute(query, told))

    def opened(self) -> Iterator[tuple[str, list[bytes], Origins]]:
        """Each part: of what kind its lines are, the lines, and the origins they name."""
        for name, _ in self._manifest.parts:
            octets = self._database.read(lambda session: part_of(session, name))  # noqa: B023
            yield from _open_part(octets, self._secrets)


def look_at(
    store: Store, manifest: Manifest, secrets: EpochKeys
) -> Iterator[tuple[str, list[bytes], Origins]]:
    """The same from a store, for whoever wants to know what a snapshot holds. Raises DamagedFileError."""
    for name, _ in manifest.parts:
        yield from _open_part(store.get("snap", name) or b"", secrets)


def _open_part(octets: bytes, secrets: EpochKeys) -> Iterator[tuple[str, list[bytes], Origins]]:
    part = segments.read(octets, PART)
    if part.epoch not in secrets:
        raise LockedError("under a secret that is not known here")
    lines, origins = open_body(part, secrets[part.epoch])
    if lines:
        yield str(canonical.decode(lines[0]).get("o")), lines, origins


def read_covered(line: bytes) -> Covered:
    """Raises DamagedFileError."""
    told = canonical.decode(line)
    try:
        place = told["d"], told["n"], told["h"], told["p"], told["f"]
        one = Covered(*place, told["l"], told["c"], told["r"], "x" in told)
    except (KeyError, TypeError) as error:
        raise DamagedFileError("a line that is no line") from error
    parsed = names.parse("seg", str(one.name))
    if parsed is None:
        raise DamagedFileError("a segment under no name of one")
    parsed.must_be(one.device, one.number)
    return one


def read_replaced(line: bytes, origins: Origins) -> Replaced:
    """What a `gone` line tells; an earlier program did not tell by which segment. Raises DamagedFileError."""
    told = canonical.decode(line)
    try:
        bases = read_bases(told["b"], origins)
        by = told.get("g") or {name: [-1] * len(of) for name, of in bases.items()}
        pairs = {name: list(zip(of, map(int, by[name]), strict=True)) for name, of in bases.items()}
        return int(told["t"]), str(told["k"]), pairs
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DamagedFileError("a line that is no line") from error
