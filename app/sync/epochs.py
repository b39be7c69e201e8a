"""Secret keys of the space: their numbers, and that everybody who belongs to it has the present one."""

import secrets
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from app.database import Database
from app.permissions import ADMIN
from app.sync import roster
from app.sync.entries import Entry, hands
from app.sync.identity import Identity, epoch_keys, keep_entries, opened_by, proofs
from app.sync.keys import EpochKeys, PublicKeys, epoch_proof, seal_epochs
from app.sync.roster import Roster
from app.sync.roster_state import State

_CHANCE = 32
"""Bits of chance in the number of an epoch, so that two administrators at once do not begin the same one."""

_MOST = 2 << 20
"""Octets of boxes in one entry: each holds all secrets there ever were, for every computer."""

_HANDING = 2
"""How many give an administrator what they lack: the receiver alone can tell what is in a box."""


def next_epoch(state: State) -> int:
    """A number above all before it; of two begun at once the greater is the present one (R7)."""
    return (state.epoch >> _CHANCE) + 1 << _CHANCE | secrets.randbits(_CHANCE)


def _is_known_outside(known: Roster) -> bool:
    """Whether somebody who was shut out has the present secret: another administrator began it at that time,
    or one that does not count and handed it on.

    The sheets that no longer count have it until the next one is printed, unless somebody has it by them.
    """
    given, state = _given(known), known.state
    beginning = given.begun[state.epoch][0].hash
    return any(
        not state.belongs(device) and not _is_spent(known, device)
        for device, entries in given.to.items()
        # What anybody may hand on is not the present one.
        if any(known.follows(one.hash, beginning) and not hands(one) for one in entries)
    )


