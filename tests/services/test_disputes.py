"""Which projects papers must call disputed, and until when."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.conflicts import conflicts
from app.services.disputes import Matter, disputes
from tests.city import City
from tests.sync.conftest import Computer
from tests.two_desks import TwoDesks, setting

NAME = "松果储能电芯二期"


@pytest.fixture
def desks(city: City, tmp_path: Path) -> Iterator[TwoDesks]:
    made = TwoDesks(city, tmp_path)
    yield made
    made.close()


def disputed(computer: Computer, city: City) -> set[Matter]:
    found = computer.database.read(disputes)
    assert found.keys() <= {city.project(NAME)}
    return set(found.get(city.project(NAME), ()))


@pytest.mark.parametrize(
    ("field", "values", "matter"),
    [
        ("project.total_investment_amount", (200_000_000_00, 210_000_000_00), Matter.INVESTMENT),
        ("project.expected_tax_amount", (1_000_00, 2_000_00), Matter.BENEFIT),
        ("fund_arrival.amount", (1_000_00, 2_000_00), Matter.ARRIVAL),
        ("fund_arrival.arrived_on", ("2025-12-31", "2026-01-01"), Matter.ARRIVAL),
        ("project_milestone.happened_on", ("2025-11-01", "2025-11-02"), Matter.STAGE),
    ],
)
def test_what_two_wrote_apart_is_in_dispute_at_both_desks_until_one_decides(
    desks: TwoDesks, field: str, values: tuple[object, object], matter: Matter
) -> None:
    desks.write_apart(NAME, field, values)
    for one in desks.both:
        assert disputed(one, desks.city) == {matter}
    desks.decide()
    for one in desks.both:
        assert disputed(one, desks.city) == set()


def test_a_lead_official_named_twice_is_in_dispute_until_one_holds(desks: TwoDesks) -> None:
    desks.name_apart(NAME, ("韩星野", "沈砚秋"))
    for one in desks.both:
        assert disputed(one, desks.city) == {Matter.LEADER}
    desks.decide()
    for one in desks.both:
        assert disputed(one, desks.city) == set()


def test_other_fields_put_nothing_in_dispute(desks: TwoDesks) -> None:
    """Where no figure rests on what stands twice, a paper says what is shown."""
    desks.write_apart(NAME, "project.site_text", ("一号路", "二号路"))
    desks.write_apart(NAME, "project.total_investment_amount", (100_00, 100_00))
    assert [one.field for one in desks.mine.database.read(conflicts)] == ["site_text"]
    assert disputed(desks.mine, desks.city) == set()


def test_what_lies_in_the_bin_is_in_no_dispute(desks: TwoDesks) -> None:
    desks.write_apart(NAME, "fund_arrival.amount", (1_000_00, 2_000_00))
    desks.mine.write(setting(desks.city.project(NAME), "fund_arrival.deleted_at", "2026-03-18T14:40"))
    assert disputed(desks.mine, desks.city) == set()


def test_where_nothing_waits_no_record_is_read(city: City) -> None:
    """Papers ask this of every project there is, and nearly always nothing is open."""
    steps = city.steps(disputes)
    assert steps
    assert not [
        step for step in steps if step.startswith("SCAN") and step.split()[1] not in ("h", "json_each")
    ]
