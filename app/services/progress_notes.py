"""What people write about a project: progress, problems, next steps, and what its leader did."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import me, now_text, today
from app.errors import UserError, ValidationError
from app.models.people import Official
from app.models.projects import ProgressNote
from app.models.three_ones import LeaderAction
from app.services.follow_ups import TEXT_LIMIT as WHAT_LIMIT
from app.services.follow_ups import FollowUpDraft, add_follow_up

TEXT_LIMIT = 2000


def add_note(session: Session, project_id: str, text: str, kind: str = "PROGRESS") -> str:
    """Write a dated note, by the person at this computer. Raises ValidationError under `text`.

    Whoever is named in it after an @ finds it among what is to be done today.
    """
    note = ProgressNote(
        project_id=project_id,
        written_at=now_text(session),
        author_id=me(session),
        kind=kind,
        text=_checked(text),
    )
    session.add(note)
    for official_id in mentioned(session, note.text):
        if official_id != note.author_id:
            what = note.text if len(note.text) <= WHAT_LIMIT else f"{note.text[: WHAT_LIMIT - 1]}…"
            draft = FollowUpDraft(what, today(session), official_id, "MENTION", project_id=project_id)
            add_follow_up(session, draft)
    return note.id


def mentioned(session: Session, text: str) -> list[str]:
    """The officials named after an @, longest names first where one begins another."""
    if "@" not in text:
        return []
    query = select(Official.id, Official.name).where(Official.deleted_at.is_(None))
    by_name: dict[str, str] = {}
    for row in session.execute(query):
        by_name.setdefault(row.name, row.id)
    found: list[str] = []
    for rest in text.split("@")[1:]:
        names = [name for name in by_name if rest.startswith(name)]
        if names:
            found.append(by_name[max(names, key=len)])
    return list(dict.fromkeys(found))


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
