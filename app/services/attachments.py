"""Files that belong to records, and what is known of them besides their content."""

import mimetypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from app.database import Heard, now_text
from app.driver import as_storage_errors
from app.errors import StorageError
from app.file_store import FileStore, unheard
from app.models.attachments import Attachment, AttachmentLink
from app.services.links import link
from app.services.photos import PHOTOS, photo_time

LIMIT = 200 * 1024 * 1024
"""The largest file taken, in bytes."""

TRAVELS_SLOWLY = 50 * 1024 * 1024
"""Larger files go to colleagues only over LAN or USB, in bytes."""

_CHUNK = 1024 * 1024
_HEARD_EVERY = 500


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that is safely in the workspace; `size` in bytes."""

    sha256: str
    name: str
    mime: str | None
    size: int
    taken_at: str | None = None
    """When a photo was taken, local time, if its camera says so."""


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A file of a record; `added_at` and `taken_at` are local time, `size` in bytes."""

    id: str
    link_id: str
    name: str
    size: int
    added_at: str
    sha256: str
    kind: str | None = None
    taken_at: str | None = None


def store_file(files: FileStore, source: Path, check: Callable[[], None] = unheard) -> StoredFile:
    """Take a file into the workspace; call it before the record is written.

    `check` is called now and then, and leaves nothing behind when it raises.
    Raises StorageError `file_unreadable`, `file_is_folder`, `file_too_large`, `disk_full`.
    """
    with as_storage_errors(source):
        if source.is_dir():
            raise StorageError("file_is_folder", path=source)
        if not source.is_file():
            raise StorageError("file_unreadable", path=source)
        size = source.stat().st_size
        if size > LIMIT:
            raise StorageError("file_too_large", path=source)
        with source.open("rb") as file:
            digest = files.put(iter(lambda: file.read(_CHUNK), b""), check)
    mime = mimetypes.guess_type(source.name)[0]
    return StoredFile(digest, source.name, mime, size, photo_time(source) if mime in PHOTOS else None)


def store_octets(files: FileStore, name: str, octets: bytes) -> StoredFile:
    """Take something into the workspace that is no file yet, such as a pasted picture.

    Raises StorageError `disk_full`.
    """
    return StoredFile(files.put((octets,)), name, mimetypes.guess_type(name)[0], len(octets))


def attach(session: Session, stored: StoredFile, table: str, record_id: str, kind: str | None = None) -> str:
    """Write down that a stored file belongs to a record; returns the attachment's id."""
    attachment = Attachment(
        sha256=stored.sha256,
        name=stored.name,
        mime=stored.mime,
        size=stored.size,
        added_at=now_text(session),
        taken_at=stored.taken_at,
        kind=kind,
    )
    session.add(attachment)
    link(session, AttachmentLink, attachment_id=attachment.id, table_name=table, record_id=record_id)
    return attachment.id


def attachments_of(session: Session, *record_ids: str) -> list[AttachmentRow]:
    """The files of these records, the newest first."""
    query = (
        select(Attachment, AttachmentLink.id)
        .join(AttachmentLink, AttachmentLink.attachment_id == Attachment.id)
        .where(
            AttachmentLink.record_id.in_(record_ids),
            AttachmentLink.deleted_at.is_(None),
            Attachment.deleted_at.is_(None),
        )
        .order_by(Attachment.added_at.desc(), Attachment.id.desc())
    )
    return [
        AttachmentRow(row.id, link_id, row.name, row.size, row.added_at, row.sha256, row.kind, row.taken_at)
        for row, link_id in session.execute(query)
    ]


@dataclass(frozen=True, slots=True)
class FilesHeld:
    """How many attached files there are by their content, their octets, and the names of those not there."""

    count: int
    octets: int
    missing: tuple[str, ...]


def files_held(session: Session, files: FileStore, heard: Heard = lambda done, total: None) -> FilesHeld:
    """What the records refer to, compared with what lies in the workspace.

    Files of records in the recycle bin count too: they come back with their records. `heard` follows many.
    """
    found = _referred_to(session)
    missing = []
    for done, row in enumerate(found, start=1):
        if not files.holds(row.sha256):
            missing.append(row.name)
        if done % _HEARD_EVERY == 0:
            heard(done, len(found))
    return FilesHeld(len(found), sum(row.size for row in found), tuple(missing))


def damaged_files(session: Session, files: FileStore, heard: Heard = lambda done, total: None) -> list[str]:
    """The names of those that are here and are no longer what they were; reads all of them."""
    found = [row for row in _referred_to(session) if files.holds(row.sha256)]
    damaged = []
    for done, row in enumerate(found, start=1):
        try:
            for _ in files.blocks(row.sha256):
                pass
        except StorageError:
            damaged.append(row.name)
        heard(done, len(found))
    return damaged


def files_by_record(session: Session, record_ids: Sequence[str]) -> dict[str, int]:
    """How many files each of these records has; those without any are left out."""
    query = (
        select(AttachmentLink.record_id, func.count())
        .where(AttachmentLink.record_id.in_(record_ids), AttachmentLink.deleted_at.is_(None))
        .group_by(AttachmentLink.record_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def drafts_before(session: Session, stored: StoredFile, record_id: str) -> int:
    """How many files of the same name and size the record has already."""
    return sum(
        (row.name, row.size) == (stored.name, stored.size) for row in attachments_of(session, record_id)
    )


def _referred_to(session: Session) -> list[Row[str, str, int]]:
    """Every content that a record refers to, once, by name."""
    query = select(Attachment.sha256, Attachment.name, Attachment.size).order_by(Attachment.name)
    return list({row.sha256: row for row in session.execute(query)}.values())
