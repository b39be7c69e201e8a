"""How firms hang together: who supplies whom, who owns whom, who brought whom here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.models.local import CompanyState
from app.models.people import CompanyRelation
from app.services.companies import company_named, company_record


class RelationRole(StrEnum):
    """What another firm is to the one in hand."""

    SUPPLIER = "supplier"
    CUSTOMER = "customer"
    PARENT = "parent"
    SUBSIDIARY = "subsidiary"
    REFERRER = "referrer"
    REFERRED = "referred"


_STORED: Mapping[RelationRole, tuple[str, bool]] = {
    RelationRole.SUPPLIER: ("SUPPLIES", True),
    RelationRole.CUSTOMER: ("SUPPLIES", False),
    RelationRole.PARENT: ("PARENT", True),
    RelationRole.SUBSIDIARY: ("PARENT", False),
    RelationRole.REFERRER: ("REFERRED", True),
    RelationRole.REFERRED: ("REFERRED", False),
}
"""The kind kept, and whether the other firm is the one it leads from."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A firm near the one in hand; `here` says whether it has a project with us.

    `role` and `relation_id` are those of a relation that was entered, None and empty for a firm like it.
    """

    id: str
    name: str
    region: str | None
    here: bool
    role: RelationRole | None = None
    relation_id: str = ""
    note: str | None = None


def add_relation(
    session: Session, company_id: str, role: RelationRole, other_id: str | None, other_name: str, note: str
) -> str:
    """Enter what another firm is to this one; one not known yet is entered by its name; returns the id.

    Raises ValidationError under `other`, UserError `no_such_record`.
    """
    company_record(session, company_id)
    other = other_id or company_named(session, other_name)
    if other is None:
        raise ValidationError("other", "required")
    if other == company_id:
        raise ValidationError("other", "relation_to_itself")
    kind, incoming = _STORED[role]
    source, target = (other, company_id) if incoming else (company_id, other)
    known = select(CompanyRelation.id).where(
        CompanyRelation.from_id == source,
        CompanyRelation.to_id == target,
        CompanyRelation.kind == kind,
        CompanyRelation.deleted_at.is_(None),
    )
    if session.scalar(known) is not None:
        raise ValidationError("other", "relation_twice")
    relation = CompanyRelation(from_id=source, to_id=target, kind=kind, note=note.strip() or None)
    session.add(relation)
    return relation.id


def neighbours(session: Session, company_id: str) -> tuple[Neighbour, ...]:
    """The firms with a relation to this one, in the order the relations were entered."""
    found: list[tuple[str, Neighbour]] = []
    for incoming in (True, False):
        mine, other = (
            (CompanyRelation.to_id, CompanyRelation.from_id)
            if incoming
            else (CompanyRelation.from_id, CompanyRelation.to_id)
        )
        query = (
            select(
                CompanyRelation.id,
                CompanyRelation.kind,
                CompanyRelation.note,
                CompanyState.company_id,
                CompanyState.name,
                CompanyState.region,
                CompanyState.project_count,
            )
            .join(CompanyState, CompanyState.company_id == other)
            .where(mine == company_id, CompanyRelation.deleted_at.is_(None))
        )
        roles = {kind: role for role, (kind, leads) in _STORED.items() if leads is incoming}
        for row in session.execute(query):
            firm = Neighbour(
                row.company_id,
                row.name,
                row.region,
                row.project_count > 0,
                roles.get(row.kind),
                row.id,
                row.note,
            )
            found.append((row.id, firm))
    return tuple(firm for _, firm in sorted(found, key=lambda pair: pair[0]))
