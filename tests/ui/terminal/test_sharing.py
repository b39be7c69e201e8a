"""Two computers that share a workspace, by the command line alone."""

import json
import re
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from app import cli
from app.models.projects import Project
from app.services.opening import open_for_work
from app.ui.terminal import recovery

Run = Callable[..., str]


@pytest.fixture
def run(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Run a command on the computer `a` or `b`; what it prints, or, when it fails, complains of."""
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))

    def command(computer: str, *arguments: str, both: bool = False) -> str:
        code = cli.main(["--workspace", str(tmp_path / computer), "--lang", "en", *arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        if both:
            return out + err
        return err if code else out

    return command


@pytest.fixture
def share(tmp_path: Path) -> str:
    (tmp_path / "share").mkdir()
    return str(tmp_path / "share")


def founded(run: Run, share: str) -> str:
    """A workspace on the shared folder; an invitation code for it."""
    there = Path(share).with_name("a").exists()
    run("a", "init", "--share", share, *(() if there else ("--name", "云瀚市招商台账", "--member", "许青禾")))
    return run("a", "invite").splitlines()[0]


def joined(run: Run, share: str) -> None:
    said = run("b", "join", founded(run, share), "--share", share, "--member", "周以宁")
    digits = re.findall(r"\d{8}", said)[0]
    assert digits in run("a", "approve")
    assert "周以宁 is in." in run("a", "approve", digits)
    run("b", "sync")


def both(run: Run, computer: str, *arguments: str) -> str:
    """What a command prints and complains of."""
    return run(computer, *arguments, both=True)


def told(run: Run, computer: str, *arguments: str) -> Any:
    return json.loads(run(computer, *arguments, "--json"))


def test_a_visit_logged_on_one_computer_is_found_on_the_other(run: Run, share: str) -> None:
    joined(run, share)
    run("b", "visit", "add", "松果储能", "--minutes", "谈了用地")
    assert told(run, "b", "sync")["sent"] == 1
    assert told(run, "a", "sync")["applied"] >= 1
    assert told(run, "a", "companies")["companies"][0]["name"] == "松果储能"
    enrolled = told(run, "a", "members")
    assert {row["member_name"] for row in enrolled} == {"许青禾", "周以宁"}
    assert all(row["device_name"] for row in enrolled)


def test_both_ledgers_are_sound_afterwards(run: Run, share: str) -> None:
    joined(run, share)
    for computer in ("a", "b"):
        assert "is sound" in run(computer, "check")
        assert told(run, computer, "check")["missing_files"] == []


def test_a_compact_folder_is_sound_and_a_lost_file_of_it_is_named(run: Run, share: str) -> None:
    founded(run, share)
    assert "is compact" in run("a", "compact")
    assert told(run, "a", "check", "--share")["findings"] == []
    assert "all as they were written" in run("a", "check", "--share")
    lost = next(Path(share).rglob("*.seg"))
    lost.unlink()
    assert f"missing　seg/{lost.name}" in run("a", "check", "--share")
    assert "No file of this computer" in run("a", "skip", "0123456789abcdef")
    moved = Path(share).rename(Path(share).with_name("moved"))
    assert "cannot be reached" in run("a", "sync")
    assert f"lies in {moved}" in run("a", "folder", str(moved))
    shutil.rmtree(next(moved.iterdir()))
    assert "an administrator publishes to it" in run("a", "sync")
    assert f"lies in {moved}" in run("a", "folder", "--republish")
    assert list(moved.rglob("*.seg"))


def test_a_recovery_sheet_is_printed_and_makes_a_new_computer_an_administrators(
    run: Run, share: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    founded(run, share)
    printed: list[list[str]] = []
    monkeypatch.setattr(recovery, "print_space_sheet", lambda _, groups, out: printed.append(list(groups)))
    assert "lock it away" in run("a", "recovery-sheet", "--shared", "-o", str(tmp_path / "sheet.pdf"))
    assert "Recovery sheet" in run("a", "members")
    key = tmp_path / "key.txt"
    key.write_text("-".join(printed[0]), encoding="utf-8")
    said = run("c", "recover", "--share", share, "--sheet", str(key))
    assert "is an administrator's" in said
    assert len(run("c", "invite").splitlines()[0]) == 14
    key.write_text("hello", encoding="utf-8")
    assert "64 letters" in run("d", "recover", "--share", share, "--sheet", str(key))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("ABCD-EFGH-JKMN", "for another workspace"),
        ("{group}-0000-0000", "wrong or no longer valid"),
        ("hello", "for another workspace"),
    ],
)
def test_a_wrong_code_is_told_and_lets_nobody_in(run: Run, share: str, code: str, said: str) -> None:
    group = founded(run, share)[:4]
    assert said in run("b", "join", code.format(group=group), "--share", share, "--member", "周以宁")
    assert len(run("a", "approve").splitlines()) == 1


def test_a_code_lets_one_computer_in(run: Run, share: str) -> None:
    code = founded(run, share)
    digits = re.findall(r"\d{8}", run("b", "join", code, "--share", share, "--member", "周以宁"))[0]
    run("a", "approve", digits)
    assert "has been used" in run("c", "join", code, "--share", share, "--member", "何雨田")


def test_who_waits_hears_that_the_code_was_used_and_asks_with_another(run: Run, share: str) -> None:
    code = founded(run, share)
    run("b", "join", code, "--share", share, "--member", "周以宁")
    assert "has not let this computer in yet" in both(run, "b", "sync")
    digits = re.findall(r"\d{8}", run("c", "join", code, "--share", share, "--member", "何雨田"))[0]
    run("a", "approve", digits)
    assert len(run("a", "approve").splitlines()) == 1
    assert "This code has been used" in both(run, "b", "sync")
    again = run("b", "join", run("a", "invite").splitlines()[0], "--share", share, "--member", "周以宁")
    run("a", "approve", re.findall(r"\d{8}", again)[0])
    assert "Sent" in run("b", "sync")
    assert {row["member_name"] for row in told(run, "b", "members")} == {"许青禾", "周以宁", "何雨田"}
    assert "shared already" in run("b", "join", code, "--share", share, "--member", "周以宁")


def test_a_folder_without_a_workspace_is_named_and_leaves_none_behind(
    run: Run, share: str, tmp_path: Path
) -> None:
    code = founded(run, share)
    (tmp_path / "photos").mkdir()
    said = run("b", "join", code, "--share", str(tmp_path / "photos"), "--member", "周以宁")
    assert "no shared workspace in this folder" in said
    assert list((tmp_path / "photos").iterdir()) == []
    assert not (tmp_path / "b").exists()


def test_who_was_taken_out_is_listed_so_and_hears_it(run: Run, share: str) -> None:
    joined(run, share)
    (bo,) = (row["device"] for row in told(run, "a", "members") if row["member_name"] == "周以宁")
    assert re.search(r"周以宁 +Member", run("a", "members"))
    run("a", "remove", bo)
    assert re.search(r"周以宁 +Taken out", run("a", "members"))
    assert "was taken out of the workspace" in both(run, "b", "sync")


def test_who_is_taken_out_while_the_folder_is_away_is_out(run: Run, share: str) -> None:
    joined(run, share)
    (bo,) = (row["device"] for row in told(run, "a", "members") if row["member_name"] == "周以宁")
    Path(share).rename(f"{share} away")
    said = both(run, "a", "remove", bo)
    assert "1 computer" in said
    assert re.search(r"周以宁 +Taken out", run("a", "members"))
    Path(f"{share} away").rename(share)
    run("a", "sync")
    assert "was taken out of the workspace" in both(run, "b", "sync")


def test_who_has_not_been_let_in_yet_hears_so_when_they_write(run: Run, share: str) -> None:
    code = founded(run, share)
    run("b", "join", code, "--share", share, "--member", "周以宁")
    assert "waits to be let in" in run("b", "visit", "add", "示例电气", "--minutes", "一", "--next", "二")


def test_a_round_complains_of_what_is_not_ours(run: Run, share: str) -> None:
    founded(run, share)
    place = next(Path(share).rglob("*.seg")).parent
    (place / "budget.xlsx").write_bytes(b"")
    assert told(run, "a", "sync")["strays"] == 1
    assert "1 foreign file in the shared folder" in both(run, "a", "sync")


def test_both_versions_read_as_in_the_window_and_one_is_taken(run: Run, share: str, tmp_path: Path) -> None:
    run("a", "demo", "--projects", "1")
    joined(run, share)
    project = told(run, "a", "projects")["projects"][0]["id"]
    edit(tmp_path / "a", project, "云瀚一", 420_000_000_00)
    edit(tmp_path / "b", project, "云瀚二", 450_000_000_00)
    run("a", "sync")
    run("b", "sync")
    listed = run("b", "conflicts")
    assert "4.50 (100 m yuan)" in listed
    assert "4.20 (100 m yuan)" in listed
    assert "Of this record waits: " in run("b", "resolve", project, "nothing", "--version", "2")
    assert "is decided" in run("b", "resolve", project, "name", "--version", "2")
    assert "decided already" not in run("b", "resolve", "nobody", "name", "--version", "2")
    amount = ("resolve", project, "total_investment_amount", "--value")
    assert "enter a number" in run("b", *amount, "much")
    assert "4.50 (100 m yuan)" in run("b", "conflicts")
    run("b", *amount, "4.4")
    assert run("b", "conflicts") == ""
    assert "云瀚一" in run("b", "projects")
    newest = told(run, "b", "history", project)[0]["changes"]
    assert {
        "field": "total_investment_amount",
        "old": 450_000_000_00,
        "new": 440_000_000_00,
        "old_known": True,
    } in newest
    assert "is sound" in run("b", "check")


def edit(folder: Path, project: str, name: str, amount: int) -> None:
    def command(session: Session) -> None:
        row = session.get_one(Project, project)
        row.name, row.total_investment_amount = name, amount

    with closing(open_for_work(folder)) as workspace:
        workspace.database.write("Edit project", command)


def test_a_code_is_read_as_it_was_meant(run: Run, share: str) -> None:
    code = founded(run, share).lower().replace("-", " ")
    assert "Asked to be let in" in run("b", "join", code, "--share", share, "--member", "周以宁")


def test_a_ledger_with_records_does_not_join_another(run: Run, share: str) -> None:
    code = founded(run, share)
    run("b", "demo", "--sample")
    assert "has records of its own" in run("b", "join", code, "--share", share, "--member", "周以宁")


def test_a_folder_of_another_program_is_not_touched(run: Run, share: str) -> None:
    place = Path(share) / "招商同步-请勿改动"
    place.mkdir()
    (place / "budget.xlsx").write_bytes(b"")
    said = run("a", "init", "--share", share, "--name", "台账", "--member", "许青禾")
    assert "holds something else" in said
    assert [file.name for file in place.iterdir()] == ["budget.xlsx"]


def test_a_share_is_not_made_on_this_disk_while_the_drive_is_not_there(run: Run, share: str) -> None:
    told = ("--name", "台账", "--member", "许青禾")
    assert "is not there, or its drive" in run("a", "init", "--share", f"{share}/drive/shared", *told)
    assert list(Path(share).iterdir()) == []
    assert re.fullmatch(r"\S+", founded(run, share))


def test_a_drive_that_is_away_is_no_loss(run: Run, share: str) -> None:
    founded(run, share)
    place = Path(share) / "招商同步-请勿改动"
    place.rename(Path(share) / "away")
    run("a", "visit", "add", "松果储能")
    assert "not connected" in run("a", "sync")
    (Path(share) / "away").rename(place)
    assert told(run, "a", "sync")["sent"] == 1


def test_watching_outlives_a_drive_that_is_away(
    run: Run, share: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    founded(run, share)
    place = Path(share) / "招商同步-请勿改动"
    place.rename(Path(share) / "away")
    rounds: list[float] = []

    def pause(seconds: float) -> None:
        rounds.append(seconds)
        if len(rounds) == 2:
            raise KeyboardInterrupt
        (Path(share) / "away").rename(place)

    monkeypatch.setattr("app.ui.terminal.sharing.time.sleep", pause)
    assert cli.main(["--workspace", str(Path(share).parent / "a"), "--lang", "en", "sync", "--watch"]) == 130
    told = capsys.readouterr()
    assert "not connected" in told.err
    assert "Sent" in told.out


def test_a_member_is_given_another_role_and_what_came_before_is_judged(run: Run, share: str) -> None:
    joined(run, share)
    run("a", "role", "周以宁", "viewer")
    run("b", "visit", "add", "松果储能", "--minutes", "谈了用地")
    run("b", "sync")
    assert "Your role in this workspace does not allow this" in run("b", "visit", "add", "石榴籽")
    run("a", "sync")
    assert told(run, "a", "companies")["companies"] == []
    aside = told(run, "a", "aside")
    assert {(one["member_name"], one["why"]) for one in aside} == {("周以宁", "beyond_role")}
    for one in aside[::-1]:
        assert one["key"] in run("a", "aside")
        run("a", "aside", "--accept", one["key"])
    assert told(run, "a", "companies")["companies"][0]["name"] == "松果储能"
    assert "has the key" in run("a", "aside", "--refuse", one["key"])
    assert "No member" in run("a", "role", "某人", "viewer")


def test_who_is_refused_hears_it_and_nobody_else_comes_in_by_that_code(run: Run, share: str) -> None:
    code = founded(run, share)
    digits = re.findall(r"\d{8}", run("b", "join", code, "--share", share, "--member", "周以宁"))[0]
    assert "周以宁 was refused" in run("a", "approve", digits, "--refuse")
    assert len(run("a", "approve").splitlines()) == 1
    assert "This code was taken back" in both(run, "b", "sync")
    assert "This code was taken back" in run("c", "join", code, "--share", share, "--member", "何雨田")
