"""Dates as people write them, and as papers print them."""

from datetime import date
from functools import cache

import pytest

from app.errors import UserError
from app.services.dates import (
    Lean,
    Precision,
    RoughDate,
    add_months,
    format_date,
    from_serial,
    last_day,
    may_lack_a_zero,
    parse_date,
    parse_rough,
)
from app.services.working_days import WorkingCalendar, seed_days

TODAY = date(2026, 3, 18)


@cache
def calendar() -> WorkingCalendar:
    return WorkingCalendar(seed_days())


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-18",
        "2026/3/18",
        "2026.3.18",
        "20260318",
        "260318",
        "2026年3月18日",
        "2026年3月18号",
        "26.3.18",
        "26年3月18日",
        "２０２６．３．１８",
        "2026。3。18",
        "2026 3 18",
        "2026-03-18 14:40:00",
        "2026-03-18T00:00:00",
        "二〇二六年三月十八日",
        "3-18",
        "3.18",
        "3/18",
        "3月18日",
        "3月18号前",
        "18日",
        "46099",
        "46099.61",
        "今天",
        "today",
        "周三",
        "本周三",
    ],
)
def test_the_same_day_may_be_written_in_many_ways(text: str) -> None:
    assert parse_date(text, TODAY) == TODAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("明天", date(2026, 3, 19)),
        ("后天", date(2026, 3, 20)),
        ("昨天", date(2026, 3, 17)),
        ("前天", date(2026, 3, 16)),
        ("下周三", date(2026, 3, 25)),
        ("下周二", date(2026, 3, 24)),
        ("上周五", date(2026, 3, 13)),
        ("星期天", date(2026, 3, 22)),
        ("下下周一", date(2026, 3, 30)),
        ("next Tuesday", date(2026, 3, 24)),
        ("tomorrow", date(2026, 3, 19)),
        ("3天后", date(2026, 3, 21)),
        ("2周后", date(2026, 4, 1)),
    ],
)
def test_days_are_counted_from_today(text: str, day: date) -> None:
    assert parse_date(text, TODAY) == day


def test_a_plus_counts_working_days_over_a_holiday() -> None:
    assert parse_date("+5", TODAY, calendar()) == date(2026, 3, 25)
    assert parse_date("10个工作日内", date(2026, 2, 10), calendar()) == date(2026, 3, 2)


def test_a_plus_means_nothing_where_no_calendar_is_at_hand() -> None:
    with pytest.raises(UserError, match="date_not_understood"):
        parse_date("+5", TODAY)


@pytest.mark.parametrize(
    ("text", "today", "lean", "day"),
    [
        ("12-30", date(2026, 1, 3), "PAST", date(2025, 12, 30)),
        ("1-3", date(2026, 1, 3), "PAST", date(2026, 1, 3)),
        ("1-15", date(2026, 12, 20), "FUTURE", date(2027, 1, 15)),
        ("12-30", date(2026, 1, 3), "FUTURE", date(2026, 12, 30)),
        ("12-30", date(2026, 1, 3), None, date(2026, 12, 30)),
    ],
)
def test_a_day_without_a_year_leans_the_way_its_field_does(
    text: str, today: date, lean: Lean | None, day: date
) -> None:
    assert parse_date(text, today, lean=lean) == day


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "last"),
    [
        ("2026.2.30", 2026, 2, 30, 28),
        ("2月29日", 2026, 2, 29, 28),
        ("2024-04-31", 2024, 4, 31, 30),
        ("2026-13-01", 2026, 13, 1, None),
        ("0月5日", 2026, 0, 5, None),
    ],
)
def test_a_day_that_does_not_exist_is_refused_with_the_reason(
    text: str, year: int, month: int, day: int, last: int | None
) -> None:
    with pytest.raises(UserError) as refused:
        parse_date(text, TODAY)
    assert refused.value.code == "date_no_such_day"
    assert refused.value.params == {"text": text, "year": year, "month": month, "day": day, "last": last}


