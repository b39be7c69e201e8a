"""Files of somebody erased go from every disk, and nobody else's do."""

from pathlib import Path

import pytest

from app.database import Session
from app.file_store import FileStore
from app.models.people import Company, Person
from app.services.attachments import attach, store_file
from app.services.backups import make_backup
from app.services.drafts import forget_draft, save_draft
from app.services.opening import open_for_work
from app.services.restoring import restore_backup
from app.sync.erasing import purge
from tests.sync.conftest import Computer, Office
from tests.sync.test_files import content
from tests.sync.test_held_files import written


def with_a_file(office: Office) -> tuple[Computer, str]:
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="何雨田")))
    stored = store_file(anna.database.files, written(anna, b"a plan of the site"))
    anna.write(lambda session: attach(session, stored, "person", "p1"))
    anna.sync()
    return anna, stored.sha256


@pytest.mark.parametrize("saved", [True, False])
def test_a_file_that_is_being_attached_to_something_else_stays_until_that_is_given_up(
    office: Office, saved: bool
) -> None:
    """Bo has put the same file into a form that he has not saved yet."""
    anna, sha256 = with_a_file(office)
    bo = office.joined(anna, "bo", "周以宁")
    stored = store_file(bo.database.files, written(bo, b"a plan of the site"))
    save_draft(bo.database, "visit.1", {"firm": "c1", "files": [{"sha256": stored.sha256}]})
    purge(anna.database, "p1")
    anna.sync()
    bo.sync()
    assert content(bo, sha256) == b"a plan of the site"

    def save(session: Session) -> None:
        session.add(Company(id="c1", name_zh="c1", name_key="c1"))
        session.flush()
        attach(session, stored, "company", "c1")

    if saved:
        bo.write(save)
    forget_draft(bo.database, "visit.1")
    bo.sync()
    assert content(bo, sha256) == (b"a plan of the site" if saved else None)


def test_a_round_goes_well_while_some_program_has_an_erased_file_open(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where it cannot be removed then; it goes later."""
    anna, sha256 = with_a_file(office)
    bo = office.joined(anna, "bo", "周以宁")
    purge(anna.database, "p1")
    anna.sync()

    def is_open(files: FileStore, sha256: str) -> None:
        raise PermissionError(13, "open elsewhere")

    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(FileStore, "remove", is_open)
        bo.sync()
    bo.sync()
    assert content(bo, sha256) is None


def test_a_backup_made_after_the_erasure_brings_no_erased_file_back(office: Office, tmp_path: Path) -> None:
    """Copies in one folder share their files."""
    anna, sha256 = with_a_file(office)
    kept, again = tmp_path / "kept", tmp_path / "again"
    kept.mkdir()
    make_backup(anna.workspace.place, kept)
    purge(anna.database, "p1")
    anna.sync()
    assert content(anna, sha256) is None
    copy = make_backup(anna.workspace.place, kept)
    restore_backup(copy.path, again)
    restored = open_for_work(again)
    try:
        Computer(restored).sync()
        assert not restored.database.files.holds(sha256)
    finally:
        restored.close()
