"""Forged packs, attached files, packages and requests to join: none of them is taken for true."""

import time
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.database import Session
from app.errors import UserError
from app.services.attachments import attach, store_file
from app.sync import file_traffic, invitations, keys, names, signed
from app.sync.blobs import place_of_blob, seal_blob
from app.sync.names import segment_name
from app.sync.package_contents import look_into
from app.sync.package_store import ABOUT
from app.sync.packages import known_of, take_package, write_package
from app.sync.packs import to_pack
from app.sync.roster_state import device_told
from tests.sync.attacker import NOW, Attacker
from tests.sync.test_attacks import FORGED, STRANGER, Drive, drive
from tests.sync.test_forged_entries import HELPER, named_damaged

__all__ = ["drive"]


def bo(drive: Drive) -> Attacker:
    return Attacker(drive.bo, drive.root)


def eve(drive: Drive) -> Attacker:
    return Attacker(drive.bo, drive.root, STRANGER)


def true_segments(drive: Drive) -> list[bytes]:
    """Those of anna's that lie in the folder."""
    found = sorted(drive.root.joinpath("seg").glob(f"{drive.anna.mine.device}-*"))
    return [path.read_bytes() for path in found]


def test_a_segment_of_another_space_is_damaged(drive: Drive) -> None:
    """By somebody who belongs to both, with the keys of this one."""
    forger = bo(drive)
    segment = forger.segment(forger.action("bo", FORGED), space="0" * 32)
    forger.put(segment)
    assert drive.sync(drive.chen).damaged == 1
    assert named_damaged(drive) == {segment_name(forger.device, 1, segment.octets)}
    assert drive.address(drive.chen) == "before"
    drive.goes_on()


Segments = Callable[[Drive], list[bytes]]


def forged_by(who: Callable[[Drive], Attacker], **lies: Any) -> Segments:
    def made(drive: Drive) -> list[bytes]:
        told = {"device": drive.anna.mine.device} | lies
        return [who(drive).segment(who(drive).action("anna", FORGED), 50, **told).octets]

    return made


def flipped(octets: bytes) -> bytes:
    return octets[:-1] + bytes([octets[-1] ^ 1])


PACKS: dict[str, Segments] = {
    "a member's": forged_by(bo),
    "a stranger's": forged_by(eve),
    "of another space": forged_by(bo, space="0" * 32),
    "a forged one behind the true ones": lambda drive: [*true_segments(drive), *forged_by(bo)(drive)],
    "one of another device": lambda drive: [bo(drive).segment(bo(drive).action("bo", FORGED)).octets],
    "a header that was altered": lambda drive: [true_segments(drive)[0].replace(b'"seq":1', b'"seq":7')],
    "nothing": lambda drive: [b"nothing"],
}


@pytest.mark.parametrize("kind", PACKS)
def test_a_forged_pack_in_anothers_name_brings_nothing(drive: Drive, kind: str) -> None:
    packed = to_pack(PACKS[kind](drive))
    name = names.pack_name(drive.anna.mine.device, 1, 50, packed)
    drive.store(drive.bo).put("pack", name, packed)
    for victim in (drive.anna, drive.chen):
        told = drive.sync(victim)
        assert (told.received, told.applied, told.damaged) == (0, 0, 1)
    assert named_damaged(drive) == {name}
    assert drive.address(drive.chen) == "before"
    drive.goes_on()


def test_other_lines_under_true_headers_in_a_pack_keep_the_true_ones_from_nobody(drive: Drive) -> None:
    drive.move(drive.anna, "second")
    drive.sync(drive.anna)
    packed = to_pack([flipped(true_segments(drive)[-1])])
    name = names.pack_name(drive.anna.mine.device, 1, 2, packed)
    drive.store(drive.bo).put("pack", name, packed)
    assert drive.sync(drive.chen).damaged == 1
    assert drive.address(drive.chen) == "second"
    assert f"pack/{name}" not in drive.files()
    drive.goes_on()


def test_a_strangers_pack_is_not_even_read(drive: Drive) -> None:
    packed = to_pack([eve(drive).segment(eve(drive).action("bo", FORGED)).octets])
    drive.store(drive.bo).put("pack", names.pack_name(STRANGER.public.device, 1, 1, packed), packed)
    told = drive.sync(drive.chen)
    assert (told.received, told.damaged) == (0, 0)
    drive.goes_on()


TRUE, OTHER = b"the true one", b"another one!"


