"""Links of records, each of which has the same id wherever and whenever it is made."""

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.activities import ActivityCompany, ActivityProject
from app.models.attachments import AttachmentLink
from app.models.base import stable_id
from app.models.three_ones import PlanTaskLink, PlanTaskSupport

Link = TypeVar("Link", ActivityCompany, ActivityProject, AttachmentLink, PlanTaskLink, PlanTaskSupport)
"""Those that say nothing but that their ends belong together, unlike a post, which has days, or a share."""


def link(session: Session, record: type[Link], **ends: str) -> None:
    """Link `ends`, the fields of `record` that name them; a link taken away earlier comes back.

    Ends may be linked already by the link of a record that was merged into one of them.
    """
    session.flush()
    if session.scalar(select(record.id).filter_by(**ends, deleted_at=None).limit(1)) is not None:
        return
    link_id = stable_id(record.__tablename__, *(ends[name] for name in sorted(ends)))
    known = session.get(record, link_id)
    if known is None:
        session.add(record(id=link_id, **ends))
    else:
        known.deleted_at = None
