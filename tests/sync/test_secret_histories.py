"""Random histories of the roster alone: who belongs to the space has its secrets, and nobody else."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any, cast

import pytest

from app.database import Database
from app.permissions import ADMIN, MEMBER
from app.sync import epochs
from app.sync.entries import renewal
from app.sync.identity import Identity, epoch_keys
from app.sync.keys import DeviceKeys, EpochKeys, epoch_proof, seal_epochs
from app.sync.recovery import _SPENT, _admission
from app.sync.roster import Roster, write_entry
from app.sync.roster_state import State, device_told
from tests.sync.fleet import repeatable

SPACE = "6f1c0f6a2b5b4d0f9a2e7d1c3b5a9e80"
STEPS, PASSES, PART = 26, 25, 150
WEIGHTS = {
    "hear": 9.0,
    "admit": 2.0,
    "remove": 4.0,
    "set_role": 3.0,
    "print_sheet": 1.5,
    "open_by_sheet": 2.5,
    "rise": 2.5,
    "copy": 1.0,
    "restore": 1.0,
    "lose": 1.2,
}
BY_ADMINISTRATORS = {"admit", "remove", "set_role", "print_sheet"}


class _Nowhere:
    """Keeps no entry: the roster of a computer is all there is."""

    def refresh(self, command: object) -> None:
        pass


NOWHERE = cast("Database", _Nowhere())


class Keeper:
    """A computer with nothing but its keys and what it has heard of the roster.

    There is no ledger and no drive, so that hundreds of histories take seconds. It hears of others' entries,
    and does after that what a round does about secrets.
    """

    def __init__(self, mine: Identity, known: Roster, *, copied: bool = False) -> None:
        self.mine = mine
        self.known = known
        self.copied = copied

    @property
    def state(self) -> State:
        return self.known.state

    @property
    def device(self) -> str:
        return self.mine.device

    @property
    def administers(self) -> bool:
        return self.state.role_of(self.device) == ADMIN

    @property
    def secrets(self) -> EpochKeys:
        return epoch_keys(self.mine, self.known)

    def write(self, told: list[dict[str, Any]], keys: DeviceKeys | None = None) -> None:
        entry = write_entry(self.known, told, keys or self.mine.keys, len(self.known.entries))
        assert self.known.add(entry)

    def hear(self, other: Keeper) -> None:
        for entry in sorted(other.known.entries.values(), key=lambda one: one.number):
            self.known.add(entry)

    def go_round(self) -> int:
        """How many entries this computer writes of itself."""
        before = len(self.known.entries)
        if self.copied:
            self.renew()
        epochs.share_secret(NOWHERE, self.mine, self.known)
        return len(self.known.entries) - before

    def renew(self) -> None:
        self.copied = False
        if self.state.belongs(self.device):
            own = DeviceKeys.new()
            sealed = seal_epochs(self.secrets, own.public)
            self.write([renewal(self.mine.keys, own, SPACE, sealed)])
            self.mine = replace(self.mine, keys=own, former=(self.mine.keys, *self.mine.former))

    def admit(self, member: str, role: str) -> Keeper:
        own = DeviceKeys.new()
        told = _admission(self.mine, self.known, own, member) | {"role": role}
        self.write([told])
        return Keeper(Identity(SPACE, self.known.genesis, own, ""), self.known.copy())

    def remove(self, device: str) -> None:
        out = {device, *self.state.copied_from([device])}
        if self.device in out - {device}:
            self.renew()
        left = self.state.administrators - out
        if not all(self.state.devices[key].is_sheet for key in left):
            self.write(epochs.removal(self.state, self.secrets, dict.fromkeys(sorted(out))))

    def set_role(self, member: str, role: str) -> None:
        devices = self.state.devices
        at_computers = {devices[key].member for key in self.state.administrators if not devices[key].is_sheet}
        if role == ADMIN or at_computers - {member}:
            told: dict[str, Any] = {"op": "role", "member": member, "role": role, "scope": []}
            if role != ADMIN:
                told["cut"] = {one.id: None for one in self.state.active.values() if one.member == member}
            self.write([told])

    def print_sheet(self) -> DeviceKeys:
        sheet = DeviceKeys.new()
        member = self.state.devices[self.device].member
        told = [_admission(self.mine, self.known, sheet, member) | {"sheet": True}]
        sheets = [one for one in self.state.devices.values() if one.is_sheet]
        if old := [one.id for one in sheets if not one.removed or one.void]:
            told += epochs.removal(self.state, self.secrets, dict.fromkeys(old), [sheet.public])
        self.write(told)
        return sheet

    def rise(self, sheet: DeviceKeys) -> None:
        counts = self.state.role_of(sheet.public.device) == ADMIN
        if counts and self.state.belongs(self.device):
            member = self.state.devices[self.device].member
            self.write([{"op": "role", "member": member, "role": ADMIN, "scope": []}, _SPENT], sheet)

    def open_by_sheet(self, sheet: DeviceKeys) -> Keeper | None:
        """Another computer, that knows of the roster what this one does."""
        known = self.known.copy()
        if known.state.role_of(sheet.public.device) != ADMIN:
            return None
        own = DeviceKeys.new()
        made = Keeper(Identity(SPACE, known.genesis, own, "", former=(sheet,)), known)
        member = known.state.devices[sheet.public.device].member
        by_sheet = Identity(SPACE, known.genesis, sheet, "")
        made.write([_admission(by_sheet, known, own, member), _SPENT], sheet)
        return made


def founder() -> Keeper:
    own = DeviceKeys.new()
    told = {
        "op": "found",
        "device": device_told(own.public),
        "member": "anna",
        "proof": epoch_proof(1, bytes(32)),
        "keys": {own.public.device: seal_epochs({1: bytes(32)}, own.public).hex()},
    }
    first = write_entry(Roster(SPACE, ""), [told], own, 0)
    return Keeper(Identity(SPACE, first.hash, own, ""), Roster(SPACE, first.hash, [first]))


class History:
    """`here` are the computers that are left, `ever` all there were, also the disks of lost ones."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        anna = founder()
        self.here = [anna, anna.admit("bo", ADMIN), anna.admit("chen", MEMBER), anna.admit("dai", MEMBER)]
        self.ever = list(self.here)
        self.sheets = [anna.print_sheet()]
        self.backups: list[tuple[Keeper, Identity, Roster]] = []
        self.come_to_rest()

    def step(self) -> None:
        one, other = self.chance.choice(self.here), self.chance.choice(self.here)
        (what,) = self.chance.choices(list(WEIGHTS), list(WEIGHTS.values()))
        if what in BY_ADMINISTRATORS and not one.administers:
            return
        made: Keeper | None = None
        if what == "hear":
            one.hear(other)
            one.go_round()
        elif what == "admit":
            member = self.chance.choice([f"member {len(self.ever)}", *sorted(one.state.members)])
            made = one.admit(member, self.chance.choice([ADMIN, MEMBER]))
        elif what == "remove":
            computers = [key for key, device in one.state.active.items() if not device.is_sheet]
            one.remove(self.chance.choice(computers))
        elif what == "set_role":
            one.set_role(self.chance.choice(sorted(one.state.members)), self.chance.choice([ADMIN, MEMBER]))
        elif what == "print_sheet":
            self.sheets.append(one.print_sheet())
        elif what == "open_by_sheet":
            made = one.open_by_sheet(self.chance.choice(self.sheets))
        elif what == "rise":
            one.rise(self.chance.choice(self.sheets))
        elif what == "copy":
            made = Keeper(one.mine, one.known.copy(), copied=True)
            self.backups.append((one, one.mine, one.known.copy()))
        elif what == "restore" and self.backups:
            owner, mine, known = self.chance.choice(self.backups)
            owner.mine, owner.known, owner.copied = mine, known.copy(), True
        elif what == "lose" and len(self.here) > 2:
            self.here.remove(one)
        if made is not None:
            self.here.append(made)
            self.ever.append(made)

    def come_to_rest(self) -> None:
        """All hear of all, until nobody has anything to say."""
        for _ in range(PASSES):
            written = 0
            for one in self.here:
                for other in self.here:
                    one.hear(other)
                written += one.go_round()
            if not written and len({tuple(sorted(one.known.heads)) for one in self.here}) == 1:
                return
        raise AssertionError("does not come to rest")

    def check(self) -> None:
        known = self.here[0].known
        inside = [one for one in self.here if known.state.belongs(one.device)]
        administrators = [one for one in inside if one.administers]
        there = {epoch for one in inside for epoch in one.secrets}
        for one in inside if administrators else ():
            assert one.secrets.keys() >= there, "lacks a secret that somebody has"
        for one in self.ever if administrators else ():
            keys = [pair.public.device for pair in (one.mine.keys, *one.mine.former)]
            if one.device in known.state.devices and not any(map(known.state.belongs, keys)):
                assert known.state.epoch not in epoch_keys(one.mine, known), "who is out has the present one"


@pytest.mark.parametrize("part", range(4))
def test_who_belongs_to_the_space_has_its_secrets_and_nobody_else(part: int) -> None:
    for seed in range(PART * part, PART * (part + 1)):
        with repeatable(Random(seed)):
            history = History(seed)
            for _ in range(STEPS):
                history.step()
            history.come_to_rest()
            history.check()
