"""Secret keys of the space: their numbers, and that everybody who belongs to it has the present one."""

import secrets
import time
from collections.abc import Collection, Container, Iterable, Mapping
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
        devices[key].removed and devices[key].void in ("", "CUT")
        for key in _having_secret(known) & devices.keys()
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


def _without_former(known: Roster, secrets_: EpochKeys) -> set[str]:
    """Devices for which nothing was sealed since one of these secrets was begun: who let them in had not
    heard of it, and gave them a greater one."""
    begun = dict[int, Entry]()
    sealed_for = dict[str, list[Entry]]()
    for entry, operation, sealed in known.given():
        epoch = operation.get("epoch")
        if epoch in secrets_ and (epoch not in begun or entry.number < begun[epoch].number):
            begun[epoch] = entry
        for device in sealed:
            sealed_for.setdefault(device, []).append(entry)

    def has(device: str, beginning: Entry) -> bool:
        return any(known.follows(one.hash, beginning.hash) for one in reversed(sealed_for.get(device, ())))

    return {device for device in known.state.active if not all(has(device, one) for one in begun.values())}


def share_secret(database: Database, mine: Identity, known: Roster) -> None:
    """As an administrator, give the present secret and those before it to whoever lacks one, and begin
    another where one who was shut out has it."""
    state = known.state
    if state.role_of(mine.device) != ADMIN:
        return
    secrets_ = epoch_keys(mine, known)
    if state.epoch not in secrets_:
        return
    if _is_known_outside(known):
        told = _beginning(state, secrets_, _reading(state))
    elif lacking := {*without_secret(known), *_without_former(known, secrets_)}:
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
    return [{"op": "remove", "cut": cut}, _beginning(state, known, [*_reading(state, cut), *new])]


def sheets_of(known: Roster, devices: Collection[str], by: str) -> set[str]:
    """The used sheets that go with these devices: that which let one in lies on its disk, and that by which
    its member became an administrator is known to them. Not if it is `by` themselves that one goes."""
    state = known.state
    members = {state.devices[key].member for key in devices if key != by}
    found = set[str]()
    for entry in known.entries.values():
        signer = state.devices.get(entry.author)
        if signer is not None and signer.void == "USED":
            for one in entry.operations:
                lets_in = one["op"] == "admit" and one["device"]["id"] in devices
                if lets_in or (one["op"] == "role" and one["member"] in members):
                    found.add(signer.id)
    return found


def _reading(state: State, cut: Container[str] = ()) -> list[PublicKeys]:
    """Who is given a secret that begins: all but who is cut off, and the used sheet of a member who stays. It
    may have opened a computer on another branch that reads this by the sheet alone (R12)."""
    stay = [device for key, device in state.active.items() if key not in cut]
    members = {device.member for device in stay if not device.is_sheet}
    used = [one for one in state.devices.values() if one.void == "USED" and one.id not in cut]
    return [device.keys for device in (*stay, *(one for one in used if one.member in members))]


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
