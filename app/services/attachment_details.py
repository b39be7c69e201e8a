"""What may be known of a file besides its content: what kind of evidence it is, and of which day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError, ValidationError
from app.models.attachments import Attachment


@dataclass(frozen=True, slots=True)
class AttachmentDetails:
    """As a form holds them; `kind` is a code of `evidence_kind`."""

    kind: str | None = None
    taken_on: date | None = None


def describe_attachment(session: Session, attachment_id: str, details: AttachmentDetails) -> None:
    """Take over what a form holds; the time of a day that stays is kept.

    Raises ValidationError `date_in_future` under `taken_on`, UserError `no_such_record`.
    """
    file = session.get(Attachment, attachment_id)
    if file is None or file.deleted_at is not None:
        raise UserError("no_such_record", id=attachment_id)
    day = details.taken_on
    if day is not None and day > today(session):
        raise ValidationError("taken_on", "date_in_future")
    file.kind = details.kind
    if day is None or (file.taken_at or "")[:10] != day.isoformat():
        file.taken_at = None if day is None else day.isoformat()
