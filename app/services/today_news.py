"""What my squad did this week: words on progress and visits, newest first."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import today
from app.models.activities import Activity, ActivityCompany
from app.models.local import CompanyState, ProjectState
from app.models.people import Official
from app.models.projects import ProgressNote
from app.services.today import Scope, owners


@dataclass(frozen=True, slots=True)
class News:
    """One thing somebody did: a visit to a firm, or a word about a project."""

    id: str
    at: str
    who: str
    text: str
    project_id: str | None
    project_name: str | None
    company_id: str | None
    company_name: str | None


def squad_news(session: Session, limit: int = 12) -> list[News]:
    """The newest of this week, Monday first."""
    now = today(session)
    since = (now - timedelta(days=now.weekday())).isoformat()
    people = owners(session, Scope.SQUAD) or []
    found = [*_notes(session, people, since, limit), *_visits(session, people, since, limit)]
    return sorted(found, key=lambda news: (news.at, news.id), reverse=True)[:limit]


def _notes(session: Session, people: list[str], since: str, limit: int) -> list[News]:
    query = (
        select(ProgressNote, Official.name.label("who"), ProjectState.name.label("project"))
        .join(Official, Official.id == ProgressNote.author_id)
        .join(ProjectState, ProjectState.project_id == ProgressNote.project_id)
        .where(
            ProgressNote.author_id.in_(people),
            ProgressNote.written_at >= since,
            ProgressNote.deleted_at.is_(None),
        )
        .order_by(ProgressNote.written_at.desc())
        .limit(limit)
    )
    return [
        News(note.id, note.written_at, who, note.text, note.project_id, project, None, None)
        for note, who, project in session.execute(query)
    ]


def _visits(session: Session, people: list[str], since: str, limit: int) -> list[News]:
    """Each visit once: of several firms the one that is longest in the ledger, as the lists have it."""
    firm = (
        select(func.min(ActivityCompany.company_id))
        .where(
            ActivityCompany.activity_id == Activity.id,
            ActivityCompany.company_id.in_(select(CompanyState.company_id)),
            ActivityCompany.deleted_at.is_(None),
        )
        .scalar_subquery()
    )
    query = (
        select(Activity, Official.name.label("who"), CompanyState.company_id, CompanyState.name)
        .join(Official, Official.id == Activity.owner_id)
        .join(CompanyState, CompanyState.company_id == firm)
        .where(Activity.owner_id.in_(people), Activity.started_at >= since, Activity.deleted_at.is_(None))
        .order_by(Activity.started_at.desc())
        .limit(limit)
    )
    return [
        News(visit.id, visit.started_at, who, visit.subject, None, None, company_id, name)
        for visit, who, company_id, name in session.execute(query)
    ]
