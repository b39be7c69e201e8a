"""Gathers the progress plan of a project with what heads it: its facts and who answers for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from app.database import database_of
from app.services.calendar import working_calendar
from app.services.disputes import UNDISPUTED, Matter, disputed_of
from app.services.labels import labels
from app.services.lights import Colour
from app.services.papers.content import PlanStep, SlotEntry
from app.services.papers.entries import person_entry, plan_entry, plan_step
from app.services.papers.office import office
from app.services.papers.words import STAGES, light_words
from app.services.project_page import project_page
from app.services.project_view import Money, TaskRow
from app.services.working_days import WorkingCalendar

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A step in the table: its stage (1 to 4), the milestone it stands for, who does it.

    `days` are the working days it takes; they rest on reckoning while `provisional`.
    """

    step: PlanStep
    node: int
    milestone: str = ""
    unit: str = ""
    owner: str = ""
    days: int | None = None
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """项目推进计划表 of one project as it stood at `as_of`; `version` 0 while there is no plan."""

    name: str
    project_no: str
    issuer: str
    as_of: datetime
    light: Colour
    light_reason: str
    leader: SlotEntry
    contact: SlotEntry
    plan: SlotEntry
    investor: str
    unit: str
    total_investment: Money
    stage: str
    signed_on: date | None
    version: int = 0
    confirmed: bool = False
    note: str = ""
    lines: tuple[PlanLine, ...] = ()
    unsent: int = 0
    disputed: frozenset[Matter] = UNDISPUTED


def progress_plan(session: Session, project_id: str, *, masks: bool = True) -> PlanSheet:
    """The sheet of a project's plan, by stages. Raises UserError `no_such_record`."""
    page = project_page(session, project_id)
    row, plan = page.row, page.plan
    return PlanSheet(
        name=row.name,
        project_no=page.details.project_no or "",
        issuer=office(session),
        as_of=database_of(session).clock.now(),
        light=Colour(row.light),
        light_reason=light_words(row.light_rule, row.light_inputs, row.light_days),
        leader=person_entry(row.slots[0], page.leader),
        contact=person_entry(row.slots[1], page.contact, phone=True, masks=masks),
        plan=plan_entry(row.slots[2], plan),
        investor=row.company_name or "",
        unit=row.unit_name or "",
        total_investment=page.details.total_investment,
        stage=STAGES[row.stage][0],
        signed_on=row.signed_on,
        version=plan.version if plan else 0,
        confirmed=plan is not None and plan.status == "CONFIRMED",
        note=plan.note if plan else "",
        lines=_lines(session, plan.tasks if plan else ()),
        disputed=disputed_of(session, project_id),
    )


def _lines(session: Session, tasks: Sequence[TaskRow]) -> tuple[PlanLine, ...]:
    milestones, calendar = labels(session).get("milestone_type", {}), working_calendar(session)
    return tuple(
        PlanLine(
            plan_step(task),
            task.node,
            milestones[task.milestone_type].zh if task.milestone_type in milestones else "",
            task.owner_unit or "",
            task.owner_name or "",
            _length(calendar, task),
            task.provisional,
        )
        for task in sorted(tasks, key=lambda task: task.node)
    )


def _length(calendar: WorkingCalendar, task: TaskRow) -> int | None:
    """Working days from the first to the last, both counted."""
    if task.start_on is None or task.due_on is None:
        return None
    return calendar.between(task.start_on - _DAY, task.due_on)
