"""The project list: totals of all, of a filter, and of as many rows as one may mark."""

import json
from datetime import date

from app.database import Session
from app.services.light_rules import use_rules
from app.services.milestones import MilestoneDraft, add_milestone
from app.services.plans import TaskDraft, add_task, begin_task, new_plan
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_ids, project_rows, project_totals, totals_by_stage
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


def test_a_project_that_has_ended_lacks_nothing_and_is_not_called_complete(city: City) -> None:
    def passing(value: str) -> list[str]:
        chosen = ProjectFilter({Facet.THREE_ONES: frozenset({value})})
        return city.database.read(lambda session: project_ids(session, chosen))

    project = next(key for key in passing("missing") if key in passing("leader"))
    ended = MilestoneDraft(
        project,
        "TERMINATED",
        date(2026, 3, 18),
        "DAY",
        evidence_ok=True,
        confirm=True,
        reason_code="OTHER",
        note="投资方放弃",
    )
    city.database.write("Record fact", lambda session: add_milestone(session, ended))
    for value in ("missing", "leader", "complete"):
        assert project not in passing(value)


def test_the_days_beside_a_light_are_those_of_the_step_it_speaks_of(city: City) -> None:
    project = city.project("云雀航空部件")
    database = city.database
    database.write("Use rules", lambda session: use_rules(session, "standard"))
    plan = database.write("Draft plan", lambda session: new_plan(session, project))

    def fill(session: Session) -> None:
        begun = add_task(session, plan, TaskDraft("选址", date(2026, 3, 16), date(2026, 3, 19)))
        begin_task(session, begun, date(2026, 3, 16))
        add_task(session, plan, TaskDraft("谈地价", date(2026, 3, 16), date(2026, 3, 20)))

    database.write("Add milestone", fill)
    (row,) = database.read(lambda session: project_rows(session, [project]))
    assert (row.light_rule, json.loads(row.light_inputs or "{}")["step"]) == ("TASK", "谈地价")
    assert (row.next_task, row.days_left, row.light_days) == ("选址", 1, 2)
