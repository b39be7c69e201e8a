"""A person is erased from the terminal: told first, done with --yes."""

import json
import shutil
from pathlib import Path

import pytest

from app import cli
from app.services.erasing import people_called
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at

NAME = "钱承露"


def test_it_is_told_first_and_done_with_yes(
    tmp_path: Path, sample_city: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    folder = Path(shutil.copytree(sample_city, tmp_path / "city"))
    call = ["--lang", "en", "--workspace", str(folder), "--today", str(SAMPLE_DAY), "purge"]
    assert cli.main([*call, NAME]) == 1
    assert "add --yes" in capsys.readouterr().out
    assert cli.main([*call, NAME, "--yes", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["erased"]
    assert told["posts"] == 1
    assert NAME.encode() not in (folder / "workspace.db").read_bytes()
    assert cli.main([*call, NAME, "--yes"]) == 1
    assert "Nobody here is called" in capsys.readouterr().err
    workspace = open_for_work(folder, clock=stopped_at(SAMPLE_DAY))
    assert workspace.database.read(lambda session: people_called(session, NAME)) == []
    workspace.close()
