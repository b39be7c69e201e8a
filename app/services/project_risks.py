"""Risks of a project: what the facts suggest, what people raised on evidence, what was cleared and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.database import me, today
from app.errors import UserError, ValidationError
from app.models.local import ProjectState
from app.models.people import Company, Official
from app.models.projects import Project, ProjectParty, ProjectRisk
from app.services.milestones import current_standing
from app.services.project_facts import project_record
from app.services.risk_rules import Investor, RiskFacts, Suspicion, suspicions

SEVERITIES = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class RiskRow:
    """A flag; `raised_on` is None for a suspicion that was dismissed, `cleared_on` while the flag stands."""

    id: str
    flag: str
    severity: int
    evidence: str | None
    raised_on: date | None
    raised_by: str | None
    cleared_on: date | None
    cleared_by: str | None
    cleared_reason: str | None


@dataclass(frozen=True, slots=True)
class Risks:
    """What is suspected, what is raised, the worst first, and what is past, the newest first."""

    suspected: tuple[Suspicion, ...] = ()
    raised: tuple[RiskRow, ...] = ()
    past: tuple[RiskRow, ...] = ()

    @property
    def count(self) -> int:
        """How many ask for somebody's eyes."""
        return len(self.suspected) + len(self.raised)


def project_risks(session: Session, project: Project) -> Risks:
    """The risks of a project."""
    rows = _rows(session, project.id)
    raised = [row for row in rows if row.cleared_on is None]
    past = [row for row in rows if row.cleared_on is not None]
    found = list(suspicions(_facts(session, project), today(session)))
    firms = frozenset(one.firm for one in found if one.firm)
    return Risks(
        tuple(one for one in found if not _answered(one, one.id_in(project.id), rows, firms)),
        tuple(sorted(raised, key=lambda row: (-row.severity, row.raised_on or date.max, row.id))),
        tuple(sorted(past, key=lambda row: (row.cleared_on or date.min, row.id), reverse=True)),
    )


def raise_risk(
    session: Session,
    project_id: str,
    flag: str,
    severity: int,
    evidence: str,
    suspicion: Suspicion | None = None,
) -> str:
    """Raise a flag, of one's own or because of a suspicion that still stands; returns its id.

    Raises ValidationError `required` and `risk_is_raised` under `flag`, `risk_evidence_required`.
    """
    project = project_record(session, project_id)
    if not flag:
        raise ValidationError("flag", "required")
    if not evidence.strip():
        raise ValidationError("evidence", "risk_evidence_required")
    risks = project_risks(session, project)
    if suspicion not in risks.suspected and any(row.flag == flag for row in risks.raised):
        raise ValidationError("flag", "risk_is_raised")
    own = ProjectRisk(project_id=project.id, flag=flag)
    risk = own if suspicion is None else _answer(session, project.id, suspicion)
    risk.severity, risk.evidence = severity if severity in SEVERITIES else 1, evidence.strip()
    risk.raised_on, risk.raised_by_id = today(session), me(session)
    risk.cleared_on = risk.cleared_by_id = risk.cleared_reason = None
    session.add(risk)
    return risk.id


def clear_risk(session: Session, risk_id: str, reason: str) -> None:
    """Take a flag back. Raises ValidationError `reason_required`, UserError `no_such_record`."""
    risk = session.get(ProjectRisk, risk_id)
    if risk is None or risk.deleted_at is not None:
        raise UserError("no_such_record", id=risk_id)
    _clear(session, risk, reason)


def dismiss_suspicion(
    session: Session, project_id: str, suspicion: Suspicion, evidence: str, reason: str
) -> None:
    """Say that a suspicion is none; it is kept with the reason, and its evidence in words.

    Raises ValidationError `reason_required`.
    """
    risk = _answer(session, project_record(session, project_id).id, suspicion)
    risk.evidence = evidence
    _clear(session, risk, reason)
    session.add(risk)


