"""Moving projects from stage to stage."""

from datetime import date

import pytest

from app.errors import ValidationError
from app.services.milestones import MilestoneDraft, add_milestone, current_standing
from app.services.project_moves import MOVED_BACK, MoveNeeds, StageMove, move_needs, move_projects
from app.services.project_page import project_page
from app.services.projects import set_project_field
from app.services.undo import undo
from tests.city import City

SIGNED = "纸飞机动漫总部"
EARLY = "云雀航空部件"
STARTED = "松果储能电芯二期"
MAKING = "珊瑚阀门再制造"


def move(city: City, stage: int, *names: str, days: dict[int, date] | None = None, reason: str = "") -> None:
    ids = tuple(city.project(name) for name in names)
    city.database.write(
        "Move project", lambda session: move_projects(session, StageMove(ids, stage, days or {}, reason))
    )


def needs(city: City, stage: int, *names: str) -> MoveNeeds:
    ids = [city.project(name) for name in names]
    return city.database.read(lambda session: move_needs(session, ids, stage))


def reached(city: City, name: str) -> dict[str, date | None]:
    key = city.project(name)
    return dict(city.database.read(lambda session: current_standing(session, key)).reached)


def test_the_next_stage_needs_nothing_more(city: City) -> None:
    assert needs(city, 2, SIGNED) == MoveNeeds((), False)
    move(city, 2, SIGNED)
    assert city.state(SIGNED).stage == 2


def test_a_move_writes_down_the_facts_the_stage_rests_on(city: City) -> None:
    move(city, 1, EARLY)
    assert reached(city, EARLY)["SIGNED"] == date(2026, 3, 18)
    assert city.state(EARLY).signed_on == date(2026, 3, 18)


def test_a_leased_site_counts_where_no_land_is_supplied(city: City) -> None:
    key = city.project(SIGNED)
    city.database.write("Edit", lambda session: set_project_field(session, key, "site_mode", "LEASE"))
    move(city, 2, SIGNED)
    assert "SITE_SECURED" in reached(city, SIGNED)


def test_stages_passed_over_ask_for_their_day(city: City) -> None:
    assert needs(city, 3, EARLY) == MoveNeeds((1, 2), False)
    with pytest.raises(ValidationError) as refused:
        move(city, 3, EARLY, days={1: date(2026, 1, 5)})
    assert (refused.value.field, refused.value.code) == ("stage_2", "required")
    assert city.state(EARLY).stage == 0
    move(city, 3, EARLY, days={1: date(2026, 1, 5), 2: date(2026, 2, 5)})
    assert city.state(EARLY).stage == 3
    assert reached(city, EARLY)["SIGNED"] == date(2026, 1, 5)


def test_a_day_to_come_is_refused_under_its_stage(city: City) -> None:
    with pytest.raises(ValidationError) as refused:
        move(city, 2, EARLY, days={1: date(2026, 3, 19)})
    assert (refused.value.field, refused.value.code) == ("stage_1", "date_in_future")


def test_a_project_without_a_site_passes_over_no_construction(city: City) -> None:
    key = city.project(SIGNED)
    city.database.write("Edit", lambda session: set_project_field(session, key, "site_mode", "NONE"))
    assert needs(city, 3, SIGNED) == MoveNeeds((), False)
    with pytest.raises(ValidationError) as refused:
        move(city, 2, SIGNED)
    assert refused.value.code == "not_applicable"
    move(city, 3, SIGNED)
    assert city.state(SIGNED).stage == 3


def test_moving_back_revokes_with_the_reason_and_keeps_the_rows(city: City) -> None:
    assert needs(city, 1, STARTED).back
    move(city, 1, STARTED, reason="土地流拍")
    assert city.state(STARTED).stage == 1
    key = city.project(STARTED)
    facts = city.database.read(lambda session: project_page(session, key)).facts
    assert {fact.note for fact in facts if fact.status == "REVOKED"} == {"土地流拍"}
    assert "REGISTERED" in reached(city, STARTED)


def test_moving_back_without_a_reason_says_where_it_was_done(city: City) -> None:
    move(city, 2, MAKING)
    key = city.project(MAKING)
    facts = city.database.read(lambda session: project_page(session, key)).facts
    assert {fact.note for fact in facts if fact.status == "REVOKED"} == {MOVED_BACK}
    assert city.state(MAKING).stage == 2


def test_moving_back_to_the_beginning_unsigns_the_project(city: City) -> None:
    move(city, 0, MAKING)
    assert (city.state(MAKING).stage, city.state(MAKING).signed_on) == (0, None)


def test_a_project_that_rests_is_not_moved(city: City) -> None:
    key = city.project(SIGNED)
    rest = MilestoneDraft(key, "SUSPENDED", date(2026, 3, 1), confirm=True, note="资金")
    city.database.write("Suspend", lambda session: add_milestone(session, rest))
    with pytest.raises(ValidationError) as refused:
        move(city, 2, SIGNED)
    assert refused.value.code == "not_active"


def test_several_move_as_one_action_and_one_undo_brings_all_back(city: City) -> None:
    move(city, 2, SIGNED, "木棉电动工具", STARTED)
    assert [city.state(name).stage for name in (SIGNED, "木棉电动工具", STARTED)] == [2, 2, 2]
    city.database.write("Undo", undo)
    assert [city.state(name).stage for name in (SIGNED, "木棉电动工具", STARTED)] == [1, 1, 2]


def test_one_refusal_leaves_all_where_they_were(city: City) -> None:
    key = city.project(SIGNED)
    city.database.write("Edit", lambda session: set_project_field(session, key, "site_mode", "NONE"))
    with pytest.raises(ValidationError):
        move(city, 2, "木棉电动工具", SIGNED)
    assert city.state("木棉电动工具").stage == 1
