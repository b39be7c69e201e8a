"""What lies in the folder of a workspace and is none of its files: each of them is named."""

from pathlib import Path

import pytest

from tests.terminal import Run
from tests.ui.terminal.pair import Pair, founded

SPACE = "招商同步-请勿改动"

OF_SYSTEMS = (
    "desktop.ini",
    "seg/Thumbs.db",
    "roster/.DS_Store",
    "blob/ab/desktop.ini",
    "._readme.txt",
    "@eaDir/readme.txt@SynoEAStream",
    "seg/~0123456789abcdef-00000000.tmp",
    "~0123456789abcdef-00000000.tmp",
)


@pytest.fixture
def pair(run: Run, tmp_path: Path) -> Pair:
    return founded(run, tmp_path)


def lay(pair: Pair, *names: str) -> None:
    for name in names:
        path = pair.share / SPACE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def strays(pair: Pair) -> list[str]:
    """As the check tells them."""
    told = pair.at("a", "check", "--share", "--json").json["findings"]
    assert {one["kind"] for one in told} <= {"STRAY"}
    return sorted("/".join(filter(None, (one["folder"], one["name"]))) for one in told)


@pytest.mark.parametrize(
    "name",
    [
        "roster/000001 (1).rst",
        "join/邀请 冲突副本 张三.req",
        "blob/ab/cd (1).blb",
        "blob/附件.pdf",
        "seg/备份/台账.xlsx",
        "space (冲突副本 张三).json",
        "报表.xlsx",
        "照片/2026/现场.jpg",
    ],
)
def test_a_file_that_is_none_of_ours_is_named_wherever_it_lies(pair: Pair, name: str) -> None:
    lay(pair, name)
    checked = pair.at("a", "check", "--share")
    assert checked.code == 1
    assert checked.err == f"not a file of this program　{name}\n"
    assert strays(pair) == [name]
    assert (pair.share / SPACE / name).read_bytes() == b"x"


def test_what_systems_leave_about_and_what_is_being_written_is_nothing_to_tell(pair: Pair) -> None:
    lay(pair, *OF_SYSTEMS)
    assert pair.at("a", "sync", "--json").json["strays"] == 0
    checked = pair.at("a", "check", "--share")
    assert (checked.code, checked.err) == (0, "")


def test_a_round_counts_strays_among_the_entries_of_the_roster_too(pair: Pair) -> None:
    lay(pair, "roster/000001 (1).rst", "seg/报表.xlsx")
    assert pair.at("a", "sync", "--json").json["strays"] == 2
    assert "2 foreign files" in pair.at("a", "sync").err
