"""The sample city of the mock-ups, with shorthands to ask it things."""

from sqlalchemy import select

from app.models.local import CompanyState, ProjectState
from app.models.people import Official
from app.workspace import OpenWorkspace


class City:
    """The sample city: its workspace, its database, and ids by the names of the mock-ups."""

    def __init__(self, workspace: OpenWorkspace) -> None:
        self.workspace = workspace
        self.database = workspace.database

    def project(self, name: str) -> str:
        """The id of a project."""
        query = select(ProjectState.project_id).where(ProjectState.name == name)
        return self.database.read(lambda session: session.scalars(query).one())

    def state(self, name: str) -> ProjectState:
        """The derived row of a project."""
        query = select(ProjectState).where(ProjectState.name == name)
        return self.database.read(lambda session: session.scalars(query).one())

    def company(self, name: str) -> str:
        """The id of a firm."""
        query = select(CompanyState.company_id).where(CompanyState.name == name)
        return self.database.read(lambda session: session.scalars(query).one())

    def official(self, name: str) -> str:
        """The id of an official."""
        query = select(Official.id).where(Official.name == name)
        return self.database.read(lambda session: session.scalars(query).one())
