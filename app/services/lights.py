"""The light of a project: every stall rule is a clock that turns yellow on one day and red on another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.services.light_facts import Clock, Colour, Facts, Override, Step
from app.services.stall_rules import clocks
from app.services.thresholds import Thresholds
from app.services.working_days import WorkingCalendar

__all__ = ["Clock", "Colour", "Facts", "Light", "Override", "Step", "light"]


@dataclass(frozen=True, slots=True)
class Light:
    """A light with the rule that lit it, that rule's inputs, and the day it gets worse if nothing is done.

    `provisional` says that a day it rests on lies in a year whose holidays are not published yet.
    """

    colour: Colour
    rule: str
    inputs: Mapping[str, object] = field(default_factory=dict)
    worsens_on: date | None = None
    provisional: bool = False
    pinned: bool = False


def light(facts: Facts, limits: Thresholds, calendar: WorkingCalendar, today: date) -> Light:
    """The worst of the rules; among equals the one that has been lit longest explains it."""
    computed = _computed(facts, limits, calendar, today)
    pin = facts.override
    if pin is None or today > pin.until or computed.rule in ("ENDED", "SUSPENDED"):
        return computed
    inputs = {"reason": pin.reason, "until": pin.until.isoformat()}
    worsens = pin.until + timedelta(days=1) if computed.colour < pin.colour else None
    return Light(pin.colour, "OVERRIDE", inputs, worsens, pinned=True)


def _computed(facts: Facts, limits: Thresholds, calendar: WorkingCalendar, today: date) -> Light:
    standing = facts.standing
    if standing.status == "SUSPENDED":
        return Light(Colour.GREY, "SUSPENDED", {"since": standing.pauses[-1].start.isoformat()})
    if standing.status != "ACTIVE":
        return Light(Colour.GREY, "ENDED")
    if "FULL_CAPACITY" in standing.reached:
        return Light(Colour.GREY, "ENDED")
    if standing.node == 1 and not limits.preparation:
        return Light(Colour.GREY, "PREPARATION")
    running = [clock for clock in clocks(facts, limits, calendar) if clock.yellow_on or clock.red_on]
    if not running and standing.node == 1:
        return Light(Colour.GREY, "PREPARATION")
    return _worst(running, calendar, today)


def _worst(clocks: list[Clock], calendar: WorkingCalendar, today: date) -> Light:
    colour = min((clock.colour(today) for clock in clocks), default=Colour.GREEN)
    following = _following(clocks, colour, today)
    worsens = following[0] if following else None
    if colour is Colour.GREEN:
        return Light(colour, "ON_PLAN", {}, worsens, _reckoned(calendar, following))
    lit = [(_since(clock, colour), clock) for clock in clocks if clock.colour(today) == colour]
    first = min(lit, key=lambda turn: turn[0])
    reckoned = _reckoned(calendar, first, following)
    return Light(colour, first[1].rule, first[1].inputs, worsens, reckoned)


_Turn = tuple[date, Clock]
"""The day on which a clock turns to a worse colour."""


def _since(clock: Clock, colour: Colour) -> date:
    day = clock.red_on if colour is Colour.RED else clock.yellow_on
    return day or date.max


def _following(clocks: list[Clock], colour: Colour, today: date) -> _Turn | None:
    """The next turn to a colour worse than the present one."""
    if colour is Colour.RED:
        return None
    turns = [(clock.red_on, clock) for clock in clocks]
    if colour is Colour.GREEN:
        turns += [(clock.yellow_on, clock) for clock in clocks]
    ahead = [(day, clock) for day, clock in turns if day is not None and day > today]
    return min(ahead, key=lambda turn: turn[0], default=None)


def _reckoned(calendar: WorkingCalendar, *turns: _Turn | None) -> bool:
    """Whether one of these days was counted through a year whose holidays are not published."""
    return any(
        turn is not None
        and turn[1].counted_from is not None
        and calendar.rests_on_reckoning(turn[1].counted_from, turn[0])
        for turn in turns
    )
