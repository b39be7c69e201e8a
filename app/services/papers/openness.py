"""Which projects may be told outside the office: to investors, to guests, by telephone."""

from app.models.projects import Project

_OPEN = "NORMAL"

OPEN_PROJECTS = Project.confidentiality.is_(None) | (Project.confidentiality == _OPEN)
"""The condition of queries that `is_open` is for one project."""


def is_open(project: Project) -> bool:
    """Whether everybody may know of a project, not a squad or leaders alone."""
    return project.confidentiality in (None, _OPEN)
