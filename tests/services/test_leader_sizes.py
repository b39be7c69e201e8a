"""From which investment on a senior leader is suggested, as a city sets it."""

import pytest

from app.errors import UserError, ValidationError
from app.services.leader_sizes import change_size, leader_sizes, parse_size, reset_sizes
from app.services.three_ones import DEFAULT_SIZES, suggested_rank
from tests.city import City

YI = 10_000_000_000


def test_a_changed_amount_changes_who_is_suggested(city: City) -> None:
    assert suggested_rank(8 * YI, city.database.read(leader_sizes)) == 21
    city.database.write("Change", lambda session: change_size(session, 12, 8 * YI))
    assert suggested_rank(8 * YI, city.database.read(leader_sizes)) == 12
    city.database.write("Reset", reset_sizes)
    assert tuple(city.database.read(leader_sizes)) == DEFAULT_SIZES


def test_a_higher_rank_cannot_begin_below_a_lower_one(city: City) -> None:
    with pytest.raises(ValidationError, match="size_order"):
        city.database.write("Change", lambda session: change_size(session, 12, 3 * YI))
    with pytest.raises(ValidationError, match="size_order"):
        city.database.write("Change", lambda session: change_size(session, 21, 11 * YI))


@pytest.mark.parametrize(
    ("typed", "amount"), [("8", 8 * YI), ("8亿", 8 * YI), ("80,000 万元", 8 * YI), ("0.5", YI // 2)]
)
def test_amounts_are_typed_in_yi(typed: str, amount: int) -> None:
    assert parse_size(typed) == amount


@pytest.mark.parametrize("typed", ["", "abc", "0", "USD 5M"])
def test_what_is_no_amount_in_yuan_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        parse_size(typed)
