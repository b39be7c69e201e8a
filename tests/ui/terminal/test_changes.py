"""The history of a record on the terminal: in the words of the window."""

import shutil
from datetime import datetime
from pathlib import Path

import pytest

from app import cli
from app.services.devices import name_device, this_device
from app.services.history import HistoryEntry
from app.services.history_list import ChangedField, ChangeKind, RecordChange
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at
from app.services.recycle_bin import delete_record
from app.ui.terminal.changes import _lines
from app.ui.words import Codes
from tests.city import City

NUT = "松果储能电芯二期"
ENTRY = HistoryEntry(1, 1, datetime(2026, 3, 18), None, "周以宁", "a", "DO", "Change", None, False, ())


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


def written(city: City, changed: ChangedField) -> tuple[str, str]:
    """What is said of a field before and after."""
    change = RecordChange(1, "company", "a firm", "", ChangeKind.CHANGED, (changed,))
    (line,) = _lines(ENTRY, change, "", Codes(city.database))
    return line[-2], line[-1]


def test_only_what_was_there_before_is_said_to_be_kept(city: City) -> None:
    assert written(city, ChangedField("address", "一号路", "一号路")) == ("一号路", "一号路 (kept)")
    assert written(city, ChangedField("address", None, None, old_known=False)) == (
        "(not known here)",
        "blank",
    )
