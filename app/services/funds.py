"""The ledger of money really paid in: entries are added, a wrong one is corrected by a negative entry."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import me, today
from app.errors import UserError, ValidationError
from app.models.projects import FundArrival
from app.services.amounts import Amount
from app.services.dates import Precision, RoughDate, surely_before
from app.services.fund_details import ArrivalDetails, arrival_record, take_over
from app.services.milestones import current_standing
from app.services.project_facts import project_record


@dataclass(frozen=True, slots=True)
class ArrivalDraft:
    """A payment as a form holds it."""

    project_id: str
    arrived_on: date
    amount: Amount
    details: ArrivalDetails = field(default_factory=ArrivalDetails)
    note: str | None = None


def add_arrival(session: Session, draft: ArrivalDraft) -> str:
    """Enter a payment; one from before the contract needs a note that says why.

    Raises ValidationError `date_in_future`, `amount_zero`, `amount_negative`, `paid_before_signing`, and as
    `take_over`.
    """
    project_record(session, draft.project_id)
    if draft.arrived_on > today(session):
        raise ValidationError("arrived_on", "date_in_future")
    if draft.amount.minor == 0:
        raise ValidationError("amount", "amount_zero")
    if draft.amount.minor < 0:
        raise ValidationError("amount", "amount_negative")
    note = (draft.note or "").strip() or None
    if note is None and _before_signing(session, draft):
        raise ValidationError("arrived_on", "paid_before_signing")
    entry = FundArrival(
        project_id=draft.project_id,
        arrived_on=draft.arrived_on,
        period=f"{draft.arrived_on:%Y-%m}",
        amount=draft.amount.minor,
        currency=draft.amount.currency,
        raw=draft.amount.raw,
        note=note,
    )
    take_over(session, entry, draft.details)
    session.add(entry)
    return entry.id


def _before_signing(session: Session, draft: ArrivalDraft) -> bool:
    """Whether there was no contract yet, as far as its day is known."""
    where = current_standing(session, draft.project_id)
    signed = where.dated("SIGNED")
    if signed is None:
        return not where.signed
    return surely_before(RoughDate(draft.arrived_on, Precision.DAY), signed)


def correct_arrival(session: Session, arrival_id: str, reason: str) -> str:
    """Take an entry back by its negative, dated today; both stay in the ledger with the reason.

    Raises ValidationError `reason_required`, UserError `already_corrected`, `no_such_record`.
    """
    if not reason.strip():
        raise ValidationError("reason", "reason_required")
    wrong = arrival_record(session, arrival_id)
    again = select(FundArrival.id).where(
        FundArrival.corrects_id == arrival_id, FundArrival.deleted_at.is_(None)
    )
    if wrong.corrects_id is not None or session.scalar(again) is not None:
        raise UserError("already_corrected")
    day = today(session)
    entry = FundArrival(
        project_id=wrong.project_id,
        arrived_on=day,
        period=f"{day:%Y-%m}",
        amount=-wrong.amount,
        currency=wrong.currency,
        corrects_id=wrong.id,
        note=reason.strip(),
        kind=wrong.kind,
        payer=wrong.payer,
        payee=wrong.payee,
        source_scope=wrong.source_scope,
        confirmed_by_id=me(session),
        confirmed_on=day,
        counted_in_assessment=wrong.counted_in_assessment,
    )
    session.add(entry)
    return entry.id
