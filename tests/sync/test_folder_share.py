"""A share in a folder is hurt as one in memory, and its computers are told the same of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.sync import names
from app.sync.store import StoreError
from tests.sync.faulty_share import FAULTS, FaultyShare, Key
from tests.sync.fleet import template
from tests.sync.folder_share import FolderShare
from tests.sync.office_machine import OfficeMachine

PLACE = "state"


@pytest.fixture
def shares(tmp_path: Path) -> tuple[FaultyShare, FolderShare]:
    told = template()[1]
    assert told.space is not None
    files: dict[Key, bytes] = {**told.files, ("blob/3f", "a" * 32 + ".blb"): b"a file"}
    return FaultyShare(told.space, files), FolderShare(told.space, files, tmp_path / "share")


def told_by(share: FaultyShare, content: bytes) -> object:
    """All that a computer learns of a share, and what it is answered when it writes, twice the same."""
    view, name = share.seen_by(0), names.state_name("0" * 16, 1, content)
    folders = (*names.FOLDERS, "blob/3f")
    listed = {folder: view.sizes(folder) for folder in folders}
    read = {(folder, name): view.get(folder, name) for folder in folders for name in sorted(listed[folder])}
    answers = [answer(lambda: view.put(PLACE, name, content)) for _ in range(2)]
    return view.space(), listed, read, answers, view.get(PLACE, name)


def answer(work: Callable[[], object]) -> str | None:
    try:
        work()
    except StoreError as error:
        return error.code
    return None


@pytest.mark.parametrize("fault", FAULTS)
def test_every_fault_looks_the_same_in_a_folder_and_in_memory(
    shares: tuple[FaultyShare, FolderShare], fault: str
) -> None:
    for number in (0, 4, 9):
        for share in shares:
            share.hurt("copied", number)
            share.hurt(fault, number)
        assert told_by(shares[0], b"second") == told_by(shares[1], b"second")
    assert shares[0].injected == shares[1].injected
    for share in shares:
        share.relent()
        share.reveal()
    assert told_by(shares[0], b"third") == told_by(shares[1], b"third")


def test_what_a_full_drive_refuses_leaves_nothing_in_the_folder(
    shares: tuple[FaultyShare, FolderShare], tmp_path: Path
) -> None:
    _, share = shares
    before = sorted((tmp_path / "share").rglob("*"))
    share.hurt("full", 0)
    with pytest.raises(StoreError, match="store_full"):
        share.seen_by(0).put(PLACE, names.state_name("0" * 16, 1, b"new"), b"new")
    assert sorted((tmp_path / "share").rglob("*")) == before


def test_one_seed_in_five_has_its_histories_told_in_a_folder() -> None:
    kinds = []
    for seed in range(10):
        office = OfficeMachine()
        office.open_office(seed=seed, size=2, years=False, small=False)
        with office.books.frame:
            kinds.append(type(office.books.share))
    assert kinds == [FolderShare, *[FaultyShare] * 4] * 2
