"""People of the investors' side: entered, corrected, reached, gone to another firm."""

import pytest

from app.errors import UserError, ValidationError
from app.services.company_page import PersonLine, company_page
from app.services.people import (
    PersonDraft,
    add_person,
    change_person,
    change_post,
    end_post,
    person_draft,
)
from app.services.phones import masked_form
from app.services.reveals import note_reveal, reveals
from tests.city import City

GEAR = "风信子精密"


def people(city: City, name: str = GEAR) -> list[PersonLine]:
    """The people of a firm as its page lists them."""
    firm = city.company(name)
    return list(city.database.read(lambda session: company_page(session, firm)).people)


def add(city: City, name: str, phone: str = "", incomplete: bool = False) -> str:
    """A new person of the firm."""
    draft = PersonDraft(name, city.company(GEAR), "经理", phone, incomplete=incomplete)
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
    other = city.company("云朵机器人")
    city.database.write("Edit person", lambda session: change_post(session, key, other, "顾问"))
    assert key not in [person.id for person in people(city)]
    assert [(person.id, person.title) for person in people(city, "云朵机器人") if person.id == key] == [
        (key, "顾问")
    ]


def test_a_look_at_a_whole_number_leaves_a_trace(city: City) -> None:
    key = people(city)[0].id
    note_reveal(city.database, key)
    trace = reveals(city.database)[-1]
    assert (trace.person_id, trace.who, trace.at) == (key, city.official("周以宁"), "2026-03-18T14:40:00")
