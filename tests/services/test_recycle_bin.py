"""The recycle bin: a record goes with what belongs to it alone, and comes back with all of it."""

from datetime import date, datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.database import Database, FixedClock
from app.errors import UserError
from app.models.activities import FollowUp
from app.models.field_ids import logged_tables
from app.models.people import Company, PersonCompany
from app.models.three_ones import PlanTask, ProgressPlan
from app.services.follow_ups import FollowUpDraft, add_follow_up
from app.services.recycle_bin import DeletedRecord, delete_record, deleted_records, restore_record
from app.services.undo import redo, undo
from app.services.visits import NextStep, VisitDraft, add_visit
from tests.city import City

NUT = "松果储能电芯二期"
DRONE = "竹蜻蜓无人机总装基地"


def live_rows(database: Database) -> dict[str, set[str]]:
    """Every record that is not in the bin, by table."""

    def read(session: Session) -> dict[str, set[str]]:
        return {
            name: set(session.execute(text(f'SELECT id FROM "{name}" WHERE deleted_at IS NULL')).scalars())
            for name in logged_tables()
        }

    return database.read(read)


def lost(before: dict[str, set[str]], after: dict[str, set[str]]) -> dict[str, int]:
    return {name: len(ids - after[name]) for name, ids in before.items() if ids - after[name]}


def delete(database: Database, *ids: str) -> None:
    def command(session: Session) -> None:
        for record_id in ids:
            delete_record(session, record_id)

    database.write("Delete", command)


def restore(database: Database, record_id: str) -> None:
    database.write("Restore", lambda session: restore_record(session, record_id))


def bin_of(city: City) -> list[DeletedRecord]:
    return city.database.read(deleted_records)


def test_a_project_goes_and_comes_back_with_its_plan_people_facts_and_tasks(city: City) -> None:
    project = city.project(NUT)
    city.database.write(
        "Add task", lambda session: add_follow_up(session, FollowUpDraft("补材料", project_id=project))
    )
    before, state = live_rows(city.database), city.state(NUT)
    delete(city.database, project)
    gone = lost(before, live_rows(city.database))
    assert gone["project"] == 1
    assert {
        "leader_assignment",
        "contact_assignment",
        "progress_plan",
        "plan_task",
        "project_milestone",
        "project_party",
        "fund_arrival",
        "follow_up",
    } <= gone.keys()
    assert not gone.keys() & {"company", "official", "activity", "unit"}
    (entry,) = bin_of(city)
    assert (entry.table, entry.name, sum(entry.with_it.values())) == ("project", NUT, sum(gone.values()) - 1)
    restore(city.database, project)
    assert live_rows(city.database) == before
    assert bin_of(city) == []
    again = city.state(NUT)
    assert (again.light, again.leader_name, again.plan_version, again.paid) == (
        state.light,
        state.leader_name,
        state.plan_version,
        state.paid,
    )


def test_a_firm_goes_and_comes_back_with_its_people_links_and_projects(city: City) -> None:
    company = city.database.read(lambda s: s.scalars(select(PersonCompany.company_id).limit(1)).one())
    before = live_rows(city.database)
    delete(city.database, company)
    gone = lost(before, live_rows(city.database))
    assert gone["company"] == 1
    assert "person_company" in gone
    assert not gone.keys() & {"person", "activity", "project"}
    restore(city.database, company)
    assert live_rows(city.database) == before


def test_a_visit_goes_and_comes_back_with_what_was_promised_in_it(city: City) -> None:
    company = city.database.read(lambda s: s.scalars(select(Company.id).limit(1)).one())
    draft = VisitDraft(company_id=company, minutes="看了厂房", next_step=NextStep("寄样", date(2026, 3, 20)))
    visit = city.database.write("Log visit", lambda session: add_visit(session, draft))
    before = live_rows(city.database)
    delete(city.database, visit)
    gone = lost(before, live_rows(city.database))
    assert (gone["activity"], gone["activity_company"], gone["follow_up"]) == (1, 1, 1)
    restore(city.database, visit)
    assert live_rows(city.database) == before


def test_several_projects_deleted_at_once_come_back_one_by_one(city: City) -> None:
    before = live_rows(city.database)
    nut, drone = city.project(NUT), city.project(DRONE)
    delete(city.database, nut, drone)
    assert {entry.name for entry in bin_of(city)} == {NUT, DRONE}
    assert all(entry.with_it for entry in bin_of(city))
    restore(city.database, nut)
    assert [entry.name for entry in bin_of(city)] == [DRONE]
    restore(city.database, drone)
    assert live_rows(city.database) == before


def test_a_part_deleted_alone_lies_in_the_bin_by_itself(city: City) -> None:
    step = a_step(city)
    delete(city.database, step.id)
    (entry,) = bin_of(city)
    assert (entry.table, entry.name) == ("plan_task", step.name)
    restore(city.database, step.id)
    assert bin_of(city) == []


def test_a_part_brings_back_the_record_it_belongs_to(city: City) -> None:
    project, step = city.project(NUT), a_step(city)
    delete(city.database, step.id)
    delete(city.database, project)
    restore(city.database, step.id)
    assert city.state(NUT).name == NUT
    assert step.id in live_rows(city.database)["plan_task"]


def test_what_was_deleted_before_stays_in_the_bin_when_its_record_comes_back(city: City) -> None:
    project, step = city.project(NUT), a_step(city)
    delete(city.database, step.id)
    delete(city.database, project)
    restore(city.database, project)
    assert [entry.id for entry in bin_of(city)] == [step.id]


def test_deleting_twice_keeps_the_way_back(city: City) -> None:
    before, project = live_rows(city.database), city.project(NUT)
    delete(city.database, project)
    city.database.clock = FixedClock(datetime(2026, 3, 19, 9, 0))
    delete(city.database, project)
    restore(city.database, project)
    assert live_rows(city.database) == before


def test_deleting_and_restoring_are_undone_and_redone(city: City) -> None:
    before, project = live_rows(city.database), city.project(NUT)
    delete(city.database, project)
    deleted = live_rows(city.database)
    city.database.write("Undo", undo)
    assert live_rows(city.database) == before
    city.database.write("Redo", redo)
    assert live_rows(city.database) == deleted
    restore(city.database, project)
    city.database.write("Undo", undo)
    assert live_rows(city.database) == deleted


def test_the_bin_tells_by_whom(city: City) -> None:
    delete(city.database, city.project(NUT))
    delete(city.database, city.project(DRONE))
    entries = bin_of(city)
    assert {entry.name for entry in entries} == {DRONE, NUT}
    assert entries[0].deleted_by is not None


def test_a_live_record_is_not_restored(city: City) -> None:
    with pytest.raises(UserError, match="not_deleted"):
        restore(city.database, city.project(NUT))


def test_a_deleted_tasks_project_no_longer_waits_for_it(city: City) -> None:
    project = city.project(NUT)
    delete(city.database, project)
    waiting = city.database.read(
        lambda s: s.scalars(
            select(FollowUp.id).where(FollowUp.project_id == project, FollowUp.deleted_at.is_(None))
        ).all()
    )
    assert list(waiting) == []


def a_step(city: City) -> PlanTask:
    """The last step of the current plan."""
    query = (
        select(PlanTask)
        .join(ProgressPlan, ProgressPlan.id == PlanTask.plan_id)
        .where(ProgressPlan.project_id == city.project(NUT), PlanTask.deleted_at.is_(None))
        .order_by(ProgressPlan.version.desc(), PlanTask.seq.desc())
        .limit(1)
    )
    return city.database.read(lambda session: session.scalars(query).one())
