"""When rounds come by themselves: now and then, not in step with others', and ever more seldom in vain."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSystemWatcher
from pytestqt.qtbot import QtBot

from app.sync.folder_store import FolderStore
from app.ui.sync import syncing
from tests.ui.sync.conftest import LONG, Opened, SharedCity, investment, set_investment

SECONDS = 1000


def counted(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """The calls of one kind that are asked of the folder from now on."""
    calls, really = list[str](), getattr(FolderStore, name)

    def call(store: FolderStore, *told: str) -> object:
        calls.append(name)
        return really(store, *told)

    monkeypatch.setattr(FolderStore, name, call)
    return calls


def test_what_a_colleague_sent_comes_by_itself_where_the_drive_tells_of_no_changes(
    shared: SharedCity,
    open_at_centre: Callable[[SharedCity], Opened],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    colleague = shared.colleague("何雨田")
    centre = open_at_centre(shared)
    (watcher,) = centre.window.syncing.findChildren(QFileSystemWatcher)
    watcher.blockSignals(True)
    monkeypatch.setattr(syncing, "_REGULAR_MS", 50)
    centre.sync()
    colleague.write(set_investment(45_100_000_000))
    colleague.sync()
    qtbot.waitUntil(lambda: investment(centre.city.mine) == 45_100_000_000, timeout=LONG)
    monkeypatch.setattr(syncing, "_REGULAR_MS", LONG)
    centre.rest()
    assert centre.rail[0] == "Synced"


def test_computers_that_were_opened_together_do_not_come_in_step(centre: Opened) -> None:
    pauses = set[int]()
    for _ in range(8):
        centre.sync()
        assert centre.window.syncing._regular.isActive()
        pauses.add(centre.window.syncing._regular.interval())
    assert len(pauses) > 1
    assert all(96 * SECONDS <= pause <= 144 * SECONDS for pause in pauses)


def away(centre: Opened, tmp_path: Path) -> Path:
    """The drive is taken off; where it lies meanwhile."""
    return centre.city.share.rename(tmp_path / "taken off")


def test_a_drive_that_is_gone_costs_one_look_and_is_looked_for_more_and_more_seldom(
    centre: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine, meanwhile = centre.window.syncing, away(centre, tmp_path)
    looks = counted(monkeypatch, "space")
    others = [counted(monkeypatch, name) for name in ("sizes", "get", "put", "places")]
    centre.sync()
    pauses = [engine._retry.interval()]
    for _ in range(6):
        assert engine._retry.isActive()
        engine._retry.timeout.emit()
        centre.rest()
        pauses.append(engine._retry.interval())
    assert [pause // SECONDS for pause in pauses] == [30, 60, 120, 240, 480, 600, 600]
    assert len(looks) == len(pauses)
    assert not any(others)
    assert not engine._after_edit.isActive()
    centre.window.write("Edit project", set_investment(41_000_000_000))
    centre.rest()
    assert not engine._after_edit.isActive()  # what is written waits for the drive
    assert centre.rail[0] == "Works offline"
    meanwhile.rename(centre.city.share)
    engine._retry.timeout.emit()
    centre.rest()
    assert (centre.rail[0], engine.state.waiting) == ("Synced", 0)
    assert not engine._retry.isActive()
    away(centre, tmp_path)
    engine._regular.timeout.emit()
    centre.rest()
    assert engine._retry.interval() == 30 * SECONDS


def test_a_drive_that_is_back_is_found_without_being_asked_for(
    centre: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(syncing, "_FIRST_RETRY_MS", 20)
    monkeypatch.setattr(syncing, "_LONGEST_RETRY_MS", 40)
    meanwhile = away(centre, tmp_path)
    centre.sync()
    assert centre.rail[0] == "Works offline"
    meanwhile.rename(centre.city.share)
    qtbot.waitUntil(lambda: centre.rail[0] == "Synced", timeout=LONG)
    centre.rest()
