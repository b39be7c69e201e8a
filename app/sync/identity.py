"""Who this computer is in which space: its keys, the space's secrets it knows, and the roster."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from app.sync.keys import DeviceKeys, EpochKeys, open_epochs
from app.sync.roster import Entry, Roster, read_entry

_KEY = "sync"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a computer keeps of its membership; `share` is the folder that holds `space.json`."""

    space: str
    genesis: str
    keys: DeviceKeys
    share: str

    @property
    def device(self) -> str:
        return self.keys.public.device


def identity(session: Session) -> Identity | None:
    """This computer's membership; None while it works for itself."""
    told = session.execute(text("SELECT value FROM local_value WHERE key = :key"), {"key": _KEY}).scalar()
    if told is None:
        return None
    kept = json.loads(told)
    keys = DeviceKeys(bytes.fromhex(kept["sign"]), bytes.fromhex(kept["seal"]))
    return Identity(kept["space"], kept["genesis"], keys, kept["share"])


def keep_identity(session: Session, mine: Identity) -> None:
    """Remember the membership, and write from now on under the device's name in the space."""
    told = {
        "space": mine.space,
        "genesis": mine.genesis,
        "sign": mine.keys.sign_seed.hex(),
        "seal": mine.keys.seal_seed.hex(),
        "share": mine.share,
    }
    for key, value in ((_KEY, json.dumps(told)), ("device", mine.device)):
        session.execute(
            text(
                "INSERT INTO local_value (key, value) VALUES (:key, :value)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value"
            ),
            {"key": key, "value": value},
        )


def roster_of(session: Session, mine: Identity) -> Roster:
    """The roster as far as it has arrived here."""
    rows = session.execute(text("SELECT octets FROM sync_entry ORDER BY number, hash")).scalars()
    return Roster(mine.space, mine.genesis, [read_entry(octets) for octets in rows])


def keep_entries(connection: Connection, entries: Iterable[Entry]) -> None:
    connection.execute(
        text("INSERT OR IGNORE INTO sync_entry (hash, number, octets) VALUES (:hash, :number, :octets)"),
        [{"hash": one.hash, "number": one.number, "octets": one.octets} for one in entries],
    )


def epoch_keys(mine: Identity, roster: Roster) -> EpochKeys:
    """The secrets that entries of the roster hold for this computer (R1)."""
    found: EpochKeys = {}
    for entry in roster.entries.values():
        for operation in entry.operations:
            sealed = operation.get("keys", {}).get(mine.device)
            if sealed is not None:
                found |= open_epochs(bytes.fromhex(sealed), mine.keys)
    return found
