"""The shared folder in the sync centre: a new drive, another path, and what is wrong with its files."""

import errno
import os
import re
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.sync import folder_store
from app.sync.folder_store import OUTER
from app.turns import in_window
from app.ui.sync import syncing
from app.ui.sync.folder_form import FolderForm
from app.ui.sync.state import Stand
from tests.rights import as_anybody
from tests.ui.sync.conftest import LONG, Opened, SharedCity, set_investment


def form_of(centre: Opened) -> FolderForm:
    centre.page.state.folder.click()
    (found,) = (
        one
        for top in QApplication.topLevelWidgets()
        if top.isVisible()
        for one in top.findChildren(FolderForm)
        if one.isVisible()
    )
    return found


def noted(centre: Opened) -> str:
    """The sentence above the page."""
    return centre.window._frame.note.accessibleName()


def test_a_new_drive_is_published_to_after_one_question_and_its_files_are_read(
    centre: Opened, tmp_path: Path
) -> None:
    share = centre.city.share
    shutil.rmtree(share / OUTER)
    centre.sync()
    assert centre.rail[0] == "Works offline"
    assert "not connected" in centre.page.state.detail.text()
    form = form_of(centre)
    assert not form.check_button.isVisible()
    agreed = QSignalSpy(form.publish_agreed)
    form.publish_button.click()
    assert agreed.count() == 0
    assert "new drive is connected" in form.remark.text()
    form.publish_button.click()
    centre.rest()
    centre.rest()
    assert centre.rail[0] == "Synced"
    assert list((share / OUTER / "seg").iterdir())
    moved = share.rename(tmp_path / "moved")
    centre.page.folder_care.move_to(moved)
    centre.rest()
    assert str(moved) in centre.page.state.place.text()
    (moved / OUTER / "seg" / "notes.txt").write_text("someone's")
    form_of(centre).check_button.click()
    centre.rest()
    found = centre.page.findings
    assert found is not None
    assert found.lines == [("not a file of this program", "seg/notes.txt")]
    centre.page.refresh(None)  # as after a change of language
    again = centre.page.findings
    assert again is not None
    assert again is not found
    again.leave.click()
    assert centre.page.state.isVisible()


@pytest.mark.parametrize(
    ("name", "told"),
    [("empty", "There is no shared workspace in this folder"), ("nowhere", "nowhere is not there")],
)
def test_where_the_workspace_does_not_lie_nobody_moves_to(
    centre: Opened, tmp_path: Path, name: str, told: str
) -> None:
    (tmp_path / "empty").mkdir()
    centre.page.folder_care.move_to(tmp_path / name)
    centre.rest()
    assert told in noted(centre)
    assert str(centre.city.share) in centre.page.state.place.text()


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept another way on Windows")
def test_a_folder_that_may_not_be_read_is_said_to_be_so(
    alone: SharedCity, open_at_centre: Callable[[SharedCity], Opened], tmp_path: Path
) -> None:
    opened = open_at_centre(alone)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with as_anybody(tmp_path):
        alone.share.chmod(0o000)
        opened.page.put_on(alone.share)
        opened.rest()
        assert f"The shared folder {alone.share} may not be read by this user" in noted(opened)
        alone.share.chmod(0o755)
        opened.page.put_on(alone.share)
        opened.rest()
        elsewhere.chmod(0o000)
        opened.page.folder_care.move_to(elsewhere)
        opened.rest()
        assert f"The shared folder {elsewhere} may not be read by this user" in noted(opened)


def test_a_drive_that_never_answers_is_away_and_the_window_goes_on(
    centre: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, really, looks, really_looks = threading.Event(), Path.read_bytes, list[Path](), Path.stat

    def hang(path: Path) -> bytes:
        if path.is_relative_to(centre.city.share):
            assert answer.wait(LONG / 1000)
        return really(path)

    def look(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.is_relative_to(centre.city.share) and in_window():
            looks.append(path)
        return really_looks(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "read_bytes", hang)
    monkeypatch.setattr(Path, "stat", look)
    monkeypatch.setattr(syncing, "_LOOK_MS", 10)
    monkeypatch.setattr(syncing, "_PATIENCE_SECONDS", 0.05)
    engine = centre.window.syncing
    engine.now()
    qtbot.waitUntil(lambda: engine.state.stand is Stand.AWAY, timeout=LONG)
    assert engine.running
    centre.window.write("Edit project", set_investment(41_000_000_000))
    engine.now()  # asks for nothing more of it
    assert centre.rail[0] == "Works offline"
    answer.set()
    centre.rest()
    assert centre.rail[0] == "Synced"
    assert engine.state.waiting == 0
    assert looks == []


def test_a_window_that_is_closed_does_not_wait_for_a_drive_that_never_answers(
    centre: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, answer, left = threading.Event(), threading.Event(), threading.Event()

    def hang(_path: Path) -> bytes:
        asked.set()
        answer.wait(LONG / 1000)
        left.set()
        raise OSError

    monkeypatch.setattr(Path, "read_bytes", hang)
    monkeypatch.setattr(syncing, "_LEAVING_SECONDS", 0.0)
    centre.window.syncing.now()
    assert asked.wait(LONG / 1000)
    centre.window.close()
    assert not left.is_set()
    answer.set()
    qtbot.waitUntil(lambda: not any(thread.is_alive() for thread in centre.window.jobs._apart), timeout=LONG)


def test_the_folder_that_was_left_is_watched_no_longer(centre: Opened, tmp_path: Path) -> None:
    share = centre.city.share
    watched = centre.window.syncing._watcher
    assert all(Path(one).is_relative_to(share) for one in watched.directories())
    moved = Path(shutil.copytree(share, tmp_path / "moved"))
    centre.page.folder_care.move_to(moved)
    centre.rest()
    assert watched.directories()
    assert all(Path(one).is_relative_to(moved) for one in watched.directories())


def test_a_full_drive_is_told_with_the_room_that_what_waits_needs(
    centre: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written(path: Path, _octets: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "no space left on the drive", str(path))

    monkeypatch.setattr(folder_store, "_write_through", written)
    centre.city.mine.write(set_investment(45_100_000_000))
    centre.sync()
    assert centre.rail == ("Sync not finished", "Folder full, see", True)
    detail = centre.page.state.detail.text()
    assert re.match(r"1 to send, which needs at most \d+(\.\d)? (B|KB|kB) there; ", detail), detail
