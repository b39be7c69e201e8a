"""A file stays that waits behind a lost segment, though somebody erased had one of the same content."""

import pytest

from app.models.people import Person
from app.services.attachments import attach, store_file
from app.sync import file_traffic, holes
from app.sync.erasing import purge
from tests.sync.conftest import Office
from tests.sync.test_engine import device_of, meet
from tests.sync.test_files import add_file, blob_paths, content
from tests.sync.test_held_files import written


@pytest.fixture(autouse=True)
def look_at_all_folders_in_every_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_traffic, "_LOOK_MS", 0)
    monkeypatch.setattr(file_traffic, "_FOLDERS_LOOKED", 256)


def test_a_file_behind_a_lost_segment_stays_until_that_is_given_up(office: Office) -> None:
    """Bo's computer never comes back, and the drive has lost what he sent before."""
    anna = office.founder()
    anna.write(lambda session: session.add(Person(id="p1", name_zh="示例")))
    stored = store_file(anna.database.files, written(anna, b"a contract"))
    anna.write(lambda session: attach(session, stored, "person", "p1"))
    bo = office.joined(anna, "bo", "周以宁")
    meet(anna, bo, anna)
    before = set(office.share.rglob("*.seg"))
    bo.write(lambda session: session.add(Person(id="p2", name_zh="示例二")))
    bo.sync()
    (lost,) = set(office.share.rglob("*.seg")) - before
    sha256 = add_file(bo, b"a contract")
    assert sha256 == stored.sha256
    bo.sync()
    lost.unlink()
    purge(anna.database, "p1")
    for _ in range(3):
        anna.sync()
    holes.skip(anna.database, device_of(bo))
    for _ in range(3):
        anna.sync()
    chen = office.joined(anna, "chen", "陈望舒")
    chen.sync()
    assert len(blob_paths(office)) == 1
    assert content(anna, sha256) == content(chen, sha256) == b"a contract"
