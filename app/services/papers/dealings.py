"""Who took part in a dealing with investors, what was promised there, and what they asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.models.activities import Activity, ActivityCompany, ActivityParticipant, ActivityProject, FollowUp
from app.models.people import Company, Official, PersonCompany
from app.models.projects import Project
from app.models.reference import Unit
from app.services.names import protocol_key
from app.services.officials import official_key
from app.services.papers.openness import OPEN_PROJECTS
from app.services.posts import held_on, title_on

VISITS = ("VISIT_OUT", "VISIT_IN", "SITE_TOUR", "TALK", "AFTERCARE")
"""The kinds of dealings that papers count as visits: those at which both sides met."""

_LAST = protocol_key("", None, 10_000, None, None)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Someone at the table, with the title of that day."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done by someone by a day; `kind` is a code of `follow_up_kind`."""

    what: str
    kind: str
    owner: str = ""
    due_on: date | None = None
    done_on: date | None = None
    result: str = ""


@dataclass(frozen=True, slots=True)
class Dealing:
    """A visit, talk or call: when, where, about which firms and projects, who was there.

    Ours stand in protocol order; of theirs those who decide come first.
    """

    kind: str
    started_at: datetime
    until: datetime | None
    place: str
    firms: tuple[Company, ...]
    projects: tuple[str, ...]
    ours: tuple[Attendee, ...]
    theirs: tuple[Attendee, ...]

    @property
    def firm(self) -> str:
        """The firm as papers call it: by its full name, and how many others were there."""
        first = self.firms[0].name_zh if self.firms else "客商"
        return first if len(self.firms) < 2 else f"{first}等{len(self.firms)}家企业"


def dealing(session: Session, visit: Activity, *, outside: bool = False) -> Dealing:
    """What is known of a visit besides what was said; `outside`, where guests read it, of open projects."""
    started = datetime.fromisoformat(visit.started_at)
    firms = _firms(session, visit.id)
    return Dealing(
        visit.kind,
        started,
        started + timedelta(minutes=visit.duration_min) if visit.duration_min else None,
        visit.place or "",
        firms,
        _projects(session, visit.id, *((OPEN_PROJECTS,) if outside else ())),
        _ours(session, visit),
        _theirs(session, visit.id, [firm.id for firm in firms], started.date()),
    )


def duties(session: Session, *conditions: ColumnElement[bool]) -> tuple[Duty, ...]:
    """What is to be done under these conditions, by day."""
    query = (
        select(FollowUp, Official.name)
        .outerjoin(Official, Official.id == FollowUp.owner_id)
        .where(*conditions, FollowUp.deleted_at.is_(None))
        .order_by(FollowUp.due_on.is_(None), FollowUp.due_on, FollowUp.id)
    )
    return tuple(
        Duty(row.what, row.kind, name or "", row.due_on, row.done_on, row.result or "")
        for row, name in session.execute(query)
    )


def demands_before(session: Session, company_id: str, moment: str, limit: int) -> list[tuple[date, str]]:
    """What a firm asked for in its latest dealings up to a moment, the newest first."""
    query = (
        select(Activity.started_at, Activity.demands)
        .join(ActivityCompany, ActivityCompany.activity_id == Activity.id)
        .where(
            ActivityCompany.company_id == company_id,
            ActivityCompany.deleted_at.is_(None),
            Activity.deleted_at.is_(None),
            Activity.demands.is_not(None),
            Activity.started_at <= moment,
        )
        .order_by(Activity.started_at.desc(), Activity.id.desc())
        .limit(limit)
    )
    return [(date.fromisoformat(row.started_at[:10]), row.demands or "") for row in session.execute(query)]


def lines_of(text: str | None) -> tuple[str, ...]:
    """The lines of a text that say something."""
    return tuple(" ".join(line.split()) for line in (text or "").splitlines() if line.strip())


def _firms(session: Session, visit_id: str) -> tuple[Company, ...]:
    """The firms; first the one that is longest in the ledger, as the lists of visits have it."""
    query = (
        select(Company)
        .join(ActivityCompany, ActivityCompany.company_id == Company.id)
        .where(ActivityCompany.activity_id == visit_id, ActivityCompany.deleted_at.is_(None))
        .order_by(Company.id)
    )
    return tuple(session.scalars(query))


def _projects(session: Session, visit_id: str, *conditions: ColumnElement[bool]) -> tuple[str, ...]:
    query = (
        select(Project.name)
        .join(ActivityProject, ActivityProject.project_id == Project.id)
        .where(
            ActivityProject.activity_id == visit_id,
            ActivityProject.deleted_at.is_(None),
            Project.deleted_at.is_(None),
            *conditions,
        )
        .order_by(Project.id)
    )
    return tuple(session.scalars(query))


def _present(session: Session, visit_id: str, side: str) -> Sequence[ActivityParticipant]:
    query = select(ActivityParticipant).where(
        ActivityParticipant.activity_id == visit_id,
        ActivityParticipant.side == side,
        ActivityParticipant.deleted_at.is_(None),
    )
    return session.scalars(query.order_by(ActivityParticipant.position, ActivityParticipant.id)).all()


def _ours(session: Session, visit: Activity) -> tuple[Attendee, ...]:
    present = _present(session, visit.id, "OURS")
    led_by = [visit.highest_leader_id] if visit.highest_leader_id else []
    officials = _officials(session, [*(one.official_id for one in present), *led_by])
    seats = []
    for one in present:
        official = officials.get(one.official_id or "")
        title = one.title or (_post(session, official) if official else "")
        seats.append((official_key(official) if official else _LAST, Attendee(one.name, title)))
    if led_by and led_by[0] in officials and led_by[0] not in {one.official_id for one in present}:
        leader = officials[led_by[0]]
        seats.append((official_key(leader), Attendee(leader.name, _post(session, leader))))
    return tuple(one for _, one in sorted(seats, key=lambda seat: seat[0]))


def _officials(session: Session, ids: Iterable[str | None]) -> dict[str, Official]:
    query = select(Official).where(Official.id.in_({one for one in ids if one}))
    return {official.id: official for official in session.scalars(query)}


def _post(session: Session, official: Official) -> str:
    unit = session.get(Unit, official.unit_id) if official.unit_id and not official.post_title else None
    return official.post_title or (unit.short_zh or unit.name_zh if unit else "")


def _theirs(session: Session, visit_id: str, firms: Sequence[str], day: date) -> tuple[Attendee, ...]:
    present = _present(session, visit_id, "THEIRS")
    deciding = set(
        session.scalars(
            select(PersonCompany.person_id).where(
                PersonCompany.company_id.in_(firms), PersonCompany.is_decision_maker, held_on(day)
            )
        )
    )
    first = sorted(present, key=lambda one: one.person_id not in deciding)
    return tuple(Attendee(one.name, one.title or _title(session, one.person_id, firms, day)) for one in first)


def _title(session: Session, person_id: str | None, firms: Sequence[str], day: date) -> str:
    held = (title_on(session, person_id, firm, day) for firm in firms) if person_id else ()
    return next(filter(None, held), "")
