"""Somebody is erased while something waits for a word, or arrives, that says more of whose is what."""

import pytest
from sqlalchemy import text

from app.database import Session
from app.models.activities import ActivityParticipant
from app.models.attachments import AttachmentLink
from app.models.people import Company, Person
from app.services.attachments import attach, store_file
from app.sync import file_traffic, membership
from app.sync.asides import put_aside
from app.sync.digest import digest_of
from app.sync.epochs import removal
from app.sync.erasing import purge
from app.sync.identity import epoch_keys, roster_of
from tests.sync.conftest import Computer, Office
from tests.sync.test_engine import device_of, meet
from tests.sync.test_files import add_file, blob_paths, content
from tests.sync.test_held_files import add_participant, judge, say_it_is_the_persons, written


@pytest.fixture(autouse=True)
def look_at_all_folders_in_every_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_traffic, "_LOOK_MS", 0)
    monkeypatch.setattr(file_traffic, "_FOLDERS_LOOKED", 256)


def column(computer: Computer, table: str) -> list[str]:
    query = text(f"SELECT name FROM {table}")
    return computer.database.read(lambda session: [str(name) for name in session.scalars(query)])


def participants(*computers: Computer) -> list[list[str]]:
    return [column(one, "activity_participant") for one in computers]


def meet_often(*computers: Computer) -> None:
    for _ in range(3):
        meet(*computers)


def assert_all_show_the_same(*computers: Computer) -> None:
    assert len({one.database.read(digest_of) for one in computers}) == 1


def office_with_a_visit(office: Office, role: str = "MEMBER") -> tuple[Computer, Computer, Computer]:
    """Anna, Bo and Chen; a person, a file of a firm, and a visit in which somebody else took part."""
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    add_file(anna, b"of the firm")
    anna.write(add_participant)
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒", role)
    meet(anna, chen, bo)
    return anna, bo, chen


@pytest.mark.parametrize("role", ["MEMBER", "ADMIN"])
def test_who_was_shut_out_takes_nothing_along_where_it_had_been_read_before(
    office: Office, role: str
) -> None:
    """Chen had taken it in before hearing that Bo is shut out."""
    anna, bo, chen = office_with_a_visit(office, role)
    membership.remove(anna.database, [device_of(bo)])
    bo.write(say_it_is_the_persons)
    meet(bo, chen)
    meet_often(anna, chen)
    purge(anna.database, "p1")
    meet_often(anna, chen)
    assert participants(anna, chen) == [["何雨田"], ["何雨田"]]
    assert_all_show_the_same(anna, chen)
    judge(anna, True)
    meet_often(anna, chen)
    dai = office.joined(anna, "dai", "苏小满")
    meet(anna, chen, dai)
    assert_all_show_the_same(anna, chen, dai)


def test_who_hears_of_a_cut_first_shows_the_same_as_who_had_read_what_is_behind_it(office: Office) -> None:
    """Bo does not know that somebody was erased, and gives their id to who took part in a visit."""
    anna, bo, chen = office_with_a_visit(office)
    bo.write(say_it_is_the_persons)
    before = set(office.share.glob("*/roster/*"))
    purge(anna.database, "p1")
    meet(anna, chen)
    for path in set(office.share.glob("*/roster/*")) - before:
        path.unlink()  # Bo sees the drive as it was
    meet(bo, chen)
    membership.remove(anna.database, [device_of(bo)])
    meet_often(anna, chen)
    assert participants(anna, chen) == [["何雨田"], ["何雨田"]]
    assert_all_show_the_same(anna, chen)


