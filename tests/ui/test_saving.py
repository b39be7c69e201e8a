"""Nothing is replaced that the dialog has not asked about."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.ui.saving import ask_file


class Answers:
    """What a person types in the dialog, one time after the other; and which names it proposed."""

    def __init__(self, *typed: Path | None) -> None:
        self._typed = list(typed)
        self.proposed: list[str] = []

    def __call__(self, _window: QWidget, _title: str, suggested: str, _kind: str) -> tuple[str, str]:
        self.proposed.append(Path(suggested).name)
        typed = self._typed.pop(0)
        return str(typed) if typed is not None else "", ""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def asked(window: QWidget) -> Path | None:
    return ask_file(window, "Export package", "Sync package 2026-03-18.zip", "Sync package (*.zip)")


def test_the_ending_comes_to_a_name_without_one(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for typed, taken in (("foo", "foo.zip"), ("foo 3.18", "foo 3.18.zip"), ("foo.ZIP", "foo.ZIP")):
        answers = Answers(tmp_path / typed)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", answers)
        assert asked(window) == tmp_path / taken
        assert answers.proposed == ["Sync package 2026-03-18.zip"]


def test_where_the_whole_name_is_taken_the_dialog_comes_once_more_with_it(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "foo.zip").write_bytes(b"kept")
    for again, taken in ((tmp_path / "foo.zip", tmp_path / "foo.zip"), (None, None)):
        answers = Answers(tmp_path / "foo", again)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", answers)
        assert asked(window) == taken
        assert answers.proposed == ["Sync package 2026-03-18.zip", "foo.zip"]
