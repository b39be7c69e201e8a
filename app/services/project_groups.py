"""The project list in groups: what each is called, its sums, and the ids of its projects."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import today
from app.models.local import ProjectState
from app.services.facets import NONE
from app.services.id_lists import ids_of
from app.services.project_filter import COLUMNS, DEFAULT_SORT, Facet, ProjectFilter, condition, ordering
from app.services.project_list import LABELS, SUMS, Sort, Totals, totals_of

GROUPINGS = (Facet.STAGE, Facet.UNIT, Facet.LIGHT, Facet.LEADER, Facet.CONTACT, Facet.INDUSTRY)
"""What a list can be grouped by."""


@dataclass(frozen=True, slots=True)
class ProjectGroup:
    """The projects with one value of a facet; `label` is how it reads (None: the screen knows)."""

    value: str
    label: str | None
    totals: Totals
    ids: Sequence[str]


def project_groups(
    session: Session, chosen: ProjectFilter, by: Facet, sort: Sort = DEFAULT_SORT
) -> list[ProjectGroup]:
    """The groups in the order of their values, those that lack one last; within them the order of `sort`.

    The sums come from one query, and the ids from another in the same order: no row is read.
    """
    column = COLUMNS[by]
    label = LABELS.get(by)
    place = ProjectState.unit_order if by is Facet.UNIT else label if label is not None else column
    order = (column.is_(None), place, column)
    passes = condition(chosen, today(session))
    ids = ids_of(session, select(ProjectState.project_id).where(passes).order_by(*order, *ordering(sort)))
    heads = session.execute(
        select(column, func.max(label) if label is not None else func.max(None), *SUMS)
        .where(passes)
        .group_by(column, place)
        .order_by(*order)
    )
    groups, start = [], 0
    for head in heads:
        value, text, totals = head[0], head[1], totals_of(head[2:])
        groups.append(
            ProjectGroup(
                NONE if value is None else str(value), text, totals, ids[start : start + totals.count]
            )
        )
        start += totals.count
    return groups
