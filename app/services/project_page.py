"""Everything the page of one project shows, but for its timeline."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import log_position, today
from app.errors import UserError
from app.models.local import ProjectState
from app.models.people import Company, Official
from app.models.projects import FundArrival, Project, ProjectMilestone, ProjectParty
from app.models.reference import Unit
from app.models.three_ones import (
    ContactAssignment,
    LeaderAction,
    LeaderAssignment,
    PlanTask,
    PlanTaskLink,
    ProgressPlan,
)
from app.services.assignments import tenures
from app.services.attachments import attachments_of, files_by_record
from app.services.calendar import working_calendar
from app.services.counting import Counting, counted_as, counting
from app.services.major_projects import major_of
from app.services.milestones import current_standing
from app.services.plan_links import supporters
from app.services.plans import current_plan, once_confirmed
from app.services.project_list import project_rows
from app.services.project_risks import project_risks
from app.services.project_view import (
    Arrival,
    Details,
    Fact,
    Money,
    Party,
    Person,
    PlanCard,
    ProjectPage,
    StageStep,
    TaskRow,
)
from app.services.stages import BUILDING, PRODUCTION, SITE, Standing, applicable


def project_page(session: Session, project_id: str) -> ProjectPage:
    """The page of a project. Raises UserError `no_such_record`."""
    rows = project_rows(session, [project_id])
    project = session.get(Project, project_id)
    if not rows or project is None:
        raise UserError("no_such_record", id=project_id)
    where = current_standing(session, project_id)
    facts = _facts(session, project_id)
    plan = _plan(session, project_id)
    return ProjectPage(
        rows[0],
        _details(session, project),
        _rail(project, where, facts, plan, counting(session)),
        _person(session, LeaderAssignment, project_id),
        _person(session, ContactAssignment, project_id),
        plan,
        _parties(session, project_id),
        facts,
        _arrivals(session, project_id),
        tuple(attachments_of(session, project_id, *[fact.id for fact in facts])),
        tuple(tenures(session, LeaderAssignment, project_id)),
        tuple(tenures(session, ContactAssignment, project_id)),
        log_position(session),
        major_of(session, project),
        project_risks(session, project),
    )


def neighbours(project_id: str, ids: Sequence[str]) -> tuple[str | None, str | None]:
    """The projects before and after in a list that was being looked through."""
    if project_id not in ids:
        return None, None
    place = ids.index(project_id)
    return (ids[place - 1] if place else None), (ids[place + 1] if place + 1 < len(ids) else None)


def _details(session: Session, project: Project) -> Details:
    def unit(unit_id: str | None) -> str | None:
        found = session.get(Unit, unit_id) if unit_id else None
        return found.short_zh if found else None

    return Details(
        project.project_no,
        project.site_mode,
        project.industry_city,
        project.construction_nature,
        project.content,
        project.site_text,
        project.land_mu,
        project.responsible_unit_id,
        unit(project.lead_department_id),
        unit(project.squad_id),
        project.planned_start_on,
        project.planned_production_on,
        Money(
            project.total_investment_amount,
            project.total_investment_currency,
            project.total_investment_raw,
        ),
        Money(
            project.contracted_inflow_amount,
            project.contracted_inflow_currency,
            project.contracted_inflow_raw,
        ),
        project.light_override,
    )


_STAGES: tuple[frozenset[str], ...] = (
    frozenset({"INTENT", "NEGOTIATING", "REVIEWED"}),
    frozenset({"SIGNED", "REGISTERED", "FILED", "LAND_LISTED", "LAND_WON"}) | SITE,
    BUILDING - {"TOPPED_OUT", "EQUIPMENT_IN", "TRIAL"},
    PRODUCTION - {"IN_STATS", "ABOVE_SCALE"},
)
"""The milestones each stage of the rail is filled by."""


def _rail(
    project: Project, where: Standing, facts: tuple[Fact, ...], plan: PlanCard | None, rules: Counting
) -> tuple[StageStep, ...]:
    possible = applicable(project.site_mode)
    precision = {counted_as(fact.type, rules): fact.precision for fact in facts if fact.status == "CONFIRMED"}
    begins = (
        _earliest(where, _STAGES[0] | {"LEAD"}),
        "SIGNED" if "SIGNED" in where.reached else None,
        _earliest(where, BUILDING | SITE) if where.node >= 3 else None,
        _earliest(where, PRODUCTION),
    )
    steps = []
    for place, kinds in enumerate(_STAGES):
        state = "DONE" if place + 1 < where.node else "CURRENT" if place + 1 == where.node else "COMING"
        wanted = kinds & possible
        share = len(wanted & where.reached.keys()) / len(wanted) if wanted else 0.0
        begun = begins[place]
        day = where.reached.get(begun) if begun else None
        planned = None
        if begun is None and place == 3:
            planned = _planned_production(project, plan)
        elif begun is None and place == 2:
            planned = project.planned_start_on
        steps.append(
            StageStep(
                state, day or planned, precision.get(begun or ""), day is None and planned is not None, share
            )
        )
    return tuple(steps)


def _earliest(where: Standing, kinds: frozenset[str]) -> str | None:
    dated = {kind: day for kind, day in where.reached.items() if kind in kinds and day is not None}
    return min(dated, key=lambda kind: dated[kind], default=None)


def _planned_production(project: Project, plan: PlanCard | None) -> date | None:
    steps = plan.tasks if plan is not None else ()
    last = next((task.due_on for task in steps if task.milestone_type in PRODUCTION), None)
    return last or project.planned_production_on


def _person(
    session: Session, table: type[LeaderAssignment] | type[ContactAssignment], project_id: str
) -> Person | None:
    columns = table.__table__.c
    row = session.execute(
        select(
            columns.id,
            columns.official_id,
            columns.valid_from,
            columns.accepted_on,
            Official.name,
            Official.post_title,
            Official.mobile,
            Unit.short_zh,
        )
        .join(Official, Official.id == columns.official_id)
        .outerjoin(Unit, Unit.id == Official.unit_id)
        .where(columns.project_id == project_id, columns.valid_to.is_(None), columns.deleted_at.is_(None))
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    kind, at = _last_action(session, table is LeaderAssignment, project_id, row.official_id)
    return Person(
        row.id,
        row.official_id,
        row.name,
        row.post_title,
        row.short_zh,
        row.mobile,
        row.valid_from,
        row.accepted_on is not None,
        kind,
        at,
    )


def _last_action(
    session: Session, is_leader: bool, project_id: str, official_id: str
) -> tuple[str | None, str | None]:
    """The leader's last action, or when the contact person last wrote."""
    if is_leader:
        row = session.execute(
            select(LeaderAction.kind, LeaderAction.acted_on)
            .where(
                LeaderAction.project_id == project_id,
                LeaderAction.official_id == official_id,
                LeaderAction.deleted_at.is_(None),
            )
            .order_by(LeaderAction.acted_on.desc(), LeaderAction.id.desc())
            .limit(1)
        ).one_or_none()
        return (row.kind, row.acted_on.isoformat()) if row else (None, None)
    at = session.scalar(select(ProjectState.last_note_at).where(ProjectState.project_id == project_id))
    return ("NOTE", at) if at else (None, None)


