"""Files of records: stored once under their content, and told to whom they belong."""

import hashlib
from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from app import file_store
from app.errors import StorageError, ValidationError
from app.file_store import FileStore
from app.services import attachments
from app.services.attachment_details import AttachmentDetails, describe_attachment
from app.services.attachments import (
    LIMIT,
    TRAVELS_SLOWLY,
    StoredFile,
    attach,
    attachments_of,
    drafts_before,
    files_by_record,
    store_file,
)
from app.services.recycle_bin import delete_record
from tests.city import City

MOON = "月桥光电显示模组"


def file_in(folder: Path, name: str, content: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_bytes(content)
    return file


def test_a_file_lies_under_the_hash_of_its_content(tmp_path: Path) -> None:
    stored = store_file(FileStore(tmp_path / "files"), file_in(tmp_path / "in", "协议.PDF", b"contract"))
    digest = hashlib.sha256(b"contract").hexdigest()
    assert stored == StoredFile(digest, "协议.PDF", "application/pdf", 8)
    assert (tmp_path / "files" / digest[:2] / digest).read_bytes() == b"contract"


def test_the_same_content_is_kept_once_under_any_name(tmp_path: Path) -> None:
    files = FileStore(tmp_path / "files")
    first = store_file(files, file_in(tmp_path / "in", "一.jpg", b"photo"))
    before = files.open_path(first.sha256).stat().st_mtime_ns
    second = store_file(files, file_in(tmp_path / "in", "二.jpg", b"photo"))
    assert (second.sha256, second.name) == (first.sha256, "二.jpg")
    assert files.open_path(first.sha256).stat().st_mtime_ns == before
    assert [file.name for file in files.folder.rglob("*") if file.is_file()] == [first.sha256]


def test_a_file_that_is_gone_or_a_folder_is_refused(tmp_path: Path) -> None:
    for source, code in ((tmp_path / "gone.pdf", "file_unreadable"), (tmp_path, "file_is_folder")):
        with pytest.raises(StorageError, match=code):
            store_file(FileStore(tmp_path / "files"), source)
    assert not (tmp_path / "files").exists()


def test_a_file_above_the_limit_is_refused_and_one_at_the_limit_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "LIMIT", 8)
    assert store_file(FileStore(tmp_path / "files"), file_in(tmp_path / "in", "a.pdf", b"12345678")).size == 8
    with pytest.raises(StorageError, match="file_too_large"):
        store_file(FileStore(tmp_path / "files"), file_in(tmp_path / "in", "b.pdf", b"123456789"))


def test_nothing_half_copied_stays_when_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(file_store, "os", SimpleNamespace(replace=full, fsync=lambda _: None))
    with pytest.raises(StorageError, match="disk_full"):
        store_file(FileStore(tmp_path / "files"), file_in(tmp_path / "in", "a.pdf", b"1"))
    assert [file for file in (tmp_path / "files").rglob("*") if file.is_file()] == []


def test_files_that_travel_slowly_are_still_taken() -> None:
    assert TRAVELS_SLOWLY == 50 * 1024 * 1024 < LIMIT


def test_a_record_tells_its_files_the_newest_first(city: City, tmp_path: Path) -> None:
    project, files = city.project(MOON), city.database.files
    for name in ("一.pdf", "二.pdf"):
        stored = store_file(files, file_in(tmp_path / "in", name, name.encode()))
        city.database.write("Attach", partial(attach, stored=stored, table="project", record_id=project))
    rows = city.database.read(lambda session: attachments_of(session, project))
    assert [row.name for row in rows] == ["二.pdf", "一.pdf"]
    assert rows[0].added_at == "2026-03-18T14:40"
    assert city.database.read(lambda session: files_by_record(session, [project, "x"])) == {project: 2}


def test_a_file_that_was_deleted_is_not_counted_and_its_content_stays(city: City, tmp_path: Path) -> None:
    project, files = city.project(MOON), city.database.files
    stored = store_file(files, file_in(tmp_path / "in", "一.pdf", b"1"))
    attachment = city.database.write("Attach", lambda s: attach(s, stored, "project", project))
    city.database.write("Delete", lambda session: delete_record(session, attachment))
    assert city.database.read(lambda session: attachments_of(session, project)) == []
    assert city.database.read(lambda session: files_by_record(session, [project])) == {}
    assert files.open_path(stored.sha256).is_file()


def test_another_draft_of_a_file_is_recognised_by_name_and_size(city: City, tmp_path: Path) -> None:
    project, files = city.project(MOON), city.database.files
    stored = store_file(files, file_in(tmp_path / "in", "一.pdf", b"1"))
    city.database.write("Attach", lambda s: attach(s, stored, "project", project))
    other = store_file(files, file_in(tmp_path / "in", "一.pdf", b"2"))
    assert city.database.read(lambda session: drafts_before(session, other, project)) == 1
    longer = store_file(files, file_in(tmp_path / "in", "一.pdf", b"22"))
    assert city.database.read(lambda session: drafts_before(session, longer, project)) == 0


def photo_of(folder: Path, taken: str) -> Path:
    file = folder / "现场.jpg"
    told = Image.Exif()
    told.get_ifd(0x8769)[0x9003] = taken
    Image.new("RGB", (4, 4)).save(file, exif=told)
    return file


@pytest.mark.parametrize(
    ("written", "taken"),
    [("2026:03:12 09:41:30", "2026-03-12T09:41"), ("    :  :     :  :  ", None), ("yesterday", None)],
)
def test_a_photo_brings_the_time_along_at_which_it_was_taken(
    tmp_path: Path, written: str, taken: str | None
) -> None:
    assert store_file(FileStore(tmp_path / "files"), photo_of(tmp_path, written)).taken_at == taken


def test_a_file_is_described_by_its_kind_and_day_and_a_photo_keeps_its_time(
    city: City, tmp_path: Path
) -> None:
    project = city.project(MOON)
    stored = store_file(FileStore(tmp_path / "files"), photo_of(tmp_path, "2026:03:12 09:41:30"))
    key = city.database.write("Attach", lambda session: attach(session, stored, "project", project))

    def describe(details: AttachmentDetails) -> tuple[str | None, str | None]:
        city.database.write("Describe", lambda session: describe_attachment(session, key, details))
        rows = city.database.read(lambda session: attachments_of(session, project))
        return next((row.kind, row.taken_at) for row in rows if row.id == key)

    same, other = date(2026, 3, 12), date(2026, 3, 11)
    assert describe(AttachmentDetails("SITE_PHOTO", same)) == ("SITE_PHOTO", "2026-03-12T09:41")
    assert describe(AttachmentDetails("SITE_PHOTO", other)) == ("SITE_PHOTO", "2026-03-11")
    assert describe(AttachmentDetails()) == (None, None)
    with pytest.raises(ValidationError, match="date_in_future"):
        describe(AttachmentDetails(None, date(2026, 3, 19)))
