"""The projects on the terminal as a view of the window shows them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app import cli

Listed = Callable[..., int]


@pytest.fixture
def listed(tmp_path: Path, sample_city: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Listed:
    """List projects of the sample city; the exit code."""
    for name in ("config", "data", "state", "cache"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    folder = Path(shutil.copytree(sample_city, tmp_path / "city"))
    place = ("--workspace", str(folder), "--today", "2026-03-18", "--lang", "en")
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
