"""The list of all actions: filters, pages, and what each changed."""

from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.database import LOCAL_TIME, Database
from app.models.projects import Project
from app.models.three_ones import PlanTask, ProgressPlan
from app.services.amounts import parse_amount
from app.services.history import restore_value
from app.services.history_list import (
    ChangeKind,
    HistoryFilter,
    action_changes,
    history_ids,
    history_rows,
    record_changes,
)
from app.services.project_events import project_events
from app.services.projects import set_project_field
from app.services.recycle_bin import delete_record
from app.services.settings import set_setting
from app.ui.history.words import value_word
from app.ui.words import Codes
from tests.city import City

EVERYTHING = HistoryFilter()


def edit(city: City, name: str, **fields: object) -> None:
    record_id = city.project(name)

    def change(session: Session) -> None:
        project = session.get_one(Project, record_id)
        for field, value in fields.items():
            setattr(project, field, value)

    city.database.write("Edit project", change, about=name)


def ids(database: Database, chosen: HistoryFilter) -> list[str]:
    return database.read(lambda session: history_ids(session, chosen))


def test_an_amount_bears_the_currency_it_had_at_each_change(city: City) -> None:
    project = city.project("松果储能电芯二期")
    for typed in ("500万美元", "600万美元", "90"):
        set_total = partial(
            set_project_field,
            project_id=project,
            field="total_investment",
            value=parse_amount(typed, "YI"),
        )
        city.database.write("Edit project", set_total)
    told = city.database.read(lambda session: record_changes(session, project))[:3]
    found = ids(city.database, HistoryFilter(record_id=project))[:3]
    of_actions = city.database.read(
        lambda session: [action_changes(session, key, EVERYTHING) for key in found]
    )
    codes = Codes(city.database)
    for changes in ([one for _, one in told], [change for (change,) in of_actions]):
        fields = [one for change in changes for one in change.fields if one.field.endswith("_amount")]
        assert [value_word("project", one, codes, new=True) for one in fields] == [
            "90.00 (100 m yuan)",
            "6,000,000.00 USD",
            "5,000,000.00 USD",
        ]
        assert value_word("project", fields[0], codes, new=False) == "6,000,000.00 USD"
    events = city.database.read(lambda session: project_events(session, project))
    said = [event.params for event in events if event.params.get("field") == "total_investment_amount"]
    assert [(one["old_currency"], one["new_currency"]) for one in said[:2]] == [
        ("USD", "CNY"),
        ("USD", "USD"),
    ]


def labels(database: Database, chosen: HistoryFilter) -> list[str]:
    found = ids(database, chosen)
    rows = database.read(lambda session: history_rows(session, found, chosen))
    return [row.label for row in rows]


def test_newest_action_comes_first_with_its_change(city: City) -> None:
    edit(city, "松果储能电芯二期", land_mu=9500)
    newest, *_ = ids(city.database, EVERYTHING)
    (row,) = city.database.read(lambda session: history_rows(session, [newest], EVERYTHING))
    assert (row.label, row.about, row.member_name, row.is_here) == (
        "Edit project",
        "松果储能电芯二期",
        "周以宁",
        True,
    )
    assert row.first is not None
    assert row.first.kind is ChangeKind.CHANGED
    assert row.first.name == "松果储能电芯二期"
    assert [(f.field, f.new) for f in row.first.fields] == [("land_mu", 9500)]


def test_references_are_told_by_name(city: City) -> None:
    unit, name = city.database.read(
        lambda session: session.execute(text("SELECT id, short_zh FROM unit LIMIT 1")).one()
    )
    edit(city, "松果储能电芯二期", responsible_unit_id=None)
    edit(city, "松果储能电芯二期", responsible_unit_id=unit)
    newest = ids(city.database, EVERYTHING)[0]
    (change,) = city.database.read(lambda session: action_changes(session, newest, EVERYTHING))
    (field,) = change.fields
    assert (field.old_name, field.new_name) == ("", name)


def test_history_of_a_project_has_what_belongs_to_it(city: City) -> None:
    project = city.project("松果储能电芯二期")
    chosen = HistoryFilter(record_id=project)
    before = len(ids(city.database, chosen))
    edit(city, "竹蜻蜓无人机总装基地", land_mu=100)
    task = city.database.read(
        lambda session: session.scalars(
            select(PlanTask.id)
            .join(ProgressPlan, ProgressPlan.id == PlanTask.plan_id)
            .where(ProgressPlan.project_id == project)
        ).first()
    )
    city.database.write("Delete step", lambda session: delete_record(session, str(task)))
    assert len(ids(city.database, chosen)) == before + 1
    newest = ids(city.database, chosen)[0]
    (change, *_) = city.database.read(lambda session: action_changes(session, newest, chosen))
    assert (change.table, change.kind) == ("plan_task", ChangeKind.DELETED)


def test_filters_narrow_by_person_device_field_and_day(city: City) -> None:
    database = city.database
    edit(city, "松果储能电芯二期", land_mu=9500)
    database.write("Set", lambda session: set_setting(session, "next_meeting", "2026-04-01"))
    me = database.local("member")
    assert labels(database, HistoryFilter(member_id=me)) == ["Set", "Edit project"]
    assert labels(database, HistoryFilter(member_id=city.official("许青禾"))) == []
    assert labels(database, HistoryFilter(device="another")) == []
    assert labels(database, HistoryFilter(table="project", field="land_mu"))[0] == "Edit project"
    assert "Set" not in labels(database, HistoryFilter(table="project"))
    now = datetime.now(LOCAL_TIME).date()
    assert "Set" in labels(database, HistoryFilter(since=now - timedelta(days=1)))
    assert labels(database, HistoryFilter(until=date(2020, 1, 1))) == []


def test_reverting_an_amount_takes_its_text_and_currency_along(city: City) -> None:
    database, project = city.database, city.project("松果储能电芯二期")
    before = database.read(lambda session: session.get_one(Project, project).total_investment_raw)
    edit(city, "松果储能电芯二期", total_investment_amount=1, total_investment_raw="一分")
    newest = ids(database, EVERYTHING)[0]
    (change,) = database.read(lambda session: action_changes(session, newest, EVERYTHING))
    assert [field.field for field in change.fields] == ["total_investment_amount"]
    database.write(
        "Revert",
        lambda session: restore_value(session, project, change.seq, "total_investment_amount"),
    )
    after = database.read(lambda session: session.get_one(Project, project).total_investment_raw)
    assert after == before
