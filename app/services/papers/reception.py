"""Gathers a handbook of a visit to us; all of it may be read by the guests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import database_of
from app.models.activities import Activity, ActivityCompany, ActivityParticipant, ActivityProject
from app.models.local import ProjectState
from app.models.people import Official
from app.models.projects import Project
from app.models.reference import Unit
from app.services.papers.dealings import Attendee, Dealing, dealing
from app.services.papers.entries import phones_of, posts_of
from app.services.papers.office import office
from app.services.papers.openness import OPEN_PROJECTS
from app.services.visit_details import visit_record

_HERE = ("VISIT_IN", "SITE_TOUR", "TALK", "SIGNING")
"""Dealings that make the days of a reception together."""

_DOING = {"VISIT_IN": "会见座谈", "SITE_TOUR": "实地考察", "TALK": "座谈会", "SIGNING": "签约活动"}
_LEADING = 22
"""The rank from which an official counts as a leader: 县处级."""


@dataclass(frozen=True, slots=True)
class Stop:
    """An item of the schedule; `leaders` of ours and the others with them, whom to ask and the number."""

    on: date
    hours: str
    what: str
    place: str
    leaders: tuple[str, ...]
    others: tuple[str, ...]
    owner: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen: a project with where it lies."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom guests may call."""

    name: str
    post: str
    phone: str


@dataclass(frozen=True, slots=True)
class Reception:
    """接待手册 of the days around a visit, as it stood at `as_of`; ours in protocol order."""

    firm: str
    issuer: str
    as_of: datetime
    since: date
    until: date
    guests: tuple[Attendee, ...]
    ours: tuple[Attendee, ...]
    stops: tuple[Stop, ...]
    sights: tuple[Sight, ...] = ()
    contacts: tuple[Contact, ...] = ()


def reception(session: Session, visit_id: str, *, masks: bool = True) -> Reception:
    """The handbook of a visit and of the firm's others on the days next to it. Raises `no_such_record`."""
    visits = reception_visits(session, visit_id)
    met = [dealing(session, visit) for visit in visits]
    about = next(one for visit, one in zip(visits, met, strict=True) if visit.id == visit_id)
    phones, posts = phones_of(session, masks=masks), posts_of(session)
    ranks = _leaders(session, visits)
    stops = tuple(_stop(session, visit, one, ranks, phones) for visit, one in zip(visits, met, strict=True))
    return Reception(
        about.firm,
        office(session),
        database_of(session).clock.now(),
        met[0].started_at.date(),
        met[-1].started_at.date(),
        _once(guest for one in met for guest in one.theirs),
        _ordered(one.ours for one in met),
        stops,
        _sights(session, visits),
        _contacts(session, visits, phones, posts),
    )


def reception_visits(session: Session, visit_id: str) -> list[Activity]:
    """A visit and the firm's other receptions on days without a gap around it, in the order of time."""
    visit = visit_record(session, visit_id)
    firms = select(ActivityCompany.company_id).where(
        ActivityCompany.activity_id == visit_id, ActivityCompany.deleted_at.is_(None)
    )
    same = select(ActivityCompany.activity_id).where(
        ActivityCompany.company_id.in_(firms), ActivityCompany.deleted_at.is_(None)
    )
    query = select(Activity).where(
        Activity.id.in_(same),
        Activity.kind.in_(_HERE),
        Activity.deleted_at.is_(None),
        Activity.id != visit_id,
    )
    others = list(session.scalars(query))
    days = {_day(one) for one in others} | {_day(visit)}
    first = last = _day(visit)
    while first - timedelta(days=1) in days:
        first -= timedelta(days=1)
    while last + timedelta(days=1) in days:
        last += timedelta(days=1)
    near = [one for one in others if first <= _day(one) <= last]
    return sorted([visit, *near], key=lambda one: (one.started_at, one.id))


def _day(visit: Activity) -> date:
    return date.fromisoformat(visit.started_at[:10])


