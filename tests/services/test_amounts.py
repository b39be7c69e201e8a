"""Amounts as people write them, and as papers print them."""

from decimal import Decimal

import pytest

from app.errors import UserError
from app.services.amounts import (
    Amount,
    Qualifier,
    ShownUnit,
    Unit,
    format_area,
    format_money,
    format_rate,
    half_up,
    in_unit,
    is_pending,
    parse_amount,
    parse_area,
    says_nothing,
)

WAN = 1_000_000
YI = 10_000_000_000


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("1.2亿", 12 * YI // 10),
        ("12000万", 12 * YI // 10),
        ("12,000 万元", 12 * YI // 10),
        ("12，000万元", 12 * YI // 10),
        ("1.2亿元人民币", 12 * YI // 10),
        ("人民币 1.2 亿元", 12 * YI // 10),
        ("1亿2000万", 12 * YI // 10),
        ("１２．５亿", 125 * YI // 10),
        ("1。5亿", 15 * YI // 10),
        ("3千万元", 3000 * WAN),
        ("3500万元", 3500 * WAN),
        ("500w", 500 * WAN),
        ("12000元", 12000 * 100),
        ("¥12000.55", 1200055),
        ("0", 0),
    ],
)
def test_the_same_amount_may_be_written_in_many_ways(text: str, minor: int) -> None:
    assert parse_amount(text) == Amount(minor, "CNY", text)


@pytest.mark.parametrize(("unit", "minor"), [("YUAN", 12000 * 100), ("WAN", 12000 * WAN), ("YI", 12000 * YI)])
def test_a_bare_number_takes_the_unit_of_its_field(unit: Unit, minor: int) -> None:
    assert parse_amount("12000", unit).minor == minor


@pytest.mark.parametrize("text", ["500万美元", "USD 5M", "$5,000,000", "500万美金", "us$500万"])
def test_a_named_currency_wins_over_that_of_the_field(text: str) -> None:
    amount = parse_amount(text)
    assert (amount.minor, amount.currency) == (500 * WAN, "USD")


def test_a_bare_number_in_a_dollar_column_is_dollars() -> None:
    assert parse_amount("350", "WAN", "USD") == Amount(350 * WAN, "USD", "350")


@pytest.mark.parametrize(
    ("text", "minor", "qualifier"),
    [
        ("约12亿", 12 * YI, Qualifier.APPROX),
        ("12亿元左右", 12 * YI, Qualifier.APPROX),
        ("近10亿", 10 * YI, Qualifier.APPROX),
        ("12亿以上", 12 * YI, Qualifier.MIN),
        ("1400多亿元", 1400 * YI, Qualifier.MIN),
        ("超过3亿元", 3 * YI, Qualifier.MIN),
    ],
)
def test_a_rough_amount_is_taken_and_marked(text: str, minor: int, qualifier: Qualifier) -> None:
    assert parse_amount(text) == Amount(minor, "CNY", text, qualifier)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("10～15亿", 10 * YI, 15 * YI),
        ("10亿-15亿元", 10 * YI, 15 * YI),
        ("5000万—1亿", 5000 * WAN, YI),
        ("¥10至15亿", 10 * YI, 15 * YI),
        ("10-15", 10 * WAN, 15 * WAN),
        ("500元-1万元", 50_000, WAN),
    ],
)
def test_a_range_keeps_both_ends_where_ranges_are_taken(text: str, low: int, high: int) -> None:
    assert parse_amount(text, ranges=True) == Amount(low, "CNY", text, Qualifier.RANGE, high)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("abc", "amount_not_number"),
        ("", "amount_not_number"),
        ("待定", "amount_not_number"),
        ("1.2.3", "amount_not_number"),
        ("1,2", "amount_not_number"),
        ("1亿2000", "amount_not_number"),
        ("1万-2万-3万", "amount_not_number"),
        ("1.38E+10", "amount_not_number"),
        ("10-15", "amount_is_range"),
        ("-3", "amount_negative"),
        ("－3亿", "amount_negative"),
        ("100001亿", "amount_too_large"),
    ],
)
def test_an_amount_that_cannot_be_meant_is_refused_with_what_was_typed(text: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_amount(text)
    assert refused.value.code == code
    assert refused.value.params["text"] == text


def test_a_correction_may_be_negative() -> None:
    assert parse_amount("−1.5亿", negative=True).minor == -15 * YI // 10


def test_marks_for_nothing_and_for_not_yet_are_told_apart() -> None:
    assert all(says_nothing(text) for text in ("", " ", "/", "—", "无", "－"))
    assert all(is_pending(text) for text in ("待定", " 面议 "))
    assert not says_nothing("待定")
    assert not says_nothing("0")


@pytest.mark.parametrize(
    ("yuan", "shown"),
    [
        ("140000000000", "1400.00亿元"),
        ("123456789", "1.23亿元"),
        ("1234567", "123万元"),
        ("99999999", "1.00亿元"),
        ("99994999", "9999万元"),
        ("0", "0"),
        ("3000", "3000元"),
        ("49.5", "49.50元"),
        ("-123456789", "-1.23亿元"),
    ],
)
def test_an_amount_is_printed_in_the_unit_that_fits_it_after_rounding(yuan: str, shown: str) -> None:
    assert format_money(int(Decimal(yuan) * 100)) == shown


def test_an_unknown_amount_is_a_dash() -> None:
    assert format_money(None) == "—"
    assert format_money(None, "WAN") == "—"


@pytest.mark.parametrize(
    ("minor", "unit", "decimals", "shown"),
    [
        (186 * YI // 10, "YI", None, "18.60亿元"),
        (186 * YI // 10, "WAN", None, "186000万元"),
        (0, "YI", None, "0.00亿元"),
        (-1, "YI", None, "0.00亿元"),
        (123_456_700, "WAN", 2, "123.46万元"),
        (125_000_000, "YI", 2, "0.01亿元"),
    ],
)
def test_a_table_may_ask_for_one_unit(minor: int, unit: ShownUnit, decimals: int | None, shown: str) -> None:
    assert format_money(minor, unit, decimals) == shown


def test_dollars_are_printed_as_dollars() -> None:
    assert format_money(500 * WAN, currency="USD") == "500万美元"
    assert format_money(15 * YI // 10, currency="USD") == "1.50亿美元"


def test_a_five_is_rounded_away_from_zero() -> None:
    assert half_up(Decimal("2.5")) == 3
    assert half_up(Decimal("-2.5")) == -3
    assert in_unit(1_234_500_000, "YI", 2) == Decimal("0.12")
    assert in_unit(1_250_000_000, "YI", 2) == Decimal("0.13")


def test_areas_rates_and_intensity_are_printed_with_their_units() -> None:
    assert format_area(8650) == "86.50亩"
    assert format_area(None) == "—"
    assert format_rate(26, 124) == "21.0%"
    assert format_rate(17, 124) == "13.7%"
    assert format_rate(0, 0) == "—"


@pytest.mark.parametrize(
    ("text", "hundredths"),
    [("86.5", 8650), ("约86.5亩", 8650), ("2000平方米", 300), ("2,000㎡", 300), ("5公顷", 7500)],
)
def test_an_area_is_taken_in_mu_square_metres_and_hectares(text: str, hundredths: int) -> None:
    assert parse_area(text) == hundredths


def test_an_area_that_is_no_number_is_refused() -> None:
    with pytest.raises(UserError, match="number_not_number"):
        parse_area("两块地")
