"""引资质量: what each part earns, what is not known, and when there is a score."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.services.quality_rules import (
    USUAL,
    WEIGHTS,
    Backer,
    Inputs,
    Part,
    Quality,
    RatedPart,
    Threshold,
    quality,
)

WAN = 1_000_000
MU = 100
YI = 10_000 * WAN


def rated(part: Part, **inputs: Any) -> RatedPart:
    found = quality(Inputs(**inputs))
    return next(one for one in found.parts if one.part is part)


def backed(*tags: str, credit: str | None = None) -> dict[str, Any]:
    return {"backers": (Backer("松果储能科技", frozenset(tags), credit),)}


@pytest.mark.parametrize(
    ("part", "inputs", "points", "missing"),
    [
        (Part.FIT, {"industry": "NEW_ENERGY", "closes_gap": True}, "20", ()),
        (Part.FIT, {"industry": "NEW_ENERGY", "closes_gap": False}, "10", ()),
        (Part.FIT, {"industry": "OTHER", "closes_gap": True}, "10", ()),
        (Part.FIT, {"industry": "OTHER", "closes_gap": False}, "0", ()),
        (Part.FIT, {"industry": "NEW_ENERGY"}, "20", ("closes_chain_gap",)),
        (Part.FIT, {}, None, ("industry_city", "closes_chain_gap")),
        (Part.INTENSITY, {"intensity": 300 * WAN}, "15", ()),
        (Part.INTENSITY, {"intensity": 299 * WAN}, "15.0", ()),
        (Part.INTENSITY, {"intensity": 150 * WAN}, "7.5", ()),
        (Part.INTENSITY, {"intensity": 0}, "0", ()),
        (Part.INTENSITY, {"fixed_investment": 3 * YI, "land_mu": 200 * MU}, "7.5", ()),
        (Part.INTENSITY, {"fixed_investment": 3 * YI}, None, ("land_mu",)),
        (Part.INTENSITY, {"land_mu": 200 * MU}, None, ("fixed_investment",)),
        (Part.INTENSITY, {"fixed_investment": 3 * YI, "land_mu": 0}, None, ("land_mu",)),
        (Part.INTENSITY, {}, None, ("investment_intensity",)),
        (Part.TAX, {"tax_per_mu": 20 * WAN}, "15", ()),
        (Part.TAX, {"tax_per_mu": 10 * WAN, "expected_tax": 9 * YI, "land_mu": MU}, "7.5", ()),
        (Part.TAX, {"expected_tax": 1000 * WAN, "land_mu": 100 * MU}, "7.5", ()),
        (Part.TAX, {}, None, ("tax_per_mu",)),
        (Part.ENERGY, {"energy_tce": 1000, "expected_output": YI}, "10", ()),
        (Part.ENERGY, {"energy_tce": 2000, "expected_output": YI}, "5", ()),
        (Part.ENERGY, {"energy_tce": 0, "expected_output": YI}, "10", ()),
        (Part.ENERGY, {"energy_tce": 1000}, None, ("expected_output",)),
        (Part.ENERGY, {"emission_text": "VOCs 2 吨"}, None, ("energy_tce", "expected_output")),
        (Part.ENERGY, {"energy_tce": 1, "expected_output": YI, "raised": frozenset({"ENV_RISK"})}, "0", ()),
        (Part.TALENT, {"rnd_ratio": 300, "academic_leaders": 1}, "15", ()),
        (Part.TALENT, {"rnd_ratio": 150, "academic_leaders": 0, "innovation_teams": 1}, "11.3", ()),
        (Part.TALENT, {"rnd_ratio": 300, "academic_leaders": 0, "innovation_teams": 0}, "7.5", ()),
        (Part.TALENT, {"rnd_ratio": 0, "academic_leaders": 0}, "0", ("innovation_teams",)),
        (Part.TALENT, {}, None, ("rnd_ratio", "academic_leaders", "innovation_teams")),
        (Part.INVESTOR, backed("HIGH_TECH", "LISTED"), "10", ()),
        (Part.INVESTOR, backed("HIGH_TECH"), "5", ()),
        (Part.INVESTOR, backed("LISTED", credit="FAILED"), "0", ()),
        (Part.INVESTOR, backed(credit="PASSED"), "0", ()),
        (Part.INVESTOR, backed(), None, ("company_tag",)),
        (Part.INVESTOR, {}, None, ("party",)),
        (Part.SUPPLY, {"local_sourcing": 3_000, "local_partners": 4}, "10", ()),
        (Part.SUPPLY, {"local_sourcing": 1_500, "local_partners": 0}, "2.5", ()),
        (Part.SUPPLY, {"local_sourcing": 1_500}, "5", ("local_partners",)),
        (Part.SUPPLY, {}, None, ("local_sourcing", "local_partners")),
        (Part.NOT_ESTATE, {"kind": "MANUFACTURING"}, "5", ()),
        (Part.NOT_ESTATE, {"kind": "REAL_ESTATE"}, "0", ()),
        (Part.NOT_ESTATE, {"kind": "HQ", "raised": frozenset({"ESTATE_RISK"})}, "0", ()),
        (Part.NOT_ESTATE, {}, None, ("project_kind",)),
    ],
)
def test_a_part_earns_what_is_known_of_it_and_names_what_is_missing(
    part: Part, inputs: dict[str, Any], points: str | None, missing: tuple[str, ...]
) -> None:
    rules = replace(USUAL, other_industries=frozenset({"OTHER"}))
    found = next(one for one in quality(Inputs(**inputs), rules).parts if one.part is part)
    assert found.points == (None if points is None else Decimal(points))
    assert found.missing == missing


def test_a_promised_figure_goes_before_a_reckoned_one_and_both_say_what_they_are() -> None:
    promised = rated(Part.INTENSITY, intensity=400 * WAN, fixed_investment=YI, land_mu=100 * MU)
    reckoned = rated(Part.INTENSITY, fixed_investment=YI, land_mu=100 * MU)
    assert [(one.rule, one.found) for one in promised.grounds] == [("intensity", 400 * WAN)]
    assert [(one.rule, one.found) for one in reckoned.grounds] == [("intensity_reckoned", 100 * WAN)]


def test_emissions_are_told_beside_the_energy_and_rate_nothing() -> None:
    part = rated(Part.ENERGY, energy_tce=2000, expected_output=YI, emission_text="VOCs 2 吨")
    assert [(one.rule, one.share) for one in part.grounds] == [("energy", Decimal("0.5")), ("emission", None)]


def known(quality_: Quality) -> tuple[int | None, int, int]:
    return quality_.score, quality_.known, quality_.weight


ALMOST = Inputs(
    industry="NEW_ENERGY", closes_gap=True, intensity=300 * WAN, tax_per_mu=10 * WAN, **backed("LISTED")
)
"""60 of 100 known, 52.5 earned."""


def test_the_score_is_made_of_what_is_known_and_needs_enough_of_it() -> None:
    assert known(quality(ALMOST)) == (88, 60, 100)
    assert known(quality(ALMOST, replace(USUAL, least_known=61))) == (None, 60, 100)
    assert known(quality(Inputs(), replace(USUAL, least_known=0))) == (None, 0, 100)
    assert known(quality(replace(ALMOST, kind="REAL_ESTATE"))) == (81, 65, 100)


def test_what_uses_no_land_is_rated_without_figures_per_mu() -> None:
    office = replace(ALMOST, site_mode="NONE", rnd_ratio=300, academic_leaders=2)
    found = quality(office)
    assert known(found) == (100, 45, 70)
    assert (found.rated, found.applying) == (3, 6)


def test_weights_and_thresholds_move_the_score_and_a_part_without_weight_is_left_out() -> None:
    flat = replace(USUAL, weights={**WEIGHTS, Part.TAX: 0, Part.FIT: 35})
    assert known(quality(ALMOST, flat)) == (100, 60, 100)
    assert Part.TAX not in [one.part for one in quality(ALMOST, flat).parts]
    strict = replace(USUAL, limits={limit: Threshold(kept.value * 2) for limit, kept in USUAL.limits.items()})
    assert known(quality(ALMOST, strict)) == (69, 60, 100)
