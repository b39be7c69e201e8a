"""Whether a database is sound, and what is said when it is not."""

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.models.projects import Project
from app.services.integrity import faults
from tests.city import City

NUT = "松果储能电芯二期"


def faults_of(database: Database) -> list[str]:
    return database.read(faults)


def test_the_sample_city_has_no_fault(city: City) -> None:
    assert faults_of(city.database) == []


def without_triggers(session: Session, statement: str, **values: object) -> None:
    """Change the tables behind the back of the log, as a damaged disk or another program would."""
    triggers = session.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
    for row in triggers:
        session.execute(text(f'DROP TRIGGER "{row.name}"'))
    session.execute(text(statement), values)
    for row in triggers:
        session.connection().exec_driver_sql(row.sql)


def test_a_record_that_is_not_as_the_log_has_it_is_named(city: City) -> None:
    project = city.project(NUT)
    change = "UPDATE project SET content = :content WHERE id = :id"
    before = city.database.read(lambda session: session.get_one(Project, project).content)

    def look(session: Session) -> list[str]:
        without_triggers(session, change, content="换了内容", id=project)
        found = faults(session)
        without_triggers(session, change, content=before, id=project)
        return found

    (fault,) = city.database.write("Behind", look)
    assert project in fault
    assert "换了内容" in fault
    assert faults_of(city.database) == []


def test_a_reference_that_leads_nowhere_is_named_by_its_table(city: City) -> None:
    project = city.project(NUT)
    change = "UPDATE project SET squad_id = :squad WHERE id = :id"
    before = city.database.read(
        lambda s: s.execute(text("SELECT squad_id FROM project WHERE id = :id"), {"id": project}).scalar()
    )

    def break_it(session: Session) -> None:
        session.execute(text("PRAGMA defer_foreign_keys = ON"))
        without_triggers(session, change, squad="nobody", id=project)
        assert any(fault.startswith("project ") for fault in faults(session))
        without_triggers(session, change, squad=before, id=project)

    city.database.write("Behind", break_it)
    assert faults_of(city.database) == []
