"""What is remarked on each way to reach a person or a firm, and when it was last seen to be right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import ValidationError
from app.models.people import ContactChannel
from app.services.phones import PhoneKind, format_phone

_PHONES = frozenset(kind.value for kind in PhoneKind)


@dataclass(frozen=True, slots=True)
class ChannelDetails:
    """A number or address as it is shown, with a remark such as 秘书."""

    id: str
    kind: str
    shown: str
    label: str = ""
    verified_on: date | None = None


def channel_details(session: Session, owner_id: str) -> list[ChannelDetails]:
    """Every way to reach a person or a firm, the preferred one first."""
    return [
        ChannelDetails(
            row.id,
            row.kind,
            format_phone(row.value, row.ext) if row.kind in _PHONES else row.value,
            row.label or "",
            row.verified_on,
        )
        for row in _channels(session, owner_id)
    ]


def describe_channels(session: Session, owner_id: str, details: Sequence[ChannelDetails]) -> None:
    """Take over remarks and days; raises ValidationError `date_in_future` under `day.ID`."""
    known = {row.id: row for row in _channels(session, owner_id)}
    for one in details:
        if one.verified_on is not None and one.verified_on > today(session):
            raise ValidationError(f"day.{one.id}", "date_in_future")
        if one.id in known:
            known[one.id].label, known[one.id].verified_on = one.label.strip() or None, one.verified_on


def _channels(session: Session, owner_id: str) -> list[ContactChannel]:
    query = select(ContactChannel).where(
        or_(ContactChannel.person_id == owner_id, ContactChannel.company_id == owner_id),
        ContactChannel.deleted_at.is_(None),
    )
    return list(session.scalars(query.order_by(ContactChannel.is_primary.desc(), ContactChannel.id)))
