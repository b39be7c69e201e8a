"""Garbage is taken away by the thread of the window, whoever made it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from app.ui.garbage import collect_here
from app.ui.jobs import Jobs, Progress


@pytest.fixture
def collectors() -> Iterator[list[str]]:
    """The names of the threads that looked for garbage, while that is looked for at every turn."""
    names: list[str] = []

    def note(phase: str, info: dict[str, int]) -> None:
        names.append(threading.current_thread().name)

    limits, enabled = gc.get_threshold(), gc.isenabled()
    gc.set_threshold(100, 5, 5)
    gc.callbacks.append(note)
    yield names
    gc.callbacks.remove(note)
    gc.set_threshold(*limits)
    if enabled:
        gc.enable()


def test_a_job_never_takes_down_what_belongs_to_the_window(qtbot: QtBot, collectors: list[str]) -> None:
    gone: list[str] = []

    class Ring(QTimer):
        def __init__(self) -> None:
            super().__init__()
            self.itself = self
            self.start(5)

        def __del__(self) -> None:
            gone.append(threading.current_thread().name)

    def busy(progress: Progress) -> list[list[int]]:
        return [[number] for number in range(20_000)]

    gc.enable()  # as Python begins
    owner = QObject()
    collect_here(owner)
    jobs = Jobs()
    done: list[list[list[int]]] = []
    Ring()
    collectors.clear()
    jobs.run(busy, owner, done.append)
    qtbot.waitUntil(lambda: bool(done and gone), timeout=60_000)
    jobs.close()
    assert set(collectors) == set(gone) == {"MainThread"}
