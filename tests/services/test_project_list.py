"""The project list: totals of all, of a filter, and of as many rows as one may mark."""

from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_ids, project_totals, totals_by_stage
from tests.city import City


def test_the_totals_of_marked_rows_take_any_number_of_them(city: City) -> None:
    ids = city.database.read(lambda session: project_ids(session, ProjectFilter()))
    marked = [*ids, *(f"none-{n}" for n in range(40_000))]
    every = city.database.read(lambda session: project_totals(session, ProjectFilter()))
    assert city.database.read(lambda session: project_totals(session, ProjectFilter(), marked)) == every
    assert every.count == len(ids) == sum(every.lights)


def test_the_columns_of_the_board_add_up_to_the_list(city: City) -> None:
    chosen = ProjectFilter({Facet.LIGHT: frozenset({"0", "1"})})
    every = city.database.read(lambda session: project_totals(session, chosen))
    stages = city.database.read(lambda session: totals_by_stage(session, chosen))
    assert sum(total.count for total in stages.values()) == every.count
    assert sum(total.investment for total in stages.values()) == every.investment
    assert every.lights[2:] == (0, 0)
