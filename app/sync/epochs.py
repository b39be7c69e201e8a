"""Secret keys of the space: their numbers, and that everybody who belongs to it has the present one."""

import secrets
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.database import Database
from app.permissions import ADMIN
from app.sync import roster
from app.sync.identity import Identity, epoch_keys, keep_entries, opened_by
from app.sync.keys import EpochKeys, PublicKeys, seal_epochs
from app.sync.roster import Entry, Roster
from app.sync.roster_state import State

_CHANCE = 32
"""Bits of chance in the number of an epoch, so that two administrators at once do not begin the same one."""


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
        if any(known.follows(one.hash, beginning) for one in entries)
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
        epoch = 1 if operation["op"] == "found" else operation.get("epoch")
        if epoch is not None:
            begun.setdefault(epoch, (entry, sealed.keys()))
        for device in sealed:
            to.setdefault(device, []).append(entry)
    return _Given(to, begun)


class _Spread:
    """To whom the secret of an epoch came: from whom began it, and from those who had been given it.

    `opened` are the entries in which this computer found it itself.
    """

    def __init__(self, known: Roster, given: _Given, epoch: int, opened: Collection[str]) -> None:
        self._known = known
        self._to = given.to
        self._beginning, self._first = given.begun[epoch]
        self._sure = {self._beginning.hash, *opened}
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
        if entry.author in self._first or entry.hash in self._sure:
            return True
        return None

    def _comes_before(self, one: Entry, entry: Entry) -> bool:
        return one.hash != entry.hash and self._known.follows(entry.hash, one.hash)


def _lacking(known: Roster, mine: Identity, secrets_: EpochKeys) -> set[str]:
    """Devices to which one of these secrets has not come: they were let in meanwhile, or who let them in, or
    gave them a greater one, had not heard of it, or was not given it either."""
    given, opened = _given(known), dict[int, set[str]]()
    for entry, found in opened_by(mine, known):
        for epoch in found:
            opened.setdefault(epoch, set()).add(entry.hash)
    spread = [
        _Spread(known, given, epoch, opened.get(epoch, ())) for epoch in secrets_ if epoch in given.begun
    ]
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
    elif lacking := _lacking(known, mine, secrets_):
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
