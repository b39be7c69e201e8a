"""Slows down whoever tries passphrases: longer after each wrong one, across restarts too, never for good."""

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path
from time import time as _now

LONGEST = 30
"""Seconds between two tries at the most."""

_known: dict[Path, "Tries"] = {}


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong passphrases since the last right one; `last` in seconds since 1970."""

    count: int = 0
    last: float = 0.0


def seconds_to_wait(database: Path) -> int:
    """Until the next try is heard; 0 for now. A clock that was set back makes nobody wait longer."""
    tries = _tries(database)
    if not tries.count:
        return 0
    pause = pause_after(tries.count)
    left = tries.last + pause - _now()
    return min(pause, max(0, -int(-left // 1)))


def pause_after(count: int) -> int:
    """1, 2, 4 … 30 seconds."""
    return min(LONGEST, 1 << min(count - 1, 5))


def note_wrong(database: Path) -> int:
    """Count a wrong passphrase; returns the seconds until the next try."""
    tries = Tries(_tries(database).count + 1, _now())
    _known[database] = tries
    with contextlib.suppress(OSError):  # on a medium that cannot be written the memory alone counts
        path_beside(database).write_text(json.dumps({"count": tries.count, "last": tries.last}))
    return pause_after(tries.count)


def note_right(database: Path) -> None:
    """Begin anew."""
    _known.pop(database, None)
    with contextlib.suppress(OSError):
        path_beside(database).unlink(missing_ok=True)


def path_beside(database: Path) -> Path:
    """Where the count lies between two starts."""
    return database.with_suffix(".tries.json")


def _tries(database: Path) -> Tries:
    """The larger of what this program and what the file remembers."""
    kept = _known.get(database, Tries())
    try:
        told = json.loads(path_beside(database).read_text())
        read = Tries(max(0, int(told["count"])), float(told["last"]))
    except (OSError, ValueError, TypeError, KeyError, OverflowError):
        return kept
    return max(kept, read, key=lambda tries: tries.count)
