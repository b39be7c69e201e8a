"""Files that belong to records: kept once under the hash of their content, beside the database."""

import hashlib
import mimetypes
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import Heard, now_text
from app.driver import as_storage_errors
from app.errors import StorageError
from app.models.attachments import Attachment, AttachmentLink
from app.models.base import new_id
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


def store_file(folder: Path, source: Path, check: Callable[[], None] = lambda: None) -> StoredFile:
    """Copy a file into the workspace's `files` folder; call it before the record is written.

    It is complete on the disk before it gets its name, and a file already there is kept. `check` is called
    now and then, and leaves nothing behind when it raises.
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
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f".{new_id()}.partial"
        try:
            digest = _copy(source, partial, check)
            target = path_of(folder, digest)
            target.parent.mkdir(exist_ok=True)
            if not target.exists():
                os.replace(partial, target)
        finally:
            partial.unlink(missing_ok=True)
    mime = mimetypes.guess_type(source.name)[0]
    taken = photo_time(path_of(folder, digest)) if mime in PHOTOS else None
    return StoredFile(digest, source.name, mime, size, taken)


def blocks_of(folder: Path, sha256: str, check: Callable[[], None] = lambda: None) -> Iterator[bytes]:
    """The content of a stored file, block by block. Raises StorageError `file_unreadable`."""
    path = path_of(folder, sha256)
    with as_storage_errors(path), path.open("rb") as file:
        while block := file.read(_CHUNK):
            check()
            yield block


def keep_file(
    folder: Path, sha256: str, blocks: Iterable[bytes], check: Callable[[], None] = lambda: None
) -> bool:
    """Put a file that comes from elsewhere under the hash it must have; False for one that has another.

    It is complete on the disk before it gets its name. Raises StorageError `disk_full`, and what `blocks` and
    `check` raise; then nothing is left behind.
    """
    target = path_of(folder, sha256)
    with as_storage_errors(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = folder / f".{new_id()}.partial"
        try:
            whole = _write(blocks, partial, check) == sha256
            if whole:
                os.replace(partial, target)
        finally:
            partial.unlink(missing_ok=True)
    return whole


def path_of(folder: Path, sha256: str) -> Path:
    """Where a stored file lies."""
    return folder / sha256[:2] / sha256


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


def files_held(session: Session, folder: Path, heard: Heard = lambda done, total: None) -> FilesHeld:
    """What the records refer to, compared with what lies in the workspace's `files` folder.

    Files of records in the recycle bin count too: they come back with their records. `heard` follows many.
    """
    query = select(Attachment.sha256, Attachment.name, Attachment.size).order_by(Attachment.name)
    found = {row.sha256: row for row in session.execute(query)}
    missing = []
    for done, row in enumerate(found.values(), start=1):
        if not path_of(folder, row.sha256).is_file():
            missing.append(row.name)
        if done % _HEARD_EVERY == 0:
            heard(done, len(found))
    return FilesHeld(len(found), sum(row.size for row in found.values()), tuple(missing))


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


def _copy(source: Path, target: Path, check: Callable[[], None]) -> str:
    with source.open("rb") as read:
        return _write(iter(lambda: read.read(_CHUNK), b""), target, check)


def _write(blocks: Iterable[bytes], target: Path, check: Callable[[], None]) -> str:
    """Write a new file; the SHA-256 of what it holds."""
    digest = hashlib.sha256()
    with target.open("xb") as written:
        for block in blocks:
            check()
            digest.update(block)
            written.write(block)
        written.flush()
        os.fsync(written.fileno())
    return digest.hexdigest()
