"""What “sync” says of a round, in figures and in sentences, also where the shared folder takes nothing."""

import errno
import json
import os
import re
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from app.services.attachments import attach, store_file
from app.services.record_lookup import record_called
from app.sync import folder_store
from tests.terminal import Run
from tests.ui.terminal.pair import Pair, joined

REFUSALS = [
    (errno.ENOSPC, "store_full", "The shared folder is full"),
    (errno.EROFS, "store_read_only", "The shared folder can only be read"),
]


@pytest.fixture
def pair(run: Run, tmp_path: Path) -> Pair:
    """Two computers that have all of each other."""
    made = joined(run, tmp_path)
    made.sync("a", "b", "a")
    return made


def refuse(patch: pytest.MonkeyPatch, number: int) -> None:
    """From here on the drive takes nothing, for this reason."""

    def written(path: Path, _octets: object) -> NoReturn:
        raise OSError(number, "the drive takes nothing", str(path))

    patch.setattr(folder_store, "_write_through", written)
    patch.setattr(folder_store, "_stream_through", written)


def wrote_at_both(pair: Pair) -> None:
    """`a` has sent a visit that `b` lacks, and `b` has two that wait."""
    pair.at("a", "visit", "add", "松果储能", "--minutes", "谈了用地")
    pair.sync("a")
    for firm in ("示例电气", "石榴籽"):
        pair.at("b", "visit", "add", firm, "--minutes", "谈了厂房")


@pytest.mark.parametrize(("number", "code", "said"), REFUSALS)
def test_a_drive_that_takes_nothing_is_told_with_what_came_and_what_waits(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, number: int, code: str, said: str
) -> None:
    wrote_at_both(pair)
    with monkeypatch.context() as patch:
        refuse(patch, number)
        refused = pair.at("b", "sync", "--json")
        again = pair.at("b", "sync", "--json")
    assert refused.code == again.code == 1
    told = refused.json
    assert (told["received"], told["applied"], told["sent"], told["unsent"]) == (1, 1, 0, 2)
    assert told["error"]["code"] == code
    assert said in told["error"]["sentence"]
    assert (again.json["received"], again.json["unsent"]) == (0, 2)
    assert "松果储能" in pair.at("b", "companies").out
    free = pair.at("b", "sync", "--json")
    assert (free.code, free.json["sent"], free.json["unsent"], free.json["error"]) == (0, 1, 0, None)


@pytest.mark.parametrize(("number", "code", "said"), REFUSALS)
def test_a_person_reads_what_came_what_waits_and_why(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, number: int, code: str, said: str
) -> None:
    wrote_at_both(pair)
    refuse(monkeypatch, number)
    done = pair.at("b", "sync")
    assert done.code == 1
    assert "Sent 0, received 1, applied 1" in done.out
    assert said in done.err
    assert "2 action" in done.err
    assert "to be sent" in done.err


def visit_with_file(pair: Pair, computer: str, firm: str, octets: bytes) -> None:
    pair.at(computer, "visit", "add", firm, "--minutes", "谈了用地")
    source = pair.folder / f"{firm}.pdf"
    source.write_bytes(octets)
    with pair.opened(computer) as database:
        company = database.read(lambda session: record_called(session, "company", firm))
        stored = store_file(database.files, source)
        database.write("Attach files", lambda session: attach(session, stored, "company", company))


