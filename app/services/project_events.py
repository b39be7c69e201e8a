"""The timeline of a project: what people wrote and did, and what followed from the records, newest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.database import today
from app.models.activities import Activity, ActivityCompany, ActivityParticipant, ActivityProject
from app.models.people import Official
from app.models.projects import FundArrival, ProgressNote, ProjectMilestone, ProjectParty
from app.models.reference import Unit
from app.models.three_ones import LeaderAction, PlanTask, ProgressPlan
from app.services.history import Value, record_history
from app.services.history_list import ChangedField, in_currency
from app.services.plans import current_plan


class EventKind(StrEnum):
    """What happened; the screen makes the sentence."""

    NOTE = "note"
    VISIT = "visit"
    LEADER_ACTION = "leader_action"
    PLAN_CONFIRMED = "plan_confirmed"
    TASK_DONE = "task_done"
    TASK_OVERDUE = "task_overdue"
    MILESTONE = "milestone"
    ARRIVAL = "arrival"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Event:
    """One entry: `at` is local ISO time, or a day alone; `who` None means the program itself.

    `params` hold what the sentence needs: codes, names, amounts in minor units.
    """

    kind: EventKind
    id: str
    at: str
    who: str | None
    text: str | None = None
    params: Mapping[str, Value] = field(default_factory=dict)
    people: tuple[str, ...] = ()


def project_events(session: Session, project_id: str, limit: int = 200) -> list[Event]:
    """The newest `limit` entries."""
    found: Iterable[Event] = (
        *_notes(session, project_id),
        *_visits(session, project_id),
        *_leader_actions(session, project_id),
        *_plan(session, project_id),
        *_milestones(session, project_id),
        *_arrivals(session, project_id),
        *_field_changes(session, project_id),
    )
    return sorted(found, key=lambda event: (event.at, event.id), reverse=True)[:limit]


def project_visits(session: Session, project_id: str) -> list[Event]:
    """The visits about a project, newest first."""
    return sorted(_visits(session, project_id), key=lambda event: (event.at, event.id), reverse=True)


def _notes(session: Session, project_id: str) -> Iterator[Event]:
    query = (
        select(ProgressNote, Official.name)
        .outerjoin(Official, Official.id == ProgressNote.author_id)
        .where(ProgressNote.project_id == project_id, ProgressNote.deleted_at.is_(None))
    )
    for note, author in session.execute(query):
        params: dict[str, Value] = {"kind": note.kind}
        yield Event(EventKind.NOTE, note.id, note.written_at, author or note.author_text, note.text, params)


def _visits(session: Session, project_id: str) -> Iterator[Event]:
    """Visits about the project, and those to its firms that were about no project in particular."""
    about = select(ActivityProject.activity_id).where(ActivityProject.deleted_at.is_(None))
    to_firms = (
        select(ActivityCompany.activity_id)
        .join(ProjectParty, ProjectParty.company_id == ActivityCompany.company_id)
        .where(
            ProjectParty.project_id == project_id,
            ProjectParty.deleted_at.is_(None),
            ActivityCompany.deleted_at.is_(None),
            ActivityCompany.activity_id.not_in(about),
        )
    )
    query = (
        select(Activity, Official.name)
        .outerjoin(Official, Official.id == Activity.owner_id)
        .where(
            Activity.deleted_at.is_(None),
            or_(
                Activity.id.in_(about.where(ActivityProject.project_id == project_id)),
                Activity.id.in_(to_firms),
            ),
        )
    )
    rows = session.execute(query).all()
    met: dict[str, list[str]] = {}
    people = (
        select(ActivityParticipant.activity_id, ActivityParticipant.name)
        .where(
            ActivityParticipant.activity_id.in_([activity.id for activity, _ in rows]),
            ActivityParticipant.side == "THEIRS",
            ActivityParticipant.deleted_at.is_(None),
        )
        .order_by(ActivityParticipant.position)
    )
    for activity_id, name in session.execute(people):
        met.setdefault(activity_id, []).append(name)
    for activity, owner in rows:
        yield Event(
            EventKind.VISIT,
            activity.id,
            activity.started_at,
            owner,
            activity.minutes or activity.subject,
            {"kind": activity.kind, "place": activity.place},
            tuple(met.get(activity.id, ())),
        )


def _leader_actions(session: Session, project_id: str) -> Iterator[Event]:
    query = (
        select(LeaderAction, Official.name)
        .join(Official, Official.id == LeaderAction.official_id)
        .where(LeaderAction.project_id == project_id, LeaderAction.deleted_at.is_(None))
    )
    for action, name in session.execute(query):
        params: dict[str, Value] = {"kind": action.kind}
        yield Event(
            EventKind.LEADER_ACTION, action.id, action.acted_on.isoformat(), name, action.text, params
        )


def _plan(session: Session, project_id: str) -> Iterator[Event]:
    """Confirmed versions, and the steps of the current one that were done or went past their day."""
    query = (
        select(ProgressPlan, Official.name)
        .outerjoin(Official, Official.id == ProgressPlan.approved_by_id)
        .where(
            ProgressPlan.project_id == project_id,
            ProgressPlan.approved_on.is_not(None),
            ProgressPlan.deleted_at.is_(None),
        )
    )
    for plan, name in session.execute(query):
        day = plan.approved_on or date.min
        yield Event(EventKind.PLAN_CONFIRMED, plan.id, day.isoformat(), name, None, {"version": plan.version})
    current = current_plan(session, project_id)
    if current is None:
        return
    tasks = select(PlanTask).where(
        PlanTask.plan_id == current.id, PlanTask.status != "DROPPED", PlanTask.deleted_at.is_(None)
    )
    for task in session.scalars(tasks):
        if task.done_on is not None:
            yield Event(
                EventKind.TASK_DONE, task.id, task.done_on.isoformat(), None, None, {"task": task.name}
            )
        elif task.due_on is not None and task.due_on < today(session):
            overdue = (task.due_on + timedelta(days=1)).isoformat()
            due = task.due_on.isoformat()
            yield Event(EventKind.TASK_OVERDUE, task.id, overdue, None, None, {"task": task.name, "due": due})


def _milestones(session: Session, project_id: str) -> Iterator[Event]:
    query = (
        select(ProjectMilestone, Official.name)
        .outerjoin(Official, Official.id == ProjectMilestone.confirmed_by_id)
        .where(ProjectMilestone.project_id == project_id, ProjectMilestone.deleted_at.is_(None))
    )
    for fact, name in session.execute(query):
        day = fact.happened_on or fact.confirmed_on or fact.reported_on
        if day is not None:
            yield Event(
                EventKind.MILESTONE,
                fact.id,
                day.isoformat(),
                name,
                fact.note,
                {
                    "type": fact.type,
                    "status": fact.status,
                    "reason": fact.override_reason,
                    "precision": fact.happened_on_precision,
                },
            )


def _arrivals(session: Session, project_id: str) -> Iterator[Event]:
    query = select(FundArrival).where(FundArrival.project_id == project_id, FundArrival.deleted_at.is_(None))
    for entry in session.scalars(query):
        yield Event(
            EventKind.ARRIVAL,
            entry.id,
            entry.arrived_on.isoformat(),
            None,
            None,
            {"amount": entry.amount, "currency": entry.currency, "kind": entry.kind},
        )


_UNSAID = frozenset(
    {"board_position", "light_override_reason", "light_override_until", "merged_into_id", "deleted_at"}
)
_UNSAID_ENDS = ("_raw", "_pinyin", "_currency", "_precision")
"""Fields that go with another one, or say nothing to a reader of the timeline."""


def _field_changes(session: Session, project_id: str) -> Iterator[Event]:
    """Each field that was changed after the project was entered; units and people by their names."""
    for entry in record_history(session, project_id):
        if entry.created:
            continue
        after = {change.field: change.new for change in entry.changes}
        for change in entry.changes:
            if change.field in _UNSAID or change.field.endswith(_UNSAID_ENDS):
                continue
            old, new = change.old, change.new
            if change.field.endswith("_id"):
                old, new = _named(session, old), _named(session, new)
            told = ChangedField(change.field, old, new, old_known=change.old_known)
            told = in_currency(session, "project", project_id, entry.seq, told, after)
            yield Event(
                EventKind.FIELD,
                f"{entry.seq}:{change.field}",
                entry.at.isoformat(timespec="minutes"),
                entry.member_name,
                None,
                {
                    "field": change.field,
                    "old": told.old,
                    "new": new,
                    "old_known": told.old_known,
                    "old_currency": told.old_currency,
                    "new_currency": told.new_currency,
                    "seq": entry.seq,
                },
            )


def _named(session: Session, record_id: Value) -> Value:
    unit, official = session.get(Unit, record_id or ""), session.get(Official, record_id or "")
    return unit.short_zh if unit else official.name if official else None
