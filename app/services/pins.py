"""What a person wants to have with them: records and views whose files are fetched whatever their size."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.database import Database, database_of
from app.file_store import FileStore
from app.models.attachments import Attachment, AttachmentLink
from app.models.field_ids import record_tables
from app.services.company_list import company_ids
from app.services.company_views import INVESTORS
from app.services.list_views import ViewedList
from app.services.project_list import project_ids
from app.services.project_views import PROJECTS

PINS = "files.pins"
"""Of this computer alone: what is pinned on it."""

_IDS = select(text("value")).select_from(text("json_each(:ids)"))
"""However many ids there are, as one parameter."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A project, a firm or a visit by its table and id, or all that a tab shows, by its list and key."""

    table: str
    record_id: str


def pins(session: Session) -> frozenset[Pin]:
    """What is pinned on this computer."""
    told = database_of(session).local(PINS)
    return frozenset(Pin(*one) for one in json.loads(told)) if told else frozenset()


def pin(database: Database, one: Pin, wanted: bool) -> None:
    """Have the files of a record or a view with this computer from now on, or no longer see to it."""
    now = database.read(pins)
    changed = now | {one} if wanted else now - {one}
    database.set_local(PINS, json.dumps(sorted([found.table, found.record_id] for found in changed)))


def pinned_files(session: Session) -> frozenset[str]:
    """The hashes of all files that are wanted here whatever their size."""
    return frozenset(sha256 for one in pins(session) for sha256 in files_of(session, one))


def files_of(session: Session, one: Pin) -> dict[str, int]:
    """The files of a record and of all that belongs to it, or of all records of a view: hash → size."""
    table, ids = _records(session, one)
    query = (
        select(Attachment.sha256, Attachment.size)
        .join(AttachmentLink, AttachmentLink.attachment_id == Attachment.id)
        .where(
            AttachmentLink.record_id.in_(_IDS),
            AttachmentLink.deleted_at.is_(None),
            Attachment.deleted_at.is_(None),
        )
    )
    told = json.dumps(sorted({*ids, *_parts(session, table, ids)}))
    return {row.sha256: row.size for row in session.execute(query, {"ids": told})}


def lacking(session: Session, files: FileStore, one: Pin) -> int:
    """How many files of something pinned have not come yet."""
    return sum(not files.holds(sha256) for sha256 in files_of(session, one))


def _records(session: Session, one: Pin) -> tuple[str, list[str]]:
    """The table and ids of what is pinned."""
    if one.table == PROJECTS.section:
        return "project", _viewed(session, PROJECTS, project_ids, one.record_id)
    if one.table == INVESTORS.section:
        return "company", _viewed(session, INVESTORS, company_ids, one.record_id)
    return one.table, [one.record_id]


def _viewed(
    session: Session,
    viewed: ViewedList[Any, Any],
    ids: Callable[[Session, Any], list[str]],
    key: str,
) -> list[str]:
    """What a tab shows; nothing once it is gone."""
    view = next((one for one in viewed.views(session) if one.key == key), None)
    return ids(session, view.chosen) if view else []


def _parts(session: Session, table: str, ids: list[str]) -> set[str]:
    """What refers to these records, and the visits that were about them."""
    found: set[str] = set()
    told = {"ids": json.dumps(ids)}
    for part in record_tables():
        column = part.columns.get(f"{table}_id")
        if column is None:
            continue
        visit = part.columns.get("activity_id")
        wanted = [part.c.id] if visit is None else [part.c.id, visit]
        query = select(*wanted).where(column.in_(_IDS), part.c.deleted_at.is_(None))
        found.update(key for row in session.execute(query, told) for key in row if key is not None)
    return found
