"""Whether the clock of this computer agrees with that of the shared folder, and with the others'."""

from collections.abc import Iterable
from statistics import median_low

from sqlalchemy.orm import Session

from app.database import Database
from app.local_values import local_value

MINUTE_MS = 60 * 1000
WRONG_MS = 5 * MINUTE_MS
"""From here on a person is told; nothing is ever refused for it, and nothing is lost by it."""

OTHERS_WRONG_MS = 10 * MINUTE_MS
_CENTURY_MS = 100 * 365 * 24 * 60 * MINUTE_MS
"""What is dated further ahead comes of no clock."""

_AHEAD = "sync.ahead_ms"
"""Of this computer alone: how far the clock of the shared folder ran before its own, if it was wrong."""


def note_clock(database: Database, ahead_ms: int | None) -> None:
    """Remember how far the folder's clock runs before this computer's; nothing was learnt from None."""
    if ahead_ms is None:
        return
    whole = round(ahead_ms / MINUTE_MS) * MINUTE_MS  # or every round would write a little other number
    told = str(whole) if abs(whole) >= WRONG_MS else ""
    if told != (database.local(_AHEAD) or ""):
        database.set_local(_AHEAD, told)


def clock_ahead_ms(session: Session) -> int | None:
    """How far the clock of the shared folder runs before this computer's; None while they agree."""
    told = local_value(session, _AHEAD)
    return int(told) if told else None


def others_ahead_ms(said_at: Iterable[int], now_ms: int) -> int | None:
    """How far the clocks of the others run before this computer's, at the least and in whole minutes; None
    where that is not known to be more than ten minutes.

    `said_at` is when each said something last, by its own clock. What is dated in the past tells nothing, for
    it may have come late; what is dated after now was written by a clock that runs before this one. Of all
    who spoke just now or later the middle one counts, so that one wrong clock among several is not taken for
    a fault of this one.
    """
    leads = [at - now_ms for at in said_at if -OTHERS_WRONG_MS <= at - now_ms <= _CENTURY_MS]
    lead = median_low(leads) if leads else 0
    return lead // MINUTE_MS * MINUTE_MS if lead > OTHERS_WRONG_MS else None
