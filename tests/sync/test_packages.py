"""Computers that meet only by packages on a stick, and packages that are not what they should be."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import UserError
from app.services.unsent import waiting
from app.sync import invitations, membership
from app.sync.compaction import compact_now
from app.sync.identity import identity
from app.sync.package_contents import look_into
from app.sync.package_store import PackageStore
from app.sync.packages import known_of, take_package, write_package
from app.sync.requests import waiting_requests
from app.sync.standing import standing
from tests.sync.conftest import WEEK, Computer, Office
from tests.sync.golden import identity_of
from tests.sync.test_engine import add_company, company, rivals, set_company
from tests.sync.test_files import add_file, content


@pytest.fixture
def two(office: Office, stick: Path) -> tuple[Computer, Computer]:
    return let_in_by_stick(office, stick)


def let_in_by_stick(office: Office, stick: Path) -> tuple[Computer, Computer]:
    """A founder, and somebody who has never seen the share and came in by stick."""
    anna = office.founder()
    anna.write(add_company("松果储能"))
    code = invitations.invite(anna.database, "MEMBER", WEEK, None)
    write_package(anna.database, stick)
    bo = office.computer()
    asked = invitations.ask_to_join(bo.database, stick, code, "周以宁")
    write_package(bo.database, stick)
    (request,) = look_into(anna.database, stick).requests
    assert (request.name, request.digits) == ("周以宁", asked.digits)
    take_package(anna.database, stick)
    assert look_into(anna.database, stick).requests == ()
    found = anna.database.read(standing)
    assert found is not None
    assert [one.digits for one in found.requests] == [asked.digits]
    invitations.admit(anna.database, request, membership.enter_member(anna.database, request.name))
    assert anna.database.read(waiting_requests) == ()
    give(anna, bo, stick)
    return anna, bo


def asks_by_stick(office: Office, admin: Computer, stick: Path, code: str) -> Computer:
    """A computer that has asked by stick, and which an administrator has let in."""
    computer = office.computer()
    invitations.ask_to_join(computer.database, stick, code, "周以宁")
    write_package(computer.database, stick)
    (request,) = look_into(admin.database, stick).requests
    take_package(admin.database, stick)
    invitations.admit(admin.database, request, admin.database.local("member"))
    return computer


def give(giver: Computer, taker: Computer, stick: Path) -> None:
    write_package(giver.database, stick)
    take_package(taker.database, stick)


def test_who_never_sees_the_share_comes_in_by_stick(two: tuple[Computer, Computer]) -> None:
    _, bo = two
    assert company(bo, "name_zh") == "松果储能"
    found = bo.database.read(standing)
    assert found is not None
    assert found.admitted


def test_a_package_is_enough_for_its_receiver_although_its_writer_began_with_a_snapshot(
    office: Office, stick: Path
) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    anna.sync()
    compact_now(anna.database, identity_of(anna), anna.store, 1)
    anna.write(set_company("address", "一号路"))
    dora = office.joined(anna, "dora", "方若水", "ADMIN")
    code = invitations.invite(dora.database, "MEMBER", WEEK, None)
    assert write_package(dora.database, stick).parts > 0
    bo = asks_by_stick(office, dora, stick, code)
    write_package(dora.database, stick)
    found = look_into(bo.database, stick)
    assert found.snapshot_ms is not None
    assert found.covered > 0
    assert (found.waiting, found.damaged, found.unreadable) == (0, 0, 0)
    assert dict(found.records)["company"] == 1
    take_package(bo.database, stick)
    assert company(bo, "address") == "一号路"
    assert look_into(bo.database, stick).nothing_new
    give(bo, dora, stick)
    assert write_package(dora.database, stick, known_of(dora.database, str(stick))).parts == 0
    give(bo, anna, stick)


def test_edits_on_both_sides_meet_by_stick_with_their_files(
    two: tuple[Computer, Computer], stick: Path
) -> None:
    anna, bo = two
    anna.write(set_company("address", "一号路"))
    bo.write(set_company("address", "二号路"))
    bo.write(set_company("main_business", "储能"))
    sha256 = add_file(bo, b"brought along")
    give(bo, anna, stick)
    assert content(anna, sha256) == b"brought along"
    give(anna, bo, stick)
    for one in (anna, bo):
        assert company(one, "address") == "二号路"
        assert company(one, "main_business") == "储能"
        assert rivals(one) == 1
    assert bo.database.read(waiting) == 0
    anna.write(set_company("address", "三号路"))
    give(anna, bo, stick)
    assert company(bo, "address") == "三号路"


def test_a_package_twice_and_an_older_one_after_a_newer_change_nothing(
    two: tuple[Computer, Computer], stick: Path, tmp_path: Path
) -> None:
    anna, bo = two
    newer = tmp_path / "newer.zip"
    anna.write(set_company("address", "一号路"))
    write_package(anna.database, stick)
    anna.write(set_company("address", "二号路"))
    write_package(anna.database, newer)
    take_package(bo.database, newer)
    known = known_of(bo.database, "许青禾")
    position = bo.database.position()
    for path in (newer, stick):
        assert look_into(bo.database, path).nothing_new
        take_package(bo.database, path)
    assert bo.database.position() == position
    assert company(bo, "address") == "二号路"
    assert known_of(bo.database, "许青禾") == known


def test_what_came_by_stick_is_brought_to_the_share(
    two: tuple[Computer, Computer], office: Office, stick: Path
) -> None:
    anna, bo = two
    bo.write(set_company("address", "二号路"))
    give(bo, anna, stick)
    anna.sync()
    cy = office.joined(anna, "cy", "何雨田")
    assert company(cy, "address") == "二号路"


def test_only_what_a_colleague_lacks_is_packed_when_theirs_was_read(
    two: tuple[Computer, Computer], stick: Path, tmp_path: Path
) -> None:
    anna, bo = two
    add_file(anna, b"old file")
    give(anna, bo, stick)
    write_package(bo.database, stick)
    take_package(anna.database, stick)
    anna.write(set_company("address", "一号路"))
    sha256 = add_file(anna, b"new file", "b.pdf")
    small = tmp_path / "small.zip"
    written = write_package(anna.database, small, known_of(anna.database, "周以宁"))
    assert (written.segments, written.files) == (1, 1)
    assert known_of(anna.database, str(stick)) == known_of(anna.database, "周以宁")
    found = look_into(bo.database, small)
    assert found.partial
    assert (found.segments, found.actions, found.waiting, found.files) == (1, 2, 0, 1)
    take_package(bo.database, small)
    assert company(bo, "address") == "一号路"
    assert content(bo, sha256) == b"new file"
    with pytest.raises(UserError, match="package_nothing_known"):
        known_of(anna.database, "何雨田")


def test_a_package_tells_what_it_holds_before_it_is_taken_in(
    two: tuple[Computer, Computer], stick: Path
) -> None:
    anna, bo = two
    bo.write(set_company("address", "二号路"))
    bo.write(add_company("风信子精密", "c2"))
    add_file(bo, b"brought along")
    write_package(bo.database, stick)
    before = anna.database.position()
    found = look_into(anna.database, stick)
    assert anna.database.position() == before
    assert found.author_member == "周以宁"
    assert [(one.member_name, one.actions) for one in found.shares] == [("周以宁", found.actions)]
    assert dict(found.records)["company"] == 2
    assert found.files == 1
    assert found.size == stick.stat().st_size
    assert found.first_ms is not None
    assert found.last_ms is not None
    assert found.first_ms <= found.last_ms
    assert not found.nothing_new


def test_a_package_without_files_is_small_and_the_files_come_later(
    two: tuple[Computer, Computer], stick: Path
) -> None:
    anna, bo = two
    sha256 = add_file(anna, b"large")
    assert write_package(anna.database, stick, with_files=False).files == 0
    take_package(bo.database, stick)
    assert content(bo, sha256) is None
    give(anna, bo, stick)
    assert content(bo, sha256) == b"large"


def test_a_file_that_has_rotten_here_is_not_on_the_stick(two: tuple[Computer, Computer], stick: Path) -> None:
    anna, bo = two
    rotten = add_file(anna, b"whole", "rotten.pdf")
    whole = add_file(anna, b"as it was", "whole.pdf")
    anna.sync()
    anna.database.files.open_path(rotten).write_bytes(b"rotte")
    assert write_package(anna.database, stick).files == 1
    assert look_into(bo.database, stick).files == 1
    assert take_package(bo.database, stick).round.damaged == 0
    assert (content(bo, rotten), content(bo, whole)) == (None, b"as it was")


def test_a_gap_is_told_and_stops_that_computer_alone(two: tuple[Computer, Computer], stick: Path) -> None:
    anna, bo = two
    anna.write(set_company("address", "一号路"))
    write_package(anna.database, stick)
    skipped = known_of(anna.database, str(stick))
    anna.write(set_company("address", "二号路"))
    write_package(anna.database, stick, skipped)
    assert look_into(bo.database, stick).waiting == 1
    take_package(bo.database, stick)
    assert company(bo, "address") is None
    give(anna, bo, stick)
    assert company(bo, "address") == "二号路"


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def foreign(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("../../evil.txt", "x")


def packed_anew(path: Path) -> None:
    _again(path, lambda name, octets: octets, zipfile.ZIP_DEFLATED)


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("seg/" + "0" * 16 + "-" + "0" * 10 + "-" + "0" * 16 + ".seg", bytes(50_000_000))


def about_forged(path: Path) -> None:
    _again(path, lambda name, octets: octets[:-1] + b"x" if name == "package.zsp" else octets)


def of_another_space(path: Path) -> None:
    told = json.dumps({"zs": 1, "space": "0" * 32, "genesis": "0" * 64, "suite": 1}).encode()
    _again(path, lambda name, octets: told if name == "space.json" else octets)


def _again(path: Path, change: Callable[[str, bytes], bytes], how: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(path, "w", how) as packed:
        for name, octets in files.items():
            packed.writestr(name, change(name, octets))


@pytest.mark.parametrize(
    ("hurt", "code"),
    [
        (cut, "package_damaged"),
        (empty, "package_foreign"),
        (foreign, "package_foreign"),
        (packed_anew, "package_foreign"),
        (bomb, "package_foreign"),
        (about_forged, "package_damaged"),
        (of_another_space, "package_other_space"),
        (Path.unlink, "package_unreadable"),
    ],
)
def test_what_is_no_package_of_ours_is_refused_and_nothing_taken(
    office: Office, stick: Path, hurt: Callable[[Path], None], code: str
) -> None:
    anna = office.founder()
    write_package(anna.database, stick)
    hurt(stick)
    for use in (look_into, take_package):
        with pytest.raises(UserError) as told:
            use(anna.database, stick)
        assert told.value.code == code
    assert not (stick.parent.parent / "evil.txt").exists()


def test_damaged_files_and_strays_in_a_package_are_left_out_and_the_rest_taken(
    two: tuple[Computer, Computer], stick: Path
) -> None:
    anna, bo = two
    sha256 = add_file(anna, b"whole")
    anna.write(set_company("address", "一号路"))
    anna.sync()
    anna.write(set_company("address", "二号路"))
    write_package(anna.database, stick)
    mine = anna.database.read(identity)
    assert mine is not None
    with PackageStore(stick) as package:
        own = sorted(name for name in package.sizes("seg") if name.startswith(mine.device))

    def hurt(name: str, octets: bytes) -> bytes:
        return octets[:-1] + bytes([octets[-1] ^ 1]) if name == f"seg/{own[-1]}" else octets

    _again(stick, hurt)
    with zipfile.ZipFile(stick, "a") as packed:
        packed.writestr("seg/../../../evil.seg", b"x")
        packed.writestr("Thumbs.db", b"x")
    found = look_into(bo.database, stick)
    assert (found.damaged, found.strays) == (1, 2)
    take_package(bo.database, stick)
    assert company(bo, "address") == "一号路"
    assert content(bo, sha256) == b"whole"


def test_a_stick_without_room_is_said_and_leaves_nothing(
    office: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.founder()

    def full(*told: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.sync.package_store.os.fsync", full)
    with pytest.raises(UserError, match="package_no_room"):
        write_package(anna.database, stick)
    monkeypatch.undo()
    assert not [file for file in stick.parent.iterdir() if file.is_file()]
    with pytest.raises(UserError, match="file_not_written"):
        write_package(anna.database, stick.parent / "nowhere" / "a.zip")
