"""自上次以来: what the projects of a pack say otherwise than the last pack about the same did."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from app.services.papers.content import PlanStep, ProjectBrief
from app.services.papers.dispute_words import marked

Told = Mapping[str, Any]
"""What a pack said of its projects, as it is kept: by id the stage, the light, the funds in 分, and which
steps were done and which late, each by a mark of its name."""

_MARK = 8


@dataclass(frozen=True, slots=True)
class Moved:
    """A project that stands elsewhere than it did: a stage, or a light, before and now; `why` of a light."""

    project: str
    before: int
    now: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A project with other funds than before: by how much in 分 of yuan, and all of them now."""

    project: str
    more: int
    whole: int


@dataclass(frozen=True, slots=True)
class Steps:
    """A project with steps that were done, or became late, since."""

    project: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackNews:
    """What changed between the last pack and this one, of `count` projects; projects in the pack's order."""

    since: datetime
    count: int
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    stages: tuple[Moved, ...] = ()
    lights: tuple[Moved, ...] = ()
    funds: tuple[Arrived, ...] = ()
    done: tuple[Steps, ...] = ()
    late: tuple[Steps, ...] = ()

    @property
    def is_empty(self) -> bool:
        changes = (self.added, self.gone, self.stages, self.lights, self.funds, self.done, self.late)
        return not any(changes)


def told_by(briefs: Mapping[str, ProjectBrief]) -> dict[str, list[Any]]:
    """What is kept of the projects of a pack, so that the next one can say what changed."""
    return {
        project: [
            _stage(brief),
            int(brief.light),
            brief.facts.arrived or 0,
            sorted(_marks(_done(brief))),
            sorted(_marks(_late(brief))),
        ]
        for project, brief in briefs.items()
    }


def pack_news(
    since: datetime, before: Told, briefs: Mapping[str, ProjectBrief], names: Mapping[str, str]
) -> PackNews:
    """What is otherwise than `before`; `names` are those of projects that are no longer among `briefs`."""
    both = [(brief, before[project]) for project, brief in briefs.items() if _is_told(before.get(project))]
    return PackNews(
        since=since,
        count=len(briefs),
        added=tuple(brief.name for project, brief in briefs.items() if project not in before),
        gone=tuple(names[project] for project in before if project not in briefs and project in names),
        stages=tuple(
            Moved(marked(brief.name, brief.disputed), told[0], _stage(brief))
            for brief, told in both
            if told[0] != _stage(brief)
        ),
        lights=tuple(
            Moved(marked(brief.name, brief.disputed), told[1], int(brief.light), brief.light_reason)
            for brief, told in both
            if told[1] != brief.light
        ),
        funds=tuple(
            Arrived(marked(brief.name, brief.disputed), more, brief.facts.arrived or 0)
            for brief, told in both
            if (more := (brief.facts.arrived or 0) - told[2])
        ),
        done=_new(both, 3, _done),
        late=_new(both, 4, _late),
    )


def _is_told(kept: object) -> bool:
    """Whether it has the form of `told_by`: everybody writes lines of the register, with whatever program."""
    kinds = (int, int, int, list, list)
    return isinstance(kept, list) and len(kept) == len(kinds) and all(map(isinstance, kept, kinds))


def _new(both: Iterable[tuple[ProjectBrief, Any]], at: int, steps_of: Any) -> tuple[Steps, ...]:
    found = []
    for brief, told in both:
        names = tuple(step.name for step in steps_of(brief) if _mark(step) not in told[at])
        if names:
            found.append(Steps(brief.name, names))
    return tuple(found)


def _stage(brief: ProjectBrief) -> int:
    """The stage a project is in, from 0."""
    current = [at for at, mark in enumerate(brief.stages) if mark.state == "CURRENT"]
    return current[0] if current else sum(mark.state == "DONE" for mark in brief.stages)


def _done(brief: ProjectBrief) -> Sequence[PlanStep]:
    return [step for step in brief.steps if step.status == "DONE"]


def _late(brief: ProjectBrief) -> Sequence[PlanStep]:
    return [step for step in brief.steps if step.status != "DONE" and step.days_late > 0]


def _marks(steps: Iterable[PlanStep]) -> set[str]:
    return {_mark(step) for step in steps}


def _mark(step: PlanStep) -> str:
    return sha256(step.name.encode()).hexdigest()[:_MARK]
