"""The sample city's person and a colleague who write apart, until what they wrote meets on both desks."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from sqlalchemy import text

from app.database import Session
from app.services.assignments import AssignmentDraft, assign_leader
from app.services.conflicts import conflicts, decide
from tests.city import City
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import SharedCity


class TwoDesks:
    """`mine` has the sample city's workspace, `colleague` one of their own on the same shared folder."""

    def __init__(self, city: City, folder: Path) -> None:
        self.city = city
        self._shared = SharedCity(city, folder)
        self._shared.put_on_share()
        self.mine = self._shared.mine
        self.colleague = self._shared.colleague("何雨田")

    @property
    def both(self) -> tuple[Computer, Computer]:
        return self.mine, self.colleague

    def meet(self) -> None:
        """Until either has what the other wrote."""
        for one in (*self.both, *self.both):
            one.sync()

    def write_apart(self, project: str, field: str, values: tuple[object, object]) -> None:
        """Two values of a field, such as `fund_arrival.amount`, of the first such record of a project."""
        for one, value in zip(self.both, values, strict=True):
            one.write(setting(self.city.project(project), field, value))
        self.meet()

    def name_apart(self, project: str, leaders: tuple[str, str]) -> None:
        """Two lead officials of one project."""
        for one, name in zip(self.both, leaders, strict=True):
            draft = AssignmentDraft(
                self.city.project(project), self.city.official(name), date(2026, 3, 18), "分工调整"
            )
            one.write(partial(assign_leader, draft=draft))
        self.meet()

    def decide(self) -> None:
        """Let the second version hold wherever there are two."""
        for one in self.mine.database.read(conflicts):
            chosen = one.sides[1].seq
            self.mine.write(partial(decide, record_id=one.record_id, field=one.field, chosen=chosen))
        self.meet()

    def close(self) -> None:
        self._shared.close()


def setting(project_id: str, field: str, value: object) -> Callable[[Session], object]:
    """A write into the first record of a table that a project has; `field` names both."""
    table, column = field.split(".")
    owner = "id" if table == "project" else "project_id"
    query = text(
        f"UPDATE {table} SET {column} = :value WHERE id ="
        f" (SELECT min(id) FROM {table} WHERE {owner} = :project AND deleted_at IS NULL)"
    )
    return lambda session: session.execute(query, {"value": value, "project": project_id})
