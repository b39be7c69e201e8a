"""What a role does not allow is refused before it is written, and where it was written, put aside."""

from collections.abc import Callable

import pytest

from app.database import Session
from app.errors import UserError
from app.models.people import Company
from app.models.projects import Project
from app.models.reference import Unit
from app.models.three_ones import LeaderAction
from app.services.own_units import outside
from app.services.progress_notes import add_note
from app.services.projects import set_project_field
from app.services.recycle_bin import delete_record
from app.sync import membership
from app.sync.asides import PutAside, put_aside
from tests.sync.conftest import TODAY, Computer, Office
from tests.sync.test_engine import add_company, company, meet, set_company


def asides(computer: Computer) -> list[PutAside]:
    return computer.database.read(put_aside)


def refused(computer: Computer, command: Callable[[Session], object]) -> bool:
    """Whether nothing is written because the role does not allow it."""
    before = computer.database.position()
    try:
        computer.write(command)
    except UserError as error:
        return error.code == "beyond_role" and computer.database.position() == before
    return False


def add_unit(key: str):  # type: ignore[no-untyped-def]
    unit = Unit(id=key, code=key, name_zh="云瀚市", short_zh="云瀚", unit_type="CITY")
    return lambda session: session.add(unit)


@pytest.mark.parametrize(
    ("role", "table", "allowed"),
    [
        ("VIEWER", "company", False),
        ("MEMBER", "company", True),
        ("MEMBER", "unit", False),
        ("LEADER", "unit", False),
        ("ADMIN", "unit", True),
    ],
)
def test_a_role_is_kept_at_the_computer_itself(office: Office, role: str, table: str, allowed: bool) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁", role)
    command = add_company("松果储能") if table == "company" else add_unit("u1")
    assert refused(bo, command) is not allowed


def test_a_member_deletes_a_project_with_a_leaders_remark_but_no_remark_alone(office: Office) -> None:
    anna = office.founder()
    day = TODAY.date()
    remark = LeaderAction(id="r1", project_id="p1", official_id="anna", acted_on=day, kind="ON_SITE")
    anna.write(lambda session: session.add_all([Project(id="p1", name="松果储能"), remark]))
    bo = office.joined(anna, "bo", "周以宁")
    assert refused(bo, lambda session: delete_record(session, "r1"))
    bo.write(lambda session: delete_record(session, "p1"))
    meet(bo, anna)
    assert asides(anna) == []
    assert anna.database.read(lambda session: session.get(Project, "p1").deleted_at)  # type: ignore[union-attr]


def test_what_was_written_past_the_rule_waits_for_an_administrators_word(office: Office) -> None:
    anna = office.founder()
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒")
    bo.write_past_the_rule(add_unit("u1"))
    bo.write_past_the_rule(add_unit("u2"))
    meet(bo, anna, chen)
    for one in (anna, chen):
        assert one.database.read(lambda session: session.get(Unit, "u1")) is None
    first, second = sorted(asides(anna), key=lambda one: one.at)
    assert (first.member_name, first.label, first.why) == ("周以宁", "Change", "beyond_role")
    membership.judge(anna.database, first.device, first.head, True, first.action)
    membership.judge(anna.database, second.device, second.head, False, second.action)
    meet(anna, chen, bo)
    dai = office.joined(anna, "dai", "何雨田")
    for one in (anna, chen, dai, bo):  # what is refused does not count where it was written either
        found = {key for key in ("u1", "u2") if one.database.read(lambda session: session.get(Unit, key))}  # noqa: B023
        assert len(found) == 1
        assert asides(one) == []


def with_a_change_by_one_who_may_only_read(office: Office) -> tuple[Computer, Computer, Computer]:
    """Anna has lowered Bo's role, and Bo has written without knowing; Chen looks on."""
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒")
    meet(anna, bo, chen)
    membership.set_role(anna.database, "bo", "VIEWER")
    bo.write(set_company("address", "二号路"))
    return anna, bo, chen


