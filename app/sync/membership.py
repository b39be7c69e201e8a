"""Founding a space, inviting into it, asking to join, and letting in."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import UserError
from app.local_values import local_value
from app.models.people import Official
from app.models.reference import Unit
from app.permissions import ADMIN, ROLES
from app.places import check_apart
from app.services.devices import device_name
from app.services.members import MemberDraft, add_member
from app.sync import keys, roster
from app.sync.entries import Entry
from app.sync.epochs import removal
from app.sync.folder_store import OUTER, FolderStore
from app.sync.identity import Identity, epoch_keys, identity, keep_entries, keep_identity, roster_of
from app.sync.keys import DeviceKeys
from app.sync.limits import chain_of, up_to_cut
from app.sync.package_store import PackageStore
from app.sync.renewal import renew
from app.sync.roster import Roster
from app.sync.roster_reading import add_entries
from app.sync.roster_state import State, device_told
from app.sync.rounds import now_ms
from app.sync.segments import SUITE
from app.sync.silence import asking
from app.sync.store import Space, Store, StoreError
from app.sync.thinning import COUNTING


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A computer of the space, or a recovery sheet, with whose it is and what they may do; whether it
    `numbers` the projects of all.

    `scope` are the units they are bound to, `units` what those are called, `copied_from` the names of those
    that are taken out with it.
    """

    device: str
    device_name: str
    member: str
    member_name: str
    role: str
    removed: bool
    is_this: bool
    is_sheet: bool = False
    numbers: bool = False
    void: str = ""
    scope: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    copied_from: tuple[str, ...] = ()


def place_of(chosen: Path) -> Path:
    """The folder of the space inside the folder a person chose, or that folder itself."""
    with asking():
        return chosen if (chosen / "space.json").exists() or chosen.name == OUTER else chosen / OUTER


def is_package(chosen: Path) -> bool:
    """Whether a sync package was chosen in place of a folder."""
    with asking():
        return chosen.is_file()


def chosen_of(place: Path) -> Path:
    """The folder a person chose, of which `place` is what `place_of` made."""
    return place.parent if place.name == OUTER else place


def check_place(chosen: Path) -> None:
    """Whether a space can be made in a folder, before there is a database.

    Raises StoreError `store_has_space`, `store_foreign` when something else lies there, `store_away`.
    """
    with asking():
        is_there = chosen.parent.is_dir()
    if not is_there:  # or it would be made on this disk while the drive is not connected
        raise StoreError("store_away", path=str(chosen))
    FolderStore(place_of(chosen), "").check_free()


def found(database: Database, chosen: Path, member: str) -> Identity:
    """Make a space in a folder, with this computer as its first and `member` as its administrator.

    Raises UserError `already_in_space`, `ledger_in_share`, StoreError as `check_place`.
    """
    if database.read(identity) is not None:
        raise UserError("already_in_space")
    check_apart(database.path.parent, chosen)
    check_place(chosen)
    own, space, secret = DeviceKeys.new(), secrets.token_hex(16), secrets.token_bytes(32)
    told = {
        "op": "found",
        "device": device_told(own.public),
        "member": member,
        "proof": keys.epoch_proof(1, secret),
        "keys": {own.public.device: keys.seal_epochs({1: secret}, own.public).hex()},
    }
    first = roster.write_entry(Roster(space, ""), [told], own, now_ms())
    mine = Identity(space, first.hash, own, str(place_of(chosen)))
    store = FolderStore(Path(mine.share), own.public.device)
    store.found(Space(space, first.hash, SUITE))
    store.put("roster", first.name, first.octets)
    become(database, mine, [first])
    return mine


def set_role(database: Database, member: str, role: str, scope: Sequence[str] | None = None) -> None:
    """Give a person another role from here on; what they wrote so far counts by the role they had.

    `scope` are the units they are bound to, those they have been by default.

    Raises UserError `not_administrator`, `no_such_member`, `last_administrator`.
    """
    mine, known = as_administrator(database)
    state = known.state
    if member not in state.members:
        raise UserError("no_such_member")
    at_computers = [one for key in state.administrators if not (one := state.devices[key]).is_sheet]
    others = {one.member for one in at_computers} - {member}
    if role != ADMIN and not others:
        raise UserError("last_administrator")
    told: dict[str, Any] = {
        "op": "role",
        "member": member,
        "role": role,
        "scope": list(state.members[member].scope if scope is None else scope),
    }
    if ROLES.index(role) > ROLES.index(state.members[member].role):
        theirs = [device.id for device in state.active.values() if device.member == member]
        told["cut"] = database.read(lambda session: {one: _last_of(session, one) for one in theirs})
    beyond = database.read(lambda session: _before_lost(session, state, told.get("cut", {})))
    write_operations(database, mine, known, [told, *beyond])


def remove(database: Database, devices: Sequence[str]) -> int:
    """Shut computers out: what they wrote so far stays, what they write from now on is held (R4); how many.

    With each goes what it was copied from, whose keys lie there (R6); this computer takes new ones first.
    Raises UserError `not_administrator`, `no_such_device`, `last_administrator`.
    """
    mine, known = as_administrator(database)
    for device in devices:
        if device not in known.state.active:
            raise UserError("no_such_device", device=device)
    out = {*devices, *known.state.copied_from(devices)}
    if mine.device in out.difference(devices):
        mine = renew(database, mine, known)
    state = known.state
    left = state.administrators - out
    if all(state.devices[key].is_sheet for key in left):
        raise UserError("last_administrator")
    cut = database.read(lambda session: {device: _last_of(session, device) for device in sorted(out)})
    beyond = database.read(lambda session: _before_lost(session, state, cut))
    write_operations(database, mine, known, [*removal(state, epoch_keys(mine, known), cut), *beyond])
    return len(out)


