"""What is known of a firm beyond the basic facts: each field kept as typed, and taken out again."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import ValidationError
from app.services.channel_details import channel_details, describe_channels
from app.services.company_more import CompanyMore, change_company, company_more
from app.services.company_tags import TagDetails, describe_tags, tag_details
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


def test_a_category_tells_the_year_of_its_list_and_the_number_there(city: City) -> None:
    firm = city.company(GEAR)
    change(city, "tags", {"CHAIN_LEADER": True, "LISTED": True})
    details = [TagDetails("LISTED", "2019年", "688001"), TagDetails("UNICORN", "2020")]
    city.database.write("Edit investor", lambda session: describe_tags(session, firm, details))
    told = city.database.read(lambda session: tag_details(session, firm))
    assert told == [TagDetails("CHAIN_LEADER"), TagDetails("LISTED", "2019", "688001")]
    wrong = [TagDetails("LISTED", "19")]
    with pytest.raises(ValidationError) as refused:
        city.database.write("Edit investor", lambda session: describe_tags(session, firm, wrong))
    assert refused.value.field == "year.LISTED"


def test_a_number_bears_a_remark_and_the_day_it_was_checked(city: City) -> None:
    firm = city.company(GEAR)
    change(city, "phone", "0577-88960000")
    (line,) = city.database.read(lambda session: channel_details(session, firm))
    checked = replace(line, label="总机", verified_on=date(2026, 3, 17))
    city.database.write("Edit numbers", lambda session: describe_channels(session, firm, [checked]))
    assert city.database.read(lambda session: channel_details(session, firm)) == [checked]
    later = [replace(line, verified_on=date(2026, 3, 19))]
    with pytest.raises(ValidationError, match="date_in_future"):
        city.database.write("Edit numbers", lambda session: describe_channels(session, firm, later))
