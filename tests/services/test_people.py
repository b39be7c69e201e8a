"""People of the investors' side: entered, corrected, reached, gone to another firm."""

from datetime import date

import pytest

from app.errors import UserError, ValidationError
from app.services.company_page import PersonLine, company_page
from app.services.people import (
    PersonDraft,
    add_person,
    change_person,
    person_draft,
)
from app.services.phones import masked_form
from app.services.posts import PostDraft, change_post, end_post, former_people, former_posts
from app.services.reveals import note_reveal, reveals
from app.services.undo import undo
from tests.city import City

GEAR = "风信子精密"


def people(city: City, name: str = GEAR) -> list[PersonLine]:
    """The people of a firm as its page lists them."""
    firm = city.company(name)
    return list(city.database.read(lambda session: company_page(session, firm)).people)


def add(city: City, name: str, phone: str = "", incomplete: bool = False, decides: bool = False) -> str:
    """A new person of the firm."""
    draft = PersonDraft(name, city.company(GEAR), "经理", phone, decides, incomplete=incomplete)
    return city.database.write("Add person", lambda session: add_person(session, draft))


@pytest.mark.parametrize(
    ("written", "shown", "masked"),
    [
        ("138 5770 0000", "138 5770 0000", "138****0000"),
        ("0577-88960000-8012", "0577 8896 0000 转 8012", "0577****0000"),
        ("(0577)88960000", "0577 8896 0000", "0577****0000"),
        ("88960000 转 801", "0577 8896 0000 转 801", "0577****0000"),
        ("10000000018", "100 0000 0018", "100****0018"),
    ],
)
def test_a_number_of_any_written_kind_is_kept_whole_and_masked_in_lists(
    city: City, written: str, shown: str, masked: str
) -> None:
    key = add(city, "甄示例", written)
    line = next(person for person in people(city) if person.id == key)
    assert (line.phone, line.masked) == (shown, masked)


def test_a_number_from_abroad_keeps_its_country(city: City) -> None:
    key = add(city, "甄示例", "+39 055 123 4567")
    line = next(person for person in people(city) if person.id == key)
    assert line.phone == "+390551234567"
    assert line.masked == masked_form("+390551234567")
    assert line.masked is not None
    assert line.masked.count("*") == 4


def test_what_is_no_number_is_told_under_the_telephone_and_nothing_is_entered(city: City) -> None:
    before = len(people(city))
    with pytest.raises(ValidationError) as told:
        add(city, "甄示例", "问前台")
    assert told.value.field == "phone"
    assert len(people(city)) == before


def test_a_person_is_corrected_with_all_numbers_and_completed_by_that(city: City) -> None:
    key = add(city, "甄示例", "13857700000", incomplete=True)
    firm = city.company(GEAR)
    draft = PersonDraft("甄示例", firm, "总经理", "13857700000、0577-88960000", True, honorific="甄总")
    city.database.write("Edit person", lambda session: change_person(session, key, draft))
    line = next(person for person in people(city) if person.id == key)
    assert (line.title, line.decides, line.honorific, line.incomplete) == ("总经理", True, "甄总", False)
    held = city.database.read(lambda session: person_draft(session, key, firm))
    assert held.phone == "138 5770 0000、0577 8896 0000"


def test_a_number_taken_out_of_the_field_is_gone(city: City) -> None:
    key = add(city, "甄示例", "13857700000")
    draft = PersonDraft("甄示例", city.company(GEAR))
    city.database.write("Edit person", lambda session: change_person(session, key, draft))
    assert next(person for person in people(city) if person.id == key).phone is None


def test_whoever_has_left_is_no_longer_listed(city: City) -> None:
    key = add(city, "甄示例")
    city.database.write("End post", lambda session: end_post(session, key, city.company(GEAR)))
    assert key not in [person.id for person in people(city)]
    with pytest.raises(UserError):
        city.database.read(lambda session: person_draft(session, key, city.company(GEAR)))


def test_whoever_changes_the_firm_is_listed_there(city: City) -> None:
    key = add(city, "甄示例")
    firm, other = city.company(GEAR), city.company("云朵机器人")
    city.database.write(
        "Edit person", lambda session: change_post(session, key, firm, PostDraft(other, "顾问"))
    )
    assert key not in [person.id for person in people(city)]
    assert [(person.id, person.title) for person in people(city, "云朵机器人") if person.id == key] == [
        (key, "顾问")
    ]


def test_a_look_at_a_whole_number_leaves_a_trace(city: City) -> None:
    key = people(city)[0].id
    note_reveal(city.database, key)
    trace = reveals(city.database)[-1]
    assert (trace.person_id, trace.who, trace.at) == (key, city.official("周以宁"), "2026-03-18T14:40:00")


def test_a_post_that_was_changed_or_ended_stays_on_record_and_comes_back_with_undo(city: City) -> None:
    key, firm, other = add(city, "甄示例"), city.company(GEAR), city.company("云朵机器人")
    draft = PostDraft(other, "顾问", since=date(2026, 3, 1))
    city.database.write("Change post", lambda session: change_post(session, key, firm, draft))
    city.database.write("End post", lambda session: end_post(session, key, other))
    held = city.database.read(lambda session: former_posts(session, key))
    assert [(post.company, post.until) for post in held] == [
        ("云朵机器人", date(2026, 3, 18)),
        (GEAR, date(2026, 3, 1)),
    ]
    assert [post.person for post in city.database.read(lambda session: former_people(session, firm))] == [
        "甄示例"
    ]
    city.database.write("Undo", undo)
    city.database.write("Undo", undo)
    assert key in [person.id for person in people(city)]
    assert city.database.read(lambda session: former_posts(session, key)) == ()


@pytest.mark.parametrize(
    ("day", "code"), [(date(2026, 3, 19), "date_in_future"), (date(2026, 2, 1), "date_order")]
)
def test_a_post_ends_on_no_day_to_come_and_on_none_before_it_began(city: City, day: date, code: str) -> None:
    key, firm = add(city, "甄示例"), city.company(GEAR)
    begun = PostDraft(firm, "总经理", since=date(2026, 3, 1))
    city.database.write("Change post", lambda session: change_post(session, key, firm, begun))
    with pytest.raises(ValidationError) as refused:
        city.database.write("End post", lambda session: end_post(session, key, firm, day))
    assert (refused.value.field, refused.value.code) == ("since", code)


def test_who_decides_goes_on_within_the_firm_and_not_to_another(city: City) -> None:
    firm, other = city.company(GEAR), city.company("云朵机器人")
    key = add(city, "甄示例", decides=True)
    promoted = PostDraft(firm, "董事长")
    city.database.write("Change post", lambda session: change_post(session, key, firm, promoted))
    assert next(person for person in people(city) if person.id == key).decides
    draft = PostDraft(other, "顾问")
    city.database.write("Change post", lambda session: change_post(session, key, firm, draft))
    assert not next(person for person in people(city, "云朵机器人") if person.id == key).decides
