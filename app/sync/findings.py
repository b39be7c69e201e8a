"""What is odd in a shared workspace although every file is as it should be."""

import time
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.services.devices import device_name
from app.services.project_numbers import SameNumber, same_numbers, waiting_count
from app.sync.clocks import clock_ahead_ms
from app.sync.rounds import DAY_MS


@dataclass(frozen=True, slots=True)
class OddClock:
    """A computer whose changes, `count` of them, are dated more than a day ahead, up to `last_ms`."""

    device: str
    name: str
    count: int
    last_ms: int


@dataclass(frozen=True, slots=True)
class Findings:
    """Numbers that several projects bear, how many projects wait for theirs, and clocks that ran ahead."""

    same: tuple[SameNumber, ...] = ()
    waiting: int = 0
    clocks: tuple[OddClock, ...] = ()


def findings(session: Session) -> Findings:
    """All that is odd now."""
    return Findings(tuple(same_numbers(session)), waiting_count(session), tuple(odd_clocks(session)))


def odd_clocks(session: Session) -> list[OddClock]:
    """Computers that dated changes more than a day after now, by the later of this clock and the folder's.

    A stamp alone may run ahead because its author had read such a change; the time beside it decides.
    """
    horizon = time.time_ns() // 1_000_000 + max(0, clock_ahead_ms(session) or 0) + DAY_MS
    rows = session.execute(
        text(
            "SELECT o.device, count(*) AS changes, max(t.at_ms) AS last FROM sync_segment s"
            " CROSS JOIN change_tx t ON t.segment_id = s.id JOIN change_origin o ON o.id = t.origin_id"
            " WHERE s.newest > :hlc AND t.at_ms > :ms GROUP BY o.device ORDER BY o.device"
        ),
        {"hlc": horizon << 16, "ms": horizon},
    )
    return [OddClock(row.device, device_name(session, row.device), row.changes, row.last) for row in rows]
