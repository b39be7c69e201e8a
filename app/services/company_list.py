"""The list of investors: which firms, in which order, a page of rows, totals and the choices of a filter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.database import today
from app.models.local import CompanyState, ProjectState
from app.services.calendar import working_calendar
from app.services.company_filter import (
    COLUMNS,
    DEFAULT_SORT,
    CompanyFacet,
    CompanyFilter,
    Sort,
    condition,
    neglected,
    ordering,
)
from app.services.contact_reminders import contact_days, contact_due_on
from app.services.facets import NONE
from app.services.id_lists import ids_of
from app.services.project_list import Choice

__all__ = [
    "CompanyFilter",
    "CompanyRow",
    "CompanyTotals",
    "choices",
    "company_counts",
    "company_ids",
    "company_rows",
    "company_totals",
]


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """One line of the list. `intent` is A, B, C or None; days are calendar and working days."""

    id: str
    name: str
    entity_type: str
    industry: str | None
    region: str | None
    last_activity_at: str | None
    days_since: int | None
    intent: str | None
    project_id: str | None
    project_count: int
    light: int | None
    slots: tuple[str, str, str] | None
    owner_name: str | None
    next_what: str | None
    next_due: date | None
    days_left: int | None
    contact_due: date | None
    contact_late: bool
    """Whether the day to meet the firm again has passed."""


@dataclass(frozen=True, slots=True)
class CompanyTotals:
    """How many firms, how many of each type, how many neglected, how many people."""

    count: int
    by_type: tuple[tuple[str, int], ...]
    neglected: int
    people: int


def company_ids(session: Session, chosen: CompanyFilter, sort: Sort = DEFAULT_SORT) -> list[str]:
    """The ids of all firms that pass the filter, in order."""
    query = select(CompanyState.company_id).where(condition(chosen, today(session)))
    return ids_of(session, query.order_by(*ordering(sort, contact_days(session))))


def company_rows(session: Session, ids: Sequence[str]) -> list[CompanyRow]:
    """The rows of `ids`, in the same order; ids that are gone are left out."""
    query = (
        select(
            CompanyState,
            ProjectState.light,
            ProjectState.leader_slot,
            ProjectState.contact_slot,
            ProjectState.plan_slot,
        )
        .outerjoin(ProjectState, ProjectState.project_id == CompanyState.project_id)
        .where(CompanyState.company_id.in_(ids))
    )
    calendar, now, days = working_calendar(session), today(session), contact_days(session)
    found = {}
    for state, light, leader, contact, plan in session.execute(query):
        last = state.last_activity_at
        again = contact_due_on(days, last, state.intent_level)
        found[state.company_id] = CompanyRow(
            state.company_id,
            state.name,
            state.entity_type,
            state.industry,
            state.region,
            last,
            (now - date.fromisoformat(last[:10])).days if last else None,
            intent_letter(state.intent_level),
            state.project_id,
            state.project_count,
            light,
            (leader, contact, plan) if state.project_id else None,
            state.owner_name,
            state.next_what,
            state.next_due,
            calendar.between(now, state.next_due) if state.next_due else None,
            again,
            again is not None and again < now,
        )
    return [found[company_id] for company_id in ids if company_id in found]


def company_totals(session: Session, chosen: CompanyFilter) -> CompanyTotals:
    """The totals of all firms that pass the filter."""
    now = today(session)
    passing = condition(chosen, now)
    types = session.execute(
        select(CompanyState.entity_type, func.count())
        .where(passing)
        .group_by(CompanyState.entity_type)
        .order_by(func.count().desc())
    )
    by_type = tuple((str(row[0]), int(row[1])) for row in types)
    late, people = session.execute(
        select(
            func.count(case((neglected(now), 1))), func.coalesce(func.sum(CompanyState.person_count), 0)
        ).where(passing)
    ).one()
    return CompanyTotals(sum(count for _, count in by_type), by_type, late or 0, people or 0)


def company_counts(session: Session, filters: Sequence[CompanyFilter]) -> list[int]:
    """How many firms pass each filter, counted in one walk through them all."""
    now = today(session)
    counts = (func.count(case((condition(chosen, now), 1))) for chosen in filters)
    return [int(count) for count in session.execute(select(*counts).select_from(CompanyState)).one()]


def choices(session: Session, facet: CompanyFacet, chosen: CompanyFilter) -> list[Choice]:
    """The values `facet` can take among the firms that pass the rest of the filter."""
    rest = chosen.with_facet(facet, frozenset())
    fixed = {
        CompanyFacet.INTENT: ("A", "B", "C"),
        CompanyFacet.CONTACT: ("neglected",),
        CompanyFacet.INCOMPLETE: ("yes",),
        CompanyFacet.PROJECT: ("yes", "no"),
    }
    if facet in fixed:
        values = fixed[facet]
        counts = company_counts(session, [rest.with_facet(facet, frozenset({value})) for value in values])
        return [Choice(value, None, count) for value, count in zip(values, counts, strict=True)]
    column = COLUMNS[facet]
    label = CompanyState.owner_name if facet is CompanyFacet.OWNER else column
    rows = session.execute(
        select(column, func.max(label), func.count())
        .where(condition(rest, today(session)))
        .group_by(column)
        .order_by(func.count().desc(), column)
    )
    return [Choice(NONE if value is None else str(value), text, count) for value, text, count in rows]


def intent_letter(level: int | None) -> str | None:
    """A for 5 and 4, B for 3, C for 2 and 1."""
    if level is None:
        return None
    return "A" if level >= 4 else "B" if level == 3 else "C"
