"""What people write about a project: progress, problems, next steps, and what its leader did."""

from datetime import date

from sqlalchemy.orm import Session

from app.database import me, now_text, today
from app.errors import UserError, ValidationError
from app.models.projects import ProgressNote
from app.models.three_ones import LeaderAction

TEXT_LIMIT = 2000


def add_note(session: Session, project_id: str, text: str, kind: str = "PROGRESS") -> str:
    """Write a dated note, by the person at this computer. Raises ValidationError under `text`."""
    note = ProgressNote(
        project_id=project_id,
        written_at=now_text(session),
        author_id=me(session),
        kind=kind,
        text=_checked(text),
    )
    session.add(note)
    return note.id


def edit_note(session: Session, note_id: str, text: str) -> None:
    """Change the words of a note; what it said stays in the history."""
    note = session.get(ProgressNote, note_id)
    if note is None or note.deleted_at is not None:
        raise UserError("no_such_record", id=note_id)
    note.text = _checked(text)


def add_leader_action(
    session: Session, project_id: str, official_id: str, acted_on: date, kind: str, text: str
) -> str:
    """Enter what a lead official did. Raises ValidationError `date_in_future`, and under `text`."""
    if acted_on > today(session):
        raise ValidationError("acted_on", "date_in_future")
    action = LeaderAction(
        project_id=project_id, official_id=official_id, acted_on=acted_on, kind=kind, text=_checked(text)
    )
    session.add(action)
    return action.id


def _checked(text: str) -> str:
    tidy = text.strip()
    if not tidy:
        raise ValidationError("text", "required")
    if len(tidy) > TEXT_LIMIT:
        raise ValidationError("text", "too_long", limit=TEXT_LIMIT)
    return tidy
