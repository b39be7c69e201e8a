"""The projects and visits a paper can be about, to choose from by typing."""

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.models.activities import Activity, ActivityCompany
from app.models.local import CompanyState
from app.services.facets import containing
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_ids, project_rows


@dataclass(frozen=True, slots=True)
class Subject:
    """Something to print about: a record, its name, and what tells it from others of the name."""

    id: str
    name: str
    detail: str = ""


def project_subjects(session: Session, text: str, limit: int = 30) -> list[Subject]:
    """Projects that are called so, the most pressing first."""
    ids = project_ids(session, ProjectFilter(text=text.strip()))[:limit]
    return [Subject(row.id, row.name, row.unit_name or "") for row in project_rows(session, ids)]


def visit_subjects(session: Session, text: str, limit: int = 30) -> list[Subject]:
    """Visits by their subject or the firm, the latest first."""
    firm = (
        select(func.min(ActivityCompany.company_id))
        .where(ActivityCompany.activity_id == Activity.id, ActivityCompany.deleted_at.is_(None))
        .scalar_subquery()
    )
    query = (
        select(Activity.id, Activity.subject, Activity.started_at, CompanyState.name)
        .outerjoin(CompanyState, CompanyState.company_id == firm)
        .where(Activity.deleted_at.is_(None))
        .order_by(Activity.started_at.desc(), Activity.id)
        .limit(limit)
    )
    if typed := text.strip():
        pattern = containing(typed)
        query = query.where(
            or_(Activity.subject.like(pattern, escape="\\"), CompanyState.name.like(pattern, escape="\\"))
        )
    return [
        Subject(row.id, row.subject, " ".join(filter(None, (row.started_at[:10], row.name))))
        for row in session.execute(query)
    ]