@pytest.mark.parametrize("accept", [True, False])
def test_what_was_written_before_a_lower_role_was_known_waits_everywhere(
    office: Office, accept: bool
) -> None:
    anna, bo, chen = with_a_change_by_one_who_may_only_read(office)
    bo.sync()
    chen.sync()
    assert company(chen, "address") == "二号路"  # the lower role has not reached the drive yet
    meet(anna, chen, bo)
    assert refused(bo, set_company("address", "三号路"))
    assert {company(one, "address") for one in (anna, chen)} == {None}
    (held,) = asides(anna)
    assert (held.action, held.why, held.actions) == ("", "behind_cut", 1)
    membership.judge(anna.database, held.device, held.head, accept)
    meet(anna, chen, bo)
    for one in (anna, bo, chen):
        assert company(one, "address") == ("二号路" if accept else None)
        assert asides(one) == []
    membership.set_role(anna.database, "bo", "LEADER")
    meet(anna, bo)
    bo.write(lambda session: session.add(Company(id="c2", name_zh="石榴籽", name_key="石榴籽")))
    meet(bo, anna, chen)
    assert company(chen, "name_zh", "c2") == "石榴籽"


@pytest.mark.parametrize("refused", [True, False])
def test_what_is_held_is_decided_also_once_the_role_was_given_back(office: Office, refused: bool) -> None:
    anna, bo, chen = with_a_change_by_one_who_may_only_read(office)
    meet(bo, anna, chen)
    (held,) = asides(anna)
    membership.set_role(anna.database, "bo", "MEMBER")
    if refused:
        membership.judge(anna.database, held.device, held.head, accept=False)
    meet(anna, chen, bo)
    for one in (anna, chen, bo):
        assert company(one, "address") == (None if refused else "二号路")
        assert asides(one) == []


def test_who_deletes_what_a_colleague_changed_unseen_learns_of_it_once_that_is_accepted(
    office: Office,
) -> None:
    anna, bo, chen = with_a_change_by_one_who_may_only_read(office)
    meet(bo, chen, anna, chen)  # read by Chen, then held
    chen.write(set_company("deleted_at", "2026-03-18T14:40"))
    meet(chen, anna)
    assert company(anna, "deleted_at")
    (held,) = asides(anna)
    membership.judge(anna.database, held.device, held.head, accept=True)
    meet(anna, chen, bo)
    for one in (anna, bo, chen):
        assert (company(one, "address"), company(one, "deleted_at")) == ("二号路", None)


def test_the_last_administrator_keeps_the_role(office: Office) -> None:
    anna = office.founder()
    with pytest.raises(UserError, match="last_administrator"):
        membership.set_role(anna.database, "anna", "MEMBER")


def test_who_is_bound_to_a_unit_writes_its_projects_and_hands_them_on(office: Office) -> None:
    anna = office.founder()
    units = [
        Unit(id=key, code=key, name_zh=key, short_zh=key, unit_type="COUNTY", parent_id=parent)
        for key, parent in (("u1", None), ("u2", None), ("u1a", "u1"))
    ]
    projects = [
        Project(id=f"p-{key}", name=key, responsible_unit_id=None if key == "none" else key)
        for key in ("u1", "u1a", "u2", "none")
    ]
    anna.write(lambda session: session.add_all([*units, *projects]))
    bo = office.joined(anna, "bo", "周以宁")
    membership.set_role(anna.database, "bo", "MEMBER", ["u1"])
    meet(anna, bo)
    (mine,) = [one for one in bo.database.read(membership.roll) if one.is_this]
    assert (mine.scope, mine.units, mine.numbers) == (("u1",), ("u1",), False)

    def note(key: str):  # type: ignore[no-untyped-def]
        return lambda session: add_note(session, f"p-{key}", "开工了")

    def give(key: str, unit: str):  # type: ignore[no-untyped-def]
        return lambda session: set_project_field(session, f"p-{key}", "responsible_unit_id", unit)

    bo.write(note("u1"))
    bo.write(note("u1a"))
    bo.write(note("none"))
    bo.write(add_company("松果储能"))
    for command in (note("u2"), give("u2", "u1"), give("none", "u2")):
        with pytest.raises(UserError, match="beyond_scope"):
            bo.write(command)
    asked = [f"p-{key}" for key in ("u1a", "u2", "none")]
    assert bo.database.read(lambda session: outside(session, asked)) == {"p-u2"}
    bo.write(give("u1", "u2"))
    with pytest.raises(UserError, match="beyond_scope"):
        bo.write(note("u1"))
    membership.set_role(anna.database, "bo", "MEMBER", [])
    meet(bo, anna, bo)
    assert asides(anna) == []
    bo.write(note("u2"))
