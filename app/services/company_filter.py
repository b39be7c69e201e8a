"""What a list of investors can be narrowed and ordered by, as plain values and as SQL."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from app.models.local import CompanyState
from app.models.people import Company, Person, PersonCompany
from app.services.contact_reminders import ContactDays, contact_due
from app.services.facets import FacetFilter, among, containing
from app.services.names import search_form

NEGLECTED_DAYS = 45
"""A firm nobody has dealt with for so many days counts as neglected."""


class CompanyFacet(StrEnum):
    """A property of a firm that a filter chip offers."""

    TYPE = "type"
    INDUSTRY = "industry"
    REGION = "region"
    INTENT = "intent"
    OWNER = "owner"
    CONTACT = "contact"
    PROJECT = "project"
    INCOMPLETE = "incomplete"


COLUMNS: Mapping[CompanyFacet, InstrumentedAttribute[Any]] = {
    CompanyFacet.TYPE: CompanyState.entity_type,
    CompanyFacet.INDUSTRY: CompanyState.industry,
    CompanyFacet.REGION: CompanyState.region,
    CompanyFacet.OWNER: CompanyState.owner_id,
}
"""The facets that are one column; the others are conditions of their own."""

_INTENTS: Mapping[str, tuple[int, ...]] = {"A": (4, 5), "B": (3,), "C": (1, 2)}


class CompanyFilter(FacetFilter[CompanyFacet]):
    """What a list of firms lets through; its text is found in names."""

    __slots__ = ()
    FACETS = CompanyFacet


class CompanySort(StrEnum):
    """A column a list of firms can be ordered by."""

    NAME = "name"
    INDUSTRY = "industry"
    REGION = "region"
    LAST = "last"
    INTENT = "intent"
    PROJECT = "project"
    OWNER = "owner"
    NEXT = "next"
    DUE = "due"
    CONTACT = "contact"


Sort = tuple[tuple[CompanySort, bool], ...]
DEFAULT_SORT: Sort = ((CompanySort.LAST, True),)

_ORDER: Mapping[CompanySort, Any] = {
    CompanySort.NAME: CompanyState.name_sort,
    CompanySort.INDUSTRY: func.coalesce(CompanyState.industry, "~"),
    CompanySort.REGION: func.coalesce(CompanyState.region, "~"),
    CompanySort.LAST: func.coalesce(CompanyState.last_activity_at, ""),
    CompanySort.INTENT: func.coalesce(CompanyState.intent_level, 0),
    CompanySort.PROJECT: CompanyState.project_count,
    CompanySort.OWNER: func.coalesce(CompanyState.owner_name, "~"),
    CompanySort.NEXT: func.coalesce(CompanyState.next_what, "~"),
    CompanySort.DUE: func.coalesce(CompanyState.next_due, date(9999, 12, 31)),
}


def condition(chosen: CompanyFilter, today: date) -> ColumnElement[bool]:
    """The filter as a condition on `CompanyState`."""
    parts = [_facet_condition(facet, values, today) for facet, values in chosen.facets.items()]
    if chosen.text:
        pattern = containing(chosen.text)
        full = select(Company.id).where(Company.name_zh.like(pattern, escape="\\"))
        parts.append(
            or_(
                CompanyState.name.like(pattern, escape="\\"),
                CompanyState.name_sort.like(f"%{search_form(chosen.text)}%"),
                CompanyState.company_id.in_(full),
            )
        )
    return and_(true(), *parts)


def ordering(sort: Sort, days: ContactDays) -> list[ColumnElement[Any]]:
    """(key, descending) pairs as ORDER BY; the id makes the order total."""
    order = {**_ORDER, CompanySort.CONTACT: func.coalesce(contact_due(days), date(9999, 12, 31))}
    terms = [order[key].desc() if descending else order[key].asc() for key, descending in sort]
    return [*terms, CompanyState.company_id.asc()]


def neglected(today: date) -> ColumnElement[bool]:
    """Not dealt with for 45 days, or never."""
    before = (today - timedelta(days=NEGLECTED_DAYS)).isoformat()
    return func.coalesce(CompanyState.last_activity_at, "") < before


def _incomplete() -> Select[str]:
    """Firms entered by their name alone, and firms with such people."""
    people = (
        select(PersonCompany.company_id)
        .join(Person, Person.id == PersonCompany.person_id)
        .where(
            Person.incomplete,
            Person.deleted_at.is_(None),
            PersonCompany.valid_to.is_(None),
            PersonCompany.deleted_at.is_(None),
        )
    )
    firms = select(Company.id).where(or_(Company.incomplete, Company.id.in_(people)))
    return firms.where(Company.deleted_at.is_(None))


def _facet_condition(facet: CompanyFacet, values: frozenset[str], today: date) -> ColumnElement[bool]:
    if facet is CompanyFacet.INTENT:
        levels = [level for value in values for level in _INTENTS.get(value, ())]
        return CompanyState.intent_level.in_(levels)
    if facet is CompanyFacet.CONTACT:
        return neglected(today)
    if facet is CompanyFacet.PROJECT:
        wanted = CompanyState.project_count > 0
        return wanted if "yes" in values else ~wanted
    if facet is CompanyFacet.INCOMPLETE:
        return CompanyState.company_id.in_(_incomplete())
    return among(COLUMNS[facet], values)