def _plan(session: Session, project_id: str) -> PlanCard | None:
    plan = current_plan(session, project_id)
    if plan is None:
        return None
    approver = session.get(Official, plan.approved_by_id) if plan.approved_by_id else None
    baseline = _baseline(session, project_id)
    return PlanCard(
        plan.id,
        plan.version,
        plan.status,
        approver.name if approver else None,
        plan.approved_on,
        bool(baseline),
        _tasks(session, plan, baseline),
        plan.note or "",
    )


def _baseline(session: Session, project_id: str) -> dict[str, tuple[date | None, date | None]]:
    """The dates of each step in the first confirmed version, by the step's key."""
    query = (
        select(PlanTask.key, PlanTask.start_on, PlanTask.due_on)
        .join(ProgressPlan, ProgressPlan.id == PlanTask.plan_id)
        .where(
            ProgressPlan.project_id == project_id,
            ProgressPlan.is_baseline,
            ProgressPlan.deleted_at.is_(None),
            PlanTask.deleted_at.is_(None),
        )
    )
    return {row.key: (row.start_on, row.due_on) for row in session.execute(query)}


def _tasks(
    session: Session, plan: ProgressPlan, baseline: dict[str, tuple[date | None, date | None]]
) -> tuple[TaskRow, ...]:
    query = (
        select(PlanTask, Official.name, Unit.short_zh)
        .outerjoin(Official, Official.id == PlanTask.owner_id)
        .outerjoin(Unit, Unit.id == PlanTask.owner_unit_id)
        .where(PlanTask.plan_id == plan.id, PlanTask.status != "DROPPED", PlanTask.deleted_at.is_(None))
        .order_by(PlanTask.seq)
    )
    rows = session.execute(query).all()
    ids = [task.id for task, _, _ in rows]
    after, support = _after(session, ids), supporters(session, ids)
    calendar, now = working_calendar(session), today(session)
    dates = {key: due for key, (_, due) in baseline.items()}
    confirmed = once_confirmed(session, plan.project_id)
    return tuple(
        TaskRow(
            task.id,
            task.key,
            task.name,
            task.node,
            task.start_on,
            task.due_on,
            *baseline.get(task.key, (None, None)),
            task.started_on,
            task.done_on,
            task.status,
            task.owner_id,
            owner,
            task.owner_unit_id,
            unit,
            task.milestone_type,
            task.is_milestone,
            task.is_critical,
            task.evidence_required,
            calendar.between(now, task.due_on) if task.due_on and task.status != "DONE" else None,
            max(0, calendar.between(task.due_on, task.done_on or now)) if task.due_on else 0,
            calendar.is_provisional(task.due_on) if task.due_on else False,
            tuple(after.get(task.id, ())),
            calendar.between(first, task.due_on) if (first := dates.get(task.key)) and task.due_on else 0,
            task.key in confirmed,
            task.weight,
            task.percent,
            support.get(task.id, ()),
        )
        for task, owner, unit in rows
    )


