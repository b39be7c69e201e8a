"""Firms: entered, edited field by field, copies and odd codes told, lists by view and filter."""

import pytest

from app.errors import ValidationError
from app.services.amounts import parse_amount
from app.services.companies import (
    CompanyDraft,
    add_company,
    copies_of,
    set_company_field,
    uscc_warning,
)
from app.services.company_filter import CompanyFacet, CompanyFilter, CompanySort
from app.services.company_list import (
    choices,
    company_ids,
    company_rows,
    company_totals,
)
from app.services.company_page import company_page
from app.services.company_views import INVESTORS, CompanyView
from tests.city import City

GEAR = "风信子精密"


def edit(city: City, field: str, value: object) -> None:
    """Change a field of the firm."""
    firm = city.company(GEAR)
    city.database.write("Edit investor", lambda session: set_company_field(session, firm, field, value))


def names(city: City, chosen: CompanyFilter) -> list[str]:
    """The firms that pass a filter, the latest met first."""
    database = city.database
    ids = database.read(lambda session: company_ids(session, chosen))
    return [row.name for row in database.read(lambda session: company_rows(session, ids))]


@pytest.mark.parametrize(
    "typed", ["风信子精密机械", "风信子精密机械（示例）有限公司", "风信子精密 机械", GEAR]
)
def test_a_firm_that_may_be_the_same_is_told(city: City, typed: str) -> None:
    found = city.database.read(lambda session: copies_of(session, typed))
    assert [copy.id for copy in found] == [city.company(GEAR)]


def test_another_firm_is_no_copy(city: City) -> None:
    assert city.database.read(lambda session: copies_of(session, "白帆示例")) == []


def test_an_odd_code_is_a_warning_and_is_kept(city: City) -> None:
    assert uscc_warning("91330300MA0000015X") is not None
    edit(city, "uscc", "91330300ma0000015x")
    firm = city.company(GEAR)
    page = city.database.read(lambda session: company_page(session, firm))
    assert page.details.uscc == "91330300MA0000015X"


def test_a_code_that_another_firm_has_is_refused(city: City) -> None:
    edit(city, "uscc", "91330300MA0000015X")
    draft = CompanyDraft("白帆示例", uscc="91330300MA0000015X")
    with pytest.raises(ValidationError) as told:
        city.database.write("Create investor", lambda session: add_company(session, draft))
    assert (told.value.field, told.value.code) == ("uscc", "uscc_taken")


def test_fields_are_edited_one_by_one_and_complete_the_firm(city: City) -> None:
    edit(city, "short_name", "风信子")
    city.database.write(
        "Edit investor",
        lambda session: set_company_field(session, city.company("风信子"), "revenue", parse_amount("9.6亿")),
    )
    page = city.database.read(lambda session: company_page(session, city.company("风信子")))
    assert page.details.revenue == 96_000_000_000
    assert not page.details.incomplete


def test_an_unknown_or_empty_field_is_refused(city: City) -> None:
    for field, value, code in (("rating", "A", "field_not_editable"), ("name_zh", " ", "required")):
        with pytest.raises(ValidationError) as told:
            edit(city, field, value)
        assert told.value.code == code


def test_the_views_hold_what_their_names_say(city: City) -> None:
    views = city.database.read(INVESTORS.system)
    assert "星砂微电子" not in names(city, views[CompanyView.MINE])
    assert GEAR in names(city, views[CompanyView.MINE])
    assert GEAR not in names(city, views[CompanyView.NEGLECTED])
    assert "石榴籽生物" in names(city, views[CompanyView.NEGLECTED])
    assert set(names(city, views[CompanyView.CHAMBERS])) == {"苏州云瀚商会", "深圳云瀚商会"}


def test_firms_known_by_name_alone_wait_in_a_view_until_they_are_edited(city: City) -> None:
    view = city.database.read(INVESTORS.system)[CompanyView.INCOMPLETE]
    assert names(city, view) == []
    draft = CompanyDraft("白帆示例", incomplete=True)
    key = city.database.write("Log visit", lambda session: add_company(session, draft))
    assert names(city, view) == ["白帆示例"]
    city.database.write("Edit investor", lambda session: set_company_field(session, key, "hq_region", "苏州"))
    assert names(city, view) == []


def test_firms_are_found_by_initials_and_by_parts_of_their_full_name(city: City) -> None:
    assert GEAR in names(city, CompanyFilter(text="fxz"))
    assert names(city, CompanyFilter(text="精密机械")) == [GEAR]


def test_totals_count_by_kind_and_choices_by_value(city: City) -> None:
    totals = city.database.read(lambda session: company_totals(session, CompanyFilter()))
    assert sum(count for _, count in totals.by_type) == totals.count == 40
    found = city.database.read(lambda session: choices(session, CompanyFacet.TYPE, CompanyFilter()))
    assert {choice.value: choice.count for choice in found} == dict(totals.by_type)


def test_a_list_is_ordered_by_the_column_that_was_asked_for(city: City) -> None:
    sort = ((CompanySort.DUE, False),)
    ids = city.database.read(lambda session: company_ids(session, CompanyFilter(), sort))
    rows = city.database.read(lambda session: company_rows(session, ids))
    days = [row.next_due for row in rows if row.next_due is not None]
    assert days == sorted(days)
    assert rows[-1].next_due is None
