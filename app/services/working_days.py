"""Working days: which days are worked, and counting along them (domain handbook §7.2)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

_NOTICE_YEARS = range(2012, 2027)
_RECKONED_YEARS = range(2027, 2030)
_FULL_NAMES = {"清明": "清明节", "端午": "端午节", "中秋": "中秋节"}
_DAY = timedelta(days=1)
_WEEK, _WORKED = 7, 5


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day that is not as its weekday would have it, or that somebody has settled.

    `source` is NOTICE (the State Council's notice), RECKONED (from the statutory days) or MANUAL.
    """

    day: date
    is_workday: bool
    name: str | None
    source: str
    provisional: bool


class WorkingCalendar:
    """Counts working days: Monday to Friday, but for the days it is given.

    The day that is counted from does not count itself, and what is due is due at the end of its day.
    """

    def __init__(self, days: Iterable[CalendarDay]) -> None:
        given = {day.day: day for day in days}
        self._worked = {day: known.is_workday for day, known in given.items()}
        self._settled = {day for day, known in given.items() if not known.provisional}
        open_years = {day.year for day, known in given.items() if known.provisional}
        self._known_years = {day.year for day in self._settled if _in_october_holiday(day)} - open_years
        odd = sorted(day for day, worked in self._worked.items() if worked != _on_a_weekday(day))
        self._odd = [day.toordinal() for day in odd]
        self._reached: dict[tuple[date, int], date] = {}
        self._shift = [0, *accumulate(1 if self._worked[day] else -1 for day in odd)]

    def is_workday(self, day: date) -> bool:
        """Whether the day is worked."""
        worked = self._worked.get(day)
        return _on_a_weekday(day) if worked is None else worked

    def is_provisional(self, day: date) -> bool:
        """Whether that is reckoned: neither the day itself nor its year as a whole has been settled."""
        return day.year not in self._known_years and day not in self._settled

    def rests_on_reckoning(self, start: date, end: date) -> bool:
        """Whether counting from one day to the other leads through days that are only reckoned."""
        first, last = min(start, end), max(start, end)
        between = range(first.year + 1, last.year)
        return (
            self.is_provisional(first)
            or self.is_provisional(last)
            or any(year not in self._known_years for year in between)
        )

    def add(self, start: date, days: int) -> date:
        """The `days`-th working day after `start`, before it when negative; `start` itself for 0."""
        key = start, days
        if key not in self._reached:
            self._reached[key] = self._add(start, days)
        return self._reached[key]

    def between(self, start: date, end: date) -> int:
        """How many working days come after `start` up to `end` with it; the same, negative, backwards."""
        return self._count(end.toordinal()) - self._count(start.toordinal())

    def add_calendar_days(self, start: date, days: int) -> date:
        """The day `days` calendar days after `start`, or the next working day when that is none.

        Civil Code of the People's Republic of China, article 203: a period whose last day is a day off ends
        on the day after the days off.
        """
        return self.next_workday(start + timedelta(days=days))

    def next_workday(self, day: date) -> date:
        """The day itself when it is worked, otherwise the first worked day after it."""
        while not self.is_workday(day):
            day += _DAY
        return day

    def _add(self, start: date, days: int) -> date:
        if days > 0:
            return self._nth(self._count(start.toordinal()) + days, start.toordinal(), 2 * days + 14)
        if days < 0:
            before = self._count(start.toordinal() - 1)
            return self._nth(before + days + 1, start.toordinal(), 2 * days - 14)
        return start

    def _count(self, ordinal: int) -> int:
        """How many working days there are from day 1, a Monday, to that day with it."""
        weeks, rest = divmod(ordinal, _WEEK)
        return weeks * _WORKED + min(rest, _WORKED) + self._shift[bisect_right(self._odd, ordinal)]

    def _nth(self, wanted: int, near: int, span: int) -> date:
        """The day on which the count first reaches `wanted`; it lies about `span` days from `near`."""
        low, high = min(near, near + span), max(near, near + span)
        while self._count(high) < wanted:
            high += abs(span)
        while self._count(low) >= wanted:
            low -= abs(span)
        return date.fromordinal(low + bisect_left(range(low, high + 1), wanted, key=self._count))


def seed_days() -> list[CalendarDay]:
    """The days of 2012 to 2029 that are not as their weekday would have them, in order.

    To 2026 by the State Council's notices. After that by the statutory days alone: which weekends will be
    worked instead is unknown, so those days are provisional.
    """
    return [*_published(), *_reckoned()]


def _published() -> Iterator[CalendarDay]:
    # Both tables of holidays are large and are wanted only when a workspace is made.
    from chinese_calendar.constants import Holiday, holidays, workdays  # type: ignore[import-untyped]

    for day, name in sorted({**holidays, **workdays}.items()):
        off = day not in workdays
        if day.year in _NOTICE_YEARS and off == _on_a_weekday(day):
            short = Holiday(name).chinese
            yield CalendarDay(day, not off, _FULL_NAMES.get(short, short), "NOTICE", False)


def _reckoned() -> Iterator[CalendarDay]:
    from holidays import country_holidays

    statutory = country_holidays("CN", years=_RECKONED_YEARS, language="zh_CN")
    for day in _days_of(_RECKONED_YEARS):
        name = statutory.get(day)
        if name is not None and _on_a_weekday(day):
            yield CalendarDay(day, False, name.replace("; ", "、"), "RECKONED", True)


def _days_of(years: range) -> Iterator[date]:
    day = date(years.start, 1, 1)
    while day.year < years.stop:
        yield day
        day += _DAY


def _on_a_weekday(day: date) -> bool:
    return day.weekday() < _WORKED


def _in_october_holiday(day: date) -> bool:
    """Every year closes weekdays of 1 to 7 October: a year that says nothing of them is not entered yet."""
    return day.month == 10 and day.day <= _WEEK
