"""The timeline of a project: who did what, from every record that tells it."""

from datetime import date

from sqlalchemy import select

from app.database import Database
from app.models.projects import Project
from app.services.amounts import parse_amount
from app.services.history import restore_value
from app.services.progress_notes import add_leader_action, add_note, edit_note
from app.services.project_events import Event, EventKind, project_events, project_visits
from app.services.project_page import project_page
from app.services.projects import set_project_field
from app.services.unit_choices import unit_choices
from app.services.visits import VisitDraft, add_visit
from tests.city import City

NUT = "松果储能电芯二期"


def events(city: City, name: str = NUT) -> list[Event]:
    return city.database.read(lambda session: project_events(session, city.project(name)))


def changed(city: City, field: str) -> Event:
    return next(one for one in events(city) if one.params.get("field") == field)


def test_the_newest_entry_comes_first(city: City) -> None:
    city.database.write("Write progress", lambda session: add_note(session, city.project(NUT), "试桩完成"))
    found = events(city)
    assert (found[0].kind, found[0].text) == (EventKind.NOTE, "试桩完成")
    assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)


def test_a_visit_to_the_investor_about_no_project_is_told_too(city: City) -> None:
    draft = VisitDraft(company_id=city.company("松果储能科技"), minutes="谈下半年用工")
    city.database.write("Log visit", lambda session: add_visit(session, draft))
    visits = city.database.read(lambda session: project_visits(session, city.project(NUT)))
    assert visits[0].text == "谈下半年用工"


def test_a_visit_about_another_project_of_the_investor_is_left_out(city: City) -> None:
    draft = VisitDraft(
        company_id=city.company("松果储能科技"),
        minutes="谈另一个项目",
        project_id=city.project("云雀航空部件"),
    )
    city.database.write("Log visit", lambda session: add_visit(session, draft))
    assert "谈另一个项目" not in {one.text for one in events(city)}


def test_a_changed_unit_is_told_by_its_name(city: City) -> None:
    unit = city.database.read(lambda session: unit_choices(session, "东栖"))[0]
    city.database.write(
        "Edit project",
        lambda session: set_project_field(session, city.project(NUT), "responsible_unit_id", unit.id),
    )
    change = changed(city, "responsible_unit_id")
    assert (change.params["old"], change.params["new"]) == ("望川经开区", unit.name)


def test_an_amount_is_reverted_with_the_words_it_was_entered_in(city: City) -> None:
    before = city.database.read(lambda session: project_page(session, city.project(NUT))).details
    city.database.write(
        "Edit project",
        lambda session: set_project_field(
            session, city.project(NUT), "total_investment", parse_amount("20亿", "YI")
        ),
    )
    seq = int(changed(city, "total_investment_amount").params["seq"] or 0)
    city.database.write(
        "Revert a field",
        lambda session: restore_value(session, city.project(NUT), seq, "total_investment_amount"),
    )
    after = city.database.read(lambda session: project_page(session, city.project(NUT))).details
    assert after.total_investment == before.total_investment


def test_a_name_is_reverted_with_its_pinyin(city: City) -> None:
    project = city.project(NUT)
    query = select(Project.name_pinyin).where(Project.id == project)
    before = city.database.read(lambda session: session.scalar(query))
    city.database.write("Rename", lambda session: set_project_field(session, project, "name", "青柚二期"))
    seq = int(changed_in(city.database, project, "name").params["seq"] or 0)
    city.database.write("Revert a field", lambda session: restore_value(session, project, seq, "name"))
    assert city.database.read(lambda session: session.scalar(query)) == before


def changed_in(database: Database, project: str, field: str) -> Event:
    found = database.read(lambda session: project_events(session, project))
    return next(one for one in found if one.params.get("field") == field)


def test_what_the_leader_did_is_told_with_his_name(city: City) -> None:
    lin = city.official("林知远")
    city.database.write(
        "Enter leader's action",
        lambda session: add_leader_action(
            session, city.project(NUT), lin, date(2026, 3, 18), "ON_SITE", "看桩基进度"
        ),
    )
    told = next(one for one in events(city) if one.text == "看桩基进度")
    assert (told.kind, told.who) == (EventKind.LEADER_ACTION, "林知远")


def test_a_note_can_be_reworded(city: City) -> None:
    note = city.database.write(
        "Write progress", lambda session: add_note(session, city.project(NUT), "试桩完成")
    )
    city.database.write("Edit note", lambda session: edit_note(session, note, "试桩 3 根完成"))
    assert events(city)[0].text == "试桩 3 根完成"
