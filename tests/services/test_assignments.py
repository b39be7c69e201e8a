"""Naming leaders and contact persons."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update

from app.errors import UserError, ValidationError
from app.models.people import Official
from app.models.three_ones import LeaderAssignment
from app.services.assignments import (
    AssignmentDraft,
    assign_contact,
    assign_leader,
    leader_candidates,
    tenures,
)
from app.services.members import change_member, member_draft
from app.services.recycle_bin import delete_record
from app.services.three_ones import SizeRule, suggested_rank
from tests.city import City

SEED = "石榴籽生物制剂"
NUT = "松果储能电芯二期"


def test_a_named_leader_fills_the_slot_and_the_light_follows(city: City) -> None:
    draft = AssignmentDraft(city.project(SEED), city.official("韩星野"))
    city.database.write("Name lead official", lambda session: assign_leader(session, draft))
    state = city.state(SEED)
    assert (state.leader_name, state.leader_slot, state.missing) == ("韩星野", "FILLED", 1)


def test_someone_of_low_rank_cannot_lead_and_is_told_why(city: City) -> None:
    draft = AssignmentDraft(city.project(SEED), city.official("何雨田"))
    with pytest.raises(ValidationError) as told:
        city.database.write("Name lead official", lambda session: assign_leader(session, draft))
    assert (told.value.field, told.value.code, told.value.params["name"]) == (
        "leader",
        "leader_rank_low",
        "何雨田",
    )
    assert city.state(SEED).leader_name is None


def test_a_hand_over_needs_its_reason_and_keeps_the_past(city: City) -> None:
    project = city.project(NUT)
    silent = AssignmentDraft(project, city.official("沈砚秋"))
    with pytest.raises(ValidationError, match="handover_reason_required"):
        city.database.write("Name lead official", lambda session: assign_leader(session, silent))
    told = AssignmentDraft(project, city.official("沈砚秋"), reason="分工调整")
    city.database.write("Name lead official", lambda session: assign_leader(session, told))
    held = city.database.read(lambda session: tenures(session, LeaderAssignment, project))
    assert [(one.name, one.valid_to, one.reason) for one in held] == [
        ("沈砚秋", None, "分工调整"),
        ("林知远", date(2026, 3, 17), None),
    ]


def hand_over(city: City, project: str, name: str, since: date) -> None:
    draft = AssignmentDraft(project, city.official(name), since, reason="分工调整")
    city.database.write("Name lead official", lambda session: assign_leader(session, draft))


def test_a_hand_over_cannot_reach_into_an_earlier_tenure(city: City) -> None:
    project = city.project(NUT)
    hand_over(city, project, "沈砚秋", date(2026, 3, 10))
    held = city.database.read(lambda session: tenures(session, LeaderAssignment, project))
    gone = (
        update(LeaderAssignment).where(LeaderAssignment.id == held[0].id).values(valid_to=date(2026, 3, 16))
    )
    city.database.write("Leave", lambda session: session.execute(gone))
    for day in (date(2026, 3, 16), date(2026, 3, 12), date(2026, 3, 1)):
        with pytest.raises(ValidationError) as refused:
            hand_over(city, project, "韩星野", day)
        assert (refused.value.field, refused.value.code) == ("since", "tenure_overlap")
        assert refused.value.params == {"name": "沈砚秋", "day": date(2026, 3, 16)}
    hand_over(city, project, "韩星野", date(2026, 3, 17))
    assert city.state(NUT).leader_name == "韩星野"


def test_a_hand_over_cannot_come_before_the_first_day_of_the_present_holder(city: City) -> None:
    project = city.project(NUT)
    hand_over(city, project, "沈砚秋", date(2026, 3, 10))
    with pytest.raises(ValidationError) as refused:
        hand_over(city, project, "韩星野", date(2026, 3, 9))
    assert refused.value.code == "handover_too_early"
    assert refused.value.params == {"name": "沈砚秋", "day": date(2026, 3, 10)}


def test_who_was_named_by_mistake_is_replaced_on_the_same_day(city: City) -> None:
    project = city.project(NUT)
    hand_over(city, project, "沈砚秋", date(2026, 3, 18))
    hand_over(city, project, "韩星野", date(2026, 3, 18))
    hand_over(city, project, "沈砚秋", date(2026, 3, 18))
    assert city.state(NUT).leader_name == "沈砚秋"


def test_the_same_person_is_not_named_twice(city: City) -> None:
    draft = AssignmentDraft(city.project(NUT), city.official("周以宁"), reason="x")
    with pytest.raises(ValidationError, match="already_assigned"):
        city.database.write("Name contact person", lambda session: assign_contact(session, draft))


def test_a_person_who_has_not_accepted_leaves_the_slot_outlined(city: City) -> None:
    draft = AssignmentDraft(city.project("月桥光电显示模组"), city.official("陈望舒"), accepted=False)
    city.database.write("Name contact person", lambda session: assign_contact(session, draft))
    assert city.state("月桥光电显示模组").contact_slot == "DRAFT"


def test_those_who_may_lead_are_offered_first(city: City) -> None:
    found = city.database.read(lambda session: leader_candidates(session, city.project(NUT)))
    assert [one.may_lead for one in found] == sorted((one.may_lead for one in found), reverse=True)
    assert found[0].name == "林知远"


def test_leaders_alike_in_rank_and_order_stand_by_the_strokes_of_their_names(city: City) -> None:
    names = ("王样", "丁样", "仇样")
    alike = [Official(name=name, group4="GOVERNMENT", rank_level=12, protocol_order=1) for name in names]
    city.database.write("Add", lambda session: session.add_all(alike))
    found = city.database.read(lambda session: leader_candidates(session, city.project(NUT)))
    assert [one.name for one in found if one.name in names] == ["丁样", "王样", "仇样"]


@pytest.mark.parametrize(("yi", "rank"), [(None, 22), (1, 22), (5, 21), (9.99, 21), (10, 12), (60, 12)])
def test_a_larger_project_suggests_a_higher_leader(yi: float | None, rank: int) -> None:
    assert suggested_rank(None if yi is None else int(yi * 10_000_000_000)) == rank


def test_the_sizes_are_a_setting() -> None:
    assert suggested_rank(1, (SizeRule(0, 11),)) == 11


def test_nobody_is_named_from_a_day_to_come_or_after_leaving_office(city: City) -> None:
    project, han = city.project(SEED), city.official("韩星野")
    early = AssignmentDraft(project, han, since=date(2026, 3, 19))
    with pytest.raises(ValidationError, match="date_in_future"):
        city.database.write("Name lead official", lambda session: assign_leader(session, early))
    leaving = update(Official).where(Official.id == han).values(term_to=date(2026, 3, 17))
    city.database.write("Leave", lambda session: session.execute(leaving))
    with pytest.raises(ValidationError, match="not_in_office"):
        city.database.write(
            "Name lead official", lambda session: assign_leader(session, AssignmentDraft(project, han))
        )
    offered = city.database.read(lambda session: leader_candidates(session, project))
    assert han not in {one.id for one in offered}


def test_who_leads_a_project_keeps_the_rank_for_it(city: City) -> None:
    lin = city.official("林知远")
    draft = city.database.read(lambda session: replace(member_draft(session, lin), rank_level=31))
    with pytest.raises(ValidationError) as told:
        city.database.write(
            "Edit", lambda session: change_member(session, lin, replace(draft, rank_level=31))
        )
    assert (told.value.field, told.value.code) == ("rank_level", "rank_still_leads")


def test_nobody_is_named_for_a_project_in_the_bin(city: City) -> None:
    """Otherwise it would come back with two lead officials."""
    project = city.project(NUT)
    city.database.write("Delete project", lambda session: delete_record(session, project))
    draft = AssignmentDraft(project, city.official("韩星野"), reason="分工调整")
    with pytest.raises(UserError, match="no_such_record"):
        city.database.write("Name lead official", lambda session: assign_leader(session, draft))
