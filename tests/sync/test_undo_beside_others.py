"""What a person takes back or restores, beside what colleagues did meanwhile."""

import pytest
from sqlalchemy import text

from app.database import Session
from app.errors import ConflictError
from app.models.activities import Activity, ActivityCompany
from app.models.people import Company, ContactChannel
from app.services.conflicts import conflicts, decide
from app.services.links import link
from app.services.recycle_bin import delete_record, deleted_records, restore_record
from app.services.revivals import delete_again, revivals
from app.services.undo import redo, undo, undo_stacks
from app.sync import membership
from app.sync.asides import put_aside
from tests.sync.conftest import Computer, Office
from tests.sync.test_conflicts import two_addresses
from tests.sync.test_engine import company, meet, set_company
from tests.sync.test_kinship import PROJECT, Pair, add_note, at_one_project, is_deleted


@pytest.fixture
def pair(office: Office) -> Pair:
    return at_one_project(office)


def done(computer: Computer) -> list[int]:
    """What the person at it can take back."""
    return computer.database.read(undo_stacks)[0]


def test_a_deletion_is_taken_back_beside_a_part_that_a_colleague_added(pair: Pair) -> None:
    """Anna deletes a firm; Bo adds a number; Anna takes her deletion back; Bo his number."""
    anna, bo = pair
    anna.write(lambda session: session.add(Company(id="c1", name_zh="a", name_key="a")))
    meet(anna, bo)
    anna.write(lambda session: delete_record(session, "c1"))
    bo.write(lambda s: s.add(ContactChannel(id="line", company_id="c1", kind="MOBILE", value="1")))
    meet(anna, bo)
    before = done(anna)
    anna.write(undo)
    meet(anna, bo)
    assert [one.database.read(revivals) for one in pair] == [[], []]
    bo.write(lambda session: delete_record(session, "line"))
    meet(bo, anna)
    gone = [is_deleted(one, "company", "c1") for one in pair]
    assert (gone, len(done(anna))) == ([False, False], len(before) - 1)


def test_a_decision_for_what_is_shown_is_taken_back_and_then_what_was_before(office: Office) -> None:
    _, bo = two_addresses(office)
    (conflict,) = bo.database.read(conflicts)
    bo.write(set_company("legal_rep", "王芳"))
    bo.write(lambda session: decide(session, "c1", "address", conflict.sides[0].seq))
    bo.write(undo)
    bo.write(undo)
    assert company(bo, "legal_rep") is None


def test_what_went_with_either_of_two_deletions_comes_back(pair: Pair) -> None:
    """Anna deletes the project with its note, Bo adds one; somebody deletes it again and brings it back."""
    anna, bo = pair
    anna.write(lambda session: delete_record(session, PROJECT))
    bo.write(add_note("n2"))
    meet(anna, bo)
    bo.write(lambda session: delete_again(session, PROJECT))
    meet(bo, anna)
    anna.write(lambda session: restore_record(session, PROJECT))
    meet(anna, bo)
    for one in pair:
        assert [is_deleted(one, "progress_note", key) for key in ("n1", "n2")] == [False, False]


def test_what_two_people_deleted_at_once_comes_back_whole(pair: Pair) -> None:
    anna, bo = pair
    bo.write(add_note("n2"))
    anna.write(lambda session: delete_record(session, PROJECT))
    bo.write(lambda session: delete_record(session, PROJECT))
    meet(anna, bo)
    for one in pair:
        assert is_deleted(one, "project", PROJECT)
    bo.write(lambda session: restore_record(session, PROJECT))
    meet(bo, anna)
    for one in pair:
        listed = [found.id for found in one.database.read(deleted_records)]
        gone = [is_deleted(one, "progress_note", key) for key in ("n1", "n2")]
        assert (gone, listed) == ([False, False], [])


def test_taking_back_a_link_that_a_colleague_made_too_is_refused(pair: Pair) -> None:
    anna, bo = pair

    def begin(session: Session) -> None:
        session.add(Company(id="c1", name_zh="a", name_key="a"))
        session.add(Activity(id="v", kind="VISIT", started_at="2026-03-18T10:00", subject="v"))

    anna.write(begin)
    meet(anna, bo)
    for one in pair:
        one.write(lambda session: link(session, ActivityCompany, activity_id="v", company_id="c1"))
    meet(anna, bo)
    with pytest.raises(ConflictError, match="undo_newer_change"):
        bo.write(undo)
    meet(bo, anna)
    query = text("SELECT count(*) FROM activity_company WHERE deleted_at IS NULL")
    assert [one.database.read(lambda s: s.execute(query).scalar()) for one in pair] == [1, 1]


@pytest.mark.parametrize("again", [False, True], ids=["undone", "done again"])
def test_what_was_undone_or_done_again_in_vain_stands_as_before(office: Office, again: bool) -> None:
    """Bo did so before he heard that he may only read; an administrator has refused it, and he may write."""
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    anna.write(lambda session: session.add(Company(id="c1", name_zh="a", name_key="a")))
    meet(anna, bo)
    bo.write(set_company("address", "二号路"))
    if again:
        bo.write(undo)
    meet(bo, anna)
    last = text("SELECT id FROM change_tx WHERE kind = :kind ORDER BY id DESC LIMIT 1")
    told = {"kind": "UNDO" if again else "DO"}
    number = bo.database.read(lambda session: int(session.execute(last, told).scalar_one()))
    membership.set_role(anna.database, "bo", "VIEWER")
    bo.write(redo if again else undo)
    meet(bo, anna)
    (held,) = anna.database.read(put_aside)
    membership.judge(anna.database, held.device, held.head, False)
    membership.set_role(anna.database, "bo", "MEMBER")
    meet(anna, bo)
    before, after = (None, "二号路") if again else ("二号路", None)
    assert [company(each, "address") for each in (anna, bo)] == [before] * 2
    bo.write(lambda session: undo(session, number))
    meet(bo, anna)
    assert [company(each, "address") for each in (anna, bo)] == [after] * 2