@pytest.mark.parametrize("text", ["", "abc", "待定", "12345", "99999", "0226-03-18", "3.5.7.9"])
def test_text_that_is_no_date_is_refused_with_what_was_typed(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_rough(text, TODAY)
    assert refused.value.code == "date_not_understood"
    assert refused.value.params == {"text": text}


@pytest.mark.parametrize("text", ["2026年3月", "2026年一季度", "2026"])
def test_a_field_for_a_day_does_not_take_a_month(text: str) -> None:
    with pytest.raises(UserError, match="date_not_understood"):
        parse_date(text, TODAY)


@pytest.mark.parametrize(
    ("text", "first", "precision", "printed"),
    [
        ("2024.5", date(2024, 5, 1), Precision.MONTH, "2024年5月"),
        ("2024.05.10", date(2024, 5, 10), Precision.DAY, "2024年5月10日"),
        ("24.5.1", date(2024, 5, 1), Precision.DAY, "2024年5月1日"),
        ("2024年5月", date(2024, 5, 1), Precision.MONTH, "2024年5月"),
        ("2024-05", date(2024, 5, 1), Precision.MONTH, "2024年5月"),
        ("202405", date(2024, 5, 1), Precision.MONTH, "2024年5月"),
        ("5月底", date(2026, 5, 1), Precision.MONTH, "2026年5月"),
        ("五月份", date(2026, 5, 1), Precision.MONTH, "2026年5月"),
        ("下月底", date(2026, 4, 1), Precision.MONTH, "2026年4月"),
        ("明年3月", date(2027, 3, 1), Precision.MONTH, "2027年3月"),
        ("2024年底前", date(2024, 12, 1), Precision.MONTH, "2024年12月"),
        ("年底", date(2026, 12, 1), Precision.MONTH, "2026年12月"),
        ("Q2", date(2026, 4, 1), Precision.QUARTER, "2026年第二季度"),
        ("2026年一季度", date(2026, 1, 1), Precision.QUARTER, "2026年第一季度"),
        ("2026年第3季度", date(2026, 7, 1), Precision.QUARTER, "2026年第三季度"),
        ("2025Q4", date(2025, 10, 1), Precision.QUARTER, "2025年第四季度"),
        ("上半年", date(2026, 4, 1), Precision.QUARTER, "2026年第二季度"),
        ("2027年下半年", date(2027, 10, 1), Precision.QUARTER, "2027年第四季度"),
        ("2027年", date(2027, 1, 1), Precision.YEAR, "2027年"),
        ("明年", date(2027, 1, 1), Precision.YEAR, "2027年"),
    ],
)
def test_a_date_is_printed_no_sharper_than_it_was_written(
    text: str, first: date, precision: Precision, printed: str
) -> None:
    found = parse_rough(text, TODAY)
    assert found == RoughDate(first, precision)
    assert format_date(found.day, found.precision) == printed
    assert parse_rough(printed, TODAY) == found


def test_a_date_that_is_not_known_is_a_dash() -> None:
    assert format_date(None) == "—"
    assert format_date(TODAY, Precision.UNKNOWN) == "—"


@pytest.mark.parametrize(
    ("precision", "due"),
    [
        (Precision.DAY, date(2026, 2, 3)),
        (Precision.MONTH, date(2026, 2, 28)),
        (Precision.QUARTER, date(2026, 3, 31)),
        (Precision.YEAR, date(2026, 12, 31)),
    ],
)
def test_a_rough_date_is_due_at_its_end(precision: Precision, due: date) -> None:
    assert last_day(date(2026, 2, 3), precision) == due


def test_a_month_that_may_be_october_is_noticed() -> None:
    assert may_lack_a_zero("2024.1")
    assert not may_lack_a_zero("2024.10")
    assert not may_lack_a_zero("2024.1.1")


@pytest.mark.parametrize("number", [19999, 60001, 3.5])
def test_a_number_that_no_ledger_date_can_be_is_refused(number: float) -> None:
    with pytest.raises(UserError, match="date_not_understood"):
        from_serial(number)


def test_serials_run_from_the_last_day_but_one_of_1899() -> None:
    assert from_serial(20000) == date(1954, 10, 3)
    assert from_serial(46099.99) == TODAY


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2026, 3, 18), 12, date(2027, 3, 18)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 15), -2, date(2025, 11, 15)),
    ],
)
def test_months_are_added_up_to_the_end_of_a_shorter_one(day: date, months: int, after: date) -> None:
    assert add_months(day, months) == after
