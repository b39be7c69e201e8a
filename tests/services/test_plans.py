"""The progress plan: drafted, confirmed, changed by a new version, ticked off."""

from datetime import date

import pytest

from app.database import Database
from app.errors import UserError, ValidationError
from app.services.calendar import working_calendar
from app.services.plan_drafting import draft_plan
from app.services.plans import (
    TaskDraft,
    add_task,
    complete_task,
    confirm_plan,
    edit_task,
    move_task,
    move_with_followers,
    new_plan,
    note_plan,
    remove_task,
    withdraw_draft,
)
from app.services.project_page import project_page
from app.services.project_view import PlanCard, TaskRow
from app.services.undo import undo
from app.services.unit_choices import department_choices
from tests.city import City

NUT = "松果储能电芯二期"
SEED = "石榴籽生物制剂"


def plan_of(city: City, name: str) -> PlanCard:
    plan = city.database.read(lambda session: project_page(session, city.project(name))).plan
    assert plan is not None
    return plan


def drafted(city: City) -> PlanCard:
    project = city.project(SEED)
    city.database.write("Draft plan", lambda session: draft_plan(session, project))
    return plan_of(city, SEED)


def chain(database: Database, project: str) -> tuple[str, str]:
    """Two steps of an empty plan, the second waiting for the first."""

    def make(session: object) -> tuple[str, str]:
        plan = new_plan(session, project)  # type: ignore[arg-type]
        first = add_task(session, plan, TaskDraft("选址", date(2026, 3, 16), date(2026, 3, 20)))  # type: ignore[arg-type]
        second = add_task(
            session,  # type: ignore[arg-type]
            plan,
            TaskDraft("挂牌", date(2026, 3, 23), date(2026, 3, 27), after=(first,)),
        )
        return first, second

    return database.write("Draft plan", make)


def test_the_template_gives_every_step_its_deadline_from_the_day_of_signing(city: City) -> None:
    plan = drafted(city)
    assert len(plan.tasks) >= 15
    assert (plan.tasks[0].name, plan.tasks[0].due_on) == ("落实三个一", date(2026, 2, 14))
    registration = plan.tasks[1]
    expected = city.database.read(lambda session: working_calendar(session).add(date(2026, 2, 9), 20))
    assert registration.due_on == expected
    assert city.state(SEED).plan_slot == "DRAFT"


def test_a_deadline_in_a_year_without_published_holidays_says_so(city: City) -> None:
    late = [task for task in drafted(city).tasks if task.due_on and task.due_on.year >= 2027]
    assert late
    assert all(task.provisional for task in late)


def test_there_is_only_one_plan(city: City) -> None:
    with pytest.raises(UserError, match="plan_exists"):
        city.database.write("Draft plan", lambda session: draft_plan(session, city.project(NUT)))


def test_a_changed_date_of_a_confirmed_plan_starts_a_draft_and_keeps_the_baseline(city: City) -> None:
    before = plan_of(city, NUT)
    step = next(task for task in before.tasks if task.name == "设备安装调试")
    city.database.write(
        "Move milestone", lambda session: move_task(session, step.id, step.start_on, date(2026, 10, 30))
    )
    after = plan_of(city, NUT)
    moved = next(task for task in after.tasks if task.key == step.key)
    assert (after.version, after.status) == (before.version + 1, "DRAFT")
    assert moved.due_on == date(2026, 10, 30)
    assert city.state(NUT).plan_slot == "DRAFT"


def test_the_first_confirmed_version_is_the_baseline(city: City) -> None:
    plan = drafted(city)
    city.database.write(
        "Confirm plan", lambda session: confirm_plan(session, plan.id, None, date(2026, 3, 18))
    )
    step = plan_of(city, SEED).tasks[3]
    assert step.due_on is not None
    later = city.database.read(lambda session: working_calendar(session).add(step.due_on or date.min, 40))
    city.database.write(
        "Move milestone", lambda session: move_with_followers(session, step.id, step.start_on, later)
    )
    moved = next(task for task in plan_of(city, SEED).tasks if task.key == step.key)
    assert (moved.baseline_due, moved.due_on) == (step.due_on, later)


def test_a_step_cannot_come_before_the_one_it_waits_for(city: City) -> None:
    _, second = chain(city.database, city.project(SEED))
    with pytest.raises(ValidationError) as told:
        city.database.write(
            "Move milestone", lambda session: move_task(session, second, None, date(2026, 3, 18))
        )
    assert (told.value.code, told.value.params["before"]) == ("task_before_predecessor", "选址")
    assert [task.due_on for task in plan_of(city, SEED).tasks] == [date(2026, 3, 20), date(2026, 3, 27)]


