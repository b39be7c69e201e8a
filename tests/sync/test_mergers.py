"""Firms and people that were entered twice: merged once, they are one on every computer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

import pytest
from sqlalchemy import text

from app.aliases import LONGEST, Union, aliases_of
from app.database import Session
from app.models.activities import Activity, ActivityCompany
from app.models.people import Company, CompanyTag, ContactChannel, Likeness, Person, PersonCompany
from app.services.conflicts import conflicts, decide
from app.services.duplicates import duplicates
from app.services.integrity import faults
from app.services.mergers import merge_records, tell_apart
from app.services.recycle_bin import delete_record, deleted_records, restore_record
from app.services.revivals import revivals
from app.services.undo import redo, undo
from app.sync import membership
from app.sync.asides import put_aside
from app.sync.digest import digest_of
from tests.sync.faulty_share import Key
from tests.sync.fleet import Image, Machine, template
from tests.sync.room import Room, room

A, B, C = "firm-a", "firm-b", "firm-c"


def begin(session: Session) -> None:
    session.add_all(
        [
            Company(id=A, name_zh="松果储能科技有限公司", name_key="松果储能科技", address="一号路"),
            Company(id=B, name_zh="松果储能科技", name_key="松果储能科技", legal_rep="王芳"),
            Company(id=C, name_zh="松果储能", name_key="松果储能"),
            Person(id="wang", name_zh="王芳"),
            PersonCompany(id="post-a", person_id="wang", company_id=A, title="董事长"),
            CompanyTag(id="tag-a", company_id=A, tag="LISTED"),
            CompanyTag(id="tag-b", company_id=B, tag="LISTED"),
            Activity(id="visit", kind="VISIT", started_at="2026-03-16T10:00", subject="走访松果"),
            ActivityCompany(id="visited-a", activity_id="visit", company_id=A),
        ]
    )


class Office:
    """Three computers on which one firm stands three times, and a share."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.anna, self.bo, self.chen = self.machines = room.machines

    def meet(self, *machines: Machine) -> None:
        """Each reads what all have written."""
        together = machines or tuple(self.machines)
        self._room.sync(*together, *together[:-1])

    def act(self, machine: Machine, command: Callable[[Session], object]) -> None:
        """Later than all before, by a clock that is right everywhere."""
        self._room.clock.ms += 60_000
        machine.write("Act", command)

    def agree(self) -> None:
        """All show the same, and what the log says."""
        assert len({one.database.read(digest_of) for one in self.machines}) == 1
        for one in self.machines:
            assert one.database.read(faults) == []


@cache
def first_day() -> tuple[list[Image], dict[Key, bytes]]:
    """The disks of the three, and the share, once all have the firms; made once."""
    with room() as made:
        made.add(template()[0][2])
        office = Office(made)
        office.act(office.anna, begin)
        office.meet()
        return [machine.image() for machine in office.machines], dict(made.share.files)


@pytest.fixture
def office() -> Iterator[Office]:
    with three_firms() as made:
        yield made


@contextmanager
def three_firms() -> Iterator[Office]:
    """Three computers that have three firms; in the end they agree."""
    images, files = first_day()
    with room() as made:
        made.add(template()[0][2])
        made.share.files = dict(files)
        for machine, image in zip(made.machines, images, strict=True):
            machine.database.close()
            machine.insert(image, made.next_session())
        found = Office(made)
        yield found
        found.agree()


def put(field: str, value: object, firm: str = A) -> Callable[[Session], object]:
    return lambda session: setattr(session.get(Company, firm), field, value)


def merge(loser: str, winner: str) -> Callable[[Session], object]:
    return lambda session: merge_records(session, loser, winner)


def shown(computer: Machine, table: str, key: str, field: str) -> object:
    query = text(f"SELECT {field} FROM {table} WHERE id = :id")
    return computer.database.read(lambda session: session.execute(query, {"id": key}).scalar_one())


def firms(computer: Machine) -> set[str]:
    query = text("SELECT id FROM company WHERE deleted_at IS NULL AND id LIKE 'firm%'")
    return set(computer.database.read(lambda session: session.execute(query).scalars().all()))


def test_a_merged_firm_is_one_everywhere_with_all_that_belonged_to_either(office: Office) -> None:
    anna = office.anna
    office.act(anna, merge(A, B))
    office.meet()
    for one in office.machines:
        assert firms(one) == {B, C}
        assert (shown(one, "company", B, "address"), shown(one, "company", B, "legal_rep")) == (
            "一号路",
            "王芳",
        )
        assert shown(one, "person_company", "post-a", "company_id") == B
        assert shown(one, "activity_company", "visited-a", "company_id") == B
        tags = [shown(one, "company_tag", key, "deleted_at") for key in ("tag-a", "tag-b")]
        assert [gone is None for gone in tags] == [True, False]
        assert one.database.read(conflicts) == []


