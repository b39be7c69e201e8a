"""What the pane beside the list shows of a project: who holds it, what comes next, what happened last."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import today
from app.models.activities import FollowUp
from app.models.local import ProjectState
from app.services.attachments import AttachmentRow
from app.services.calendar import working_calendar
from app.services.project_events import Event, project_events
from app.services.project_page import project_page
from app.services.project_view import ProjectPage

STEPS = 3
EVENTS = 4
FILES = 5


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step to come: of the plan (`is_task`), or a task somebody was given. `days_left` are working days."""

    id: str
    is_task: bool
    what: str
    due_on: date | None
    days_left: int | None


@dataclass(frozen=True, slots=True)
class ProjectPeek:
    """The page of a project with the first of each list; `signed_days` are working days since signing."""

    page: ProjectPage
    company_id: str | None
    signed_days: int | None
    steps: tuple[NextStep, ...]
    events: tuple[Event, ...]
    files: tuple[AttachmentRow, ...]


def project_peek(session: Session, project_id: str) -> ProjectPeek:
    """The pane of a project. Raises UserError `no_such_record`."""
    page = project_page(session, project_id)
    signed = page.row.signed_on
    days = working_calendar(session).between(signed, today(session)) if signed is not None else None
    company = session.scalar(select(ProjectState.company_id).where(ProjectState.project_id == project_id))
    steps = sorted(
        (*_of_the_plan(page), *_follow_ups(session, project_id)),
        key=lambda step: (step.due_on or date.max, step.what),
    )
    events = project_events(session, project_id, EVENTS)
    return ProjectPeek(page, company, days, tuple(steps[:STEPS]), tuple(events), page.files[:FILES])


def _of_the_plan(page: ProjectPage) -> list[NextStep]:
    tasks = page.plan.tasks if page.plan is not None else ()
    return [
        NextStep(task.id, True, task.name, task.due_on, task.days_left)
        for task in tasks
        if task.done_on is None
    ]


def _follow_ups(session: Session, project_id: str) -> list[NextStep]:
    """Open tasks of the project that do not stand for a step of its plan."""
    query = select(FollowUp.id, FollowUp.what, FollowUp.due_on).where(
        FollowUp.project_id == project_id,
        FollowUp.plan_task_id.is_(None),
        FollowUp.done_on.is_(None),
        FollowUp.deleted_at.is_(None),
    )
    calendar, now = working_calendar(session), today(session)
    return [
        NextStep(
            row.id, False, row.what, row.due_on, calendar.between(now, row.due_on) if row.due_on else None
        )
        for row in session.execute(query)
    ]
