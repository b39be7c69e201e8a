"""The events a project came from or was signed at; it counts among the results of the first alone."""

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import now_text
from app.models.projects import ProjectSource

_BETWEEN = re.compile(r"[、,，;；]")


def written_sources(session: Session, project_id: str) -> str:
    """The names as they are typed, the one it counts among first."""
    return "、".join(source.name for source in _sources(session, project_id))


def set_sources(session: Session, project_id: str, typed: str) -> None:
    """Have exactly the events that are written, divided by commas of either kind."""
    names = list(dict.fromkeys(name for part in _BETWEEN.split(typed) if (name := " ".join(part.split()))))
    known = {source.name: source for source in _sources(session, project_id)}
    for name, source in known.items():
        if name not in names:
            source.deleted_at = now_text(session)
    for place, name in enumerate(names):
        if name in known:
            known[name].counted = place == 0
        else:
            session.add(ProjectSource(project_id=project_id, name=name, counted=place == 0))


def _sources(session: Session, project_id: str) -> list[ProjectSource]:
    query = select(ProjectSource).where(
        ProjectSource.project_id == project_id, ProjectSource.deleted_at.is_(None)
    )
    return list(session.scalars(query.order_by(ProjectSource.counted.desc(), ProjectSource.id)))
