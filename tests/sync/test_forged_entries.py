"""Each kind of entry of the roster by each kind of person who may not write it: nothing of it counts."""

import contextlib
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from app.models.field_ids import logged_tables
from app.permissions import ADMIN, LEADER, MEMBER, VIEWER
from app.sync import membership
from app.sync.canonical import DamagedFileError
from app.sync.checking import check_share
from app.sync.entries import Entry, read_entry, renewal
from app.sync.identity import epoch_keys
from app.sync.keys import DeviceKeys, epoch_proof, seal_epochs
from app.sync.names import roster_name
from app.sync.roster_state import State, device_told
from tests.sync.attacker import Attacker
from tests.sync.fleet import Machine
from tests.sync.test_attacks import STRANGER, Drive, drive

__all__ = ["drive"]

HELPER = DeviceKeys(b"h" * 32, b"k" * 32)
"""A computer that the forger would like to have in the space."""

FORMER, FORGED_EPOCH = "former administrator who has not heard", 1 << 40


def member(drive: Drive) -> Attacker:
    return Attacker(drive.bo, drive.root)


def with_role(role: str) -> Callable[[Drive], Attacker]:
    def person(drive: Drive) -> Attacker:
        membership.set_role(drive.anna.database, "bo", role)
        drive.sync(drive.anna, drive.bo, drive.chen)
        return Attacker(drive.bo, drive.root)

    return person


def once_administrator(drive: Drive) -> Attacker:
    with_role(ADMIN)(drive)
    return with_role(MEMBER)(drive)


def shut_out(drive: Drive) -> Attacker:
    drive.remove(drive.bo)
    drive.sync(drive.bo)
    return Attacker(drive.bo, drive.root)


def administrator_shut_out(drive: Drive) -> Attacker:
    with_role(ADMIN)(drive)
    return shut_out(drive)


def administrator_who_has_not_heard(drive: Drive) -> Attacker:
    """The entry lies on a branch beside the removal."""
    forger = with_role(ADMIN)(drive)
    drive.remove(drive.bo)
    return forger


def stranger(drive: Drive) -> Attacker:
    return Attacker(drive.bo, drive.root, STRANGER)


PEOPLE: dict[str, Callable[[Drive], Attacker]] = {
    "member": member,
    "leader": with_role(LEADER),
    "viewer": with_role(VIEWER),
    "once administrator": once_administrator,
    "shut out": shut_out,
    "administrator shut out": administrator_shut_out,
    FORMER: administrator_who_has_not_heard,
    "stranger": stranger,
}

Told = list[dict[str, Any]]


def admission(drive: Drive, forger: Attacker) -> dict[str, Any]:
    boxes = {HELPER.public.device: seal_epochs(forger.secrets, HELPER.public).hex()}
    rights = {"member": "bo", "role": ADMIN, "scope": list[str](), "invite": None}
    return {"op": "admit", "device": device_told(HELPER.public), "keys": boxes, **rights}


def invitation(drive: Drive, forger: Attacker) -> dict[str, Any]:
    code = {"id": "5a" * 8, "check": "ab" * 32, "code": {}, "until": "2027-01-01"}
    return {"op": "invite", "role": ADMIN, "scope": [], "member": "bo", **code}


def new_epoch(drive: Drive, forger: Attacker) -> dict[str, Any]:
    secret = b"f" * 32
    receivers = [one.mine.keys.public for one in (drive.anna, drive.chen)]
    boxes = {one.device: seal_epochs({FORGED_EPOCH: secret}, one).hex() for one in receivers}
    return {"op": "epoch", "epoch": FORGED_EPOCH, "proof": epoch_proof(FORGED_EPOCH, secret), "keys": boxes}


def removal(drive: Drive, forger: Attacker) -> Told:
    return [{"op": "remove", "cut": {drive.anna.mine.device: None}}, new_epoch(drive, forger)]


def purge(drive: Drive, forger: Attacker) -> dict[str, Any]:
    records = [[logged_tables()["company"].number, "company-0"]]
    return {"op": "purge", "records": records, "lines": {last(drive.anna)[1]: {"1": "ab" * 16}}}


def verdict(kind: str, **more: str) -> Callable[[Drive, Attacker], Told]:
    def told(drive: Drive, forger: Attacker) -> Told:
        number, head = last(drive.anna)
        return [{"op": kind, "device": drive.anna.mine.device, "seq": number, "head": head, **more}]

    return told