def judge(database: Database, device: str, head: str, accept: bool, action: str = "") -> None:
    """Let a segment that is held, or an action of it that was put aside, count after all, or never.

    Raises UserError `not_administrator`.
    """
    mine, known = as_administrator(database)
    number = database.read(
        lambda session: session.execute(
            text("SELECT number FROM sync_segment WHERE device = :device AND head = :head"),
            {"device": device, "head": head},
        ).scalar()
    )
    told = {"op": "accept" if accept else "refuse", "device": device, "seq": number, "head": head}
    if action:
        told["action"] = action
    write_operations(database, mine, known, [told])


def enter_member(database: Database, name: str) -> str:
    """The official of this name, entered now if there is none; for an invitation that named nobody."""

    def command(session: Session) -> str:
        known = session.scalars(
            select(Official.id).where(Official.name == name, Official.deleted_at.is_(None))
        )
        return known.first() or add_member(session, MemberDraft(name=name))

    return database.write("Add a colleague", command, about=name)


def roll(session: Session) -> list[Enrolled]:
    """The computers of the space. Raises UserError `not_in_space`."""
    mine = identity(session)
    if mine is None:
        raise UserError("not_in_space")
    state = roster_of(session, mine).state
    people = {row.id: row.name for row in session.execute(select(Official.id, Official.name))}
    units = {row.id: row.short_zh for row in session.execute(select(Unit.id, Unit.short_zh))}
    return [
        Enrolled(
            device.id,
            device_name(session, device.id),
            device.member,
            people.get(device.member, ""),
            state.member_of(device.id).role,
            device.removed,
            device.id == mine.device,
            device.is_sheet,
            device.id == state.numbering,
            device.void,
            scope := state.member_of(device.id).scope,
            tuple(units.get(unit, unit) for unit in scope),
            tuple(device_name(session, one) for one in state.copied_from([device.id]) if one != mine.device),
        )
        for device in state.devices.values()
    ]


def write_operations(database: Database, mine: Identity, known: Roster, told: list[dict[str, Any]]) -> Entry:
    """Sign operations on the roster and keep them; the next round takes them to the store."""
    entry = roster.write_entry(known, told, mine.keys, now_ms())
    known.add(entry)
    database.refresh(lambda session: keep_entries(session.connection(), [entry]))
    return entry


def as_administrator(database: Database) -> tuple[Identity, Roster]:
    """Who this computer is. Raises UserError `not_in_space`, `not_administrator`."""
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    known = database.read(lambda session: roster_of(session, mine))
    if known.state.role_of(mine.device) != ADMIN:
        raise UserError("not_administrator")
    return mine, known


def look_at_space(chosen: Path) -> tuple[Path, Space, Roster]:
    """The space in a folder or a sync package, before this computer belongs to it: where, which, its roster.

    Raises StoreError, and what PackageStore raises.
    """
    packed = is_package(chosen)
    place = place_of(chosen.parent if packed else chosen)
    with ExitStack() as opened:
        store: Store = opened.enter_context(PackageStore(chosen)) if packed else FolderStore(place, "")
        space = store.space()
        if space is None:
            raise StoreError("store_without_space", path=str(place))
        return place, space, _roster_in(store, space)


def _roster_in(store: Store, space: Space) -> Roster:
    """The roster as it lies in the store of a space this computer does not belong to yet."""
    known = Roster(space.id, space.genesis)
    add_entries(known, store, store.sizes("roster"))
    if space.genesis not in known:
        raise StoreError("store_foreign")
    return known


def become(database: Database, mine: Identity, entries: Iterable[Entry]) -> None:
    """Take the device's name in the space, also for what was written before and has not been sent."""

    def command(session: Session) -> None:
        connection = session.connection()
        before = local_value(connection, "device")
        connection.execute(
            text("UPDATE change_origin SET device = :new WHERE device = :old"),
            {"new": mine.device, "old": before},
        )
        keep_identity(session, mine)
        keep_entries(connection, entries)

    database.refresh(command)


def _before_lost(session: Session, state: State, cuts: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The operations by which goes on counting what these devices wrote before a lost segment: no chain
    leads there from where they are cut."""
    told = list[dict[str, Any]]()
    query = text(
        f"SELECT number, head FROM sync_segment s WHERE device = :device AND {COUNTING} ORDER BY number, head"
    )
    for device, cut in cuts.items():
        before = chain_of(session.connection(), state.devices[device])
        reached = up_to_cut(before, cut)
        if all(before[head] in {"", *before} for head in reached):
            continue
        rows = session.execute(query, {"device": device}).all()
        first = min(row.number for row in rows if row.head in reached)
        told += [
            {"op": "accept", "device": device, "seq": row.number, "head": row.head}
            for row in rows
            if row.number < first
        ]
    return told


def _last_of(session: Session, device: str) -> list[object] | None:
    row = session.execute(
        text(
            f"SELECT number, head FROM sync_segment s WHERE device = :device AND {COUNTING}"
            " ORDER BY number DESC LIMIT 1"
        ),
        {"device": device},
    ).one_or_none()
    return None if row is None else [row.number, row.head]