def _leaders(session: Session, visits: Sequence[Activity]) -> frozenset[str]:
    """The names of the leaders among ours."""
    query = (
        select(Official.name)
        .join(ActivityParticipant, ActivityParticipant.official_id == Official.id)
        .where(
            ActivityParticipant.activity_id.in_([visit.id for visit in visits]),
            Official.rank_level <= _LEADING,
        )
    )
    led = select(Official.name).where(
        Official.id.in_([visit.highest_leader_id for visit in visits if visit.highest_leader_id])
    )
    return frozenset(session.scalars(query)) | frozenset(session.scalars(led))


def _stop(
    session: Session,
    visit: Activity,
    met: Dealing,
    leaders: frozenset[str],
    phones: dict[str | None, str],
) -> Stop:
    owner = session.get(Official, visit.owner_id) if visit.owner_id else None
    start, end = met.started_at, met.until
    hours = "" if (start.hour, start.minute) == (0, 0) else f"{start:%H:%M}"
    if hours and end and end.date() == start.date():
        hours = f"{hours}—{end:%H:%M}"
    return Stop(
        start.date(),
        hours,
        _DOING.get(met.kind, "洽谈"),
        met.place,
        tuple(one.name for one in met.ours if one.name in leaders),
        tuple(one.name for one in met.ours if one.name not in leaders),
        owner.name if owner else "",
        phones.get(owner.id, "") if owner else "",
    )


def _once(people: Iterable[Attendee]) -> tuple[Attendee, ...]:
    found: dict[str, Attendee] = {}
    for one in people:
        if not found.get(one.name, Attendee("")).title:
            found[one.name] = one
    return tuple(found.values())


def _ordered(lists: Iterable[tuple[Attendee, ...]]) -> tuple[Attendee, ...]:
    """Several lists in protocol order as one: each new name before the one it stood before."""
    whole: list[Attendee] = []
    for people in lists:
        place = 0
        for one in people:
            at = next((n for n, known in enumerate(whole) if known.name == one.name), None)
            if at is None:
                whole.insert(place, one)
                at = place
            place = max(place, at + 1)
    return tuple(whole)


def _sights(session: Session, visits: Sequence[Activity]) -> tuple[Sight, ...]:
    """The guests' projects with the unit they are in; one that is confidential is not named."""
    query = (
        select(Project.name, Unit.name_zh)
        .join(ActivityProject, ActivityProject.project_id == Project.id)
        .outerjoin(Unit, Unit.id == Project.responsible_unit_id)
        .where(
            ActivityProject.activity_id.in_([visit.id for visit in visits]),
            ActivityProject.deleted_at.is_(None),
            Project.deleted_at.is_(None),
            OPEN_PROJECTS,
        )
        .distinct()
        .order_by(Project.name)
    )
    return tuple(
        Sight(row.name, f"位于{row.name_zh}。" if row.name_zh else "") for row in session.execute(query)
    )


def _contacts(
    session: Session,
    visits: Sequence[Activity],
    phones: dict[str | None, str],
    posts: dict[str | None, str],
) -> tuple[Contact, ...]:
    """Who looks after the visits, then the contact persons of the guests' projects that may be named."""
    query = (
        select(ProjectState.contact_id)
        .join(ActivityProject, ActivityProject.project_id == ProjectState.project_id)
        .join(Project, Project.id == ProjectState.project_id)
        .where(
            ActivityProject.activity_id.in_([visit.id for visit in visits]),
            ActivityProject.deleted_at.is_(None),
            ProjectState.contact_id.is_not(None),
            OPEN_PROJECTS,
        )
    )
    ids = dict.fromkeys([*(visit.owner_id for visit in visits), *session.scalars(query)])
    found = [official for one in ids if one and (official := session.get(Official, one))]
    return tuple(Contact(one.name, posts.get(one.id, ""), phones.get(one.id, "")) for one in found)
