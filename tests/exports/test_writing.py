"""A paper is written whole or not at all."""

import errno
import sys
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from typing_extensions import override

from app.errors import StorageError
from app.exports.writing import deliver


class FullStick(BytesIO):
    """A file on a stick without room."""

    @override
    def write(self, content: object, /) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_an_older_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    paper = tmp_path / "一页纸.pdf"
    paper.write_bytes(b"older and longer")
    deliver(b"newer", paper)
    assert paper.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [paper]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    paper = tmp_path / "没有" / "一页纸.pdf"
    with pytest.raises(StorageError) as told:
        deliver(b"paper", paper)
    assert (told.value.code, told.value.params) == ("folder_missing", {"path": str(paper)})


def test_a_place_that_cannot_be_written_stays_as_it_was(tmp_path: Path) -> None:
    taken = tmp_path / "一页纸.pdf"
    taken.mkdir()
    with pytest.raises(StorageError) as told:
        deliver(b"paper", taken)
    assert told.value.code == "target_is_folder"
    assert list(tmp_path.iterdir()) == [taken]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept another way")
def test_a_folder_that_can_only_be_read_is_told_apart_from_an_open_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _mode: str) -> BinaryIO:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(Path, "open", refuse)
    paper = tmp_path / "一页纸.pdf"
    with pytest.raises(StorageError, match="file_not_written"):
        deliver(b"paper", paper)
    monkeypatch.setattr("app.exports.writing.os.access", lambda *_asked: False)
    with pytest.raises(StorageError) as told:
        deliver(b"paper", paper)
    assert (told.value.code, told.value.params) == ("folder_read_only", {"path": str(tmp_path)})


def test_a_full_stick_is_told_apart() -> None:
    with pytest.raises(StorageError) as told:
        deliver(b"paper", FullStick())
    assert told.value.code == "paper_disk_full"


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is a device of Linux")
def test_a_device_without_room_is_told_apart() -> None:
    with Path("/dev/full").open("wb", buffering=0) as device, pytest.raises(StorageError) as told:
        deliver(b"paper", device)
    assert told.value.code == "paper_disk_full"


@pytest.mark.skipif(sys.platform == "win32", reason="devices of Windows have no path")
def test_a_device_named_by_its_path_is_written_into_and_never_replaced() -> None:
    deliver(b"paper", Path("/dev/null"))
    assert Path("/dev/null").is_char_device()


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is a device of Linux")
def test_a_device_without_room_named_by_its_path_is_told_apart() -> None:
    with pytest.raises(StorageError) as told:
        deliver(b"paper", Path("/dev/full"))
    assert told.value.code == "paper_disk_full"
    assert Path("/dev/full").is_char_device()


def test_a_disk_that_fills_up_leaves_the_older_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "一页纸.pdf"
    paper.write_bytes(b"older")

    def no_room(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.exports.writing.os.fsync", no_room)
    with pytest.raises(StorageError) as told:
        deliver(b"newer", paper)
    assert told.value.code == "paper_disk_full"
    assert paper.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [paper]