def test_followers_come_along_by_as_many_working_days(city: City) -> None:
    first, _ = chain(city.database, city.project(SEED))
    city.database.write(
        "Move milestone",
        lambda session: move_with_followers(session, first, date(2026, 3, 16), date(2026, 3, 25)),
    )
    dates = [task.due_on for task in plan_of(city, SEED).tasks]
    assert dates == [date(2026, 3, 25), date(2026, 4, 1)]


def test_an_empty_plan_cannot_be_confirmed(city: City) -> None:
    plan = city.database.write("Draft plan", lambda session: new_plan(session, city.project(SEED)))
    with pytest.raises(ValidationError, match="plan_empty"):
        city.database.write(
            "Confirm plan", lambda session: confirm_plan(session, plan, None, date(2026, 3, 18))
        )


def test_a_step_that_needs_proof_is_not_done_without_it(city: City) -> None:
    step = drafted(city).tasks[1]
    with pytest.raises(ValidationError, match="evidence_required"):
        city.database.write(
            "Finish plan step",
            lambda session: complete_task(session, step.id, date(2026, 3, 18), evidence=False),
        )


def test_a_step_that_stands_for_a_milestone_reports_it(city: City) -> None:
    step = drafted(city).tasks[1]
    city.database.write(
        "Finish plan step", lambda session: complete_task(session, step.id, date(2026, 3, 18))
    )
    facts = city.database.read(lambda session: project_page(session, city.project(SEED))).facts
    assert ("REGISTERED", "REPORTED") in [(fact.type, fact.status) for fact in facts]


def test_a_step_long_overdue_is_only_done_with_the_reason(city: City) -> None:
    step = drafted(city).tasks[0]
    with pytest.raises(ValidationError, match="delay_reason_required"):
        city.database.write(
            "Finish plan step", lambda session: complete_task(session, step.id, date(2026, 3, 18))
        )
    city.database.write(
        "Finish plan step",
        lambda session: complete_task(session, step.id, date(2026, 3, 18), delay_reason="人选待定"),
    )
    assert plan_of(city, SEED).tasks[0].status == "DONE"


def edited(task: TaskRow, **changes: object) -> TaskDraft:
    """What a form holds of a step, with some of it changed."""
    values: dict[str, object] = {
        "name": task.name,
        "start_on": task.start_on,
        "due_on": task.due_on,
        "owner_id": task.owner_id,
        "owner_unit_id": task.owner_unit_id,
        "is_critical": task.is_critical,
        "evidence_required": task.evidence_required,
        "after": task.after,
        "weight": task.weight,
        "percent": task.percent,
        "support": [unit for unit, _ in task.support],
    }
    return TaskDraft(**{**values, **changes})  # type: ignore[arg-type]


def test_an_edited_step_of_a_confirmed_plan_goes_on_waiting_in_the_draft(city: City) -> None:
    database, project = city.database, city.project(SEED)
    chain(database, project)
    plan = plan_of(city, SEED)
    database.write("Confirm plan", lambda session: confirm_plan(session, plan.id, None, date(2026, 3, 18)))
    second = plan_of(city, SEED).tasks[1]
    draft = edited(second, due_on=date(2026, 4, 3))
    database.write("Edit milestone", lambda session: edit_task(session, second.id, draft))
    first, later = plan_of(city, SEED).tasks
    assert (plan_of(city, SEED).version, later.after) == (2, (first.id,))
    assert later.baseline_days == 5


def test_a_step_names_who_helps_and_weighs_what_is_said_in_the_next_version_too(city: City) -> None:
    database, project = city.database, city.project(SEED)
    chain(database, project)
    first = plan_of(city, SEED).tasks[0]
    helper = database.read(department_choices)[0]
    draft = edited(first, weight=5, percent=40, support=[helper.id])
    database.write("Edit milestone", lambda session: edit_task(session, first.id, draft))
    plan = plan_of(city, SEED)
    database.write("Confirm plan", lambda session: confirm_plan(session, plan.id, None, date(2026, 3, 18)))
    moved = edited(plan_of(city, SEED).tasks[0], start_on=date(2026, 3, 17))
    database.write("Edit milestone", lambda session: edit_task(session, first.id, moved))
    held = plan_of(city, SEED).tasks[0]
    assert (held.weight, held.percent, held.support) == (5, 40, ((helper.id, helper.name),))
    assert held.id != first.id
    away = edited(held, support=())
    database.write("Edit milestone", lambda session: edit_task(session, held.id, away))
    assert plan_of(city, SEED).tasks[0].support == ()


def test_what_a_step_waits_for_can_be_changed(city: City) -> None:
    chain(city.database, city.project(SEED))
    second = plan_of(city, SEED).tasks[1]
    city.database.write(
        "Edit milestone", lambda session: edit_task(session, second.id, edited(second, after=()))
    )
    assert plan_of(city, SEED).tasks[1].after == ()


