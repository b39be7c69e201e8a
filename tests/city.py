"""The sample city of the mock-ups, with shorthands to ask it things."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import event, select, text

from app.database import Session
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
    def others_wait(self) -> Iterator[None]:
        """What is written beside the window waits; the window itself could write."""
        with self.database._turns.taken():
            yield

    def steps(self, query: Callable[[Session], object]) -> list[str]:
        """How SQLite goes about all that a read asks, as EXPLAIN QUERY PLAN tells it."""
        asked = list[tuple[str, object]]()

        def note(
            _connection: object, _cursor: object, statement: str, parameters: object, *_: object
        ) -> None:
            asked.append((statement, parameters))

        event.listen(self.database.engine, "before_cursor_execute", note)
        self.database.read(query)
        event.remove(self.database.engine, "before_cursor_execute", note)
        told = [(f"EXPLAIN QUERY PLAN {statement}", parameters) for statement, parameters in asked]
        return self.database.read(
            lambda session: [
                row.detail
                for one in told
                for row in session.connection().exec_driver_sql(*one).all()  # type: ignore[arg-type]
            ]
        )

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


def reads_along_actions(steps: list[str]) -> bool:
    """Whether these steps look at the changes of some actions, and not through the whole log for them."""
    through = [step for step in steps if "AUTOMATIC" in step or step.split()[:2] == ["SCAN", "c"]]
    return not through and "SEARCH c USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)" in steps
