"""The project list: which projects, in which order, a page of rows, totals and the choices of a filter."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.database import today
from app.models.local import ProjectState
from app.models.projects import Project, ProjectRisk
from app.services.calendar import working_calendar
from app.services.facets import NONE
from app.services.id_lists import ids_of, is_among
from app.services.own_units import outside
from app.services.project_filter import (
    ANY_RISK,
    COLUMNS,
    DEFAULT_SORT,
    STANDING_RISK,
    Facet,
    ProjectFilter,
    SortKey,
    condition,
    ordering,
)

Sort = tuple[tuple[SortKey, bool], ...]


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One line of the list. `light` 0 red, 1 yellow, 2 green, 3 grey; `stage` 0 to 3; amounts in 分.

    `days_left` are working days to the next step, `light_days` to the day the light speaks of; negative
    when overdue. `light_inputs` is the JSON the light's sentence is made of. `outside` the units of the
    person here it may not be written.
    """

    id: str
    name: str
    light: int
    light_rule: str | None
    light_inputs: str | None
    light_pinned: bool
    worsens_on: date | None
    provisional: bool
    slots: tuple[str, str, str]
    stage: int
    milestone: str | None
    status: str
    industry: str | None
    company_name: str | None
    investment: int | None
    paid: int
    leader_name: str | None
    contact_name: str | None
    unit_name: str | None
    signed_on: date | None
    next_task: str | None
    next_due: date | None
    days_left: int | None
    light_days: int | None
    is_major: bool
    project_no: str | None = None
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over a set of projects: how many, of each light, investment and paid-in in 分."""

    count: int
    lights: tuple[int, int, int, int]
    investment: int
    paid: int


@dataclass(frozen=True, slots=True)
class Choice:
    """A value a facet can take, how it reads (None: the screen knows), and how many projects have it."""

    value: str
    label: str | None
    count: int


LABELS: Mapping[Facet, InstrumentedAttribute[str | None]] = {
    Facet.UNIT: ProjectState.unit_name,
    Facet.LEADER: ProjectState.leader_name,
    Facet.CONTACT: ProjectState.contact_name,
    Facet.INDUSTRY: ProjectState.industry,
}
"""How the values of a facet read, where they are no codes that the screen knows."""


def project_ids(session: Session, chosen: ProjectFilter, sort: Sort = DEFAULT_SORT) -> list[str]:
    """The ids of all projects that pass the filter, in order."""
    query = select(ProjectState.project_id).where(condition(chosen, today(session)))
    return ids_of(session, query.order_by(*ordering(sort)))


def beginning_with(session: Session, chosen: ProjectFilter, letters: str) -> frozenset[str]:
    """The projects that pass and whose name begins so, in pinyin, in initials, or as it is written."""
    wanted = letters.strip().lower().replace("%", "").replace("_", "")
    if not wanted:
        return frozenset()
    # After two blanks a key of a name has its forms in one word each: whole, then initials.
    key = ProjectState.name_sort
    query = select(ProjectState.project_id).where(
        condition(chosen, today(session)),
        or_(
            ProjectState.name.like(f"{wanted}%"),
            key.like(f"{wanted}%"),
            key.like(f"%  {wanted}%"),
            key.like(f"%  % {wanted}%"),
        ),
    )
    return frozenset(session.scalars(query))


def project_rows(session: Session, ids: Sequence[str]) -> list[ProjectRow]:
    """The rows of `ids`, in the same order; ids that are gone are left out."""
    query = (
        select(*[*ProjectState.__table__.columns, Project.__table__.c.project_no])
        .outerjoin(Project, Project.id == ProjectState.project_id)
        .where(is_among(ProjectState.project_id, ids))
    )
    found = {row.project_id: row for row in session.execute(query)}
    calendar = working_calendar(session)
    now = today(session)

    def days(due: date | None) -> int | None:
        return calendar.between(now, due) if due else None

    beyond = outside(session, ids)
    return [
        _row(state, days(state.next_due), days(_light_due(state.light_inputs)), state.project_id in beyond)
        for state in (found[i] for i in ids if i in found)
    ]


def _light_due(inputs: str | None) -> date | None:
    """The day a light speaks of, where its rule is about one step."""
    due = json.loads(inputs).get("due") if inputs else None
    return date.fromisoformat(due) if due else None


def _row(
    state: Row[tuple[object, ...]], days_left: int | None, light_days: int | None, beyond: bool
) -> ProjectRow:
    return ProjectRow(
        id=state.project_id,
        name=state.name,
        light=state.light,
        light_rule=state.light_rule,
        light_inputs=state.light_inputs,
        light_pinned=state.light_pinned,
        worsens_on=state.worsens_on,
        provisional=state.provisional,
        slots=(state.leader_slot, state.contact_slot, state.plan_slot),
        stage=state.stage,
        milestone=state.milestone,
        status=state.status,
        industry=state.industry,
        company_name=state.company_name,
        investment=state.investment,
        paid=state.paid,
        leader_name=state.leader_name,
        contact_name=state.contact_name,
        unit_name=state.unit_name,
        signed_on=state.signed_on,
        next_task=state.next_task,
        next_due=state.next_due,
        days_left=days_left,
        light_days=light_days,
        is_major=state.is_major,
        project_no=state.project_no,
        outside=beyond,
    )


def project_totals(session: Session, chosen: ProjectFilter, only: Sequence[str] | None = None) -> Totals:
    """The totals of all projects that pass the filter, or of `only` some of them."""
    query = select(*SUMS).where(condition(chosen, today(session)))
    if only is not None:
        query = query.where(is_among(ProjectState.project_id, only))
    return totals_of(session.execute(query).one())


SUMS: Sequence[ColumnElement[Any]] = (
    func.count(),
    *(func.count(case((ProjectState.light == light, 1))) for light in range(4)),
    func.coalesce(func.sum(ProjectState.investment), 0),
    func.coalesce(func.sum(ProjectState.paid), 0),
)
"""What `totals_of` makes totals of."""


def totals_of(sums: Iterable[Any]) -> Totals:
    """The totals that a query of SUMS found."""
    count, red, yellow, green, grey, investment, paid = (int(value) for value in sums)
    return Totals(count, (red, yellow, green, grey), investment, paid)


def project_counts(session: Session, filters: Sequence[ProjectFilter]) -> list[int]:
    """How many projects pass each filter, counted in one walk through them all."""
    now = today(session)
    counts = (func.count(case((condition(chosen, now), 1))) for chosen in filters)
    return [int(count) for count in session.execute(select(*counts).select_from(ProjectState)).one()]


def totals_by_stage(session: Session, chosen: ProjectFilter) -> dict[int, Totals]:
    """The totals of each column of the board, stage 0 to 3."""
    return {stage: project_totals(session, _within_stage(chosen, stage)) for stage in range(4)}


def _within_stage(chosen: ProjectFilter, stage: int) -> ProjectFilter:
    allowed = chosen.facets.get(Facet.STAGE)
    if allowed is not None and str(stage) not in allowed:
        return chosen.with_facet(Facet.STAGE, frozenset({"-1"}))
    return chosen.with_facet(Facet.STAGE, frozenset({str(stage)}))


def stage_ids(session: Session, chosen: ProjectFilter, stage: int, sort: Sort = DEFAULT_SORT) -> list[str]:
    """The projects of one column of the board."""
    return project_ids(session, _within_stage(chosen, stage), sort)


_FIXED: Mapping[Facet, tuple[str, ...]] = {
    Facet.THREE_ONES: ("missing", "leader", "contact", "plan", "complete"),
    Facet.DUE: ("overdue", "month"),
    Facet.MAJOR: ("yes", "no"),
}
"""The facets whose values are not what a column holds."""


def choices(session: Session, facet: Facet, chosen: ProjectFilter) -> list[Choice]:
    """The values `facet` can take among the projects that pass the rest of the filter."""
    rest = chosen.with_facet(facet, frozenset())
    if facet in _FIXED or facet is Facet.RISK:
        values = _FIXED.get(facet) or _risks(session)
        counts = project_counts(session, [rest.with_facet(facet, frozenset({value})) for value in values])
        return [Choice(value, None, count) for value, count in zip(values, counts, strict=True)]
    column = COLUMNS[facet]
    label = LABELS.get(facet)
    order = ProjectState.unit_order if facet is Facet.UNIT else column
    shown = func.max(label) if label is not None else func.max(None)
    rows = session.execute(
        select(column, shown, func.count())
        .where(condition(rest, today(session)))
        .group_by(column)
        .order_by(func.min(order))
    )
    return [Choice(NONE if value is None else str(value), text, count) for value, text, count in rows]


def _risks(session: Session) -> tuple[str, ...]:
    """Any risk, those that are raised somewhere, none."""
    raised = select(ProjectRisk.flag).where(STANDING_RISK).distinct().order_by(ProjectRisk.flag)
    return (ANY_RISK, *session.scalars(raised), NONE)
