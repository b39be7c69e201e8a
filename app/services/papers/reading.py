"""How far the signed projects had come on a day, of the city and of each unit, from one reading."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.local import ProjectState
from app.services.counting import Counting, counting
from app.services.indicator_bases import reckoned_projects
from app.services.indicators import Indicators, SignedProject, indicators


@dataclass(frozen=True, slots=True)
class Reading:
    """The signed projects as they stood at the end of `day`; `units` says whose each of them is."""

    day: date
    counting: Counting
    projects: tuple[SignedProject, ...]
    units: Mapping[str, str | None]

    def whole(self) -> Indicators:
        """The indicators of all, as the window has them."""
        return indicators(self.projects, self.day, counting=self.counting)

    def of(self, unit_id: str | None) -> Indicators:
        """The indicators of a unit, or of the projects that are no unit's."""
        own = [project for project in self.projects if self.units.get(project.id) == unit_id]
        return indicators(own, self.day, counting=self.counting)

    def reached(self, kinds: Collection[str], eve: date) -> list[str]:
        """The projects that count by one of these milestones now and did not at the end of `eve`."""
        return [
            project.id
            for project in self.projects
            if project.has(kinds, self.day)
            and not (project.has(("SIGNED",), eve) and project.has(kinds, eve))
        ]


def reading(session: Session, day: date) -> Reading:
    """Read the projects signed by the end of a day."""
    rules = counting(session)
    signed = (project for project in reckoned_projects(session, rules, day) if project.has(("SIGNED",), day))
    state = ProjectState
    units = {row.project_id: row.unit_id for row in session.execute(select(state.project_id, state.unit_id))}
    return Reading(day, rules, tuple(signed), units)
