"""What is known of a person beyond name and post: kept, corrected, taken out, and never shown as a phone."""

from dataclasses import replace

import pytest

from app.errors import ValidationError
from app.services.company_page import company_page
from app.services.people import PersonDraft, add_person
from app.services.person_details import PersonDetails, change_details, person_details
from tests.city import City

GEAR = "风信子精密"
KNOWN = PersonDetails(
    name_en="Zhen Demo",
    gender="MALE",
    languages=("MANDARIN", "ITALIAN"),
    association_posts=("某协会理事", "苏州云瀚商会副会长"),
    relation_level=3,
    diet="HALAL",
    home_visit="清明",
    wechat="zhen_demo",
    email="zhen@example.com",
)


@pytest.fixture
def person(city: City) -> str:
    """A person of a firm."""
    draft = PersonDraft("甄示例", city.company(GEAR))
    return city.database.write("Add person", lambda session: add_person(session, draft))


def change(city: City, person: str, details: PersonDetails) -> None:
    city.database.write("Edit person", lambda session: change_details(session, person, details))


def held(city: City, person: str) -> PersonDetails:
    return city.database.read(lambda session: person_details(session, person))


def test_what_is_entered_is_read_back(city: City, person: str) -> None:
    change(city, person, KNOWN)
    assert held(city, person) == KNOWN


def test_what_is_taken_out_is_gone_and_the_rest_stays(city: City, person: str) -> None:
    change(city, person, KNOWN)
    fewer = replace(KNOWN, languages=("ITALIAN",), association_posts=(), wechat=None, diet=None)
    change(city, person, fewer)
    assert held(city, person) == fewer


def test_a_chat_name_is_not_taken_for_a_telephone(city: City, person: str) -> None:
    change(city, person, KNOWN)
    firm = city.company(GEAR)
    page = city.database.read(lambda session: company_page(session, firm))
    assert next(one for one in page.people if one.id == person).phone is None


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [("wechat", "甄", "wechat_not_id"), ("email", "zhen", "email_not_address")],
)
def test_an_address_that_cannot_be_one_is_refused_under_its_field(
    city: City, person: str, field: str, value: str, code: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        change(city, person, replace(KNOWN, **{field: value}))  # type: ignore[arg-type]
    assert (refused.value.field, refused.value.code) == (field, code)
