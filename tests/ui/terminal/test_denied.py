"""What is said of a shared folder that this user may not read, and of single files of it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.rights import as_anybody
from tests.terminal import Run
from tests.ui.terminal.pair import Pair, joined


@pytest.fixture
def pair(run: Run, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pair]:
    """Two computers of somebody who, even when root runs the tests, has only the rights of anybody.

    They have checked the folder once: what is imported for that may lie where only its owner can read.
    """
    if sys.platform == "win32":
        pytest.skip("rights are kept another way on Windows")
    with TemporaryDirectory() as name:
        folder = Path(name)
        for place in ("config", "data", "state", "cache"):
            monkeypatch.setenv(f"XDG_{place.upper()}_HOME", str(folder / place))
        made = joined(run, folder)
        made.sync("a", "b", "a")
        assert made.at("b", "check", "--share").code == 0
        with as_anybody(folder):
            yield made


@pytest.mark.parametrize("closed", [".", "招商同步-请勿改动", "招商同步-请勿改动/seg"])
def test_a_folder_that_may_not_be_read_is_not_called_read_only(pair: Pair, closed: str) -> None:
    pair.at("b", "visit", "add", "松果储能")
    (pair.share / closed).chmod(0o000)
    for command in (("sync",), ("check", "--share")):
        refused = pair.at("b", *command)
        assert refused.code == 1
        assert "may not be read by this user" in refused.err
        assert "Ask whoever looks after the folder" in refused.err
        assert "can only be read" not in refused.err
    (pair.share / closed).chmod(0o755)
    assert pair.at("b", "sync", "--json").json["sent"] == 1


def test_a_folder_that_may_only_be_read_is_called_so(pair: Pair) -> None:
    pair.at("b", "visit", "add", "松果储能")
    folder = pair.share / "招商同步-请勿改动" / "seg"
    folder.chmod(0o555)
    assert "can only be read" in pair.at("b", "sync").err
    folder.chmod(0o755)


def test_nobody_joins_where_they_may_not_read_and_it_is_no_fault_of_the_program(pair: Pair) -> None:
    code = pair.at("a", "invite").out.splitlines()[0]
    pair.share.chmod(0o000)
    for place in (pair.share, pair.share / "inner"):
        refused = pair.at("c", "join", code, "--share", place, "--member", "何雨田")
        assert "may not be read by this user" in refused.err
        refused = pair.at("d", "init", "--share", place, "--name", "台账", "--member", "何雨田")
        assert "may not be read by this user" in refused.err
    assert not (pair.folder / "c").exists()


def test_a_file_that_may_not_be_read_is_not_called_damaged(pair: Pair) -> None:
    before = set(pair.share.rglob("*.seg"))
    pair.at("a", "visit", "add", "松果储能")
    pair.sync("a")
    (closed,) = set(pair.share.rglob("*.seg")) - before
    closed.chmod(0o000)
    done = pair.at("b", "sync")
    assert "1 file in the shared folder may not be read by this user" in done.err
    assert "Ask whoever looks after the folder" in done.err
    assert "damaged" not in done.err
    told = pair.at("b", "sync", "--json").json
    assert (told["damaged"], told["denied"]) == (0, 1)
    checked = pair.at("b", "check", "--share")
    assert checked.code == 1
    assert f"may not be read by this user　seg/{closed.name}" in checked.err
    assert "damaged" not in checked.err
    kinds = [one["kind"] for one in pair.at("b", "check", "--share", "--json").json["findings"]]
    assert kinds == ["DENIED"]
    closed.chmod(0o644)
    assert pair.at("b", "sync", "--json").json["applied"] == 1


def test_a_file_that_is_damaged_is_still_called_so_beside_one_that_may_not_be_read(pair: Pair) -> None:
    before = set(pair.share.rglob("*.seg"))
    for firm in ("松果储能", "石榴籽"):
        pair.at("a", "visit", "add", firm)
        pair.sync("a")
    closed, rotten = sorted(set(pair.share.rglob("*.seg")) - before)
    closed.chmod(0o000)
    octets = rotten.read_bytes()
    rotten.write_bytes(octets[:-1] + bytes([octets[-1] ^ 1]))
    done = pair.at("b", "sync")
    assert "1 damaged file" in done.err
    assert "1 file in the shared folder may not be read" in done.err
    checked = pair.at("b", "check", "--share").err
    assert f"damaged　seg/{rotten.name}" in checked
    assert f"may not be read by this user　seg/{closed.name}" in checked


def test_files_that_count_as_damaged_nowhere_hide_no_damaged_one(pair: Pair) -> None:
    """A foreign file and what this computer has long read are looked into as well, and may be closed."""
    before = set(pair.share.rglob("*.seg"))
    pair.at("a", "visit", "add", "松果储能")
    pair.sync("a")
    (rotten,) = set(pair.share.rglob("*.seg")) - before
    octets = rotten.read_bytes()
    rotten.write_bytes(octets[:-1] + bytes([octets[-1] ^ 1]))
    stray = rotten.with_name("notes.txt")
    stray.write_text("someone's")
    stray.chmod(0o000)
    done = pair.at("b", "sync")
    assert "1 damaged file" in done.err
    assert "1 file in the shared folder may not be read" in done.err
    told = pair.at("b", "sync", "--json").json
    assert told["damaged"] == 1
