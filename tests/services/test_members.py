"""Officials: entered, changed, leaving office; who works on this computer."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from app.database import Database
from app.errors import UserError, ValidationError
from app.services.demo.sample_city import make_sample_city
from app.services.members import (
    MemberDraft,
    add_member,
    change_member,
    end_term,
    member_draft,
    members,
    resume_term,
    set_me,
)
from app.services.officials import official_choices
from app.services.undo import undo
from app.services.workspace_setup import EMPTY_PRESET, seed_reference
from app.workspace import OpenWorkspace

LIN = MemberDraft("林一舟", "科长", None, 31, "GOVERNMENT", frozenset({"office_staff"}), "138 0577 0001")


def names(database: Database, text: str = "", former: bool = False) -> list[str]:
    return [row.name for row in database.read(lambda session: members(session, text, former))]


def add(database: Database, draft: MemberDraft) -> str:
    return database.write("Add member", lambda session: add_member(session, draft))


@pytest.fixture
def city(workspace: OpenWorkspace) -> Database:
    """The sample city, with 周以宁 at this computer."""
    database, files = workspace.database, workspace.database.files
    database.write("Seed", lambda session: seed_reference(session, EMPTY_PRESET))
    database.set_local("member", database.write("Demo", lambda session: make_sample_city(session, files)))
    return database


def test_new_member_is_listed_with_post_and_role(database: Database) -> None:
    add(database, LIN)
    (row,) = database.read(members)
    assert (row.name, row.post_title, row.roles, row.mobile) == (
        "林一舟",
        "科长",
        ("office_staff",),
        "+8613805770001",
    )
    assert row.in_office
    assert not row.is_me


def test_form_shows_what_was_entered(database: Database) -> None:
    draft = replace(
        LIN, gender="MALE", ethnicity="回族", protocol_order="12", short_no="685123", wechat="lin_yizhou"
    )
    member = add(database, draft)
    assert database.read(lambda session: member_draft(session, member)) == replace(
        draft, mobile="+8613805770001"
    )


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        ("short_no", replace(LIN, short_no="六八五")),
        ("protocol_order", replace(LIN, protocol_order="第一")),
        ("wechat", replace(LIN, wechat="林 一舟")),
    ],
)
def test_what_cannot_be_is_refused_under_its_field(
    database: Database, field: str, draft: MemberDraft
) -> None:
    with pytest.raises(ValidationError) as refused:
        add(database, draft)
    assert refused.value.field == field


def test_member_is_found_by_reading_initials_and_post(database: Database) -> None:
    add(database, LIN)
    add(database, replace(LIN, name="曾样", post_title="队员", mobile=""))
    assert names(database, "lyz") == ["林一舟"]
    assert names(database, "zeng") == ["曾样"]
    assert names(database, "科长") == ["林一舟"]
    assert names(database, "没有这人") == []


def test_members_come_in_protocol_order(database: Database) -> None:
    for name, body, rank in (("丙", "CPPCC", 12), ("乙", "GOVERNMENT", 22), ("甲", "GOVERNMENT", 12)):
        add(database, MemberDraft(name + "某某", rank_level=rank, group4=body))
    assert names(database) == ["甲某某", "乙某某", "丙某某"]


@pytest.mark.parametrize(
    ("draft", "field", "code"),
    [
        (replace(LIN, name="  "), "name", "required"),
        (replace(LIN, mobile="不是号码"), "mobile", "phone_not_number"),
        (replace(LIN, office_phone="12"), "office_phone", "phone_not_number"),
        (
            replace(LIN, term_from=date(2026, 3, 2), term_to=date(2026, 3, 1)),
            "term_to",
            "date_order",
        ),
    ],
)
def test_bad_value_is_refused_under_its_field(
    database: Database, draft: MemberDraft, field: str, code: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        add(database, draft)
    assert (refused.value.field, refused.value.code) == (field, code)
    assert names(database) == []


def test_role_taken_away_and_given_back_is_one_record(database: Database) -> None:
    member = add(database, LIN)
    for roles in (frozenset({"admin"}), frozenset({"admin", "office_staff"})):
        draft = replace(LIN, roles=roles)
        database.write("Change", partial(change_member, official_id=member, draft=draft))
    (row,) = database.read(members)
    assert row.roles == ("admin", "office_staff")


def test_change_can_be_undone(database: Database) -> None:
    member = add(database, LIN)
    database.write("Change", lambda session: change_member(session, member, replace(LIN, name="林二舟")))
    assert names(database, "林二") == ["林二舟"]
    database.write("Undo", undo)
    assert names(database) == ["林一舟"]


def test_who_has_left_is_offered_nowhere_but_can_be_listed(database: Database) -> None:
    member = add(database, LIN)
    database.write("Leave", lambda session: end_term(session, member))
    assert names(database) == []
    assert names(database, former=True) == ["林一舟"]
    assert database.read(official_choices) == []
    database.write("Resume", lambda session: resume_term(session, member))
    assert names(database) == ["林一舟"]


def test_last_day_in_office_is_still_in_office(database: Database) -> None:
    member = add(database, LIN)
    database.write("Leave", lambda session: end_term(session, member, date(2026, 3, 18)))
    assert names(database) == ["林一舟"]


def test_contact_person_of_projects_cannot_leave_before_handing_over(city: Database) -> None:
    holder = next(row for row in city.read(members) if row.projects and not row.is_me)
    with pytest.raises(UserError) as refused:
        city.write("Leave", lambda session: end_term(session, holder.id))
    assert refused.value.code == "still_responsible"
    assert refused.value.params == {"name": holder.name, "count": holder.projects}
    assert holder.name in names(city)


def test_who_works_here_cannot_leave(city: Database) -> None:
    mine = next(row for row in city.read(members) if row.is_me)
    with pytest.raises(UserError, match="member_is_me"):
        city.write("Leave", lambda session: end_term(session, mine.id))


def test_someone_else_sits_down_at_this_computer(city: Database) -> None:
    other = next(row for row in city.read(members) if not row.is_me)
    set_me(city, other.id)
    assert [row.name for row in city.read(members) if row.is_me] == [other.name]


def test_nobody_unknown_can_work_here(database: Database) -> None:
    with pytest.raises(UserError, match="no_such_record"):
        set_me(database, "nobody")
    assert database.local("member") is None
