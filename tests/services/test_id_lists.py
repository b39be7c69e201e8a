"""Long lists: ids as one value, in order, and of any number."""

import pytest

from app.services.project_filter import Facet, ProjectFilter, SortKey
from app.services.project_list import project_counts, project_ids, project_rows, project_totals
from tests.city import City


@pytest.mark.parametrize("descending", [False, True])
def test_ids_come_in_the_order_asked_for(city: City, descending: bool) -> None:
    order = ((SortKey.INVESTMENT, descending),)
    ids = city.database.read(lambda session: project_ids(session, ProjectFilter(), order))
    rows = city.database.read(lambda session: project_rows(session, ids))
    amounts = [row.investment or 0 for row in rows]
    assert amounts == sorted(amounts, reverse=descending)
    assert len(ids) == city.database.read(lambda session: project_totals(session, ProjectFilter())).count


def test_a_list_that_nothing_passes_is_empty(city: City) -> None:
    nothing = ProjectFilter(text="没有这样的项目")
    assert city.database.read(lambda session: project_ids(session, nothing)) == []


def test_more_projects_can_be_selected_than_sqlite_takes_values(city: City) -> None:
    nut = city.project("松果储能电芯二期")
    selected = [nut, *map(str, range(40_000))]
    sums = city.database.read(lambda session: project_totals(session, ProjectFilter(), selected))
    assert (sums.count, sums.investment) == (1, city.state("松果储能电芯二期").investment)
    assert [row.id for row in city.database.read(lambda session: project_rows(session, selected))] == [nut]


def test_counting_many_filters_at_once_counts_each_as_alone(city: City) -> None:
    filters = [
        ProjectFilter(),
        *(ProjectFilter({Facet.LIGHT: frozenset({str(light)})}) for light in range(4)),
    ]
    together = city.database.read(lambda session: project_counts(session, filters))
    alone = city.database.read(lambda session: [project_totals(session, one).count for one in filters])
    assert together == alone
