"""The quality of a project as it is read, and the rules a city and its zones set for it."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.models.people import CompanyTag
from app.models.projects import Project
from app.models.reference import Unit
from app.services.amounts import parse_amount
from app.services.project_more import change_project
from app.services.project_page import project_page
from app.services.project_quality import project_quality
from app.services.project_risks import raise_risk
from app.services.quality_rules import LIMITS, WEIGHTS, Ground, Limit, Part, Quality
from app.services.quality_settings import (
    city_rules,
    focus_on,
    known_from,
    limits_from,
    parse_threshold,
    parse_weight,
    reset_limits,
    set_least_known,
    set_threshold,
    set_weights,
    weights_from,
    zone_limits,
    zones,
)
from app.services.undo import undo
from app.services.units import rename_unit
from tests.city import City

NUT = "松果储能电芯二期"
WAN = 1_000_000


@pytest.fixture
def nut(city: City) -> str:
    """The project of the mock-up, with an intensity of 450 万元 per 亩."""
    project = city.project(NUT)
    change(city, project, investment_intensity="450")
    return project


def change(city: City, project: str, **fields: object) -> None:
    def write(session: Session) -> None:
        for field, value in fields.items():
            change_project(session, project, field, value)

    city.database.write("Edit project", write)


def rated(city: City, project: str) -> Quality:
    return city.database.read(lambda session: project_quality(session, project))


def points(city: City, project: str, part: Part) -> Decimal | None:
    return next(one.points for one in rated(city, project).parts if one.part is part)


def first(city: City, project: str, part: Part) -> Ground:
    return next(one.grounds[0] for one in rated(city, project).parts if one.part is part)


def host(city: City, project: str) -> str:
    found = city.database.read(lambda session: session.get_one(Project, project).host_unit_id)
    assert found is not None
    return found


def test_a_project_is_rated_by_its_fields_its_investors_and_its_risks(city: City, nut: str) -> None:
    assert (rated(city, nut).score, rated(city, nut).known) == (None, 35)
    change(
        city,
        nut,
        closes_chain_gap=True,
        tax_per_mu="22",
        rnd_ratio="4.2%",
        academic_leaders="2 人",
        local_sourcing="15",
        local_partners="3家",
        project_kind="MANUFACTURING",
        energy_tce="800",
        expected_output=parse_amount("1亿", "YI"),
    )
    firm = city.database.read(lambda session: project_page(session, nut).company_id)
    assert firm is not None
    assert rated(city, nut).score == 97
    city.database.write("Edit", lambda session: session.add(CompanyTag(company_id=firm, tag="SPECIALISED")))
    assert (rated(city, nut).score, rated(city, nut).known) == (93, 100)
    city.database.write("Raise risk", lambda session: raise_risk(session, nut, "ENV_RISK", 2, "未批先建"))
    assert points(city, nut, Part.ENERGY) == 0


def test_amounts_in_another_currency_are_not_known(city: City, nut: str) -> None:
    usd = parse_amount("500万美元", "WAN")
    change(city, nut, investment_intensity="", land_mu=10_000, fixed_investment=usd)
    assert points(city, nut, Part.INTENSITY) is None


def test_weights_move_the_score_and_undo_brings_it_back(city: City, nut: str) -> None:
    change(city, nut, tax_per_mu="10", rnd_ratio="3", academic_leaders="1")
    assert rated(city, nut).score == 88
    moved = {**WEIGHTS, Part.TAX: 30, Part.FIT: 5}
    city.database.write("Change weights", lambda session: set_weights(session, moved))
    assert rated(city, nut).score == 77
    city.database.write("Undo", undo)
    assert rated(city, nut).score == 88


def test_weights_that_are_not_100_in_all_are_refused(city: City) -> None:
    with pytest.raises(ValidationError) as refused:
        city.database.write("Change", lambda session: set_weights(session, {**WEIGHTS, Part.TAX: 20}))
    assert (refused.value.code, refused.value.params["sum"]) == ("weights_not_whole", 105)


def test_a_zone_has_thresholds_of_its_own_and_hands_them_on_under_a_new_name(city: City, nut: str) -> None:
    zone = host(city, nut)
    city.database.write("City", lambda session: set_threshold(session, Limit.INTENSITY, 900 * WAN))
    assert points(city, nut, Part.INTENSITY) == Decimal("7.5")
    city.database.write("Zone", lambda session: set_threshold(session, Limit.INTENSITY, 450 * WAN, zone))
    assert points(city, nut, Part.INTENSITY) == 15
    wanted = first(city, nut, Part.INTENSITY).wanted
    assert wanted is not None
    assert (wanted.value, wanted.zone) == (450 * WAN, "望川经开区")
    assert city.database.read(zones) == ["望川经开区"]
    new = city.database.write(
        "Rename", lambda session: rename_unit(session, zone, "望川新区", "望川", date(2026, 3, 1))
    )
    wanted = first(city, nut, Part.INTENSITY).wanted
    assert wanted is not None
    assert wanted.zone == "望川"
    city.database.write("Reset", lambda session: reset_limits(session, new))
    assert points(city, nut, Part.INTENSITY) == Decimal("7.5")
    assert city.database.read(lambda session: zone_limits(session, new)) == {}


def test_a_unit_within_a_zone_has_the_thresholds_of_the_zone(city: City, nut: str) -> None:
    zone = host(city, nut)

    def found_a_park(session: Session) -> None:
        park = Unit(code="park", name_zh="望川智造园", short_zh="智造园", unit_type="TOWN", parent_id=zone)
        session.add(park)
        session.get_one(Project, nut).host_unit_id = park.id
        set_threshold(session, Limit.INTENSITY, 500 * WAN, zone)

    city.database.write("Found a park", found_a_park)
    wanted = first(city, nut, Part.INTENSITY).wanted
    assert wanted is not None
    assert wanted.zone == "望川经开区"


def test_an_industry_that_is_no_focus_fits_no_more(city: City, nut: str) -> None:
    industry = first(city, nut, Part.FIT).said
    city.database.write("Focus", lambda session: focus_on(session, industry, False))
    assert points(city, nut, Part.FIT) == 0
    city.database.write("Focus", lambda session: focus_on(session, industry, True))
    assert points(city, nut, Part.FIT) == 20


def test_how_much_must_be_known_is_kept_when_the_thresholds_are_reset(city: City, nut: str) -> None:
    city.database.write("Known", lambda session: set_least_known(session, "35%"))
    city.database.write("Limit", lambda session: set_threshold(session, Limit.TAX, 30 * WAN))
    city.database.write("Reset", lambda session: reset_limits(session))
    rules = city.database.read(city_rules)
    assert (rules.limits, rules.least_known) == (LIMITS, 35)
    assert rated(city, nut).score == 100


@pytest.mark.parametrize("typed", ["101", "-1", "二十", "2.5"])
def test_a_weight_is_a_whole_number_to_100(typed: str) -> None:
    with pytest.raises(ValidationError, match="number_not_whole"):
        parse_weight(Part.TAX, typed)


def test_thresholds_are_typed_with_or_without_their_unit() -> None:
    assert parse_threshold(Limit.INTENSITY, "350 万元/亩") == 350 * WAN
    assert parse_threshold(Limit.ENERGY, "0.08吨标煤/万元") == 800
    assert parse_threshold(Limit.RESEARCH, "") is None
    with pytest.raises(ValidationError, match="threshold_zero"):
        parse_threshold(Limit.RESEARCH, "0")


def test_settings_that_this_program_cannot_read_are_as_usual() -> None:
    assert weights_from({"fit": 100}) == WEIGHTS
    assert weights_from([20, 80]) == WEIGHTS
    assert limits_from({"tax": -5, "energy": "0.1", "intensity": 7, "newer": 3}) == {Limit.INTENSITY: 7}
    assert known_from({"known": 160}) == 60
