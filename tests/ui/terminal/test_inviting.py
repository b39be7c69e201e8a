"""For whom a code is, and what is said where the place of a shared workspace is not there."""

import re
from pathlib import Path

from app.services.members import MemberDraft, add_member
from tests.terminal import Run
from tests.ui.terminal.pair import Pair, founded


def entries(pair: Pair) -> int:
    return len(list(pair.share.glob("*/roster/*")))


def enter(pair: Pair, name: str, post: str) -> str:
    with pair.opened("a") as database:
        return database.write(
            "Add a colleague", lambda session: add_member(session, MemberDraft(name, post_title=post))
        )


def test_a_code_for_nobody_who_is_known_is_refused_and_invites_nobody(run: Run, tmp_path: Path) -> None:
    pair = founded(run, tmp_path)
    before = entries(pair)
    for name in ("周以宁", "no-such-id", ""):
        refused = pair.at("a", "invite", "--member", name)
        assert (refused.code, refused.out) == (1, "")
        assert f"No official is called “{name}”" in refused.err
        assert "Nobody was invited" in refused.err
        assert "“search”" in refused.err
    assert entries(pair) == before


def test_a_code_for_an_official_by_name_lets_that_one_in(run: Run, tmp_path: Path) -> None:
    pair = founded(run, tmp_path)
    official = enter(pair, "周以宁", "科长")
    code = pair.at("a", "invite", "--member", "周以宁").out.splitlines()[0]
    asked = pair.at("b", "join", code, "--share", pair.share, "--member", "小周")
    pair.at("a", "approve", *re.findall(r"\d{8}", asked.out))
    enrolled = {row["member"]: row["member_name"] for row in pair.at("a", "members", "--json").json}
    assert enrolled[official] == "周以宁"
    assert "小周" not in enrolled.values()


def test_a_code_for_one_of_two_namesakes_asks_which_by_post_and_id(run: Run, tmp_path: Path) -> None:
    pair = founded(run, tmp_path)
    one, other = enter(pair, "周以宁", "科长"), enter(pair, "周以宁", "副科长")
    before = entries(pair)
    refused = pair.at("a", "invite", "--member", "周以宁")
    assert refused.code == 1
    assert f"科长 {one}" in refused.err
    assert f"副科长 {other}" in refused.err
    assert entries(pair) == before
    assert pair.at("a", "invite", "--member", other).code == 0


def test_a_place_that_is_not_there_begins_nothing_and_promises_nothing(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "drive" / "shared"
    told = ("--name", "台账", "--member", "许青禾")
    pair = Pair(run, tmp_path)
    refused = pair.at("a", "init", "--share", missing, *told)
    assert refused.code == 1
    assert f"{missing} is not there" in refused.err
    assert "Nothing was begun" in refused.err
    assert "sent later" not in refused.err
    assert not (tmp_path / "a").exists()
    assert not missing.parent.exists()
    missing.parent.mkdir()
    assert pair.at("a", "init", "--share", missing, *told).code == 0


def test_who_asks_to_join_at_a_place_that_is_not_there_has_not_asked(run: Run, tmp_path: Path) -> None:
    pair = founded(run, tmp_path)
    code = pair.at("a", "invite").out.splitlines()[0]
    for option, missing in (("--share", tmp_path / "drive"), ("--package", tmp_path / "stick" / "a.zip")):
        refused = pair.at("b", "join", code, option, missing, "--member", "周以宁")
        assert refused.code == 1
        assert f"{missing} is not there" in refused.err
        assert "Nothing was begun" in refused.err
        assert "sent later" not in refused.err
        assert not (tmp_path / "b").exists()


def test_who_moves_to_where_no_workspace_is_hears_so_and_meets_the_others_where_they_did(
    run: Run, tmp_path: Path
) -> None:
    pair = founded(run, tmp_path)
    (tmp_path / "empty").mkdir()
    for place, said in (
        (tmp_path / "empty", "There is no shared workspace in this folder"),
        (tmp_path / "none", f"{tmp_path / 'none'} is not there"),
    ):
        refused = pair.at("a", "folder", place)
        assert refused.code == 1
        assert said in refused.err
        assert "sent later" not in refused.err
    assert str(pair.share) in pair.at("a", "folder").out
