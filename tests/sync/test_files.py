"""Attached files travel beside the records: encrypted, whole or not at all, and put back when lost."""

import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.database import Session
from app.models.people import Company
from app.services.attachments import StoredFile, attach, store_file
from app.services.pins import Pin, files_of, pin
from app.sync import blobs, file_traffic, membership
from app.sync.canonical import DamagedFileError
from app.sync.checking import check_share
from app.sync.file_traffic import LIMIT, fetch_file
from app.sync.folder_store import OUTER
from app.sync.identity import epoch_keys, roster_of
from app.sync.store import StoreError
from app.vault.stream import PIECE
from tests.sync.conftest import Computer, Office
from tests.sync.golden import identity_of

SECRETS = {7: secrets.token_bytes(32)}
FIRM = "c1"


def add_file(computer: Computer, content: bytes, name: str = "材料.pdf", firm: str = FIRM) -> str:
    """Attach a file to a firm; returns its hash."""
    source = computer.database.path.parent / name
    source.write_bytes(content)
    stored = store_file(computer.database.files, source)

    def command(session: Session) -> None:
        if session.get(Company, firm) is None:
            session.add(Company(id=firm, name_zh=firm, name_key=firm))
            session.flush()
        attach(session, stored, "company", firm)

    computer.write(command)
    return stored.sha256


def content(computer: Computer, sha256: str) -> bytes | None:
    path = computer.database.files.open_path(sha256)
    return path.read_bytes() if path.exists() else None


def blob_paths(office: Office) -> list[Path]:
    return sorted(office.share.glob("*/blob/*/*.blb"))


@pytest.fixture
def two(office: Office) -> tuple[Computer, Computer]:
    anna = office.founder()
    return anna, office.joined(anna, "bo", "周以宁")


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1])
def test_a_blob_has_the_length_that_follows_from_the_file_and_gives_it_back(size: int) -> None:
    plain = secrets.token_bytes(size)
    sealed = b"".join(blobs.seal_blob([plain[:5], plain[5:]], 7, SECRETS[7]))
    assert len(sealed) == blobs.blob_size(size)
    assert plain[:64] not in sealed or size < 16
    assert b"".join(blobs.open_blob([sealed[:9], sealed[9:]], SECRETS)) == plain


def two_pieces() -> bytes:
    return b"".join(blobs.seal_blob([bytes(PIECE + 9)], 7, SECRETS[7]))


@pytest.mark.parametrize(
    "hurt",
    [
        lambda sealed: sealed[:-1],
        lambda sealed: sealed[:60],
        lambda sealed: sealed[: 40 + PIECE + 17],
        lambda sealed: sealed + sealed[-26:],
        lambda sealed: b"ZSSEG1\n\0" + sealed[8:],
        lambda sealed: sealed[:9] + b"\1" + sealed[10:],
        lambda sealed: sealed[:15] + b"\6" + sealed[16:],
        lambda sealed: sealed[:500] + bytes([sealed[500] ^ 1]) + sealed[501:],
        lambda sealed: b"",
    ],
)
def test_a_blob_that_was_cut_lengthened_or_altered_is_recognised(hurt) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DamagedFileError):
        list(blobs.open_blob([hurt(two_pieces())], SECRETS))


def test_a_large_file_never_lies_in_memory_whole() -> None:
    read = 0

    def blocks() -> Iterator[bytes]:
        nonlocal read
        for _ in range(64):
            read += 1024 * 1024
            yield bytes(1024 * 1024)

    given = 0
    for piece in blobs.open_blob(blobs.seal_blob(blocks(), 7, SECRETS[7]), SECRETS):
        given += len(piece)
        assert read - given <= 4 * PIECE
    assert given == 64 * 1024 * 1024


def test_a_file_arrives_with_the_record_that_names_it_and_its_name_tells_nothing(
    two: tuple[Computer, Computer], office: Office
) -> None:
    anna, bo = two
    sha256 = add_file(anna, b"plan of the site")
    assert anna.sync().files_sent == 1
    (blob,) = blob_paths(office)
    assert sha256[:32] not in blob.name
    assert b"plan" not in blob.read_bytes()
    assert bo.sync().files_received == 1
    assert content(bo, sha256) == b"plan of the site"
    assert bo.sync().files_sent == 0
    assert anna.sync().files_sent == 0


def test_the_file_is_there_before_the_segment_that_names_it(
    two: tuple[Computer, Computer], monkeypatch: pytest.MonkeyPatch, office: Office
) -> None:
    anna, _ = two
    add_file(anna, b"x")
    before = set(office.share.glob("*/seg/*"))

    def away(*told: object) -> None:
        raise StoreError("store_away")

    monkeypatch.setattr("app.sync.folder_store.FolderStore.put_pieces", away)
    with pytest.raises(StoreError):
        anna.sync()
    assert set(office.share.glob("*/seg/*")) == before
    monkeypatch.undo()
    assert anna.sync().files_sent == 1