def test_what_colleagues_did_to_the_loser_meanwhile_lands_on_the_one_that_stays(office: Office) -> None:
    anna, bo, chen = office.machines
    office.act(anna, merge(A, B))
    office.act(bo, put("address", "二号路"))
    office.act(bo, put("main_business", "储能", B))
    office.act(chen, lambda session: session.add(CompanyTag(id="tag-new", company_id=A, tag="TOP500")))
    chen.write(
        "Act",
        lambda session: session.add(ContactChannel(id="line", company_id=A, kind="LANDLINE", value="0312")),
    )
    office.meet()
    for one in office.machines:
        assert firms(one) == {B, C}
        assert [shown(one, "company", B, name) for name in ("address", "main_business")] == ["二号路", "储能"]
        assert shown(one, "company_tag", "tag-new", "company_id") == B
        assert shown(one, "contact_channel", "line", "company_id") == B
        assert one.database.read(conflicts) == []
        assert one.database.read(revivals) == []


def test_a_late_edit_that_meets_another_value_waits_for_a_decision(office: Office) -> None:
    anna, bo, _ = office.machines
    office.act(anna, merge(A, B))
    office.act(bo, put("legal_rep", "李雷"))
    office.meet()
    for one in office.machines:
        (conflict,) = one.database.read(conflicts)
        assert (conflict.record_id, conflict.field) == (B, "legal_rep")
        assert [side.value for side in conflict.sides] == ["李雷", "王芳"]
    office.act(anna, lambda session: decide(session, B, "legal_rep", conflict.sides[1].seq))
    office.meet()
    for one in office.machines:
        assert one.database.read(conflicts) == []
        assert shown(one, "company", B, "legal_rep") == "王芳"


def test_undo_parts_them_again_with_what_came_for_either(office: Office) -> None:
    anna, bo, _ = office.machines
    office.act(anna, merge(A, B))
    office.meet()
    office.act(anna, undo)
    office.act(bo, lambda session: session.add(CompanyTag(id="tag-new", company_id=B, tag="TOP500")))
    office.meet()
    for one in office.machines:
        assert firms(one) == {A, B, C}
        assert shown(one, "company", B, "address") is None
        assert shown(one, "person_company", "post-a", "company_id") == A
        assert shown(one, "company_tag", "tag-b", "deleted_at") is None
    office.act(anna, redo)
    office.meet()
    for one in office.machines:
        assert firms(one) == {B, C}
        assert one.database.read(conflicts) == []


def test_of_two_merges_made_apart_the_later_says_which_firm_stays(office: Office) -> None:
    anna, bo, _ = office.machines
    office.act(anna, merge(A, B))
    office.act(bo, merge(B, A))
    office.meet()
    for one in office.machines:
        assert firms(one) == {A, C}
        assert shown(one, "company", A, "legal_rep") == "王芳"
        assert {shown(one, "company_tag", key, "company_id") for key in ("tag-a", "tag-b")} == {A}
        assert one.database.read(conflicts) == []


def test_merges_made_apart_follow_one_another_and_close_no_circle(office: Office) -> None:
    anna, bo, chen = office.machines
    office.act(anna, merge(A, B))
    office.act(bo, merge(B, C))
    office.meet(anna, bo)
    assert shown(anna, "person_company", "post-a", "company_id") == C
    assert (shown(bo, "company", C, "address"), shown(bo, "company", C, "legal_rep")) == ("一号路", "王芳")
    office.act(chen, merge(C, A))
    office.meet()
    for one in office.machines:
        assert firms(one) == {A}
        assert shown(one, "person_company", "post-a", "company_id") == A


def test_a_firm_that_was_deleted_meanwhile_comes_back_as_the_one_that_stays(office: Office) -> None:
    anna, bo, _ = office.machines
    office.act(anna, merge(A, B))
    office.act(bo, lambda session: delete_record(session, B))
    office.meet()
    for one in office.machines:
        assert firms(one) == {B, C}
        assert [found.record_id for found in one.database.read(revivals)] == [B]
    office.act(bo, lambda session: delete_record(session, B))
    office.meet()
    for one in office.machines:
        assert firms(one) == {C}
        assert shown(one, "person_company", "post-a", "deleted_at") is not None


def test_who_deletes_the_one_that_stays_has_seen_what_it_inherited(office: Office) -> None:
    anna, bo, chen = office.machines
    office.act(anna, merge(A, B))
    office.meet()
    office.act(bo, lambda session: delete_record(session, B))
    office.meet()
    assert [firms(one) for one in office.machines] == [{C}] * 3
    office.act(bo, undo)
    office.meet()
    office.act(bo, lambda session: delete_record(session, B))
    office.act(chen, put("staff_text", "200 人", B))
    office.meet()
    assert [firms(one) for one in office.machines] == [{B, C}] * 3


