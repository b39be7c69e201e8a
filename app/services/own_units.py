"""Whether a project is of the units that the person here works for."""

from sqlalchemy.orm import Session

from app import scopes
from app.database import database_of
from app.models.projects import Project


def is_outside(session: Session, project_id: str) -> bool:
    """Whether a project is of another unit than the person at this computer is bound to."""
    units = database_of(session).scope
    project = session.get(Project, project_id) if units else None
    if project is None or project.responsible_unit_id is None:
        return False
    return project.responsible_unit_id not in scopes.with_parts(session.connection(), units)
