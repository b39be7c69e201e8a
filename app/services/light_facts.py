"""What a light is made of: the facts of a project, and the clocks its stall rules set going."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from app.services.stages import Standing
from app.services.three_ones import ThreeOnes


class Colour(IntEnum):
    """The four lights in the order lists show them: 红 黄 绿 未亮."""

    RED = 0
    YELLOW = 1
    GREEN = 2
    GREY = 3


@dataclass(frozen=True, slots=True)
class Step:
    """An open or done step of the current plan, or a dated follow-up of a project without one."""

    name: str
    due_on: date | None
    begun: bool = False
    done: bool = False
    critical: bool = False
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Override:
    """A light set by hand, with its reason, until a day."""

    colour: Colour
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Facts:
    """All a light is made of. Amounts in 分; `in_plan` says whether `steps` are those of a plan."""

    standing: Standing
    slots: ThreeOnes
    steps: tuple[Step, ...] = ()
    in_plan: bool = False
    last_note_on: date | None = None
    last_leader_action_on: date | None = None
    leader_since: date | None = None
    planned_start_on: date | None = None
    planned_production_on: date | None = None
    contracted: int | None = None
    arrived: int = 0
    needs_land: bool = True
    override: Override | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """One rule at work: the day it turns yellow, the day it turns red, and what it looked at.

    `counted_from` is the day its working days are counted from; None where calendar days count.
    """

    rule: str
    yellow_on: date | None
    red_on: date | None
    inputs: Mapping[str, object] = field(default_factory=dict)
    counted_from: date | None = None

    def colour(self, day: date) -> Colour:
        if self.red_on is not None and day >= self.red_on:
            return Colour.RED
        if self.yellow_on is not None and day >= self.yellow_on:
            return Colour.YELLOW
        return Colour.GREEN
