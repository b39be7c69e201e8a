"""The sample city of the mock-ups, with shorthands to ask it things."""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager

from sqlalchemy import select, text

from app.driver import driver
from app.models.field_ids import tables_by_number
from app.models.local import CompanyState, ProjectState
from app.models.people import Official
from app.workspace import OpenWorkspace


class City:
    """The sample city: its workspace, its database, and ids by the names of the mock-ups."""

    def __init__(self, workspace: OpenWorkspace) -> None:
        self.workspace = workspace
        self.database = workspace.database

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """As if another program were writing to the ledger: it can be read, and writes wait."""
        with closing(driver().connect(str(self.database.path), isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield

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

    def change(self, record_id: str, field: str) -> int:
        """The place in the log of the last change of a field."""
        return self._last_change(record_id, field)[0]

    def base(self, record_id: str, field: str) -> int | None:
        """The place in the log of the newest version that the last change of a field rested on."""
        bases = self._last_change(record_id, field)[1].get(field, [])
        return max(bases) if bases else None

    def _last_change(self, record_id: str, field: str) -> tuple[int, dict[str, list[int]]]:
        query = text(
            "SELECT seq, table_no, fields, bases FROM change WHERE record_id = :id ORDER BY seq DESC"
        )
        for row in self.database.read(lambda session: session.execute(query, {"id": record_id}).all()):
            names = {str(number): name for name, number in tables_by_number()[row.table_no].fields.items()}
            if field in (names[number] for number in json.loads(row.fields)):
                return row.seq, {names[key]: seqs for key, seqs in json.loads(row.bases or "{}").items()}
        raise LookupError(field)
