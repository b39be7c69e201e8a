"""Days to pixels and back, for the visible part of a plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTH_PX = 44
"""Below this width of a month only every third month is named."""


@dataclass(frozen=True, slots=True)
class Scale:
    """`first` lies at `left`; a day is `day_px` wide."""

    first: date
    last: date
    left: float
    day_px: float

    def x(self, day: date) -> float:
        """Where a day begins."""
        return self.left + (day - self.first).days * self.day_px

    def end(self, day: date) -> float:
        """Where a day ends."""
        return self.x(day) + self.day_px

    def day(self, x: float) -> date:
        """The day at a place."""
        return self.first + timedelta(days=int((x - self.left) // self.day_px))

    def months(self) -> Iterator[date]:
        """The first day of every month in view."""
        day = self.first.replace(day=1)
        while day <= self.last:
            yield day
            day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def fitted(days: list[date], today: date, left: float, width: float) -> Scale:
    """A scale that shows all days and today, whole months, with a month of room at the end."""
    first = min([*days, today]).replace(day=1)
    latest = max([*days, today])
    last = _month_end(date(latest.year + latest.month // 12, latest.month % 12 + 1, 1))
    return Scale(first, last, left, max(0.5, width / ((last - first).days + 1)))


def zoomed(scale: Scale, factor: float, at: float, least: float) -> Scale:
    """The same day stays under `at`; a day is at least `least` wide and at most 40."""
    day_px = min(40.0, max(least, scale.day_px * factor))
    left = at - (at - scale.left) * day_px / scale.day_px
    return Scale(scale.first, scale.last, left, day_px)


def _month_end(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return following - timedelta(days=1)
