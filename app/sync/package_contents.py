"""What a sync package holds, told before any of it is taken in."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import UserError
from app.models.field_ids import tables_by_number
from app.services.devices import device_name
from app.sync import blobs, names, segments, snapshots
from app.sync.actions import Action, actions_in, open_actions
from app.sync.canonical import DamagedFileError
from app.sync.identity import epoch_keys, identity, roster_of
from app.sync.keys import EpochKeys
from app.sync.package_store import PackageStore
from app.sync.packages import about
from app.sync.requests import Request, kept_requests, waiting_requests
from app.sync.roster import Roster
from app.sync.roster_reading import add_entries
from app.sync.snapshot_reading import Covered, look_at, read_covered
from app.sync.store import read_whole


@dataclass(frozen=True, slots=True)
class Share:
    """What one computer's part in a package is: how many actions of its people are new here."""

    device: str
    device_name: str
    member_name: str
    actions: int


@dataclass(frozen=True, slots=True)
class Contents:
    """`author` wrote the package at `written_ms`; `partial` says that it holds what somebody lacked.

    `first_ms` to `last_ms` is when the new actions were done, `records` how many records of which table they
    are about. `known` segments are here already, `unreadable` ones nobody let this computer read, `waiting`
    rest on what is neither here nor in the package, `damaged` files are left out. `files` are new attached
    files with their `octets`; `size` is the length of the package. A snapshot in it of `snapshot_ms` stands
    for `covered` segments that are not here.
    """

    author: str
    written_ms: int
    partial: bool
    size: int
    author_name: str = ""
    author_member: str = ""
    shares: tuple[Share, ...] = ()
    actions: int = 0
    first_ms: int | None = None
    last_ms: int | None = None
    records: tuple[tuple[str, int], ...] = ()
    segments: int = 0
    known: int = 0
    waiting: int = 0
    unreadable: int = 0
    damaged: int = 0
    strays: int = 0
    files: int = 0
    octets: int = 0
    roster: int = 0
    covered: int = 0
    snapshot_ms: int | None = None
    requests: tuple[Request, ...] = ()

    @property
    def nothing_new(self) -> bool:
        return not (self.segments or self.covered or self.roster or self.requests or self.files)


@dataclass(slots=True)
class _Sum:
    """What is added up segment by segment."""

    by_device: Counter[str] = field(default_factory=Counter)
    times: list[int] = field(default_factory=list)
    records: dict[str, set[str]] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    before: set[str] = field(default_factory=set)
    fresh: int = 0
    known: int = 0
    unreadable: int = 0
    damaged: int = 0
    covered: int = 0
    snapshot_ms: int | None = None


def look_into(database: Database, path: Path, check: Callable[[], None] = lambda: None) -> Contents:
    """Read a package without taking anything in. `check` is called now and then and may stop by raising.

    Raises UserError `not_in_space`, `package_foreign`, `package_damaged`, `package_other_space`,
    `package_unreadable`.
    """
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    with PackageStore(path) as package:
        told = about(package, mine)
        known = database.read(lambda session: roster_of(session, mine))
        roster = known.copy()
        fresh, damaged = add_entries(roster, package, package.sizes("roster"))
        secrets = epoch_keys(mine, roster)
        found = _Sum(damaged=damaged)
        here = database.read(_here)
        for name in sorted(package.sizes("seg")):
            check()
            _add(found, package, name, here, secrets, roster)
        _add_snapshot(found, package, here, secrets, roster, check)
        octets = _new_blobs(database, package, secrets)
        contents = Contents(
            told.device.device,
            told.at_ms,
            told.partial,
            package.size,
            actions=sum(found.by_device.values()),
            first_ms=min(found.times, default=None),
            last_ms=max(found.times, default=None),
            records=tuple(
                sorted(((table, len(ids)) for table, ids in found.records.items()), key=lambda one: -one[1])
            ),
            segments=found.fresh,
            known=found.known,
            waiting=len(found.before - found.heads - here),
            unreadable=found.unreadable,
            damaged=found.damaged,
            strays=package.strays,
            files=len(octets),
            octets=sum(octets),
            roster=len(fresh),
            covered=found.covered,
            snapshot_ms=found.snapshot_ms,
        )
        files = {name: package.get("join", name) or b"" for name in package.sizes("join")}
    return database.read(lambda session: _named(session, contents, found.by_device, roster, files))


