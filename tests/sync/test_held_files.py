"""Files of what waits for an administrator's word are kept by administrators until it is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, text

from app.database import Session
from app.models.activities import Activity, ActivityParticipant
from app.models.attachments import Attachment, AttachmentLink
from app.models.people import Person
from app.services.attachments import attach, store_file
from app.sync import file_traffic, membership
from app.sync.asides import put_aside
from app.sync.epochs import removal
from app.sync.erasing import purge
from app.sync.file_traffic import LIMIT
from app.sync.identity import epoch_keys, roster_of
from app.sync.packages import take_package, write_package
from tests.sync.conftest import Computer, Office
from tests.sync.test_engine import device_of, meet
from tests.sync.test_files import add_file, blob_paths, content


@pytest.fixture(autouse=True)
def look_at_all_folders_in_every_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_traffic, "_LOOK_MS", 0)
    monkeypatch.setattr(file_traffic, "_FOLDERS_LOOKED", 256)


def behind_a_cut(office: Office) -> tuple[Computer, Computer, str]:
    """Anna has shut out Bo, who sent a file without knowing."""
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    membership.remove(anna.database, [device_of(bo)])
    sha256 = add_file(bo, b"the only copy")
    bo.sync()
    anna.sync()
    return anna, bo, sha256


def beyond_a_role(office: Office) -> tuple[Computer, Computer, str]:
    """Bo, who may only read, has attached a file with an altered program, and was shut out after that."""
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁", "VIEWER")
    bo.database.set_local("role", "ADMIN")
    sha256 = add_file(bo, b"the only copy")
    bo.sync()
    anna.sync()
    membership.remove(anna.database, [device_of(bo)])
    meet(anna, bo)
    return anna, bo, sha256


WAITING = pytest.mark.parametrize("wait", [behind_a_cut, beyond_a_role])
Wait = Callable[[Office], tuple[Computer, Computer, str]]


def judge(anna: Computer, accept: bool) -> None:
    for one in anna.database.read(put_aside):
        membership.judge(anna.database, one.device, one.head, accept, one.action)


@WAITING
def test_a_file_that_waits_is_put_back_and_is_there_once_it_was_accepted(office: Office, wait: Wait) -> None:
    anna, _, sha256 = wait(office)
    chen = office.joined(anna, "chen", "陈望舒")
    (blob,) = blob_paths(office)
    blob.unlink()
    assert anna.sync().put_back == 1
    assert len(blob_paths(office)) == 1
    assert content(chen, sha256) is None
    judge(anna, True)
    meet(anna, chen)
    assert content(anna, sha256) == content(chen, sha256) == b"the only copy"


def test_who_had_it_before_its_author_was_shut_out_puts_it_back(office: Office) -> None:
    """Anna cut Bo off before she had heard of the file, which Chen had by then, and its blob was lost."""
    anna = office.founder()
    bo, chen = (office.joined(anna, key, name) for key, name in (("bo", "周以宁"), ("chen", "陈望舒")))
    sha256 = add_file(bo, b"the only copy")
    bo.sync()
    chen.sync()
    membership.remove(anna.database, [device_of(bo)])
    (blob,) = blob_paths(office)
    blob.unlink()
    for one in (anna, chen, anna):
        one.sync()
    assert content(anna, sha256) == content(chen, sha256) == b"the only copy"


@WAITING
def test_what_was_refused_is_neither_kept_nor_put_back(office: Office, wait: Wait) -> None:
    anna, _, sha256 = wait(office)
    assert content(anna, sha256) == b"the only copy"
    judge(anna, False)
    anna.sync()
    assert content(anna, sha256) is None
    (blob,) = blob_paths(office)
    blob.unlink()
    assert anna.sync().put_back == 0
    assert blob_paths(office) == []


def test_a_file_of_the_same_content_stays_when_the_other_is_refused(office: Office) -> None:
    anna, _, sha256 = behind_a_cut(office)
    add_file(anna, b"the only copy", firm="c2")
    judge(anna, False)
    anna.sync()
    assert content(anna, sha256) == b"the only copy"


def test_a_file_that_waits_comes_by_itself_only_under_the_limit(office: Office) -> None:
    anna = office.founder()
    anna.database.set_local(LIMIT, "5")
    bo = office.joined(anna, "bo", "周以宁")
    membership.remove(anna.database, [device_of(bo)])
    sha256 = add_file(bo, b"too large")
    bo.sync()
    assert anna.sync().files_missing == 0
    assert content(anna, sha256) is None
    anna.database.set_local(LIMIT, "50")
    anna.sync()
    assert content(anna, sha256) == b"too large"


def test_a_file_that_waits_comes_by_stick_whatever_the_limit(office: Office, tmp_path: Path) -> None:
    """Bo does not reach the share any more."""
    stick = tmp_path / "stick.zip"
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    anna.database.set_local(LIMIT, "0")
    membership.remove(anna.database, [device_of(bo)])
    sha256 = add_file(bo, b"the only copy")
    write_package(bo.database, stick)
    assert take_package(anna.database, stick).files == 1
    judge(anna, True)
    anna.sync()
    assert content(anna, sha256) == b"the only copy"


def test_a_file_that_waits_goes_with_the_person_it_is_about(office: Office) -> None:
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    bo = office.joined(anna, "bo", "周以宁")
    membership.remove(anna.database, [device_of(bo)])
    stored = store_file(bo.database.files, written(bo, b"of a person"))
    bo.write(lambda session: attach(session, stored, "person", "p1"))
    meet(bo, anna)
    assert content(anna, stored.sha256) == b"of a person"
    purge(anna.database, "p1")
    anna.sync()
    assert content(anna, stored.sha256) is None


def test_who_was_shut_out_takes_nothing_along_by_saying_that_it_is_of_somebody_erased(office: Office) -> None:
    """Bo says of a file of a firm, and of who took part in a visit, that they are the person's."""
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    sha256 = add_file(anna, b"of the firm")
    anna.write(add_participant)
    bo = office.joined(anna, "bo", "周以宁")
    membership.remove(anna.database, [device_of(bo)])
    bo.write(say_it_is_the_persons)
    meet(bo, anna)
    purge(anna.database, "p1")
    for _ in range(2):
        assert anna.sync().damaged == 0
    assert content(anna, sha256) == b"of the firm"
    query = text("SELECT (SELECT name FROM attachment), (SELECT name FROM activity_participant)")
    told = anna.database.read(lambda session: session.execute(query).one())
    assert tuple(told) == ("材料.pdf", "何雨田")


