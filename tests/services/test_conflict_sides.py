"""Who wrote the versions between which people decide."""

from app.services.conflict_sides import sides_at
from tests.city import City, reads_along_actions


def test_of_a_long_log_only_what_wrote_the_versions_is_looked_at(city: City) -> None:
    """Or the window waits whenever data comes."""
    assert reads_along_actions(city.steps(lambda session: sides_at(session, [1, 2])))


def test_where_nothing_is_open_nothing_is_asked(city: City) -> None:
    assert city.steps(lambda session: sides_at(session, [])) == []
