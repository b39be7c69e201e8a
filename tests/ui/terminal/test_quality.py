"""The quality of a project as the terminal tells it."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app import cli
from app.models.projects import Project
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at
from app.services.project_more import change_project


def test_a_project_is_told_with_its_score_and_each_part(
    tmp_path: Path,
    sample_city: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    qapp: QApplication,
) -> None:
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    city = shutil.copytree(sample_city, tmp_path / "city")
    query = select(Project.id).where(Project.name == "松果储能电芯二期")
    with closing(open_for_work(city, clock=stopped_at(SAMPLE_DAY))) as workspace:
        project = workspace.database.read(lambda session: session.scalars(query).one())
        change = ("investment_intensity", "150")
        workspace.database.write("Edit", lambda session: change_project(session, project, *change))
    place = ("--workspace", str(city), "--today", "2026-03-18", "--lang", "en")
    assert cli.main([*place, "project", project, "--json"]) == 0
    quality = json.loads(capsys.readouterr().out)["quality"]
    assert (quality["score"], quality["known"], quality["weight"]) == (None, 35, 100)
    assert [part["points"] for part in quality["parts"]][:3] == ["20.0", "7.5", None]
    assert quality["parts"][1]["grounds"][0]["wanted"] == {"value": 300_000_000, "zone": ""}
    assert quality["parts"][2]["missing"] == ["tax_per_mu"]
    assert cli.main([*place, "project", project]) == 0
    told = capsys.readouterr().out
    assert "—　2 of 8 parts known, 35% of the weight" in told
    assert "7.5 / 15  150 (10 k yuan per mu), threshold 300" in told
