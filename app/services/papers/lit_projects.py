"""Gathers the signed projects as reports list them, the worst light first."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.services.disputes import UNDISPUTED, Matter, disputes
from app.services.lights import Colour
from app.services.papers.entries import printed
from app.services.papers.words import light_words
from app.services.project_filter import SIGNED, ProjectFilter
from app.services.project_list import ProjectRow, project_ids, project_rows
from app.services.three_ones import Slot


@dataclass(frozen=True, slots=True)
class LitProject:
    """A signed project in a report: amounts in 分, `days_left` in working days to the next step."""

    id: str
    name: str
    unit: str
    light: Colour
    rule: str
    slots: tuple[Slot, Slot, Slot]
    investment: int | None
    leader: str
    next_step: str
    days_left: int | None
    reason: str
    next_due: date | None = None
    paid: int = 0
    disputed: frozenset[Matter] = UNDISPUTED


def signed_projects(session: Session, chosen: ProjectFilter | None = None) -> tuple[LitProject, ...]:
    """The signed projects that pass a filter, the worst light first, then what is due first."""
    ids = project_ids(session, SIGNED)
    if chosen is not None:
        allowed = set(project_ids(session, chosen))
        ids = [one for one in ids if one in allowed]
    disputed = disputes(session)
    return tuple(_lit(row, disputed.get(row.id, UNDISPUTED)) for row in project_rows(session, ids))


def _lit(row: ProjectRow, disputed: frozenset[Matter]) -> LitProject:
    leader, contact, plan = (printed(state) for state in row.slots)
    return LitProject(
        row.id,
        row.name,
        row.unit_name or "",
        Colour(row.light),
        row.light_rule or "",
        (leader, contact, plan),
        row.investment,
        row.leader_name or "",
        row.next_task or "",
        row.days_left,
        light_words(row.light_rule, row.light_inputs, row.light_days),
        row.next_due,
        row.paid,
        disputed,
    )
