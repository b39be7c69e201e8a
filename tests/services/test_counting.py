"""What counts as signed, landed and started, as a city sets it."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.models.projects import Project, ProjectMilestone
from app.services.counting import (
    FRAMEWORK,
    USUAL,
    Counting,
    DateKind,
    Landed,
    count_by,
    counting,
    with_meaning,
)
from app.services.indicator_bases import indicators_of
from app.services.indicators import SignedProject, indicators
from app.services.milestones import MilestoneDraft, add_milestone, current_standing
from app.services.project_moves import StageMove, move_projects
from app.services.settings import set_setting
from tests.city import City

DAY = date(2026, 3, 1)
TALKS = "年产十万台机器人零部件项目（示例）"


def signed(*reached: str, site_mode: str = "NEW_LAND") -> SignedProject:
    return SignedProject("p", site_mode, dict.fromkeys(("SIGNED", *reached), DAY), 100, False, 0, False)


def landed(project: SignedProject, meaning: Landed) -> int:
    return indicators([project], DAY, counting=Counting(landed=meaning)).rate("landing_rate").numerator


@pytest.fixture
def talking(city: City) -> str:
    """A project in talks, added to the sample city."""

    def add(session: Session) -> str:
        project = Project(name=TALKS)
        session.add(project)
        session.add(
            ProjectMilestone(
                project_id=project.id,
                type="NEGOTIATING",
                happened_on=date(2026, 1, 5),
                confirmed_on=date(2026, 1, 6),
                status="CONFIRMED",
            )
        )
        return project.id

    return city.database.write("Add", add)


def sign_framework(city: City, project_id: str) -> None:
    draft = MilestoneDraft(
        project_id, FRAMEWORK, date(2026, 2, 3), evidence_ok=True, confirm=True, override_reason="补评审"
    )
    city.database.write("Record fact", lambda session: add_milestone(session, draft))


def test_by_default_landed_is_registered_with_a_plot_won_or_a_contract() -> None:
    assert landed(signed("REGISTERED"), Landed.SITE) == 0
    assert landed(signed("REGISTERED", "LAND_WON"), Landed.SITE) == 1
    assert landed(signed("REGISTERED", "LAND_SUPPLIED"), Landed.SITE) == 1
    assert landed(signed("REGISTERED", "SITE_SECURED", site_mode="LEASE"), Landed.SITE) == 1
    assert landed(signed("LAND_SUPPLIED"), Landed.SITE) == 0


def test_a_project_that_needs_no_site_has_landed_when_registered() -> None:
    assert landed(signed("REGISTERED", site_mode="NONE"), Landed.SITE) == 1


def test_a_city_may_mean_registration_or_the_start_by_landed() -> None:
    registered, started = signed("REGISTERED"), signed("STARTED")
    assert (landed(registered, Landed.REGISTERED), landed(registered, Landed.STARTED)) == (1, 0)
    assert (landed(started, Landed.REGISTERED), landed(started, Landed.STARTED)) == (0, 1)


def test_an_opening_counts_as_start_and_production_unless_the_city_says_otherwise() -> None:
    opened = signed("REGISTERED", "OPENED", site_mode="NONE")
    for counts, met in ((True, 1), (False, 0)):
        found = indicators([opened], DAY, counting=Counting(opened_started=counts))
        assert [found.rate(key).numerator for key in ("start_rate", "production_rate")] == [met, met]
        assert found.started == met
        assert found.rate("performance_rate").numerator == 1


def test_the_figures_name_what_they_were_counted_by(city: City) -> None:
    assert city.database.read(indicators_of).counting == USUAL
    wanted = Counting(DateKind.HAPPENED, Landed.REGISTERED, True, False)
    city.database.write("Change what counts", lambda session: count_by(session, wanted))
    assert city.database.read(counting) == wanted
    assert city.database.read(indicators_of).counting == wanted


def test_a_framework_agreement_leaves_a_project_in_talks_by_default(city: City, talking: str) -> None:
    sign_framework(city, talking)
    state = city.state(TALKS)
    assert (state.node, state.signed_on) == (1, None)


def test_where_framework_agreements_count_the_project_is_signed_and_lacks_its_three_ones(
    city: City, talking: str
) -> None:
    before = city.database.read(indicators_of).signed
    sign_framework(city, talking)
    rules = replace(USUAL, framework_signed=True)
    city.database.write("Change what counts", lambda session: count_by(session, rules))
    state = city.state(TALKS)
    assert (state.node, state.signed_on, state.missing) == (2, date(2026, 2, 3), 3)
    assert city.database.read(indicators_of).signed == before + 1
    city.database.write("Change what counts", lambda session: count_by(session, USUAL))
    assert city.state(TALKS).node == 1


def test_a_project_signed_by_a_framework_agreement_can_be_taken_back_to_talks(
    city: City, talking: str
) -> None:
    sign_framework(city, talking)
    rules = replace(USUAL, framework_signed=True)
    city.database.write("Change what counts", lambda session: count_by(session, rules))
    city.database.write("Move", lambda session: move_projects(session, StageMove((talking,), 0)))
    assert city.database.read(lambda session: current_standing(session, talking)).node == 1


def test_a_meaning_only_a_newer_program_knows_counts_as_the_default(city: City) -> None:
    def newer(session: Session) -> None:
        set_setting(session, "landed", "licensed")
        set_setting(session, "indicator_date", "audited")

    city.database.write("Newer", newer)
    assert city.database.read(counting) == USUAL


def test_a_control_names_each_meaning_by_its_key() -> None:
    assert with_meaning(USUAL, "indicator_date", "happened") == replace(
        USUAL, indicator_date=DateKind.HAPPENED
    )
    assert with_meaning(USUAL, "landed", "started") == replace(USUAL, landed=Landed.STARTED)
    assert with_meaning(USUAL, "framework_signed", "yes") == replace(USUAL, framework_signed=True)
    assert with_meaning(USUAL, "opened_started", "no") == replace(USUAL, opened_started=False)
