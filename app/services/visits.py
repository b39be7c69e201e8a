"""Visits and other dealings: logged with whom, what was said and what follows, in one action."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import database_of, me
from app.errors import UserError, ValidationError
from app.models.activities import Activity, ActivityCompany, ActivityParticipant, ActivityProject
from app.models.people import Company, Official, Person
from app.services.attachments import StoredFile, attach
from app.services.companies import company_named, company_record
from app.services.follow_ups import FollowUpDraft, add_follow_up
from app.services.links import link
from app.services.people import person_named
from app.services.posts import title_on
from app.services.project_facts import project_record

SUBJECT_LENGTH = 40
MINUTES_LIMIT = 5000


@dataclass(frozen=True, slots=True)
class NextStep:
    """What follows: without an owner it is the person's who logs."""

    what: str
    due_on: date | None = None
    owner_id: str | None = None


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """A visit as a form holds it; only the firm is required. People are ids, or names when new."""

    company_id: str | None = None
    company_name: str = ""
    person_ids: tuple[str, ...] = ()
    person_names: tuple[str, ...] = ()
    started_at: datetime | None = None
    kind: str = "VISIT_OUT"
    place: str = ""
    minutes: str = ""
    next_step: NextStep | None = None
    intent_level: int | None = None
    project_id: str | None = None
    our_ids: tuple[str, ...] = ()
    files: tuple[StoredFile, ...] = ()


def add_visit(session: Session, draft: VisitDraft) -> str:
    """Log a visit; a new firm or person is entered by name in the same action. Returns its id.

    Raises ValidationError under `company`, `started_at`, `minutes`; UserError `no_such_record`.
    """
    started, company = checked_visit(session, draft)
    owner = session.get(Official, me(session) or "")
    minutes = draft.minutes.strip()
    visit = Activity(
        kind=draft.kind,
        started_at=started.isoformat(timespec="minutes"),
        place=draft.place.strip() or None,
        subject=subject_of(minutes, company),
        minutes=minutes or None,
        owner_id=owner.id if owner else None,
        squad_id=owner.unit_id if owner else None,
    )
    session.add(visit)
    link(session, ActivityCompany, activity_id=visit.id, company_id=company.id)
    if draft.project_id is not None:
        project_record(session, draft.project_id)
        link(session, ActivityProject, activity_id=visit.id, project_id=draft.project_id)
    _add_ours(session, visit.id, draft, owner)
    day = started.date()
    add_theirs(session, visit.id, company.id, people_met(session, company.id, draft, day), day)
    _take_intent(visit, company, draft.intent_level)
    if draft.next_step is not None and draft.next_step.what.strip():
        follow_up = FollowUpDraft(
            draft.next_step.what,
            draft.next_step.due_on,
            draft.next_step.owner_id,
            "NEXT_STEP",
            company.id,
            draft.project_id,
            visit.id,
        )
        add_follow_up(session, follow_up)
    for stored in draft.files:
        attach(session, stored, "activity", visit.id)
    return visit.id


def checked_visit(session: Session, draft: VisitDraft) -> tuple[datetime, Company]:
    """When it was and whom it was to; a new firm is entered by its name.

    Raises ValidationError under `company`, `started_at`, `minutes`; UserError `no_such_record`.
    """
    now = database_of(session).clock.now()
    started = draft.started_at or now
    if started > now:
        raise ValidationError("started_at", "date_in_future")
    if len(draft.minutes) > MINUTES_LIMIT:
        raise ValidationError("minutes", "too_long", limit=MINUTES_LIMIT)
    company_id = draft.company_id or company_named(session, draft.company_name)
    if company_id is None:
        raise ValidationError("company", "required")
    return started, company_record(session, company_id)


def last_place(session: Session, company_id: str) -> str | None:
    """Where this firm was met last."""
    query = (
        select(Activity.place)
        .join(ActivityCompany, ActivityCompany.activity_id == Activity.id)
        .where(
            ActivityCompany.company_id == company_id,
            Activity.place.is_not(None),
            Activity.deleted_at.is_(None),
        )
        .order_by(Activity.started_at.desc())
        .limit(1)
    )
    return session.scalar(query)


def subject_of(minutes: str, company: Company) -> str:
    """What a visit is called: how its minutes begin, or whom it was to."""
    first = minutes.splitlines()[0] if minutes else ""
    return first[:SUBJECT_LENGTH] or company.short_name or company.name_zh


def people_met(session: Session, company_id: str, draft: VisitDraft, day: date) -> list[str]:
    """Who was met, once each; a new person is entered by name at the firm."""
    named = [person_named(session, company_id, name, day) for name in draft.person_names]
    return list(dict.fromkeys([*draft.person_ids, *named]))


def add_theirs(
    session: Session, visit_id: str, company_id: str, person_ids: Sequence[str], day: date, first: int = 0
) -> None:
    """Whom we met, with the titles of the day of the visit, in this order from `first` on."""
    session.flush()
    for place, person_id in enumerate(person_ids, start=first):
        person = session.get(Person, person_id)
        if person is None:
            raise UserError("no_such_record", id=person_id)
        name = person.name_zh or person.name_orig or person.honorific or ""
        session.add(
            ActivityParticipant(
                activity_id=visit_id,
                side="THEIRS",
                person_id=person_id,
                name=name,
                title=title_on(session, person_id, company_id, day),
                position=place,
            )
        )


def _add_ours(session: Session, visit_id: str, draft: VisitDraft, owner: Official | None) -> None:
    """Names and titles as of this day."""
    ours = [session.get(Official, official_id) for official_id in draft.our_ids]
    for place, official in enumerate([*([owner] if owner else []), *filter(None, ours)]):
        session.add(
            ActivityParticipant(
                activity_id=visit_id,
                side="OURS",
                official_id=official.id,
                name=official.name,
                title=official.post_title,
                position=place,
            )
        )


def _take_intent(visit: Activity, company: Company, level: int | None) -> None:
    """A new strength of intent goes to the firm; the visit keeps by how much it changed (-2 to 2)."""
    if level is None or level == company.intent_level:
        return
    if company.intent_level is not None:
        visit.intent_change = max(-2, min(2, level - company.intent_level))
    company.intent_level = level
