"""The ledger of money paid in: entries are added, wrong ones taken back by their negative."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.errors import UserError, ValidationError
from app.models.projects import FundArrival
from app.services.amounts import Amount, parse_amount
from app.services.fund_details import ArrivalDetails
from app.services.funds import ArrivalDraft, add_arrival, correct_arrival
from tests.city import City

NUT = "松果储能电芯二期"
DAY = date(2026, 3, 17)


def draft(city: City, amount: str = "0.5亿") -> ArrivalDraft:
    return ArrivalDraft(city.project(NUT), DAY, parse_amount(amount), ArrivalDetails("EQUIPMENT"))


def enter(city: City, wanted: ArrivalDraft) -> str:
    return city.database.write("Enter payment", lambda session: add_arrival(session, wanted))


def correct(city: City, entry: str, reason: str = "重复登记") -> str:
    return city.database.write("Correct payment", lambda session: correct_arrival(session, entry, reason))


def entry_of(city: City, entry: str) -> FundArrival:
    query = select(FundArrival).where(FundArrival.id == entry)
    return city.database.read(lambda session: session.scalars(query).one())


def test_a_payment_is_kept_in_minor_units_with_what_was_typed_and_its_month(city: City) -> None:
    found = entry_of(city, enter(city, draft(city)))
    assert (found.amount, found.currency, found.raw) == (5_000_000_000, "CNY", "0.5亿")
    assert (found.arrived_on, found.period, found.kind) == (DAY, "2026-03", "EQUIPMENT")


def test_a_payment_counts_for_its_project_at_once(city: City) -> None:
    before = city.state(NUT).paid
    enter(city, draft(city))
    assert city.state(NUT).paid == before + 5_000_000_000


def test_a_payment_is_confirmed_only_when_its_proof_was_seen(city: City) -> None:
    seen = entry_of(city, enter(city, replace(draft(city), details=ArrivalDetails(confirmed=True))))
    assert (seen.confirmed_on, seen.confirmed_by_id) == (date(2026, 3, 18), city.official("周以宁"))
    unseen = entry_of(city, enter(city, draft(city)))
    assert (unseen.confirmed_on, unseen.confirmed_by_id) == (None, None)


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"arrived_on": date(2026, 3, 19)}, "arrived_on", "date_in_future"),
        ({"amount": Amount(0, "CNY", "0")}, "amount", "amount_zero"),
        ({"amount": Amount(-1, "CNY", "-0.01元")}, "amount", "amount_negative"),
        ({"arrived_on": date(2019, 1, 1)}, "arrived_on", "paid_before_signing"),
    ],
)
def test_what_is_no_payment_is_refused_and_nothing_is_written(
    city: City, change: dict[str, object], field: str, code: str
) -> None:
    before = city.state(NUT).paid
    with pytest.raises(ValidationError) as refused:
        enter(city, replace(draft(city), **change))  # type: ignore[arg-type]
    assert (refused.value.field, refused.value.code) == (field, code)
    assert city.state(NUT).paid == before


def test_a_correction_is_the_negative_of_its_entry_and_both_stay(city: City) -> None:
    before = city.state(NUT).paid
    wrong = enter(city, draft(city))
    back = entry_of(city, correct(city, wrong))
    assert (back.amount, back.corrects_id, back.note) == (-5_000_000_000, wrong, "重复登记")
    assert (back.arrived_on, back.period) == (date(2026, 3, 18), "2026-03")
    assert entry_of(city, wrong).amount == 5_000_000_000
    assert city.state(NUT).paid == before


def test_a_correction_counts_where_its_entry_counted(city: City) -> None:
    wrong = enter(city, draft(city))

    def leave_out(session: object) -> None:
        entry_id = select(FundArrival).where(FundArrival.id == wrong)
        session.scalars(entry_id).one().counted_in_assessment = False  # type: ignore[attr-defined]

    city.database.write("Leave out", leave_out)
    assert entry_of(city, correct(city, wrong)).counted_in_assessment is False


def test_an_entry_is_corrected_once_and_a_correction_never(city: City) -> None:
    wrong = enter(city, draft(city))
    back = correct(city, wrong)
    for entry in (wrong, back):
        with pytest.raises(UserError, match="already_corrected"):
            correct(city, entry)


def test_a_correction_needs_its_reason_and_an_entry(city: City) -> None:
    wrong = enter(city, draft(city))
    with pytest.raises(ValidationError, match="reason_required"):
        correct(city, wrong, "  ")
    with pytest.raises(UserError, match="no_such_record"):
        correct(city, "nothing")
