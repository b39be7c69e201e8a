"""Forged states and snapshots, whole and in part, and true ones of an earlier day: nobody goes by them."""

from collections.abc import Callable
from typing import Any

import pytest

from app.sync import canonical, names, segments, signed
from app.sync.actions import open_body
from app.sync.segments import PART, Place
from app.sync.snapshot_writing import write_snapshot
from app.sync.snapshots import Manifest
from app.sync.states import DeviceState, states
from tests.sync.attacker import Attacker
from tests.sync.fleet import Machine, template
from tests.sync.test_attacks import STRANGER, Drive, drive
from tests.sync.test_forged_entries import named_damaged

__all__ = ["drive"]

ANNA, BO, EVE = "anna", "bo", "eve"


def forger(drive: Drive, who: str) -> Attacker:
    return Attacker(drive.bo, drive.root, STRANGER if who == EVE else None)


def id_of(drive: Drive, who: str) -> str:
    known = {ANNA: drive.anna.mine.device, BO: drive.bo.mine.device}
    return known.get(who, STRANGER.public.device)


def newcomer(drive: Drive) -> Machine:
    """A computer that was let in before, and has read nothing yet."""
    images, _ = template()
    return Machine(drive.root.parent / "new", images[-1], 4, "newcomer")


def reads(drive: Drive, machine: Machine) -> object:
    """What the firm's address is for a newcomer, after as many rounds as another may need."""
    for _ in range(2):
        drive.sync(machine)
    address = drive.address(machine)
    machine.database.close()
    return address


def said(machine: Machine) -> dict[str, DeviceState]:
    known = machine.roster
    return machine.database.read(lambda session: states(session, known))


def newest_state(drive: Drive, device: str) -> tuple[int, bytes]:
    name = max(path.name for path in drive.root.joinpath("state").iterdir() if path.name.startswith(device))
    found = names.parse("state", name)
    assert found is not None
    return found.number, (drive.root / "state" / name).read_bytes()


Forged = Callable[[Drive, int, dict[str, Any]], tuple[str, int, bytes]]
"""Of number and content of anna's newest state: under whose name, as which number, and what lies there."""


def signed_by(who: str, told_of: str, **lies: object) -> Forged:
    def forge(drive: Drive, number: int, told: dict[str, Any]) -> tuple[str, int, bytes]:
        device = id_of(drive, told_of)
        content = told | {"dev": device, "n": number + 1, "vector": {}} | lies
        return device, number + 1, forger(drive, who).signed(signed.STATE, content)

    return forge


def altered(drive: Drive, number: int, told: dict[str, Any]) -> tuple[str, int, bytes]:
    _, octets = newest_state(drive, drive.anna.mine.device)
    older = f'"n":{number}'.encode(), f'"n":{number + 1}'.encode()
    return drive.anna.mine.device, number + 1, octets.replace(*older)


def renumbered(drive: Drive, number: int, told: dict[str, Any]) -> tuple[str, int, bytes]:
    return drive.anna.mine.device, number + 1, newest_state(drive, drive.anna.mine.device)[1]


def of_another_kind(drive: Drive, number: int, told: dict[str, Any]) -> tuple[str, int, bytes]:
    """A state of bo's own signed as what it is not."""
    content = told | {"dev": drive.bo.mine.device, "n": number + 1}
    return drive.bo.mine.device, number + 1, forger(drive, BO).signed(signed.MANIFEST, content)


STATES: dict[str, Forged] = {
    "a stranger's in anna's name": signed_by(EVE, ANNA),
    "a member's in anna's name": signed_by(BO, ANNA),
    "of another space": signed_by(BO, BO, space="0" * 32),
    "of another version": signed_by(BO, BO, v=2),
    "altered": altered,
    "an older one under a newer number": renumbered,
    "a manifest in the place of a state": of_another_kind,
}


@pytest.mark.parametrize("kind", STATES)
def test_a_forged_state_says_nothing(drive: Drive, kind: str) -> None:
    number, true = newest_state(drive, drive.anna.mine.device)
    told = signed.read(signed.STATE, true, lambda told: told).content
    device, as_number, octets = STATES[kind](drive, number, told)
    name = names.state_name(device, as_number, octets)
    drive.store(drive.bo).put("state", name, octets)
    for victim in (drive.anna, drive.chen):
        before = said(victim)
        assert drive.sync(victim).damaged == 1
        assert {**said(victim), victim.mine.device: None} == {**before, victim.mine.device: None}
    assert named_damaged(drive) == {name}
    drive.goes_on()


