"""Nothing in the share tells of somebody erased, whoever is left to see to it."""

from functools import partial

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app import erasure
from app.models.attachments import Attachment, AttachmentLink
from app.sync import compaction
from app.sync.engine import seal_waiting
from app.sync.erasing import purge
from app.sync.identity import identity
from tests.sync.conftest import Computer, Office
from tests.sync.test_erasing import meet, on_disk, on_share, rounds, tells

LETTER, RENAMED = "示例函件.txt", "示例函件二.txt"


def begun_with_snapshot(office: Office) -> tuple[Computer, str]:
    """An administrator who has read no segment, and somebody to forget; Anna's computer never comes back."""
    anna = office.founder()
    person = meet(anna)
    anna.sync()
    anna.compact()
    anna.sync()
    bo = office.joined(anna, "bo", "周启明", "ADMIN")
    bo.sync()
    return bo, person


def test_what_nobody_has_read_who_is_still_there_tells_nothing_either(office: Office) -> None:
    bo, person = begun_with_snapshot(office)
    assert tells(on_share(office, bo))
    purge(bo.database, person)
    rounds(bo, times=4)
    assert tells(on_share(office, bo)) == []


def test_what_was_away_when_somebody_was_erased_is_looked_at_when_it_comes_back(office: Office) -> None:
    """A mirror had moved the file away, and brings it back after the erasure."""
    bo, person = begun_with_snapshot(office)
    away = {file: file.read_bytes() for file in office.share.rglob("*.seg")}
    for file in away:
        file.unlink()
    purge(bo.database, person)
    rounds(bo, times=2)
    for file, octets in away.items():
        file.write_bytes(octets)
    rounds(bo, times=4)
    assert tells(on_share(office, bo)) == []


def test_parts_of_a_snapshot_that_has_lost_its_manifest_go_as_well(office: Office) -> None:
    anna = office.founder()
    person = meet(anna)
    anna.sync()
    anna.compact()
    for manifest in office.share.rglob("*.sm"):
        manifest.unlink()
    purge(anna.database, person)
    rounds(anna)
    assert tells(on_share(office, anna)) == []


@pytest.mark.parametrize("role", ["ADMIN", "MEMBER"])
def test_a_file_added_beside_somebody_who_was_erased_meanwhile_is_never_sent(
    office: Office, role: str
) -> None:
    anna, bo = beside_somebody_erased(office, role, sealed=False)
    bo.sync()
    assert LETTER.encode() not in on_share(office, anna)
    rounds(anna, bo)
    for one in (anna, bo):
        assert LETTER.encode() not in on_disk(one)
        erased = one.database.read(lambda session: erasure.erased(session.connection()))
        assert {"letter", "of-letter"} <= erased.keys()


def test_what_an_administrator_names_is_erased_before_they_write_a_snapshot(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The drive was full: what was sealed still tells of it, and is sent with the word that erases it."""
    anna, bo = beside_somebody_erased(office, "ADMIN", sealed=True)
    monkeypatch.setattr(compaction, "MOST_NEW", 0)
    assert bo.sync().snapshots
    rounds(bo, anna)
    assert LETTER.encode() not in on_share(office, bo)


def test_what_tells_of_a_file_that_was_named_just_now_is_named_in_the_next_round(office: Office) -> None:
    """It had another name when it was sealed once more, and nobody else ever comes."""
    _, bo = beside_somebody_erased(office, "ADMIN", sealed=True, renamed=RENAMED)
    rounds(bo, times=5)
    assert RENAMED.encode() not in on_share(office, bo)


def test_a_file_of_a_firm_stays_though_somebody_gives_it_to_who_was_erased(office: Office) -> None:
    """It was not brought by that action, whoever wrote it by whatever program."""
    anna = office.founder()
    person = meet(anna)
    anna.database.write("Attach", partial(add_letter, "a-firm", table="company"))
    anna.sync()
    bo = office.joined(anna, "bo", "周启明", "MEMBER")
    bo.sync()
    bo.database.write("Give", partial(give_letter, person))
    seal(bo)
    purge(anna.database, person)
    rounds(anna, bo)
    for one in (anna, bo):
        assert "letter" not in one.database.read(lambda session: erasure.erased(session.connection()))


def beside_somebody_erased(
    office: Office, role: str, *, sealed: bool, renamed: str = ""
) -> tuple[Computer, Computer]:
    """Bo has added a file beside somebody of whom Anna then hears that they want to be forgotten."""
    anna = office.founder()
    person = meet(anna)
    anna.sync()
    bo = office.joined(anna, "bo", "周启明", role)
    bo.sync()
    bo.database.write("Attach", partial(add_letter, person))
    if sealed:
        seal(bo)
    if renamed:
        query = text("UPDATE attachment SET name = :name")
        bo.database.write("Rename", lambda session: session.execute(query, {"name": renamed}))
        seal(bo)
    purge(anna.database, person)
    anna.sync()
    return anna, bo


def seal(computer: Computer) -> None:
    """As in a round that finds the drive full."""
    mine = computer.database.read(identity)
    assert mine is not None
    seal_waiting(computer.database, mine)


def add_letter(record: str, session: Session, table: str = "person") -> None:
    added = "2026-03-18T14:40"
    session.add(Attachment(id="letter", sha256="a1" * 32, name=LETTER, size=6, added_at=added))
    session.add(AttachmentLink(id="of-letter", attachment_id="letter", table_name=table, record_id=record))


def give_letter(person: str, session: Session) -> None:
    """In one action with another write of the file."""
    session.execute(text("UPDATE attachment SET kind = 'PLAN'"))
    session.add(AttachmentLink(id="given", attachment_id="letter", table_name="person", record_id=person))
