"""The notice of days off from the terminal."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app import cli
from app.services.calendar import working_calendar
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at

LINES = "2027-01-30,班,春节\n2027-02-08,休,春节\n2027-2-30,休,x\n"


@pytest.fixture
def folder(tmp_path: Path, sample_city: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample city, closed, of a person with settings of their own."""
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    return Path(shutil.copytree(sample_city, tmp_path / "city"))


def worked(folder: Path, day: date) -> bool:
    workspace = open_for_work(folder, clock=stopped_at(SAMPLE_DAY))
    found = workspace.database.read(lambda session: working_calendar(session).is_workday(day))
    workspace.close()
    return found


def test_a_notice_is_previewed_then_entered_with_a_sentence_for_every_bad_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "2027.csv"
    file.write_text(LINES, "utf-8")
    call = ["--lang", "en", "--workspace", str(folder), "--today", "2026-03-18", "holidays", str(file)]
    assert cli.main([*call, "--preview"]) == 0
    told = capsys.readouterr()
    assert "2027-01-30  yes" in told.out
    assert "Line 3 left out, “2027-2-30,休,x”: There is no such day; write 2027-02-08" in told.err
    assert not worked(folder, date(2027, 1, 30))
    assert cli.main(call) == 0
    assert worked(folder, date(2027, 1, 30))


def test_a_file_without_a_day_ends_with_one(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "empty.csv"
    file.write_text("date,kind,name\n", "utf-8")
    assert cli.main(["--lang", "en", "--workspace", str(folder), "holidays", str(file)]) == 1
