"""Secret keys of the space: their numbers, and that everybody who belongs to it has the present one."""

import secrets
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.database import Database
from app.permissions import ADMIN
from app.sync import roster
from app.sync.identity import Identity, epoch_keys, keep_entries
from app.sync.keys import EpochKeys, PublicKeys, seal_epochs
from app.sync.roster import Entry, Roster
from app.sync.roster_state import State

_CHANCE = 32
"""Bits of chance in the number of an epoch, so that two administrators at once do not begin the same one."""


def next_epoch(state: State) -> int:
    """A number above all before it; of two begun at once the greater is the present one (R7)."""
    return (state.epoch >> _CHANCE) + 1 << _CHANCE | secrets.randbits(_CHANCE)


def without_secret(known: Roster) -> list[str]:
    """Devices of the space that nobody has given the present secret: they were let in meanwhile."""
    return sorted(known.state.active.keys() - _having_secret(known))


def _is_known_outside(known: Roster) -> bool:
    """Whether somebody who was shut out has the present secret: another administrator began it at that time.

    The sheets that no longer count have it until the next one is printed.
    """
    devices = known.state.devices
    return any(
        devices[key].removed and not devices[key].void for key in _having_secret(known) & devices.keys()
    )


def _having_secret(known: Roster) -> set[str]:
    """The devices that were given the present secret."""
    state = known.state
    having: set[str] = set()
    for entry, operation, sealed in known.given():
        epoch = operation.get("epoch") or known.state_at(entry.previous).epoch or 1
        if epoch == state.epoch:
            having.update(sealed)
    return having


@dataclass(frozen=True, slots=True)
class _Given:
    """The entries that seal secrets `to` each device, in their order; `gifts` are those that begin none.

    `begun` has by epoch the entry that began it, and for whom.
    """

    to: Mapping[str, Sequence[Entry]]
    gifts: Collection[str]
    begun: Mapping[int, tuple[Entry, Collection[str]]]


def _given(known: Roster) -> _Given:
    to, gifts = dict[str, list[Entry]](), set[str]()
    begun = dict[int, tuple[Entry, Collection[str]]]()
    for entry, operation, sealed in sorted(known.given(), key=lambda one: one[0].number):
        epoch = operation.get("epoch")
        if epoch in begun:
            gifts.add(entry.hash)
        elif epoch is not None:
            begun[epoch] = entry, sealed.keys()
        for device in sealed:
            to.setdefault(device, []).append(entry)
    return _Given(to, gifts, begun)


class _Spread:
    """To whom the secret of an epoch came: from whom began it, and from those who had been given it."""

    def __init__(self, known: Roster, mine: Identity, given: _Given, epoch: int) -> None:
        self._known = known
        self._mine = mine.device
        self._given = given
        self._beginning, self._first = given.begun[epoch]
        self._holds: dict[str, bool] = {}

    def reaches(self, device: str) -> bool:
        return any(map(self._is_in, reversed(self._given.to.get(device, ()))))

    def _is_in(self, entry: Entry) -> bool:
        """Whether an entry seals it: its author had it by then."""
        if entry.hash not in self._holds:
            self._holds[entry.hash] = self._had(entry)
        return self._holds[entry.hash]

    def _had(self, entry: Entry) -> bool:
        if not self._known.follows(entry.hash, self._beginning.hash):
            return False
        if entry.hash == self._beginning.hash or entry.author in self._first:
            return True
        if entry.author == self._mine and entry.hash in self._given.gifts:
            return True  # this computer may have it by keys that it had before
        before = (one for one in self._given.to.get(entry.author, ()) if one.hash != entry.hash)
        return any(self._known.follows(entry.hash, one.hash) and self._is_in(one) for one in before)


def _without_former(known: Roster, mine: Identity, secrets_: EpochKeys) -> set[str]:
    """Devices to which one of these secrets has not come: who let them in, or gave them a greater one, had
    not heard of it, or was not given it either."""
    given = _given(known)
    spread = [_Spread(known, mine, given, epoch) for epoch in secrets_ if epoch in given.begun]
    return {device for device in known.state.active if not all(one.reaches(device) for one in spread)}


def share_secret(database: Database, mine: Identity, known: Roster) -> None:
    """As an administrator, give the present secret and those before it to whoever lacks one, and begin
    another where one who was shut out has it, or where it was not given to this computer: whoever has it may
    be lost."""
    state = known.state
    if state.role_of(mine.device) != ADMIN:
        return
    secrets_ = epoch_keys(mine, known)
    if state.epoch not in secrets_ or _is_known_outside(known):
        told = _beginning(state, secrets_, [device.keys for device in state.active.values()])
    elif lacking := {*without_secret(known), *_without_former(known, mine, secrets_)}:
        told = _sealed(state.epoch, secrets_, [state.devices[device].keys for device in sorted(lacking)])
    else:
        return
    entry = roster.write_entry(known, [told], mine.keys, time.time_ns() // 1_000_000)
    known.add(entry)
    database.refresh(lambda session: keep_entries(session.connection(), [entry]))


def removal(
    state: State,
    known: EpochKeys,
    cut: Mapping[str, object],
    new: Iterable[PublicKeys] = (),
) -> list[dict[str, Any]]:
    """The operations that shut out the devices of `cut`: a new secret for all that stay, and for those that
    are `new` in the same entry (R4)."""
    stay = [device.keys for key, device in state.active.items() if key not in cut]
    return [{"op": "remove", "cut": cut}, _beginning(state, known, [*stay, *new])]


def _beginning(state: State, known: EpochKeys, devices: Iterable[PublicKeys]) -> dict[str, Any]:
    """The operation that begins a new epoch, for these devices."""
    epoch = next_epoch(state)
    return _sealed(epoch, known | {epoch: secrets.token_bytes(32)}, devices)


def _sealed(epoch: int, known: EpochKeys, devices: Iterable[PublicKeys]) -> dict[str, Any]:
    return {
        "op": "epoch",
        "epoch": epoch,
        "keys": {one.device: seal_epochs(known, one).hex() for one in devices},
    }