def test_a_strangers_state_in_their_own_name_is_not_even_read(drive: Drive) -> None:
    _, true = newest_state(drive, drive.anna.mine.device)
    told = signed.read(signed.STATE, true, lambda told: told).content
    device, number, octets = signed_by(EVE, EVE)(drive, 0, told)
    drive.store(drive.bo).put("state", names.state_name(device, number, octets), octets)
    assert drive.sync(drive.chen).damaged == 0
    assert device not in said(drive.chen)


def test_an_older_state_played_back_takes_nothing_back(drive: Drive) -> None:
    anna = drive.anna.mine.device
    place = drive.root / "state"
    older = {path: path.read_bytes() for path in place.iterdir()}
    drive.move(drive.anna, "second")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.sync.states.SHORTEST_MS", 0)
        patch.setattr("app.sync.states.MINUTE_MS", 0)
        drive.sync(drive.anna, drive.chen)
    known = said(drive.chen)[anna]
    for path in place.iterdir():
        path.unlink()
    for path, octets in older.items():
        path.write_bytes(octets)
    assert known.number > newest_state(drive, anna)[0]
    assert drive.sync(drive.chen).damaged == 0
    assert said(drive.chen)[anna] == known


def test_a_name_with_the_greatest_number_hides_nobodys_states(
    drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names are signed by nobody: whoever holds the drive gives a file any number, in anybody's name."""
    monkeypatch.setattr("app.sync.states.SHORTEST_MS", 0)
    monkeypatch.setattr("app.sync.states.MINUTE_MS", 0)
    octets, anna = b"nothing", drive.anna.mine.device
    drive.store(drive.bo).put("state", names.state_name(anna, 9_999_999_999, octets), octets)
    drive.move(drive.anna, "second")
    drive.sync(drive.anna, drive.chen)
    assert said(drive.chen)[anna].number == newest_own(drive, anna)
    assert said(drive.chen)[anna].reached[anna] == said(drive.anna)[anna].reached[anna]
    drive.goes_on()


def newest_own(drive: Drive, device: str) -> int:
    """The number of the newest state of a device that is one."""
    listed = (path.name for path in drive.root.joinpath("state").iterdir())
    numbers = [one.number for one in names.parsed("state", listed) if one.device == device]
    return max(number for number in numbers if number < 9_999_999_999)


def snapshot(drive: Drive) -> Manifest:
    """Have anna write one now."""
    drive.sync(drive.anna)
    anna = drive.anna
    made = write_snapshot(anna.database, anna.mine, anna.roster, drive.store(anna), 1)
    drive.sync(anna)
    return made


def forged_snapshot(drive: Drive, true: Manifest, who: str, told_of: str, **lies: object) -> str:
    """A whole snapshot like the true one that says `forged`, signed by `who`; the name of its manifest."""
    by, device, number = forger(drive, who), id_of(drive, told_of), true.number + 1
    content = signed.read(signed.MANIFEST, true.octets, lambda told: told).content
    parts, head = list[tuple[str, int]](), ""
    for name, _ in true.parts:
        part = segments.read((drive.root / "snap" / name).read_bytes(), PART)
        octets, head = _with_other_lines(by, part, Place(part.place.space, device, len(parts), head))
        parts.append((names.part_name(device, number, len(parts), octets), len(octets)))
        drive.store(drive.bo).put("snap", parts[-1][0], octets)
    told = content | {"dev": device, "n": number, "parts": parts, "digest": "", "segments": 99} | lies
    octets = by.signed(signed.MANIFEST, told)
    name = names.manifest_name(device, number, octets)
    drive.store(drive.bo).put("snap", name, octets)
    return name


def _with_other_lines(by: Attacker, part: segments.SealedSegment, place: Place) -> tuple[bytes, str]:
    lines, _ = open_body(part, by.secrets[part.epoch])
    whole = segments.open_lines(part, by.secrets[part.epoch])
    seed = bytes.fromhex(canonical.decode(whole[0])["seed"])
    assert lines == whole[1:]
    made = segments.seal(
        [line.replace(b'"before"', b'"forged"') for line in whole],
        seed,
        place,
        epoch=part.epoch,
        secret=by.secrets[part.epoch],
        keys=by.keys,
        roster=part.roster,
        schema=part.schema,
        stamps=(0, 0),
        frame=PART,
    )
    return made.octets, made.head


SNAPSHOTS: dict[str, tuple[str, str, dict[str, object], int]] = {
    "a member's in their own name": (BO, BO, {}, 0),
    "a member's in anna's name": (BO, ANNA, {}, 1),
    "a stranger's in anna's name": (EVE, ANNA, {}, 1),
    "a stranger's in their own name": (EVE, EVE, {}, 1),
    "of another space": (BO, BO, {"space": "0" * 32}, 1),
}
"""Who signs, in whose name, what else is told, and how many files are damaged to a reader."""


@pytest.mark.parametrize("kind", SNAPSHOTS)
def test_nobody_begins_with_a_forged_snapshot(drive: Drive, kind: str) -> None:
    """Nor does who waits for a segment that is gone; the true one beside it is taken."""
    who, told_of, lies, damaged = SNAPSHOTS[kind]
    true = snapshot(drive)
    name = forged_snapshot(drive, true, who, told_of, **lies)
    for path in drive.root.joinpath("seg").iterdir():
        path.unlink()
    new = newcomer(drive)
    told = drive.sync(new)
    assert (told.snapshots, told.damaged) == (1, damaged)
    assert reads(drive, new) == "before"
    assert drive.sync(drive.chen).damaged == damaged
    assert (name in named_damaged(drive)) is bool(damaged)
    drive.goes_on()


HURTS: list[Callable[[bytes], bytes | None]] = [
    lambda octets: octets[:-1] + bytes([octets[-1] ^ 1]),
    lambda octets: octets[:-9],
    lambda octets: b"",
    lambda octets: None,
]


@pytest.mark.parametrize("hurt", HURTS, ids=["altered", "cut", "empty", "gone"])
@pytest.mark.parametrize("which", ["part", "manifest"])
def test_a_snapshot_with_an_altered_file_is_not_taken_and_segments_are_read_instead(
    drive: Drive, which: str, hurt: Callable[[bytes], bytes | None]
) -> None:
    true = snapshot(drive)
    path = drive.root / "snap" / (true.name if which == "manifest" else true.parts[-1][0])
    octets = path.read_bytes()
    path.unlink()
    if (told := hurt(octets)) is not None:
        path.write_bytes(told)
    new = newcomer(drive)
    assert drive.sync(new).snapshots == 0
    assert reads(drive, new) == "before"
    if told is not None:
        assert path.name in named_damaged(drive)
    drive.goes_on()


@pytest.mark.parametrize("number", [1, 2], ids=["under its number", "under a newer one"])
def test_a_true_manifest_with_other_parts_beside_it_is_not_believed_by_its_name(
    drive: Drive, number: int
) -> None:
    """Its bytes are signed with the number and the parts in them."""
    true = snapshot(drive)
    swapped = true.octets.replace(true.parts[0][0].encode(), true.parts[-1][0].encode())
    octets = swapped if number == 1 else true.octets
    name = names.manifest_name(true.device, true.number + number - 1, octets)
    drive.store(drive.bo).put("snap", name, octets)
    (drive.root / "snap" / true.name).unlink()
    new = newcomer(drive)
    told = drive.sync(new)
    assert (told.snapshots, told.damaged) == (0, 1)
    assert reads(drive, new) == "before"
    drive.goes_on()


def test_an_older_snapshot_played_back_takes_nothing_back(drive: Drive) -> None:
    snapshot(drive)
    older = {path: path.read_bytes() for path in drive.root.joinpath("snap").iterdir()}
    drive.move(drive.anna, "second")
    drive.sync(drive.anna, drive.chen)
    snapshot(drive)
    for path in drive.root.joinpath("snap").iterdir():
        path.unlink()
    for path, octets in older.items():
        path.write_bytes(octets)
    new = newcomer(drive)
    assert drive.sync(new).snapshots == 1
    assert reads(drive, new) == "second"
    drive.sync(drive.chen)
    assert drive.address(drive.chen) == "second"
    drive.goes_on()


def test_a_name_with_the_greatest_number_keeps_nobody_from_writing_snapshots(drive: Drive) -> None:
    """Names are signed by nobody: whoever holds the drive gives a file any number, in anybody's name."""
    octets, device = b"nothing", drive.anna.mine.device
    drive.store(drive.bo).put("snap", names.part_name(device, 9_999_999_999, 0, octets), octets)
    drive.store(drive.bo).put("snap", names.manifest_name(device, 9_999_999_999, octets), octets)
    true = snapshot(drive)
    assert names.parse("snap", true.name) is not None
    new = newcomer(drive)
    assert drive.sync(new).snapshots == 1
    assert reads(drive, new) == "before"
    drive.goes_on()
