"""Locks an encrypted ledger after a while without a key or a move of the mouse, and when asked to."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.database import Database

NEVER = 0
MINUTES = (NEVER, 5, 15, 30)
USUAL = 15
_KEPT = "lock.minutes"
_LOOK_EVERY_MS = 10_000
_ALIVE = {
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}

AtRest = Callable[[Callable[[int, int], None]], tuple[bytes | None, str]]
"""Work on a closed ledger: told how to report; returns the key from then on, and what to say of it."""


class Locking(QObject):
    """`asked` wants the ledger locked; `rest_asked` carries what is done, in words, and an `AtRest`.

    Whoever opened the window hears both. A ledger that is not encrypted cannot be locked.
    """

    asked = Signal()
    rest_asked = Signal(str, object)

    def __init__(self, database: Database, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._alive_at = time.time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self.look(time.time()))
        if self.possible:
            self._timer.start(_LOOK_EVERY_MS)

    @property
    def possible(self) -> bool:
        return self._database.key is not None

    @property
    def minutes(self) -> int:
        """After how many it is locked; `NEVER` for not at all."""
        kept = self._database.local(_KEPT) or ""
        return int(kept) if kept.isdigit() and int(kept) in MINUTES else USUAL

    def set_minutes(self, minutes: int) -> None:
        """Keep it on this computer."""
        self._database.set_local(_KEPT, str(minutes))

    def lock(self) -> None:
        """Lock now."""
        if self.possible:
            self.asked.emit()

    def rest(self, what: str, work: AtRest) -> None:
        """Have something done while the ledger is closed."""
        self.rest_asked.emit(what, work)

    def watch(self, window: QWidget) -> None:
        """Somebody who works in `window` is there."""
        handle = window.windowHandle()
        if self.possible:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)
            self.stay()

    def stay(self) -> None:
        """Somebody is there now."""
        self._alive_at = time.time()

    def look(self, now: float) -> None:
        """Lock when nobody was there for too long; a laptop that slept finds out when it wakes."""
        minutes = self.minutes
        if minutes != NEVER and now - self._alive_at >= minutes * 60:
            self._alive_at = now
            self.lock()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ALIVE:
            self.stay()
        return False
