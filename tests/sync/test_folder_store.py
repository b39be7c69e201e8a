"""A folder takes whole files or none, whatever the drive does in the middle."""

import errno
import io
import os
import re
from pathlib import Path

import pytest

from app.sync import folder_store, names
from app.sync.canonical import DamagedFileError
from app.sync.folder_store import FolderStore
from app.sync.names import segment_name
from app.sync.store import Space, StoreError

DEVICE = "9c41a0b2d3e4f506"
SPACE = Space("6f1c0f6a2b5b4d0f9a2e7d1c3b5a9e80", "1b" * 32, 1)
OCTETS = b"ZSSEG1" * 100
NAME = segment_name(DEVICE, 1, OCTETS)


@pytest.fixture
def store(tmp_path: Path) -> FolderStore:
    made = FolderStore(tmp_path / "share", DEVICE, pause=lambda seconds: None)
    made.found(SPACE)
    return made


def lying(store: FolderStore) -> list[str]:
    return sorted(os.listdir(store.root / "seg")) if (store.root / "seg").exists() else []


def test_a_file_comes_back_as_it_was_put(store: FolderStore) -> None:
    store.put("seg", NAME, OCTETS)
    assert list(store.sizes("seg")) == [NAME]
    assert store.get("seg", NAME) == OCTETS
    assert store.space() == SPACE


def test_no_file_is_replaced_by_bytes_that_its_name_does_not_say(store: FolderStore) -> None:
    name = segment_name("9c41a0b2d3e4f506", 1, b"whole")
    store.put("seg", name, b"whole")
    with pytest.raises(ValueError, match="other bytes"):
        store.put("seg", name, b"")
    assert store.get("seg", name) == b"whole"


def test_putting_a_file_twice_does_no_work_twice(store: FolderStore) -> None:
    store.put("seg", NAME, OCTETS)
    before = (store.root / "seg" / NAME).stat()
    store.put("seg", NAME, OCTETS)
    after = (store.root / "seg" / NAME).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_rotten_file_is_replaced_by_the_whole_one(store: FolderStore) -> None:
    store.put("seg", NAME, OCTETS)
    (store.root / "seg" / NAME).write_bytes(OCTETS[:50])
    store.put("seg", NAME, OCTETS)
    assert store.get("seg", NAME) == OCTETS


def test_a_folder_with_something_in_it_is_not_founded(tmp_path: Path) -> None:
    (tmp_path / "budget.xlsx").write_bytes(b"")
    with pytest.raises(StoreError, match="store_foreign"):
        FolderStore(tmp_path, DEVICE).found(SPACE)
    assert os.listdir(tmp_path) == ["budget.xlsx"]


def test_what_a_system_leaves_about_is_nobodys(tmp_path: Path) -> None:
    (tmp_path / "Thumbs.db").write_bytes(b"x")
    store = FolderStore(tmp_path, DEVICE)
    store.found(SPACE)
    assert store.space() == SPACE


def test_another_programs_space_file_is_not_ours(store: FolderStore) -> None:
    (store.root / "space.json").write_text('{"rooms": 3}', encoding="utf-8")
    with pytest.raises(StoreError, match="store_foreign"):
        store.space()


def test_a_drive_that_is_not_there_is_away_and_is_not_made(tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "mount" / "share", DEVICE)
    with pytest.raises(StoreError, match="store_away"):
        store.space()
    assert not (tmp_path / "mount").exists()


