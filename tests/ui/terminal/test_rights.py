"""Who may do what: said and told truly while the shared folder is away, and judged by all that was sent."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.reference import Unit
from tests.terminal import Run
from tests.ui.terminal.pair import Pair, founded, joined

AWAY = "The shared folder cannot be reached"
LATER = "The others hear of it with the next “sync”."


@pytest.fixture
def pair(run: Run, tmp_path: Path) -> Pair:
    """Two computers that have all of each other."""
    made = joined(run, tmp_path)
    made.sync("a", "b", "a")
    return made


@contextmanager
def away(pair: Pair) -> Iterator[None]:
    """The shared folder is not there meanwhile."""
    gone = pair.share.rename(pair.folder / "away")
    yield
    gone.rename(pair.share)


def test_a_role_given_while_the_folder_is_away_is_given_and_sent_later(pair: Pair) -> None:
    with away(pair):
        done = pair.at("a", "role", "周以宁", "viewer")
    assert (done.code, done.out) == (0, "周以宁: Only reads\n")
    assert done.err.count(AWAY) == done.err.count(LATER) == 1
    pair.sync("a", "b")
    assert "Your role in this workspace does not allow this" in pair.at("b", "visit", "add", "石榴籽").err


def test_who_gives_numbers_is_said_also_while_the_folder_is_away(pair: Pair) -> None:
    device = pair.device("周以宁")
    pair.at("a", "role", "周以宁", "admin")
    for gone in (True, False):
        if gone:
            with away(pair):
                done = pair.at("a", "numbering", device)
        else:
            done = pair.at("a", "numbering", device)
        assert done.code == 0
        assert done.err.count(AWAY) == done.err.count(LATER) == gone
        assert done.out == pair.at("a", "numbering").out
        assert "gives projects their numbers" in done.out
    pair.sync("b")
    assert pair.at("b", "numbering").out == done.out


def test_who_is_let_in_while_the_folder_is_away_is_told_so_once(run: Run, tmp_path: Path) -> None:
    pair = founded(run, tmp_path)
    code = pair.at("a", "invite").out.splitlines()[0]
    asked = pair.at("b", "join", code, "--share", pair.share, "--member", "周以宁")
    pair.at("b", "package", "export", tmp_path / "b.zip")
    pair.at("a", "package", "import", tmp_path / "b.zip", "--yes")
    with away(pair):
        done = pair.at("a", "approve", *re.findall(r"\d{8}", asked.out))
    assert (done.code, done.out) == (0, "周以宁 is in.\n")
    assert done.err.count(AWAY) == done.err.count(LATER) == 1


@pytest.mark.parametrize("command", [("invite",), ("aside", "--accept")])
def test_what_is_decided_while_the_folder_is_away_is_said_to_be_heard_of_later(
    pair: Pair, command: tuple[str, ...]
) -> None:
    key = [beyond_their_role(pair)] if "aside" in command else []
    with away(pair):
        done = pair.at("a", *command, *key)
    assert done.code == 0
    assert done.err.count(AWAY) == done.err.count(LATER) == 1


def beyond_their_role(pair: Pair) -> str:
    """The key of a visit that `b` logged before hearing that it may only read."""
    pair.at("a", "role", "周以宁", "member")
    pair.sync("b")
    pair.at("a", "role", "周以宁", "viewer")
    pair.at("b", "visit", "add", "松果储能", "--minutes", "谈了用地")
    pair.sync("b", "a")
    return str(pair.at("a", "aside", "--json").json[0]["key"])


def test_the_word_on_what_was_put_aside_is_told(pair: Pair) -> None:
    key = beyond_their_role(pair)
    said = pair.at("a", "aside", "--refuse", key)
    assert (said.code, said.out) == (0, "Log visit　松果储能: it never counts.\n")
    again = beyond_their_role(pair)
    said = pair.at("a", "aside", "--accept", again, "--json")
    assert "it counts" not in said.out
    assert (said.json["key"], said.json["accepted"], said.json["about"]) == (again, True, "松果储能")


def test_digits_are_read_as_the_window_shows_them_and_nobody_is_refused_without(
    run: Run, tmp_path: Path
) -> None:
    pair = founded(run, tmp_path)
    asked = [
        pair.at(
            one, "join", pair.at("a", "invite").out.splitlines()[0], "--share", pair.share, "--member", one
        )
        for one in ("b", "c", "d")
    ]
    first, second, third = ("".join(re.findall(r"\d{8}", one.out)) for one in asked)
    unsaid = pair.at("a", "approve", "--refuse")
    assert (unsaid.code, unsaid.out) == (1, "")
    assert "Nothing was changed" in unsaid.err
    assert pair.at("a", "approve", f"{first[:4]} {first[4:]}").out == "b is in.\n"
    assert pair.at("a", "approve", second[:4], second[4:]).out == "c is in.\n"
    assert "d was refused" in pair.at("a", "approve", "--refuse", third[:4], third[4:]).out


@pytest.mark.parametrize("name", ["", "  "])
def test_nobody_asks_to_be_let_in_without_a_name(run: Run, tmp_path: Path, name: str) -> None:
    pair = founded(run, tmp_path)
    code = pair.at("a", "invite").out.splitlines()[0]
    nameless = pair.at("b", "join", code, "--share", pair.share, "--member", name)
    assert (nameless.code, nameless.err) == (1, "Your name: Please fill this in\n")
    assert not (tmp_path / "b").exists()
    assert len(pair.at("a", "approve").out.splitlines()) == 1


def test_units_of_a_member_stand_in_the_list_as_the_language_parts_them(pair: Pair) -> None:
    with pair.opened("a") as database:
        units = database.read(lambda session: session.scalars(select(Unit.short_zh).limit(2)).all())
    pair.at("a", "role", "周以宁", "member", *(word for unit in units for word in ("--unit", unit)))
    assert ", ".join(units) in pair.at("a", "members").out


def test_what_somebody_had_sent_before_they_were_taken_out_counts(pair: Pair) -> None:
    pair.at("b", "visit", "add", "松果储能", "--minutes", "谈了用地")
    pair.sync("b")
    assert pair.at("a", "remove", pair.device("周以宁")).code == 0
    pair.sync("a")
    assert pair.at("a", "aside", "--json").json == []
    assert [one["name"] for one in pair.at("a", "companies", "--json").json["companies"]] == ["松果储能"]