def _answer(session: Session, project_id: str, suspicion: Suspicion) -> ProjectRisk:
    """The record that answers a suspicion; one taken back before comes back."""
    risk_id = suspicion.id_in(project_id)
    known = session.get(ProjectRisk, risk_id)
    if known is None:
        return ProjectRisk(id=risk_id, project_id=project_id, flag=suspicion.flag)
    known.deleted_at = None
    return known


def _clear(session: Session, risk: ProjectRisk, reason: str) -> None:
    if not reason.strip():
        raise ValidationError("reason", "reason_required")
    risk.cleared_on, risk.cleared_by_id = today(session), me(session)
    risk.cleared_reason = reason.strip()


def _answered(one: Suspicion, answer_id: str, rows: Sequence[RiskRow], firms: frozenset[str]) -> bool:
    """Raised or dismissed on this very evidence, or covered by a flag that stands or was cleared since.

    What rests on other evidence than it did when somebody dismissed it is suspected anew.
    """
    for row in rows:
        if row.id == answer_id:
            return True
        if row.raised_on is None or not _covers(row, one, firms):
            continue
        if row.cleared_on is None or (one.since is not None and row.cleared_on >= one.since):
            return True
    return False


def _covers(row: RiskRow, one: Suspicion, firms: frozenset[str]) -> bool:
    """Whether a flag speaks of what is suspected: of its firm, or of none of the `firms` by name."""
    named = [firm for firm in firms if firm in (row.evidence or "")]
    return row.flag == one.flag and (not one.firm or not named or one.firm in named)


def _rows(session: Session, project_id: str) -> list[RiskRow]:
    raiser, clearer = aliased(Official), aliased(Official)
    query = (
        select(ProjectRisk, raiser.name, clearer.name)
        .outerjoin(raiser, raiser.id == ProjectRisk.raised_by_id)
        .outerjoin(clearer, clearer.id == ProjectRisk.cleared_by_id)
        .where(ProjectRisk.project_id == project_id, ProjectRisk.deleted_at.is_(None))
    )
    return [
        RiskRow(
            risk.id,
            risk.flag,
            risk.severity,
            risk.evidence,
            risk.raised_on,
            raised_by,
            risk.cleared_on,
            cleared_by,
            risk.cleared_reason,
        )
        for risk, raised_by, cleared_by in session.execute(query)
    ]


def _facts(session: Session, project: Project) -> RiskFacts:
    state = session.get(ProjectState, project.id)
    yuan = project.contracted_inflow_currency in (None, "CNY")
    contracted = project.contracted_inflow_amount if yuan else None
    return RiskFacts(
        current_standing(session, project.id),
        project.planned_start_on,
        project.planned_production_on,
        contracted or (state.investment if state is not None else None),
        state.paid if state is not None else 0,
        tuple(_investors(session, project)),
    )


def _investors(session: Session, project: Project) -> list[Investor]:
    query = (
        select(Company)
        .join(ProjectParty, ProjectParty.company_id == Company.id)
        .where(
            ProjectParty.project_id == project.id,
            ProjectParty.role == "INVESTOR",
            ProjectParty.deleted_at.is_(None),
            Company.deleted_at.is_(None),
        )
        .order_by(ProjectParty.position, ProjectParty.id)
    )
    return [
        Investor(
            firm.short_name or firm.name_zh,
            firm.credit_result,
            firm.credit_check_on,
            _elsewhere(session, firm.id, project),
        )
        for firm in session.scalars(query)
    ]


def _elsewhere(session: Session, company_id: str, project: Project) -> tuple[tuple[str, str], ...]:
    """Running projects of a firm for which another unit is responsible."""
    if project.responsible_unit_id is None:
        return ()
    state = ProjectState
    query = (
        select(state.name, state.unit_name)
        .join(ProjectParty, ProjectParty.project_id == state.project_id)
        .where(
            ProjectParty.company_id == company_id,
            ProjectParty.role == "INVESTOR",
            ProjectParty.deleted_at.is_(None),
            state.project_id != project.id,
            state.unit_id != project.responsible_unit_id,
            state.status == "ACTIVE",
        )
        .order_by(state.name)
    )
    return tuple((row.name, row.unit_name or "") for row in session.execute(query))
