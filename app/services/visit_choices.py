"""What the quick log offers while somebody types: firms and people, the firm's project, the moment."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.local import CompanyState, ProjectState
from app.models.people import Company, Person, PersonCompany
from app.models.projects import ProjectParty
from app.services.company_list import intent_letter
from app.services.dates import parse_date
from app.services.names import search_form
from app.services.working_days import WorkingCalendar

_CLOCK = re.compile(r"(\d{1,2})[:：点](\d{2})?分?$")
_NOON = time(10, 0)


@dataclass(frozen=True, slots=True)
class WhoChoice:
    """A firm, or a person with their firm."""

    company_id: str
    company_name: str
    person_id: str | None
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class LinkedProject:
    """A project of the firm that is visited."""

    id: str
    name: str
    light: int
    slots: tuple[str, str, str]


def who_choices(session: Session, text: str, company_id: str | None, limit: int = 9) -> list[WhoChoice]:
    """People of the chosen firm, or firms and people by name or pinyin; the latest met come first."""
    if company_id is not None:
        return _people(session, text, company_id, limit)
    return [*firm_choices(session, text, limit), *(_people(session, text, None, 4) if text.strip() else [])][
        :limit
    ]


def firm_choices(session: Session, text: str, limit: int = 9) -> list[WhoChoice]:
    """Firms by name or pinyin: those that begin with what is typed first, among them the latest met."""
    state = CompanyState
    query = select(state.company_id, state.name, state.region, state.industry)
    typed = text.strip()
    if typed:
        form = search_form(typed)
        named = select(Company.id).where(Company.name_zh.like(f"%{typed}%"))
        query = query.where(
            or_(state.name.like(f"%{typed}%"), state.name_sort.like(f"%{form}%"), state.company_id.in_(named))
        )
        starts = or_(
            state.name.like(f"{typed}%"),
            state.name_sort.like(f"%  {form}%"),
            state.name_sort.like(f"%  % {form}%"),
        )
        query = query.order_by(starts.desc())
    query = query.order_by(state.last_activity_at.desc().nulls_last(), state.name_sort)
    return [
        WhoChoice(
            row.company_id,
            row.name,
            None,
            row.name,
            "　".join(part for part in (row.region, row.industry) if part),
        )
        for row in session.execute(query.limit(limit))
    ]


def person_choices(session: Session, text: str, limit: int = 9) -> list[WhoChoice]:
    """People of any firm by name or pinyin."""
    return _people(session, text, None, limit)


def projects_of_company(session: Session, company_id: str) -> list[LinkedProject]:
    """The projects a firm has a part in, the worst light first."""
    query = (
        select(ProjectState)
        .join(ProjectParty, ProjectParty.project_id == ProjectState.project_id)
        .where(ProjectParty.company_id == company_id, ProjectParty.deleted_at.is_(None))
        .order_by(ProjectState.light, ProjectState.due_sort)
        .distinct()
    )
    return [_linked(row) for row in session.scalars(query)]


def linked_project(session: Session, project_id: str) -> LinkedProject | None:
    """One project, whoever has a part in it; None for one that is gone."""
    row = session.get(ProjectState, project_id)
    return _linked(row) if row is not None else None


def _linked(row: ProjectState) -> LinkedProject:
    return LinkedProject(
        row.project_id, row.name, row.light, (row.leader_slot, row.contact_slot, row.plan_slot)
    )


def company_of_project(session: Session, project_id: str) -> str | None:
    """The investor of a project."""
    return session.scalar(select(ProjectState.company_id).where(ProjectState.project_id == project_id))


def intent_of(session: Session, company_id: str) -> str | None:
    """The strength of a firm's intent as a letter."""
    return intent_letter(
        session.scalar(select(CompanyState.intent_level).where(CompanyState.company_id == company_id))
    )


def parse_moment(text: str, now: datetime, calendar: WorkingCalendar) -> datetime:
    """A day with or without a time of day: 3月18日 14:40, 昨天 9:30, 3-16, 15:20.

    Raises UserError `date_not_understood`, `date_no_such_day`.
    """
    words = text.strip()
    found = _CLOCK.search(words)
    clock = _NOON
    if found is not None:
        hour, minute = int(found[1]), int(found[2] or 0)
        if hour > 23 or minute > 59:
            raise UserError("date_not_understood", text=text)
        clock = time(hour, minute)
        words = words[: found.start()].strip()
    day: date = parse_date(words, now.date(), calendar, "PAST") if words else now.date()
    return datetime.combine(day, clock)


def _people(session: Session, text: str, company_id: str | None, limit: int) -> list[WhoChoice]:
    query = (
        select(
            Person.id,
            Person.name_zh,
            Person.honorific,
            PersonCompany.title,
            PersonCompany.company_id,
            CompanyState.name.label("firm"),
        )
        .join(PersonCompany, PersonCompany.person_id == Person.id)
        .join(CompanyState, CompanyState.company_id == PersonCompany.company_id)
        .where(
            Person.deleted_at.is_(None),
            PersonCompany.deleted_at.is_(None),
            PersonCompany.valid_to.is_(None),
        )
        .order_by(PersonCompany.is_main_contact.desc(), PersonCompany.is_decision_maker.desc(), Person.id)
        .limit(limit)
    )
    if company_id is not None:
        query = query.where(PersonCompany.company_id == company_id)
    typed = text.strip()
    if typed:
        query = query.where(
            or_(
                Person.name_zh.like(f"%{typed}%"),
                Person.honorific.like(f"%{typed}%"),
                Person.name_pinyin.like(f"%{search_form(typed)}%"),
            )
        )
    return [
        WhoChoice(
            row.company_id,
            row.firm,
            row.id,
            row.honorific or row.name_zh or "",
            "　".join(part for part in (row.title, row.firm if company_id is None else None) if part),
        )
        for row in session.execute(query)
    ]
