"""The indicators on the terminal: with what they were counted by, and with what is not known."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import cli
from app.models.local import ProjectState
from app.models.projects import Project
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at

Change = Callable[[Callable[[list[Project]], None]], None]
Told = Callable[..., str]


@pytest.fixture
def folder(tmp_path: Path, sample_city: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample city, closed, of a person with settings of their own."""
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    return Path(shutil.copytree(sample_city, tmp_path / "city"))


@pytest.fixture
def change(folder: Path) -> Change:
    """Change the signed projects, then close the workspace again."""

    def do(edit: Callable[[list[Project]], None]) -> None:
        workspace = open_for_work(folder, clock=stopped_at(SAMPLE_DAY))

        def command(session: Session) -> None:
            signed = select(ProjectState.project_id).where(ProjectState.signed_on.is_not(None))
            edit(list(session.scalars(select(Project).where(Project.id.in_(signed)).order_by(Project.id))))

        workspace.database.write("Change", command)
        workspace.close()

    return do


@pytest.fixture
def told(folder: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    """What the command prints."""

    def run(*more: str) -> str:
        place = ["--lang", "en", "--workspace", str(folder), "--today", "2026-03-18"]
        assert cli.main([*place, "indicators", *more]) == 0
        return capsys.readouterr().out

    return run


def test_indicators_say_what_they_were_counted_by(told: Told) -> None:
    said = told()
    assert "landed: registered with a site" in said
    assert "framework agreements do not count as signed" in said
    counted = json.loads(told("--json"))["indicators"]["counting"]
    assert (counted["landed"], counted["indicator_date"]) == ("site", "confirmed")


def test_nothing_is_said_of_amounts_that_are_all_agreed(told: Told) -> None:
    assert "total investment counts" not in told()
    assert "left out of the sums" not in told()


def test_amounts_taken_from_the_total_and_amounts_not_known_are_told(change: Change, told: Told) -> None:
    def blank(signed: list[Project]) -> None:
        for project in signed[:3]:
            project.contracted_inflow_amount = None
        signed[0].total_investment_amount = None

    change(blank)
    lines = told().splitlines()
    assert any(line.startswith("2 ") and "the total investment counts" in line for line in lines)
    assert any(line.startswith("1 ") and "left out of the sums" in line for line in lines)


def test_an_unknown_sum_is_not_shown_as_nothing(change: Change, told: Told) -> None:
    def blank(signed: list[Project]) -> None:
        for project in signed:
            project.contracted_inflow_amount = project.total_investment_amount = None

    change(blank)
    said = told()
    assert "0.00" not in said
    assert "—" in said.splitlines()[1]


def test_the_median_of_signing_to_start_is_told_with_its_middle_half(told: Told) -> None:
    assert "Signing to start: median 128.0 days, middle half 128.0 to 128.0" in told()
