"""Who decides by what the window shows has not seen what came since it was read."""

from datetime import date

import pytest

from app.database import Session
from app.models.people import Company, Official
from app.models.projects import Project
from app.services.assignments import AssignmentDraft, assign_leader
from app.services.conflict_sides import Conflict
from app.services.conflicts import decide
from app.services.mergers import merge_records
from app.services.recycle_bin import delete_record
from app.services.revivals import revivals
from tests.sync.conftest import Computer, Office
from tests.sync.test_conflicts import two_addresses, waiting
from tests.sync.test_engine import company, meet, set_company
from tests.sync.test_kinship import OFFICIALS, PROJECT, hand_over, holders

Pair = tuple[Computer, Computer]


@pytest.fixture
def firms(office: Office) -> Pair:
    """Two computers that have two firms."""

    def begin(session: Session) -> None:
        session.add_all(Company(id=key, name_zh=key, name_key=key, address="零号路") for key in ("c1", "c2"))

    anna = office.founder()
    anna.write(begin)
    return anna, office.joined(anna, "bo", "周以宁")


def window(computer: Computer) -> tuple[Conflict, int]:
    """The conflict that a person sees, and as of when."""
    (shown,) = waiting(computer)
    return shown, computer.database.position()


def values(conflict: Conflict) -> set[object]:
    return {side.value for side in conflict.sides}


def test_a_version_that_came_since_is_not_decided_with_the_others(office: Office) -> None:
    anna, bo = two_addresses(office)
    chen = office.joined(anna, "chen", "陈望舒")
    meet(bo, chen)
    chen.write(set_company("address", "三号路"))
    chen.sync()
    shown, seen = window(bo)
    assert values(shown) == {"一号路", "二号路"}
    bo.sync()
    bo.write(lambda session: decide(session, "c1", "address", shown.sides[1].seq), seen=seen)
    meet(bo, anna, chen)
    for one in (anna, bo, chen):
        (left,) = waiting(one)
        assert values(left) == {"一号路", "三号路"}


def test_a_third_naming_that_came_since_is_not_thrown_away_with_one_of_two(office: Office) -> None:
    names = {**OFFICIALS, "zhou": "周平"}

    def begin(session: Session) -> None:
        session.add_all(Official(id=key, name=name, rank_level=20) for key, name in names.items())
        session.add(Project(id=PROJECT, name="松果储能电芯二期"))
        session.flush()
        assign_leader(session, AssignmentDraft(PROJECT, "zhao", date(2026, 1, 5)))

    anna = office.founder()
    anna.write(begin)
    bo, chen = (office.joined(anna, key, name) for key, name in (("bo", "周以宁"), ("chen", "陈望舒")))
    for one, to, day in ((anna, "qian", 9), (bo, "sun", 12), (chen, "zhou", 15)):
        one.write(hand_over(to, date(2026, 3, day)))
    meet(anna, bo)
    shown, seen = window(bo)
    chosen = next(side.seq for side in shown.sides if side.value == "qian")
    assert values(shown) == {"qian", "sun"}
    chen.sync()
    bo.sync()
    bo.write(lambda session: decide(session, shown.record_id, shown.field, chosen), seen=seen)
    meet(bo, anna, chen)
    for one in (anna, bo, chen):
        assert [name for name, _, until in holders(one) if until is None] == ["周平"]
        (left,) = waiting(one)
        assert values(left) == {"qian", "zhou"}


def test_what_was_changed_since_on_a_firm_is_not_hidden_by_merging_it(firms: Pair) -> None:
    anna, bo = firms
    seen = bo.database.position()
    anna.write(set_company("address", "三号路", "c2"))
    meet(anna, bo)
    bo.write(lambda session: merge_records(session, "c2", "c1"), seen=seen)
    meet(bo, anna)
    for one in firms:
        assert company(one, "address") == "三号路"


def test_who_deletes_what_they_have_just_changed_in_another_window_has_deleted_it(firms: Pair) -> None:
    anna, bo = firms
    seen = bo.database.position()
    bo.write(set_company("address", "三号路"))
    bo.write(lambda session: delete_record(session, "c1"), seen=seen)
    meet(bo, anna)
    for one in firms:
        assert one.database.read(revivals) == []


def test_what_was_changed_since_on_a_record_that_was_deleted_brings_it_back(firms: Pair) -> None:
    anna, bo = firms
    seen = bo.database.position()
    anna.write(set_company("address", "三号路"))
    meet(anna, bo)
    bo.write(lambda session: delete_record(session, "c1"), seen=seen)
    meet(bo, anna)
    for one in firms:
        assert len(one.database.read(revivals)) == 1


def test_a_window_that_has_shown_nothing_of_a_record_deletes_nothing(firms: Pair) -> None:
    anna, bo = firms
    bo.write(lambda session: delete_record(session, "c1"), seen=0)
    meet(bo, anna)
    for one in firms:
        assert len(one.database.read(revivals)) == 1
