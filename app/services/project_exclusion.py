"""Why a filter lets nothing through: which single condition stands in the way, and of how many projects."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import Choice, choices, project_totals


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Without the condition `facet` (None: the text) `count` projects would pass `rest`.

    `present` are the values they have instead, the most frequent first.
    """

    facet: Facet | None
    rest: ProjectFilter
    count: int
    present: tuple[Choice, ...] = ()


def exclusion(session: Session, chosen: ProjectFilter) -> Exclusion | None:
    """The condition whose loss changes least and lets something through; None when no single one does."""
    found = [one for one in _without_each(session, chosen) if one.count]
    nearest = min(found, key=lambda one: one.count, default=None)
    if nearest is None or nearest.facet is None:
        return nearest
    values = (choice for choice in choices(session, nearest.facet, nearest.rest) if choice.count)
    present = sorted(values, key=lambda choice: -choice.count)
    return Exclusion(nearest.facet, nearest.rest, nearest.count, tuple(present))


def _without_each(session: Session, chosen: ProjectFilter) -> list[Exclusion]:
    rests: list[tuple[Facet | None, ProjectFilter]] = [
        (facet, chosen.with_facet(facet, frozenset())) for facet in chosen.facets
    ]
    if chosen.text:
        rests.append((None, ProjectFilter(chosen.facets)))
    return [Exclusion(facet, rest, project_totals(session, rest).count) for facet, rest in rests]
