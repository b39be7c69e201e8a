"""Projects: entered with six fields and the three ones, edited field by field."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import today
from app.errors import UserError, ValidationError
from app.models.projects import Project, ProjectParty
from app.services.amounts import Amount
from app.services.assignments import AssignmentDraft, assign_contact, assign_leader
from app.services.companies import company_named
from app.services.light_rules import override_days
from app.services.measures import MEASURES, read_measure
from app.services.milestones import MilestoneDraft, add_milestone
from app.services.names import pinyin_key
from app.services.project_numbers import new_number

NAME_LIMIT = 100
ENTERED_AS_SIGNED = "登记时已签约"
"""Why a project entered as signed has no review before it; kept with the fact, in the ledger's language."""

_MONEY = frozenset(
    {
        "total_investment",
        "contracted_inflow",
        "fixed_investment",
        "equipment_investment",
        "contracted_fdi",
        "reg_capital_foreign",
        "investment_completed",
        "expected_output",
        "expected_tax",
    }
)
_PARTS = ("contracted_inflow", "fixed_investment", "equipment_investment")
"""Never more than the total investment."""

_PLANNED = ("planned_start_on", "planned_completion_on", "planned_production_on")
"""In the order they can come."""

_PROTECTED = ("first_registered_on", "protected_until")
_PLAIN = frozenset(
    {
        "code_name",
        "stats_name",
        "nat_project_code",
        "origin",
        "capital_type",
        "fund_source_scope",
        "source_region",
        "project_kind",
        "industry_gb",
        "industry_city",
        "chain_node",
        "construction_nature",
        "site_mode",
        "content",
        "land_mu",
        "site_text",
        "host_unit_id",
        "responsible_unit_id",
        "lead_department_id",
        "industry_office_id",
        "handling_agent_id",
        "squad_id",
        "follow_owner_id",
        "planned_start_on",
        "planned_completion_on",
        "planned_production_on",
        "request_text",
        "confidentiality",
        "pr_ok",
        "first_unit_id",
        "first_registered_on",
        "protected_until",
        "emission_text",
        "closes_chain_gap",
    }
)


@dataclass(frozen=True, slots=True)
class ProjectDraft:
    """What the sheet for a new project holds. A firm is named by id or, when new, by name."""

    name: str
    company_id: str | None = None
    company_name: str = ""
    industry: str | None = None
    investment: Amount | None = None
    unit_id: str | None = None
    site_mode: str | None = None
    signed_on: date | None = None
    leader_id: str | None = None
    contact_id: str | None = None


def add_project(session: Session, draft: ProjectDraft) -> str:
    """Enter a project; one with a day of signing starts as signed. Returns its id.

    Raises ValidationError for the fields `name`, `company`, `signed_on`, `leader`.
    """
    project = Project(
        project_no=new_number(session, draft.unit_id),
        name=_checked_name(draft.name),
        industry_city=draft.industry,
        site_mode=draft.site_mode,
        host_unit_id=draft.unit_id,
        responsible_unit_id=draft.unit_id,
        first_unit_id=draft.unit_id,
        first_registered_on=today(session),
    )
    project.name_pinyin = pinyin_key(project.name)
    session.add(project)
    if draft.investment is not None:
        _set_money(project, "total_investment", draft.investment)
    company_id = draft.company_id or company_named(session, draft.company_name)
    if company_id is not None:
        session.add(ProjectParty(project_id=project.id, company_id=company_id))
    session.flush()
    kind, day = ("SIGNED", draft.signed_on) if draft.signed_on else ("LEAD", today(session))
    fact = MilestoneDraft(project.id, kind, day, confirm=True, override_reason=ENTERED_AS_SIGNED)
    add_milestone(session, fact)
    if draft.leader_id:
        assign_leader(session, AssignmentDraft(project.id, draft.leader_id))
    if draft.contact_id:
        assign_contact(session, AssignmentDraft(project.id, draft.contact_id))
    return project.id


def set_project_field(session: Session, project_id: str, field: str, value: Any) -> None:
    """Change one field; money fields take an Amount or None.

    Raises ValidationError under that field, UserError `no_such_record`.
    """
    project = _project(session, project_id)
    if field == "name":
        project.name = _checked_name(str(value))
        project.name_pinyin = pinyin_key(project.name)
    elif field in _MONEY:
        _set_money(project, field, value)
    elif field in MEASURES:
        setattr(project, field, read_measure(field, str(value or "")))
    elif field in _PLAIN:
        setattr(project, field, value if value != "" else None)
        if field in _PLANNED:
            _check_planned(project, field)
        elif field in _PROTECTED:
            _check_protection(project, field)
    else:
        raise ValidationError(field, "field_not_editable")


def set_light(session: Session, project_id: str, colour: str, reason: str, until: date | None = None) -> None:
    """Set a light by hand (RED, YELLOW, GREEN) with the reason, for at most as long as the city allows.

    Raises ValidationError `reason_required`, `override_too_long`.
    """
    if not reason.strip():
        raise ValidationError("reason", "reason_required")
    days = override_days(session)
    latest = today(session) + timedelta(days=days)
    if until is not None and until > latest:
        raise ValidationError("until", "override_too_long", days=days)
    project = _project(session, project_id)
    project.light_override = colour
    project.light_override_reason = reason.strip()
    project.light_override_until = until or latest


def clear_light(session: Session, project_id: str) -> None:
    """Let the rules light the project again."""
    project = _project(session, project_id)
    project.light_override = project.light_override_reason = project.light_override_until = None


def copies_of(session: Session, name: str) -> list[tuple[str, str]]:
    """Projects that may be the same by name: (id, name)."""
    wanted = _bare(name)
    if not wanted:
        return []
    query = select(Project.id, Project.name).where(
        Project.deleted_at.is_(None), Project.name.like(f"%{wanted[:4]}%")
    )
    return [(row.id, row.name) for row in session.execute(query) if _bare(row.name) == wanted]


def _bare(name: str) -> str:
    kept = "".join(name.split())
    for word in ("有限公司", "项目", "（示例）", "(示例)"):
        kept = kept.replace(word, "")
    return kept


def _checked_name(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise ValidationError("name", "required")
    if len(tidy) > NAME_LIMIT:
        raise ValidationError("name", "too_long", limit=NAME_LIMIT)
    return tidy


def _check_planned(project: Project, field: str) -> None:
    days = [day for name in _PLANNED if (day := getattr(project, name)) is not None]
    if days != sorted(days):
        raise ValidationError(field, "planned_order")


def _check_protection(project: Project, field: str) -> None:
    since, until = project.first_registered_on, project.protected_until
    if since is not None and until is not None and until < since:
        raise ValidationError(field, "date_order")


def _set_money(project: Project, field: str, amount: Amount | None) -> None:
    if amount is not None and amount.minor < 0:
        raise ValidationError(field, "amount_negative")
    setattr(project, f"{field}_amount", amount.minor if amount else None)
    setattr(project, f"{field}_currency", amount.currency if amount else None)
    setattr(project, f"{field}_raw", amount.raw if amount else None)
    total = project.total_investment_amount
    for part in _PARTS:
        share = getattr(project, f"{part}_amount")
        same = getattr(project, f"{part}_currency") == project.total_investment_currency
        if total is not None and share is not None and same and share > total:
            lowered = field == "total_investment"
            raise ValidationError(field, "amount_under_part" if lowered else "amount_over_total")


def _project(session: Session, project_id: str) -> Project:
    project = session.get(Project, project_id)
    if project is None or project.deleted_at is not None:
        raise UserError("no_such_record", id=project_id)
    return project
