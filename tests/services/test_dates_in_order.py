"""Days that cannot be in the order they are entered in: refused, or taken with a reason, by a sentence."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.models.projects import ProjectMilestone
from app.models.three_ones import NOT_BEGUN
from app.services.amounts import parse_amount
from app.services.dates import Precision, RoughDate
from app.services.funds import ArrivalDraft, add_arrival
from app.services.labels import Label
from app.services.milestones import MilestoneDraft, add_milestone, confirm_milestone
from app.services.plans import begin_task, complete_task
from app.services.project_moves import StageMove, move_projects
from app.services.project_page import project_page
from app.services.projects import set_project_field
from app.ui.sentences import sentence
from tests.city import City

LEASED = "竹蜻蜓无人机总装基地"
EARLY = "云雀航空部件"
NUT = "松果储能电芯二期"


def record(
    city: City,
    kind: str,
    day: date,
    *,
    precision: str = "DAY",
    reason: str | None = None,
    confirm: bool = True,
) -> str:
    draft = MilestoneDraft(
        city.project(LEASED), kind, day, precision, evidence_ok=True, confirm=confirm, override_reason=reason
    )
    return city.database.write("Record fact", lambda session: add_milestone(session, draft))


def lease(city: City) -> None:
    project = city.project(LEASED)
    city.database.write("Edit", lambda session: set_project_field(session, project, "site_mode", "LEASE"))


def test_a_fact_before_the_one_it_follows_is_told_with_that_fact_and_its_day(city: City) -> None:
    lease(city)
    record(city, "SITE_SECURED", date(2026, 3, 16))
    with pytest.raises(ValidationError) as refused:
        record(city, "STARTED", date(2026, 3, 12))
    assert refused.value.code == "days_reversed"
    assert (refused.value.params["other"], refused.value.params["day"]) == (
        Label("落实场地", "Site secured"),
        RoughDate(date(2026, 3, 16), Precision.DAY),
    )
    record(city, "STARTED", date(2026, 3, 12), reason="提前进场")
    assert city.state(LEASED).stage == 2


def test_a_fact_entered_later_cannot_come_after_the_one_that_follows_it(city: City) -> None:
    lease(city)
    record(city, "STARTED", date(2026, 3, 12))
    with pytest.raises(ValidationError, match="days_reversed"):
        record(city, "SITE_SECURED", date(2026, 3, 16))


def test_a_reported_fact_out_of_order_is_stopped_when_it_is_confirmed(city: City) -> None:
    lease(city)
    record(city, "STARTED", date(2026, 3, 12))
    fact = record(city, "COMPLETED", date(2026, 3, 11), confirm=False)
    with pytest.raises(ValidationError, match="days_reversed"):
        city.database.write("Confirm", lambda session: confirm_milestone(session, fact))


def test_facts_on_one_day_and_a_firm_registered_before_the_contract_are_in_order(city: City) -> None:
    lease(city)
    record(city, "REGISTERED", date(2025, 1, 1))
    record(city, "SITE_SECURED", date(2026, 3, 16))
    record(city, "STARTED", date(2026, 3, 16))
    assert city.state(LEASED).stage == 2


def test_rough_days_are_compared_as_far_as_both_are_known(city: City) -> None:
    lease(city)
    record(city, "SITE_SECURED", date(2026, 3, 1), precision="MONTH")
    record(city, "STARTED", date(2026, 3, 1), precision="MONTH")
    for day, precision in ((date(2026, 2, 27), "DAY"), (date(2025, 1, 1), "YEAR")):
        with pytest.raises(ValidationError, match="days_reversed"):
            record(city, "COMPLETED", day, precision=precision)
    waiting = record(city, "COMPLETED", date(2026, 1, 1), precision="YEAR", confirm=False)
    city.database.write("Confirm", lambda session: confirm_milestone(session, waiting))
    assert city.state(LEASED).milestone == "COMPLETED"


def test_a_fact_of_a_rough_day_is_told_no_sharper_than_it_is_known(city: City) -> None:
    lease(city)
    record(city, "SITE_SECURED", date(2026, 3, 1), precision="MONTH")
    with pytest.raises(ValidationError) as refused:
        record(city, "STARTED", date(2026, 2, 27))
    assert "is dated Mar 2026," in sentence(refused.value)


def test_a_restart_cannot_come_before_the_rest(city: City) -> None:
    project = city.project(LEASED)

    def enter(kind: str, day: date) -> None:
        draft = MilestoneDraft(project, kind, day, confirm=True, note="市长办公会议定", override_reason="x")
        city.database.write("Record fact", lambda session: add_milestone(session, draft))

    enter("SUSPENDED", date(2026, 3, 10))
    with pytest.raises(ValidationError, match="restart_before_rest"):
        enter("RESUMED", date(2026, 3, 9))
    enter("RESUMED", date(2026, 3, 10))
    assert city.state(LEASED).status == "ACTIVE"


def test_stages_passed_over_on_the_board_follow_each_other(city: City) -> None:
    days = {1: date(2026, 2, 1), 2: date(2026, 1, 31)}
    move = StageMove((city.project(EARLY),), 3, days)
    with pytest.raises(ValidationError) as refused:
        city.database.write("Move", lambda session: move_projects(session, move))
    assert (refused.value.field, refused.value.code) == ("stage_2", "stages_reversed")
    assert city.state(EARLY).stage == 0


def test_a_payment_before_the_contract_needs_a_word_on_why(city: City) -> None:
    project = city.project(NUT)

    def pay(day: date, note: str = "") -> None:
        draft = ArrivalDraft(project, day, parse_amount("0.5亿"), note=note)
        city.database.write("Enter payment", lambda session: add_arrival(session, draft))

    with pytest.raises(ValidationError) as refused:
        pay(date(2019, 1, 1))
    assert (refused.value.field, refused.value.code) == ("arrived_on", "paid_before_signing")
    pay(date(2019, 1, 1), " 履约保证金 ")
    oldest = city.database.read(lambda session: project_page(session, project)).arrivals[-1]
    assert (oldest.arrived_on, oldest.raw) == (date(2019, 1, 1), "履约保证金")


@pytest.mark.parametrize(
    ("happened_on", "precision"),
    [(date(2026, 3, 1), "MONTH"), (date(2026, 1, 1), "YEAR"), (date(2026, 3, 17), "UNKNOWN"), (None, None)],
)
def test_a_payment_in_the_month_of_the_contract_needs_no_word_where_its_day_is_not_known(
    city: City, happened_on: date | None, precision: str | None
) -> None:
    project = city.project(NUT)

    def blur(session: Session) -> None:
        signed = select(ProjectMilestone).where(
            ProjectMilestone.project_id == project, ProjectMilestone.type == "SIGNED"
        )
        for fact in session.scalars(signed):
            fact.happened_on, fact.happened_on_precision = happened_on, precision

    city.database.write("Blur", blur)
    draft = ArrivalDraft(project, date(2026, 3, 16), parse_amount("0.5亿"))
    city.database.write("Enter payment", lambda session: add_arrival(session, draft))
    if happened_on is not None and precision != "UNKNOWN":
        early = ArrivalDraft(project, date(2025, 12, 31), parse_amount("0.5亿"))
        with pytest.raises(ValidationError, match="paid_before_signing"):
            city.database.write("Enter payment", lambda session: add_arrival(session, early))


def test_planned_days_follow_each_other(city: City) -> None:
    project = city.project(NUT)

    def plan(field: str, day: date | None) -> None:
        city.database.write("Edit", lambda session: set_project_field(session, project, field, day))

    plan("planned_production_on", None)
    plan("planned_start_on", date(2026, 6, 1))
    with pytest.raises(ValidationError) as refused:
        plan("planned_production_on", date(2026, 5, 1))
    assert (refused.value.field, refused.value.code) == ("planned_production_on", "planned_order")
    plan("planned_production_on", date(2026, 6, 1))


def test_a_step_is_not_done_before_it_was_begun(city: City) -> None:
    project = city.project(NUT)
    page = city.database.read(lambda session: project_page(session, project))
    assert page.plan is not None
    task = next(task for task in page.plan.tasks if task.status == NOT_BEGUN)
    city.database.write("Begin", lambda session: begin_task(session, task.id, date(2026, 3, 17)))
    with pytest.raises(ValidationError) as refused:
        city.database.write(
            "Done", lambda session: complete_task(session, task.id, date(2026, 3, 16), delay_reason="x")
        )
    assert (refused.value.field, refused.value.code) == ("done_on", "date_order")
