"""Which projects and firms may be told outside the office: to investors, to guests, by telephone."""

from sqlalchemy import ColumnElement, Select, select

from app.models.activities import ActivityProject
from app.models.people import Company
from app.models.projects import Project, ProjectParty

_OPEN = "NORMAL"

OPEN_PROJECTS = Project.confidentiality.is_(None) | (Project.confidentiality == _OPEN)
"""The condition of queries that `is_open` is for one project."""


def is_open(project: Project) -> bool:
    """Whether everybody may know of a project, not a squad or leaders alone."""
    return project.confidentiality in (None, _OPEN)


def _firms(projects: ColumnElement[bool]) -> Select[str]:
    """The firms that have to do with such projects."""
    return (
        select(ProjectParty.company_id)
        .join(Project, Project.id == ProjectParty.project_id)
        .where(ProjectParty.deleted_at.is_(None), Project.deleted_at.is_(None), projects)
    )


OPEN_FIRMS = (Company.confidentiality.is_(None) | (Company.confidentiality == _OPEN)) & (
    Company.id.in_(_firms(OPEN_PROJECTS)) | Company.id.not_in(_firms(~OPEN_PROJECTS))
)
"""Firms that everybody may know of, and that are not here for projects alone that are kept back."""

KEPT_BACK_VISITS = (
    select(ActivityProject.activity_id)
    .join(Project, Project.id == ActivityProject.project_id)
    .where(ActivityProject.deleted_at.is_(None), Project.deleted_at.is_(None), ~OPEN_PROJECTS)
)
"""The visits about a project that is kept back."""