def handed(drive: Drive, forger: Attacker) -> Told:
    box = seal_epochs(dict.fromkeys(forger.secrets, b"f" * 32), drive.anna.mine.keys.public).hex()
    return [{"op": "hand", "epochs": sorted(forger.secrets), "keys": {drive.anna.mine.device: box}}]


def number_here(drive: Drive, forger: Attacker) -> Told:
    return [{"op": "number", "device": drive.chen.mine.device}]


ENTRIES: dict[str, Callable[[Drive, Attacker], Told]] = {
    "invite": lambda drive, forger: [invitation(drive, forger)],
    "revoke": lambda drive, forger: [{"op": "revoke", "id": "honest"}],
    "admit": lambda drive, forger: [admission(drive, forger)],
    "print sheet": lambda drive, forger: [admission(drive, forger) | {"sheet": True}],
    "renew": lambda drive, forger: [renewal(forger.keys, HELPER, forger.mine.space, b"")],
    "renew and admit": lambda drive, forger: [
        renewal(forger.keys, HELPER, forger.mine.space, b""),
        admission(drive, forger),
    ],
    "role": lambda drive, forger: [{"op": "role", "member": "bo", "role": ADMIN, "scope": []}],
    "lower role": lambda drive, forger: [
        {"op": "role", "member": "anna", "role": VIEWER, "scope": [], "cut": {drive.anna.mine.device: None}}
    ],
    "remove": removal,
    "spend": lambda drive, forger: [{"op": "spend"}],
    "epoch": lambda drive, forger: [new_epoch(drive, forger)],
    "hand": handed,
    "accept": verdict("accept"),
    "refuse": verdict("refuse"),
    "accept an action": verdict("accept", action="forged"),
    "refuse an action": verdict("refuse", action="forged"),
    "skip": verdict("skip"),
    "number": number_here,
    "clock": lambda drive, forger: [
        {"op": "clock", "device": drive.anna.mine.device, "from": 0, "to": 1, "shift_ms": 1}
    ],
    "purge": lambda drive, forger: [purge(drive, forger)],
}

ALLOWED = {
    **{who: {"renew", "hand"} for who in ("member", "leader", "viewer", "once administrator")},
    FORMER: {"remove", "lower role", "purge", "epoch"},
}
"""What they may after all: new keys for themselves, and handing on (R2). On whatever branch what takes rights
and what erases holds (R3, R9, R11), and a secret is kept beside the present one (R8)."""


def counting(state: State) -> dict[str, object]:
    """All that a roster decides. Whom an entry that does not count let in is known, and out (R13)."""
    told = "members invitations epoch founder appointed verdicts skipped shifts erased erasures numbering"
    return {name: getattr(state, name) for name in ("active", *told.split())}


def at(drive: Drive, machine: Machine) -> dict[str, object]:
    """What counts at a computer, the secrets it has, and what it shows."""
    known = machine.roster
    return {
        **counting(known.state),
        "secrets": epoch_keys(machine.mine, known),
        "address": drive.address(machine),
    }


def last(machine: Machine) -> tuple[int, str]:
    """The newest segment of a computer: its number and head."""
    query = text("SELECT number, head FROM sync_segment WHERE device = :device ORDER BY number DESC LIMIT 1")
    told = {"device": machine.mine.device}
    row = machine.database.read(lambda session: session.execute(query, told).one())
    return row.number, row.head


def named_damaged(drive: Drive) -> set[str]:
    """The files that the check of the folder calls damaged."""
    found = check_share(drive.chen.database, drive.store(drive.chen)).findings
    return {one.name for one in found if one.kind == "DAMAGED"}


def next_number(forger: Attacker) -> int:
    return 1 + max(entry.number for entry in forger.roster.entries.values())


def put(drive: Drive, octets: bytes, number: int) -> str:
    """Lay an entry into the folder, under the right name for its bytes."""
    name = roster_name(number, octets)
    drive.store(drive.bo).put("roster", name, octets)
    return name


@pytest.mark.parametrize("who", PEOPLE)
def test_nothing_counts_of_any_entry_by_who_may_not_write_it(drive: Drive, who: str) -> None:
    """Each alone, and then all of them as files in the folder."""
    forger = PEOPLE[who](drive)
    victims = drive.anna, drive.chen
    before = [at(drive, one) for one in victims]
    there, forged = drive.files(), dict[str, Entry]()
    for what, operations in ENTRIES.items():
        if what not in ALLOWED.get(who, ()):
            entry = read_entry(forger.entry_told(*operations(drive, forger)))
            alone = drive.chen.roster
            with contextlib.nullcontext() if who != "stranger" else pytest.raises(DamagedFileError):
                assert alone.add(entry)
            assert counting(alone.state) == counting(drive.chen.roster.state), what
            put(drive, entry.octets, entry.number)
            forged[what] = entry
    for victim, told in zip(victims, before, strict=True):
        assert drive.sync(victim).damaged == (len(forged) if who == "stranger" else 0)
        known = victim.roster
        if who != "stranger":
            assert [what for what, entry in forged.items() if entry.hash not in known.silent] == []
        assert at(drive, victim) == told
    if who == "stranger":
        assert named_damaged(drive) == {entry.name for entry in forged.values()}
    assert drive.files() >= there
    drive.goes_on()