@pytest.mark.parametrize("number", [errno.EHOSTDOWN, errno.ESTALE, errno.EIO])
def test_a_mount_whose_server_is_gone_is_away(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fail(path: Path) -> bool:
        raise OSError(number, "mount")

    monkeypatch.setattr(Path, "is_dir", fail)
    with pytest.raises(StoreError, match="store_away"):
        store.space()


def test_an_empty_mount_point_has_no_space(tmp_path: Path) -> None:
    assert FolderStore(tmp_path, DEVICE).space() is None


def test_names_in_other_encodings_do_no_harm(store: FolderStore) -> None:
    store.put("seg", NAME, OCTETS)
    strange = os.fsencode(store.root / "seg") + b"/" + "冲突副本.seg".encode("gbk")
    with open(strange, "wb"):
        pass
    assert NAME in store.sizes("seg")
    assert len(store.sizes("seg")) == 2


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "store_full"),
        (errno.EDQUOT, "store_full"),
        (errno.EROFS, "store_read_only"),
        (errno.EACCES, "store_read_only"),
        (errno.EIO, "store_away"),
        (errno.ENOTCONN, "store_away"),
        (errno.ESTALE, "store_away"),
    ],
)
def test_what_a_drive_refuses_is_said_and_leaves_no_half_file(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fail(handle: int) -> None:
        raise OSError(number if number not in {errno.EACCES} else errno.EROFS, "drive")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StoreError, match=code):
        store.put("seg", NAME, OCTETS)
    assert lying(store) == []


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.ENOTTY])
def test_a_drive_that_cannot_synchronise_is_used_all_the_same(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def fail(handle: int) -> None:
        raise OSError(number, "drive")

    monkeypatch.setattr(os, "fsync", fail)
    store.put("seg", NAME, OCTETS)
    assert store.get("seg", NAME) == OCTETS


def test_a_file_that_a_scanner_holds_is_tried_again(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = iter([errno.EBUSY] * 5)
    really = os.replace

    def held(source: Path, target: Path) -> None:
        if (number := next(refusals, None)) is not None:
            raise OSError(number, "held")
        really(source, target)

    monkeypatch.setattr(os, "replace", held)
    store.put("seg", NAME, OCTETS)
    assert lying(store) == [NAME]


def test_a_drive_that_writes_other_bytes_is_found_out(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose_the_end(path: Path, octets: bytes) -> None:
        path.write_bytes(octets[:-10])

    monkeypatch.setattr(folder_store, "_write_through", lose_the_end)
    with pytest.raises(StoreError, match="store_away"):
        store.put("seg", NAME, OCTETS)
    assert lying(store) == []


def test_a_file_that_cannot_be_read_is_replaced_by_the_whole_one(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put("seg", NAME, OCTETS)
    before = (store.root / "seg" / NAME).stat().st_ino
    read = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == NAME:
            raise OSError(errno.EIO, "bad sector")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert store.get("seg", NAME) is None
    store.put("seg", NAME, OCTETS)
    monkeypatch.undo()
    assert store.get("seg", NAME) == OCTETS
    assert (store.root / "seg" / NAME).stat().st_ino != before


def test_a_drive_that_goes_while_a_file_is_read_is_away(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put("seg", NAME, OCTETS)

    def fail(path: Path) -> bytes:
        raise OSError(errno.EIO, "mount")

    monkeypatch.setattr(Path, "read_bytes", fail)
    with pytest.raises(StoreError, match="store_away"):
        store.get("seg", NAME)


def test_a_large_file_with_a_bad_sector_is_damaged(store: FolderStore) -> None:
    class Rotten(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell():
                raise OSError(errno.EIO, "bad sector")
            return super().read(size)

    pieces = store._read_on(Rotten(bytes(folder_store._PIECE + 1)))
    assert len(next(pieces)) == folder_store._PIECE
    with pytest.raises(DamagedFileError):
        next(pieces)


def test_a_file_that_may_not_be_removed_stays_and_one_that_is_not_there_is_gone(
    store: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put("seg", NAME, OCTETS)

    def refuse(path: Path) -> None:
        raise PermissionError(errno.EPERM, "not yours")

    with monkeypatch.context() as sticky:
        sticky.setattr(os, "unlink", refuse)
        assert not store.remove("seg", NAME)
    assert lying(store) == [NAME]
    assert store.remove("seg", NAME)
    assert store.remove("seg", NAME)


def test_only_own_temporary_files_of_yesterday_are_swept(store: FolderStore) -> None:
    store.put("seg", NAME, OCTETS)
    for name in (f"~{DEVICE}-00000000.tmp", "~ffffffffffffffff-00000000.tmp", "desktop.ini"):
        (store.root / "seg" / name).write_bytes(b"half")
    now_ms = int((store.root / "seg" / "desktop.ini").stat().st_mtime * 1000)
    assert store.sweep(now_ms + 3_600_000) == 0
    assert store.sweep(now_ms + 90_000_000) == 1
    assert lying(store) == sorted([NAME, "desktop.ini", "~ffffffffffffffff-00000000.tmp"])


def test_names_suit_every_drive() -> None:
    device, most = "f" * 16, 10**10 - 1
    made = {
        "roster": [names.roster_name(10**6 - 1, b"")],
        "join": [names.join_name(device, b"")],
        "seg": [names.segment_name(device, most, b"")],
        "pack": [names.pack_name(device, most, most, b"")],
        "state": [names.state_name(device, most, b"")],
        "snap": [names.part_name(device, most, 9999, b""), names.manifest_name(device, most, b"")],
    }
    for folder, several in made.items():
        for name in several:
            assert names.parse(folder, name), "or its own writer takes it for a stray"
            assert re.fullmatch(r"[a-z0-9.-]+", name)
            assert len(f"{folder}/{name}") < 120
