"""A demonstration that a person stops on the terminal."""

from pathlib import Path

import pytest

from app import cli


def test_ctrl_c_is_answered_with_a_sentence_and_leaves_no_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("app.ui.terminal.actions.show_progress", stop)
    folder = tmp_path / "demo"
    assert cli.main(["--lang", "en", "--workspace", str(folder), "demo", "--projects", "10"]) == 130
    assert f"Stopped. No workspace was made in {folder}" in capsys.readouterr().err
    assert not list(folder.glob("workspace.db*"))
