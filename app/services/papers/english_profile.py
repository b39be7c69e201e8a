"""Gathers what an investor may be told of a project, in English; nothing that is for the office alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import database_of
from app.errors import UserError
from app.models.people import Company
from app.models.projects import Project
from app.models.reference import Unit
from app.services.labels import labels
from app.services.papers.english import english_area, english_day, english_money, in_english, listed
from app.services.papers.openness import is_open
from app.services.project_facts import OURS
from app.services.project_page import project_page
from app.services.project_view import Fact, ProjectPage

_REACHED = {
    "SIGNED": "Agreement signed",
    "REGISTERED": "Project company registered",
    "FILED": "Project filed with the authorities",
    "LAND_WON": "Land use right acquired",
    "LAND_SUPPLIED": "Land supplied",
    "SITE_SECURED": "Site secured",
    "PERMITTED": "Construction permit issued",
    "STARTED": "Construction started",
    "TOPPED_OUT": "Main structure topped out",
    "EQUIPMENT_IN": "Equipment moved in",
    "COMPLETED": "Construction completed",
    "TRIAL": "Trial production started",
    "IN_PRODUCTION": "Production started",
    "OPENED": "Opened for business",
    "FULL_CAPACITY": "Full capacity reached",
}
"""The milestones an investor knows of anyway; talks, reviews and statistics stay within the office."""


@dataclass(frozen=True, slots=True)
class EnglishProfile:
    """The profile of a project for its investor as it stood at `as_of`; names without an English form are
    in Chinese. `reached` are milestones with their days, the earliest first."""

    name: str
    city: str
    as_of: datetime
    overview: str
    facts: tuple[tuple[str, str], ...]
    reached: tuple[tuple[str, str], ...] = ()


def english_profile(session: Session, project_id: str) -> EnglishProfile:
    """The profile. Raises UserError `no_such_record`, and `paper_is_confidential` for a project that not
    everybody in the office may see."""
    page = project_page(session, project_id)
    project = session.get_one(Project, project_id)
    if not is_open(project):
        raise UserError("paper_is_confidential")
    investors, place = listed(_investors(session, page)), _place(session, project)
    return EnglishProfile(
        name=project.name,
        city=_city(session),
        as_of=database_of(session).clock.now(),
        overview=_overview(project, investors, place),
        facts=tuple(_facts(session, project, investors, place)),
        reached=tuple((_day(fact), _REACHED[fact.type]) for fact in page.facts if _is_told(fact)),
    )


def _investors(session: Session, page: ProjectPage) -> list[str]:
    parties = [party for party in page.parties if party.role == "INVESTOR"] or page.parties[:1]
    firms = (session.get(Company, party.company_id) for party in parties)
    return [in_english(firm.name_en) or firm.name_zh for firm in firms if firm is not None]


def _place(session: Session, project: Project) -> str:
    unit_id = project.host_unit_id or project.responsible_unit_id
    unit = session.get(Unit, unit_id) if unit_id else None
    return (in_english(unit.name_en) or unit.name_zh) if unit is not None else ""


def _city(session: Session) -> str:
    query = select(Unit.name_en).where(Unit.unit_type == "CITY", Unit.deleted_at.is_(None))
    return in_english(session.scalar(query.order_by(Unit.protocol_order, Unit.code).limit(1)))


def _is_told(fact: Fact) -> bool:
    ours = fact.authority == OURS and fact.status == "CONFIRMED"
    return ours and fact.type in _REACHED and fact.happened_on is not None


def _day(fact: Fact) -> str:
    return english_day(fact.happened_on, fact.precision, short=True) if fact.happened_on else ""


def _overview(project: Project, investors: str, place: str) -> str:
    """What the office wrote where that is English, otherwise one sentence of what is known."""
    written = in_english(project.content)
    total = _money(project.total_investment_amount, project.total_investment_currency)
    parts = (
        f" by {investors}" if investors else "",
        f" in {place}" if place else "",
        f", with a total investment of {total}" if total else "",
    )
    return written or (f"The project is being developed{''.join(parts)}." if any(parts) else "")


def _facts(session: Session, project: Project, investors: str, place: str) -> Iterator[tuple[str, str]]:
    known = labels(session)

    def word(name: str, code: str | None) -> str:
        label = known.get(name, {}).get(code or "")
        return (label.en or "") if label else ""

    facts = (
        ("Investor", investors),
        ("Location", place),
        ("Site", in_english(project.site_text)),
        ("Industry", word("industry_city", project.industry_city)),
        ("Type", word("construction_nature", project.construction_nature)),
        ("Premises", word("site_mode", project.site_mode)),
        ("Investment", _money(project.total_investment_amount, project.total_investment_currency)),
        ("Site area", english_area(project.land_mu) if project.land_mu else ""),
        ("Floor area", f"{project.floor_area_m2:,} m²" if project.floor_area_m2 else ""),
        ("Annual output", _money(project.expected_output_amount, project.expected_output_currency)),
        ("Jobs", f"{project.expected_jobs:,}" if project.expected_jobs else ""),
        ("Planned start", _planned(project, "planned_start_on")),
        ("Planned finish", _planned(project, "planned_completion_on")),
        ("Production from", _planned(project, "planned_production_on")),
    )
    return ((name, value) for name, value in facts if value)


def _money(amount: int | None, currency: str | None) -> str:
    return english_money(amount, currency or "CNY") if amount else ""


def _planned(project: Project, field: str) -> str:
    day = getattr(project, field)
    return english_day(day, getattr(project, f"{field}_precision")) if day else ""
