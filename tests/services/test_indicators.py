"""The indicators, with the policy report's own figures as the golden example."""

from datetime import date
from decimal import Decimal

from app.services.counting import Counting
from app.services.indicator_bases import indicators_of
from app.services.indicators import PlanSteps, SignedProject, indicators, percent
from app.services.milestones import MilestoneDraft, add_milestone
from tests.city import City

MAY_31 = date(2013, 5, 31)
SIGNED = date(2013, 1, 10)
YI = 10_000_000_000


def project(number: int, *reached: str, site_mode: str = "NEW_LAND") -> SignedProject:
    """One of 124 projects that share exactly 1400 亿元."""
    amount = 1400 * YI // 124 + (1400 * YI % 124 if number == 0 else 0)
    dates = {kind: date(2013, 4, 1) for kind in reached} | {"SIGNED": SIGNED}
    return SignedProject(str(number), site_mode, dates, amount, False, amount // 20, False)


def report() -> list[SignedProject]:
    """首届世界温商大会 at the end of May: 124 signed, over 1400亿元, 26 started, 17 listed."""
    started = [project(n, "STARTED", site_mode="LEASE") for n in range(26)]
    listed = [project(n, "LAND_LISTED") for n in range(26, 43)]
    return [*started, *listed, *(project(n) for n in range(43, 124))]


def test_the_reports_own_figures() -> None:
    found = indicators(report(), MAY_31, "首届世界温商大会")
    start, listing = found.rate("start_rate"), found.rate("listing_rate")
    assert (start.numerator, start.denominator, start.value) == (26, 124, Decimal("21.0"))
    assert (listing.numerator, listing.denominator, listing.value) == (17, 124, Decimal("13.7"))
    assert found.contracted == 1400 * YI
    assert found.average == Decimal("11.29")
    assert (found.neither, percent(found.neither, found.signed)) == (81, Decimal("65.3"))


def test_a_later_event_set_is_printed_with_its_base_and_day() -> None:
    found = indicators(report(), MAY_31, "首届世界温商大会")
    assert (found.base, found.as_of) == ("首届世界温商大会", MAY_31)


def test_rates_of_land_leave_out_projects_that_need_none() -> None:
    found = indicators(report(), MAY_31)
    of_land = found.rate("listing_rate", of_land=True)
    assert (of_land.numerator, of_land.denominator) == (17, 98)


def test_what_happens_after_the_day_does_not_count() -> None:
    found = indicators(report(), date(2013, 3, 31))
    assert found.rate("start_rate").numerator == 0
    assert found.signed == 124


def test_a_project_in_production_counts_as_started() -> None:
    found = indicators([project(0, "IN_PRODUCTION"), project(1)], MAY_31)
    assert found.rate("start_rate").value == Decimal("50.0")


def test_terminated_projects_stay_in_the_denominator_and_are_told() -> None:
    ended = SignedProject("9", "NEW_LAND", {"SIGNED": SIGNED}, YI, False, 0, True)
    found = indicators([project(0, "STARTED"), ended], MAY_31)
    assert (found.rate("start_rate").denominator, found.terminated) == (2, 1)


def test_without_projects_there_is_no_rate_instead_of_a_hundred_percent() -> None:
    found = indicators([], MAY_31)
    assert found.rate("start_rate").value is None
    assert found.average is None


def test_the_money_rate_goes_down_on_a_wider_base() -> None:
    """69亿元 of 1400亿元 is 4.9 %."""
    assert percent(69, 1400) == Decimal("4.9")


def test_cycles_tell_the_middle_and_the_quarters() -> None:
    days = [10, 20, 40, 80]
    projects = [
        SignedProject(
            str(n),
            "LEASE",
            {"SIGNED": SIGNED, "STARTED": date.fromordinal(SIGNED.toordinal() + span)},
            YI,
            False,
            0,
            False,
        )
        for n, span in enumerate(days)
    ]
    cycle = next(c for c in indicators(projects, MAY_31).cycles if c.key == "start_days")
    assert (cycle.count, cycle.lower, cycle.median, cycle.upper) == (
        4,
        Decimal("17.5"),
        Decimal("30.0"),
        Decimal("50.0"),
    )


def test_the_signing_rate_is_taken_over_those_who_talked() -> None:
    talking = SignedProject("t", None, {"NEGOTIATING": SIGNED}, YI, False, 0, False)
    signed = SignedProject("s", None, {"NEGOTIATING": SIGNED, "SIGNED": SIGNED}, YI, False, 0, False)
    found = indicators([talking, signed], MAY_31, None, [talking, signed])
    assert (found.signed, found.rate("signing_rate").value) == (1, Decimal("50.0"))
    assert not [rate for rate in indicators([signed], MAY_31).rates if rate.key == "signing_rate"]


def test_the_plan_is_kept_by_steps_done_by_their_day() -> None:
    found = indicators([project(0)], MAY_31, steps=PlanSteps(due=8, in_time=6))
    assert found.rate("on_time_rate").value == Decimal("75.0")
    assert indicators([project(0)], MAY_31, steps=PlanSteps(0, 0)).rate("on_time_rate").value is None


def test_the_year_gone_by_is_told_in_days() -> None:
    gone = indicators([], MAY_31).rate("time_progress")
    assert (gone.numerator, gone.denominator, gone.value) == (151, 365, Decimal("41.4"))


def test_a_year_and_a_unit_have_their_own_talks_and_steps(city: City) -> None:
    def of(base: str | None) -> dict[str, tuple[int, int]]:
        found = city.database.read(lambda session: indicators_of(session, base))
        return {rate.key: (rate.numerator, rate.denominator) for rate in found.rates if not rate.of_land}

    talk = MilestoneDraft(
        city.project("云雀航空部件"), "NEGOTIATING", date(2026, 3, 17), evidence_ok=True, confirm=True
    )
    signed, talked = of(None)["signing_rate"]
    city.database.write("Record fact", lambda session: add_milestone(session, talk))
    every, unit = of(None), of("南泠区")
    assert every["signing_rate"] == (signed, talked + 1)
    assert 0 < unit["signing_rate"][1] < every["signing_rate"][1]
    assert 0 < every["on_time_rate"][0] < every["on_time_rate"][1]
    assert unit["on_time_rate"][1] < every["on_time_rate"][1]


def test_amounts_taken_from_the_total_and_amounts_nobody_knows_are_counted() -> None:
    dates = {"SIGNED": SIGNED}
    agreed = SignedProject("0", "LEASE", dates, 2 * YI, False, 0, False)
    total = SignedProject("1", "LEASE", dates, 4 * YI, True, 0, False)
    unknown = SignedProject("2", "LEASE", dates, None, False, 0, False)
    found = indicators([agreed, total, unknown], MAY_31)
    assert (found.contracted, found.contracted_from_total, found.contracted_unknown) == (6 * YI, 1, 1)
    assert indicators([unknown], MAY_31).average is None


def test_an_opening_that_does_not_count_counts_in_no_rate_and_no_cycle() -> None:
    begun = {"SIGNED": SIGNED, "STARTED": date(2013, 2, 1)}
    opened = SignedProject("1", None, {**begun, "OPENED": date(2013, 3, 1)}, YI, False, 0, False)
    alone = project(2, "OPENED", site_mode="NONE")
    for counts, (made, kept) in ((True, (1, 2)), (False, (0, 1))):
        found = indicators([opened, alone], MAY_31, counting=Counting(opened_started=counts))
        cycle = next(cycle for cycle in found.cycles if cycle.key == "production_days")
        assert (cycle.count, found.rate("performance_rate").numerator) == (made, kept)
