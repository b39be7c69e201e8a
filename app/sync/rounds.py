"""What one round with the store did, and who is told how far it is."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

DAY_MS = 86_400_000

Report = Callable[[int, int], None]
"""Told how many segments are done and how many there are; what it raises stops the round between two."""


@dataclass(slots=True)
class Round:
    """What a round did: segments and actions, strays, attached files, snapshots taken or written, packs
    written, files removed, records built anew, work on the store."""

    sent: int = 0
    received: int = 0
    applied: int = 0
    held: int = 0
    put_aside: int = 0
    put_back: int = 0
    strays: int = 0
    damaged: int = 0
    files_sent: int = 0
    files_received: int = 0
    files_missing: int = 0
    snapshots: int = 0
    packed: int = 0
    removed: int = 0
    rebuilt: int = 0
    milliseconds: int = 0
    octets: int = 0
    operations: int = 0

    def told(self) -> dict[str, int]:
        """For programs that read it."""
        told = asdict(self)
        told["bytes"] = told.pop("octets")
        return told


def now_ms() -> int:
    """The time of this computer, as states and snapshots tell it."""
    return time.time_ns() // 1_000_000
