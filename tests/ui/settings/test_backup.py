"""备份, as a person makes one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.services.attachments import attach, store_file
from app.services.backups import backups
from app.ui.settings.backup import BackupSettings
from app.ui.settings.page import SettingsPage
from app.ui.settings.row import SettingRow
from tests.city import City


@pytest.fixture
def group(page: SettingsPage) -> BackupSettings:
    """The backups."""
    page.choose("backup")
    assert isinstance(page.group, BackupSettings)
    return page.group


def listed(group: BackupSettings) -> list[str]:
    return [row.explanation.text() for row in group.list.findChildren(SettingRow)]


def test_one_click_makes_a_copy_that_is_listed(group: BackupSettings, city: City, qtbot: QtBot) -> None:
    assert group.last.explanation.text() == "No copy has been made yet"
    qtbot.mouseClick(group.now, Qt.MouseButton.LeftButton)
    assert not group.now.isEnabled()
    qtbot.waitUntil(group.now.isEnabled)
    (made,) = backups(city.workspace.place)
    assert made.path.name in listed(group)[0]


def test_a_copy_goes_where_one_wants_it(
    group: BackupSettings, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    group.elsewhere.click()
    qtbot.waitUntil(group.now.isEnabled)
    assert sorted(file.suffix or file.name for file in stick.iterdir()) == [".db", "files"]


def test_a_failed_copy_is_told_and_can_be_tried_again(
    group: BackupSettings, tmp_path: Path, qtbot: QtBot
) -> None:
    group.start(tmp_path / "gone")
    qtbot.waitUntil(group.now.isEnabled)
    assert list(tmp_path.glob("gone*")) == []


def test_the_page_says_what_a_copy_holds_and_which_files_are_gone(
    group: BackupSettings, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: group.held.text().startswith("12 "))
    photo = tmp_path / "现场.jpg"
    photo.write_bytes(b"x" * 2048)
    stored = store_file(city.workspace.database.files, photo)
    project = city.project("松果储能电芯二期")
    city.database.write("Attach", lambda session: attach(session, stored, "project", project))
    group.show_values()
    assert group.held.text().startswith("12 ")  # they are looked for beside the window
    qtbot.waitUntil(lambda: group.held.text().startswith("13 "))
    city.database.files.open_path(stored.sha256).unlink()
    group.show_values()
    qtbot.waitUntil(lambda: "missing" in group.held.text())
    assert group.held.toolTip() == "现场.jpg"
