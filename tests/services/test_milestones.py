"""Facts, their guards, and where a project stands by them."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import UserError, ValidationError
from app.models.projects import ProjectMilestone
from app.services.milestones import (
    Guard,
    MilestoneDraft,
    add_milestone,
    confirm_milestone,
    guards,
    revoke_milestone,
    send_back_milestone,
)
from app.services.projects import ProjectDraft, add_project, set_project_field
from app.ui.sentences import has_sentence
from tests.city import City

DRONE = "竹蜻蜓无人机总装基地"


def record(city: City, draft: MilestoneDraft) -> str:
    return city.database.write("Record fact", lambda session: add_milestone(session, draft))


def test_a_confirmed_fact_moves_the_project(city: City) -> None:
    project = city.project(DRONE)
    for kind in ("REGISTERED", "LAND_SUPPLIED"):
        record(city, MilestoneDraft(project, kind, date(2026, 3, 17), evidence_ok=True, confirm=True))
    assert (city.state(DRONE).stage, city.state(DRONE).milestone) == (2, "LAND_SUPPLIED")


def test_a_reported_fact_waits_for_its_confirmation(city: City) -> None:
    fact = record(city, MilestoneDraft(city.project(DRONE), "REGISTERED", date(2026, 3, 17)))
    assert city.state(DRONE).milestone == "SIGNED"
    city.database.write("Confirm fact", lambda session: confirm_milestone(session, fact))
    assert city.state(DRONE).milestone == "REGISTERED"


def test_work_on_new_land_cannot_be_confirmed_before_the_land_is_supplied(city: City) -> None:
    draft = MilestoneDraft(
        city.project(DRONE),
        "STARTED",
        date(2026, 3, 17),
        evidence_ok=True,
        confirm=True,
        override_reason="急",
    )
    with pytest.raises(ValidationError, match="started_without_land"):
        record(city, draft)
    assert city.state(DRONE).stage == 1


def test_leased_plants_start_without_land(city: City) -> None:
    project = city.project(DRONE)
    city.database.write(
        "Edit project", lambda session: set_project_field(session, project, "site_mode", "LEASE")
    )
    record(city, MilestoneDraft(project, "STARTED", date(2026, 3, 17), evidence_ok=True, confirm=True))
    assert city.state(DRONE).stage == 2


def test_a_contract_without_a_review_needs_a_reason_that_is_kept(city: City) -> None:
    project = city.project("银杏云数据中心")
    draft = MilestoneDraft(project, "SIGNED", date(2026, 3, 17), evidence_ok=True, confirm=True)
    found = city.database.read(lambda session: guards(session, draft))
    assert found == [Guard.REVIEW_SKIPPED]
    with pytest.raises(ValidationError, match="review_skipped"):
        record(city, draft)
    lifted = MilestoneDraft(
        project, "SIGNED", date(2026, 3, 17), evidence_ok=True, confirm=True, override_reason="市长办公会议定"
    )
    record(city, lifted)
    assert city.state("银杏云数据中心").stage == 1


def test_a_listing_nobody_bid_for_is_revoked_and_stays_on_record(city: City) -> None:
    project = city.project(DRONE)
    fact = record(
        city, MilestoneDraft(project, "LAND_LISTED", date(2026, 3, 16), evidence_ok=True, confirm=True)
    )
    city.database.write("Revoke fact", lambda session: revoke_milestone(session, fact, "流拍"))
    assert city.state(DRONE).milestone == "SIGNED"


def test_a_day_still_to_come_is_no_fact(city: City) -> None:
    with pytest.raises(ValidationError, match="date_in_future"):
        record(city, MilestoneDraft(city.project(DRONE), "REGISTERED", date(2026, 3, 19)))


def test_ending_a_project_needs_its_reason_and_puts_its_light_out(city: City) -> None:
    project = city.project(DRONE)
    with pytest.raises(ValidationError, match="reason_required"):
        record(city, MilestoneDraft(project, "TERMINATED", date(2026, 3, 18), confirm=True))
    record(
        city,
        MilestoneDraft(
            project,
            "TERMINATED",
            date(2026, 3, 18),
            evidence_ok=True,
            confirm=True,
            reason_code="FUNDS",
            note="断链",
        ),
    )
    assert (city.state(DRONE).status, city.state(DRONE).light) == ("TERMINATED", 3)


def test_a_project_entered_as_signed_asks_for_its_three_ones_at_once(city: City) -> None:
    draft = ProjectDraft("白帆示例项目", company_name="白帆示例公司", signed_on=date(2026, 3, 18))
    city.database.write("Create project", lambda session: add_project(session, draft))
    state = city.state("白帆示例项目")
    assert (state.stage, state.missing, state.light, state.company_name) == (1, 3, 1, "白帆示例公司")


def test_only_a_suspended_project_restarts(city: City) -> None:
    project = city.project(DRONE)
    restart = MilestoneDraft(project, "RESUMED", date(2026, 3, 18), confirm=True, note="资金到位")
    with pytest.raises(ValidationError, match="not_suspended"):
        record(city, restart)
    record(city, MilestoneDraft(project, "SUSPENDED", date(2026, 3, 17), confirm=True, note="等待用地指标"))
    assert (city.state(DRONE).status, city.state(DRONE).light) == ("SUSPENDED", 3)
    record(city, restart)
    assert city.state(DRONE).status == "ACTIVE"


def test_a_signed_project_ends_only_with_approval_or_a_reason(city: City) -> None:
    project = city.project(DRONE)
    ending = MilestoneDraft(project, "TERMINATED", date(2026, 3, 18), confirm=True, reason_code="FUNDS")
    with pytest.raises(ValidationError, match="ending_unapproved"):
        record(city, ending)
    record(city, replace(ending, evidence_ok=True))
    assert city.state(DRONE).status == "TERMINATED"
    with pytest.raises(ValidationError, match="already_ended"):
        record(city, replace(ending, evidence_ok=True))


def test_work_does_not_start_before_the_way_to_a_site_is_known(city: City) -> None:
    project = city.project(DRONE)
    city.database.write("Edit", lambda session: set_project_field(session, project, "site_mode", ""))
    draft = MilestoneDraft(project, "STARTED", date(2026, 3, 17), evidence_ok=True, confirm=True)
    with pytest.raises(ValidationError, match="site_undecided"):
        record(city, draft)


def test_a_fact_is_confirmed_sent_back_and_revoked_only_from_the_state_before(city: City) -> None:
    fact = record(city, MilestoneDraft(city.project(DRONE), "REGISTERED", date(2026, 3, 17)))
    with pytest.raises(UserError, match="fact_not_confirmed"):
        city.database.write("Revoke", lambda session: revoke_milestone(session, fact, "误报"))
    city.database.write("Send back", lambda session: send_back_milestone(session, fact, "缺营业执照"))
    with pytest.raises(UserError, match="fact_not_waiting"):
        city.database.write("Confirm", lambda session: confirm_milestone(session, fact))
    assert city.state(DRONE).milestone == "SIGNED"


def test_the_reason_given_with_a_report_is_kept_when_it_is_confirmed(city: City) -> None:
    project = city.project("银杏云数据中心")
    draft = MilestoneDraft(project, "SIGNED", date(2026, 3, 17), override_reason="市长办公会议定")
    fact = record(city, draft)
    city.database.write("Confirm", lambda session: confirm_milestone(session, fact))
    kept = city.database.read(lambda session: session.get_one(ProjectMilestone, fact).override_reason)
    assert kept == "市长办公会议定"


def test_every_guard_has_a_sentence() -> None:
    assert [guard for guard in Guard if not has_sentence(guard.value)] == []
