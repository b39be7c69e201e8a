"""The telephone numbers of a person or a firm: read, and set to exactly those that are written."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import now_text
from app.errors import ValidationError
from app.models.people import ContactChannel
from app.services.phones import PhoneKind, format_phone, read_phones


def written_phones(session: Session, *, person_id: str | None = None, company_id: str | None = None) -> str:
    """The numbers as a form shows them, the primary one first, divided by 、."""
    found = _channels(session, person_id, company_id)
    return "、".join(format_phone(one.value, one.ext) for one in found)


def set_phones(
    session: Session, text: str, *, person_id: str | None = None, company_id: str | None = None
) -> None:
    """Have exactly the numbers that are written, the first the primary one.

    Raises ValidationError under `phone`.
    """
    phones, unread = read_phones(text)
    if unread:
        raise ValidationError("phone", "phone_not_number", text=unread[0])
    known = {(one.value, one.ext): one for one in _channels(session, person_id, company_id)}
    wanted = {(phone.value, phone.ext): phone for phone in phones}
    for key, channel in known.items():
        if key not in wanted:
            channel.deleted_at = now_text(session)
    for place, (key, phone) in enumerate(wanted.items()):
        if key in known:
            known[key].is_primary = place == 0
            continue
        session.add(
            ContactChannel(
                person_id=person_id,
                company_id=company_id,
                kind=phone.kind.value,
                value=phone.value,
                ext=phone.ext,
                raw=phone.raw,
                is_primary=place == 0,
                area_assumed=phone.area_assumed,
            )
        )


def _channels(session: Session, person_id: str | None, company_id: str | None) -> list[ContactChannel]:
    owner = (
        ContactChannel.company_id == company_id
        if person_id is None
        else ContactChannel.person_id == person_id
    )
    query = select(ContactChannel).where(
        owner,
        ContactChannel.kind.in_([kind.value for kind in PhoneKind]),
        ContactChannel.deleted_at.is_(None),
    )
    return list(session.scalars(query.order_by(ContactChannel.is_primary.desc(), ContactChannel.id)))