def test_the_secret_of_an_administrator_who_was_shut_out_is_not_the_present_one(drive: Drive) -> None:
    forger = administrator_who_has_not_heard(drive)
    before = drive.roster(drive.chen).epoch
    forger.entry(new_epoch(drive, forger))
    for victim in (drive.anna, drive.chen):
        drive.sync(victim)
        assert drive.roster(victim).epoch == before
    drive.goes_on()


LIES: dict[str, dict[str, object]] = {
    "in an administrator's name": {"by": "anna"},
    "of another space": {"space": "0" * 32},
    "with another number": {"seq": 99},
    "of another version": {"v": 2},
    "that begins the space anew": {"prev": [], "seq": 1},
    "that says nothing": {"ops": []},
}


@pytest.mark.parametrize("lie", LIES)
def test_an_entry_that_lies_is_damaged(drive: Drive, lie: str) -> None:
    forger, before = member(drive), at(drive, drive.chen)
    told = {name: drive.anna.mine.device if value == "anna" else value for name, value in LIES[lie].items()}
    made = forger.entry_told(*number_here(drive, forger), **told)
    name = put(drive, made, int(str(told.get("seq", next_number(forger)))))
    for victim in (drive.anna, drive.chen):
        assert drive.sync(victim).damaged == 1
    assert at(drive, drive.chen) == before
    assert named_damaged(drive) == {name}
    drive.goes_on()


def test_nobody_founds_a_space_within_the_space(drive: Drive) -> None:
    forger = member(drive)
    founded = {"op": "found", "device": device_told(forger.keys.public), "member": "bo", "keys": {}}
    put(drive, forger.entry_told(founded), next_number(forger))
    put(drive, forger.entry_told(founded, prev=[], seq=1), 1)
    before = at(drive, drive.chen)
    assert drive.sync(drive.chen).damaged == 2
    assert at(drive, drive.chen) == before
    drive.goes_on()


def test_nobody_renews_somebody_elses_computer(drive: Drive) -> None:
    """Neither under its name nor with a proof that was made for it."""
    forger, victim = member(drive), drive.anna.mine
    stolen = renewal(victim.keys, HELPER, victim.space, b"")
    for made in (forger.entry_told(stolen, by=victim.device), forger.entry_told(stolen)):
        put(drive, made, next_number(forger))
    before = at(drive, drive.chen)
    assert drive.sync(drive.chen).damaged == 2
    assert at(drive, drive.chen) == before
    drive.goes_on()


def test_an_altered_entry_keeps_nobody_from_the_true_one(drive: Drive) -> None:
    drive.remove(drive.bo)
    newest = max(drive.root.joinpath("roster").iterdir())
    octets = newest.read_bytes()
    newest.unlink()
    altered = put(drive, octets.replace(b'"remove"', b'"renove"'), int(newest.name[:6]))
    assert drive.sync(drive.chen).damaged == 1
    assert newest.read_bytes() == octets
    assert named_damaged(drive) == {altered}
    assert not drive.roster(drive.chen).belongs(drive.bo.mine.device)
    drive.goes_on()


def test_an_older_roster_played_back_lets_nobody_in_again(drive: Drive) -> None:
    """Whoever holds the drive sets it back to the day before somebody was shut out."""
    before = {path: path.read_bytes() for path in drive.root.joinpath("roster").iterdir()}
    forger = member(drive)
    drive.remove(drive.bo)
    known = drive.roster(drive.chen)
    now = {path.name: path.read_bytes() for path in drive.root.joinpath("roster").iterdir()}
    for path in drive.root.joinpath("roster").iterdir():
        if path not in before:
            path.unlink()
    forger.put(forger.segment(forger.action("bo", {"address": "forged"})))
    told = drive.sync(drive.chen)
    assert (told.held, drive.address(drive.chen)) == (1, "before")
    assert counting(drive.roster(drive.chen)) == counting(known)
    assert {path.name: path.read_bytes() for path in drive.root.joinpath("roster").iterdir()} == now
    drive.goes_on()
