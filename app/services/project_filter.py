"""What a list of projects can be narrowed and ordered by, as plain values and as SQL."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, true
from sqlalchemy.orm import InstrumentedAttribute

from app.models.local import ProjectState


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

NONE = ""
"""The value of a facet for projects that lack it."""


@dataclass(frozen=True, slots=True)
class ProjectFilter:
    """Facet → the values let through; between facets all must hold. `text` is found in the name."""

    facets: Mapping[Facet, frozenset[str]] = field(default_factory=dict)
    text: str = ""

    def with_facet(self, facet: Facet, values: frozenset[str]) -> "ProjectFilter":
        """The same filter with `facet` set anew, or lifted when `values` is empty."""
        rest = {key: value for key, value in self.facets.items() if key is not facet}
        return ProjectFilter({**rest, facet: values} if values else rest, self.text)

    def is_empty(self) -> bool:
        return not self.facets and not self.text

    def to_json(self) -> str:
        facets = {key.value: sorted(values) for key, values in sorted(self.facets.items())}
        return json.dumps({"facets": facets, "text": self.text}, ensure_ascii=False)

    @staticmethod
    def from_json(content: str) -> "ProjectFilter":
        """The filter written by `to_json`; facets of a newer program are left aside."""
        read = json.loads(content)
        known = {facet.value: facet for facet in Facet}
        facets = {known[k]: frozenset(v) for k, v in read.get("facets", {}).items() if k in known}
        return ProjectFilter(facets, read.get("text", ""))


def condition(chosen: ProjectFilter, today: date) -> ColumnElement[bool]:
    """The filter as a condition on `ProjectState`."""
    parts = [_facet_condition(facet, values, today) for facet, values in chosen.facets.items()]
    if chosen.text:
        escaped = chosen.text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        pattern = f"%{escaped}%"
        parts.append(
            or_(
                ProjectState.name.like(pattern, escape="\\"),
                ProjectState.company_name.like(pattern, escape="\\"),
                ProjectState.name_sort.like(pattern, escape="\\"),
            )
        )
    return and_(true(), *parts)


def _facet_condition(facet: Facet, values: frozenset[str], today: date) -> ColumnElement[bool]:
    if facet is Facet.THREE_ONES:
        return or_(*(_three_ones(value) for value in sorted(values)))
    if facet is Facet.DUE:
        return or_(*(_due(value, today) for value in sorted(values)))
    column = COLUMNS[facet]
    present = sorted(value for value in values if value != NONE)
    wanted: list[ColumnElement[bool]] = []
    if present:
        numeric = facet in (Facet.STAGE, Facet.LIGHT)
        wanted.append(column.in_([int(v) for v in present] if numeric else present))
    if NONE in values:
        wanted.append(column.is_(None))
    return or_(*wanted)


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
    return and_(ProjectState.missing > 0, slots[value] == "MISSING")


def _due(value: str, today: date) -> ColumnElement[bool]:
    """`overdue`, or due within this `month`."""
    if value == "overdue":
        return ProjectState.next_due < today
    following = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    return and_(ProjectState.next_due >= today.replace(day=1), ProjectState.next_due < following)


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
