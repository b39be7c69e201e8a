"""One computer gives projects their final numbers; what others enter has a provisional one until then."""

import pytest

from app.errors import UserError
from app.models.projects import Project
from app.services.history import restore_value
from app.services.project_numbers import LABEL, same_numbers, waiting_count
from app.services.projects import ProjectDraft, add_project
from app.services.recycle_bin import delete_record
from app.services.revivals import revivals
from app.services.undo import next_undo, undo
from app.sync import membership
from app.sync.numbering import appoint
from tests.sync.conftest import Computer, Office
from tests.sync.test_engine import meet


def enter(computer: Computer, name: str) -> str:
    made: list[str] = []
    computer.write(lambda session: made.append(add_project(session, ProjectDraft(name))))
    return made[0]


def number(computer: Computer, project: str) -> str:
    found = computer.database.read(lambda session: session.get(Project, project))
    assert found is not None
    return found.project_no or ""


def device(computer: Computer) -> str:
    return computer.database.local("device") or ""


@pytest.fixture
def three(office: Office) -> tuple[Computer, Computer, Computer]:
    anna = office.founder()
    made = anna, office.joined(anna, "bo", "周以宁", "ADMIN"), office.joined(anna, "chen", "陈望舒")
    meet(*made)
    return made


def test_numbers_come_in_the_order_of_entering_from_one_computer(
    three: tuple[Computer, Computer, Computer],
) -> None:
    anna, bo, chen = three
    first, second, third = enter(chen, "松果储能"), enter(bo, "石榴籽"), enter(chen, "海棠轮毂")
    signs = device(chen)[:3].upper()
    assert (number(chen, first), number(chen, third)) == (f"暂-{signs}-0001", f"暂-{signs}-0002")
    bo.sync()
    chen.sync()
    meet(anna, bo, chen)
    wanted = ["ZS-2026-0001", "ZS-2026-0002", "ZS-2026-0003"]
    for one in three:
        assert [number(one, key) for key in (first, second, third)] == wanted
    fourth, fifth = enter(anna, "芦苇纸业"), enter(chen, "云母电子")
    assert number(anna, fourth) == "ZS-2026-0004"
    assert number(chen, fifth) == f"暂-{signs}-0003"


@pytest.fixture
def two(office: Office) -> tuple[Computer, Computer]:
    anna = office.founder()
    return anna, office.joined(anna, "chen", "陈望舒")


def test_a_number_is_never_given_again_and_never_taken_back(two: tuple[Computer, Computer]) -> None:
    anna, chen = two
    project = enter(chen, "松果储能")
    meet(chen, anna, chen)
    assert number(chen, project) == "ZS-2026-0001"
    step = anna.database.read(next_undo)
    assert step is None or step.label != LABEL
    log = anna.database.read(
        lambda session: (
            session.connection()
            .exec_driver_sql("SELECT id, last_seq FROM change_tx ORDER BY id DESC LIMIT 1")
            .one()
        )
    )
    for act in (
        lambda session: undo(session, log.id),
        lambda session: restore_value(session, project, log.last_seq, "project_no"),
    ):
        with pytest.raises(UserError, match="number_stays"):
            anna.write(act)
    chen.write(lambda session: undo(session))  # 录入 itself can still be taken back
    meet(chen, anna)
    assert number(anna, project) == "ZS-2026-0001"
    assert number(anna, enter(anna, "石榴籽")) == "ZS-2026-0002"


def test_a_number_given_meanwhile_brings_no_deleted_project_back(two: tuple[Computer, Computer]) -> None:
    anna, chen = two
    project = enter(chen, "松果储能")
    meet(chen, anna)
    chen.write(lambda session: delete_record(session, project))
    meet(chen, anna)
    for one in (anna, chen):
        assert one.database.read(lambda session: session.get(Project, project).deleted_at)  # type: ignore[union-attr]
        assert one.database.read(revivals) == []


def test_two_that_number_at_once_end_with_a_number_for_each_project(
    three: tuple[Computer, Computer, Computer],
) -> None:
    anna, bo, chen = three
    both = enter(chen, "松果储能")
    chen.sync()
    appoint(bo.database, device(bo))  # nobody else knows yet
    bo.sync()
    assert number(bo, enter(bo, "石榴籽")) == "ZS-2026-0002"
    mine = enter(anna, "芦苇纸业")
    assert number(anna, mine) == "ZS-2026-0001"
    anna.sync()
    found = anna.database.read(same_numbers)
    assert [(one.number, [key for key, _ in one.projects]) for one in found] == [
        ("ZS-2026-0001", [both, mine])
    ]
    meet(bo, anna, chen)
    for one in three:
        numbers = [number(one, key) for key in (both, mine)]
        assert numbers == ["ZS-2026-0001", "ZS-2026-0003"]
        assert one.database.read(same_numbers) == []
        assert one.database.read(waiting_count) == 0


@pytest.mark.parametrize("read_before", [False, True])
def test_a_number_that_a_removed_computer_gave_is_not_given_again(
    three: tuple[Computer, Computer, Computer], read_before: bool
) -> None:
    anna, bo, chen = three
    giver = chen if read_before else anna
    appoint(anna.database, device(bo))
    meet(anna, bo, chen)
    first = enter(chen, "松果储能")
    chen.sync()
    bo.sync()
    assert number(bo, first) == "ZS-2026-0001"
    if read_before:
        chen.sync()
        assert number(chen, first) == "ZS-2026-0001"
    membership.remove(anna.database, [device(bo)])
    if read_before:
        appoint(anna.database, device(chen))
    meet(anna, chen)
    assert anna.sync().held
    second = enter(giver, "石榴籽")
    meet(giver, anna, chen)
    for one in (anna, chen):
        assert [number(one, key) for key in (first, second)] == ["ZS-2026-0002", "ZS-2026-0003"]


def test_only_who_writes_every_project_is_appointed_and_another_follows_who_leaves(office: Office) -> None:
    anna = office.founder()
    bo, chen = office.joined(anna, "bo", "周以宁", "ADMIN"), office.joined(anna, "chen", "陈望舒", "VIEWER")
    meet(anna, bo, chen)
    with pytest.raises(UserError, match="cannot_number"):
        appoint(anna.database, device(chen))
    with pytest.raises(UserError, match="not_administrator"):
        appoint(chen.database, device(bo))
    membership.remove(bo.database, [device(anna)])
    meet(bo, chen)
    assert number(bo, enter(bo, "石榴籽")) == "ZS-2026-0001"
