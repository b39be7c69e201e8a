"""A ledger locks itself when nobody is there, and not while somebody types, points or turns the wheel."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent, QWindow
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.services.encryption import encrypt
from app.ui.unlock import locking
from app.ui.unlock.locking import Locking
from app.workspace import open_workspace

MINUTES = 5
LONG = 20_000
ALMOST = MINUTES * 60 - 1.0
MIDDLE = QPoint(4, 4)

pytestmark = pytest.mark.usefixtures("quick")


class Idle:
    """A window over an encrypted ledger, and the time on its wall, which stands still between two looks."""

    def __init__(self, lock: Locking, window: QLineEdit, moment: list[float]) -> None:
        self.lock = lock
        self.window = window
        self._moment = moment
        self._looks = QSignalSpy(lock._timer.timeout)
        self._locked = QSignalSpy(lock.asked)

    @property
    def handle(self) -> QWindow:
        return self.window.windowHandle()

    def pass_by(self, seconds: float) -> None:
        """So much time goes by, and the timer looks."""
        self._moment[0] += seconds
        assert self._looks.wait(LONG)

    @property
    def locked(self) -> int:
        """How many times the ledger was locked."""
        return self._locked.count()


@pytest.fixture
def idle(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Idle]:
    open_workspace(tmp_path, create=True).close()
    key = encrypt(tmp_path, "deer by the river", by_login=False).key
    workspace = open_workspace(tmp_path, key=key)
    moment = [1_773_800_000.0]
    monkeypatch.setattr(locking, "_LOOK_EVERY_MS", 10)
    monkeypatch.setattr(time, "time", lambda: moment[0])
    window = QLineEdit()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    lock = Locking(workspace.database, window)
    lock.set_minutes(MINUTES)
    lock.watch(window)
    yield Idle(lock, window, moment)
    lock.stop()
    workspace.close()


def turn_the_wheel(window: QWindow) -> None:
    place, none = QPointF(MIDDLE), Qt.MouseButton.NoButton
    plain, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turned = QWheelEvent(place, place, QPoint(), QPoint(0, 120), none, plain, phase, False)
    QApplication.sendEvent(window, turned)


ACTS: dict[str, Callable[[QWindow], object]] = {
    "types": lambda window: QTest.keyClick(window, Qt.Key.Key_A),
    "moves the mouse": lambda window: QTest.mouseMove(window, MIDDLE),
    "clicks": lambda window: QTest.mouseClick(
        window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, MIDDLE
    ),
    "turns the wheel": turn_the_wheel,
}


@pytest.mark.parametrize("act", ACTS)
def test_whoever_does_something_is_there(idle: Idle, act: str) -> None:
    idle.pass_by(ALMOST)
    ACTS[act](idle.handle)
    idle.pass_by(ALMOST)
    assert idle.locked == 0
    idle.pass_by(2)
    assert idle.locked == 1


def test_what_the_window_does_by_itself_keeps_nobody_in(idle: Idle) -> None:
    idle.pass_by(ALMOST)
    idle.window.setText("what a colleague sent")
    idle.window.resize(300, 60)
    idle.window.repaint()
    QApplication.processEvents()
    idle.pass_by(2)
    assert idle.locked == 1


def test_a_laptop_that_slept_is_locked_at_the_first_look(idle: Idle) -> None:
    idle.pass_by(8 * 3600)
    assert idle.locked == 1


def test_an_idle_ledger_is_locked_once_and_not_at_every_look(idle: Idle) -> None:
    for seconds in (MINUTES * 60, 10, 10):
        idle.pass_by(seconds)
    assert idle.locked == 1


def test_what_is_chosen_meanwhile_holds_from_the_next_look(idle: Idle) -> None:
    idle.lock.set_minutes(0)
    idle.pass_by(3600)
    assert idle.locked == 0
    idle.lock.set_minutes(30)
    idle.pass_by(1)
    assert idle.locked == 1


def test_nobody_looks_any_more_once_the_window_is_gone(idle: Idle) -> None:
    idle.lock.stop()
    assert not QSignalSpy(idle.lock._timer.timeout).wait(50)
