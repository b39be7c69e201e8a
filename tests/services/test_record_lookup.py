"""What a person names on the command line: found by id or whole name, or told what there is instead."""

import pytest

from app.database import Session
from app.errors import UserError
from app.models.activities import Activity
from app.services.record_lookup import record_called
from tests.city import City

SUBJECT = "走访示例公司"


def test_visits_of_one_subject_are_listed_by_day_and_id_the_newest_first(city: City) -> None:
    def visit_often(session: Session) -> None:
        for day in range(1, 11):
            session.add(Activity(kind="VISIT_OUT", subject=SUBJECT, started_at=f"2026-03-{day:02}T10:00"))

    city.database.write("Visit", visit_often)
    with pytest.raises(UserError, match="several_called") as told:
        city.database.read(lambda session: record_called(session, "activity", SUBJECT))
    names = told.value.params["names"]
    assert isinstance(names, tuple)
    assert (len(names), names[-1]) == (9, "…"), "the list is not longer than can be read"
    assert names[0].startswith("2026-03-10 10:00 ")
    found = names[0].split()[-1]
    assert city.database.read(lambda session: record_called(session, "activity", found)) == found


def test_part_of_a_name_is_answered_by_the_whole_ones(city: City) -> None:
    with pytest.raises(UserError, match="named_otherwise") as told:
        city.database.read(lambda session: record_called(session, "official", "林知"))
    assert told.value.params == {"name": "林知", "names": ("林知远",)}
    for said in ("没有", "", "%"):
        with pytest.raises(UserError, match="none_called"):
            city.database.read(lambda session, said=said: record_called(session, "official", said))  # type: ignore[misc]