def test_what_all_had_read_and_was_held_is_erased_for_all_once_it_counts(office: Office) -> None:
    anna, bo, chen = office_with_a_visit(office, "ADMIN")
    query = text("SELECT number, head FROM sync_segment WHERE device = :device ORDER BY number DESC")
    last = chen.database.read(lambda session: session.execute(query, {"device": device_of(bo)}).first())
    assert last is not None
    bo.write(say_it_is_the_persons)
    meet(bo, anna, chen)
    known = chen.database.read(lambda session: roster_of(session, chen.mine))
    told = removal(known.state, epoch_keys(chen.mine, known), {device_of(bo): list(last)})
    membership.write_operations(chen.database, chen.mine, known, told)
    meet(chen, anna)
    assert anna.database.read(put_aside)
    purge(anna.database, "p1")
    meet_often(anna, chen)
    assert participants(anna, chen) == [["何雨田"], ["何雨田"]]
    judge(anna, True)
    meet_often(anna, chen)
    dai = office.joined(anna, "dai", "苏小满")
    meet(anna, chen, dai)
    assert_all_show_the_same(anna, chen, dai)


@pytest.mark.parametrize("between", [False, True])
@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("role", ["MEMBER", "ADMIN"])
def test_all_show_the_same_whatever_comes_with_the_erasure(
    office: Office, role: str, late: bool, between: bool
) -> None:
    """Chen hears that Bo is shut out `between` or with the erasure, and has read what Bo said of a record of
    Dai's, which a slow mirror brings `late`."""
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒", role)
    dai = office.joined(anna, "dai", "苏小满")
    meet(anna, bo, chen, dai)
    before = set(office.share.glob("*/seg/*"))
    dai.write(add_participant)
    meet(dai, anna, bo)
    (fresh,) = (one for one in set(office.share.glob("*/seg/*")) - before if dai.mine.device in one.name)
    octets = fresh.read_bytes()

    def meet_without_it(*computers: Computer) -> None:
        for one in computers:
            if late:
                fresh.unlink(missing_ok=True)
            one.sync()

    membership.remove(anna.database, [device_of(bo)])
    bo.write(say_that_they_are_the_person)
    meet_without_it(bo, chen, anna, *([chen, anna] if between else []))
    purge(anna.database, "p1")
    meet_without_it(anna, chen)
    fresh.write_bytes(octets)
    meet_often(anna, chen, dai)
    assert participants(anna, chen, dai) == [["何雨田"]] * 3
    assert_all_show_the_same(anna, chen, dai)


@pytest.mark.parametrize("between", [True, False])
@pytest.mark.parametrize("role", ["MEMBER", "ADMIN"])
def test_an_action_refused_with_the_erasure_takes_nothing_along(
    office: Office, role: str, between: bool
) -> None:
    """Eve may only look; her computer says who took part in a visit is the person; Anna refuses it."""
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    anna.write(add_participant)
    chen = office.joined(anna, "chen", "陈望舒", role)
    eve = office.joined(anna, "eve", "苏小满", "VIEWER")
    say_past_the_rule(eve, anna, chen)
    (aside,) = anna.database.read(put_aside)
    membership.judge(anna.database, aside.device, aside.head, False, aside.action)
    if between:
        meet(anna, eve, chen)
    purge(anna.database, "p1")
    meet_often(anna, eve, chen)
    assert participants(anna, chen, eve) == [["何雨田"]] * 3
    assert_all_show_the_same(anna, chen, eve)


@pytest.mark.parametrize("between", [True, False])
@pytest.mark.parametrize("role", ["MEMBER", "ADMIN"])
def test_an_action_of_which_the_acceptance_is_overruled_with_the_erasure_takes_nothing_along(
    office: Office, role: str, between: bool
) -> None:
    """Bo accepts it without knowing that he is shut out; Chen hears of that with the erasure."""
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    anna.write(add_participant)
    bo = office.joined(anna, "bo", "周以宁", "ADMIN")
    chen = office.joined(anna, "chen", "陈望舒", role)
    eve = office.joined(anna, "eve", "苏小满", "VIEWER")
    say_past_the_rule(eve, anna, bo, chen)
    membership.remove(anna.database, [device_of(bo)])  # not sent yet
    (aside,) = bo.database.read(put_aside)
    membership.judge(bo.database, aside.device, aside.head, True, aside.action)
    meet(bo, chen)
    assert participants(chen) == participants(bo)
    anna.sync()
    if between:
        meet(chen, anna)
    purge(anna.database, "p1")
    meet_often(anna, chen)
    assert participants(anna, chen) == [["何雨田"]] * 2
    assert_all_show_the_same(anna, chen)