def test_of_a_full_drive_is_told_how_much_room_what_waits_needs(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit_with_file(pair, "a", "松果储能", bytes(2_000_000))
    pair.sync("a")
    visit_with_file(pair, "b", "石榴籽", bytes(3_000_000))
    before = set(pair.share.rglob("*"))
    with monkeypatch.context() as patch:
        refuse(patch, errno.ENOSPC)
        told = pair.at("b", "sync", "--json").json["error"]
        assert "at most 2.9 MB" in pair.at("b", "sync").err
    pair.sync("b")
    fresh = [path for path in set(pair.share.rglob("*")) - before if path.suffix in (".seg", ".blb")]
    assert {path.suffix for path in fresh} == {".seg", ".blb"}
    assert told["bytes_needed"] == sum(path.stat().st_size for path in fresh)


def test_a_drive_that_is_away_is_told_in_json_too_with_what_waits(pair: Pair) -> None:
    pair.at("b", "visit", "add", "松果储能")
    away = pair.share.rename(pair.folder / "away")
    done = pair.at("b", "sync", "--json")
    assert (done.code, done.json["error"]["code"], done.json["unsent"]) == (1, "store_away", 1)
    assert done.json["error"]["bytes_needed"] is None
    said = pair.at("b", "sync")
    assert "1 action" in said.err
    assert "Sent" not in said.out
    away.rename(pair.share)
    assert pair.at("b", "sync", "--json").json["sent"] == 1


def test_watching_tells_each_round_also_one_that_the_drive_refused(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote_at_both(pair)
    with pytest.MonkeyPatch.context() as drive:
        refuse(drive, errno.ENOSPC)
        rounds: list[float] = []

        def pause(seconds: float) -> None:
            rounds.append(seconds)
            drive.undo()
            if len(rounds) == 2:
                raise KeyboardInterrupt

        monkeypatch.setattr("app.ui.terminal.sharing.time.sleep", pause)
        done = pair.at("b", "sync", "--watch", "--json")
    assert done.code == 130
    first, second = map(json.loads, done.out.splitlines())
    assert (first["received"], first["unsent"], first["error"]["code"]) == (1, 2, "store_full")
    assert (second["sent"], second["unsent"], second["error"]) == (1, 0, None)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe there always waits")
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_program_behind_a_pipe_hears_of_a_round_before_the_next(
    pair: Pair, monkeypatch: pytest.MonkeyPatch, form: tuple[str, ...]
) -> None:
    ear, mouth = os.pipe()
    os.set_blocking(ear, False)
    heard: list[bytes] = []

    def pause(_seconds: float) -> None:
        heard.append(os.read(ear, 100_000))
        if len(heard) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr("app.ui.terminal.sharing.time.sleep", pause)
    with open(mouth, "w", encoding="utf-8") as out, monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        assert pair.at("b", "sync", "--watch", *form).code == 130
    os.close(ear)
    assert [one.count(b"\n") for one in heard] == [1, 1]


def test_who_does_not_belong_any_more_is_told_in_json_and_by_the_exit(pair: Pair) -> None:
    inside = pair.at("b", "sync", "--json")
    standing = [inside.json[key] for key in ("admitted", "removed", "refusal")]
    assert (inside.code, standing) == (0, [True, False, None])
    pair.at("a", "remove", pair.device("周以宁"))
    outside = pair.at("b", "sync", "--json")
    standing = [outside.json[key] for key in ("admitted", "removed", "refusal", "error")]
    assert (outside.code, standing) == (1, [False, True, None, None])
    said = pair.at("b", "sync")
    assert said.code == 1
    assert "was taken out of the workspace" in said.err


def test_who_waits_to_be_let_in_is_told_whether_anybody_still_can(pair: Pair) -> None:
    code = pair.at("a", "invite").out.splitlines()[0]
    asked = pair.at("c", "join", code, "--share", pair.share, "--member", "何雨田")
    waits = pair.at("c", "sync", "--json")
    assert (waits.code, waits.json["admitted"], waits.json["refusal"]) == (1, False, None)
    (digits,) = re.findall(r"\d{8}", asked.out)
    pair.at("a", "approve", digits, "--refuse")
    refused = pair.at("c", "sync", "--json")
    assert (refused.code, refused.json["admitted"], refused.json["removed"]) == (1, False, False)
    assert refused.json["refusal"]["code"] == "invitation_void"
    assert "This code was taken back" in refused.json["refusal"]["sentence"]
