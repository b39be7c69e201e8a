"""What the sync centre shows while a round is still on its way."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Queue

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.database import Database, Session
from app.services.conflict_sides import Conflict
from app.services.conflicts import conflicts
from app.sync import invitations
from app.sync.asides import PutAside, put_aside
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.rounds import Report, Round
from app.turns import in_window
from app.ui.sync import page, syncing
from tests.ui.sync.conftest import LONG, WEEK, Opened


@contextmanager
def held_back(monkeypatch: pytest.MonkeyPatch) -> Iterator[Queue[int | None]]:
    """Rounds that begin meanwhile come to no end; how far they are is what is put in."""
    steps = Queue[int | None]()

    def held(database: Database, store: FolderStore, report: Report, *, gently: bool) -> Round:
        for done in iter(steps.get, None):
            report(done, 5)
        return sync_round(database, store, report, gently=gently)

    try:
        with monkeypatch.context() as patched:
            patched.setattr(syncing, "sync_round", held)
            yield steps
    finally:
        steps.put(None)


def test_who_else_asks_to_come_in_stays_while_others_are_told_of_the_first(
    centre: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    city, devices = centre.city, centre.page.devices
    for name in ("陈望舒", "何雨田"):
        code = invitations.invite(city.mine.database, "MEMBER", WEEK, city.city.official(name))
        city.mine.sync()
        city.asking(code, name)
    centre.sync()
    asked = {row.request.name: row for row in devices.requests}
    assert asked.keys() == {"陈望舒", "何雨田"}
    with held_back(monkeypatch):
        QTest.mouseClick(asked["陈望舒"].button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: any("陈望舒" in line.who for line in devices.lines), timeout=LONG)
        qtbot.waitUntil(lambda: centre.rail[0] == "Syncing", timeout=LONG)
        assert [row.request.name for row in devices.requests] == ["何雨田"]
    centre.rest()
    assert [row.request.name for row in devices.requests] == ["何雨田"]
    QTest.mouseClick(devices.requests[0].button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert devices.requests == []


def test_who_is_refused_is_gone_at_once_with_all_who_asked_by_that_code(
    centre: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    city, devices = centre.city, centre.page.devices
    code = invitations.invite(city.mine.database, "MEMBER", WEEK, None)
    other = invitations.invite(city.mine.database, "MEMBER", WEEK, city.city.official("何雨田"))
    city.mine.sync()
    for name, theirs in (("陌生人", code), ("另一人", code), ("何雨田", other)):
        city.asking(theirs, name)
    centre.sync()
    asked = {row.request.name: row for row in devices.requests}
    assert asked.keys() == {"陌生人", "另一人", "何雨田"}
    with held_back(monkeypatch):
        QTest.mouseClick(asked["陌生人"].refuse, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(devices.requests) == 1, timeout=LONG)
    centre.rest()
    assert [row.request.name for row in devices.requests] == ["何雨田"]


def test_how_far_it_is_is_said_without_looking_at_the_whole_ledger_each_time(
    centre: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[Session] = []

    def look(session: Session) -> list[Conflict]:
        looks.append(session)
        return conflicts(session)

    with held_back(monkeypatch) as steps:
        centre.window.syncing.now()
        centre.window.syncing._long.stop()  # it looks once more after half a second, however far it is
        for done in range(1, 6):
            steps.put(done)
            qtbot.waitUntil(lambda done=done: centre.rail[1] == f"{done} of 5", timeout=LONG)  # type: ignore[misc]
            assert centre.page.state.detail.text() == f"{done} of 5"
            monkeypatch.setattr(syncing, "conflicts", look)
        assert looks == []
    centre.rest()
    assert centre.rail[0] == "Synced"


def test_what_was_put_aside_is_not_read_in_the_window_at_each_report(
    centre: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[bool] = []

    def read(session: Session) -> list[PutAside]:
        reads.append(in_window())
        return put_aside(session)

    with held_back(monkeypatch) as steps:
        centre.window.syncing.now()
        for module in (page, syncing):
            monkeypatch.setattr(module, "put_aside", read, raising=False)
        for done in range(1, 6):
            steps.put(done)
            qtbot.waitUntil(lambda done=done: centre.rail[1] == f"{done} of 5", timeout=LONG)  # type: ignore[misc]
        assert reads == []
    centre.rest()
    assert reads
    assert not any(reads)
