"""The fictitious city of `resources/demo/sample-city.json`: small, complete, the same every time."""

import json
from datetime import date

from sqlalchemy.orm import Session

from app import paths
from app.file_store import FileStore
from app.models.activities import FollowUp
from app.models.people import (
    CompanyRelation,
    ContactChannel,
    Official,
    OfficialRole,
    Person,
    PersonCompany,
)
from app.models.reference import Unit
from app.services.demo import sample_files, sample_projects, sample_visits
from app.services.demo.sample_names import City, company, key
from app.services.names import pinyin_key
from app.services.settings import set_setting

LIGHTS = {"preset": "next_step"}
"""The city's lights follow the next step of each project alone, as its office has chosen."""


def make_sample_city(session: Session, files: FileStore) -> str:
    """Fill an empty workspace, with its files; returns the id of the person who works in it."""
    content = json.loads((paths.resources() / "demo" / "sample-city.json").read_text(encoding="utf-8"))
    city = City(content, date.fromisoformat(content["today"]))
    _settings(session, city)
    _units(session, city)
    _officials(session, city)
    _companies(session, city)
    _people(session, city)
    sample_projects.add_projects(session, city)
    sample_files.add_files(session, city, files)
    sample_visits.add_visits(session, city)
    _follow_ups(session, city)
    return city.officials[content["me"]].id


def _settings(session: Session, city: City) -> None:
    set_setting(session, "workspace_name", city.content["workspace"])
    set_setting(session, "city", city.content["city"])
    set_setting(session, "is_demo", True)
    set_setting(session, "next_meeting", city.content["meeting"])
    set_setting(session, "lights", LIGHTS)


def _units(session: Session, city: City) -> None:
    for row in city.rows("units"):
        unit = Unit(
            id=key("unit", row["code"]),
            code=row["code"],
            name_zh=row["name"],
            short_zh=row["short"],
            unit_type=row["type"],
            is_ranked=row["type"] in ("COUNTY", "CITY_ZONE"),
            rank_group={"COUNTY": "A", "CITY_ZONE": "B"}.get(row["type"]),
            parent_id=None if row["type"] == "CITY" else key("unit", "YH"),
            protocol_order=row["order"],
        )
        city.units[row["code"]] = city.units[row["short"]] = unit
        session.add(unit)


def _officials(session: Session, city: City) -> None:
    for order, row in enumerate(city.rows("leaders")):
        official = Official(
            id=key("official", row["name"]),
            name=row["name"],
            name_pinyin=pinyin_key(row["name"]),
            post_title=row["post"],
            rank_level=row["rank"],
            unit_id=city.units[row["unit"]].id,
            group4="GOVERNMENT",
            protocol_order=order,
            mobile=f"1000000{100 + order:04d}",
        )
        city.leaders[row["key"]] = city.officials[row["name"]] = official
        session.add(official)
        session.add(
            OfficialRole(id=key("role", row["name"]), official_id=official.id, role="responsible_leader")
        )
    for order, row in enumerate(city.rows("staff")):
        official = Official(
            id=key("official", row["name"]),
            name=row["name"],
            name_pinyin=pinyin_key(row["name"]),
            post_title=row["post"],
            rank_level=32,
            unit_id=city.units[row["unit"]].id,
            mobile=f"1000000{200 + order:04d}",
        )
        city.officials[row["name"]] = official
        session.add(official)
        session.add(OfficialRole(id=key("role", row["name"]), official_id=official.id, role="squad_member"))


def _companies(session: Session, city: City) -> None:
    for row in [*city.rows("companies"), *city.rows("other_companies")]:
        company(session, city, row["name"], row)
    for name, detail in city.content["details"].items():
        if "source" in detail:
            city.companies[name].referred_by_id = city.companies[detail["source"]].id
    for upstream, downstream in city.content["relations"]:
        relation = CompanyRelation(
            id=key("relation", upstream, downstream),
            from_id=city.companies[upstream].id,
            to_id=city.companies[downstream].id,
            kind="SUPPLIES",
        )
        session.add(relation)


def _people(session: Session, city: City) -> None:
    for row in city.rows("people"):
        person = Person(
            id=key("person", row["name"]),
            name_zh=row["name"],
            name_pinyin=pinyin_key(row["name"]),
            honorific=row["honorific"],
            surname_len=1,
        )
        city.people[row["name"]] = person
        session.add(person)
        session.add(
            PersonCompany(
                id=key("post", row["name"]),
                person_id=person.id,
                company_id=city.companies[row["company"]].id,
                title=row["title"],
                is_decision_maker=row.get("decides", False),
                is_main_contact=row.get("main", False),
            )
        )
        session.add(
            ContactChannel(
                id=key("phone", row["name"]),
                person_id=person.id,
                kind="MOBILE",
                value=row["phone"],
                is_primary=True,
            )
        )


def _follow_ups(session: Session, city: City) -> None:
    for number, row in enumerate(city.rows("follow_ups")):
        project = row.get("project")
        task = city.tasks.get((project, row["task"])) if project and "task" in row else None
        session.add(
            FollowUp(
                id=key("follow_up", number),
                what=row["what"],
                kind=row["kind"],
                owner_id=city.officials[row["owner"]].id,
                due_on=date.fromisoformat(row["due"]),
                done_on=date.fromisoformat(row["done"]) if "done" in row else None,
                project_id=city.projects[project] if project else None,
                plan_task_id=task,
            )
        )
