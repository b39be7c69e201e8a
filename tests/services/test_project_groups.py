"""The project list in groups."""

from itertools import chain

import pytest

from app.services.facets import NONE
from app.services.project_filter import Facet, ProjectFilter, SortKey
from app.services.project_groups import GROUPINGS, ProjectGroup, project_groups
from app.services.project_list import ProjectRow, Sort, project_ids, project_rows, project_totals
from tests.city import City

ALL = ProjectFilter()
SIGNED = ProjectFilter({Facet.STAGE: frozenset({"1", "2", "3"})})


def groups(city: City, by: Facet, chosen: ProjectFilter = ALL) -> list[ProjectGroup]:
    return city.database.read(lambda session: project_groups(session, chosen, by))


def rows_of(city: City, group: ProjectGroup) -> list[ProjectRow]:
    return city.database.read(lambda session: project_rows(session, group.ids))


@pytest.mark.parametrize("by", GROUPINGS)
@pytest.mark.parametrize("chosen", [ALL, SIGNED])
def test_every_project_stands_in_the_group_of_its_value(city: City, by: Facet, chosen: ProjectFilter) -> None:
    names = {
        Facet.STAGE: "stage",
        Facet.LIGHT: "light",
        Facet.UNIT: "unit_name",
        Facet.LEADER: "leader_name",
        Facet.CONTACT: "contact_name",
        Facet.INDUSTRY: "industry",
    }
    found = groups(city, by, chosen)
    every = city.database.read(lambda session: project_ids(session, chosen))
    assert sorted(chain.from_iterable(group.ids for group in found)) == sorted(every)
    for group in found:
        rows = rows_of(city, group)
        values = {getattr(row, names[by]) for row in rows}
        expected = group.label if group.label is not None else int(group.value) if group.value else None
        assert values == {expected}
        assert group.totals.investment == sum(row.investment or 0 for row in rows)
        assert group.totals.count == len(rows)


def test_the_sums_of_the_groups_are_those_of_the_list(city: City) -> None:
    totals = city.database.read(lambda session: project_totals(session, SIGNED))
    found = groups(city, Facet.UNIT, SIGNED)
    assert sum(group.totals.investment for group in found) == totals.investment
    assert tuple(map(sum, zip(*(group.totals.lights for group in found), strict=True))) == totals.lights


def test_groups_come_in_the_order_of_their_values_and_what_lacks_one_last(city: City) -> None:
    assert [group.value for group in groups(city, Facet.STAGE)] == ["0", "1", "2", "3"]
    assert groups(city, Facet.LEADER)[-1].value == NONE
    units = [group.label for group in groups(city, Facet.UNIT)]
    assert units.index("云瀚高新区") < len(units)


def test_projects_of_a_group_keep_the_order_of_the_list(city: City) -> None:
    dearest: Sort = ((SortKey.INVESTMENT, True),)
    found = city.database.read(lambda session: project_groups(session, ALL, Facet.STAGE, dearest))
    for group in found:
        rows = rows_of(city, group)
        amounts = [row.investment or 0 for row in rows]
        assert amounts == sorted(amounts, reverse=True)


def test_a_filter_that_lets_nothing_through_leaves_no_groups(city: City) -> None:
    assert groups(city, Facet.UNIT, ProjectFilter(text="没有这样的项目")) == []
