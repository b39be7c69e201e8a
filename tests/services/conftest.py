"""A workspace of the sample city, fresh for every test, and shorthands to ask it things."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from app.database import Database
from app.models.local import CompanyState, ProjectState
from app.models.people import Official
from app.replay import differences
from app.services.opening import SAMPLE_DAY, DemoOrder, make_demo_workspace, stopped_at


class City:
    """The sample city: its database, and ids by the names of the mock-ups."""

    def __init__(self, database: Database) -> None:
        self.database = database

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


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    """The city; at the end its log is replayed and compared with its tables."""
    workspace = make_demo_workspace(tmp_path / "city", DemoOrder(sample=True), stopped_at(SAMPLE_DAY))
    yield City(workspace.database)
    found = workspace.database.read(lambda session: differences(session.connection()))
    workspace.close()
    assert found == []
