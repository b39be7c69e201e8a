"""States: what each device has applied and what its records amount to, signed, the last three kept."""

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import VERSION
from app.database import Database
from app.local_values import local_value
from app.schema import HEAD
from app.sync import canonical, names, segments, signed
from app.sync.canonical import DamagedFileError
from app.sync.digest import digest_of
from app.sync.identity import Identity
from app.sync.outbox import shows_undecided
from app.sync.roster import Roster
from app.sync.rounds import DAY_MS
from app.sync.signed import Signed
from app.sync.snapshots import Manifest
from app.sync.store import Store, read_whole
from app.sync.vector import Vector, check_vector, vector

KEPT = 3
MINUTE_MS = 60 * 1000
SHORTEST_MS = 10 * MINUTE_MS
"""Between two states of a device; with more devices a minute for each, since all read them."""

DIGEST = "sync.digest"
"""Of this computer alone: the digest it has last worked out, of which standing, and when."""

_REMEMBERED = 1_000
"""States that are not decoded again; more devices than that share nothing."""

REBUILT = "sync.rebuilt"
"""Of this computer alone: the standing at which it has built its records anew."""


_KINDS: dict[str, type] = {
    "n": int,
    "at": int,
    "reads": int,
    "app": str,
    "dev": str,
    "schema": str,
    "digest": str,
    "space": str,
}


@dataclass(frozen=True, slots=True)
class DeviceState:
    """What a device says of itself; `standing` is equal where two have applied the same under one roster.

    `reached` is the number of the last segment it has applied of each device.
    """

    device: str
    number: int
    at_ms: int
    app: str
    reads: int
    schema: str
    standing: str
    snapshots: frozenset[str]
    digest: str
    reached: dict[str, int]
    read_ms: int = 0


def read_state(octets: bytes, roster: Roster, read_ms: int = 0) -> DeviceState:
    """Raises DamagedFileError for one that is none, or of another space, or not signed by its author."""
    signature, state = _decoded(octets)
    roster.told_by_device(signature)
    return replace(state, read_ms=read_ms)


@lru_cache(_REMEMBERED)
def _decoded(octets: bytes) -> tuple[Signed, DeviceState]:
    """What is told by whom, yet to be proved. A round asks several times what all devices said, and each of
    them names all devices: with 300 that would take 3 s every time."""
    file = signed.read(signed.STATE, octets, _check)
    told = file.content
    state = DeviceState(
        told["dev"],
        told["n"],
        told["at"],
        told["app"],
        told["reads"],
        told["schema"],
        _standing(told),
        frozenset(told["snapshots"]),
        told["digest"],
        {device: max(number for number, _ in tips) for device, tips in told["vector"].items() if tips},
    )
    author = {name: told[name] for name in ("dev", "space")}
    return replace(file, content=author), state


def _standing(told: dict[str, Any]) -> str:
    return json.dumps([told["vector"], told["segments"], told["roster"]], sort_keys=True)


def _check(told: dict[str, Any]) -> None:
    check_vector(told)
    signed.check_fields(told, _KINDS)
    if not all(isinstance(one, str) for one in (*told["roster"], *told["snapshots"])):
        raise ValueError("no names")


def states(session: Session, roster: Roster) -> dict[str, DeviceState]:
    """The newest state of each device."""
    rows = session.execute(text("SELECT device, read_ms, octets FROM sync_state"))
    return {row.device: read_state(row.octets, roster, row.read_ms) for row in rows}


def read_states(
    database: Database, roster: Roster, store: Store, present: dict[str, int], now_ms: int
) -> int:
    """Read of each device the newest state that is not known; how many are damaged.

    Anybody gives a file any number, so behind one that is damaged the next one is looked at.
    """
    query = text("SELECT device, number, name FROM sync_state")
    known = {row.device: row for row in database.read(lambda session: session.execute(query).all())}
    listed = (one for one in names.parsed("state", present) if one.device in roster.state.devices)
    damaged, done = 0, set[str]()
    for parsed in sorted(listed, key=lambda one: (one.number, one.name), reverse=True):
        row = known.get(parsed.device)
        if row is not None and (row.number, row.name) >= (parsed.number, parsed.name):
            done.add(parsed.device)
        if parsed.device in done:
            continue
        try:
            octets = read_whole(store, parsed)
            state = read_state(octets, roster)
            parsed.must_be(state.device, state.number)
        except DamagedFileError:
            damaged += 1
            continue
        done.add(parsed.device)
        database.refresh(lambda session: _keep(session, state, parsed.name, octets, now_ms))  # noqa: B023
    return damaged


