"""What is to be done by someone by a day: added, ticked off, postponed, handed over."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.database import me, today
from app.errors import UserError, ValidationError
from app.models.activities import FollowUp

TEXT_LIMIT = 200


@dataclass(frozen=True, slots=True)
class FollowUpDraft:
    """A task as a form holds it; without an owner it is the person's at this computer."""

    what: str
    due_on: date | None = None
    owner_id: str | None = None
    kind: str = "TASK"
    company_id: str | None = None
    project_id: str | None = None
    activity_id: str | None = None
    plan_task_id: str | None = None


def add_follow_up(session: Session, draft: FollowUpDraft) -> str:
    """Add a task; returns its id. Raises ValidationError under `what`."""
    what = " ".join(draft.what.split())
    if not what:
        raise ValidationError("what", "required")
    if len(what) > TEXT_LIMIT:
        raise ValidationError("what", "too_long", limit=TEXT_LIMIT)
    follow_up = FollowUp(
        what=what,
        kind=draft.kind,
        owner_id=draft.owner_id or me(session),
        due_on=draft.due_on,
        company_id=draft.company_id,
        project_id=draft.project_id,
        activity_id=draft.activity_id,
        plan_task_id=draft.plan_task_id,
    )
    session.add(follow_up)
    return follow_up.id


def complete_follow_up(session: Session, follow_up_id: str, result: str | None = None) -> None:
    """Tick a task off, today, by the person at this computer."""
    follow_up = _follow_up(session, follow_up_id)
    follow_up.done_on = today(session)
    follow_up.done_by_id = me(session)
    follow_up.result = (result or "").strip() or follow_up.result


def reopen_follow_up(session: Session, follow_up_id: str) -> None:
    """A task ticked off by mistake is open again."""
    follow_up = _follow_up(session, follow_up_id)
    follow_up.done_on = follow_up.done_by_id = None


def postpone_follow_up(session: Session, follow_up_id: str, due_on: date) -> None:
    """Give a task another day. Raises ValidationError `date_in_past`."""
    if due_on < today(session):
        raise ValidationError("due_on", "date_in_past")
    _follow_up(session, follow_up_id).due_on = due_on


def hand_over_follow_up(session: Session, follow_up_id: str, owner_id: str) -> None:
    """Give a task to somebody else."""
    _follow_up(session, follow_up_id).owner_id = owner_id


def _follow_up(session: Session, follow_up_id: str) -> FollowUp:
    found = session.get(FollowUp, follow_up_id)
    if found is None or found.deleted_at is not None:
        raise UserError("no_such_record", id=follow_up_id)
    return found
