"""Whoever holds the drive, or was a member once, forges files: nobody's records change by it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import text

from app.database import Session
from app.sync import invitations, keys, membership
from app.sync.entries import renewal
from app.sync.folder_store import FolderStore
from app.sync.identity import epoch_keys, roster_of
from app.sync.keys import DeviceKeys, seal_epochs
from app.sync.names import segment_name
from app.sync.roster_state import State, device_told
from app.sync.rounds import Round
from app.sync.segments import MOST_BYTES, read
from app.sync.store import StoreError
from tests.sync.attacker import Attacker
from tests.sync.fleet import MEMBERS, QUICK_DISK, Machine, repeatable, sessions, template

STRANGER = DeviceKeys(b"e" * 32, b"v" * 32)
FORGED = {"address": "forged"}


@dataclass
class Drive:
    """Three computers that have met on a real folder: anna's, who is administrator, bo's and chen's."""

    root: Path
    anna: Machine
    bo: Machine
    chen: Machine

    def sync(self, *machines: Machine) -> Round:
        for machine in machines:
            done = machine.sync(self.store(machine))
        return done

    def store(self, machine: Machine) -> FolderStore:
        return FolderStore(self.root, machine.mine.device, pause=lambda seconds: None)

    def address(self, machine: Machine) -> object:
        query = text("SELECT address FROM company WHERE id = 'company-0'")
        return machine.database.read(lambda session: session.execute(query).scalar_one())

    def move(self, machine: Machine, address: str) -> None:
        query = text("UPDATE company SET address = :address WHERE id = 'company-0'")
        machine.write("Edit", lambda session: session.execute(query, {"address": address}))

    def roster(self, machine: Machine) -> State:
        return machine.database.read(lambda session: roster_of(session, machine.mine)).state

    def files(self) -> set[str]:
        return {str(path.relative_to(self.root)) for path in self.root.rglob("*") if path.is_file()}

    def remove(self, machine: Machine) -> None:
        membership.remove(self.anna.database, [machine.mine.device])
        self.sync(self.anna, self.chen)

    def goes_on(self) -> None:
        """Honest work still reaches everybody, and nothing forged was taken."""
        self.move(self.anna, "honest")
        self.sync(self.anna, self.chen)
        assert self.address(self.chen) == "honest"


@pytest.fixture
def drive() -> Iterator[Drive]:
    folder = Path(tempfile.mkdtemp(dir=QUICK_DISK))
    images, share = template()
    root = folder / "share"
    with repeatable(Random(7)):
        run = sessions()
        machines = [Machine(folder / str(n), image, n, run()) for n, image in enumerate(images[:3])]
        made = Drive(root, *machines)
        store = FolderStore(root, "0" * 16)
        assert share.space is not None
        store.found(share.space)
        for (place, name), octets in share.files.items():
            store.put(place, name, octets)
        made.move(made.anna, "before")
        made.sync(*machines)
        yield made
        for machine in machines:
            machine.database.close()
    shutil.rmtree(folder)


def test_a_stranger_can_add_nothing_under_any_name(drive: Drive) -> None:
    eve = Attacker(drive.bo, drive.root, STRANGER)
    eve.put(eve.segment(eve.action("bo", FORGED)))
    told = drive.sync(drive.chen)
    assert (told.received, told.damaged) == (0, 0)  # nobody's file: not even read
    for victim in (drive.anna, drive.bo):
        number = 50
        eve.put(eve.segment(eve.action(MEMBERS[victim.number], FORGED), number, device=victim.mine.device))
    told = drive.sync(drive.chen)
    assert (told.received, told.damaged) == (0, 2)
    assert drive.address(drive.chen) == "before"
    drive.goes_on()


