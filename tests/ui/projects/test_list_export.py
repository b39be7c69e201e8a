"""Exporting the shown list."""

import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.projects.page import ProjectsPage
from app.ui.widgets.note import Note
from app.ui.widgets.toast import Toast


def texts(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as book:
        return re.findall(r"<t[^>]*>([^<]+)</t>", book.read("xl/sharedStrings.xml").decode())


def noted(window: MainWindow) -> list[str]:
    return [note.label.text() for note in window.findChildren(Note) if note.isVisible()]


def test_the_shown_list_is_exported_with_its_columns(
    page: ProjectsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "list 3.18"
    asked: list[str] = []

    def choose(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(out), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.list.table.set_column_shown("unit", False)
    page.tools.export.click()
    toast = window.findChild(Toast)
    assert toast is not None
    qtbot.waitUntil(lambda: "19" in toast.text)
    assert asked == ["Projects Signed and later 2026-03-18.xlsx"]
    written = tmp_path / "list 3.18.xlsx"
    assert str(written) in toast.text
    found = texts(written)
    assert "Investment (CNY 100m)" in found
    assert "Unit" not in found
    assert any(text.startswith("Total 19 project") for text in found)
    assert {"石榴籽生物制剂", "Lacking: Lead official, Progress plan"} <= set(found)


def test_a_file_that_cannot_be_written_is_told_above_the_page(
    page: ProjectsPage, window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = str(tmp_path / "gone" / "list.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (gone, ""))
    page.tools.export.click()
    qtbot.waitUntil(lambda: any(gone in sentence for sentence in noted(window)))
