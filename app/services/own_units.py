"""Which projects are of the units that the person here works for."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import scopes
from app.database import database_of
from app.models.projects import Project
from app.services.id_lists import is_among


def outside(session: Session, ids: Sequence[str]) -> frozenset[str]:
    """Those of these projects that are of other units than the person at this computer is bound to."""
    units = database_of(session).scope
    if not units or not ids:
        return frozenset()
    own = scopes.with_parts(session.connection(), units)
    query = select(Project.id).where(
        is_among(Project.id, ids),
        Project.responsible_unit_id.not_in(own),
    )
    return frozenset(session.execute(query).scalars())
