"""What people write about a project, whom they name in it, and what its leader did."""

from datetime import date

import pytest
from sqlalchemy import select

from app.errors import UserError, ValidationError
from app.models.activities import FollowUp
from app.models.projects import ProgressNote
from app.models.three_ones import LeaderAction
from app.services.progress_notes import (
    TEXT_LIMIT,
    add_leader_action,
    add_note,
    edit_note,
    mentioned,
)
from app.services.recycle_bin import delete_record
from tests.city import City

NUT = "松果储能电芯二期"


def write(city: City, text: str, kind: str = "PROGRESS") -> str:
    project = city.project(NUT)
    return city.database.write("Add note", lambda session: add_note(session, project, text, kind))


def note(city: City, note_id: str) -> ProgressNote:
    return city.database.read(lambda session: session.get_one(ProgressNote, note_id))


def mentions(city: City) -> list[FollowUp]:
    query = select(FollowUp).where(FollowUp.kind == "MENTION", FollowUp.deleted_at.is_(None))
    return list(city.database.read(lambda session: session.scalars(query).all()))


def test_a_note_is_dated_and_signed_by_who_sits_here(city: City) -> None:
    found = note(city, write(city, "  桩基完成 \n", "PROBLEM"))
    assert (found.text, found.kind, found.author_id) == ("桩基完成", "PROBLEM", city.official("周以宁"))
    assert found.written_at.startswith("2026-03-18T14:40")
    assert (city.state(NUT).last_note_at or "").startswith("2026-03-18")


@pytest.mark.parametrize(("text", "code"), [("", "required"), (" \n", "required"), ("字" * 2001, "too_long")])
def test_a_note_without_words_or_with_too_many_is_refused(city: City, text: str, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        write(city, text)
    assert (refused.value.field, refused.value.code) == ("text", code)


def test_a_note_of_the_greatest_length_is_taken_whole(city: City) -> None:
    assert len(note(city, write(city, "字" * TEXT_LIMIT)).text) == TEXT_LIMIT


def test_who_is_named_after_an_at_finds_it_among_what_is_to_be_done(city: City) -> None:
    before = len(mentions(city))
    write(city, "请@林知远 协调，@林知远@何雨田跟进")
    found = mentions(city)[before:]
    assert {one.owner_id for one in found} == {city.official("林知远"), city.official("何雨田")}
    assert all(one.due_on == date(2026, 3, 18) and one.project_id == city.project(NUT) for one in found)


def test_naming_oneself_makes_no_task(city: City) -> None:
    before = len(mentions(city))
    write(city, "@周以宁 备忘")
    assert len(mentions(city)) == before


def test_a_long_note_is_cut_in_the_task_and_whole_in_the_ledger(city: City) -> None:
    before = len(mentions(city))
    found = note(city, write(city, f"@林知远 {'长' * 900}"))
    (task,) = mentions(city)[before:]
    assert task.what.endswith("…")
    assert len(task.what) < len(found.text)


def test_nobody_is_named_by_an_address_or_an_unknown_name(city: City) -> None:
    texts = ("a@b.com", "@没有这个人", "没有符号的林知远", "@")
    found = city.database.read(lambda session: [mentioned(session, text) for text in texts])
    assert found == [[]] * 4


def test_an_edited_note_keeps_its_date_and_author(city: City) -> None:
    first = write(city, "桩基完成")
    before = note(city, first)
    city.database.write("Edit note", lambda session: edit_note(session, first, " 桩基完成九成 "))
    after = note(city, first)
    assert after.text == "桩基完成九成"
    assert (after.written_at, after.author_id) == (before.written_at, before.author_id)
    with pytest.raises(ValidationError, match="required"):
        city.database.write("Edit note", lambda session: edit_note(session, first, " "))


def test_a_note_in_the_bin_is_not_edited(city: City) -> None:
    first = write(city, "桩基完成")
    city.database.write("Delete", lambda session: delete_record(session, first))
    with pytest.raises(UserError, match="no_such_record"):
        city.database.write("Edit note", lambda session: edit_note(session, first, "x"))


def test_what_a_leader_did_is_kept_with_its_day_and_calms_the_light_rule(city: City) -> None:
    project, leader = city.project(NUT), city.official("林知远")

    def act(day: date, text: str = "现场协调用电") -> str:
        return city.database.write(
            "Enter action", lambda session: add_leader_action(session, project, leader, day, "SITE", text)
        )

    action = act(date(2026, 3, 18))
    found = city.database.read(lambda session: session.get_one(LeaderAction, action))
    assert (found.acted_on, found.kind, found.text) == (date(2026, 3, 18), "SITE", "现场协调用电")
    with pytest.raises(ValidationError, match="date_in_future"):
        act(date(2026, 3, 19))
    with pytest.raises(ValidationError, match="required"):
        act(date(2026, 3, 18), "")
