"""What a record shows because of another, on every computer the same, until somebody decides."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select, text

from app.database import Session
from app.models.people import Company, Official, Person, PersonCompany
from app.models.projects import ProgressNote, Project
from app.models.three_ones import LeaderAssignment, PlanTask, ProgressPlan
from app.services.assignments import AssignmentDraft, assign_leader, tenures
from app.services.conflicts import conflicts, decide
from app.services.integrity import faults
from app.services.milestones import MilestoneDraft, add_milestone
from app.services.plans import current_plan, new_plan
from app.services.project_list import project_rows
from app.services.projects import ProjectDraft, add_project
from app.services.recycle_bin import delete_record
from app.services.revivals import bring_back, delete_again, revivals
from app.services.undo import undo
from tests.sync.conftest import Computer, Office
from tests.sync.ledger import Opinion, log_of, shown_by
from tests.sync.people_histories import somebody_shut_out_goes_on_writing
from tests.sync.reckoning import same
from tests.sync.room import move_to, room
from tests.sync.test_engine import meet

PROJECT = "p1"
OFFICIALS = {"zhao": "赵明远", "qian": "钱立", "sun": "孙宁"}
Pair = tuple[Computer, Computer]


@pytest.fixture
def pair(office: Office) -> Pair:
    return at_one_project(office)


def at_one_project(office: Office) -> Pair:
    """Two computers that both have a project with a lead official and a note."""

    def begin(session: Session) -> None:
        session.add_all(Official(id=key, name=name, rank_level=20) for key, name in OFFICIALS.items())
        session.add(Project(id=PROJECT, name="松果储能电芯二期"))
        session.add(ProgressNote(id="n1", project_id=PROJECT, written_at="2026-03-10T09:00", text="一"))
        session.flush()
        assign_leader(session, AssignmentDraft(PROJECT, "zhao", date(2026, 1, 5)))

    anna = office.founder()
    anna.write(begin)
    return anna, office.joined(anna, "bo", "周以宁")


def hand_over(to: str, since: date) -> Callable[[Session], object]:
    return lambda session: assign_leader(session, AssignmentDraft(PROJECT, to, since, "分工调整"))


def add_note(key: str) -> Callable[[Session], object]:
    note = ProgressNote(id=key, project_id=PROJECT, written_at="2026-03-18T09:00", text="新")
    return lambda session: session.add(note)


def holders(computer: Computer) -> list[tuple[str, date, date | None]]:
    found = computer.database.read(lambda session: tenures(session, LeaderAssignment, PROJECT))
    return [(one.name, one.valid_from, one.valid_to) for one in found]


def is_deleted(computer: Computer, table: str, key: str) -> bool:
    query = text(f"SELECT deleted_at IS NOT NULL FROM {table} WHERE id = :id")
    return bool(computer.database.read(lambda session: session.execute(query, {"id": key}).scalar_one()))


def slots(computer: Computer) -> tuple[str, str, str]:
    """As every list shows them."""
    (row,) = computer.database.read(lambda session: project_rows(session, [PROJECT]))
    return row.slots


def both_handed_over(anna: Computer, bo: Computer) -> None:
    anna.write(hand_over("qian", date(2026, 3, 9)))
    bo.write(hand_over("sun", date(2026, 3, 12)))
    meet(anna, bo)


def test_a_project_comes_back_with_what_a_colleague_added_to_it(pair: Pair) -> None:
    anna, bo = pair
    anna.write(lambda session: delete_record(session, PROJECT))
    bo.write(add_note("n2"))
    assert is_deleted(anna, "project", PROJECT)
    meet(anna, bo)
    for one in pair:
        assert not is_deleted(one, "project", PROJECT)
        assert is_deleted(one, "progress_note", "n1")
    bo.write(lambda session: delete_record(session, "n2"))
    meet(bo, anna)
    for one in pair:
        assert is_deleted(one, "project", PROJECT)


def test_what_was_deleted_and_changed_is_listed_and_comes_back_whole(pair: Pair) -> None:
    anna, bo = pair
    anna.write(lambda session: delete_record(session, PROJECT))
    bo.write(add_note("n2"))
    meet(anna, bo)
    for one in pair:
        (found,) = one.database.read(revivals)
        assert (found.table, found.name, found.part) == ("project", "松果储能电芯二期", "progress_note")
        assert (found.deleted.member_name, found.changed.member_name) == ("许青禾", "周以宁")
    bo.write(lambda session: bring_back(session, PROJECT))
    meet(bo, anna)
    for one in pair:
        assert one.database.read(revivals) == []
        assert not is_deleted(one, "progress_note", "n1")
    anna.write(lambda session: delete_record(session, PROJECT))
    bo.write(lambda session: setattr(session.get(Project, PROJECT), "content", "动力电池"))
    meet(anna, bo)
    assert [found.part for found in anna.database.read(revivals)] == [None]
    anna.write(lambda session: delete_again(session, PROJECT))
    meet(anna, bo)
    for one in pair:
        assert is_deleted(one, "project", PROJECT)
        assert one.database.read(revivals) == []


def test_a_step_added_to_a_plan_brings_plan_and_project_back(pair: Pair) -> None:
    anna, bo = pair
    plans: list[str] = []
    anna.write(lambda session: plans.append(new_plan(session, PROJECT)))
    meet(anna, bo)
    anna.write(lambda session: delete_record(session, PROJECT))
    step = PlanTask(id="t1", plan_id=plans[0], key="k", seq=1, name="用地预审批复")
    bo.write(lambda session: session.add(step))
    meet(anna, bo)
    for one in pair:
        assert not is_deleted(one, "progress_plan", plans[0])
        assert not is_deleted(one, "project", PROJECT)


def test_a_firm_comes_back_with_the_post_a_colleague_entered(pair: Pair) -> None:
    anna, bo = pair
    anna.write(lambda session: session.add(Company(id="c1", name_zh="松果", name_key="松果")))
    meet(anna, bo)
    anna.write(lambda session: delete_record(session, "c1"))
    bo.write(
        lambda session: session.add_all(
            [Person(id="h1", name_zh="王芳"), PersonCompany(id="w1", person_id="h1", company_id="c1")]
        )
    )
    meet(bo, anna)
    for one in pair:
        assert not is_deleted(one, "company", "c1")


def test_of_two_hand_overs_made_apart_the_later_stays_and_the_other_ends_the_day_before(pair: Pair) -> None:
    both_handed_over(*pair)
    for one in pair:
        assert holders(one) == [
            ("孙宁", date(2026, 3, 12), None),
            ("钱立", date(2026, 3, 9), date(2026, 3, 11)),
            ("赵明远", date(2026, 1, 5), date(2026, 3, 11)),
        ]
        (conflict,) = one.database.read(conflicts)
        assert (conflict.table, conflict.name) == ("leader_assignment", "松果储能电芯二期")
        assert [side.value for side in conflict.sides] == ["sun", "qian"]
        assert [side.member_name for side in conflict.sides] == ["周以宁", "许青禾"]
        assert {side.remark for side in conflict.sides} == {"分工调整"}
        assert slots(one) == ("OPEN", "NOT_YET", "NOT_YET")


@pytest.mark.parametrize(("place", "stays"), [(0, "孙宁"), (1, "钱立")], ids=["later", "earlier"])
def test_a_decision_between_two_holders_holds_for_all_and_can_be_undone(
    pair: Pair, place: int, stays: str
) -> None:
    anna, bo = pair
    both_handed_over(anna, bo)

    def choose(session: Session) -> None:
        (found,) = conflicts(session)
        decide(session, found.record_id, found.field, found.sides[place].seq)

    anna.write(choose)
    meet(anna, bo)
    for one in pair:
        assert [name for name, _, until in holders(one) if until is None] == [stays]
        assert one.database.read(conflicts) == []
        assert slots(one)[0] == "FILLED"
    anna.write(undo)
    meet(anna, bo)
    for one in pair:
        assert slots(one)[0] == "OPEN"
        assert [name for name, _, until in holders(one) if until is None] == ["孙宁"]
        assert [found.is_slot for found in one.database.read(conflicts)] == [True]


def test_who_gave_way_holds_again_when_the_later_naming_is_undone(pair: Pair) -> None:
    anna, bo = pair
    both_handed_over(anna, bo)
    bo.write(undo)
    meet(bo, anna)
    for one in pair:
        assert ("钱立", date(2026, 3, 9), None) in holders(one)


def test_of_two_plans_drafted_apart_the_later_is_current_and_the_other_waits(pair: Pair) -> None:
    anna, bo = pair
    for one in pair:
        one.write(lambda session: new_plan(session, PROJECT))
    meet(anna, bo)
    shown = {one.database.read(lambda session: current_plan(session, PROJECT).id) for one in pair}  # type: ignore[union-attr]
    assert len(shown) == 1
    for one in pair:
        (conflict,) = one.database.read(conflicts)
        assert (conflict.table, [side.value for side in conflict.sides]) == ("progress_plan", [1, 1])
        assert slots(one)[2] == "OPEN"
    bo.write(lambda session: decide(session, conflict.record_id, "version", conflict.sides[1].seq))
    meet(bo, anna)
    for one in pair:
        plan = one.database.read(lambda session: current_plan(session, PROJECT))
        assert isinstance(plan, ProgressPlan)
        assert plan.id not in shown
        assert one.database.read(conflicts) == []


def test_lines_of_a_note_that_two_people_changed_apart_stand_together(pair: Pair) -> None:
    anna, bo = pair

    def note(words: str) -> Callable[[Session], object]:
        return lambda session: setattr(session.get(Project, PROJECT), "content", words)

    def content(computer: Computer) -> str | None:
        return computer.database.read(lambda session: session.get(Project, PROJECT).content)  # type: ignore[union-attr]

    anna.write(note("一期\n二期\n三期"))
    meet(anna, bo)
    anna.write(note("一期 50 亩\n二期\n三期"))
    bo.write(note("一期\n二期\n三期 30 亩"))
    meet(anna, bo)
    for one in pair:
        assert content(one) == "一期 50 亩\n二期\n三期 30 亩"
        assert one.database.read(conflicts) == []
    anna.write(note("一期 50 亩\n二期\n三期 40 亩"))
    bo.write(note("一期 60 亩\n二期\n三期 30 亩"))
    meet(anna, bo)
    for one in pair:
        assert content(one) == "一期 60 亩\n二期\n三期 40 亩"
    anna.write(note("一期 60 亩\n二期停\n三期 40 亩"))
    bo.write(note("一期 60 亩\n二期缓\n三期 40 亩"))
    meet(anna, bo)
    for one in pair:
        (conflict,) = one.database.read(conflicts)
        assert conflict.field == "content"


def test_what_came_before_the_project_it_belongs_to_waits_and_then_counts(pair: Pair, office: Office) -> None:
    anna, bo = pair
    chen = office.joined(anna, "chen", "陈望舒")
    meet(anna, bo)
    before = set(office.share.rglob("*.seg"))
    anna.write(lambda session: add_project(session, ProjectDraft("风信子精密", leader_id="zhao")))
    anna.sync()
    (missing,) = set(office.share.rglob("*.seg")) - before
    bo.sync()
    key = bo.database.read(
        lambda session: session.scalar(select(Project.id).where(Project.name == "风信子精密"))
    )
    assert key is not None
    fact = MilestoneDraft(key, "SIGNED", date(2026, 3, 17), confirm=True, override_reason="已签约")
    bo.write(lambda session: add_milestone(session, fact))
    bo.write(lambda session: assign_leader(session, AssignmentDraft(key, "sun", None, "分工调整")))
    bo.sync()
    octets = missing.read_bytes()
    missing.unlink()
    chen.sync()
    assert (
        chen.database.read(
            lambda session: session.scalar(select(Project.id).where(Project.name == "风信子精密"))
        )
        is None
    )
    assert chen.database.read(faults) == []
    missing.write_bytes(octets)
    chen.sync()
    told = [one.database.read(lambda session: project_rows(session, [key])) for one in (bo, chen)]
    assert told[0] == told[1]
    assert told[0][0].leader_name == "孙宁"


def test_who_changes_and_deletes_at_once_has_seen_what_that_replaces() -> None:
    """Also while something is held, when what counts is told of one write after the other."""
    with room() as office:
        somebody_shut_out_goes_on_writing(office)
        move_to(office.anna, "first")
        both = text("UPDATE company SET address = 'second', deleted_at = '2026-03-20' WHERE id = 'company-0'")
        office.anna.write("Both", lambda session: session.execute(both))
        *_, first, last = log_of(office.anna.database)
        assert first.stamp in last.saw


def test_how_a_name_is_spoken_is_asked_for_with_the_name() -> None:
    """By the program, and by the second account that random histories are held against."""
    with room() as office:
        renamed = text("UPDATE company SET name_zh = :name, name_pinyin = :name WHERE id = 'company-0'")
        office.anna.write("Rename", lambda session: session.execute(renamed, {"name": "a"}))
        office.bo.write("Rename", lambda session: session.execute(renamed, {"name": "b"}))
        office.sync(office.anna, office.bo, office.anna)
        shown = shown_by(office.anna.database)
        (asked,) = shown.open
        assert asked == ("company-0", "1")
        same(shown, Opinion(log_of(office.anna.database)).shown())
