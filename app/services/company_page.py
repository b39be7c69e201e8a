"""Everything the page of one investor shows."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from app.database import log_position, today
from app.errors import UserError
from app.models.activities import Activity, ActivityCompany, ActivityParticipant, FollowUp
from app.models.local import CompanyState
from app.models.people import (
    Company,
    CompanyIndustry,
    CompanyTag,
    ContactChannel,
    Official,
    Person,
    PersonCompany,
)
from app.models.projects import ProjectParty
from app.models.reference import Unit
from app.services.attachments import AttachmentRow, attachments_of
from app.services.calendar import working_calendar
from app.services.companies import company_record
from app.services.company_list import CompanyRow, company_rows
from app.services.phones import PhoneKind, format_phone, masked_form
from app.services.posts import FormerPost, former_people
from app.services.project_list import ProjectRow, project_rows
from app.services.relations import Neighbour, RelationRole, neighbours

_CHAIN = (RelationRole.SUPPLIER, RelationRole.CUSTOMER)


@dataclass(frozen=True, slots=True)
class CompanyDetails:
    """The fields that the page edits in place; codes as stored, names beside them."""

    name_zh: str
    short_name: str | None
    uscc: str | None
    industry_code: str | None
    main_business: str | None
    region: str | None
    address: str | None
    staff_text: str | None
    revenue: int | None
    revenue_raw: str | None
    revenue_year: int | None
    intent_summary: str | None
    source_channel: str | None
    referred_by_id: str | None
    referred_by: str | None
    owner_id: str | None
    owner_unit: str | None
    tags: tuple[str, ...]
    incomplete: bool


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person of the firm."""

    id: str
    name: str
    honorific: str | None
    title: str | None
    decides: bool
    main: bool
    phone: str | None
    """The whole number as it is shown and dialled; `masked` is what lists show."""
    masked: str | None
    incomplete: bool
    last_kind: str | None
    last_at: str | None


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """What follows from a visit; `days_left` are working days."""

    id: str
    what: str
    due_on: date | None
    done_on: date | None
    days_left: int | None
    result: str | None


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A dealing with the firm, with who took part."""

    id: str
    started_at: str
    kind: str
    place: str | None
    text: str
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    next_steps: tuple[FollowUpLine, ...]


@dataclass(frozen=True, slots=True)
class CompanyPage:
    """The page; `seen` is the position of the log it was read at, which what is edited on it rests on."""

    row: CompanyRow
    details: CompanyDetails
    people: tuple[PersonLine, ...]
    visits: tuple[VisitLine, ...]
    visit_count: int
    projects: tuple[ProjectRow, ...]
    upstream: tuple[Neighbour, ...]
    downstream: tuple[Neighbour, ...]
    relatives: tuple[Neighbour, ...]
    """Owners, subsidiaries, and who brought whom."""
    similar: tuple[Neighbour, ...]
    open_steps: tuple[FollowUpLine, ...]
    files: tuple[AttachmentRow, ...]
    former: tuple[FormerPost, ...]
    seen: int


def company_page(session: Session, company_id: str, visits: int = 50) -> CompanyPage:
    """The page of a firm with its newest `visits`. Raises UserError `no_such_record`."""
    company = company_record(session, company_id)
    rows = company_rows(session, [company_id])
    if not rows:
        raise UserError("no_such_record", id=company_id)
    shown, count = _visits(session, company_id, visits)
    around = neighbours(session, company_id)
    return CompanyPage(
        rows[0],
        _details(session, company),
        _people(session, company_id),
        shown,
        count,
        _projects(session, company_id),
        _by_role(around, RelationRole.SUPPLIER),
        _by_role(around, RelationRole.CUSTOMER),
        tuple(firm for firm in around if firm.role not in _CHAIN),
        _similar(session, rows[0]),
        _steps_of(session, FollowUp.company_id == company_id, open_only=True),
        tuple(attachments_of(session, company_id, *(visit.id for visit in shown))),
        former_people(session, company_id),
        log_position(session),
    )


def _details(session: Session, company: Company) -> CompanyDetails:
    code = session.scalar(
        select(CompanyIndustry.industry)
        .where(CompanyIndustry.company_id == company.id, CompanyIndustry.deleted_at.is_(None))
        .order_by(CompanyIndustry.position)
        .limit(1)
    )
    referrer = session.get(Company, company.referred_by_id) if company.referred_by_id else None
    owner = session.get(Official, company.follow_owner_id) if company.follow_owner_id else None
    unit = session.get(Unit, owner.unit_id) if owner is not None and owner.unit_id else None
    tags = session.scalars(
        select(CompanyTag.tag).where(CompanyTag.company_id == company.id, CompanyTag.deleted_at.is_(None))
    )
    return CompanyDetails(
        company.name_zh,
        company.short_name,
        company.uscc,
        code,
        company.main_business,
        company.hq_region,
        company.address,
        company.staff_text,
        company.revenue_amount,
        company.revenue_raw,
        company.revenue_year,
        company.intent_summary,
        company.source_channel,
        company.referred_by_id,
        (referrer.short_name or referrer.name_zh) if referrer else None,
        company.follow_owner_id,
        unit.short_zh if unit else None,
        tuple(tags),
        company.incomplete,
    )


def _people(session: Session, company_id: str) -> tuple[PersonLine, ...]:
    query = (
        select(Person, PersonCompany)
        .join(PersonCompany, PersonCompany.person_id == Person.id)
        .where(
            PersonCompany.company_id == company_id,
            PersonCompany.valid_to.is_(None),
            PersonCompany.deleted_at.is_(None),
            Person.deleted_at.is_(None),
        )
        .order_by(
            PersonCompany.is_decision_maker.desc(), PersonCompany.is_main_contact.desc(), PersonCompany.id
        )
    )
    rows = session.execute(query).all()
    ids = [person.id for person, _ in rows]
    phones: dict[str, tuple[str, str | None]] = {}
    for person_id, value, ext in session.execute(
        select(ContactChannel.person_id, ContactChannel.value, ContactChannel.ext)
        .where(
            ContactChannel.person_id.in_(ids),
            ContactChannel.kind.in_([kind.value for kind in PhoneKind]),
            ContactChannel.deleted_at.is_(None),
        )
        .order_by(ContactChannel.is_primary)
    ):
        phones[person_id or ""] = (value, ext)
    met: dict[str, tuple[str, str]] = {}
    for person_id, kind, at in session.execute(
        select(ActivityParticipant.person_id, Activity.kind, Activity.started_at)
        .join(Activity, Activity.id == ActivityParticipant.activity_id)
        .where(ActivityParticipant.person_id.in_(ids), Activity.deleted_at.is_(None))
        .order_by(Activity.started_at)
    ):
        met[person_id or ""] = (kind, at)
    return tuple(
        PersonLine(
            person.id,
            person.name_zh or person.name_orig or "",
            person.honorific,
            post.title,
            post.is_decision_maker,
            post.is_main_contact,
            format_phone(*phones[person.id]) if person.id in phones else None,
            masked_form(*phones[person.id]) if person.id in phones else None,
            person.incomplete,
            *met.get(person.id, (None, None)),
        )
        for person, post in rows
    )


def _visits(session: Session, company_id: str, limit: int) -> tuple[tuple[VisitLine, ...], int]:
    mine = (ActivityCompany.company_id == company_id, ActivityCompany.deleted_at.is_(None))
    joined = select(Activity).join(ActivityCompany, ActivityCompany.activity_id == Activity.id)
    query = joined.where(*mine, Activity.deleted_at.is_(None))
    rows = session.scalars(query.order_by(Activity.started_at.desc(), Activity.id.desc()).limit(limit)).all()
    count = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    ids = [row.id for row in rows]
    sides: dict[tuple[str, str], list[str]] = {}
    for activity_id, side, name in session.execute(
        select(ActivityParticipant.activity_id, ActivityParticipant.side, ActivityParticipant.name)
        .where(ActivityParticipant.activity_id.in_(ids), ActivityParticipant.deleted_at.is_(None))
        .order_by(ActivityParticipant.position)
    ):
        sides.setdefault((activity_id, side), []).append(name)
    steps: dict[str, list[FollowUpLine]] = {}
    for source, line in _steps(session, FollowUp.activity_id.in_(ids)):
        steps.setdefault(source or "", []).append(line)
    return (
        tuple(
            VisitLine(
                row.id,
                row.started_at,
                row.kind,
                row.place,
                row.minutes or row.subject,
                tuple(sides.get((row.id, "OURS"), ())),
                tuple(sides.get((row.id, "THEIRS"), ())),
                tuple(steps.get(row.id, ())),
            )
            for row in rows
        ),
        count,
    )


def _steps_of(session: Session, condition: ColumnElement[bool], open_only: bool) -> tuple[FollowUpLine, ...]:
    found = [line for _, line in _steps(session, condition)]
    return tuple(line for line in found if line.done_on is None or not open_only)


def _steps(session: Session, condition: ColumnElement[bool]) -> list[tuple[str | None, FollowUpLine]]:
    calendar, now = working_calendar(session), today(session)
    query = (
        select(FollowUp)
        .where(condition, FollowUp.deleted_at.is_(None))
        .order_by(FollowUp.due_on.is_(None), FollowUp.due_on, FollowUp.id)
    )
    return [
        (
            row.activity_id,
            FollowUpLine(
                row.id,
                row.what,
                row.due_on,
                row.done_on,
                calendar.between(now, row.due_on) if row.due_on else None,
                row.result,
            ),
        )
        for row in session.scalars(query)
    ]


def _projects(session: Session, company_id: str) -> tuple[ProjectRow, ...]:
    query = (
        select(ProjectParty.project_id)
        .where(ProjectParty.company_id == company_id, ProjectParty.deleted_at.is_(None))
        .distinct()
    )
    rows = project_rows(session, list(session.scalars(query)))
    return tuple(sorted(rows, key=lambda row: (row.light, row.next_due or date.max)))


def _by_role(around: tuple[Neighbour, ...], role: RelationRole) -> tuple[Neighbour, ...]:
    return tuple(firm for firm in around if firm.role is role)


def _similar(session: Session, row: CompanyRow, limit: int = 5) -> tuple[Neighbour, ...]:
    """Firms of the same industry nobody has met yet, those without a project first."""
    if row.industry is None:
        return ()
    query = (
        select(CompanyState.company_id, CompanyState.name, CompanyState.region, CompanyState.project_count)
        .where(
            CompanyState.industry == row.industry,
            CompanyState.company_id != row.id,
            or_(CompanyState.activity_count == 0, CompanyState.last_activity_at.is_(None)),
        )
        .order_by(CompanyState.project_count, CompanyState.company_id)
        .limit(limit)
    )
    return tuple(
        Neighbour(found.company_id, found.name, found.region, found.project_count > 0)
        for found in session.execute(query)
    )