def _after(session: Session, task_ids: Sequence[str]) -> dict[str, list[str]]:
    """What each of these steps waits for."""
    links = select(PlanTaskLink.task_id, PlanTaskLink.predecessor_id).where(
        PlanTaskLink.task_id.in_(task_ids), PlanTaskLink.deleted_at.is_(None)
    )
    found: dict[str, list[str]] = {}
    for task_id, before in session.execute(links):
        found.setdefault(task_id, []).append(before)
    return found


def _facts(session: Session, project_id: str) -> tuple[Fact, ...]:
    query = (
        select(ProjectMilestone)
        .where(ProjectMilestone.project_id == project_id, ProjectMilestone.deleted_at.is_(None))
        .order_by(ProjectMilestone.happened_on, ProjectMilestone.id)
    )
    rows = session.scalars(query).all()
    proof = files_by_record(session, [row.id for row in rows])
    return tuple(
        Fact(
            row.id,
            row.type,
            row.happened_on,
            row.happened_on_precision,
            row.confirmed_on,
            row.reported_on,
            row.authority,
            row.status,
            row.note,
            row.override_reason,
            row.evidence_ok,
            proof.get(row.id, 0),
        )
        for row in rows
    )


def _parties(session: Session, project_id: str) -> tuple[Party, ...]:
    name = func.coalesce(Company.short_name, Company.name_zh)
    query = (
        select(
            ProjectParty.id,
            ProjectParty.company_id,
            name.label("name"),
            ProjectParty.role,
            ProjectParty.share,
            ProjectParty.currency,
        )
        .join(Company, Company.id == ProjectParty.company_id)
        .where(ProjectParty.project_id == project_id, ProjectParty.deleted_at.is_(None))
        .order_by(ProjectParty.position, ProjectParty.id)
    )
    return tuple(
        Party(row.id, row.company_id, row.name, row.role, row.share, row.currency)
        for row in session.execute(query)
    )


def _arrivals(session: Session, project_id: str) -> tuple[Arrival, ...]:
    query = (
        select(FundArrival)
        .where(FundArrival.project_id == project_id, FundArrival.deleted_at.is_(None))
        .order_by(FundArrival.arrived_on.desc(), FundArrival.id.desc())
    )
    rows = session.scalars(query).all()
    corrected = {row.corrects_id for row in rows}
    return tuple(
        Arrival(
            row.id,
            row.arrived_on,
            row.amount,
            row.currency,
            row.kind,
            row.note or row.raw,
            row.confirmed_on is not None,
            row.corrects_id is not None,
            row.id in corrected,
            row.counted_in_assessment,
        )
        for row in rows
    )
