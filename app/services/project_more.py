"""What else is known of a project: names elsewhere, further amounts, what is expected, who deals with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.models.people import Official
from app.models.reference import Unit
from app.services.measures import MEASURES, written_measure
from app.services.project_facts import project_record
from app.services.project_sources import set_sources, written_sources
from app.services.project_view import Money
from app.services.projects import set_project_field

_LINES = (
    "code_name",
    "stats_name",
    "nat_project_code",
    "origin",
    "project_kind",
    "capital_type",
    "fund_source_scope",
    "source_region",
    "industry_gb",
    "chain_node",
    "request_text",
    "confidentiality",
    "emission_text",
)
_AMOUNTS = (
    "fixed_investment",
    "equipment_investment",
    "investment_completed",
    "contracted_fdi",
    "reg_capital_foreign",
    "expected_output",
    "expected_tax",
)
_DAYS = ("planned_completion_on", "first_registered_on", "protected_until")
_UNITS = ("host_unit_id", "lead_department_id", "industry_office_id", "squad_id", "first_unit_id")
_PEOPLE = ("handling_agent_id", "follow_owner_id")
_ANSWERS = ("pr_ok", "closes_chain_gap")
SOURCES = "sources"
"""The events it came from, in a record of their own."""


@dataclass(frozen=True, slots=True)
class ProjectMore:
    """By field: codes as stored, figures as they are typed, units and people by name, yes or no."""

    texts: Mapping[str, str]
    amounts: Mapping[str, Money]
    days: Mapping[str, date | None]
    answers: Mapping[str, bool | None]


def project_more(session: Session, project_id: str) -> ProjectMore:
    """The further fields of a project. Raises UserError `no_such_record`."""
    project = project_record(session, project_id)

    def money(field: str) -> Money:
        return Money(*(getattr(project, f"{field}_{part}") for part in ("amount", "currency", "raw")))

    return ProjectMore(
        {
            **{field: getattr(project, field) or "" for field in _LINES},
            **{field: written_measure(field, getattr(project, field)) for field in MEASURES},
            **{field: _unit(session, getattr(project, field)) for field in _UNITS},
            **{field: _official(session, getattr(project, field)) for field in _PEOPLE},
            SOURCES: written_sources(session, project_id),
        },
        {field: money(field) for field in _AMOUNTS},
        {field: getattr(project, field) for field in _DAYS},
        {field: getattr(project, field) for field in _ANSWERS},
    )


def change_project(session: Session, project_id: str, field: str, value: Any) -> None:
    """Change any field of a project as it is typed or picked. Raises as `set_project_field`."""
    if field == SOURCES:
        set_sources(session, project_record(session, project_id).id, str(value or ""))
    else:
        set_project_field(session, project_id, field, value)


def _unit(session: Session, unit_id: str | None) -> str:
    found = session.get(Unit, unit_id) if unit_id else None
    return (found.short_zh or found.name_zh) if found else ""


def _official(session: Session, official_id: str | None) -> str:
    found = session.get(Official, official_id) if official_id else None
    return found.name if found else ""
