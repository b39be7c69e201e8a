"""A lock that is given to those who wait for it in the order in which they asked."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """One thread at a time, which may enter again; one that comes back at once waits behind the others."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queue = threading.Lock()
        self._holder: int | None = None
        self._depth = 0

    def take(self, seconds: float = -1) -> bool:
        """Wait for a turn, at most so long, without end below 0; whether it came."""
        here = threading.get_ident()
        if self._holder != here:
            if not self._queue.acquire(timeout=seconds):
                return False
            try:
                if not self._lock.acquire(timeout=seconds):
                    return False
            finally:
                self._queue.release()
        self._holder = here
        self._depth += 1
        return True

    @contextmanager
    def taken(self) -> Iterator[None]:
        """A turn from the first line to the last."""
        self.take()
        try:
            yield
        finally:
            self.leave()

    def leave(self) -> None:
        """End a turn that was taken."""
        self._depth -= 1
        if not self._depth:
            self._holder = None
            self._lock.release()
