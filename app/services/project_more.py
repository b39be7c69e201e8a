"""What else is known of a project: its names elsewhere, kinds, further amounts, who else deals with it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.models.people import Official
from app.models.reference import Unit
from app.services.project_facts import project_record
from app.services.project_view import Money


@dataclass(frozen=True, slots=True)
class ProjectMore:
    """Codes as stored; units and people by name; `floor_area_m2` in square metres."""

    code_name: str | None
    stats_name: str | None
    nat_project_code: str | None
    origin: str | None
    project_kind: str | None
    capital_type: str | None
    fund_source_scope: str | None
    source_region: str | None
    industry_gb: str | None
    chain_node: str | None
    fixed_investment: Money
    equipment_investment: Money
    investment_completed: Money
    contracted_fdi: Money
    reg_capital_foreign: Money
    floor_area_m2: int | None
    planned_completion_on: date | None
    host_unit: str
    lead_department: str
    industry_office: str
    squad: str
    handling_agent: str
    follow_owner: str
    request_text: str | None
    confidentiality: str | None


def project_more(session: Session, project_id: str) -> ProjectMore:
    """The further fields of a project. Raises UserError `no_such_record`."""
    project = project_record(session, project_id)

    def money(field: str) -> Money:
        return Money(*(getattr(project, f"{field}_{part}") for part in ("amount", "currency", "raw")))

    return ProjectMore(
        project.code_name,
        project.stats_name,
        project.nat_project_code,
        project.origin,
        project.project_kind,
        project.capital_type,
        project.fund_source_scope,
        project.source_region,
        project.industry_gb,
        project.chain_node,
        money("fixed_investment"),
        money("equipment_investment"),
        money("investment_completed"),
        money("contracted_fdi"),
        money("reg_capital_foreign"),
        project.floor_area_m2,
        project.planned_completion_on,
        _unit(session, project.host_unit_id),
        _unit(session, project.lead_department_id),
        _unit(session, project.industry_office_id),
        _unit(session, project.squad_id),
        _official(session, project.handling_agent_id),
        _official(session, project.follow_owner_id),
        project.request_text,
        project.confidentiality,
    )


def _unit(session: Session, unit_id: str | None) -> str:
    found = session.get(Unit, unit_id) if unit_id else None
    return (found.short_zh or found.name_zh) if found else ""


def _official(session: Session, official_id: str | None) -> str:
    found = session.get(Official, official_id) if official_id else None
    return found.name if found else ""
