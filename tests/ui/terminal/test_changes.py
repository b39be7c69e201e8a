"""The history of a record on the terminal: in the words of the window."""

import shutil
from pathlib import Path

import pytest

from app import cli
from app.services.devices import name_device, this_device
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at
from app.services.recycle_bin import delete_record
from tests.city import City

NUT = "松果储能电芯二期"


def test_fields_and_values_are_called_as_in_the_window_and_a_deletion_is_said(
    tmp_path: Path, sample_city: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    folder = Path(shutil.copytree(sample_city, tmp_path / "city"))
    workspace = open_for_work(folder, clock=stopped_at(SAMPLE_DAY))
    project = City(workspace).project(NUT)
    here = workspace.database.read(this_device)
    assert here is not None
    workspace.database.write("Name computer", lambda session: name_device(session, here, "招商办 03"))
    workspace.database.write("Delete project", lambda session: delete_record(session, project))
    workspace.close()
    call = ["--lang", "en", "--workspace", str(folder), "--today", str(SAMPLE_DAY)]
    assert cli.main([*call, "history", project]) == 0
    told = capsys.readouterr().out
    assert f"Deleted: Project　{NUT}" in told
    assert "招商办 03" in told
    assert "Way of getting the site" in told
    for raw in ("name_pinyin", "_currency", "deleted_at", "site_mode", "NEW_LAND"):
        assert raw not in told
