"""Which projects are major, by the rules and by hand."""

import pytest

from app.errors import UserError, ValidationError
from app.models.people import CompanyTag
from app.services.amounts import parse_amount
from app.services.major_projects import (
    Basis,
    MajorRules,
    Size,
    change_major_amount,
    count_global_500,
    decide_major,
    judged,
    let_rules_decide,
    major_rules,
    parse_major_amount,
)
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import choices, project_ids
from app.services.projects import set_project_field
from app.services.undo import undo
from tests.city import City

YI = 10_000_000_000
SEED = "石榴籽生物制剂"
NUT = "松果储能电芯二期"
MAJOR = ProjectFilter({Facet.MAJOR: frozenset({"yes"})})


def size(kind: str | None = None, yi: float = 0, foreign: int | None = None, top: bool = False) -> Size:
    return Size(kind, int(yi * YI), foreign, top)


def is_listed(city: City, name: str) -> bool:
    return city.project(name) in city.database.read(lambda session: project_ids(session, MAJOR))


@pytest.mark.parametrize(
    ("project", "basis", "limit"),
    [
        (size("MANUFACTURING", 1), Basis.INVESTMENT, YI),
        (size("MANUFACTURING", 0.99), None, None),
        (size("LOGISTICS", 4.99), None, None),
        (size("LOGISTICS", 5), Basis.INVESTMENT, 5 * YI),
        (size(None, 4), None, None),
        (size("HQ", 0, 1_000_000_000), Basis.FOREIGN_CAPITAL, 1_000_000_000),
        (size("HQ", 0, 999_999_999), None, None),
        (size("HQ", 0, None, top=True), Basis.GLOBAL_500, None),
    ],
)
def test_size_kind_foreign_capital_or_a_great_investor_make_a_project_major(
    project: Size, basis: Basis | None, limit: int | None
) -> None:
    found = judged(project, MajorRules())
    assert (found.basis, found.limit, found.is_major) == (basis, limit, basis is not None)


@pytest.mark.parametrize(("yi", "band"), [(9.99, None), (10, 10), (49, 10), (50, 50), (120, 100)])
def test_the_band_of_the_province_is_the_highest_one_reached(yi: float, band: int | None) -> None:
    found = judged(size("MANUFACTURING", yi), MajorRules())
    assert found.band == (band * YI if band else None)


def test_a_project_becomes_major_with_its_kind_and_leaves_again_on_undo(city: City) -> None:
    assert not is_listed(city, SEED)
    city.database.write(
        "Edit",
        lambda session: set_project_field(session, city.project(SEED), "project_kind", "MANUFACTURING"),
    )
    assert is_listed(city, SEED)
    assert city.state(SEED).major_basis == "INVESTMENT"
    city.database.write("Undo", undo)
    assert not is_listed(city, SEED)


def test_foreign_capital_in_dollars_counts(city: City) -> None:
    amount = parse_amount("1000万美元")
    city.database.write(
        "Edit", lambda session: set_project_field(session, city.project(SEED), "contracted_fdi", amount)
    )
    assert city.state(SEED).major_basis == "FOREIGN_CAPITAL"


def test_an_investor_among_the_largest_500_makes_its_project_major(city: City) -> None:
    firm = city.state(SEED).company_id
    assert firm is not None
    city.database.write("Tag", lambda session: session.add(CompanyTag(company_id=firm, tag="GLOBAL_500")))
    assert city.state(SEED).major_basis == "GLOBAL_500"
    city.database.write("Set", lambda session: count_global_500(session, False))
    assert not is_listed(city, SEED)


def test_a_changed_limit_moves_every_project_and_is_undone(city: City) -> None:
    assert is_listed(city, NUT)
    city.database.write("Set", lambda session: change_major_amount(session, "other", 50 * YI))
    assert city.database.read(major_rules).other == 50 * YI
    assert not is_listed(city, NUT)
    city.database.write("Undo", undo)
    assert is_listed(city, NUT)


def test_a_decision_by_hand_needs_a_reason_and_goes_before_the_rules(city: City) -> None:
    nut = city.project(NUT)
    with pytest.raises(ValidationError, match="reason_required"):
        city.database.write("Decide", lambda session: decide_major(session, nut, False, "  "))
    city.database.write("Decide", lambda session: decide_major(session, nut, False, "分期建设"))
    assert not is_listed(city, NUT)
    city.database.write("Release", lambda session: let_rules_decide(session, nut))
    assert is_listed(city, NUT)


def test_the_filter_tells_how_many_are_major_and_how_many_are_not(city: City) -> None:
    found = city.database.read(lambda session: choices(session, Facet.MAJOR, ProjectFilter()))
    listed = city.database.read(lambda session: project_ids(session, MAJOR))
    assert [(choice.value, choice.count) for choice in found] == [
        ("yes", len(listed)),
        ("no", 24 - len(listed)),
    ]


def test_bands_rise_and_amounts_are_amounts(city: City) -> None:
    with pytest.raises(ValidationError, match="band_order"):
        city.database.write("Set", lambda session: change_major_amount(session, "band_1", 60 * YI))
    assert parse_major_amount("foreign", "1200") == 1_200_000_000
    assert parse_major_amount("other", "3") == 3 * YI
    for name, typed in (("foreign", "5亿元人民币"), ("other", "USD 5M"), ("other", "0"), ("other", "abc")):
        with pytest.raises(UserError):
            parse_major_amount(name, typed)
