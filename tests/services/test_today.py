"""What the page of the day lists, and for whom."""

from datetime import date, datetime, time

import pytest

from app.database import FixedClock, Session
from app.errors import UserError, ValidationError
from app.models.projects import Project
from app.services.follow_ups import (
    FollowUpDraft,
    add_follow_up,
    complete_follow_up,
    hand_over_follow_up,
    postpone_follow_up,
    reopen_follow_up,
)
from app.services.plans import complete_task, hand_over_task, move_with_followers, reopen_task
from app.services.project_page import project_page
from app.services.today import Scope, _missing, owners, today_view
from app.services.today_due import LIMIT, due_items, next_due
from app.services.today_items import HORIZON, DueItem
from app.services.today_news import squad_news
from tests.city import City


def due(city: City, scope: Scope = Scope.MINE) -> list[DueItem]:
    """What is listed, in order."""
    return list(city.database.read(lambda session: today_view(session, scope)).due.items)


def add(city: City, what: str, day: date, owner: str | None = None) -> str:
    """A task of my own, or of somebody else."""
    draft = FollowUpDraft(what, day, owner)
    return city.database.write("Add task", lambda session: add_follow_up(session, draft))


def test_items_come_by_day_the_overdue_ones_first(city: City) -> None:
    days = [item.due_on for item in due(city)]
    assert days == sorted(days)
    assert due(city)[0].days_left < 0


def test_a_whole_city_is_listed_as_far_as_one_looks_and_counted_in_all(city: City) -> None:
    def add_many(session: Session) -> None:
        for number in range(130):
            add_follow_up(session, FollowUpDraft(f"补正 {number}", date(2026, 3, 2 + number % 20)))

    before = city.database.read(lambda session: due_items(session, None))
    city.database.write("Add task", add_many)
    every = city.database.read(lambda session: due_items(session, None, limit=1000))
    shown = city.database.read(lambda session: due_items(session, None))
    assert shown.items == every.items[:LIMIT]
    assert (every.more, shown.more) == (0, len(every.items) - LIMIT)
    assert shown.counts == every.counts
    assert every.total == before.total + 130
    groups = [min(1, max(-1, item.days_left)) for item in every.items]
    assert every.counts == tuple(groups.count(group) for group in (-1, 0, 1))
    assert every.late == sum(item.days_left < 0 and not item.done for item in every.items)


@pytest.mark.parametrize("day", [date(2026, 3, 21), date(2026, 3, 22), date(2026, 3, 23)])
def test_days_off_are_counted_with_the_group_they_are_listed_in(city: City, day: date) -> None:
    for due_on in (20, 21, 22, 23, 27, 28, 29, 30):
        add(city, f"三月 {due_on} 日", date(2026, 3, due_on))
    city.database.clock = FixedClock(datetime.combine(day, time(9)))
    found = city.database.read(lambda session: due_items(session, None, limit=1000))
    groups = [min(1, max(-1, item.days_left)) for item in found.items]
    assert found.counts == tuple(groups.count(group) for group in (-1, 0, 1))
    assert all(item.days_left <= HORIZON for item in found.items)


def test_what_is_due_after_five_working_days_is_told_as_the_next(city: City) -> None:
    add(city, "六天后", date(2026, 3, 26))
    view = city.database.read(lambda session: today_view(session, Scope.MINE))
    assert "六天后" not in [item.what for item in view.due.items]
    following = city.database.read(lambda session: next_due(session, owners(session, Scope.MINE)))
    assert following is not None
    assert following.due_on == date(2026, 3, 26)


def test_the_next_is_looked_for_where_nothing_is_due(city: City) -> None:
    city.database.clock = FixedClock(datetime(2026, 1, 5, 9))
    view = city.database.read(lambda session: today_view(session, Scope.MINE))
    assert not view.due.items
    assert view.next_due == city.database.read(lambda session: next_due(session, owners(session, Scope.MINE)))


def test_a_ticked_item_stays_for_the_day_and_can_be_opened_again(city: City) -> None:
    key = add(city, "回访", date(2026, 3, 18))
    city.database.write("Finish task", lambda session: complete_follow_up(session, key))
    assert [item.done for item in due(city) if item.id == key] == [True]
    city.database.write("Reopen task", lambda session: reopen_follow_up(session, key))
    assert [item.done for item in due(city) if item.id == key] == [False]


def test_what_was_ticked_on_another_day_is_gone(city: City) -> None:
    assert all(item.due_on >= date(2026, 3, 18) for item in due(city) if item.done)


def test_a_task_handed_over_is_the_others(city: City) -> None:
    key = add(city, "回访", date(2026, 3, 18))
    other = city.official("江一苇")
    city.database.write("Hand over task", lambda session: hand_over_follow_up(session, key, other))
    assert key not in [item.id for item in due(city)]
    assert key in [item.id for item in due(city, Scope.SQUAD)]