def test_a_member_cannot_write_as_a_colleague(drive: Drive) -> None:
    bo = Attacker(drive.bo, drive.root)
    bo.put(bo.segment(bo.action("anna", FORGED), device=drive.anna.mine.device))
    assert drive.sync(drive.chen).damaged == 1
    heads = drive.bo.database.read(lambda session: _last_head(session, drive.bo))
    bo.put(bo.segment(bo.action("anna", FORGED), heads[0] + 1, heads[1]))
    assert drive.sync(drive.chen).put_aside == 1
    assert drive.address(drive.chen) == "before"
    drive.goes_on()


@pytest.mark.parametrize(
    ("table", "record", "values"),
    [
        ("official", "anna", {"name": "forged"}),
        ("setting", "limits", {"key": "limits", "value": "0"}),
        ("code_item", "x", {"code": "x", "label_zh": "forged"}),
        ("leader_action", "x", {"text": "forged"}),
    ],
)
def test_a_member_cannot_write_what_is_not_theirs(
    drive: Drive, table: str, record: str, values: dict[str, object]
) -> None:
    bo = Attacker(drive.bo, drive.root)
    number, head = drive.bo.database.read(lambda session: _last_head(session, drive.bo))
    bo.put(bo.segment(bo.action("bo", values, table, record), number + 1, head))
    assert drive.sync(drive.chen).put_aside == 1
    query = text(f"SELECT count(*) FROM {table} WHERE id IN ('x', 'limits')")
    assert drive.chen.database.read(lambda session: session.execute(query).scalar_one()) == 0
    drive.goes_on()


def test_what_is_put_aside_silences_nothing_by_the_id_it_bears(drive: Drive) -> None:
    bo = Attacker(drive.bo, drive.root)
    query = text("SELECT max(uuid) FROM change_tx WHERE label = 'Edit'")
    honest = drive.anna.database.read(lambda session: session.execute(query).scalar_one())
    number, head = drive.bo.database.read(lambda session: _last_head(session, drive.bo))
    bo.put(bo.segment(replace(bo.action("anna", FORGED), id=honest), number + 1, head))
    assert drive.sync(drive.chen).put_aside == 1
    drive.anna.write("Touch", lambda session: session.execute(text("UPDATE company SET main_business = 'x'")))
    drive.sync(drive.anna, drive.chen)
    assert {drive.address(one) for one in (drive.anna, drive.chen)} == {"before"}


HEADER_LIES: dict[str, object] = {
    "v": 2,
    "space": "0" * 32,
    "dev": "0" * 16,
    "seq": 4,
    "prev": "ab" * 32,
    "suite": 2,
    "epoch": 2,
    "min_reader": 2,
    "schema": "9999",
    "lines": 1,
    "hlc": [0, 0],
    "roster": ["ab" * 32],
    "root": "ab" * 32,
    "size": 1,
}


@pytest.mark.parametrize("field", HEADER_LIES)
def test_no_field_of_a_colleagues_header_can_be_altered(drive: Drive, field: str) -> None:
    drive.move(drive.anna, "second")
    drive.sync(drive.anna)
    (name,) = drive.files() - {f"seg/{known}" for known in _known(drive.chen)} - _others(drive)
    segment = read((drive.root / name).read_bytes())
    bo = Attacker(drive.bo, drive.root)
    (drive.root / name).unlink()
    bo.signed_anew(segment, {"dev": segment.place.device, field: HEADER_LIES[field]})
    told = drive.sync(drive.chen)
    assert told.applied == 0
    assert drive.address(drive.chen) == "before"
    drive.sync(drive.anna, drive.chen)  # the author puts the true one back
    assert drive.address(drive.chen) == "second"


def test_other_lines_under_a_true_header_do_not_keep_the_true_ones_out(drive: Drive) -> None:
    drive.move(drive.anna, "second")
    drive.sync(drive.anna)
    (name,) = drive.files() - {f"seg/{known}" for known in _known(drive.chen)} - _others(drive)
    segment = read((drive.root / name).read_bytes())
    octets = segment.octets[:-1] + bytes([segment.octets[-1] ^ 1])
    forged = segment_name(segment.place.device, segment.place.number, octets)
    Attacker(drive.bo, drive.root).store.put("seg", forged, octets)
    assert drive.sync(drive.chen).damaged == 1
    assert drive.address(drive.chen) == "second"


