"""The firms of a project: who invests, who signed, which company was founded for it, and with what share."""

import re
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.errors import UserError, ValidationError
from app.models.projects import ProjectParty
from app.services.amounts import half_up
from app.services.companies import company_named, company_record
from app.services.project_facts import project_record
from app.services.recycle_bin import delete_record

WHOLE = 10_000
"""A share of 100 %, in 1/10,000."""

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*[%％]?")


@dataclass(frozen=True, slots=True)
class PartyDraft:
    """A firm's part as a form holds it: the firm by id or, when new, by name; `share` in 1/10,000."""

    company_id: str | None = None
    company_name: str = ""
    role: str = "INVESTOR"
    share: int | None = None
    currency: str | None = None


def add_party(session: Session, project_id: str, draft: PartyDraft) -> str:
    """Give a firm a part in a project, after those it has; returns the part's id.

    Raises ValidationError under `company` and `share`, UserError `no_such_record`.
    """
    project_record(session, project_id)
    company_id = draft.company_id or company_named(session, draft.company_name)
    if company_id is None:
        raise ValidationError("company", "required")
    company_record(session, company_id)
    party = ProjectParty(project_id=project_id, company_id=company_id)
    _set(session, party, draft.role, draft.share)
    party.currency = draft.currency
    last = session.scalar(select(func.max(ProjectParty.position)).where(_of(project_id)))
    party.position = 0 if last is None else last + 1
    session.add(party)
    return party.id


def edit_party(
    session: Session, party_id: str, role: str, share: int | None, currency: str | None = None
) -> None:
    """Change what part a firm has, and in what money. Raises ValidationError under `role` and `share`."""
    party = _party(session, party_id)
    _set(session, party, role, share)
    party.currency = currency


def lead_party(session: Session, party_id: str) -> None:
    """Put a firm first: lists name the project's investor by it."""
    party = _party(session, party_id)
    first = session.scalar(select(func.min(ProjectParty.position)).where(_of(party.project_id)))
    party.position = (first or 0) - 1


def remove_party(session: Session, party_id: str) -> None:
    """Take a firm off its project; it lies in the recycle bin."""
    delete_record(session, _party(session, party_id).id)


def parse_share(typed: str) -> int | None:
    """The 1/10,000 that a percentage says: 60, 33.33 %; None for an empty text.

    Raises ValidationError `share_not_percent` under `share`.
    """
    tidy = typed.strip()
    if not tidy:
        return None
    found = _PERCENT.fullmatch(tidy)
    share = int(half_up(Decimal(found[1]) * 100)) if found else 0
    if not 0 < share <= WHOLE:
        raise ValidationError("share", "share_not_percent")
    return share


def _set(session: Session, party: ProjectParty, role: str, share: int | None) -> None:
    others = session.execute(
        select(ProjectParty.company_id, ProjectParty.role, ProjectParty.share).where(
            _of(party.project_id), ProjectParty.id != party.id
        )
    ).all()
    if (party.company_id, role) in [(other.company_id, other.role) for other in others]:
        raise ValidationError("company", "party_twice")
    left = WHOLE - sum(other.share or 0 for other in others)
    if share is not None and share > left:
        raise ValidationError("share", "share_over_100", left=f"{max(0, left) / 100:g}")
    party.role, party.share = role, share


def _of(project_id: str) -> ColumnElement[bool]:
    return (ProjectParty.project_id == project_id) & ProjectParty.deleted_at.is_(None)


def _party(session: Session, party_id: str) -> ProjectParty:
    party = session.get(ProjectParty, party_id)
    if party is None or party.deleted_at is not None:
        raise UserError("no_such_record", id=party_id)
    return party