def test_a_firm_parted_in_the_recycle_bin_is_not_offered_again(office: Office) -> None:
    anna, bo, _ = office.machines
    assert [set(pair.ids) for pair in bo.database.read(duplicates)] == [{A, B}]
    office.act(anna, merge(A, B))
    office.meet()
    (gone,) = bo.database.read(deleted_records)
    assert (gone.id, gone.into, gone.deleted_by) == (A, "松果储能科技", "anna")
    office.act(bo, lambda session: restore_record(session, A))
    office.meet()
    for one in office.machines:
        assert firms(one) == {A, B, C}
        assert one.database.read(deleted_records) == []
        assert one.database.read(duplicates) == []


def test_a_merge_that_is_held_parts_the_firms_until_it_is_accepted(office: Office) -> None:
    """Chen had it before Bo was shut out; no other word has ever been said of the two."""
    anna, bo, chen = office.machines
    office.act(bo, put("main_business", "储能", B))
    office.act(bo, merge(A, B))
    office.meet(bo, chen)
    assert firms(chen) == {B, C}
    membership.remove(anna.database, [bo.mine.device])
    office.meet(anna, chen)
    assert firms(anna) == firms(chen) == {A, B, C}
    assert anna.database.read(digest_of) == chen.database.read(digest_of)
    [waiting] = anna.database.read(put_aside)
    membership.judge(anna.database, waiting.device, waiting.head, True, waiting.action)
    office.meet()
    assert [firms(one) for one in office.machines] == [{B, C}] * 3


def test_people_with_one_number_or_one_name_in_one_firm_are_offered(office: Office) -> None:
    anna = office.anna

    def line(key: str, person: str) -> ContactChannel:
        return ContactChannel(id=key, person_id=person, kind="MOBILE", value="+8613857700000")

    office.act(
        anna,
        lambda session: session.add_all(
            [
                Person(id="wang-2", name_zh="王芳"),
                PersonCompany(id="post-2", person_id="wang-2", company_id=A),
                Person(id="chair", name_zh="王董"),
                line("line-1", "wang"),
                line("line-2", "chair"),
            ]
        ),
    )
    found = {pair.ids: pair.reasons for pair in anna.database.read(duplicates) if pair.table == "person"}
    assert found == {("chair", "wang"): ("MOBILE",), ("wang", "wang-2"): ("POST",)}
    office.act(anna, merge("chair", "wang"))
    office.act(anna, lambda session: tell_apart(session, "wang", "wang-2"))
    office.meet()
    for one in office.machines:
        assert all(pair.table == "company" for pair in one.database.read(duplicates))
        assert shown(one, "contact_channel", "line-2", "deleted_at") is not None


def test_who_says_that_a_person_is_a_firm_takes_nothing_away(office: Office) -> None:
    said = Likeness(id="said", table_name="company", one_id=A, other_id="wang", stays_id=A)
    office.act(office.bo, lambda session: session.add(said))
    office.act(office.bo, lambda session: session.add(PersonCompany(id="p", person_id="wang", company_id=B)))
    office.meet()
    for one in office.machines:
        assert shown(one, "person", "wang", "deleted_at") is None
        assert shown(one, "person_company", "p", "person_id") == "wang"


@pytest.mark.parametrize("order", [1, -1])
def test_no_chain_of_merges_is_too_long_to_follow(order: int) -> None:
    told = [Union("company", f"{n}", f"{n + 1}", "", (order * n, "", "")) for n in range(2_000)]
    into = {loser: alias.union.winner for loser, alias in aliases_of(told).items()}
    starts = into.keys() - into.values()
    lengths = []
    for key in starts:
        length = 0
        while key in into:
            key, length = into[key], length + 1
        lengths.append(length)
    assert max(lengths) == LONGEST
    assert len(into) > 1_900


def test_firms_with_two_codes_are_two(office: Office) -> None:
    office.act(office.anna, put("uscc", "91330302MA285XXXX1", A))
    assert len(office.anna.database.read(duplicates)) == 1
    office.act(office.anna, put("uscc", "91330302MA285XXXX2", B))
    office.meet()
    assert office.anna.database.read(duplicates) == []


def test_each_field_that_came_unseen_to_a_merged_firm_is_decided_by_itself(office: Office) -> None:
    """Also of several that were written at once, which are one change in the log."""
    office.act(office.anna, put("address", "二号路", B))
    office.meet()
    office.act(office.chen, lambda session: [put(name, "九号")(session) for name in ("address", "legal_rep")])
    office.act(office.anna, merge(A, B))
    office.meet()
    for name in ("address", "legal_rep"):
        one = next(one for one in office.anna.database.read(conflicts) if one.field == name)
        side = next(side for side in one.sides if side.value == "九号")
        office.act(office.anna, lambda session: decide(session, B, name, side.seq))  # noqa: B023
    office.meet()
    for machine in office.machines:
        assert machine.database.read(conflicts) == []
        firm = machine.database.read(lambda session: session.get(Company, B))
        assert firm is not None
        assert (firm.address, firm.legal_rep) == ("九号", "九号")
