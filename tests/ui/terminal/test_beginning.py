"""What is said where a workspace cannot be begun, joined or recovered, and that nothing is left behind."""

import errno
import re
from pathlib import Path
from typing import NoReturn

import pytest

from app.sync import folder_store
from app.ui.terminal import recovery
from tests.terminal import Ran, Run
from tests.ui.terminal.pair import Pair, founded

SPACE = "招商同步-请勿改动"
INVITED = "2026-03-18"
LAST_DAY = "2026-03-25"
TOO_LATE = "2026-03-26"


@pytest.fixture
def pair(run: Run, tmp_path: Path) -> Pair:
    return founded(run, tmp_path)


def lying(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("inner", ["", SPACE])
def test_a_folder_that_holds_a_workspace_is_left_alone_and_how_to_join_it_is_said(
    pair: Pair, inner: str
) -> None:
    before = lying(pair.share)
    told = ("--name", "另一台账", "--member", "何雨田")
    refused = pair.at("c", "init", "--share", pair.share / inner, *told)
    assert refused.code == 1
    assert "There is a shared workspace in this folder already" in refused.err
    assert "ask its administrator for a code" in refused.err
    assert lying(pair.share) == before
    assert pair.at("a", "sync").code == 0


def test_nobody_is_left_with_a_ledger_that_was_to_be_put_on_a_folder_of_others(pair: Pair) -> None:
    pair.at("c", "init", "--share", pair.share, "--name", "另一台账", "--member", "何雨田")
    assert not (pair.folder / "c").exists()
    code = pair.at("a", "invite").out.splitlines()[0]
    assert pair.at("c", "join", code, "--share", pair.share, "--member", "何雨田").code == 0


def test_a_ledger_that_was_made_before_the_drive_was_found_full_is_told_of_once(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair = Pair(run, tmp_path)
    pair.share.mkdir()
    told = ("init", "--share", pair.share, "--name", "台账", "--member", "许青禾")

    def written(path: Path, _octets: bytes) -> NoReturn:
        raise OSError(errno.ENOSPC, "the drive takes nothing", str(path))

    with monkeypatch.context() as drive:
        drive.setattr(folder_store, "_write_through", written)
        refused = pair.at("a", *told)
        assert "There is no room in" in refused.err
        assert f"The new ledger lies in {tmp_path / 'a'}, on this computer alone." in refused.err
        assert (tmp_path / "a" / "workspace.db").exists()
        assert "The new ledger" not in pair.at("a", *told).err
    assert pair.at("a", *told).code == 0


def code_of(pair: Pair) -> str:
    return pair.at("a", "--today", INVITED, "invite").out.splitlines()[0]


def ask(pair: Pair, day: str, code: str) -> Ran:
    return pair.at("b", "--today", day, "join", code, "--share", pair.share, "--member", "周以宁")


def test_a_code_that_has_run_out_is_told_and_leaves_nothing_behind(pair: Pair) -> None:
    code, before = code_of(pair), lying(pair.share)
    late = ask(pair, TOO_LATE, code)
    assert late.code == 1
    assert "has expired" in late.err
    assert not (pair.folder / "b").exists()
    assert lying(pair.share) == before
    assert len(pair.at("a", "approve").out.splitlines()) == 1
    assert ask(pair, LAST_DAY, code).code == 0


def test_who_waits_asks_in_vain_with_a_code_that_has_run_out_and_goes_on_waiting(pair: Pair) -> None:
    (digits,) = re.findall(r"\d{8}", ask(pair, INVITED, code_of(pair)).out)
    late = ask(pair, TOO_LATE, code_of(pair))
    assert late.code == 1
    assert "has expired" in late.err
    assert digits in pair.at("a", "--today", LAST_DAY, "approve").out
    assert pair.at("a", "--today", LAST_DAY, "approve", digits).code == 0
    assert pair.at("b", "sync").code == 0


def test_who_asked_in_time_and_was_not_looked_at_hears_that_the_code_has_run_out(pair: Pair) -> None:
    (digits,) = re.findall(r"\d{8}", ask(pair, LAST_DAY, code_of(pair)).out)
    late = pair.at("a", "--today", TOO_LATE, "approve", digits)
    assert late.code == 1
    assert "has expired" in late.err
    assert "has expired" in pair.at("b", "--today", TOO_LATE, "sync").err
    again = pair.at("a", "--today", TOO_LATE, "invite").out.splitlines()[0]
    (digits,) = re.findall(r"\d{8}", ask(pair, TOO_LATE, again).out)
    assert pair.at("a", "--today", TOO_LATE, "approve", digits).code == 0


def sheet_of(pair: Pair, patch: pytest.MonkeyPatch) -> Path:
    """The key of a recovery sheet, typed into a file."""
    printed = list[str]()
    patch.setattr(recovery, "print_space_sheet", lambda _database, groups, _out: printed.extend(groups))
    assert pair.at("a", "recovery-sheet", "--shared", "-o", pair.folder / "sheet.pdf").code == 0
    key = pair.folder / "key.txt"
    key.write_text("-".join(printed), encoding="utf-8")
    return key


def test_a_sheet_at_a_wrong_folder_leaves_no_ledger_behind_and_is_not_used_up(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = sheet_of(pair, monkeypatch)
    (pair.folder / "photos").mkdir()
    for place, said in (
        (("--share", pair.folder / "drive" / "shared"), "Nothing was begun"),
        (("--share", pair.folder / "photos"), "no shared workspace in this folder"),
        ((), "--share"),
    ):
        refused = pair.at("c", "recover", *place, "--sheet", key)
        assert refused.code == 1
        assert said in refused.err
        assert not (pair.folder / "c").exists()
    assert pair.at("c", "recover", "--share", pair.share, "--sheet", key).code == 0


@pytest.mark.parametrize("typed", ["hello", None])
def test_a_wrong_key_leaves_no_ledger_behind(
    run: Run, pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str | None
) -> None:
    (tmp_path / "others").mkdir()
    key = sheet_of(founded(run, tmp_path / "others"), monkeypatch)
    if typed is not None:
        key.write_text(typed, encoding="utf-8")
    refused = pair.at("c", "recover", "--share", pair.share, "--sheet", key)
    assert refused.code == 1
    assert not (pair.folder / "c").exists()
    key = sheet_of(pair, monkeypatch)
    assert pair.at("c", "recover", "--share", pair.share, "--sheet", key).code == 0


def test_who_says_no_key_hears_how_to_say_it(pair: Pair) -> None:
    refused = pair.at("c", "recover", "--share", pair.share)
    assert refused.code == 1
    assert "--sheet" in refused.err
    assert "passphrase" not in refused.err


def test_a_ledger_that_is_there_is_not_called_otherwise(run: Run, tmp_path: Path) -> None:
    pair = Pair(run, tmp_path)
    (tmp_path / "drive").mkdir()
    wrong = pair.at("a", "init", "--share", tmp_path / "drive" / "none" / "none", "--name", "台账")
    assert wrong.code == 1
    assert "There is no ledger" in wrong.err
    assert "--member" in wrong.err
    assert not (tmp_path / "a").exists()
    pair = founded(run, tmp_path)
    other = pair.at("b", "demo", "--sample")
    assert other.code == 0
    for told in (("--name", "另一台账"), ("--member", "何雨田")):
        refused = pair.at("b", "init", "--share", tmp_path / "drive", *told)
        assert refused.code == 1
        assert f"The ledger in {tmp_path / 'b'} is called" in refused.err
        assert told[1] not in refused.err
        assert list((tmp_path / "drive").iterdir()) == []
    assert pair.at("b", "init", "--share", tmp_path / "drive").code == 0


def test_who_asks_for_a_sheet_of_a_shared_ledger_that_is_not_encrypted_is_shown_to_the_other(
    run: Run, tmp_path: Path
) -> None:
    pair = founded(run, tmp_path)
    refused = pair.at("a", "recovery-sheet", "-o", tmp_path / "sheet.pdf")
    assert refused.code == 1
    assert "--shared" in refused.err
    assert not (tmp_path / "sheet.pdf").exists()
