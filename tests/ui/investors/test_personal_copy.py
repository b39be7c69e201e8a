"""A copy of all that is held of a person: readable, whole or not at all, and written down."""

import json
import zipfile
from pathlib import Path

import pytest

from app.database import Session
from app.errors import StorageError
from app.models.people import Person
from app.services.attachments import attach, store_octets
from app.services.erasing import people_called
from app.services.progress_notes import add_note
from app.services.reveals import handed_out, note_reveal
from app.ui.investors.personal_copy import write_personal_data
from tests.city import City

pytestmark = pytest.mark.usefixtures("look")
GUEST = "钱承露"


def unheard(done: int, total: int) -> None:
    """Nobody follows."""


@pytest.fixture
def person(city: City) -> str:
    ((key, _name),) = city.database.read(lambda session: people_called(session, GUEST))
    return key


def give_card(city: City, person: str, content: bytes) -> None:
    stored = store_octets(city.database.files, "../名片.jpg", content)
    city.database.write("Attach files", lambda session: attach(session, stored, "person", person))


def test_the_copy_holds_fields_numbers_visits_history_files_and_who_looked(
    city: City, person: str, tmp_path: Path
) -> None:
    give_card(city, person, b"card")
    city.database.write("Edit", lambda session: set_diet(session, person, "少盐\n" * 40))
    city.database.write("Edit", lambda session: set_diet(session, person, "<b>清淡</b>"))
    note_reveal(city.database, person)
    minutes = f"{GUEST}说下月再来"
    city.database.write("Edit", lambda session: add_note(session, city.project("松果储能电芯二期"), minutes))
    out = tmp_path / "copy.zip"
    assert write_personal_data(city.database, person, out, unheard) == []
    assert write_personal_data(city.database, person, out, unheard) == []
    with zipfile.ZipFile(out) as packed:
        assert packed.testzip() is None
        assert packed.read("files/01 _名片.jpg") == b"card"
        page, data = packed.read("index.html").decode(), json.loads(packed.read("data.json"))
    assert GUEST in page
    assert "&lt;b&gt;清淡&lt;/b&gt;" in page
    assert "少盐\n" * 40 in page, "history tells long values whole"
    held = data["records"]
    (visits, parts) = (held["activity"], held["activity_participant"])
    assert len(visits) == len(parts) == 4
    assert all(visit["subject"] in page for visit in visits)
    assert held["contact_channel"][0]["value"]
    assert len(held["follow_up"]) == 4
    assert all(one["what"] in page for one in held["follow_up"])
    (told,) = [one for one in data["mentions"] if one["table"] == "progress_note"]
    assert (told["record_name"], told["field"]) == ("松果储能电芯二期", "text")
    assert {one["table"] for one in data["mentions"]}.isdisjoint({"person", "activity_participant"})
    assert "Texts in which the name stands" in page
    assert minutes not in page, "what others wrote is looked through, not copied"
    assert [use["handed_out"] for use in data["uses"]] == [False, True]
    assert [(one.person_id, one.at[:10]) for one in handed_out(city.database)] == [(person, "2026-03-18")] * 2


def set_diet(session: Session, person: str, diet: str) -> None:
    found = session.get(Person, person)
    assert found is not None
    found.diet = diet


def test_what_cannot_be_written_leaves_nothing_and_is_not_noted(
    city: City, person: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "copy.zip"
    out.write_bytes(b"before")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageError, match="target_is_folder"):
        write_personal_data(city.database, person, tmp_path, unheard)
    with pytest.raises(StorageError, match="folder_missing"):
        write_personal_data(city.database, person, tmp_path / "none" / "copy.zip", unheard)
    monkeypatch.setattr("app.exports.writing.os.fsync", full)
    with pytest.raises(StorageError, match="paper_disk_full"):
        write_personal_data(city.database, person, out, unheard)
    monkeypatch.undo()
    assert [file.name for file in tmp_path.glob("*.zip")] == ["copy.zip"]
    assert not list(tmp_path.glob(".copy*"))
    assert out.read_bytes() == b"before"
    assert handed_out(city.database) == []


def test_a_file_that_is_not_here_is_named_and_the_rest_is_written(
    city: City, person: str, tmp_path: Path
) -> None:
    give_card(city, person, b"gone")
    sha256 = next(one for one in city.database.files.lying_open() if holds(city, one, b"gone"))
    city.database.files.remove(sha256)
    assert write_personal_data(city.database, person, tmp_path / "copy.zip", unheard) == ["../名片.jpg"]
    with zipfile.ZipFile(tmp_path / "copy.zip") as packed:
        assert sorted(packed.namelist()) == ["data.json", "index.html"]


def holds(city: City, sha256: str, content: bytes) -> bool:
    return b"".join(city.database.files.blocks(sha256)) == content
