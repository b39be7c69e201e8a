"""Who answers for a project and who works on it: at most one of each at a time, hand-overs keep the past."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError, ValidationError
from app.models.people import Official
from app.models.projects import Project
from app.models.reference import Unit
from app.models.three_ones import ContactAssignment, LeaderAssignment
from app.services.leader_sizes import leader_sizes
from app.services.officials import official_key
from app.services.project_facts import project_record
from app.services.three_ones import may_lead, suggested_rank

Assignment = TypeVar("Assignment", LeaderAssignment, ContactAssignment)


@dataclass(frozen=True, slots=True)
class AssignmentDraft:
    """A naming as a form holds it. `reason` is required for a hand-over, `appointed_by` is the 文号."""

    project_id: str
    official_id: str
    since: date | None = None
    reason: str | None = None
    appointed_by: str | None = None
    accepted: bool = True


@dataclass(frozen=True, slots=True)
class Candidate:
    """An official who can be named; `fits` says whether the rank does for a leader of this project."""

    id: str
    name: str
    post_title: str | None
    unit_name: str | None
    rank_level: int
    may_lead: bool
    fits: bool


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held the slot from when to when."""

    id: str
    name: str
    post_title: str | None
    valid_from: date
    valid_to: date | None
    reason: str | None
    appointed_by: str | None


def assign_leader(session: Session, draft: AssignmentDraft) -> str:
    """Name the 责任领导; an earlier one hands over. Returns the id of the assignment.

    Raises ValidationError `leader_rank_low` for ranks below 副县（处）级, `reason_required` for a
    hand-over without a word on why, `already_assigned`, `not_in_office`, `date_in_future`,
    `handover_too_early` before the present holder's first day, `tenure_overlap` within an earlier tenure.
    """
    official = _official(session, draft.official_id)
    if not may_lead(official.rank_level):
        raise ValidationError("leader", "leader_rank_low", name=official.name)
    _in_office(official, "leader", today(session))
    return _assign(session, LeaderAssignment, "leader", draft)


def assign_contact(session: Session, draft: AssignmentDraft) -> str:
    """Name the 联系人; an earlier one hands over. Raises ValidationError as `assign_leader` does."""
    _in_office(_official(session, draft.official_id), "contact", today(session))
    return _assign(session, ContactAssignment, "contact", draft)


def accept_assignment(session: Session, assignment_id: str) -> None:
    """The named person agrees: the slot turns from outlined to filled."""
    found: LeaderAssignment | ContactAssignment | None = session.get(
        LeaderAssignment, assignment_id
    ) or session.get(ContactAssignment, assignment_id)
    if found is None or found.deleted_at is not None:
        raise UserError("no_such_record", id=assignment_id)
    found.accepted_on = today(session)


def tenures(session: Session, table: type[Assignment], project_id: str) -> list[Tenure]:
    """Everyone who has held a slot, the present one first."""
    query = (
        select(table, Official)
        .join(Official, Official.id == table.official_id)
        .where(table.project_id == project_id, table.deleted_at.is_(None))
        .order_by(table.valid_from.desc(), table.id.desc())
    )
    return [
        Tenure(
            row.id,
            official.name,
            official.post_title,
            row.valid_from,
            row.valid_to,
            row.reason,
            row.appointed_by,
        )
        for row, official in session.execute(query)
    ]


def leader_candidates(session: Session, project_id: str) -> list[Candidate]:
    """All officials, those of 县（处）级 and above first, in protocol order (domain handbook §7.4)."""
    project = session.get(Project, project_id)
    in_cny = project is not None and project.total_investment_currency in (None, "CNY")
    investment = project.total_investment_amount if project is not None and in_cny else None
    return _candidates(session, suggested_rank(investment, leader_sizes(session)))


def contact_candidates(session: Session) -> list[Candidate]:
    """All officials, working level first."""
    found = _candidates(session, 0)
    return sorted(found, key=lambda candidate: candidate.may_lead)


def _candidates(session: Session, wanted: int) -> list[Candidate]:
    query = (
        select(Official, Unit.short_zh)
        .outerjoin(Unit, Unit.id == Official.unit_id)
        .where(
            Official.deleted_at.is_(None),
            or_(Official.term_to.is_(None), Official.term_to >= today(session)),
        )
    )
    found = sorted(
        session.execute(query),
        key=lambda row: (not may_lead(row[0].rank_level), official_key(row[0]), row[0].id),
    )
    return [
        Candidate(
            official.id,
            official.name,
            official.post_title,
            unit_name,
            official.rank_level,
            may_lead(official.rank_level),
            official.rank_level <= wanted,
        )
        for official, unit_name in found
    ]


def _assign(session: Session, table: type[Assignment], field: str, draft: AssignmentDraft) -> str:
    project_record(session, draft.project_id)
    since = draft.since or today(session)
    if since > today(session):
        raise ValidationError("since", "date_in_future")
    for present in _open(session, table, draft.project_id):
        if present.official_id == draft.official_id:
            raise ValidationError(field, "already_assigned")
        if not (draft.reason or "").strip():
            raise ValidationError("reason", "handover_reason_required")
        if since < present.valid_from:
            name = _official(session, present.official_id).name
            raise ValidationError("since", "handover_too_early", name=name, day=present.valid_from)
        present.valid_to = max(present.valid_from, since - timedelta(days=1))
    _refuse_overlap(session, table, draft.project_id, since)
    made = table(
        project_id=draft.project_id,
        official_id=draft.official_id,
        valid_from=since,
        accepted_on=since if draft.accepted else None,
        reason=(draft.reason or "").strip() or None,
        appointed_by=draft.appointed_by or None,
    )
    session.add(made)
    return made.id


def _refuse_overlap(session: Session, table: type[Assignment], project_id: str, since: date) -> None:
    """One day has one holder; only who was replaced on the very first day shares it."""
    query = (
        select(table, Official.name)
        .join(Official, Official.id == table.official_id)
        .where(
            table.project_id == project_id,
            table.valid_to >= since,
            or_(table.valid_to > since, table.valid_from < table.valid_to),
            table.deleted_at.is_(None),
        )
        .order_by(table.valid_to.desc())
    )
    found = session.execute(query).first()
    if found is not None:
        held, name = found
        raise ValidationError("since", "tenure_overlap", name=name, day=held.valid_to)


def _open(session: Session, table: type[Assignment], project_id: str) -> Sequence[Assignment]:
    query = select(table).where(
        table.project_id == project_id, table.valid_to.is_(None), table.deleted_at.is_(None)
    )
    return session.scalars(query).all()


def _in_office(official: Official, field: str, day: date) -> None:
    if official.term_to is not None and official.term_to < day:
        raise ValidationError(field, "not_in_office", name=official.name)


def _official(session: Session, official_id: str) -> Official:
    official = session.get(Official, official_id)
    if official is None or official.deleted_at is not None:
        raise UserError("no_such_record", id=official_id)
    return official
