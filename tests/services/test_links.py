"""The same two records are linked by the same row, on every computer and also after it was taken away."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.base import stable_id
from app.models.three_ones import PlanTask
from app.services.plan_links import set_predecessors
from app.services.plans import TaskDraft, add_task, new_plan
from app.services.undo import undo
from tests.city import City

Row = tuple[str, bool]
"""The id of a link, and whether it holds."""


def two_steps(city: City) -> tuple[str, str]:
    def make(session: Session) -> tuple[str, str]:
        plan = new_plan(session, city.project("石榴籽生物制剂"))
        first = add_task(session, plan, TaskDraft("选址", date(2026, 3, 16), date(2026, 3, 20)))
        return first, add_task(session, plan, TaskDraft("挂牌", date(2026, 3, 23), date(2026, 3, 27)))

    return city.database.write("Draft plan", make)


def have_wait(city: City, step: str, before: Sequence[str]) -> list[Row]:
    city.database.write(
        "Edit plan", lambda session: set_predecessors(session, session.get_one(PlanTask, step), before)
    )
    return links_of(city, step)


def links_of(city: City, step: str) -> list[Row]:
    query = text("SELECT id, deleted_at IS NULL FROM plan_task_link WHERE task_id = :step")
    rows = city.database.read(lambda session: session.execute(query, {"step": step}).all())
    return [(row[0], bool(row[1])) for row in rows]


def test_the_id_of_a_link_follows_from_its_ends(city: City) -> None:
    first, second = two_steps(city)
    linked = stable_id("plan_task_link", first, second)
    assert have_wait(city, second, [first]) == [(linked, True)]


def test_a_link_taken_away_comes_back_as_the_same_row(city: City) -> None:
    first, second = two_steps(city)
    made = have_wait(city, second, [first])
    assert have_wait(city, second, []) == [(made[0][0], False)]
    assert have_wait(city, second, [first]) == made
    city.database.write("Undo", undo)
    assert links_of(city, second) == [(made[0][0], False)]
