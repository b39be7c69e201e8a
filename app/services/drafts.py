"""Forms being filled in, kept on this computer until they are saved or thrown away."""

import json
from typing import Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.database import Database, now_text
from app.models.local import Draft


def save_draft(database: Database, key: str, content: dict[str, Any]) -> None:
    """Keep what a form holds; neither logged nor synced."""

    def keep(session: Session) -> None:
        text = json.dumps(content, ensure_ascii=False, default=str)
        found = session.get(Draft, key)
        if found is None:
            session.add(Draft(key=key, saved_at=now_text(session), content=text))
        else:
            found.saved_at, found.content = now_text(session), text

    database.refresh(keep)


def read_draft(database: Database, key: str) -> dict[str, Any] | None:
    """What a form held, or None."""

    def read(session: Session) -> dict[str, Any] | None:
        found = session.get(Draft, key)
        if found is None:
            return None
        content: dict[str, Any] = json.loads(found.content)
        return content

    return database.read(read)


def forget_draft(database: Database, key: str) -> None:
    """Throw a draft away, after its form was saved."""
    database.refresh(lambda session: session.execute(delete(Draft).where(Draft.key == key)))