def _add(
    found: _Sum, package: PackageStore, name: str, here: set[str], secrets: EpochKeys, roster: Roster
) -> None:
    parsed = names.parse("seg", name)
    assert parsed is not None  # a package lists nothing else
    try:
        segment = segments.read(read_whole(package, parsed))
        device = roster.state.devices.get(segment.place.device)
        if segment.head in here:
            found.known += 1
            return
        if device is None or not segment.is_by(device.keys):
            raise DamagedFileError("not signed by its author")
        secret = secrets.get(segment.epoch)
        found.fresh += 1
        found.heads.add(segment.head)
        if segment.place.previous:
            found.before.add(segment.place.previous)
        if secret is None:
            found.unreadable += 1
        else:
            for action in open_actions(segment, secret, roster.state.erasures_of(segment.head)):
                _sum(found, segment.place.device, action)
    except DamagedFileError:
        found.damaged += 1


def _add_snapshot(
    found: _Sum,
    package: PackageStore,
    here: set[str],
    secrets: EpochKeys,
    roster: Roster,
    check: Callable[[], None],
) -> None:
    """What the widest snapshot stands for that is neither here nor in the package itself."""
    present = package.sizes("snap")
    manifests, damaged = snapshots.new_manifests(set(), roster, package, present)
    found.damaged += damaged
    whole = [
        one for one in manifests if snapshots.is_believed(one, roster) and snapshots.is_whole(one, present)
    ]
    best = max(whole, key=lambda one: one.segments, default=None)
    if best is None or best.tips <= here:
        return
    found.snapshot_ms = best.at_ms
    covered: list[Covered] = []
    try:
        for kind, lines, origins in look_at(package, best, secrets):
            check()
            if kind == "seg":
                covered += map(read_covered, lines)
            elif kind == "tx":
                for action in actions_in(lines, origins):
                    one = covered[action.segment or 0]
                    if one.head not in here and one.head not in found.heads:
                        _sum(found, one.device, action)
    except (DamagedFileError, IndexError):
        found.unreadable += not secrets
        found.damaged += bool(secrets)
    fresh = {one.head for one in covered} - here - found.heads
    found.covered = len(fresh) if covered else best.segments
    found.heads |= fresh


def _sum(found: _Sum, device: str, action: Action) -> None:
    found.by_device[device] += 1
    found.times.append(action.at_ms)
    for one in action.writes:
        table = tables_by_number().get(one.table)
        if table is not None:
            found.records.setdefault(table.name, set()).add(one.record)


def _new_blobs(database: Database, package: PackageStore, secrets: EpochKeys) -> list[int]:
    """The sizes of the attached files in a package that are not here."""
    files = database.files
    query = text("SELECT DISTINCT sha256 FROM attachment")
    hashes = database.read(lambda session: session.execute(query).scalars().all())
    here = {
        blobs.place_of_blob(sha256, secret)
        for sha256 in hashes
        if files.holds(sha256)
        for secret in secrets.values()
    }
    return [
        size
        for place in blobs.FOLDERS
        for name, size in package.sizes(place).items()
        if (place, name) not in here
    ]


def _here(session: Session) -> set[str]:
    """The segments that have had their turn: the taking of a package may have been stopped before that."""
    query = text("SELECT head FROM sync_segment WHERE state NOT IN ('WAITING', 'COMING')")
    return set(session.execute(query).scalars())


def _named(
    session: Session, contents: Contents, by_device: Counter[str], roster: Roster, files: dict[str, bytes]
) -> Contents:
    """With the names of computers and people, as far as they are known here."""
    people = {row.id: row.name for row in session.execute(text("SELECT id, name FROM official"))}
    devices = roster.state.devices

    def person(key: str) -> str:
        device = devices.get(key)
        return people.get(device.member, "") if device is not None else ""

    shares = tuple(
        Share(key, device_name(session, key), person(key), count) for key, count in by_device.most_common()
    )
    own_requests = kept_requests(session)
    asking = {name: octets for name, octets in files.items() if name not in own_requests}
    kept = waiting_requests(session)  # who waits already may ask once more, with another code
    fresh = tuple(one for one in waiting_requests(session, asking) if one not in kept)
    author = device_name(session, contents.author)
    return replace(
        contents, author_name=author, author_member=person(contents.author), shares=shares, requests=fresh
    )