def attached(drive: Drive, content: bytes) -> str:
    """A file of anna's that lies in the folder; its hash."""
    source = drive.anna.folder / "letter.txt"
    source.write_bytes(content)
    stored = store_file(drive.anna.database.files, source)
    drive.anna.write("Attach", lambda session: _attach(session, stored))
    drive.sync(drive.anna)
    return stored.sha256


def _attach(session: Session, stored: Any) -> None:
    attach(session, stored, "company", "company-0")


def blob(drive: Drive, sha256: str) -> Path:
    forger = bo(drive)
    folder, name = place_of_blob(sha256, forger.secrets[max(forger.secrets)])
    return drive.root / folder / name


def sealed(drive: Drive, content: bytes, secret: bytes | None = None) -> bytes:
    secrets = bo(drive).secrets
    return b"".join(seal_blob([content], max(secrets), secret or secrets[max(secrets)]))


BLOBS: dict[str, Callable[[Drive, bytes], bytes]] = {
    "another content by who has the keys": lambda drive, true: sealed(drive, OTHER),
    "under a secret of somebody's own": lambda drive, true: sealed(drive, TRUE, b"f" * 32),
    "of an epoch that nobody knows": lambda drive, true: true[:8] + (99).to_bytes(8) + true[16:],
    "altered": lambda drive, true: flipped(true),
    "nothing of its length": lambda drive, true: bytes(len(true)),
    "the blob of another file": lambda drive, true: blob(drive, attached(drive, OTHER)).read_bytes(),
}