def test_a_segment_under_another_number_is_not_read_twice(drive: Drive) -> None:
    name = sorted(name for name in drive.files() if name.startswith("seg/" + drive.anna.mine.device))[0]
    octets = (drive.root / name).read_bytes()
    Attacker(drive.bo, drive.root).store.put("seg", segment_name(drive.anna.mine.device, 77, octets), octets)
    told = drive.sync(drive.chen)
    assert (told.applied, told.damaged) == (0, 1)
    drive.goes_on()


def test_a_bomb_is_not_unpacked(drive: Drive) -> None:
    bo = Attacker(drive.bo, drive.root)
    number, head = drive.bo.database.read(lambda session: _last_head(session, drive.bo))
    bo.put(bo.segment(bo.action("bo", FORGED), number + 1, head, lines=[b"0" * (MOST_BYTES // 8)]))
    told = drive.sync(drive.chen)
    assert (told.applied, told.damaged) == (0, 1)
    drive.goes_on()


@pytest.mark.parametrize("place", ["after the cut", "before the cut", "with the roster of before"])
def test_who_was_removed_writes_in_vain(drive: Drive, place: str) -> None:
    bo = Attacker(drive.bo, drive.root)
    number, head = drive.bo.database.read(lambda session: _last_head(session, drive.bo))
    drive.remove(drive.bo)
    told = bo.action("bo", FORGED)
    if place == "before the cut":
        bo.put(bo.segment(told, 1, ""))
    else:
        bo.put(bo.segment(told, number + 1, head))
    for victim in (drive.anna, drive.chen):
        assert drive.sync(victim).held == 1
        assert drive.address(victim) == "before"
    drive.goes_on()


def test_only_administrators_change_the_roster(drive: Drive) -> None:
    bo = Attacker(drive.bo, drive.root)
    before = drive.roster(drive.chen)
    anna, secret = drive.anna.mine.device, seal_epochs({1: b"f" * 32}, STRANGER.public).hex()
    admission: dict[str, Any] = {
        "op": "admit",
        "device": device_told(STRANGER.public),
        "member": "bo",
        "role": "ADMIN",
        "scope": [],
        "invite": None,
        "keys": {STRANGER.public.device: secret},
    }
    bo.entry({"op": "role", "member": "bo", "role": "ADMIN", "scope": []})
    bo.entry(admission)
    bo.entry({"op": "remove", "cut": {anna: None}}, {"op": "epoch", "epoch": 1 << 40, "keys": {}})
    bo.entry({"op": "epoch", "epoch": 1 << 40, "keys": {}})
    bo.entry({"op": "skip", "device": anna, "seq": 1, "head": "ab" * 32})
    bo.entry(renewal(drive.bo.mine.keys, STRANGER, drive.bo.mine.space, b""), admission)
    drive.sync(drive.chen)
    after = drive.roster(drive.chen)
    assert (after.devices, after.members, after.epoch) == (before.devices, before.members, before.epoch)
    assert after.skipped == before.skipped
    drive.goes_on()


@pytest.mark.parametrize("how", ["epoch", "renew", "hand"])
def test_a_member_cannot_slip_a_secret_of_their_own_in_for_everybodys(drive: Drive, how: str) -> None:
    """Else who is removed tomorrow could read on for ever."""
    bo = Attacker(drive.bo, drive.root)
    true = _secrets(drive.chen)
    sealed = {
        one.mine.device: seal_epochs(dict.fromkeys(true, b"f" * 32), one.mine.keys.public).hex()
        for one in (drive.anna, drive.chen)
    }
    if how == "epoch":
        bo.entry({"op": "epoch", "epoch": max(true), "keys": sealed})
    elif how == "hand":
        for device, box in sealed.items():
            bo.entry({"op": "hand", "epochs": sorted(true), "keys": {device: box}})
    else:
        told = renewal(drive.bo.mine.keys, STRANGER, drive.bo.mine.space, b"")
        bo.entry(told | {"keys": told["keys"] | sealed})
    for victim in (drive.anna, drive.chen):
        drive.sync(victim)
        assert _secrets(victim) == true
    drive.goes_on()


def test_a_stranger_cannot_enter_the_roster(drive: Drive) -> None:
    eve = Attacker(drive.bo, drive.root, STRANGER)
    eve.entry({"op": "role", "member": "bo", "role": "ADMIN", "scope": []})
    assert drive.sync(drive.chen).damaged == 1
    drive.goes_on()


def test_a_drive_of_another_space_is_not_touched(drive: Drive) -> None:
    store = drive.store(drive.chen)
    space = store.space()
    assert space is not None
    (drive.root / "space.json").unlink()
    forged = replace(space, genesis="ab" * 32)
    told = f'{{"genesis":"{forged.genesis}","space":"{forged.id}","suite":1,"zs":1}}'
    (drive.root / "space.json").write_text(told, encoding="utf-8")
    drive.move(drive.chen, "kept here")
    before = drive.files()
    with pytest.raises(StoreError, match="store_other_space"):
        drive.sync(drive.chen)
    assert drive.files() == before


def test_a_request_without_the_code_is_not_shown(drive: Drive) -> None:
    invited = invitations.invite(drive.anna.database, "MEMBER", date(2026, 3, 25), "bo")
    drive.sync(drive.anna)
    known = drive.anna.database.read(lambda session: roster_of(session, drive.anna.mine))
    (invitation,) = known.state.invitations.values()
    right, wrong = (keys.key_of_code(code, invitation.id) for code in (invited, "0000-0000-0000"))
    eve = Attacker(drive.bo, drive.root, STRANGER)
    eve.request(invitation.id, wrong)
    assert invitations.requests(drive.anna.database, drive.store(drive.anna)) == []
    eve.request(invitation.id, right)
    (shown,) = invitations.requests(drive.anna.database, drive.store(drive.anna))
    assert shown.device.device == STRANGER.public.device  # who has the code is shown, with digits to compare
    eve.request(invitation.id, right, as_device=DeviceKeys(b"g" * 32, b"g" * 32))
    assert len(invitations.requests(drive.anna.database, drive.store(drive.anna))) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes and links are of POSIX")
def test_what_is_no_file_on_the_drive_is_left_alone(drive: Drive) -> None:
    device = drive.bo.mine.device
    name = f"seg/{device}-0000000090-{'a' * 16}.seg"
    os.mkfifo(drive.root / name)
    (drive.root / f"seg/{device}-0000000091-{'b' * 16}.seg").mkdir()
    (drive.root / f"seg/{device}-0000000092-{'c' * 16}.seg").symlink_to("/dev/zero")
    told = drive.sync(drive.chen)
    assert told.received == 0
    drive.goes_on()


def _last_head(session: Session, machine: Machine) -> tuple[int, str]:
    query = text("SELECT number, head FROM sync_segment WHERE device = :device ORDER BY number DESC LIMIT 1")
    row = session.execute(query, {"device": machine.mine.device}).one_or_none()
    return (row.number, row.head) if row else (0, "")


def _secrets(machine: Machine) -> dict[int, bytes]:
    known = machine.database.read(lambda session: roster_of(session, machine.mine))
    return epoch_keys(machine.mine, known)


def _known(machine: Machine) -> set[str]:
    return {name for _, name, _ in machine.segments()}


def _others(drive: Drive) -> set[str]:
    return {name for name in drive.files() if not name.startswith("seg/")}
