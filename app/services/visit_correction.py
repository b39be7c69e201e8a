"""A visit already logged: as the form shows it, and corrected with all that hangs on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import now_text
from app.models.activities import Activity, ActivityCompany, ActivityParticipant, ActivityProject, FollowUp
from app.models.people import Company
from app.services.attachments import attach
from app.services.links import link
from app.services.project_facts import project_record
from app.services.visit_details import visit_record
from app.services.visits import VisitDraft, add_theirs, checked_visit, people_met, subject_of


@dataclass(frozen=True, slots=True)
class LoggedVisit:
    """A visit with the firm and project it was first about; `people` are ids and names of theirs."""

    id: str
    company_id: str | None
    company_name: str
    people: tuple[tuple[str, str], ...]
    started_at: datetime
    kind: str
    place: str
    minutes: str
    project_id: str | None


def logged_visit(session: Session, visit_id: str) -> LoggedVisit:
    """The visit as it stands. Raises UserError `no_such_record`."""
    visit = visit_record(session, visit_id)
    firm, about = _firm(session, visit_id), _project(session, visit_id)
    company = session.get(Company, firm.company_id) if firm is not None else None
    return LoggedVisit(
        visit.id,
        company.id if company else None,
        (company.short_name or company.name_zh) if company else "",
        tuple((one.person_id, one.name) for one in _theirs(session, visit_id) if one.person_id),
        datetime.fromisoformat(visit.started_at),
        visit.kind,
        visit.place or "",
        visit.minutes or "",
        about.project_id if about is not None else None,
    )


def correct_visit(session: Session, visit_id: str, draft: VisitDraft) -> None:
    """Give a visit what `draft` says; what follows from it goes along to another firm or project.

    Its next steps and its intent stay as they are; files are added to those it has.
    Raises ValidationError under `company`, `started_at`, `minutes`; UserError `no_such_record`.
    """
    visit = visit_record(session, visit_id)
    started, company = checked_visit(session, draft)
    minutes = draft.minutes.strip()
    if minutes != (visit.minutes or "").strip():
        visit.minutes, visit.subject = minutes or None, subject_of(minutes, company)
    visit.kind, visit.place = draft.kind, draft.place.strip() or None
    visit.started_at = started.isoformat(timespec="minutes")
    day = started.date()
    _set_people(session, visit_id, company.id, people_met(session, company.id, draft, day), day)
    _set_company(session, visit, company)
    _set_project(session, visit_id, draft.project_id)
    for stored in draft.files:
        attach(session, stored, "activity", visit_id)


def _set_company(session: Session, visit: Activity, company: Company) -> None:
    firm = _firm(session, visit.id)
    before = firm.company_id if firm is not None else None
    if before == company.id:
        return
    for step in _steps(session, visit.id):
        if step.company_id == before:
            step.company_id = company.id
    if firm is not None:
        firm.deleted_at = now_text(session)
    link(session, ActivityCompany, activity_id=visit.id, company_id=company.id)
    if not visit.minutes:
        visit.subject = subject_of("", company)


def _set_project(session: Session, visit_id: str, project_id: str | None) -> None:
    about = _project(session, visit_id)
    before = about.project_id if about is not None else None
    if before == project_id:
        return
    if project_id is not None:
        project_record(session, project_id)
    for step in _steps(session, visit_id):
        if step.project_id == before:
            step.project_id = project_id
    if about is not None:
        about.deleted_at = now_text(session)
    if project_id is not None:
        link(session, ActivityProject, activity_id=visit_id, project_id=project_id)


def _set_people(
    session: Session, visit_id: str, company_id: str, person_ids: Sequence[str], day: date
) -> None:
    """Those who stay keep the name and title of then."""
    present = _theirs(session, visit_id)
    for one in present:
        if one.person_id is not None and one.person_id not in person_ids:
            one.deleted_at = now_text(session)
    known = {one.person_id for one in present}
    fresh = [person_id for person_id in person_ids if person_id not in known]
    first = max((one.position for one in present), default=-1) + 1
    add_theirs(session, visit_id, company_id, fresh, day, first)


def _firm(session: Session, visit_id: str) -> ActivityCompany | None:
    """The firm; of several the one that is longest in the ledger, as the lists of visits have it."""
    query = select(ActivityCompany).where(
        ActivityCompany.activity_id == visit_id, ActivityCompany.deleted_at.is_(None)
    )
    return session.scalar(query.order_by(ActivityCompany.company_id).limit(1))


def _project(session: Session, visit_id: str) -> ActivityProject | None:
    query = select(ActivityProject).where(
        ActivityProject.activity_id == visit_id, ActivityProject.deleted_at.is_(None)
    )
    return session.scalar(query.order_by(ActivityProject.project_id).limit(1))


def _theirs(session: Session, visit_id: str) -> Sequence[ActivityParticipant]:
    query = select(ActivityParticipant).where(
        ActivityParticipant.activity_id == visit_id,
        ActivityParticipant.side == "THEIRS",
        ActivityParticipant.deleted_at.is_(None),
    )
    return session.scalars(query.order_by(ActivityParticipant.position)).all()


def _steps(session: Session, visit_id: str) -> Sequence[FollowUp]:
    query = select(FollowUp).where(FollowUp.activity_id == visit_id, FollowUp.deleted_at.is_(None))
    return session.scalars(query).all()
