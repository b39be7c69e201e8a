"""The projects on the terminal as a view of the window shows them."""

import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from app import cli
from app.services.list_views import ListView
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at
from app.services.project_filter import DEFAULT_SORT, ProjectFilter
from app.services.project_risks import raise_risk
from app.services.project_views import PROJECTS

Listed = Callable[..., int]


def write(folder: Path, command: Callable[[Session], object]) -> None:
    """What somebody does in the window before."""
    with closing(open_for_work(folder, clock=stopped_at(SAMPLE_DAY))) as workspace:
        workspace.database.write("Edit", command)


@pytest.fixture
def city_folder(tmp_path: Path, sample_city: Path) -> Path:
    """A sample city of one's own."""
    return Path(shutil.copytree(sample_city, tmp_path / "city"))


@pytest.fixture
def listed(tmp_path: Path, city_folder: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Listed:
    """List projects of the sample city; the exit code."""
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    place = ("--workspace", str(city_folder), "--today", "2026-03-18", "--lang", "en")
    return lambda *arguments: cli.main([*place, "projects", *arguments])


def test_a_view_gives_its_filter_to_which_others_are_added(
    listed: Listed, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("--view", "Signed and later", "--json") == 0
    assert json.loads(capsys.readouterr().out)["count"] == 19
    assert listed("--view", "Overdue", "--stage", "1", "--json") == 0
    assert json.loads(capsys.readouterr().out)["count"] == 2


def test_a_view_that_is_not_there_is_refused_with_those_that_are(
    listed: Listed, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("--view", "nothing") == 1
    assert "Signed and later" in capsys.readouterr().err
    assert listed("--view", "nothing", "--lang", "zh_CN") == 1
    assert "签约以后、" in capsys.readouterr().err


def test_a_view_gives_its_groups_with_their_sums(
    listed: Listed, city_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    view = ListView("new", "By stage", ProjectFilter(), DEFAULT_SORT, grouping="stage")
    write(city_folder, lambda session: PROJECTS.save(session, view))
    assert listed("--view", "By stage") == 0
    said = capsys.readouterr().out
    heads = [said.index(f"\n{stage}　") for stage in ("Signing", "Construction")]
    assert said.startswith("Preparation　")
    assert heads == sorted(heads)
    assert listed("--view", "By stage", "--json", "--limit", "1") == 0
    read = json.loads(capsys.readouterr().out)
    assert [group["value"] for group in read["groups"]] == ["0", "1", "2", "3"]
    assert sum(group["totals"]["count"] for group in read["groups"]) == read["count"]
    assert len(read["projects"]) == 1


def test_projects_with_a_risk_that_is_raised_are_listed(
    listed: Listed, city_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listed("--json", "--limit", "1") == 0
    project = json.loads(capsys.readouterr().out)["projects"][0]
    write(city_folder, lambda session: raise_risk(session, project["id"], "ENV_RISK", 2, "两高目录"))
    for asked, count in ((("--risk",), 1), (("--risk", "ENV_RISK"), 1), (("--risk", "FUND_GAP"), 0)):
        assert listed(*asked, "--json") == 0
        assert json.loads(capsys.readouterr().out)["count"] == count
