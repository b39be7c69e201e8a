"""Somebody who asks to be forgotten is forgotten: no row, no log entry, no byte of the file tells of them."""

from pathlib import Path

import pytest

from app import erasure
from app.database import Database, Session
from app.errors import UserError
from app.file_store import FileStore
from app.kinship import say_alike
from app.models.activities import ActivityParticipant
from app.models.people import ContactChannel, Person
from app.services.attachments import attach, store_file
from app.services.drafts import kept_drafts, save_draft
from app.services.erasing import erase_person, to_erase
from app.services.integrity import faults
from app.services.opening import open_for_work
from app.services.people import PersonDraft, add_person, set_person_field
from app.services.person_details import PersonDetails, change_details
from app.services.undo import next_undo, undo
from app.services.visits import VisitDraft, add_visit
from app.workspace import OpenWorkspace

NAME, PHONE, LIKES = "欧阳澄霁", "13587654321", "武夷岩茶肉桂"


def person_in(database: Database, tmp_path: Path) -> str:
    """Somebody met, with a number, likes, a card, and another name before."""

    def log(session: Session) -> None:
        add_visit(session, VisitDraft(company_name="松果储能", person_names=(NAME,), minutes="谈二期用地"))

    database.write("Log visit", log, about="松果储能")
    person = database.read(lambda session: session.query(Person).one().id)
    database.write("Edit person", lambda s: set_person_field(s, person, "name_zh", NAME + "甲"), about=NAME)
    database.write("Edit person", lambda s: set_person_field(s, person, "name_zh", NAME), about=NAME)
    database.write(
        "Edit person", lambda s: change_details(s, person, PersonDetails(preferences=LIKES)), about=NAME
    )
    database.write(
        "Add person",
        lambda s: s.add(ContactChannel(person_id=person, kind="MOBILE", value=PHONE, raw=PHONE)),
        about=NAME,
    )
    card = tmp_path / "card.jpg"
    card.write_bytes(b"a card with a face")
    stored = store_file(FileStore(tmp_path / "workspace" / "files"), card)
    database.write("Attach file", lambda s: attach(s, stored, "person", person), about="card.jpg")
    return person


def octets_of(folder: Path) -> bytes:
    """All that lies beside the database, whatever it is."""
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def test_nothing_of_somebody_erased_is_left_in_any_file(workspace: OpenWorkspace, tmp_path: Path) -> None:
    database = workspace.database
    person = person_in(database, tmp_path)
    save_draft(database, "person.1", {"name": NAME, "phone": PHONE})
    save_draft(database, "visit.1", {"minutes": "与别人谈"})
    told = database.read(lambda session: to_erase(session, person))
    assert (told.name, told.channels, told.posts, told.files, told.visits) == (NAME, 1, 1, 1, 1)

    erase_person(database, person)

    folder = tmp_path / "workspace"
    assert not [word for word in (NAME, PHONE, LIKES, "a card") if word.encode() in octets_of(folder)]
    assert [key for key, _ in kept_drafts(database, "")] == ["visit.1"]
    assert database.read(faults) == []


def test_the_visit_stays_and_says_that_somebody_was_there(workspace: OpenWorkspace, tmp_path: Path) -> None:
    database = workspace.database
    erase_person(database, person_in(database, tmp_path))
    assert database.read(lambda s: [(p.name, p.person_id) for p in s.query(ActivityParticipant)]) == [
        (erasure.GONE, None)
    ]
    assert database.read(lambda s: s.query(Person).count() + s.query(ContactChannel).count()) == 0


def test_what_was_written_of_them_cannot_be_taken_back(workspace: OpenWorkspace, tmp_path: Path) -> None:
    database = workspace.database
    person = person_in(database, tmp_path)
    database.write("Add person", lambda s: add_person(s, PersonDraft("别人")), about="别人")
    erase_person(database, person)
    offered = database.read(next_undo)
    assert offered is not None
    assert offered.about == "别人"
    touched = sorted(database.read(lambda session: erasure.actions_on(session.connection())))
    with pytest.raises(UserError) as refused:
        database.write("Undo", lambda session: undo(session, touched[0]))
    assert refused.value.code == "erased_on_request"


def test_a_card_that_belongs_to_a_visit_as_well_stays(workspace: OpenWorkspace, tmp_path: Path) -> None:
    database = workspace.database
    person = person_in(database, tmp_path)
    stored = store_file(FileStore(tmp_path / "workspace" / "files"), tmp_path / "card.jpg")
    database.write("Attach file", lambda s: attach(s, stored, "company", "c"))
    erase_person(database, person)
    assert FileStore(tmp_path / "workspace" / "files").open_path(stored.sha256).is_file()


def test_an_erasure_that_a_crash_cut_short_is_finished_later(
    workspace: OpenWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = workspace.database
    person = person_in(database, tmp_path)
    monkeypatch.setattr(Database, "write_anew", lambda self: False)
    erase_person(database, person)
    monkeypatch.undo()
    workspace.close()
    again = open_for_work(tmp_path / "workspace")
    assert again.database.local(erasure.LEFT) == "0"
    again.close()
    assert NAME.encode() not in octets_of(tmp_path / "workspace")


def test_who_was_entered_twice_and_merged_is_erased_as_one(workspace: OpenWorkspace, tmp_path: Path) -> None:
    database = workspace.database
    person = person_in(database, tmp_path)
    other = database.write("Add person", lambda s: add_person(s, PersonDraft(NAME + "乙")), about=NAME)
    ends = (person, other)
    database.write("Merge", lambda s: say_alike(s.connection(), "person", ends, other), about=NAME)
    erase_person(database, other)
    assert NAME.encode() not in octets_of(tmp_path / "workspace")
    assert database.read(lambda session: session.query(Person).count()) == 0
