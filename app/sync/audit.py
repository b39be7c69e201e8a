"""The audit file: the roster, every segment held here and the keys to read them, in one file (A1 to A4)."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import UserError
from app.services.devices import device_name
from app.sync import names, signed
from app.sync.archive import octets_of
from app.sync.identity import Identity, epoch_keys, identity, roster_of
from app.sync.keys import EpochKeys
from app.sync.package_store import AUDIT, PackageWriter, new_package
from app.sync.roster import Roster
from app.sync.rounds import now_ms
from app.sync.segments import SUITE
from app.sync.store import Space

Report = Callable[[int, int], None]
"""Told files done and all; what it raises stops the work."""


@dataclass(frozen=True, slots=True)
class Exported:
    """How many entries and segments went into the file; `unread` segments are here by a snapshot alone, and
    `unsealed` actions of this computer are in no segment yet. The workspace begins with `fingerprint`."""

    fingerprint: str
    entries: int
    segments: int
    unread: int
    unsealed: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the file says of itself, signed by the device that wrote it.

    `tips` are the heads of each device that none follows, `before` those that segments in the file follow
    and that are not in it, for a snapshot stood for them.
    """

    device: str
    at_ms: int
    roster: frozenset[str]
    segments: int
    tips: frozenset[str]
    before: frozenset[str]
    unread: int
    keys: EpochKeys
    devices: dict[str, str]
    members: dict[str, str]


def export_audit(database: Database, path: Path, report: Report = lambda done, total: None) -> Exported:
    """Write the file, whole or not at all. Whoever has it can read all that was ever shared.

    Raises UserError `not_in_space`, `package_no_room`, `file_not_written`.
    """
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    space = Space(mine.space, mine.genesis, SUITE)
    with new_package(path, space) as package:
        return database.read(lambda session: _write(session, mine, package, report))


def read_manifest(octets: bytes, roster: Roster) -> Manifest:
    """Raises DamagedFileError for one that no device of the space has signed."""
    told = roster.told_by_device(signed.read(signed.AUDIT, octets, _check))
    return Manifest(
        told["dev"],
        told["at"],
        frozenset(told["roster"]),
        told["segments"],
        frozenset(told["tips"]),
        frozenset(told["before"]),
        told["unread"],
        {int(epoch): bytes.fromhex(secret) for epoch, secret in told["keys"].items()},
        told["devices"],
        told["members"],
    )


def _write(session: Session, mine: Identity, package: PackageWriter, report: Report) -> Exported:
    roster = roster_of(session, mine)
    told = _told(session, mine, roster)
    package.put("", AUDIT, signed.sign(signed.AUDIT, told, mine.keys))
    entries = sorted(roster.entries.values(), key=lambda one: (one.number, one.hash))
    for entry in entries:
        package.put("roster", entry.name, entry.octets)
    held = session.execute(_HELD).all()
    for done, row in enumerate(held):
        report(done, len(held))
        octets = octets_of(session, row.id)
        package.put("seg", names.segment_name(row.device, row.number, octets), octets)
    unsealed = session.execute(text("SELECT count(*) FROM change_tx WHERE segment_id IS NULL")).scalar_one()
    return Exported(mine.genesis, len(entries), len(held), told["unread"], unsealed)


_HELD = text(
    "SELECT id, device, number, head, previous FROM sync_segment WHERE size > 0 ORDER BY device, number, head"
)


def _told(session: Session, mine: Identity, roster: Roster) -> dict[str, Any]:
    held = session.execute(_HELD).all()
    heads, followed = {row.head for row in held}, {row.previous for row in held}
    by_snapshot = set(session.execute(text("SELECT head FROM sync_segment WHERE size = 0")).scalars())
    members = {device.member for device in roster.state.devices.values()}
    people = session.execute(
        text("SELECT id, name FROM official WHERE id IN (SELECT value FROM json_each(:ids))"),
        {"ids": json.dumps(sorted(members))},
    )
    keys = epoch_keys(mine, roster)
    return {
        "v": 1,
        "space": mine.space,
        "dev": mine.device,
        "at": now_ms(),
        "roster": sorted(roster.heads),
        "segments": len(held),
        "tips": sorted(heads - followed),
        "before": sorted((followed - heads) & by_snapshot),
        "unread": len(by_snapshot),
        "keys": {str(epoch): secret.hex() for epoch, secret in keys.items()},
        "devices": {key: device_name(session, key) for key in roster.state.devices},
        "members": {row.id: row.name for row in people},
    }


def _check(told: dict[str, Any]) -> None:
    kinds = {"at": int, "segments": int, "unread": int, "dev": str, "space": str, "keys": dict}
    lists = {"roster": list, "tips": list, "before": list, "devices": dict, "members": dict}
    signed.check_fields(told, {**kinds, **lists})
    for epoch, secret in told["keys"].items():
        if len(bytes.fromhex(secret)) != 32 or int(epoch) < 1:
            raise ValueError("no key")
    if not all(isinstance(head, str) for name in ("roster", "tips", "before") for head in told[name]):
        raise ValueError("no head")
