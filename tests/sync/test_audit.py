"""The audit file tells what was shared, and whoever changes it is found out without a workspace."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app import cli
from app.errors import UserError
from app.sync import membership, names, segments
from app.sync.audit import export_audit
from app.sync.audit_checking import Told, Verified, verify_audit
from app.sync.erasing import purge
from app.sync.identity import Identity, identity
from app.sync.segments import SealedSegment
from tests.sync.conftest import Computer, Office
from tests.sync.test_engine import add_company, set_company
from tests.sync.test_erasing import NAME, known, meet

Entries = dict[str, bytes]


def mine(computer: Computer) -> Identity:
    found = computer.database.read(identity)
    assert found is not None
    return found


@pytest.fixture
def written(office: Office, tmp_path: Path) -> tuple[Computer, Path]:
    """The audit file of an office of two, with somebody erased and somebody shut out."""
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    person = meet(anna)
    bo.sync()
    for address in ("一号", "二号"):
        bo.write(set_company("address", address))
        bo.sync()
    anna.sync()
    purge(anna.database, person)
    anna.sync()
    membership.remove(anna.database, [mine(bo).device])
    bo.write(set_company("address", "三号"))
    bo.sync()
    anna.sync()
    out = tmp_path / "audit.zip"
    done = export_audit(anna.database, out)
    assert done.segments == len(entries_of(out, "seg/"))
    assert (done.unread, done.unsealed) == (0, 0)
    return anna, out


def entries_of(path: Path, folder: str = "") -> Entries:
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name) for name in packed.namelist() if name.startswith(folder)}


def kinds(path: Path) -> list[str]:
    return [fault.kind for fault in verify_audit(path).faults]


def repacked(path: Path, change: Callable[[Entries], object]) -> Path:
    entries, other = entries_of(path), path.with_name("other.zip")
    change(entries)
    with zipfile.ZipFile(other, "w", zipfile.ZIP_STORED) as packed:
        for name, octets in entries.items():
            packed.writestr(name, octets)
    return other


def of(entries: Entries, device: str) -> list[str]:
    return sorted(name for name in entries if name.startswith(f"seg/{device}"))


def test_it_tells_who_did_what_and_that_nothing_was_changed(written: tuple[Computer, Path]) -> None:
    anna, out = written
    told: list[Told] = []
    found: Verified = verify_audit(out, told.append)
    assert found.sound
    assert found.fingerprint == mine(anna).genesis
    assert found.erased > 0
    assert found.held == 1
    assert {"周以宁"} <= {one.member for one in told}
    assert [one.counts for one in told].count(False) == 1
    assert NAME.encode() not in out.read_bytes()
    assert not any(NAME in one.about for one in told)


def test_every_way_to_change_it_is_found(written: tuple[Computer, Path], office: Office) -> None:
    anna, out = written
    device = mine(anna).device
    segment = segments.read(entries_of(out)[of(entries_of(out), device)[0]])

    def drop(place: int) -> Callable[[Entries], object]:
        return lambda entries: entries.pop(of(entries, device)[place])

    def flip(entries: Entries) -> None:
        name = of(entries, device)[1]
        entries[name] = entries[name][:-1] + bytes([entries[name][-1] ^ 1])

    def rewrite(entries: Entries) -> None:
        """By somebody who has the keys of the workspace, and not those of the computer."""
        epoch_secret = known(anna)[1][segment.epoch]
        name = of(entries, device)[0]
        lines = segments.open_lines(segment, epoch_secret)
        put(entries, name, segments.write_anew(segment, [lines[0], *lines[2:], lines[1]], epoch_secret))

    def forge(entries: Entries) -> None:
        name = of(entries, device)[0]
        octets = entries[name]
        start = octets.index(b'"lines":')
        entries[name] = octets[: start + 8] + b"9" + octets[start + 9 :]
        put(entries, name, segments.read(entries[name]))

    def unsign(entries: Entries) -> None:
        octets = entries["audit.zsa"]
        entries["audit.zsa"] = octets.replace(b'"unread":0', b'"unread":1')

    def forget_removal(entries: Entries) -> None:
        del entries[sorted(name for name in entries if name.startswith("roster/"))[-1]]

    for change, expected in (
        (drop(0), ["HOLE", "CUT"]),
        (drop(-1), ["CUT"]),
        (flip, ["DAMAGED"]),
        (rewrite, ["ALTERED"]),
        (forge, ["FORGED"]),
        (unsign, ["MANIFEST"]),
        (forget_removal, ["CUT"]),
    ):
        found = kinds(repacked(out, change))
        assert set(expected) <= set(found), change


def put(entries: Entries, name: str, segment: SealedSegment) -> None:
    del entries[name]
    place = segment.place
    entries[f"seg/{names.segment_name(place.device, place.number, segment.octets)}"] = segment.octets


@pytest.mark.usefixtures("qapp")  # the terminal alone would make one that no window can be opened with
def test_the_terminal_checks_it_without_a_workspace(
    written: tuple[Computer, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out = written
    table = tmp_path / "actions.xlsx"
    nowhere = ["--lang", "en", "--workspace", str(tmp_path / "nowhere")]
    assert cli.main([*nowhere, "audit", "verify", str(out), "--table", str(table)]) == 0
    assert "Sound" in capsys.readouterr().out
    assert table.is_file()
    assert not (tmp_path / "nowhere").exists()
    hurt = repacked(out, lambda entries: entries.pop("audit.zsa"))
    assert cli.main([*nowhere, "audit", "verify", str(hurt)]) == 1
    assert "no audit file" in capsys.readouterr().err


def test_a_sync_package_is_no_audit_file(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"something else")
    with pytest.raises(UserError, match="audit_foreign"):
        verify_audit(tmp_path / "x.zip")