def test_two_steps_cannot_wait_for_each_other(city: City) -> None:
    chain(city.database, city.project(SEED))
    first, second = plan_of(city, SEED).tasks
    with pytest.raises(ValidationError, match="task_circle"):
        city.database.write(
            "Edit milestone", lambda session: edit_task(session, first.id, edited(first, after=(second.id,)))
        )


def test_what_waited_for_a_removed_step_waits_for_what_that_waited_for(city: City) -> None:
    first, second = chain(city.database, city.project(SEED))
    plan = plan_of(city, SEED)
    third = TaskDraft("开工", date(2026, 3, 30), date(2026, 4, 10), after=(second,))
    city.database.write("Add milestone", lambda session: add_task(session, plan.id, third))
    city.database.write("Remove milestone", lambda session: remove_task(session, second))
    left = plan_of(city, SEED).tasks
    assert [task.name for task in left] == ["选址", "开工"]
    assert left[1].after == (first,)


def test_a_confirmed_step_is_only_removed_with_the_reason(city: City) -> None:
    step = next(task for task in plan_of(city, NUT).tasks if task.name == "设备安装调试")
    with pytest.raises(ValidationError, match="reason_required"):
        city.database.write("Remove milestone", lambda session: remove_task(session, step.id))
    city.database.write("Remove milestone", lambda session: remove_task(session, step.id, "改为租用设备"))
    after = plan_of(city, NUT)
    assert (after.version, after.status) == (4, "DRAFT")
    assert "设备安装调试" not in {task.name for task in after.tasks}


def test_a_draft_given_up_leaves_the_confirmed_version_in_force(city: City) -> None:
    step = next(task for task in plan_of(city, NUT).tasks if task.name == "设备安装调试")
    city.database.write(
        "Move milestone", lambda session: move_task(session, step.id, step.start_on, date(2026, 10, 30))
    )
    draft = plan_of(city, NUT)
    city.database.write("Give up draft", lambda session: withdraw_draft(session, draft.id))
    assert (plan_of(city, NUT).version, plan_of(city, NUT).status) == (3, "CONFIRMED")


def test_what_was_done_stays_done_when_the_draft_is_given_up(city: City) -> None:
    open_steps = [task for task in plan_of(city, NUT).tasks if task.status != "DONE"]
    begun, moved = open_steps[0], next(task for task in open_steps if task.name == "设备安装调试")
    city.database.write(
        "Move milestone", lambda session: move_task(session, moved.id, moved.start_on, date(2026, 10, 30))
    )
    draft = plan_of(city, NUT)
    step = next(task for task in draft.tasks if task.name == begun.name)
    city.database.write(
        "Finish plan step",
        lambda session: complete_task(session, step.id, date(2026, 3, 18), delay_reason="人选待定"),
    )
    city.database.write("Give up draft", lambda session: withdraw_draft(session, draft.id))
    after = {task.name: task for task in plan_of(city, NUT).tasks}
    assert (after[begun.name].status, after[begun.name].done_on) == ("DONE", date(2026, 3, 18))
    assert after[moved.name].due_on == moved.due_on


def test_only_a_draft_can_be_confirmed(city: City) -> None:
    plan = plan_of(city, NUT)
    assert plan.status == "CONFIRMED"
    with pytest.raises(UserError, match="plan_not_draft"):
        city.database.write(
            "Confirm plan", lambda session: confirm_plan(session, plan.id, None, date(2026, 3, 18))
        )


def test_a_step_put_where_it_was_starts_no_draft(city: City) -> None:
    step = next(task for task in plan_of(city, NUT).tasks if task.name == "设备安装调试")
    assert step.due_on is not None
    due = step.due_on
    city.database.write(
        "Move milestone", lambda session: move_with_followers(session, step.id, step.start_on, due)
    )
    assert (plan_of(city, NUT).version, plan_of(city, NUT).status) == (3, "CONFIRMED")


def test_the_only_version_cannot_be_given_up(city: City) -> None:
    plan = drafted(city)
    with pytest.raises(UserError, match="plan_not_draft"):
        city.database.write("Give up draft", lambda session: withdraw_draft(session, plan.id))


def test_a_draft_taken_back_by_undo_gives_its_number_free(city: City) -> None:
    step = next(task for task in plan_of(city, NUT).tasks if task.name == "设备安装调试")
    move = lambda session: move_task(session, step.id, step.start_on, date(2026, 10, 30))  # noqa: E731
    city.database.write("Move milestone", move)
    city.database.write("Undo", undo)
    city.database.write("Move milestone", move)
    assert plan_of(city, NUT).version == 4


def test_a_plan_is_remarked_on(city: City) -> None:
    plan = plan_of(city, NUT)
    city.database.write("Note", lambda session: note_plan(session, plan.id, " 工期按县里专题会议定 "))
    assert plan_of(city, NUT).note == "工期按县里专题会议定"
    with pytest.raises(ValidationError, match="too_long"):
        city.database.write("Note", lambda session: note_plan(session, plan.id, "长" * 501))