def test_a_file_under_a_secret_that_does_not_count_is_put_right_once(office: Office) -> None:
    """It was begun by somebody who had a lower role by then, and is greater than the present one."""
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁", "ADMIN")
    meet(anna, bo)
    known = bo.database.read(lambda session: roster_of(session, bo.mine))
    begun = removal(known.state, epoch_keys(bo.mine, known), {})[1:]
    membership.write_operations(bo.database, bo.mine, known, begun)
    sha256 = add_file(bo, b"the only copy")
    bo.sync()
    membership.set_role(anna.database, "bo", "VIEWER")
    meet(anna, bo)
    (blob,) = blob_paths(office)
    assert content(anna, sha256) == b"the only copy"
    blob.write_bytes(bytes(blob.stat().st_size))
    meet(anna, bo)
    assert sum(one.sync().put_back for one in (anna, bo, anna, bo)) == 0


def add_participant(session: Session) -> None:
    visit = Activity(kind="VISIT_OUT", started_at="2026-03-16T10:00", subject="示例")
    session.add_all(
        [visit, ActivityParticipant(id="here", activity_id=visit.id, side="THEIRS", name="何雨田")]
    )


def say_it_is_the_persons(session: Session) -> None:
    file = session.scalars(select(Attachment)).one()
    file.kind = "OTHER"
    session.add(AttachmentLink(attachment_id=file.id, table_name="person", record_id="p1"))
    session.get_one(ActivityParticipant, "here").person_id = "p1"


def written(computer: Computer, octets: bytes) -> Path:
    path = computer.database.path.parent / "letter.txt"
    path.write_bytes(octets)
    return path
