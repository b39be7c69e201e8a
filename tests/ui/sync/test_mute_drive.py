"""A drive that never answers keeps nothing else from being done, and no window from closing."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.attachments import AttachmentRow
from app.services.opening import SAMPLE_DAY, stopped_at
from app.ui import at_drive
from app.ui.attachments.opening import open_copy
from app.ui.first_run.ways import Way
from app.ui.first_run.window import FirstRunWindow
from app.ui.jobs import Jobs
from app.ui.look import Look
from tests.ui.sync.conftest import LONG, Opened, SharedCity

FILE = AttachmentRow("1", "2", "照片.jpg", 1, "", "ab" * 32)
CARES: dict[str, Callable[[Opened], None]] = {
    "check": lambda centre: centre.page.folder_care.check(),
    "move": lambda centre: centre.page.folder_care.move_to(centre.city.share),
    "publish": lambda centre: centre.page.folder_care.publish(),
    "fetch": lambda centre: open_copy(centre.page.context, FILE),
}


class MuteDrive:
    """Gives no answer to whoever reads a file of it, until the end of the test."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.answer, self._asked = threading.Event(), threading.Semaphore(0)
        really = Path.read_bytes

        def hang(path: Path) -> bytes:
            if path.is_relative_to(folder):
                self._asked.release()
                self.answer.wait(10 * LONG / 1000)
            return really(path)

        monkeypatch.setattr(Path, "read_bytes", hang)

    def is_asked(self) -> bool:
        return self._asked.acquire(timeout=LONG / 1000)


@pytest.fixture
def mute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], MuteDrive]]:
    """Has the shared folder give no answer from then on."""
    monkeypatch.setattr(at_drive, "LEAVING_SECONDS", 0.05)
    made: list[MuteDrive] = []

    def fall_silent() -> MuteDrive:
        made.append(MuteDrive(tmp_path / "share", monkeypatch))
        return made[-1]

    yield fall_silent
    for one in made:
        one.answer.set()


def assert_left_behind(jobs: Jobs, drive: MuteDrive, qtbot: QtBot) -> None:
    """Other work is done meanwhile, and nobody waits at the end; the drive answers after all."""
    done: list[str] = []
    other = jobs.run(lambda _progress: "exported", jobs, done.append)
    assert other.running
    qtbot.waitUntil(lambda: done == ["exported"], timeout=LONG)
    began = time.monotonic()
    assert not jobs.close(LONG)
    assert time.monotonic() - began < LONG / 2000
    drive.answer.set()
    qtbot.waitUntil(lambda: not jobs.running, timeout=LONG)


@pytest.mark.parametrize("care", CARES)
def test_what_is_done_about_the_folder_is_left_behind(
    centre: Opened, mute: Callable[[], MuteDrive], qtbot: QtBot, care: str
) -> None:
    drive = mute()
    for _ in range(2):
        CARES[care](centre)
        assert drive.is_asked()
    assert_left_behind(centre.window.jobs, drive, qtbot)


def test_putting_a_workspace_on_it_is_left_behind(
    alone: SharedCity,
    open_at_centre: Callable[[SharedCity], Opened],
    mute: Callable[[], MuteDrive],
    qtbot: QtBot,
) -> None:
    centre, drive = open_at_centre(alone), mute()
    centre.page.put_on(alone.share)
    assert drive.is_asked()
    assert_left_behind(centre.window.jobs, drive, qtbot)


def test_joining_there_is_left_behind(
    shared: SharedCity, look: Look, mute: Callable[[], MuteDrive], qtbot: QtBot, tmp_path: Path
) -> None:
    jobs, drive = Jobs(), mute()
    window = FirstRunWindow(look, jobs, tmp_path / "ledger", stopped_at(SAMPLE_DAY))
    qtbot.addWidget(window)
    window.choose(Way.JOIN)
    form = window.join_form
    form.code.set_text("CODE")
    form.member.set_text("陈望舒")
    form.share.set_folder(shared.share)
    window.start()
    assert drive.is_asked()
    assert_left_behind(jobs, drive, qtbot)
