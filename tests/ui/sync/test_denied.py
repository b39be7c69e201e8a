"""What the window says of a shared folder that this user may not read, and of single files of it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.sync.folder_store import OUTER
from tests.rights import as_anybody
from tests.ui.sync.conftest import Opened, SharedCity, set_investment


@pytest.fixture
def anybody(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened], tmp_path: Path
) -> Iterator[Opened]:
    """The window of somebody who has no rights but those the folder gives."""
    if sys.platform == "win32":
        pytest.skip("rights are kept another way on Windows")
    opened = open_at_centre(shared)
    opened.page.folder_care.check()
    opened.rest()
    opened.page.leave_contents()
    with as_anybody(tmp_path):
        yield opened
        opened.rest()


@pytest.mark.parametrize("closed", [".", OUTER, f"{OUTER}/seg"])
def test_a_folder_that_may_not_be_read_is_not_called_read_only(anybody: Opened, closed: str) -> None:
    place = anybody.city.share / closed
    anybody.city.mine.write(set_investment(41_000_000_000))
    place.chmod(0o000)
    anybody.sync()
    assert anybody.rail[0] == "Sync not finished"
    assert anybody.rail[1] == "No right to read, see"
    detail = anybody.page.state.detail.text()
    assert "may not be read by this user" in detail
    assert "Ask whoever looks after the folder" in detail
    place.chmod(0o755)
    anybody.sync()
    assert anybody.rail[0] == "Synced"


def test_a_folder_that_may_only_be_read_is_called_so(anybody: Opened) -> None:
    place = anybody.city.share / OUTER / "seg"
    anybody.city.mine.write(set_investment(41_000_000_000))
    place.chmod(0o555)
    anybody.sync()
    assert anybody.rail[1] == "Folder read-only"
    assert "can only be read" in anybody.page.state.detail.text()


def test_a_check_of_a_folder_that_may_not_be_read_says_so(anybody: Opened) -> None:
    (anybody.city.share / OUTER).chmod(0o000)
    anybody.page.folder_care.check()
    anybody.rest()
    assert anybody.page.findings is None
    assert "may not be read by this user" in anybody.window._frame.note.accessibleName()


def test_a_closed_file_is_no_damaged_one_and_hides_none(anybody: Opened) -> None:
    folder = anybody.city.share / OUTER / "seg"
    colleague = anybody.city.colleague("何雨田")
    before = set(folder.iterdir())
    for amount in (45_100_000_000, 45_200_000_000):
        colleague.write(set_investment(amount))
        colleague.sync()
    closed, rotten = sorted(set(folder.iterdir()) - before)
    closed.chmod(0o000)
    octets = rotten.read_bytes()
    rotten.write_bytes(octets[:-1] + bytes([octets[-1] ^ 1]))
    (folder / "notes.txt").write_text("someone's")
    (folder / "notes.txt").chmod(0o000)
    anybody.sync()
    (row,) = anybody.page.right.findings.rows
    assert row.said.text().startswith("1 damaged file, 1 foreign file, left alone; 2 file")
    assert "may not be read by this user" in row.said.text()
    row.buttons[0].click()
    anybody.rest()
    assert anybody.page.findings is not None
    assert ("may not be read by this user", f"seg/{closed.name}") in anybody.page.findings.lines
    assert ("damaged", f"seg/{rotten.name}") in anybody.page.findings.lines
