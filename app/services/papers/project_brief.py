"""Gathers what the one-page brief of a project says."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import database_of
from app.errors import UserError
from app.models.people import Company
from app.models.projects import ProgressNote, Project
from app.models.reference import Unit
from app.services.disputes import disputed_of
from app.services.lights import Colour
from app.services.papers.content import (
    BriefFacts,
    DatedText,
    ProjectBrief,
)
from app.services.papers.entries import person_entry, plan_entry, plan_steps, stage_marks
from app.services.papers.office import office
from app.services.papers.sentences import dated, ended, profile, situation
from app.services.papers.words import light_words
from app.services.project_list import ProjectRow
from app.services.project_page import project_page
from app.services.project_view import ProjectPage

_LATEST = 6
_FIRMS = 2


def project_brief(session: Session, project_id: str, *, masks: bool = True) -> ProjectBrief:
    """项目一页纸; `masks` hides the middle of telephone numbers. Raises UserError `no_such_record`."""
    page = project_page(session, project_id)
    project = session.get(Project, project_id)
    if project is None:
        raise UserError("no_such_record", id=project_id)
    row = page.row
    now = database_of(session).clock.now()
    firms = _investors(session, page)
    unit = session.get(Unit, project.responsible_unit_id) if project.responsible_unit_id else None
    place = unit.name_zh if unit else ""
    notes = _notes(session, project_id)
    return ProjectBrief(
        name=row.name,
        project_no=page.details.project_no or "",
        issuer=office(session),
        as_of=now,
        light=Colour(row.light),
        light_reason=light_words(row.light_rule, row.light_inputs, row.light_days),
        leader=person_entry(row.slots[0], page.leader),
        contact=person_entry(row.slots[1], page.contact, phone=True, masks=masks),
        plan=plan_entry(row.slots[2], page.plan),
        stages=stage_marks(page),
        facts=_facts(row, project, firms, place),
        situation=situation(project, "、".join(firm.name_zh for firm in firms), row.signed_on, place),
        investor_profile="".join(profile(firm) for firm in firms[:_FIRMS]),
        progress="".join(dated(note, now.date()) for note in notes["PROGRESS"][:1]),
        problems="".join(ended(note.text) for note in notes["PROBLEM"][:2]),
        requests=tuple(ended(line) for line in (project.request_text or "").splitlines() if line.strip()),
        steps=plan_steps(page.plan),
        notes=tuple(notes["PROGRESS"][1:_LATEST]),
        light_pinned=row.light_pinned,
        disputed=disputed_of(session, project_id),
    )


def _facts(row: ProjectRow, project: Project, firms: Sequence[Company], place: str) -> BriefFacts:
    return BriefFacts(
        investor="、".join(firm.name_zh for firm in firms),
        unit=place,
        site=project.site_text or "",
        total_investment=project.total_investment_amount,
        currency=project.total_investment_currency or "CNY",
        arrived=row.paid,
        land_mu=project.land_mu,
        expected_output=project.expected_output_amount,
        expected_tax=project.expected_tax_amount,
        expected_jobs=project.expected_jobs,
        output_currency=project.expected_output_currency or "CNY",
        tax_currency=project.expected_tax_currency or "CNY",
    )


def _investors(session: Session, page: ProjectPage) -> list[Company]:
    """Those who put the money in; without such, the first firm that has a part."""
    parties = [party for party in page.parties if party.role == "INVESTOR"] or page.parties[:1]
    found = (session.get(Company, party.company_id) for party in parties)
    return [firm for firm in found if firm is not None]


def _notes(session: Session, project_id: str) -> dict[str, list[DatedText]]:
    query = (
        select(ProgressNote.kind, ProgressNote.written_at, ProgressNote.text)
        .where(ProgressNote.project_id == project_id, ProgressNote.deleted_at.is_(None))
        .order_by(ProgressNote.written_at.desc(), ProgressNote.id.desc())
    )
    found: dict[str, list[DatedText]] = {"PROGRESS": [], "PROBLEM": []}
    for row in session.execute(query):
        found.setdefault(row.kind, []).append(DatedText(date.fromisoformat(row.written_at[:10]), row.text))
    return found
