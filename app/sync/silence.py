"""For how long a drive has owed a thread an answer, as another thread may ask: some never give one."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_ASKED_AT: dict[int, float] = {}


@contextmanager
def asking() -> Iterator[None]:
    """While the present thread waits for what a drive has to say."""
    thread = threading.get_ident()
    is_within = thread in _ASKED_AT
    heard()
    try:
        yield
    finally:
        if is_within:
            heard()
        else:
            del _ASKED_AT[thread]


def heard() -> None:
    """The drive is there: it took or gave something."""
    _ASKED_AT[threading.get_ident()] = time.monotonic()


class Asker:
    """The thread that asks, once it `begins`."""

    def __init__(self) -> None:
        self._thread: int | None = None

    def begins(self) -> None:
        """It is the present one."""
        self._thread = threading.get_ident()

    @property
    def silent_seconds(self) -> float:
        """For how long a drive has owed it an answer."""
        asked_at = _ASKED_AT.get(self._thread) if self._thread is not None else None
        return 0.0 if asked_at is None else time.monotonic() - asked_at