def _keep(session: Session, state: DeviceState, name: str, octets: bytes, now_ms: int) -> None:
    session.execute(
        text(
            "INSERT INTO sync_state (device, number, name, read_ms, octets)"
            " VALUES (:device, :number, :name, :read, :octets) ON CONFLICT (device) DO UPDATE SET"
            " number = excluded.number, name = excluded.name, read_ms = excluded.read_ms,"
            " octets = excluded.octets"
        ),
        {
            "device": state.device,
            "number": state.number,
            "name": name,
            "read": now_ms,
            "octets": octets,
        },
    )


def write_state(
    database: Database,
    mine: Identity,
    roster: Roster,
    store: Store,
    present: dict[str, int],
    reached: Vector,
    taken: list[Manifest],
    now_ms: int,
) -> bool:
    """Say what this computer has applied, `reached`, unless it has done so lately; whether it did. After an
    upgrade it says at once what it can read now.

    `taken` are the snapshots in the store of which it has applied all that they stand for.
    """
    own = database.read(lambda session: states(session, roster)).get(mine.device)
    before = own.number if own is not None else 0  # names with greater numbers are none of ours
    mine_there = (one for one in names.parsed("state", present) if one.device == mine.device)
    listed = sorted((one for one in mine_there if one.number <= before), key=lambda one: one.number)
    told = database.read(lambda session: _told(session, mine, roster, reached, taken))
    program = (VERSION, segments.READS, HEAD)
    said = own is not None and bool(listed) and (own.app, own.reads, own.schema) == program
    if own is not None and said:
        changed = (own.standing, own.digest, own.snapshots) != (
            _standing(told),
            told["digest"],
            frozenset(told["snapshots"]),
        )
        pause = max(SHORTEST_MS, len(roster.state.active) * MINUTE_MS) if changed else DAY_MS
        if 0 <= now_ms - own.at_ms < pause:
            return False
    number = before + 1
    octets = signed.sign(signed.STATE, {**told, "n": number, "at": now_ms}, mine.keys)
    name = names.state_name(mine.device, number, octets)
    store.put("state", name, octets)
    state = read_state(octets, roster)
    database.refresh(lambda session: _keep(session, state, name, octets, now_ms))
    for old in listed[: -(KEPT - 1)] if len(listed) >= KEPT else ():
        store.remove("state", old.name)
    return True


def _told(
    session: Session, mine: Identity, roster: Roster, reached: Vector, taken: list[Manifest]
) -> dict[str, Any]:
    told = {
        "v": 1,
        "space": mine.space,
        "dev": mine.device,
        "app": VERSION,
        "schema": HEAD,
        "reads": segments.READS,
        "roster": sorted(roster.heads),
        "snapshots": sorted(one.name for one in taken),
        "digest": "",
        **reached.told(),
    }
    known = local_value(session, DIGEST)
    if known is not None and not shows_undecided(session, roster):
        kept = json.loads(known)
        if kept["standing"] == _standing(told):
            told["digest"] = kept["digest"]
    return told


def compare(database: Database, mine: Identity, roster: Roster, reached: Vector, now_ms: int) -> bool:
    """Whether another device that has applied the same shows other records than this one.

    One of another schema shows more or less of them, and nothing is wrong.

    What the own records amount to is worked out at most once a day, but at once where somebody else has said
    it of the same standing. Who shows work of their own that waits, to be sealed or for an administrator's
    word, shows more than others.
    """
    query = text("SELECT EXISTS (SELECT 1 FROM change_tx WHERE segment_id IS NULL AND last_seq IS NOT NULL)")
    if database.read(lambda s: bool(s.execute(query).scalar_one()) or shows_undecided(s, roster)):
        return False
    standing = _standing(database.read(lambda session: _told(session, mine, roster, reached, [])))
    known = json.loads(database.local(DIGEST) or '{"standing": "", "at": 0, "digest": ""}')
    found = database.read(lambda session: states(session, roster)).values()
    others = {
        one.digest
        for one in found
        if one.device != mine.device and one.schema == HEAD and one.standing == standing and one.digest
    }
    if known["standing"] != standing:
        if not others and 0 <= now_ms - known["at"] < DAY_MS:
            return False
        known = {"standing": standing, "at": now_ms, "digest": database.read(digest_of)}
        database.set_local(DIGEST, json.dumps(known))
    return bool(others - {known["digest"]}) and database.local(REBUILT) != _mark(standing)


def rebuilt(database: Database, mine: Identity, roster: Roster) -> None:
    """Remember that the records were built anew at this standing: once is enough."""
    standing = _standing(database.read(lambda session: _told(session, mine, roster, vector(session), [])))
    database.set_local(REBUILT, _mark(standing))
    database.set_local(DIGEST, json.dumps({"standing": "", "at": 0, "digest": ""}))


def _mark(standing: str) -> str:
    return names.hash_of(canonical.encode(standing))
