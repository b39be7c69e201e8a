"""What is known of a firm beyond the basic facts: each field kept as typed, and taken out again."""

import pytest

from app.errors import ValidationError
from app.services.company_more import CompanyMore, change_company, company_more
from tests.city import City

GEAR = "风信子精密"


def change(city: City, field: str, value: object) -> CompanyMore:
    """Change a field; what the firm is then."""
    firm = city.company(GEAR)
    city.database.write("Edit investor", lambda session: change_company(session, firm, field, value))
    return city.database.read(lambda session: company_more(session, firm))


def test_categories_are_ticked_and_taken_off(city: City) -> None:
    ticked = {"CHAIN_LEADER": True, "LISTED": True}
    assert change(city, "tags", ticked).tags == ("CHAIN_LEADER", "LISTED")
    assert change(city, "tags", {"CHAIN_LEADER": False, "LISTED": True}).tags == ("LISTED",)


def test_the_telephone_of_a_firm_is_its_own(city: City) -> None:
    assert change(city, "phone", "0577-88960000、13857700000").phone == "0577 8896 0000、138 5770 0000"
    assert change(city, "phone", "").phone == ""


def test_a_year_is_digits(city: City) -> None:
    assert change(city, "tax_year", "2025年").tax_year == 2025
    with pytest.raises(ValidationError) as refused:
        change(city, "tax_year", "20255")
    assert refused.value.field == "tax_year"


def test_the_intent_is_a_level(city: City) -> None:
    assert change(city, "intent_level", "5").intent_level == 5
    assert change(city, "intent_level", "").intent_level is None
