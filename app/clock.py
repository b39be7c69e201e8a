"""The clock of a workspace: the local time, which tests and `--today` stop."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

LOCAL_TIME = ZoneInfo("Asia/Shanghai")

LATEST_MS = 32_503_680_000_000
"""When the year 3000 begins (UTC), in milliseconds since 1970: no clock is pushed on behind it, and no moment
that a colleague tells lies there or before 1970 (S2), so that every calendar can show it."""


class Clock(Protocol):
    """Tells the local time; tests and `--today` stop it."""

    def now(self) -> datetime: ...


class SystemClock:
    """The computer's clock in the workspace's time zone, as a naive local time."""

    def now(self) -> datetime:
        return datetime.now(LOCAL_TIME).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that always shows the same moment."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment
