"""Encryption on the command line: what opens a workspace, what is said when nothing does."""

import getpass
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app import cli
from app.vault import login_store
from tests.exports.reading import signs

Run = Callable[..., tuple[int, str]]

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def run(
    tmp_path: Path,
    sample_city: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Run a command on the sample city; its exit code and what it said. Nobody sits at the terminal."""
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    monkeypatch.delenv("THREEONES_PASSPHRASE", raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    folder = shutil.copytree(sample_city, tmp_path / "city")

    def command(*arguments: object) -> tuple[int, str]:
        place = ["--lang", "en", "--workspace", str(folder), "--today", "2026-03-18"]
        code = cli.main([*place, *map(str, arguments)])
        return code, "".join(capsys.readouterr())

    return command


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    file = tmp_path / "secret.txt"
    file.write_text("江边跑过的鹿\n", encoding="utf-8")
    return file


def test_an_encrypted_workspace_opens_with_a_file_or_the_environment_and_not_without(
    run: Run, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, said = run("encrypt", "--passphrase-file", secret)
    assert (code, "encrypted" in said and "attached file" in said) == (0, True)
    assert "encrypted already" in run("encrypt", "--passphrase-file", secret)[1]
    code, said = run("projects", "--limit", 1)
    assert (code, said.splitlines()) == (
        2,
        ["This ledger is encrypted and was not touched. It opens with its passphrase."],
    )
    assert run("projects", "--limit", 1, "--passphrase-file", secret)[0] == 0
    monkeypatch.setenv("THREEONES_PASSPHRASE", "江边跑过的鹿")
    assert run("check")[0] == 0
    code, said = run("decrypt")
    assert (code, "no longer encrypted" in said) == (0, True)
    monkeypatch.delenv("THREEONES_PASSPHRASE")
    assert run("projects", "--limit", 1)[0] == 0


@pytest.mark.usefixtures("seconds")
def test_a_wrong_passphrase_gets_one_sentence_without_a_hint_and_a_pause(
    run: Run, secret: Path, tmp_path: Path
) -> None:
    run("encrypt", "--passphrase-file", secret)
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("江边跑过的路", encoding="utf-8")
    code, said = run("projects", "--passphrase-file", wrong)
    assert (code, said) == (2, "This is not the passphrase. Nothing is lost; try again in 1 s.\n")
    code, said = run("projects", "--passphrase-file", secret)
    assert (code, said) == (2, "The next try is heard in 1 s. Nothing is lost; wait and try again.\n")


def test_the_passphrase_is_changed_by_typing_and_typed_unseen(
    run: Run, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("encrypt", "--passphrase-file", secret)
    told = iter(["another one", "another one"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _words: next(told))
    assert run("passphrase", "--passphrase-file", secret)[0] == 0
    monkeypatch.setattr(getpass, "getpass", lambda _words: "another one")
    assert run("projects", "--limit", 1)[0] == 0


def test_what_is_no_passphrase_or_not_encrypted_is_said(run: Run, secret: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text("12345", encoding="utf-8")
    assert run("encrypt", "--passphrase-file", short)[1] == "Please choose at least 6 characters\n"
    assert "A passphrase is needed" in run("encrypt")[1]
    assert not login_store.has_store()
    assert "no key store" in run("encrypt", "--by-login", "--passphrase-file", secret)[1]
    for command in (("decrypt",), ("passphrase", "--passphrase-file", secret, "--new-file", secret)):
        code, said = run(*command)
        assert (code, said) == (1, "This ledger is not encrypted. Nothing was changed.\n")


def test_a_forgotten_passphrase_is_replaced_with_what_stands_on_the_sheet(
    run: Run, secret: Path, tmp_path: Path
) -> None:
    assert "not encrypted" in run("recovery-sheet", "-o", tmp_path / "sheet.pdf")[1]
    run("encrypt", "--passphrase-file", secret)
    out = tmp_path / "sheet.pdf"
    code, said = run("recovery-sheet", "-o", out, "--passphrase-file", secret)
    assert (code, "delete the file" in said) == (0, True)
    large = [sign for sign in signs(out.read_bytes()) if sign.bottom - sign.top > 6.5 and sign.text.isascii()]
    typed, fresh = tmp_path / "typed.txt", tmp_path / "fresh.txt"
    rows = sorted(large, key=lambda sign: (round(sign.top), sign.left))
    typed.write_text("".join(sign.text for sign in rows).lower())
    fresh.write_text("another one")
    assert run("passphrase", "--sheet", typed, "--new-file", fresh) == (0, "The passphrase was changed.\n")
    assert run("projects", "--limit", 1, "--passphrase-file", fresh)[0] == 0
