"""Node and status follow from the facts: the table of the domain handbook §3."""

from datetime import date

import pytest

from app.services.stages import Fact, Pause, applicable, standing


def confirmed(*kinds: str) -> list[Fact]:
    return [Fact(kind, date(2026, 1, 1 + day), True) for day, kind in enumerate(kinds)]


@pytest.mark.parametrize(
    ("kinds", "site_mode", "node", "furthest"),
    [
        ((), "NEW_LAND", 1, None),
        (("INTENT", "NEGOTIATING"), "NEW_LAND", 1, "NEGOTIATING"),
        (("REGISTERED",), "NEW_LAND", 1, "REGISTERED"),
        (("SIGNED",), "NEW_LAND", 2, "SIGNED"),
        (("SIGNED_LOI", "SIGNED_FRAMEWORK"), "NEW_LAND", 1, None),
        (("SIGNED", "LAND_LISTED", "LAND_SUPPLIED"), "NEW_LAND", 2, "LAND_SUPPLIED"),
        (("SIGNED", "REGISTERED", "LAND_SUPPLIED"), "NEW_LAND", 3, "LAND_SUPPLIED"),
        (("SIGNED", "REGISTERED", "SITE_SECURED"), "LEASE", 3, "SITE_SECURED"),
        (("SIGNED", "STARTED"), "LEASE", 3, "STARTED"),
        (("SIGNED", "STARTED", "COMPLETED", "IN_PRODUCTION"), "NEW_LAND", 4, "IN_PRODUCTION"),
        (("SIGNED", "REGISTERED"), "NONE", 2, "REGISTERED"),
        (("SIGNED", "REGISTERED", "OPENED"), "NONE", 4, "OPENED"),
        (("SIGNED", "LAND_LISTED"), "LEASE", 2, "SIGNED"),
    ],
)
def test_the_node_follows_from_the_confirmed_facts(
    kinds: tuple[str, ...], site_mode: str, node: int, furthest: str | None
) -> None:
    where = standing(confirmed(*kinds), site_mode)
    assert (where.node, where.milestone) == (node, furthest)


def test_what_is_only_reported_moves_nothing() -> None:
    where = standing([Fact("SIGNED", date(2026, 1, 1), False)], "NEW_LAND")
    assert (where.node, where.signed) == (1, False)


def test_a_service_project_that_opened_has_started_and_needs_no_land() -> None:
    where = standing(confirmed("SIGNED", "OPENED"), "NONE")
    assert where.started
    assert "LAND_LISTED" not in applicable("NONE")


def test_a_restart_lifts_a_suspension_and_a_termination_holds() -> None:
    facts = confirmed("SIGNED", "SUSPENDED")
    assert standing(facts, "NEW_LAND").status == "SUSPENDED"
    assert standing([*facts, Fact("RESUMED", date(2026, 2, 1), True)], "NEW_LAND").status == "ACTIVE"
    assert standing(confirmed("SIGNED", "TERMINATED"), "NEW_LAND").status == "TERMINATED"


def test_the_first_of_two_dates_of_one_milestone_counts() -> None:
    facts = [Fact("SIGNED", date(2026, 3, 1), True), Fact("SIGNED", date(2026, 2, 1), True)]
    assert standing(facts, None).reached["SIGNED"] == date(2026, 2, 1)


def test_suspensions_are_kept_in_order_and_an_open_one_lasts() -> None:
    facts = [
        Fact("SUSPENDED", date(2026, 5, 1), True),
        Fact("RESUMED", date(2026, 3, 1), True),
        Fact("SUSPENDED", date(2026, 2, 1), True),
    ]
    where = standing(facts, "NEW_LAND")
    assert where.status == "SUSPENDED"
    assert where.pauses == (Pause(date(2026, 2, 1), date(2026, 3, 1)), Pause(date(2026, 5, 1), None))


@pytest.mark.parametrize("ending", ["TERMINATED", "LOST"])
def test_a_project_that_ends_on_the_day_of_its_restart_has_ended(ending: str) -> None:
    day = date(2026, 3, 17)
    facts = [Fact(kind, day, True) for kind in ("SIGNED", ending, "RESUMED", "SUSPENDED")]
    where = standing(facts, "NEW_LAND")
    assert (where.status, where.pauses) == (ending, (Pause(day, day),))
