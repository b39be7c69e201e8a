"""What a pack tells of the one before it, whatever a colleague's program has kept of that."""

from datetime import datetime

import pytest

from app.services.papers.pack_news import pack_news, told_by
from app.services.papers.project_brief import project_brief
from tests.city import City

SINCE = datetime(2026, 3, 1, 9, 0)


@pytest.mark.parametrize("told", [5, None, [], [0, 1, 2], [0, 1, "x", [], []], [0, 1, 2, 3, 4], {"0": 1}])
def test_what_is_told_in_no_form_of_ours_is_not_compared(city: City, told: object) -> None:
    project = city.project("松果储能电芯二期")
    briefs = {project: city.database.read(lambda session: project_brief(session, project))}
    assert pack_news(SINCE, told_by(briefs), briefs, {}).is_empty
    assert pack_news(SINCE, {project: told}, briefs, {}).is_empty
