"""企业 of a project on screen: a second firm with its share, changed, put first, taken off."""

from datetime import date

import pytest

from app.services.amounts import parse_amount
from app.services.fund_details import arrival_details
from app.services.funds import ArrivalDraft, add_arrival
from app.ui.projects.party_form import PartyForm
from app.ui.projects.payment_details import PaymentDetailsForm
from tests.ui.projects.opened import Opened


@pytest.fixture
def firms(nut: Opened) -> Opened:
    nut.page.pane.show_tab("firms")
    return nut


def add(firms: Opened, name: str, share: str) -> PartyForm:
    firms.press("project.party.add")
    form = firms.form(PartyForm)
    form.firm.edit.setText(name)
    form.firm.set_value(None, name)
    form.share.set_text(share)
    form.button.click()
    return form


def change(firms: Opened, name: str) -> PartyForm:
    firms.press(f"project.party.{name}")
    return firms.form(PartyForm)


def listed(firms: Opened) -> list[tuple[str, int | None]]:
    return [(party.name, party.share) for party in firms.record.parties]


def test_a_second_firm_with_its_share_is_added_and_undone(firms: Opened) -> None:
    add(firms, "竹蜻蜓航空", "30%")
    assert listed(firms) == [("松果储能科技", None), ("竹蜻蜓航空", 3000)]
    assert firms.toast == "Added: 竹蜻蜓航空"
    firms.undo()
    assert listed(firms) == [("松果储能科技", None)]


def test_shares_over_a_hundred_are_told_under_the_field_with_what_is_left(firms: Opened) -> None:
    add(firms, "竹蜻蜓航空", "70")
    form = add(firms, "珊瑚流体", "40")
    assert "at most 30% is left" in form.share.error
    assert form.share.text == "40"
    form.share.set_text("30")
    form.button.click()
    assert listed(firms)[2] == ("珊瑚流体", 3000)


def test_a_share_is_changed_where_it_stands(firms: Opened) -> None:
    form = change(firms, "松果储能科技")
    form.share.set_text("abc")
    form.button.click()
    assert form.share.error == "Please enter a share of up to 100%, such as 60"
    form.share.set_text("66.7")
    form.button.click()
    assert listed(firms) == [("松果储能科技", 6670)]


def test_a_firm_put_first_names_the_project_in_its_head(firms: Opened) -> None:
    add(firms, "竹蜻蜓航空", "")
    change(firms, "竹蜻蜓航空")
    firms.press("party.first")
    assert listed(firms)[0][0] == "竹蜻蜓航空"
    assert firms.record.row.company_name == "竹蜻蜓航空"


def test_a_firm_is_taken_off_and_back_by_undo(firms: Opened) -> None:
    add(firms, "竹蜻蜓航空", "30")
    change(firms, "竹蜻蜓航空")
    firms.press("party.off")
    assert [name for name, _ in listed(firms)] == ["松果储能科技"]
    firms.undo()
    assert listed(firms)[1] == ("竹蜻蜓航空", 3000)


def test_what_is_known_of_a_payment_is_seen_entered_and_undone(firms: Opened) -> None:
    database = firms.city.database
    draft = ArrivalDraft(firms.id, date(2026, 3, 17), parse_amount("500万美元"), note="先行到账")
    entry = database.write("Enter payment", lambda session: add_arrival(session, draft))
    firms.press("project.payment")
    form = firms.form(PaymentDetailsForm)
    assert form.rate.isVisible()
    assert not form.reason.isVisible()
    form.payer.set_text("松果储能（香港）")
    form.rate.set_text("七块二")
    form.counted.click()
    form.button.click()
    assert form.reason.error
    form.reason.set_text("返程投资")
    form.button.click()
    assert form.rate.error == "Please enter a number, such as 120"
    form.rate.set_text("7.18")
    form.button.click()
    known = database.read(lambda session: arrival_details(session, entry))
    assert (known.payer, known.fx_rate) == ("松果储能（香港）", "7.18")
    assert (known.counted, known.not_counted_reason) == (False, "返程投资")
    firms.undo()
    assert database.read(lambda session: arrival_details(session, entry)).counted
