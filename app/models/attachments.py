"""Files kept beside the database under the hash of their content, and what they belong to."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Record, refers_to


class Attachment(Record, Base, kw_only=True):
    """A file; `size` in bytes, `taken_at` local time."""

    __tablename__ = "attachment"
    __table_args__ = (Index("ix_attachment_sha256", "sha256"),)

    sha256: Mapped[str]
    name: Mapped[str]
    mime: Mapped[str | None] = mapped_column(default=None)
    size: Mapped[int]
    added_at: Mapped[str]
    taken_at: Mapped[str | None] = mapped_column(default=None)
    kind: Mapped[str | None] = mapped_column(default=None)
    draft_no: Mapped[int] = mapped_column(default=1)


class AttachmentLink(Record, Base, kw_only=True):
    """What an attachment belongs to: any record, named by its table and id."""

    __tablename__ = "attachment_link"
    __table_args__ = (
        Index("ix_attachment_link_record_id", "record_id"),
        Index("ix_attachment_link_attachment_id", "attachment_id"),
    )

    attachment_id: Mapped[str] = mapped_column(refers_to("attachment"))
    table_name: Mapped[str]
    record_id: Mapped[str]
