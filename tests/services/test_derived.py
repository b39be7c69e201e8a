"""What lists read follows every write: the rows derived from records, of the project and of its firms."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.database import ChangeSet, Database
from app.models.local import CompanyState, LocalValue, ProjectState
from app.models.people import Company, CompanyIndustry, Official
from app.models.projects import ProjectParty
from app.models.reference import CodeItem, Unit
from app.models.three_ones import PlanTask
from app.services import derived
from app.services.assignments import AssignmentDraft, assign_contact
from app.services.opening import SAMPLE_DAY
from app.services.plans import TaskDraft, add_task, new_plan
from app.services.project_state import refresh
from app.services.projects import set_light
from app.services.settings import set_setting
from app.services.thresholds import SETTING
from app.services.undo import undo
from tests.city import City

NUT = "松果储能电芯二期"
SEED = "石榴籽生物制剂"


@dataclass
class MovedClock:
    """A clock that stands on a day one may choose."""

    day: date

    def now(self) -> datetime:
        return datetime.combine(self.day, time(8, 0))


def rows(database: Database) -> dict[str, tuple[object, ...]]:
    """Every derived row without the day it was computed on."""
    shown = [c for c in ProjectState.__table__.columns if c.name != "computed_on"]
    query = select(*shown)
    return database.read(lambda s: {row.project_id: tuple(row) for row in s.execute(query)})


def recomputed(database: Database) -> dict[str, tuple[object, ...]]:
    database.refresh(lambda session: refresh(session, None))
    return rows(database)


def wake(city: City, day: date) -> None:
    city.database.clock = MovedClock(day)
    city.database.refresh(derived.catch_up)


@pytest.mark.parametrize("days", [1, 2, 7, 30, 200])
def test_after_any_number_of_days_everything_is_as_if_computed_anew(city: City, days: int) -> None:
    wake(city, SAMPLE_DAY + timedelta(days=days))
    assert rows(city.database) == recomputed(city.database)


def test_day_after_day_nothing_is_missed(city: City) -> None:
    for days in range(1, 15):
        wake(city, SAMPLE_DAY + timedelta(days=days))
    assert rows(city.database) == recomputed(city.database)


def test_a_light_set_by_hand_ends_on_its_day(city: City) -> None:
    project = city.project(NUT)
    city.database.write("Set light", lambda session: set_light(session, project, "GREEN", "本周核发"))
    wake(city, SAMPLE_DAY + timedelta(days=30))
    assert city.state(NUT).light_pinned
    wake(city, SAMPLE_DAY + timedelta(days=31))
    assert not city.state(NUT).light_pinned


def test_a_slot_falls_open_when_its_holder_leaves_office(city: City) -> None:
    project, last = city.project(NUT), SAMPLE_DAY + timedelta(days=5)
    contact = city.database.read(
        lambda s: s.scalars(select(ProjectState.contact_id).where(ProjectState.project_id == project)).one()
    )
    city.database.write(
        "Edit member",
        lambda s: s.execute(update(Official).where(Official.id == contact).values(term_to=last)),
    )
    wake(city, last)
    assert city.state(NUT).contact_slot == "FILLED"
    wake(city, last + timedelta(days=1))
    assert (city.state(NUT).contact_slot, city.state(NUT).missing) == ("MISSING", 1)
    draft = AssignmentDraft(project, city.official("林知远"), reason="离任")
    city.database.write("Name contact person", lambda session: assign_contact(session, draft))
    assert city.state(NUT).contact_slot == "FILLED"


def test_a_leader_whose_rank_is_too_low_does_not_fill_the_slot(city: City) -> None:
    lin = city.official("林知远")
    city.database.write(
        "Sync", lambda s: s.execute(update(Official).where(Official.id == lin).values(rank_level=31))
    )
    assert city.state(NUT).leader_slot == "MISSING"


def test_a_deadline_in_an_unpublished_year_is_marked_in_the_list(city: City) -> None:
    project = city.project(SEED)
    assert not city.state(SEED).provisional

    def plan(session: Session) -> None:
        add_task(session, new_plan(session, project), TaskDraft("投产", None, date(2027, 3, 1)))

    city.database.write("Draft plan", plan)
    assert (city.state(SEED).next_due, city.state(SEED).provisional) == (date(2027, 3, 1), True)


def test_changed_limits_move_every_light_in_the_same_write(city: City) -> None:
    def limit(days: int) -> dict[str, tuple[object, ...]]:
        setting = {"preset": "standard", "unstarted_yellow_days": days, "unstarted_red_days": days + 1}
        city.database.write("Change limits", lambda session: set_setting(session, SETTING, setting))
        return rows(city.database)

    patient, strict = limit(9000), limit(1)
    assert patient != strict
    assert strict == recomputed(city.database)
    city.database.write("Undo", undo)
    assert rows(city.database) == patient


def test_rows_derived_by_older_rules_are_computed_anew(city: City) -> None:
    expected = rows(city.database)

    def age(session: Session) -> None:
        session.execute(update(ProjectState).values(light=2, missing=0))
        session.get_one(LocalValue, "derived_on").value = f"1 {SAMPLE_DAY.isoformat()}"

    city.database.refresh(age)
    city.database.refresh(derived.catch_up)
    assert rows(city.database) == expected


def shown_project(city: City, firm: str) -> str | None:
    query = select(CompanyState.project_id).where(CompanyState.name == firm)
    return city.database.read(lambda session: session.scalars(query).one())


def test_a_firm_is_listed_with_the_project_whose_light_is_worst_now(city: City) -> None:
    firm, red, yellow = "松果储能科技", city.project("松果储能电芯二期"), city.project("竹蜻蜓无人机总装基地")
    link = ProjectParty(project_id=yellow, company_id=city.company(firm), position=1)
    city.database.write("Edit project", lambda session: session.add(link))
    assert shown_project(city, firm) == red
    permit = city.state("松果储能电芯二期").next_task_id

    def finish(session: Session) -> None:
        session.get_one(PlanTask, permit).status = "DONE"

    city.database.write("Finish task", finish)
    assert city.state("松果储能电芯二期").light == 2
    assert shown_project(city, firm) == yellow


def test_a_renamed_industry_is_renamed_in_the_list_of_firms(database: Database) -> None:
    item = CodeItem(list="industry_city", code="NEW", label_zh="新能源")
    firm = Company(name_zh="青帆示例公司", name_key="青帆示例")
    link = CompanyIndustry(company_id=firm.id, industry="NEW")
    key = item.id

    def rename(session: Session) -> None:
        session.get_one(CodeItem, key).label_zh = "新型储能"

    database.write("Add firm", lambda session: session.add_all([item, firm, link]))
    database.write("Edit code list", rename)
    assert database.read(lambda session: session.scalars(select(CompanyState.industry)).all()) == ["新型储能"]


def test_a_write_of_more_records_than_sqlite_takes_values_is_followed(city: City) -> None:
    nut = city.project("松果储能电芯二期")
    many = ChangeSet("Import", None, 0, {"project": frozenset({nut, *map(str, range(40_000))})})

    def spoil(session: Session) -> None:
        session.get_one(ProjectState, nut).name = "out of date"

    city.database.refresh(spoil)
    city.database.refresh(lambda session: derived.refresh(session, many))
    assert city.state("松果储能电芯二期").project_id == nut


def test_a_setting_that_moves_no_light_computes_nothing_anew(city: City) -> None:
    def spoil(session: Session) -> None:
        session.get_one(ProjectState, city.project("松果储能电芯二期")).name = "not computed anew"

    city.database.refresh(spoil)
    city.database.write("Name workspace", lambda session: set_setting(session, "workspace_name", "示例"))
    assert city.state("not computed anew").light == 0


def test_a_unit_or_official_on_which_much_hangs_takes_long_to_write(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    def long(table: str, record: str) -> bool:
        return city.database.read(lambda session: derived.takes_long(session, {table: {record}}))

    contact = city.state("松果储能电芯二期").contact_id
    assert contact is not None
    assert not long("official", contact)
    monkeypatch.setattr(derived, "_MANY", 2)
    assert long("official", contact)
    assert not long("official", "nobody")


@pytest.mark.parametrize(
    "change",
    [
        {"name": "许青山"},
        {"rank_level": 90},
        {"term_to": SAMPLE_DAY - timedelta(days=1)},
        {"term_to": SAMPLE_DAY + timedelta(days=1), "name": "许青山"},
    ],
    ids=lambda change: " ".join(change),
)
def test_what_changes_of_an_official_shows_in_all_they_look_after(
    city: City, change: dict[str, object]
) -> None:
    owners = select(Company.follow_owner_id).where(Company.follow_owner_id.is_not(None))
    leaders = select(ProjectState.leader_id).where(ProjectState.leader_id.is_not(None))
    contacts = select(ProjectState.contact_id).where(ProjectState.contact_id.is_not(None))
    for held in (owners, leaders, contacts):
        key = city.database.read(lambda session: session.scalars(held.limit(1)).one())  # noqa: B023
        edit = update(Official).where(Official.id == key).values(**change)
        city.database.write("Change a colleague", lambda session: session.execute(edit))  # noqa: B023
        _as_if_computed_anew(city)
        city.database.write("Undo", undo)
        _as_if_computed_anew(city)


def test_a_unit_gives_its_projects_another_name_and_place(city: City) -> None:
    unit = city.database.read(lambda session: session.scalars(select(ProjectState.unit_id).limit(1)).one())
    edit = update(Unit).where(Unit.id == unit).values(short_zh="新名", protocol_order=77)
    city.database.write("Rename a unit", lambda session: session.execute(edit))
    named = select(ProjectState.unit_order).where(ProjectState.unit_name == "新名")
    assert set(city.database.read(lambda session: session.scalars(named).all())) == {77}
    _as_if_computed_anew(city)


def _as_if_computed_anew(city: City) -> None:
    firms = select(*CompanyState.__table__.columns)
    before, listed = rows(city.database), city.database.read(lambda s: set(s.execute(firms).all()))
    city.database.refresh(derived.rebuild)
    assert rows(city.database) == before
    assert city.database.read(lambda s: set(s.execute(firms).all())) == listed
