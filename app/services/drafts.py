"""Forms being filled in, kept on this computer until they are saved or thrown away."""

import json
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.database import Database
from app.models.base import new_id
from app.models.local import Draft


def new_draft_key(kind: str) -> str:
    """A key for a form about to be filled in; later ones sort after earlier ones."""
    return f"{kind}.{new_id()}"


def save_draft(database: Database, key: str, content: dict[str, Any], patient: bool = True) -> None:
    """Keep what a form holds; neither logged nor synced, and not where nothing can be written.

    Without being `patient` it raises StorageError at once where somebody else is writing.
    """
    if database.read_only:
        return

    def keep(session: Session) -> None:
        text, moment = json.dumps(content, ensure_ascii=False, default=str), database.clock.now().isoformat()
        found = session.get(Draft, key)
        if found is None:
            session.add(Draft(key=key, saved_at=moment, content=text))
        else:
            found.saved_at, found.content = moment, text

    database.refresh(keep, patient=patient)


def kept_drafts(database: Database, kind: str) -> list[tuple[str, dict[str, Any]]]:
    """The drafts whose key begins with `kind`: key and content, the latest first."""
    query = select(Draft).where(Draft.key.startswith(kind, autoescape=True))
    ordered = query.order_by(Draft.saved_at.desc(), Draft.key.desc())
    return database.read(
        lambda session: [(row.key, json.loads(row.content)) for row in session.scalars(ordered)]
    )


def forget_draft(database: Database, key: str) -> None:
    """Throw a draft away, after its form was saved; it stays where nothing can be written."""
    if database.read_only:
        return
    database.refresh(lambda session: session.execute(delete(Draft).where(Draft.key == key)))