@pytest.mark.parametrize("kind", BLOBS)
def test_no_other_content_comes_under_the_name_of_a_file(
    drive: Drive, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """It is told, and whoever has the file puts the true one back."""
    monkeypatch.setattr(file_traffic, "_LOOK_MS", 0)
    sha256 = attached(drive, TRUE)
    path = blob(drive, sha256)
    path.write_bytes(BLOBS[kind](drive, path.read_bytes()))
    told = drive.sync(drive.chen)
    assert told.damaged == 1
    assert not drive.chen.database.files.holds(sha256)
    opened = kind != "of an epoch that nobody knows"  # which somebody may be told of later
    assert named_damaged(drive) == ({path.name} if opened else set())
    for _ in range(8):
        drive.sync(drive.anna)
    drive.sync(drive.chen)
    assert drive.chen.database.files.open_path(sha256).read_bytes() == TRUE
    assert named_damaged(drive) == set()
    drive.goes_on()


def repacked(path: Path, **changes: bytes | None) -> None:
    """The package with other entries; `about` stands for what it says of itself."""
    with zipfile.ZipFile(path) as packed:
        entries = {one.filename: packed.read(one) for one in packed.infolist()}
    entries |= {ABOUT if name == "about" else name: octets for name, octets in changes.items() if octets}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as packed:
        for name, octets in entries.items():
            packed.writestr(name, octets)


def about_told(path: Path) -> tuple[bytes, dict[str, Any]]:
    with zipfile.ZipFile(path) as packed:
        octets = packed.read(ABOUT)
    return octets, signed.read(signed.PACKAGE, octets, lambda told: told).content


ABOUTS: dict[str, Callable[[Drive, bytes, dict[str, Any]], bytes]] = {
    "a member's in anna's name": lambda drive, octets, told: bo(drive).signed(signed.PACKAGE, told),
    "a stranger's in anna's name": lambda drive, octets, told: eve(drive).signed(signed.PACKAGE, told),
    "of another space": lambda drive, octets, told: bo(drive).signed(
        signed.PACKAGE, told | {"by": device_told(bo(drive).keys.public), "space": "0" * 32}
    ),
    "under anna's id with other keys": lambda drive, octets, told: eve(drive).signed(
        signed.PACKAGE, told | {"by": device_told(STRANGER.public) | {"id": told["by"]["id"]}}
    ),
    "altered": lambda drive, octets, told: octets.replace(b'"has"', b'"hal"'),
    "with another signature": lambda drive, octets, told: flipped(octets),
    "cut": lambda drive, octets, told: octets[:-1],
}


@pytest.mark.parametrize("kind", ABOUTS)
def test_a_package_that_lies_about_its_author_is_refused(drive: Drive, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "stick.zip"
    drive.move(drive.anna, "second")
    write_package(drive.anna.database, path)
    repacked(path, about=ABOUTS[kind](drive, *about_told(path)))
    for look in (look_into, take_package):
        with pytest.raises(UserError, match="package_damaged"):
            look(drive.chen.database, path)
    assert drive.address(drive.chen) == "before"
    drive.goes_on()


def test_a_package_of_a_strangers_brings_what_is_true_in_it_and_nothing_else(
    drive: Drive, tmp_path: Path
) -> None:
    """Whoever found a stick may hand it on; what they add is looked at as on any drive."""
    path = tmp_path / "stick.zip"
    drive.move(drive.anna, "second")
    write_package(drive.anna.database, path)
    forger, victim = eve(drive), drive.anna.mine.device
    mine = forger.segment(forger.action("bo", FORGED)).octets
    hers = forger.segment(forger.action("anna", FORGED), 50, device=victim).octets
    entry = forger.entry_told({"op": "role", "member": "bo", "role": "ADMIN", "scope": []})
    told = {**about_told(path)[1], "by": device_told(STRANGER.public), "has": {victim: [[99, "ab" * 32]]}}
    added = {
        f"seg/{segment_name(forger.device, 1, mine)}": mine,
        f"seg/{segment_name(victim, 50, hers)}": hers,
        f"roster/{names.roster_name(99, entry)}": entry,
        "seg/../../evil.seg": b"evil",
        "/evil.seg": b"evil",
    }
    repacked(path, about=forger.signed(signed.PACKAGE, told), **added)
    looked = look_into(drive.chen.database, path)
    assert (looked.damaged, looked.strays, looked.actions) == (3, 2, 1)
    there = sorted(path.parent.rglob("*"))
    taken = take_package(drive.chen.database, path).round
    assert (taken.applied, taken.damaged) == (1, 2)  # nobody's segment is not even read
    assert sorted(path.parent.rglob("*")) == there
    assert not list(drive.root.parent.rglob("evil*"))
    assert drive.address(drive.chen) == "second"
    assert drive.chen.database.local(f"package.{forger.device}") is None
    drive.goes_on()


def test_an_older_package_played_back_takes_nothing_back(
    drive: Drive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older, newer, anna = tmp_path / "older.zip", tmp_path / "newer.zip", drive.anna.mine.device
    write_package(drive.anna.database, older)
    drive.move(drive.anna, "second")
    later = time.time_ns() + 1_000_000
    monkeypatch.setattr(time, "time_ns", lambda: later)
    write_package(drive.anna.database, newer)
    for path in (newer, older):
        take_package(drive.chen.database, path)
    assert drive.address(drive.chen) == "second"
    assert known_of(drive.chen.database, anna) == known_of(drive.chen.database, str(newer))
    drive.goes_on()


def test_a_request_with_another_computers_keys_is_not_shown(drive: Drive) -> None:
    """Somebody who saw an honest request, and even one who has the code, puts their keys into it."""
    code = invitations.invite(drive.anna.database, "MEMBER", date(2026, 3, 25), "bo")
    drive.sync(drive.anna)
    (invitation,) = drive.roster(drive.anna).invitations.values()
    code_key = keys.key_of_code(code, invitation.id)
    honest = Attacker(drive.bo, drive.root, HELPER)
    honest.request(invitation.id, code_key)
    (path,) = drive.root.joinpath("join").iterdir()
    told = signed.read(signed.REQUEST, path.read_bytes(), lambda told: told).content
    forger, stolen = eve(drive), told["device"] | {"seal": STRANGER.public.seal.hex()}
    renamed = {"name": keys.lock_text("mallory", code_key), "at": NOW + 1}
    lies: list[tuple[str, dict[str, Any]]] = [
        (HELPER.public.device, {"device": stolen}),
        (HELPER.public.device, renamed),
        (STRANGER.public.device, {"device": device_told(STRANGER.public)}),
        (HELPER.public.device, {"device": device_told(STRANGER.public)}),
        (drive.chen.mine.device, {"device": device_told(drive.chen.mine.keys.public), "at": NOW + 1}),
    ]
    for device, lie in lies:
        octets = forger.signed(signed.REQUEST, told | lie)
        forger.store.put("join", names.join_name(device, octets), octets)
    own = signed.sign(signed.REQUEST, told | {"device": stolen}, HELPER)  # even so the proof is of other keys
    forger.store.put("join", names.join_name(HELPER.public.device, own), own)
    (shown,) = invitations.requests(drive.anna.database, drive.store(drive.anna))
    assert (shown.device, shown.name) == (HELPER.public, "eve")
    drive.goes_on()
