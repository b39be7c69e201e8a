"""Finds projects, investors, people and visits by a part of their text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.activities import Activity, ActivityCompany
from app.models.local import CompanyState, ProjectState
from app.models.people import Company, Person, PersonCompany
from app.services.project_filter import numbered

_Text = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]


class HitKind(StrEnum):
    """What was found, in the order in which it is shown."""

    PROJECT = "project"
    COMPANY = "company"
    PERSON = "person"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Hit:
    """One find. For a person `open_id` is the firm, for a visit its firm, otherwise the record itself.

    A visit has the moment it took place at.
    """

    kind: HitKind
    id: str
    title: str
    detail: str | None
    open_id: str | None
    light: int | None = None
    slots: tuple[str, str, str] | None = None
    investment: int | None = None
    at: str | None = None


def search(session: Session, text: str, limit: int = 5) -> list[Hit]:
    """At most `limit` finds of each kind; a name that begins with `text` comes first."""
    wanted = " ".join(text.split())
    if not wanted:
        return []
    escaped = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return [
        *_projects(session, wanted, escaped, limit),
        *_companies(session, escaped, limit),
        *_people(session, escaped, limit),
        *_visits(session, wanted, escaped, limit),
    ]


def _like(column: _Text, escaped: str) -> ColumnElement[bool]:
    return column.like(f"%{escaped}%", escape="\\")


def _starts(column: _Text, escaped: str) -> ColumnElement[bool]:
    """Sorts names that begin with the text before those that only hold it."""
    return ~column.like(f"{escaped}%", escape="\\")


def _projects(session: Session, wanted: str, escaped: str, limit: int) -> Iterator[Hit]:
    state = ProjectState
    found = or_(_like(state.name, escaped), _like(state.company_name, escaped), numbered(wanted))
    query = select(state).where(found)
    order = (_starts(state.name, escaped), state.light, state.name_sort)
    for row in session.scalars(query.order_by(*order).limit(limit)):
        slots = (row.leader_slot, row.contact_slot, row.plan_slot)
        yield Hit(
            HitKind.PROJECT,
            row.project_id,
            row.name,
            row.company_name,
            row.project_id,
            row.light,
            slots,
            row.investment,
        )


def _companies(session: Session, escaped: str, limit: int) -> Iterator[Hit]:
    query = (
        select(Company.id, Company.name_zh, Company.short_name, CompanyState.region)
        .outerjoin(CompanyState, CompanyState.company_id == Company.id)
        .where(
            Company.deleted_at.is_(None),
            or_(
                _like(Company.name_zh, escaped),
                _like(Company.short_name, escaped),
                Company.uscc == escaped.upper(),
            ),
        )
        .order_by(_starts(Company.name_zh, escaped), Company.name_zh)
        .limit(limit)
    )
    for row in session.execute(query):
        yield Hit(HitKind.COMPANY, row.id, row.short_name or row.name_zh, row.region, row.id)


def _people(session: Session, escaped: str, limit: int) -> Iterator[Hit]:
    """Each once, with the post entered first (https://sqlite.org/lang_select.html#bareagg)."""
    query = (
        select(
            Person.id,
            Person.name_zh,
            PersonCompany.title,
            PersonCompany.company_id,
            func.min(PersonCompany.id),
            Company.name_zh.label("firm"),
        )
        .outerjoin(
            PersonCompany,
            (PersonCompany.person_id == Person.id)
            & PersonCompany.deleted_at.is_(None)
            & PersonCompany.valid_to.is_(None),
        )
        .outerjoin(Company, Company.id == PersonCompany.company_id)
        .where(
            Person.deleted_at.is_(None), or_(_like(Person.name_zh, escaped), _like(Person.name_orig, escaped))
        )
        .group_by(Person.id)
        .order_by(_starts(Person.name_zh, escaped), Person.name_zh)
        .limit(limit)
    )
    for row in session.execute(query):
        detail = "　".join(part for part in (row.firm, row.title) if part)
        yield Hit(HitKind.PERSON, row.id, row.name_zh or "", detail or None, row.company_id)


def _visits(session: Session, wanted: str, escaped: str, limit: int) -> Iterator[Hit]:
    firm = (
        select(func.min(ActivityCompany.company_id))
        .where(ActivityCompany.activity_id == Activity.id, ActivityCompany.deleted_at.is_(None))
        .scalar_subquery()
    )
    query = (
        select(
            Activity.id,
            Activity.subject,
            Activity.minutes,
            Activity.started_at,
            firm.label("company_id"),
            Company.short_name,
            Company.name_zh,
        )
        .outerjoin(Company, Company.id == firm)
        .where(
            Activity.deleted_at.is_(None),
            or_(_like(Activity.subject, escaped), _like(Activity.minutes, escaped)),
        )
        .order_by(Activity.started_at.desc())
        .limit(limit)
    )
    for row in session.execute(query):
        title = _line_with(wanted, row.minutes or "") or row.subject
        about = row.short_name or row.name_zh
        yield Hit(HitKind.VISIT, row.id, title, about, row.company_id, at=row.started_at)


def _line_with(wanted: str, minutes: str) -> str:
    """The line of the minutes that holds what is looked for, otherwise the first that says anything."""
    lines = [line.strip() for line in minutes.splitlines() if line.strip()]
    return next((line for line in lines if wanted.lower() in line.lower()), lines[0] if lines else "")
