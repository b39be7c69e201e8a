"""Finds projects, investors, people, officials and visits by a part of their text, names by pinyin too."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, case, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.activities import Activity, ActivityCompany
from app.models.local import CompanyState, ProjectState
from app.models.people import Company, Official, Person, PersonCompany
from app.models.reference import Unit
from app.services.names import search_form
from app.services.project_filter import numbered

_Text = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]


class HitKind(StrEnum):
    """What was found, in the order in which it is shown."""

    PROJECT = "project"
    COMPANY = "company"
    PERSON = "person"
    OFFICIAL = "official"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Hit:
    """One find. For a person `open_id` is the firm, for a visit its firm, otherwise the record itself.

    A visit has the moment it took place at, an official the number of projects `led` and `contacted`;
    one without any has no `open_id`.
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
    led: int = 0
    contacted: int = 0


def search(session: Session, text: str, limit: int = 5) -> list[Hit]:
    """At most `limit` finds of each kind; a name that begins with `text` comes first."""
    wanted = " ".join(text.split())
    if not wanted:
        return []
    escaped = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return [
        *_projects(session, wanted, escaped, limit),
        *_companies(session, wanted, escaped, limit),
        *_people(session, wanted, escaped, limit),
        *_officials(session, wanted, escaped, limit),
        *_visits(session, wanted, escaped, limit),
    ]


def _like(column: _Text, escaped: str) -> ColumnElement[bool]:
    return column.like(f"%{escaped}%", escape="\\")


def _reads(key: _Text, wanted: str) -> ColumnElement[bool]:
    """Whether the reading of a name holds what was typed; one letter would be in nearly all of them."""
    form = search_form(wanted)
    return key.like(f"%{form}%") if len(form) > 1 and form.isascii() and form.isalpha() else false()


def _rank(name: _Text, key: _Text, wanted: str, escaped: str) -> ColumnElement[int]:
    """Names that begin with the text, then those that hold it, then those with a word that reads so."""
    form = search_form(wanted)
    return case(
        (name.like(f"{escaped}%", escape="\\"), 0),
        (_like(name, escaped), 1),
        (or_(key.startswith(form, autoescape=True), key.contains(f" {form}", autoescape=True)), 2),
        else_=3,
    )


def _projects(session: Session, wanted: str, escaped: str, limit: int) -> Iterator[Hit]:
    state = ProjectState
    found = or_(
        _like(state.name, escaped),
        _like(state.company_name, escaped),
        _reads(state.name_sort, wanted),
        numbered(wanted),
    )
    query = select(state).where(found)
    order = (_rank(state.name, state.name_sort, wanted, escaped), state.light, state.name_sort)
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


def _companies(session: Session, wanted: str, escaped: str, limit: int) -> Iterator[Hit]:
    query = (
        select(Company.id, Company.name_zh, Company.short_name, CompanyState.region)
        .outerjoin(CompanyState, CompanyState.company_id == Company.id)
        .where(
            Company.deleted_at.is_(None),
            or_(
                _like(Company.name_zh, escaped),
                _like(Company.short_name, escaped),
                _reads(CompanyState.name_sort, wanted),
                Company.uscc == escaped.upper(),
            ),
        )
        .order_by(_rank(Company.name_zh, CompanyState.name_sort, wanted, escaped), Company.name_zh)
        .limit(limit)
    )
    for row in session.execute(query):
        yield Hit(HitKind.COMPANY, row.id, row.short_name or row.name_zh, row.region, row.id)


def _people(session: Session, wanted: str, escaped: str, limit: int) -> Iterator[Hit]:
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
            Person.deleted_at.is_(None),
            or_(
                _like(Person.name_zh, escaped),
                _like(Person.name_orig, escaped),
                _reads(Person.name_pinyin, wanted),
            ),
        )
        .group_by(Person.id)
        .order_by(_rank(Person.name_zh, Person.name_pinyin, wanted, escaped), Person.name_zh)
        .limit(limit)
    )
    for row in session.execute(query):
        detail = "　".join(part for part in (row.firm, row.title) if part)
        yield Hit(HitKind.PERSON, row.id, row.name_zh or "", detail or None, row.company_id)


def _officials(session: Session, wanted: str, escaped: str, limit: int) -> Iterator[Hit]:
    state = ProjectState
    led, contacted = (
        select(func.count()).where(column == Official.id).scalar_subquery()
        for column in (state.leader_id, state.contact_id)
    )
    query = (
        select(
            Official.id,
            Official.name,
            Official.post_title,
            Unit.short_zh,
            led.label("led"),
            contacted.label("contacted"),
        )
        .outerjoin(Unit, Unit.id == Official.unit_id)
        .where(
            Official.deleted_at.is_(None),
            or_(_like(Official.name, escaped), _reads(Official.name_pinyin, wanted)),
        )
        .order_by(
            _rank(Official.name, Official.name_pinyin, wanted, escaped),
            led.desc(),
            contacted.desc(),
            Official.name,
            Official.id,
        )
        .limit(limit)
    )
    for row in session.execute(query):
        detail = "　".join(part for part in (row.short_zh, row.post_title) if part)
        opens = row.id if row.led or row.contacted else None
        yield Hit(
            HitKind.OFFICIAL,
            row.id,
            row.name,
            detail or None,
            opens,
            led=row.led,
            contacted=row.contacted,
        )


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
