"""Who may write, in the order in which they asked, and who has to let the window go on alone."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LONGEST = 0.5
"""Seconds after which a thread that lets the window go on alone goes on itself, whatever the window does."""


class GaveWay(Exception):  # noqa: N818
    """What was being written is taken back, because somebody waits to write."""


def in_window() -> bool:
    """Whether this is the thread of the window, or of a program without one."""
    return threading.get_ident() == threading.main_thread().ident


class Turns:
    """One thread at a time, which may enter again; one that comes back at once waits behind the others.

    Threads trade Python's interpreter with every statement, so one that is busy makes the window slow
    without being in its way. Before each statement stands `give_way`, where the other threads stop while the
    window reads or has the turn. The one that has the turn never stops while the window waits for it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queue = threading.Lock()
        self._holder: int | None = None
        self._depth = 0
        self._within = 0
        self._window_waits = self._ends_early = False
        self._others_go, self._holder_goes = threading.Event(), threading.Event()
        self._open()

    def take(self, seconds: float = -1) -> bool:
        """Wait for a turn, at most so long, without end below 0; whether it came."""
        if self._holder != threading.get_ident():
            if in_window():
                self._come()
                self._window_waits = True
                self._holder_goes.set()
            elif seconds:
                self.give_way()
            came = self._wait(seconds)
            if in_window():
                self._window_waits = False
            if not came:
                self._go()
                return False
            self._holder = threading.get_ident()
        self._depth += 1
        return True

    def leave(self) -> None:
        """End a turn that was taken."""
        self._depth -= 1
        if not self._depth:
            self._ends_early = False
            self._holder = None
            self._lock.release()
            self._go()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """A turn from the first line to the last."""
        self.take()
        try:
            yield
        finally:
            self.leave()

    @contextmanager
    def ahead(self) -> Iterator[None]:
        """If this is the window, it reads: the others let it."""
        self._come()
        if self._within == 1 and in_window():
            self._holder_goes.clear()
        try:
            yield
        finally:
            self._go()

    def end_early(self) -> None:
        """Have this turn end by GaveWay, raised once and before a statement, when the window waits for it."""
        self._ends_early = not in_window()

    def give_up(self) -> None:
        """Raises GaveWay when anybody waits for this turn."""
        if self._queue.locked():
            raise GaveWay

    def give_way(self) -> None:
        """Stop here while the window goes on, unless this is the window or has the turn it waits for."""
        if self._others_go.is_set() or in_window():
            return
        if self._holder != threading.get_ident():
            self._let_go_on(self._others_go)
        elif self._window_waits and self._ends_early:
            self._ends_early = False
            raise GaveWay
        else:
            self._let_go_on(self._holder_goes)

    def _let_go_on(self, free: threading.Event) -> None:
        if not free.wait(_LONGEST):
            free.set()  # it takes its time: until it comes again nobody waits for it

    def _wait(self, seconds: float) -> bool:
        if not self._queue.acquire(timeout=seconds):
            return False
        try:
            return self._lock.acquire(timeout=seconds)
        finally:
            self._queue.release()

    def _come(self) -> None:
        if in_window():
            self._within += 1
            self._others_go.clear()

    def _go(self) -> None:
        if in_window():
            self._within -= 1
            if not self._within:
                self._open()

    def _open(self) -> None:
        self._others_go.set()
        self._holder_goes.set()
