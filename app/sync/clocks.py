"""Whether the clock of this computer agrees with that of the shared folder."""

from sqlalchemy.orm import Session

from app.database import Database
from app.local_values import local_value

MINUTE_MS = 60 * 1000
WRONG_MS = 5 * MINUTE_MS
"""From here on a person is told; nothing is ever refused for it, and nothing is lost by it."""

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