def test_a_large_file_does_not_keep_records_waiting(
    two: tuple[Computer, Computer], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, bo = two
    monkeypatch.setattr(file_traffic, "TRAVELS_SLOWLY", 10)
    sha256 = add_file(anna, b"more than ten bytes")
    monkeypatch.setattr("app.sync.folder_store.FolderStore.put_pieces", _away)
    with pytest.raises(StoreError):
        anna.sync()
    bo.sync()
    assert bo.database.read(lambda session: session.get(Company, FIRM)) is not None
    assert content(bo, sha256) is None
    monkeypatch.undo()
    anna.sync()
    assert bo.sync().files_received == 1


def _away(*told: object) -> None:
    raise StoreError("store_away")


@pytest.mark.parametrize("code", ["store_full", "store_read_only"])
def test_files_come_from_a_share_that_takes_nothing(
    two: tuple[Computer, Computer], monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    anna, bo = two
    sha256 = add_file(anna, b"sent before")
    anna.sync()

    def refuse(*told: object) -> None:
        raise StoreError(code)

    monkeypatch.setattr("app.sync.folder_store.FolderStore.put", refuse)
    bo.write(lambda session: session.add(Company(id="c9", name_zh="风信子", name_key="风信子")))
    with pytest.raises(StoreError, match=code):
        bo.sync()
    assert content(bo, sha256) == b"sent before"


def test_large_files_wait_until_they_are_asked_for_or_pinned(two: tuple[Computer, Computer]) -> None:
    anna, bo = two
    bo.database.set_local(LIMIT, "10")
    small = add_file(anna, b"small", "a.pdf")
    large = add_file(anna, b"larger than ten", "b.pdf")
    huge = add_file(anna, b"much larger than ten", "c.pdf", "c2")
    anna.sync()
    assert bo.sync().files_missing == 0
    assert (content(bo, small), content(bo, large)) == (b"small", None)
    pin(bo.database, Pin("company", FIRM), True)
    bo.sync()
    assert content(bo, large) == b"larger than ten"
    assert content(bo, huge) is None
    fetch_file(bo.database, huge)
    assert content(bo, huge) == b"much larger than ten"


def test_a_pinned_view_carries_the_files_of_all_it_shows(two: tuple[Computer, Computer]) -> None:
    anna, bo = two
    bo.database.set_local(LIMIT, "0")
    sha256 = add_file(anna, b"of a firm")
    anna.sync()
    bo.sync()
    assert content(bo, sha256) is None
    assert bo.database.read(lambda session: files_of(session, Pin("investors", "all"))) == {sha256: 9}
    pin(bo.database, Pin("investors", "all"), True)
    bo.sync()
    assert content(bo, sha256) == b"of a firm"


@pytest.mark.parametrize("kept", [b"to be kept", b""])
@pytest.mark.parametrize("fault", ["gone", "cut", "rotten"])
def test_a_file_that_the_share_has_lost_is_put_back_and_comes_after_all(
    two: tuple[Computer, Computer], office: Office, fault: str, kept: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, bo = two
    sha256 = add_file(anna, kept)
    anna.sync()
    (blob,) = blob_paths(office)
    whole = blob.read_bytes()
    if fault == "gone":
        blob.unlink()
    else:
        blob.write_bytes(whole[:20] if fault == "cut" else whole[:-1] + bytes([whole[-1] ^ 1]))
    done = bo.sync()
    assert content(bo, sha256) is None
    assert done.files_missing == 1
    assert done.damaged == (fault == "rotten")
    monkeypatch.setattr(file_traffic, "_LOOK_MS", 0)
    assert anna.sync().put_back == 1
    bo.sync()
    assert content(bo, sha256) == kept


def test_a_damaged_file_that_nobody_can_put_back_is_not_read_in_every_round(
    two: tuple[Computer, Computer], office: Office
) -> None:
    anna, bo = two
    sha256 = add_file(anna, bytes(100_000))
    anna.sync()
    (blob,) = blob_paths(office)
    whole = blob.read_bytes()
    blob.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    rounds = [bo.sync() for _ in range(40)]
    assert sum(done.octets > len(whole) for done in rounds) < 20
    assert all(done.files_missing == 1 for done in rounds)
    blob.write_bytes(whole)
    fetch_file(bo.database, sha256)
    assert content(bo, sha256) == bytes(100_000)


@pytest.mark.parametrize("its_turn", [True, False])
def test_a_large_file_is_read_again_the_more_seldom_the_larger_it_is(
    two: tuple[Computer, Computer], office: Office, its_turn: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_traffic, "_LOOK_MS", -1)
    monkeypatch.setattr(file_traffic, "_SCRUBBED", 4)
    anna, _ = two
    add_file(anna, b"a long recording")
    anna.sync()
    (blob,) = blob_paths(office)
    whole = blob.read_bytes()
    blob.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    monkeypatch.setattr(secrets, "randbelow", lambda many: 0 if its_turn else many - 1)
    assert anna.sync().put_back == its_turn


def test_a_file_that_lies_under_the_name_of_another_is_put_in_its_place(
    two: tuple[Computer, Computer], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Either can be opened, and is as long as it should be."""
    monkeypatch.setattr(file_traffic, "_LOOK_MS", -1)
    anna, bo = two
    hashes = [add_file(anna, word, f"{word.decode()}.pdf") for word in (b"one", b"two")]
    anna.sync()
    one, other = blob_paths(office)
    octets = one.read_bytes(), other.read_bytes()
    one.write_bytes(octets[1])
    other.write_bytes(octets[0])
    for _ in range(60):  # one of the files is read again in each, by chance
        bo.sync()
        anna.sync()
        if all(content(bo, sha256) for sha256 in hashes):
            break
    assert [content(bo, sha256) for sha256 in hashes] == [b"one", b"two"]


def test_a_file_that_a_computer_has_lost_comes_back_to_it(
    two: tuple[Computer, Computer], monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, bo = two
    sha256 = add_file(anna, b"to be kept")
    anna.sync()
    bo.sync()
    bo.database.files.open_path(sha256).unlink()
    monkeypatch.setattr(file_traffic, "_LOOK_MS", 0)
    bo.sync()
    assert content(bo, sha256) == b"to be kept"


def test_an_emptied_share_has_all_files_back_within_two_rounds(
    two: tuple[Computer, Computer], office: Office
) -> None:
    anna, _ = two
    for number in range(12):
        add_file(anna, f"file {number}".encode(), f"{number}.pdf")
    anna.sync()
    assert len(blob_paths(office)) == 12
    for file in office.share.glob("*/*/**/*"):
        if file.is_file():
            file.unlink()
    anna.sync()
    assert len(blob_paths(office)) == 12


def test_who_was_removed_sends_no_files_and_new_ones_are_under_the_new_secret(
    two: tuple[Computer, Computer], office: Office
) -> None:
    anna, bo = two
    cy = office.joined(anna, "cy", "何雨田")
    bo.sync()
    membership.remove(anna.database, [bo.store._device])
    anna.sync()
    bo.sync()
    add_file(bo, b"after removal")
    assert bo.sync().files_sent == 0
    cy.sync()
    sha256 = add_file(anna, b"under the new secret")
    anna.sync()
    cy.sync()
    assert content(cy, sha256) == b"under the new secret"
    bo.sync()
    assert content(bo, sha256) is None


def test_a_hash_that_leads_out_of_the_folder_leads_nowhere(two: tuple[Computer, Computer]) -> None:
    anna, bo = two
    add_file(anna, b"x")
    evil = StoredFile("../" * 6 + "f" * 40, "evil", None, 4)
    anna.write(lambda session: attach(session, evil, "company", FIRM))
    anna.sync()
    assert bo.sync().files_missing == 0


def test_the_check_of_the_share_reads_attached_files_and_names_what_is_wrong_with_them(
    two: tuple[Computer, Computer], office: Office
) -> None:
    anna, _ = two
    names = [f"{word}.pdf" for word in ("whole", "rotten", "cut", "gone", "other")]
    places = {name: _place(anna, add_file(anna, name.encode() * 9, name)) for name in names}
    anna.sync()
    changes: dict[str, Callable[[bytes], bytes]] = {
        "rotten.pdf": lambda octets: octets[:-5] + b"xxxxx",
        "cut.pdf": lambda octets: octets[:-5],
        "other.pdf": lambda octets: (office.share / OUTER / "/".join(places["whole.pdf"])).read_bytes(),
    }
    for name, change in changes.items():
        path = office.share / OUTER / "/".join(places[name])
        path.write_bytes(change(path.read_bytes()))
    gone = office.share / OUTER / "/".join(places["gone.pdf"])
    gone.rename(gone.with_suffix(".old"))
    heard: list[tuple[int, int]] = []
    found = check_share(anna.database, anna.store, lambda done, total: heard.append((done, total)))
    assert {(one.kind, one.about, one.name) for one in found.findings} == {
        *(("DAMAGED", name, places[name][1]) for name in ("rotten.pdf", "cut.pdf", "other.pdf")),
        ("MISSING", "gone.pdf", places["gone.pdf"][1]),
        ("STRAY", "", gone.with_suffix(".old").name),
    }
    assert heard[-1] == (found.files, found.files)
    with pytest.raises(JobStopped):
        check_share(anna.database, anna.store, _stop)


def _place(one: Computer, sha256: str) -> tuple[str, str]:
    mine = identity_of(one)
    known = one.database.read(lambda session: roster_of(session, mine))
    return blobs.place_of_blob(sha256, epoch_keys(mine, known)[known.state.epoch])


class JobStopped(Exception):  # noqa: N818
    """What a person who stops a job has it raise."""


def _stop(_done: int, _total: int) -> None:
    raise JobStopped
