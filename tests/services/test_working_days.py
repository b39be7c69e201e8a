"""Counting working days, on the published calendars of real years."""

from datetime import date, timedelta
from functools import cache

import pytest

from app.services.working_days import CalendarDay, WorkingCalendar, seed_days


@cache
def published() -> WorkingCalendar:
    return WorkingCalendar(seed_days())


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (date(2026, 2, 10), 10, date(2026, 3, 2)),
        (date(2026, 9, 18), 5, date(2026, 9, 24)),
        (date(2026, 4, 29), 3, date(2026, 5, 7)),
        (date(2026, 9, 28), 7, date(2026, 10, 13)),
    ],
)
def test_a_deadline_skips_holidays_and_uses_make_up_days(start: date, days: int, due: date) -> None:
    assert published().add(start, days) == due
    assert published().between(start, due) == days
    assert published().between(due, start) == -days


@pytest.mark.parametrize(("year", "days"), [(2012, 249), (2013, 250), (2024, 251), (2025, 248), (2026, 248)])
def test_a_published_year_has_as_many_working_days_as_its_notices_say(year: int, days: int) -> None:
    assert published().between(date(year - 1, 12, 31), date(year, 12, 31)) == days


@pytest.mark.parametrize(
    "day",
    [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)],
    ids=lambda day: "-".join(map(str, day)),
)
def test_weekends_that_make_up_for_a_holiday_of_2026_are_worked(day: tuple[int, int]) -> None:
    assert published().is_workday(date(2026, *day))


def test_a_count_backwards_undoes_a_count_forwards_on_every_working_day_of_four_years() -> None:
    calendar = published()
    day = date(2025, 1, 1)
    while day < date(2029, 1, 1):
        if calendar.is_workday(day):
            assert calendar.add(calendar.add(day, 23), -23) == day
        day += timedelta(days=1)


@pytest.mark.parametrize("days", [-260, -40, -7, -1, 1, 2, 11, 35, 260])
def test_a_count_agrees_with_walking_day_by_day(days: int) -> None:
    calendar = published()
    step = timedelta(days=1 if days > 0 else -1)
    for number in range(0, 3000, 17):
        start = date(2021, 1, 1) + timedelta(days=number)
        walked, left = start, abs(days)
        while left:
            walked += step
            left -= calendar.is_workday(walked)
        assert calendar.add(start, days) == walked


def test_no_days_added_is_the_day_itself_even_on_a_holiday() -> None:
    assert published().add(date(2026, 2, 17), 0) == date(2026, 2, 17)


def test_a_period_in_calendar_days_that_ends_on_a_holiday_ends_after_it() -> None:
    assert published().add_calendar_days(date(2026, 2, 1), 15) == date(2026, 2, 24)
    assert published().add_calendar_days(date(2026, 2, 1), 2) == date(2026, 2, 3)


def test_the_next_working_day_of_a_make_up_saturday_is_that_saturday() -> None:
    assert published().next_workday(date(2026, 2, 14)) == date(2026, 2, 14)
    assert published().next_workday(date(2026, 2, 15)) == date(2026, 2, 24)


def test_only_days_unlike_their_weekday_are_seeded_in_order_and_with_chinese_names() -> None:
    days = seed_days()
    assert [day.day for day in days] == sorted({day.day for day in days})
    assert all(day.is_workday == (day.day.weekday() >= 5) for day in days)
    assert {day.day.year for day in days} == set(range(2012, 2030))
    names = {day.day: day.name for day in days}
    assert names[date(2026, 2, 17)] == "春节"
    assert names[date(2026, 4, 6)] == "清明节"
    assert names[date(2028, 10, 3)] == "中秋节、国庆节"


def test_years_after_the_last_notice_are_provisional_on_every_day() -> None:
    calendar = published()
    assert not calendar.is_workday(date(2027, 10, 1))
    assert calendar.is_provisional(date(2027, 10, 1))
    assert calendar.is_provisional(date(2027, 3, 10))
    assert not calendar.is_provisional(date(2026, 12, 31))


def test_years_outside_the_table_go_by_the_weekday_and_are_provisional() -> None:
    calendar = published()
    assert calendar.is_workday(date(1990, 10, 1))
    assert not calendar.is_workday(date(2050, 1, 1))
    assert calendar.add(date(2050, 1, 7), 1) == date(2050, 1, 10)
    assert calendar.is_provisional(date(1990, 10, 1))
    assert calendar.is_provisional(date(2050, 1, 3))


def test_one_day_settled_by_hand_leaves_the_rest_of_its_year_provisional() -> None:
    settled = CalendarDay(date(2030, 5, 4), True, None, "MANUAL", False)
    calendar = WorkingCalendar([*seed_days(), settled])
    assert calendar.is_workday(date(2030, 5, 4))
    assert not calendar.is_provisional(date(2030, 5, 4))
    assert calendar.is_provisional(date(2030, 5, 6))


def test_a_year_is_published_once_its_reckoned_days_are_replaced() -> None:
    days = [day for day in seed_days() if day.day.year != 2027]
    notice = [CalendarDay(date(2027, 10, day), False, "国庆节", "NOTICE", False) for day in (1, 4, 5, 6, 7)]
    calendar = WorkingCalendar([*days, *notice])
    assert not calendar.is_provisional(date(2027, 3, 10))


def test_an_empty_calendar_works_monday_to_friday() -> None:
    calendar = WorkingCalendar([])
    assert calendar.add(date(2026, 3, 18), 3) == date(2026, 3, 23)
    assert calendar.between(date(2026, 3, 20), date(2026, 3, 22)) == 0