def test_a_task_is_not_postponed_into_the_past(city: City) -> None:
    key = add(city, "回访", date(2026, 3, 18))
    with pytest.raises(ValidationError) as told:
        city.database.write("Postpone", lambda session: postpone_follow_up(session, key, date(2026, 3, 17)))
    assert told.value.code == "date_in_past"


def test_an_empty_or_endless_task_is_refused(city: City) -> None:
    for what, code in (("  ", "required"), ("长" * 201, "too_long")):
        with pytest.raises(ValidationError) as told:
            add(city, what, date(2026, 3, 18))
        assert told.value.code == code


def test_a_task_that_is_gone_is_told(city: City) -> None:
    with pytest.raises(UserError) as told:
        city.database.write("Finish task", lambda session: complete_follow_up(session, "gone"))
    assert told.value.code == "no_such_record"


def test_a_step_of_a_plan_stays_as_done_for_the_day_and_can_be_handed_over(city: City) -> None:
    step = next(item for item in due(city, Scope.CITY) if item.is_task)
    other = city.official("江一苇")
    city.database.write("Hand over task", lambda session: hand_over_task(session, step.id, other))
    today = date(2026, 3, 18)
    city.database.write("Finish plan step", lambda session: complete_task(session, step.id, today))
    assert [item.done for item in due(city, Scope.SQUAD) if item.id == step.id] == [True]
    city.database.write("Reopen task", lambda session: reopen_task(session, step.id))
    assert [item.done for item in due(city, Scope.SQUAD) if item.id == step.id] == [False]


def test_a_task_goes_on_standing_for_its_step_in_a_new_version_of_the_plan(city: City) -> None:
    plan = city.database.read(lambda session: project_page(session, city.project("松果储能电芯二期"))).plan
    assert plan is not None
    assert plan.status == "CONFIRMED"
    step = next(task for task in plan.tasks if task.status != "DONE")
    draft = FollowUpDraft("去现场", date(2026, 3, 19), plan_task_id=step.id)
    city.database.write("Add task", lambda session: add_follow_up(session, draft))
    moved = city.database.write(
        "Postpone",
        lambda session: move_with_followers(session, step.id, step.start_on, date(2026, 3, 20)),
    )
    assert moved != step.id
    assert moved not in [item.id for item in due(city, Scope.CITY)]


def test_a_step_comes_back_to_the_day_once_the_task_that_stood_for_it_is_done(city: City) -> None:
    chase = next(item for item in due(city, Scope.CITY) if item.what.startswith("催办施工许可证"))
    city.database.write("Finish task", lambda session: complete_follow_up(session, chase.id))
    step = next(item for item in due(city, Scope.CITY) if item.is_task and item.what == "施工许可证核发")
    assert not step.done
    assert [item.done for item in due(city, Scope.CITY) if item.id == chase.id] == [True]


def test_signed_projects_that_lack_a_slot_are_listed_the_longest_signed_first(city: City) -> None:
    rows = city.database.read(lambda session: today_view(session, Scope.MINE)).missing
    assert [(row.name, row.days_since_signing) for row in rows] == [
        ("石榴籽生物制剂", 23),
        ("月桥光电显示模组", 14),
    ]


def test_projects_that_lack_a_slot_are_counted_beyond_those_listed(city: City) -> None:
    seen = city.database.read(lambda session: today_view(session, Scope.MINE))
    rows, count = city.database.read(lambda session: _missing(session, Scope.MINE, 1))
    assert (len(rows), count, seen.missing_count) == (1, 2, 2)


def test_the_city_is_told_of_projects_too_for_which_no_unit_answers(city: City) -> None:
    city.database.set_local("member", city.official("林知远"))
    rows, count = city.database.read(lambda session: _missing(session, Scope.MINE))

    def without_unit(session: Session) -> None:
        for row in rows:
            session.get_one(Project, row.project_id).responsible_unit_id = None

    city.database.write("Edit projects", without_unit)
    assert city.database.read(lambda session: _missing(session, Scope.MINE)) == (rows, count)


def test_a_plan_that_waits_for_me_as_its_leader_comes_first(city: City) -> None:
    city.database.set_local("member", city.official("林知远"))
    rows = city.database.read(lambda session: today_view(session, Scope.MINE)).missing
    assert (rows[0].name, rows[0].slots[2]) == ("竹蜻蜓无人机总装基地", "DRAFT")


def test_recent_visits_say_whom_we_met_as_one_addresses_them(city: City) -> None:
    visits = city.database.read(lambda session: today_view(session, Scope.MINE)).visits
    assert next(visit.people for visit in visits if visit.company_name == "云雀航空部件") == ("贺总", "齐工")


def test_the_news_are_those_of_my_squad_since_monday_the_newest_first(city: City) -> None:
    news = city.database.read(squad_news)
    assert [one.at for one in news] == sorted((one.at for one in news), reverse=True)
    assert all(one.at >= "2026-03-16" for one in news)
    assert {one.who for one in news} <= {"周以宁", "江一苇", "何雨田", "陈望舒"}
