"""What a list of projects can be narrowed and ordered by, as plain values and as SQL."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute

from app.models.local import ProjectState
from app.models.projects import Project, ProjectRisk
from app.services.facets import NONE, FacetFilter, among, containing


class Facet(StrEnum):
    """A property of a project that a filter chip offers."""

    STAGE = "stage"
    LIGHT = "light"
    UNIT = "unit"
    INDUSTRY = "industry"
    LEADER = "leader"
    CONTACT = "contact"
    SQUAD = "squad"
    THREE_ONES = "three_ones"
    DUE = "due"
    STATUS = "status"
    MAJOR = "major"
    RISK = "risk"


COLUMNS: Mapping[Facet, InstrumentedAttribute[int] | InstrumentedAttribute[str | None]] = {
    Facet.STAGE: ProjectState.stage,
    Facet.LIGHT: ProjectState.light,
    Facet.UNIT: ProjectState.unit_id,
    Facet.INDUSTRY: ProjectState.industry,
    Facet.LEADER: ProjectState.leader_id,
    Facet.CONTACT: ProjectState.contact_id,
    Facet.SQUAD: ProjectState.squad_id,
    Facet.STATUS: ProjectState.status,
}
"""The facets that are one column; the others are conditions of their own."""


ANY_RISK = "any"
"""Of the facet RISK: whichever flag is raised; the other values are flags, and `NONE`."""


class ProjectFilter(FacetFilter[Facet]):
    """What a list of projects lets through; its text is found in the number, the name of project and firm."""

    __slots__ = ()
    FACETS = Facet


SIGNED = ProjectFilter({Facet.STAGE: frozenset({"1", "2", "3"}), Facet.STATUS: frozenset({"ACTIVE"})})
"""The projects that are signed and neither rest nor have ended."""


def condition(chosen: ProjectFilter, today: date) -> ColumnElement[bool]:
    """The filter as a condition on `ProjectState`."""
    parts = [_facet_condition(facet, values, today) for facet, values in chosen.facets.items()]
    if chosen.text:
        pattern = containing(chosen.text)
        parts.append(
            or_(
                ProjectState.name.like(pattern, escape="\\"),
                ProjectState.company_name.like(pattern, escape="\\"),
                ProjectState.name_sort.like(pattern, escape="\\"),
                numbered(chosen.text),
            )
        )
    return and_(true(), *parts)


def numbered(text: str) -> ColumnElement[bool]:
    """Projects whose number holds a text; one without a digit is not looked for among numbers."""
    if not any(sign.isdigit() for sign in text):
        return false()
    found = select(Project.id).where(Project.project_no.like(containing(text), escape="\\"))
    return ProjectState.project_id.in_(found)


def _facet_condition(facet: Facet, values: frozenset[str], today: date) -> ColumnElement[bool]:
    if facet is Facet.THREE_ONES:
        return or_(*(_three_ones(value) for value in sorted(values)))
    if facet is Facet.DUE:
        return or_(*(_due(value, today) for value in sorted(values)))
    if facet is Facet.MAJOR:
        return ProjectState.is_major.in_([value == "yes" for value in values])
    if facet is Facet.RISK:
        return or_(*(_risk(value) for value in sorted(values)))
    return among(COLUMNS[facet], values, numeric=facet in (Facet.STAGE, Facet.LIGHT))


def _three_ones(value: str) -> ColumnElement[bool]:
    """`missing`, `complete`, or one slot: `leader`, `contact`, `plan` missing.

    A project that has ended lacks nothing any more; whether it was complete its slots tell.
    """
    if value == "missing":
        return ProjectState.missing > 0
    slots = {
        "leader": ProjectState.leader_slot,
        "contact": ProjectState.contact_slot,
        "plan": ProjectState.plan_slot,
    }
    if value == "complete":
        return and_(ProjectState.stage > 0, *(slot != "MISSING" for slot in slots.values()))
    if value not in slots:
        return false()  # of a newer program
    return and_(ProjectState.missing > 0, slots[value] == "MISSING")


def _due(value: str, today: date) -> ColumnElement[bool]:
    """`overdue`, or due within this `month`."""
    if value == "overdue":
        return ProjectState.next_due < today
    following = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return and_(ProjectState.next_due >= today.replace(day=1), ProjectState.next_due < following)


STANDING_RISK = and_(
    ProjectRisk.raised_on.is_not(None), ProjectRisk.cleared_on.is_(None), ProjectRisk.deleted_at.is_(None)
)
"""Raised, and not cleared."""


def _risk(value: str) -> ColumnElement[bool]:
    """A flag that stands; a suspicion is none yet."""
    raised = select(ProjectRisk.project_id).where(STANDING_RISK)
    if value == NONE:
        return ProjectState.project_id.not_in(raised)
    return ProjectState.project_id.in_(
        raised if value == ANY_RISK else raised.where(ProjectRisk.flag == value)
    )


class SortKey(StrEnum):
    """A column a list of projects can be ordered by."""

    LIGHT = "light"
    NAME = "name"
    INDUSTRY = "industry"
    THREE_ONES = "three_ones"
    STAGE = "stage"
    INVESTMENT = "investment"
    PAID = "paid"
    LEADER = "leader"
    CONTACT = "contact"
    UNIT = "unit"
    NEXT = "next"
    DUE = "due"


_ORDER: Mapping[SortKey, ColumnElement[Any] | InstrumentedAttribute[Any]] = {
    SortKey.LIGHT: ProjectState.light,
    SortKey.NAME: ProjectState.name_sort,
    SortKey.INDUSTRY: func.coalesce(ProjectState.industry, "~"),
    SortKey.THREE_ONES: -ProjectState.missing,
    SortKey.STAGE: ProjectState.stage,
    SortKey.INVESTMENT: ProjectState.investment,
    SortKey.PAID: ProjectState.paid,
    SortKey.LEADER: func.coalesce(ProjectState.leader_name, "~"),
    SortKey.CONTACT: func.coalesce(ProjectState.contact_name, "~"),
    SortKey.UNIT: ProjectState.unit_order,
    SortKey.NEXT: func.coalesce(ProjectState.next_task, "~"),
    SortKey.DUE: ProjectState.due_sort,
}

DEFAULT_SORT: tuple[tuple[SortKey, bool], ...] = ((SortKey.LIGHT, False), (SortKey.DUE, False))


def ordering(sort: tuple[tuple[SortKey, bool], ...]) -> list[ColumnElement[Any]]:
    """(key, descending) pairs as ORDER BY; the id makes the order total."""
    terms = [_ORDER[key].desc() if descending else _ORDER[key].asc() for key, descending in sort]
    return [*terms, ProjectState.project_id.asc()]
