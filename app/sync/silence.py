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


def silent_seconds(thread: int | None) -> float:
    """For how long a drive has owed that thread an answer."""
    asked_at = _ASKED_AT.get(thread) if thread is not None else None
    return 0.0 if asked_at is None else time.monotonic() - asked_at
