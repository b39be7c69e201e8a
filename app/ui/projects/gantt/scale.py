"""Days to pixels and back, for the visible part of a plan."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from app.services.project_view import TaskRow


class Zoom(Enum):
    """How wide a day is drawn, in px of the design; the head names days, weeks, months or quarters."""

    DAY = 26.0
    WEEK = 9.0
    MONTH = 2.4
    QUARTER = 0.9


_FROM = {Zoom.DAY: 20.0, Zoom.WEEK: 6.0, Zoom.MONTH: 1.45}
"""Widths of a day from which a zoom is in force; below the last it is the quarter."""
WIDEST = 40.0


@dataclass(frozen=True, slots=True)
class Scale:
    """`first` lies at `left`; a day is `day_px` wide."""

    first: date
    last: date
    left: float
    day_px: float

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1

    def x(self, day: date) -> float:
        """Where a day begins."""
        return self.left + (day - self.first).days * self.day_px

    def end(self, day: date) -> float:
        """Where a day ends."""
        return self.x(day) + self.day_px

    def day(self, x: float) -> date:
        """The day at a place."""
        return self.first + timedelta(days=int((x - self.left) // self.day_px))

    def zoom(self, unit: float) -> Zoom:
        """What the head names; `unit` is the present size of a px of the design."""
        width = self.day_px / unit
        return next((zoom for zoom, least in _FROM.items() if width >= least), Zoom.QUARTER)

    def months(self, every: int = 1) -> Iterator[date]:
        """The first day of every month in view, or of every third with `every` 3."""
        day = self.first.replace(day=1)
        while day <= self.last:
            if (day.month - 1) % every == 0:
                yield day
            day = next_month(day)


def fitted(days: Sequence[date], today: date, left: float, width: float) -> Scale:
    """A scale that shows all days and today, whole months, with room for a label at the end."""
    first = min([*days, today]).replace(day=1)
    latest = next_month(max([*days, today]))
    last = next_month(latest) - timedelta(days=1)
    return Scale(first, last, left, max(0.5, width / ((last - first).days + 1)))


def days_of(tasks: Sequence[TaskRow]) -> list[date]:
    """Every day a plan speaks of."""
    return [
        day
        for task in tasks
        for day in (task.start_on, task.due_on, task.started_on, task.done_on, task.baseline_due)
        if day is not None
    ]


def zoomed(scale: Scale, day_px: float, at: float) -> Scale:
    """The same day stays under `at`."""
    left = at - (at - scale.left) * day_px / scale.day_px
    return Scale(scale.first, scale.last, left, day_px)


def kept_inside(scale: Scale, left: float, right: float) -> Scale:
    """Panned no further than its ends, between `left` and `right` of the canvas."""
    lowest = min(right - scale.days * scale.day_px, left)
    return Scale(scale.first, scale.last, max(lowest, min(scale.left, left)), scale.day_px)


def next_month(day: date) -> date:
    """The first day of the month after."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
