"""First page, sort, filter and scroll of a long list, against the bare driver with the same queries."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.database import Database, today
from app.driver import driver
from app.main import application, look_for
from app.services.opening import open_for_work
from app.services.project_filter import DEFAULT_SORT, Facet, ProjectFilter, SortKey
from app.services.project_list import ProjectRow, Sort, choices, project_ids, project_rows
from app.ui.projects.list_columns import project_columns
from app.ui.table.model import PAGE, RecordTableModel
from bench.figures import Figure, race
from bench.workspaces import CLOCK

_IN_SIGHT = 30
_JUMPS = 20
_LIMIT = 8.0
_BARE = "bare driver, same query"


class OurList:
    """The list as the window reads it; counts the rows it is given."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.rows_read = 0
        self.model = RecordTableModel(
            project_columns(database.read(today), lambda _: ("", "neutral")), self._rows
        )

    def show(self, chosen: ProjectFilter, sort: Sort) -> None:
        """Read the order and what is in sight at the top."""
        self.model.set_ids(())
        self.model.set_ids(self.database.read(lambda session: project_ids(session, chosen, sort)))
        self._look_at(0)

    def jump(self) -> None:
        """Let the scroll bar go at places all over the list, none of which has been read before."""
        self.model.reload()
        for place in _places(len(self.model.ids)):
            self.model.read_now(place, place)
            self._look_at(place)

    def _rows(self, ids: Sequence[str]) -> list[ProjectRow]:
        found = self.database.read(lambda session: project_rows(session, ids))
        self.rows_read += len(found)
        return found

    def _look_at(self, first: int) -> None:
        for row in range(first, min(first + _IN_SIGHT, len(self.model.ids))):
            self.model.cells_at(row)


class BareList:
    """The same questions put straight to SQLite."""

    def __init__(self, path: Path) -> None:
        self.connection = driver().connect(str(path))
        self.connection.execute("PRAGMA cache_size = -32000")
        self.ids: list[str] = []

    def show(self, order: str, where: str = "1", values: tuple[str, ...] = ()) -> None:
        query = f"SELECT project_id FROM project_state WHERE {where} ORDER BY {order}, project_id"
        self.ids = [row[0] for row in self.connection.execute(query, values)]
        self.read(0)

    def jump(self) -> None:
        for place in _places(len(self.ids)):
            self.read(place // PAGE * PAGE)

    def read(self, first: int) -> list[Any]:
        ids = self.ids[first : first + PAGE]
        marks = ", ".join("?" * len(ids))
        found: list[Any] = self.connection.execute(
            f"SELECT * FROM project_state WHERE project_id IN ({marks})", ids
        ).fetchall()
        return found


def measure(folder: Path, repeats: int) -> Iterator[Figure]:
    """Times of one list, and what part of its rows it reads to show itself."""
    look = look_for(application())
    workspace = open_for_work(folder, clock=CLOCK)
    ours, bare = OurList(workspace.database), BareList(workspace.place.database)
    unit = workspace.database.read(lambda session: choices(session, Facet.UNIT, ProjectFilter()))[0].value
    everything, of_unit = ProjectFilter(), ProjectFilter({Facet.UNIT: frozenset({unit})})
    by_name: Sort = ((SortKey.NAME, False),)

    def timed(name: str, our_work: Any, bare_work: Any) -> Figure:
        return Figure(f"list: {name}", _BARE, *race(our_work, bare_work, repeats), _LIMIT)

    ours.show(everything, DEFAULT_SORT)
    read, total = ours.rows_read, len(ours.model.ids)
    yield Figure("list: rows read for the first page", "all rows", read, total, max(0.01, PAGE / total), "")
    yield timed(
        "first page", lambda: ours.show(everything, DEFAULT_SORT), lambda: bare.show("light, due_sort")
    )
    yield timed("scroll", ours.jump, bare.jump)
    yield timed("sort by name", lambda: ours.show(everything, by_name), lambda: bare.show("name_sort"))
    yield timed(
        "filter by unit",
        lambda: ours.show(of_unit, DEFAULT_SORT),
        lambda: bare.show("light, due_sort", "unit_id = ?", (unit,)),
    )
    bare.connection.close()
    workspace.close()
    look.close()


def _places(count: int) -> list[int]:
    return [number * 7919 % count for number in range(1, _JUMPS + 1)]