def test_what_others_hold_takes_nothing_along_on_its_authors_computer(office: Office) -> None:
    """Bo was given a lower role meanwhile; what he had written by the former one is refused later."""
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    anna.write(add_participant)
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒")
    meet(anna, bo, chen)
    membership.set_role(anna.database, "bo", "VIEWER")
    bo.write(say_that_they_are_the_person)
    meet(bo, anna, bo, chen)
    (waits,) = anna.database.read(put_aside)
    purge(anna.database, "p1")
    meet_often(anna, bo, chen)
    membership.judge(anna.database, waits.device, waits.head, False, waits.action)
    meet_often(anna, bo, chen)
    assert participants(anna, chen, bo) == [["何雨田"]] * 3
    assert_all_show_the_same(anna, chen, bo)


@pytest.mark.parametrize("role", ["MEMBER", "ADMIN"])
def test_a_file_of_a_firm_stays_with_who_hears_of_an_erasure_before_the_lines_are_gone(
    office: Office, role: str
) -> None:
    """It was attached to the person first, and given to a firm too; a mirror brings Bo the roster first."""
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁", role)
    meet(anna, bo)
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    stored = store_file(anna.database.files, written(anna, b"a contract"))
    anna.write(lambda session: attach(session, stored, "person", "p1"))
    anna.write(give_to_a_firm)
    anna.sync()
    old = {path: path.read_bytes() for path in office.share.rglob("*.seg")}
    purge(anna.database, "p1")
    anna.sync()
    new = {path: path.read_bytes() for path in office.share.rglob("*.seg")}
    for path in new.keys() - old.keys():
        path.unlink()
    for path, octets in old.items():
        path.write_bytes(octets)
    bo.sync()
    for path, octets in new.items():
        path.write_bytes(octets)
    meet_often(anna, bo)
    assert [content(one, stored.sha256) for one in (anna, bo)] == [b"a contract", b"a contract"]
    assert [column(one, "attachment") for one in (anna, bo)] == [["letter.txt"], ["letter.txt"]]
    assert_all_show_the_same(anna, bo)
    assert len(blob_paths(office)) == 1


@pytest.mark.parametrize("accept", [True, False])
def test_a_file_that_waits_stays_though_somebody_erased_had_one_of_the_same_content(
    office: Office, accept: bool
) -> None:
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    stored = store_file(anna.database.files, written(anna, b"the only copy"))
    anna.write(lambda session: attach(session, stored, "person", "p1"))
    bo = office.joined(anna, "bo", "周以宁")
    membership.remove(anna.database, [device_of(bo)])
    sha256 = add_file(bo, b"the only copy")
    meet(bo, anna)
    purge(anna.database, "p1")
    chen = office.joined(anna, "chen", "陈望舒")
    for one in (anna, chen, anna, chen, anna):
        one.sync()
        assert len(blob_paths(office)) == 1
    judge(anna, accept)
    meet(anna, chen)
    assert [content(one, sha256) for one in (anna, chen)] == [b"the only copy" if accept else None] * 2
    assert len(blob_paths(office)) == accept


def say_that_they_are_the_person(session: Session) -> None:
    session.get_one(ActivityParticipant, "here").person_id = "p1"


def say_past_the_rule(eve: Computer, *others: Computer) -> None:
    """Eve's program was altered: she may only look, and her word is put aside by all."""
    meet(*others, eve)
    eve.database.set_local("role", "ADMIN")
    eve.write(say_that_they_are_the_person)
    meet(eve, *others)


def give_to_a_firm(session: Session) -> None:
    file = session.execute(text("SELECT id FROM attachment")).scalar_one()
    session.add(Company(id="c9", name_zh="c9", name_key="c9"))
    session.flush()
    session.add(AttachmentLink(attachment_id=file, table_name="company", record_id="c9"))
