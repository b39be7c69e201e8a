"""What somebody had written and not sent when they were shut out: how much, where, how to get it out."""

import re
from pathlib import Path

from tests.terminal import Run
from tests.ui.terminal.pair import Pair, joined

NOBODY_ELSE = "2 actions of this computer nobody else has"


def shut_out(run: Run, folder: Path, *firms: str) -> Pair:
    """`b` has written of these firms when its round hears that it was taken out."""
    pair = joined(run, folder)
    for firm in firms:
        assert pair.at("b", "visit", "add", firm, "--minutes", "谈了用地").code == 0
    assert pair.at("a", "remove", pair.device("周以宁")).code == 0
    return pair


def test_a_round_says_how_much_nobody_else_has_and_how_to_get_it_out(run: Run, tmp_path: Path) -> None:
    pair = shut_out(run, tmp_path, "松果储能", "石榴籽")
    for _ in range(2):
        told = pair.at("b", "sync").err
        assert "was taken out of the workspace" in told
        assert NOBODY_ELSE in told
        assert "stay on this computer" in told
        for command in ("“search”", "“print”", "“join”"):
            assert command in told
    assert pair.at("b", "sync", "--json").json["unsent"] == 2
    assert "松果储能" in pair.at("b", "companies").out
    assert "松果储能" not in pair.at("a", "companies").out


def test_who_does_as_is_said_is_in_again_and_enters_it_there(run: Run, tmp_path: Path) -> None:
    pair = shut_out(run, tmp_path, "松果储能")
    assert pair.at("b", "sync").code == 1
    code = pair.at("a", "invite").out.splitlines()[0]
    asked = pair.at("anew", "join", code, "--share", pair.share, "--member", "周以宁")
    assert pair.at("a", "approve", *re.findall(r"\d{8}", asked.out)).code == 0
    pair.sync("anew")
    assert pair.at("anew", "visit", "add", "松果储能", "--minutes", "谈了用地").code == 0
    pair.sync("anew", "a")
    assert "松果储能" in pair.at("a", "companies").out


def test_who_had_sent_everything_is_told_of_nothing_that_is_left(run: Run, tmp_path: Path) -> None:
    pair = shut_out(run, tmp_path)
    told = pair.at("b", "sync").err
    assert "was taken out of the workspace" in told
    assert "nobody else has" not in told
    assert "not in it" not in pair.at("b", "package", "export", tmp_path / "b.zip").err


def test_a_package_and_a_file_for_auditors_say_what_they_leave_out(run: Run, tmp_path: Path) -> None:
    pair = shut_out(run, tmp_path, "松果储能", "石榴籽")
    assert pair.at("b", "sync").code == 1
    written = pair.at("b", "package", "export", tmp_path / "b.zip")
    assert "is written" in written.out
    assert "2 actions of this computer are not in it" in written.err
    assert "“sync”" in written.err
    assert pair.at("b", "package", "export", tmp_path / "b.zip", "--json").json["left_out"] == 2
    pair.at("a", "package", "import", tmp_path / "b.zip", "--yes")
    assert pair.at("a", "companies", "--json").json["companies"] == []
    audit = pair.at("b", "audit", "export", "-o", tmp_path / "b.zsa")
    assert "2 actions of this computer are not in it" in audit.out + audit.err
    assert "sync first" not in audit.out + audit.err


def test_a_package_of_who_is_in_leaves_nothing_out(run: Run, tmp_path: Path) -> None:
    pair = joined(run, tmp_path)
    pair.at("b", "visit", "add", "松果储能")
    assert pair.at("b", "package", "export", tmp_path / "b.zip", "--json").json["left_out"] == 0
    pair.at("a", "package", "import", tmp_path / "b.zip", "--yes")
    assert pair.at("a", "companies", "--json").json["companies"][0]["name"] == "松果储能"
