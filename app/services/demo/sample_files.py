"""The files of the sample city: they ship with the program and are stored like any other."""

import mimetypes
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from app import paths
from app.file_store import FileStore
from app.models.attachments import Attachment, AttachmentLink
from app.services.attachments import StoredFile, store_file
from app.services.demo.sample_names import City, key
from app.services.links import link


def add_files(session: Session, city: City, files: FileStore) -> None:
    """Store every file of the list in the workspace, on the day it came to its project."""
    for row in city.rows("files"):
        stored = _stored(files, row)
        attachment = Attachment(
            id=key("attachment", row["file"]),
            sha256=stored.sha256,
            name=stored.name,
            mime=stored.mime,
            size=stored.size,
            added_at=row["at"],
        )
        session.add(attachment)
        link(
            session,
            AttachmentLink,
            attachment_id=attachment.id,
            table_name="project",
            record_id=city.projects[row["project"]],
        )


def _stored(files: FileStore, row: dict[str, Any]) -> StoredFile:
    """A file under the name it has in the city."""
    stored = store_file(files, paths.resources() / "demo" / "files" / row["file"])
    return replace(stored, name=row["name"], mime=mimetypes.guess_type(row["name"])[0])