def _is_spent(known: Roster, sheet: str) -> bool:
    """Whether it is a sheet that no longer counts, and nobody is out whom it let in, or whom it made an
    administrator: its keys lie on the disk of the one, and the other knows the paper."""
    devices = known.state.devices
    if sheet not in devices or not devices[sheet].void:
        return False
    told = [one for entry in known.entries.values() if entry.author == sheet for one in entry.operations]
    let_in = {one["device"]["id"] for one in told if one["op"] == "admit"}
    raised = {one["member"] for one in told if one["op"] == "role"}
    return not any(
        one.removed and not one.is_sheet and (one.id in let_in or one.member in raised)
        for one in devices.values()
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """The entries that seal secrets `to` each device, in their order; `begun` has by epoch the entry that
    began it, and for whom."""

    to: Mapping[str, Sequence[Entry]]
    begun: Mapping[int, tuple[Entry, Collection[str]]]


def _given(known: Roster) -> _Given:
    to, begun = dict[str, list[Entry]](), dict[int, tuple[Entry, Collection[str]]]()
    for entry, operation, sealed in sorted(known.given(), key=lambda one: one[0].number):
        epoch = {"found": 1, "epoch": operation.get("epoch")}.get(operation["op"])
        if epoch is not None:
            begun.setdefault(epoch, (entry, sealed.keys()))
        for device in sealed:
            to.setdefault(device, []).append(entry)
    return _Given(to, begun)


class _Spread:
    """To whom the secret of an epoch came: from whom began it, and from those who had been given it.

    `sure` are the entries of which this computer knows by itself that it is in them.
    """

    def __init__(self, known: Roster, given: _Given, epoch: int, sure: Collection[str]) -> None:
        self._known = known
        self._to = given.to
        self._beginning, self._first = given.begun[epoch]
        self._sure = {self._beginning.hash, *sure}
        self._holds: dict[str, bool] = {}

    def reaches(self, device: str) -> bool:
        return any(map(self._is_in, reversed(self._to.get(device, ()))))

    def _is_in(self, entry: Entry) -> bool:
        """Whether an entry seals it: its author had it by then."""
        waiting = [entry]
        while waiting:  # who let in whom may go on for longer than calls may be nested
            one = waiting[-1]
            found = self._holds[one.hash] if one.hash in self._holds else self._at_once(one)
            if found is None:
                before = [told for told in self._to.get(one.author, ()) if self._comes_before(told, one)]
                unknown = next((told for told in before if told.hash not in self._holds), None)
                if any(self._holds.get(told.hash) for told in before):
                    found = True
                elif unknown is None:
                    found = False
                else:
                    waiting.append(unknown)
                    continue
            self._holds[waiting.pop().hash] = found
        return self._holds[entry.hash]

    def _at_once(self, entry: Entry) -> bool | None:
        """The same where it does not depend on what others had been given; else None."""
        if not self._known.follows(entry.hash, self._beginning.hash):
            return False
        if entry.hash in self._sure:
            return True
        if hands(entry):
            return False  # what is in it its author and the receiver alone can tell
        return True if entry.author in self._first else None

    def _comes_before(self, one: Entry, entry: Entry) -> bool:
        return one.hash != entry.hash and self._known.follows(entry.hash, one.hash)


def _spreads(known: Roster, mine: Identity, epochs: Collection[int]) -> dict[int, _Spread]:
    """To whom these came, as far as this computer can tell, by epoch."""
    given, sure = _given(known), dict[int, set[str]]()
    for entry, found in opened_by(mine, known):
        for epoch in found:
            sure.setdefault(epoch, set()).add(entry.hash)
    for entry in known.entries.values():
        if entry.author == mine.device and (told := hands(entry)):
            for epoch in told["epochs"]:
                sure.setdefault(epoch, set()).add(entry.hash)
    begun = sorted(given.begun.keys() & set(epochs))
    return {epoch: _Spread(known, given, epoch, sure.get(epoch, ())) for epoch in begun}


def share_secret(database: Database, mine: Identity, known: Roster) -> None:
    """Give secrets to whom they have not come: as an administrator to everybody, as anybody else to
    administrators (R7, R15)."""
    by_administrator = known.state.role_of(mine.device) == ADMIN
    for told in _to_give(mine, known) if by_administrator else _to_hand(mine, known):
        entry = roster.write_entry(known, [told], mine.keys, time.time_ns() // 1_000_000)
        known.add(entry)
        database.refresh(lambda session: keep_entries(session.connection(), [entry]))  # noqa: B023


def _to_give(mine: Identity, known: Roster) -> list[dict[str, Any]]:
    """The operations of an administrator that give the present secret and those before it to whoever lacks
    one: they were let in meanwhile, or by somebody who had not heard of it, or were given a greater one so.

    Where one who was shut out has the present one they begin another, also where it was not given to this
    computer: whoever has it may be lost.
    """
    state, secrets_ = known.state, epoch_keys(mine, known)
    if state.epoch not in secrets_ or _is_known_outside(known):
        return _beginning(state, secrets_, _administrators_first(state, state.active))
    several = _spreads(known, mine, secrets_).values()
    lacking = [device for device in state.active if not all(one.reaches(device) for one in several)]
    return _sealed(state.epoch, secrets_, _administrators_first(state, lacking))


def _to_hand(mine: Identity, known: Roster) -> list[dict[str, Any]]:
    """The operations by which somebody else gives administrators what they lack of the secrets before the
    present one: whoever else has it may be an administrator no more, or lost."""
    state, handed = known.state, dict[tuple[str, int], set[str]]()
    if not state.belongs(mine.device):
        return []
    begun = proofs(known)
    secrets_ = {epoch: secret for epoch, secret in epoch_keys(mine, known).items() if epoch in begun}
    for entry, operation, sealed in known.given():
        if operation["op"] == "hand":
            to, told = sealed.keys() & state.administrators, secrets_.keys() & operation["epochs"]
            for device, epoch in product(to, told):
                handed.setdefault((device, epoch), set()).add(entry.author)
    several = _spreads(known, mine, secrets_.keys() - {state.epoch})
    found = list[dict[str, Any]]()
    for device in sorted(state.administrators):
        lacking = {epoch for epoch, one in several.items() if not one.reaches(device)}
        by = {epoch: handed.get((device, epoch), set()) for epoch in lacking}
        due = sorted(one for one in lacking if len(by[one]) < _HANDING and mine.device not in by[one])
        if due:
            box = seal_epochs({epoch: secrets_[epoch] for epoch in due}, state.devices[device].keys)
            found.append({"op": "hand", "epochs": due, "keys": {device: box.hex()}})
    return found


def removal(
    state: State,
    known: EpochKeys,
    cut: Mapping[str, object],
    new: Iterable[PublicKeys] = (),
) -> list[dict[str, Any]]:
    """The operations that shut out the devices of `cut`: a new secret for all that stay, and for those that
    are `new` in the same entry (R4). For whom an entry has no room the next round gives it."""
    stay = _administrators_first(state, state.active.keys() - cut.keys())
    return [{"op": "remove", "cut": cut}, _beginning(state, known, [*new, *stay])[0]]


def _administrators_first(state: State, devices: Iterable[str]) -> list[PublicKeys]:
    """They give it to those for whom one entry has no room."""
    ordered = sorted(devices, key=lambda device: (device not in state.administrators, device))
    return [state.devices[device].keys for device in ordered]


def _beginning(state: State, known: EpochKeys, devices: Iterable[PublicKeys]) -> list[dict[str, Any]]:
    """The operations that begin a new epoch, for these devices."""
    epoch, secret = next_epoch(state), secrets.token_bytes(32)
    first, *more = _sealed(epoch, known | {epoch: secret}, devices)
    return [first | {"proof": epoch_proof(epoch, secret)}, *more]


def _sealed(epoch: int, known: EpochKeys, devices: Iterable[PublicKeys]) -> list[dict[str, Any]]:
    """Operations for as many of these devices each as an entry has room for (S1)."""
    found, size = list[dict[str, Any]](), _MOST
    for one in devices:
        box = seal_epochs(known, one).hex()
        if (size := size + len(box)) > _MOST:
            found.append({"op": "epoch", "epoch": epoch, "keys": {}})
            size = len(box)
        found[-1]["keys"][one.device] = box
    return found
