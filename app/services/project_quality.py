"""Reads what the quality of a project is rated by, and rates it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.people import Company, CompanyTag
from app.models.projects import Project, ProjectParty, ProjectRisk
from app.services.project_facts import project_record
from app.services.quality_rules import Backer, Inputs, Quality, quality
from app.services.quality_settings import rules_for


def project_quality(session: Session, project_id: str) -> Quality:
    """The quality of a project by the thresholds of its zone. Raises UserError `no_such_record`."""
    project = project_record(session, project_id)
    rules = rules_for(session, project.host_unit_id or project.responsible_unit_id)
    return quality(_inputs(session, project), rules)


def _inputs(session: Session, project: Project) -> Inputs:
    return Inputs(
        industry=project.industry_city,
        closes_gap=project.closes_chain_gap,
        site_mode=project.site_mode,
        land_mu=project.land_mu,
        fixed_investment=_yuan(project, "fixed_investment"),
        intensity=project.investment_intensity,
        expected_tax=_yuan(project, "expected_tax"),
        tax_per_mu=project.tax_per_mu,
        energy_tce=project.energy_tce,
        expected_output=_yuan(project, "expected_output"),
        emission_text=project.emission_text,
        rnd_ratio=project.rnd_ratio,
        academic_leaders=project.academic_leaders,
        innovation_teams=project.innovation_teams,
        local_sourcing=project.local_sourcing,
        local_partners=project.local_partners,
        kind=project.project_kind,
        backers=_backers(session, project.id),
        raised=_raised(session, project.id),
    )


def _yuan(project: Project, field: str) -> int | None:
    """An amount; one in another currency is not known without a dated rate (§0-6)."""
    amount: int | None = getattr(project, f"{field}_amount")
    return amount if getattr(project, f"{field}_currency") in (None, "CNY") else None


def _backers(session: Session, project_id: str) -> tuple[Backer, ...]:
    query = (
        select(Company.id, Company.short_name, Company.name_zh, Company.credit_result, CompanyTag.tag)
        .join(ProjectParty, ProjectParty.company_id == Company.id)
        .outerjoin(CompanyTag, (CompanyTag.company_id == Company.id) & CompanyTag.deleted_at.is_(None))
        .where(
            ProjectParty.project_id == project_id,
            ProjectParty.role == "INVESTOR",
            ProjectParty.deleted_at.is_(None),
            Company.deleted_at.is_(None),
        )
        .order_by(ProjectParty.position, ProjectParty.id)
    )
    firms: dict[str, tuple[str, str | None, set[str]]] = {}
    for row in session.execute(query):
        _, _, tags = firms.setdefault(row.id, (row.short_name or row.name_zh, row.credit_result, set()))
        tags.update([row.tag] if row.tag else ())
    return tuple(Backer(name, frozenset(tags), credit) for name, credit, tags in firms.values())


def _raised(session: Session, project_id: str) -> frozenset[str]:
    query = select(ProjectRisk.flag).where(
        ProjectRisk.project_id == project_id,
        ProjectRisk.raised_on.is_not(None),
        ProjectRisk.cleared_on.is_(None),
        ProjectRisk.deleted_at.is_(None),
    )
    return frozenset(session.scalars(query))
