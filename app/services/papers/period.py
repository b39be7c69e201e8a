"""The time a report tells of, and how its figures compare with those of a year before."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.services.amounts import format_money
from app.services.dates import Precision, add_months, last_day
from app.services.indicators import percent


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to another, both included."""

    since: date
    until: date

    @property
    def name(self) -> str:
        """2026年3月, 2026年1—3月, or the two days."""
        one, other = self.since, self.until
        if one.day == 1 and (one.year, one.month) == (other.year, other.month):
            return f"{one.year}年{one.month}月"
        if one.day == 1 and one.year == other.year and other == last_day(other, Precision.MONTH):
            return f"{one.year}年{one.month}—{other.month}月"
        return self.days

    @property
    def days(self) -> str:
        """2026年3月1日至3月18日."""
        one, other = self.since, self.until
        return f"{full_day(one)}至{full_day(other) if one.year != other.year else short_day(other)}"

    @property
    def word(self) -> str:
        """How its figures are called in a sentence."""
        same = (self.since.year, self.since.month) == (self.until.year, self.until.month)
        return "本月" if same and self.since.day == 1 else "本期"

    @property
    def eve(self) -> date:
        """The day before it."""
        return self.since - timedelta(days=1)

    @property
    def year_eve(self) -> date:
        """The last day of the year before."""
        return date(self.until.year - 1, 12, 31)

    @property
    def year_before(self) -> date:
        """Its last day a year before; the end of a month stays one."""
        day = add_months(self.until, -12)
        return last_day(day, Precision.MONTH) if self.until == last_day(self.until, Precision.MONTH) else day

    @property
    def rest(self) -> "Period":
        """What follows it to the end of the month."""
        first = self.until + timedelta(days=1)
        return Period(first, last_day(first, Precision.MONTH))


def period(since: date | None, until: date | None, today: date) -> Period:
    """The days asked for, not beyond today; without them the present month."""
    last = min(until or today, today)
    first = since or last.replace(day=1)
    return Period(min(first, last), last)


def short_day(day: date) -> str:
    """3月18日."""
    return f"{day.month}月{day.day}日"


def full_day(day: date) -> str:
    """2026年3月18日."""
    return f"{day.year}年{short_day(day)}"


def compared(now: int, before: int, *, money: bool = False) -> str:
    """What a year before was, and the growth since: 去年同期4个，同比增长25.0%; no rate from nothing."""
    was = f"去年同期{format_money(before) if money else f'{before}个'}"
    if now == before:
        return "与去年同期持平"
    rate = percent(abs(now - before), before) if before > 0 else None
    if rate is None:
        return was
    return f"{was}，同比{'增长' if now > before else '下降'}{rate}%"
