"""The projects of the sample city with their three ones, milestones, funds, notes and files."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app.models.activities import FollowUp
from app.models.base import Base
from app.models.projects import FundArrival, ProgressNote, Project, ProjectMilestone, ProjectParty
from app.models.three_ones import (
    NOT_BEGUN,
    ContactAssignment,
    LeaderAction,
    LeaderAssignment,
    PlanTask,
    ProgressPlan,
)
from app.services.demo.sample_names import YI, City, company, industry, key

_PREPARATION = timedelta(days=80)


def add_projects(session: Session, city: City) -> None:
    """Write down all projects."""
    for row in city.rows("projects"):
        session.add_all(_project(session, city, row))
        session.flush()
    for number, row in enumerate(city.rows("notes")):
        author = city.officials.get(row.get("author", ""))
        session.add(
            ProgressNote(
                id=key("note", number),
                project_id=city.projects[row["project"]],
                written_at=row["at"],
                author_id=author.id if author else None,
                author_text=row.get("by"),
                text=row["text"],
            )
        )
    for number, row in enumerate(city.rows("leader_actions")):
        session.add(
            LeaderAction(
                id=key("action", number),
                project_id=city.projects[row["project"]],
                official_id=city.leaders[row["leader"]].id,
                acted_on=date.fromisoformat(row["on"]),
                kind=row["kind"],
                text=row["text"],
            )
        )


def _project(session: Session, city: City, row: dict[str, Any]) -> list[Base]:
    number = row["no"]
    signed = date.fromisoformat(row["signed"]) if row.get("signed") else None
    amount = int(Decimal(row["investment"]) * YI)
    firm = company(session, city, row["company"], {"industry": row["industry"]})
    unit = city.units[row["unit"]]
    contact = city.officials.get(row.get("contact") or "")
    project = Project(
        id=key("project", number),
        project_no=f"YH-{(signed or city.today).year}-{number:04d}",
        name=row["name"],
        industry_city=industry(session, row["industry"]),
        total_investment_amount=amount,
        total_investment_currency="CNY",
        total_investment_raw=f"{row['investment']}亿元",
        contracted_inflow_amount=amount,
        contracted_inflow_currency="CNY",
        site_mode="NEW_LAND",
        host_unit_id=unit.id,
        responsible_unit_id=unit.id,
        first_unit_id=unit.id,
        follow_owner_id=contact.id if contact else None,
        squad_id=contact.unit_id if contact else None,
        planned_production_on=date(2026, 10, 30) if number == 1 else None,
        planned_production_on_precision="DAY" if number == 1 else None,
    )
    city.projects[number] = project.id
    made: list[Base] = [
        project,
        ProjectParty(id=key("party", number), project_id=project.id, company_id=firm.id),
    ]
    made += _milestones(project.id, row, signed)
    made += _assignments(city, project.id, row, signed or city.today - _PREPARATION)
    if Decimal(row["paid"]):
        made.append(_arrival(project.id, row, signed or city.today))
    return made + _plan(city, project.id, row, signed)


def _milestones(project_id: str, row: dict[str, Any], signed: date | None) -> list[Base]:
    """The facts that put a project where the city's list has it."""
    begun = (signed or date(2026, 3, 18)) - _PREPARATION
    facts = [("INTENT", begun, "MONTH")]
    if signed:
        facts += [("NEGOTIATING", begun + timedelta(days=20), "MONTH"), ("SIGNED", signed, "DAY")]
    if row["stage"] >= 2 and signed:
        facts += [
            ("REGISTERED", signed + timedelta(days=22), "DAY"),
            ("LAND_WON", signed + timedelta(days=60), "DAY"),
            ("LAND_SUPPLIED", signed + timedelta(days=71), "DAY"),
        ]
    if row["stage"] >= 3 and signed:
        facts += [
            ("PERMITTED", signed + timedelta(days=120), "DAY"),
            ("STARTED", signed + timedelta(days=128), "DAY"),
            ("COMPLETED", signed + timedelta(days=300), "DAY"),
            ("IN_PRODUCTION", signed + timedelta(days=330), "DAY"),
        ]
    return [
        ProjectMilestone(
            id=key("milestone", row["no"], kind),
            project_id=project_id,
            type=kind,
            happened_on=day,
            happened_on_precision=precision,
            confirmed_on=day,
            reported_on=day,
            evidence_ok=True,
            status="CONFIRMED",
        )
        for kind, day, precision in facts
    ]


