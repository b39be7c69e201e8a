"""Who this computer is in which space: its keys, the space's secrets it knows, and the roster."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, text
from sqlalchemy.orm import Session

from app.local_values import MEMBERSHIP, keep_local, local_value
from app.sync.canonical import DamagedFileError
from app.sync.entries import Entry, read_entry
from app.sync.keys import DeviceKeys, EpochKeys, epoch_proof, read_epochs
from app.sync.roster import Roster

_ROSTERS: "WeakKeyDictionary[Engine, Roster]" = WeakKeyDictionary()
"""What each open database was last found to know; none of them is changed any more."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What a computer keeps of its membership; `share` is the folder that holds `space.json`.

    `former` are the keys it had before it renewed itself: something may still be sealed for them.
    """

    space: str
    genesis: str
    keys: DeviceKeys
    share: str
    former: tuple[DeviceKeys, ...] = ()

    @property
    def device(self) -> str:
        return self.keys.public.device

    def opened(self, sealed: Mapping[str, str]) -> bytes | None:
        """Of what is sealed for several devices, by device as hex, what is for this one; None for nothing."""
        for keys in (self.keys, *self.former):
            if (found := sealed.get(keys.public.device)) is not None:
                return keys.open(bytes.fromhex(found))
        return None


def identity(session: Session) -> Identity | None:
    """This computer's membership; None while it works for itself."""
    told = local_value(session, MEMBERSHIP)
    if told is None:
        return None
    kept = json.loads(told)
    keys, *former = [
        DeviceKeys(bytes.fromhex(sign), bytes.fromhex(seal))
        for sign, seal in ((kept["sign"], kept["seal"]), *kept.get("former", ()))
    ]
    return Identity(kept["space"], kept["genesis"], keys, kept["share"], tuple(former))


def keep_identity(session: Session, mine: Identity) -> None:
    """Remember the membership, and write from now on under the device's name in the space."""
    told = {
        "space": mine.space,
        "genesis": mine.genesis,
        "sign": mine.keys.sign_seed.hex(),
        "seal": mine.keys.seal_seed.hex(),
        "share": mine.share,
        "former": [[keys.sign_seed.hex(), keys.seal_seed.hex()] for keys in mine.former],
    }
    keep_local(session, MEMBERSHIP, json.dumps(told))
    keep_local(session, "device", mine.device)


def roster_of(session: Session, mine: Identity) -> Roster:
    """The roster as far as it has arrived here.

    Signatures are checked once in a run of the program: what was read before is kept, entry by entry.
    """
    engine = session.get_bind().engine
    known = _ROSTERS.get(engine)
    here = set(session.execute(text("SELECT hash FROM sync_entry")).scalars())
    if (
        known is None
        or (known.space, known.genesis) != (mine.space, mine.genesis)
        or known.entries.keys() - here
    ):
        known = Roster(mine.space, mine.genesis)
    found = known.copy()
    query = text(
        "SELECT octets FROM sync_entry WHERE hash IN (SELECT value FROM json_each(:fresh))"
        " ORDER BY number, hash"
    )
    fresh = sorted(here - known.entries.keys())
    if fresh:
        for octets in session.execute(query, {"fresh": json.dumps(fresh)}).scalars():
            found.add(read_entry(octets))
        _ROSTERS[engine] = found.copy()
    return found


def keep_entries(connection: Connection, entries: Iterable[Entry]) -> None:
    connection.execute(
        text("INSERT OR IGNORE INTO sync_entry (hash, number, octets) VALUES (:hash, :number, :octets)"),
        [{"hash": one.hash, "number": one.number, "octets": one.octets} for one in entries],
    )


def epoch_keys(mine: Identity, roster: Roster) -> EpochKeys:
    """The secrets that entries of the roster hold for this computer, as far as their authors may give any."""
    found: EpochKeys = {}
    for _, told in opened_by(mine, roster):
        found |= told
    return found


def opened_by(mine: Identity, roster: Roster) -> Iterator[tuple[Entry, EpochKeys]]:
    """The same entry by entry."""
    given = sorted(roster.given(), key=lambda one: one[1]["op"] != "hand")  # what counts more comes later
    proved = proofs(roster)
    for entry, operation, sealed in given:
        if operation["op"] == "hand":
            told = _proved(mine, sealed, proved)
        else:
            opened = mine.opened(sealed)
            told = {} if opened is None else read_epochs(opened)
        if told:
            yield entry, told


def proofs(roster: Roster) -> dict[int, object]:
    """By which the secrets of epochs are known (R15); those that a former program began have none."""
    begun = (told for _, told, _ in roster.given() if told["op"] in ("found", "epoch") and "proof" in told)
    return {told.get("epoch", 1): told["proof"] for told in begun}


def _proved(mine: Identity, sealed: Mapping[str, str], proved: Mapping[int, object]) -> EpochKeys:
    """The secrets in a box that anybody may have made: those that were begun."""
    try:
        opened = mine.opened(sealed)
        told = {} if opened is None else read_epochs(opened)
    except DamagedFileError:
        return {}
    return {
        epoch: secret for epoch, secret in told.items() if epoch_proof(epoch, secret) == proved.get(epoch)
    }
