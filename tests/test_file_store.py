"""Attached files at rest: nothing of them can be read in an encrypted ledger, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import StorageError
from app.file_store import ENDING, FileStore
from app.services.sealing import lay_open, seal_files
from app.vault.stream import PIECE

Hurt = Callable[[bytes], bytes]
KEY = bytes(range(32))
MARK = "江鹿精密的合同".encode()
LARGE = MARK * (PIECE // len(MARK) + 2)


def content(files: FileStore, sha256: str) -> bytes:
    return b"".join(files.blocks(sha256))


def readable(folder: Path) -> list[Path]:
    """The files that show the mark to whoever has them."""
    return [file for file in folder.rglob("*") if file.is_file() and MARK in file.read_bytes()]


@pytest.mark.parametrize("octets", [b"", MARK, LARGE], ids=["empty", "small", "several pieces"])
def test_what_comes_in_is_encrypted_under_a_name_that_tells_nothing(tmp_path: Path, octets: bytes) -> None:
    files = FileStore(tmp_path, KEY)
    sha256 = files.put([octets[:5], octets[5:]])
    assert content(files, sha256) == octets
    assert (files.holds(sha256), files.holds(sha256, len(octets)), files.holds(sha256, 3)) == (
        True,
        True,
        False,
    )
    (file,) = files.lying()
    assert sha256[:8] not in str(file.relative_to(tmp_path))
    assert readable(tmp_path) == []
    assert files.keep(sha256, [octets])
    assert not files.keep("0" * 64, [octets])
    assert files.lying() == [file]


@pytest.mark.parametrize("hurt", [lambda octets: octets[:-1], lambda octets: b"x" + octets[1:]])
def test_a_file_that_was_cut_or_altered_is_not_handed_out(tmp_path: Path, hurt: Hurt) -> None:
    files = FileStore(tmp_path, KEY)
    sha256 = files.put([MARK])
    (file,) = files.lying()
    file.write_bytes(hurt(file.read_bytes()))
    with pytest.raises(StorageError, match="attached_file_damaged"):
        content(files, sha256)
    assert lay_open(files, lambda done, total: None) == (file,)


def test_two_files_that_somebody_has_exchanged_are_noticed(tmp_path: Path) -> None:
    files = FileStore(tmp_path, KEY)
    one, other = files.put([MARK]), files.put([b"other"])
    first, second = files.lying()
    octets = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(octets)
    for sha256 in (one, other):
        with pytest.raises(StorageError, match="attached_file_damaged"):
            content(files, sha256)


def test_sealing_that_is_stopped_goes_on_and_all_can_be_read_all_the_while(tmp_path: Path) -> None:
    opened = FileStore(tmp_path)
    kept = {opened.put([MARK * number]): MARK * number for number in range(1, 6)}
    files = FileStore(tmp_path, KEY)

    def stop(done: int, total: int) -> None:
        assert all(content(files, sha256) == octets for sha256, octets in kept.items())
        if done > total // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        seal_files(files, stop)
    left = len(files.lying_open())
    assert 0 < left < 5
    assert len(readable(tmp_path)) == left
    assert seal_files(files, lambda done, total: None) == left
    assert readable(tmp_path) == []
    assert {sha256: content(files, sha256) for sha256 in kept} == kept
    assert lay_open(files, lambda done, total: None) == ()
    assert {sha256: content(opened, sha256) for sha256 in kept} == kept
    assert not list(tmp_path.rglob(f"*{ENDING}"))


def test_a_file_that_has_rotten_in_the_open_is_sealed_as_it_is(tmp_path: Path) -> None:
    sha256 = FileStore(tmp_path).put([b"right"])
    FileStore(tmp_path).open_path(sha256).write_bytes(MARK)
    files = FileStore(tmp_path, KEY)
    seal_files(files, lambda done, total: None)
    assert readable(tmp_path) == []
    with pytest.raises(StorageError, match="attached_file_damaged"):
        content(files, sha256)
    lay_open(files, lambda done, total: None)
    assert len(readable(tmp_path)) == 1


@pytest.mark.parametrize("sha256", ["../../secret", "0" * 63, "Z" * 64])
def test_what_is_no_hash_leads_nowhere(tmp_path: Path, sha256: str) -> None:
    (tmp_path / "secret").write_bytes(MARK)
    files = FileStore(tmp_path / "a" / "files")
    assert not files.holds(sha256)
    with pytest.raises(StorageError, match="file_unreadable"):
        content(files, sha256)


def test_what_a_crash_left_half_written_goes_with_the_next_start(tmp_path: Path) -> None:
    (tmp_path / ".0123.partial").write_bytes(MARK)
    FileStore(tmp_path, KEY).tidy()
    assert readable(tmp_path) == []
