"""The search box: projects, firms, people, officials and visits by a part of their text."""

from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.models.people import Company, Official, Person, PersonCompany
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_ids
from app.services.recycle_bin import delete_record
from app.services.search import Hit, HitKind, search
from app.services.visits import VisitDraft, add_visit
from tests.city import City

NUT = "松果储能电芯二期"


def found(database: Database, words: str) -> list[Hit]:
    return database.read(lambda session: search(session, words))


def add_chairman(database: Database) -> str:
    """A person at the head of two firms."""

    def command(session: Session) -> str:
        firms = [Company(name_zh=f"{name}示例公司", name_key=name) for name in ("甲", "乙")]
        person = Person(name_zh="孙范三")
        posts = [PersonCompany(person_id=person.id, company_id=firm.id, title="董事长") for firm in firms]
        session.add_all([person, *firms, *posts])
        return firms[0].id

    return database.write("Add person", command)


def test_a_part_of_the_name_finds_the_project_and_its_kind_comes_first(city: City) -> None:
    hits = found(city.database, "储能")
    assert hits[0].kind is HitKind.PROJECT
    assert NUT in {hit.title for hit in hits}
    order = list(HitKind)
    assert [order.index(hit.kind) for hit in hits] == sorted(order.index(hit.kind) for hit in hits)


@pytest.mark.parametrize("words", ["", "   ", "没有这样的名称"])
def test_nothing_is_found_for_nothing_and_for_what_is_not_there(city: City, words: str) -> None:
    assert found(city.database, words) == []


@pytest.mark.parametrize("words", ["_", "1_%", "100%", "\\"])
def test_signs_that_mean_something_to_the_database_are_only_signs(city: City, words: str) -> None:
    assert found(city.database, words) == []


def test_a_person_with_two_firms_is_found_once(database: Database) -> None:
    add_chairman(database)
    people = [hit for hit in found(database, "孙范三") if hit.kind is HitKind.PERSON]
    assert [hit.title for hit in people] == ["孙范三"]


def test_what_lies_in_the_bin_is_not_found(database: Database) -> None:
    firm = add_chairman(database)
    database.write("Delete investor", lambda session: delete_record(session, firm))
    assert found(database, "甲示例") == []
    (person,) = [hit for hit in found(database, "孙范三") if hit.kind is HitKind.PERSON]
    assert person.detail is not None
    assert "甲" not in person.detail


def test_a_visit_shows_the_line_that_was_looked_for_its_firm_and_its_time(city: City) -> None:
    minutes = "参观了样品间\n对方问用电容量\n约定下周回复"
    company = city.company("松果储能科技")
    draft = VisitDraft(company, minutes=minutes, started_at=datetime(2026, 3, 17, 15, 20))
    city.database.write("Log visit", lambda session: add_visit(session, draft))
    (hit,) = [hit for hit in found(city.database, "用电容量") if hit.kind is HitKind.VISIT]
    assert (hit.title, hit.detail, hit.at) == ("对方问用电容量", "松果储能科技", "2026-03-17T15:20")


def test_a_project_is_found_by_its_number(city: City) -> None:
    page = city.database.read(
        lambda session: session.execute(text("SELECT id, project_no FROM project LIMIT 1")).one()
    )
    hits = city.database.read(lambda session: search(session, page.project_no.lower()))
    assert [hit.id for hit in hits] == [page.id]
    chosen = ProjectFilter(text=page.project_no[-7:])
    assert page.id in city.database.read(lambda session: project_ids(session, chosen))


def of_kind(database: Database, words: str, kind: HitKind) -> list[Hit]:
    return [hit for hit in found(database, words) if hit.kind is kind]


@pytest.mark.parametrize("words", ["叶听澜", "听澜", "yetinglan", "ytl", "Ye Ting"])
def test_a_leader_is_found_by_name_and_reading_with_post_and_projects(city: City, words: str) -> None:
    (hit,) = of_kind(city.database, words, HitKind.OFFICIAL)
    assert (hit.id, hit.title, hit.detail) == (city.official("叶听澜"), "叶听澜", "青屿县　青屿县县长")
    led = ProjectFilter({Facet.LEADER: frozenset({hit.id})})
    assert hit.led == len(city.database.read(lambda session: project_ids(session, led))) > 0
    assert hit.open_id == hit.id


def test_an_official_without_projects_is_found_and_leads_nowhere(city: City) -> None:
    idle = Official(name="卫样七", name_pinyin="wei yang qi  weiyangqi wyq")
    city.database.write("Add official", lambda session: session.add(idle))
    (hit,) = of_kind(city.database, "卫样七", HitKind.OFFICIAL)
    assert (hit.led, hit.contacted, hit.open_id) == (0, 0, None)


def test_initials_find_project_and_firm_behind_those_that_hold_the_letters(city: City) -> None:
    for kind, title in ((HitKind.PROJECT, NUT), (HitKind.COMPANY, "松果储能科技")):
        assert title in [hit.title for hit in of_kind(city.database, "sgcn", kind)]
        assert title in [hit.title for hit in of_kind(city.database, "songguo", kind)]
    assert len(of_kind(city.database, "s", HitKind.PROJECT)) == 0
