"""Work beside the window that asks a drive, which may never answer."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from app.sync.silence import Asker
from app.sync.unreadable import heeded
from app.ui.jobs import Job, Jobs, Progress

T = TypeVar("T")

LEAVING_SECONDS = 2.0
"""For how long a window that was closed waits for a drive that owes an answer."""


def run_at_drive(
    jobs: Jobs,
    work: Callable[[Progress], T],
    context: QObject,
    on_done: Callable[[T], None],
    on_error: Callable[[Exception], None],
    on_progress: Callable[[int, int], None] | None = None,
    name: str = "",
) -> Job:
    """As `Jobs.run`; nothing else waits behind it, and nobody for it at the end while the drive is silent.

    What may not be read is told as StoreError `store_denied`.
    """
    asker = Asker()

    def noted(progress: Progress) -> T:
        asker.begins()
        return heeded(lambda: work(progress))

    return jobs.run(
        noted,
        context,
        on_done,
        on_error,
        on_progress,
        name,
        hangs=lambda: asker.silent_seconds > LEAVING_SECONDS,
    )
