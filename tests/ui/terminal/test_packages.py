"""Sync packages on the command line: a newcomer comes in by stick, and what a package holds is told first."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QApplication

from app import cli

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(qapp: QApplication, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    def ran(computer: str, *arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = cli.main(["--workspace", str(tmp_path / computer), "--lang", "en", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return ran


def test_a_newcomer_who_never_sees_the_share_comes_in_by_stick(run: Run, tmp_path: Path) -> None:
    share, stick = str(tmp_path / "share"), str(tmp_path / "stick.zip")
    assert run("anna", "init", "--share", share, "--name", "云瀚市", "--member", "许青禾")[0] == 0
    code = run("anna", "invite")[1].splitlines()[0]
    assert run("anna", "package", "export", stick)[0] == 0
    _, out, _ = run("bo", "join", code, "--package", stick, "--member", "周以宁")
    digits = out.strip().rsplit(" ", 1)[-1]
    assert run("bo", "package", "export", stick)[0] == 0
    left, out, err = run("anna", "package", "import", stick)
    assert left == 1
    assert digits in out
    assert "Nothing was taken in" in err
    left, out, _ = run("anna", "package", "import", stick, "--json")
    assert (left, json.loads(out)["taken"]) == (1, None)
    assert run("anna", "package", "import", stick, "--yes")[0] == 0
    assert "周以宁 is in." in run("anna", "approve", digits)[1]
    _, out, _ = run("anna", "package", "export", stick, "--json")
    assert json.loads(out)["segments"] > 0
    _, out, _ = run("bo", "package", "import", stick, "--yes", "--json")
    told = json.loads(out)
    assert told["taken"]["applied"] == told["contents"]["segments"] > 0
    assert run("bo", "package", "export", stick)[0] == 0
    assert run("anna", "package", "import", stick, "--yes")[0] == 0
    _, out, _ = run(
        "anna", "package", "export", stick, "--since", "周以宁", "--json", "--without-attachments"
    )
    assert json.loads(out)["segments"] == 0
    _, _, err = run("bo", "package", "import", str(tmp_path / "none.zip"))
    assert "cannot be read" in err


def test_files_of_a_record_or_of_a_view_are_kept_offline(run: Run, tmp_path: Path, sample_city: Path) -> None:
    copytree(sample_city, tmp_path / "city")
    _, out, _ = run("city", "projects", "--text", "石榴籽", "--json")
    key = json.loads(out)["projects"][0]["id"]
    assert run("city", "offline", "project", key)[0] == 0
    _, out, _ = run("city", "offline", "investors", "All", "--json")
    kept = {one["name"]: one["kind"] for one in json.loads(out)}
    assert kept == {"石榴籽生物制剂": "project", "All": "investors"}
    assert "no view" in run("city", "offline", "projects", "nowhere")[2].lower()
    assert run("city", "offline", "project")[2].startswith("Record or view: ")
    _, out, _ = run("city", "offline", "investors", "All", "--stop", "--json")
    assert [one["name"] for one in json.loads(out)] == ["石榴籽生物制剂"]
