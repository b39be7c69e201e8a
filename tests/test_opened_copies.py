"""Copies that other programs show: for this person alone, and gone with the ledger."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import paths
from app.errors import StorageError
from app.opened_copies import OpenedCopies, file_name
from app.workspace import open_workspace


@pytest.fixture(autouse=True)
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "opened_folder", lambda: tmp_path / "cache" / "opened")
    return tmp_path / "cache" / "opened"


def left(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*") if file.is_file()]


def test_a_copy_is_private_and_goes_when_the_ledger_is_closed_or_opened_after_a_crash(
    tmp_path: Path, opened: Path
) -> None:
    workspace = open_workspace(tmp_path / "ledger", create=True)
    copy = workspace.copies.make("名片.jpg", [b"a", b"b"])
    assert (copy.name, copy.read_bytes()) == ("名片.jpg", b"ab")
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o400
        assert (
            stat.S_IMODE(copy.parent.stat().st_mode)
            == stat.S_IMODE(copy.parent.parent.stat().st_mode)
            == 0o700
        )
    looking = open_workspace(tmp_path / "ledger", read_only=True)
    other = looking.copies.make("名片.jpg", [b"c"])
    looking.close()
    assert copy.exists()
    assert not other.exists()
    workspace.close()
    assert left(opened) == []
    OpenedCopies(tmp_path / "ledger", read_only=False).make("left.pdf", [b"x"])
    open_workspace(tmp_path / "ledger").close()
    assert left(opened) == []


def test_nothing_is_left_of_a_file_that_turns_out_damaged(tmp_path: Path, opened: Path) -> None:
    def blocks() -> Iterator[bytes]:
        yield b"half"
        raise StorageError("attached_file_damaged", path="x")

    with pytest.raises(StorageError):
        OpenedCopies(tmp_path, read_only=False).make("a.pdf", blocks())
    assert left(opened) == []


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("../../etc/x", "_.._etc_x"),
        ("", "_"),
        ("...", "_"),
        ('a:"b".pdf', "a__b_.pdf"),
        ("x" * 300 + ".pdf", ""),
    ],
)
def test_a_name_from_elsewhere_leads_nowhere_else(told: str, name: str) -> None:
    found = file_name(told)
    assert found == name or (not name and len(found) < 125 and found.endswith(".pdf"))
