"""On which year's list a firm stands, and under what number: what its categories may say besides."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.people import CompanyTag
from app.services.measures import Measure, read_figure

_YEAR = Measure(1, ("年",), least=1990, most=2100)


@dataclass(frozen=True, slots=True)
class TagDetails:
    """A category of a firm; `year` as typed, `detail` such as a stock code."""

    tag: str
    year: str = ""
    detail: str = ""


def tag_details(session: Session, company_id: str) -> list[TagDetails]:
    """The categories of a firm with their years and numbers."""
    return [
        TagDetails(row.tag, "" if row.year is None else str(row.year), row.detail or "")
        for row in _tags(session, company_id)
    ]


def describe_tags(session: Session, company_id: str, details: Sequence[TagDetails]) -> None:
    """Take over what is known of the categories it still has; raises ValidationError under `year.CODE`."""
    known = {row.tag: row for row in _tags(session, company_id)}
    for one in details:
        if one.tag in known:
            known[one.tag].year = read_figure(_YEAR, f"year.{one.tag}", one.year)
            known[one.tag].detail = one.detail.strip() or None


def _tags(session: Session, company_id: str) -> list[CompanyTag]:
    query = select(CompanyTag).where(CompanyTag.company_id == company_id, CompanyTag.deleted_at.is_(None))
    return list(session.scalars(query.order_by(CompanyTag.tag)))
