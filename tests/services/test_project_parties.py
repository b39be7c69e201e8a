"""The firms of a project: added with role and share, changed, put first, taken off."""

import pytest

from app.errors import UserError, ValidationError
from app.services.project_page import project_page
from app.services.project_parties import (
    PartyDraft,
    add_party,
    edit_party,
    lead_party,
    parse_share,
    remove_party,
)
from app.services.project_view import Party
from app.services.recycle_bin import deleted_records, restore_record
from tests.city import City

NUT = "松果储能电芯二期"


def parties(city: City) -> tuple[Party, ...]:
    project = city.project(NUT)
    return city.database.read(lambda session: project_page(session, project)).parties


def add(city: City, name: str, role: str = "INVESTOR", share: int | None = None) -> str:
    draft = PartyDraft(company_name=name, role=role, share=share)
    return city.database.write("Add firm", lambda session: add_party(session, city.project(NUT), draft))


def test_a_second_and_third_firm_come_after_the_first_with_part_and_share(city: City) -> None:
    add(city, "竹蜻蜓航空", share=3000)
    add(city, "青帆示例储能公司", "PROJECT_COMPANY")
    assert [(one.name, one.role, one.share) for one in parties(city)[1:]] == [
        ("竹蜻蜓航空", "INVESTOR", 3000),
        ("青帆示例储能公司", "PROJECT_COMPANY", None),
    ]
    assert city.state(NUT).company_name == "松果储能科技"


def test_shares_never_come_to_more_than_the_whole(city: City) -> None:
    second = add(city, "竹蜻蜓航空", share=6000)
    with pytest.raises(ValidationError) as told:
        add(city, "珊瑚流体", share=4001)
    assert (told.value.field, told.value.code, told.value.params["left"]) == ("share", "share_over_100", "40")
    add(city, "珊瑚流体", share=4000)
    city.database.write("Change", lambda session: edit_party(session, second, "INVESTOR", 5000))
    with pytest.raises(ValidationError, match="share_over_100"):
        city.database.write("Change", lambda session: edit_party(session, second, "INVESTOR", 6001))


def test_a_firm_has_the_same_part_only_once(city: City) -> None:
    with pytest.raises(ValidationError, match="party_twice"):
        add(city, "松果储能科技")
    add(city, "松果储能科技", "SIGNATORY")
    assert [one.role for one in parties(city)] == ["INVESTOR", "SIGNATORY"]


def test_a_part_needs_a_firm(city: City) -> None:
    with pytest.raises(ValidationError) as told:
        add(city, "  ")
    assert (told.value.field, told.value.code) == ("company", "required")


def test_lists_name_the_project_by_the_firm_put_first(city: City) -> None:
    second = add(city, "竹蜻蜓航空")
    city.database.write("Put first", lambda session: lead_party(session, second))
    assert parties(city)[0].name == "竹蜻蜓航空"
    assert city.state(NUT).company_name == "竹蜻蜓航空"


def test_a_firm_taken_off_lies_in_the_bin_and_comes_back(city: City) -> None:
    second = add(city, "竹蜻蜓航空")
    city.database.write("Take off", lambda session: remove_party(session, second))
    assert [one.name for one in parties(city)] == ["松果储能科技"]
    assert second in [one.id for one in city.database.read(deleted_records)]
    city.database.write("Restore", lambda session: restore_record(session, second))
    assert len(parties(city)) == 2
    city.database.write("Take off", lambda session: remove_party(session, second))
    with pytest.raises(UserError, match="no_such_record"):
        city.database.write("Take off", lambda session: remove_party(session, second))


@pytest.mark.parametrize(
    ("typed", "share"),
    [("60", 6000), ("33.33%", 3333), ("100 ％", 10_000), ("0.01", 1), ("  ", None)],
)
def test_shares_are_read_as_people_write_them(typed: str, share: int | None) -> None:
    assert parse_share(typed) == share


@pytest.mark.parametrize("typed", ["0", "101", "-5", "六成", "0.001"])
def test_what_is_no_share_is_told(typed: str) -> None:
    with pytest.raises(ValidationError) as told:
        parse_share(typed)
    assert (told.value.field, told.value.code) == ("share", "share_not_percent")
