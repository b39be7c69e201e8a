"""What is known of a payment besides its amount and day: from whom, to whom, on what proof, how it counts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from unicodedata import normalize

from sqlalchemy.orm import Session

from app.database import me, today
from app.errors import UserError, ValidationError
from app.models.projects import FundArrival

_PLAIN = ("kind", "payer", "payee", "source_scope", "evidence_kind", "fx_on")


@dataclass(frozen=True, slots=True)
class ArrivalDetails:
    """As a form holds them; `fx_rate` is yuan for one unit of the currency, as typed."""

    kind: str | None = None
    payer: str | None = None
    payee: str | None = None
    source_scope: str | None = None
    evidence_kind: str | None = None
    confirmed: bool = False
    fx_rate: str = ""
    fx_on: date | None = None
    counted: bool = True
    not_counted_reason: str = ""


def arrival_record(session: Session, arrival_id: str) -> FundArrival:
    """An entry that is not in the bin. Raises UserError `no_such_record`."""
    entry = session.get(FundArrival, arrival_id)
    if entry is None or entry.deleted_at is not None:
        raise UserError("no_such_record", id=arrival_id)
    return entry


def arrival_details(session: Session, arrival_id: str) -> ArrivalDetails:
    """What is known. Raises UserError `no_such_record`."""
    entry = arrival_record(session, arrival_id)
    return ArrivalDetails(
        **{field: getattr(entry, field) for field in _PLAIN},
        confirmed=entry.confirmed_on is not None,
        fx_rate=entry.fx_rate or "",
        counted=entry.counted_in_assessment,
        not_counted_reason=entry.not_counted_reason or "",
    )


def describe_arrival(session: Session, arrival_id: str, details: ArrivalDetails) -> None:
    """Take over what a form holds; amount and day stay, for they are corrected by a counter-entry.

    Raises as `take_over`, and UserError `no_such_record`.
    """
    take_over(session, arrival_record(session, arrival_id), details)


def take_over(session: Session, entry: FundArrival, details: ArrivalDetails) -> None:
    """Write what a form holds into an entry.

    Raises ValidationError `reason_required` for a payment that is not counted, `number_not_number` for
    the rate, `date_in_future` for its day.
    """
    reason = details.not_counted_reason.strip()
    if not details.counted and not reason:
        raise ValidationError("not_counted_reason", "reason_required")
    if details.fx_on is not None and details.fx_on > today(session):
        raise ValidationError("fx_on", "date_in_future")
    for field in _PLAIN:
        setattr(entry, field, getattr(details, field) or None)
    entry.fx_rate = _rate(details.fx_rate)
    entry.counted_in_assessment = details.counted
    entry.not_counted_reason = None if details.counted else reason
    if details.confirmed != (entry.confirmed_on is not None):
        entry.confirmed_by_id = me(session) if details.confirmed else None
        entry.confirmed_on = today(session) if details.confirmed else None


def _rate(typed: str) -> str | None:
    tidy = "".join(normalize("NFKC", typed).split())
    if not tidy:
        return None
    try:
        rate = Decimal(tidy)
    except InvalidOperation:
        rate = Decimal(0)
    if not rate.is_finite() or rate <= 0:
        raise ValidationError("fx_rate", "number_not_number")
    return f"{rate:f}"