def _assignments(city: City, project_id: str, row: dict[str, Any], since: date) -> list[Base]:
    made: list[Base] = []
    if row.get("leader"):
        leader = city.leaders[row["leader"]]
        made.append(
            LeaderAssignment(
                id=key("leader", row["no"]),
                project_id=project_id,
                official_id=leader.id,
                valid_from=since,
                accepted_on=since,
            )
        )
    if row.get("contact"):
        contact = city.officials[row["contact"]]
        made.append(
            ContactAssignment(
                id=key("contact", row["no"]),
                project_id=project_id,
                official_id=contact.id,
                valid_from=since,
                accepted_on=since,
            )
        )
    return made


def _arrival(project_id: str, row: dict[str, Any], signed: date) -> FundArrival:
    day = signed + timedelta(days=12)
    return FundArrival(
        id=key("arrival", row["no"]),
        project_id=project_id,
        arrived_on=day,
        period=f"{day:%Y-%m}",
        amount=int(Decimal(row["paid"]) * YI),
        raw=f"{row['paid']}亿元",
        kind="REGISTERED_CAPITAL",
        confirmed_on=day,
    )


def _plan(city: City, project_id: str, row: dict[str, Any], signed: date | None) -> list[Base]:
    """The current plan and its steps; without a plan the next step is a task of the contact person."""
    number = row["no"]
    due = date.fromisoformat(row["due"])
    if row.get("plan") is None or signed is None:
        contact = city.officials.get(row.get("contact") or "")
        return [
            FollowUp(
                id=key("next_of_project", number),
                what=row["next"],
                kind="NEXT_STEP",
                owner_id=contact.id if contact else None,
                due_on=due,
                project_id=project_id,
            )
        ]
    version, confirmed = city.content["plan_versions"].get(
        str(number), [1, (signed + timedelta(days=12)).isoformat()]
    )
    leader = city.leaders.get(row.get("leader") or "")
    plan = ProgressPlan(
        id=key("plan", number),
        project_id=project_id,
        version=version,
        status=str(row["plan"]),
        is_baseline=version == 1,
        drafted_on=signed + timedelta(days=8),
        approved_by_id=leader.id if leader and row.get("plan") == "CONFIRMED" else None,
        approved_on=date.fromisoformat(confirmed) if confirmed and row.get("plan") == "CONFIRMED" else None,
    )
    steps = city.rows("plan_of_project_1") if number == 1 else _steps(city, row, signed, due)
    return [plan, *(_task(city, plan.id, number, seq, step) for seq, step in enumerate(steps, start=1))]


def _steps(city: City, row: dict[str, Any], signed: date, due: date) -> list[dict[str, Any]]:
    """A short plan around the next step the city's list tells."""
    registered = (signed + timedelta(days=22)).isoformat()
    coming = city.content["more_plan_tasks"].get(str(row["no"]), [{"name": row["next"], "due": row["due"]}])
    later = (due + timedelta(days=200)).isoformat()
    return [
        {
            "name": "投资协议签订",
            "start": row["signed"],
            "due": row["signed"],
            "done": row["signed"],
            "milestone": "SIGNED",
        },
        *(
            [{"name": "公司设立、项目备案", "start": row["signed"], "due": registered, "done": registered}]
            if row["next"] != "公司设立登记"
            else []
        ),
        *(
            {"start": (date.fromisoformat(step["due"]) - timedelta(days=14)).isoformat(), **step}
            for step in coming
        ),
        {
            "name": "竣工投产",
            "start": later,
            "due": later,
            "milestone": "IN_PRODUCTION",
            "is_milestone": True,
        },
    ]


def _task(city: City, plan_id: str, number: int, seq: int, step: dict[str, Any]) -> PlanTask:
    task = PlanTask(
        id=key("task", number, seq),
        plan_id=plan_id,
        key=f"{number}-{seq}",
        seq=seq,
        name=step["name"],
        milestone_type=step.get("milestone"),
        start_on=date.fromisoformat(step["start"]),
        due_on=date.fromisoformat(step["due"]),
        started_on=date.fromisoformat(step["started"]) if "started" in step else None,
        done_on=date.fromisoformat(step["done"]) if step.get("done") else None,
        status="DONE" if step.get("done") else NOT_BEGUN,
        is_milestone=step.get("is_milestone", False),
        is_critical=step.get("is_milestone", False),
    )
    city.tasks[number, step["name"]] = task.id
    return task
