"""The light of a project: every stall rule is a clock that turns yellow on one day and red on another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum

from app.services.dates import add_months
from app.services.stages import SITE, Standing
from app.services.three_ones import Slot, ThreeOnes
from app.services.thresholds import Thresholds
from app.services.working_days import WorkingCalendar


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
    """One rule at work: the day it turns yellow, the day it turns red, and what it looked at."""

    rule: str
    yellow_on: date | None
    red_on: date | None
    inputs: Mapping[str, object] = field(default_factory=dict)

    def colour(self, day: date) -> Colour:
        if self.red_on is not None and day >= self.red_on:
            return Colour.RED
        if self.yellow_on is not None and day >= self.yellow_on:
            return Colour.YELLOW
        return Colour.GREEN


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
    if standing.status != "ACTIVE":
        return Light(Colour.GREY, "SUSPENDED" if standing.status == "SUSPENDED" else "ENDED")
    if "FULL_CAPACITY" in standing.reached:
        return Light(Colour.GREY, "ENDED")
    if standing.node == 1 and not limits.preparation:
        return Light(Colour.GREY, "PREPARATION")
    clocks = [clock for clock in _clocks(facts, limits, calendar) if clock.yellow_on or clock.red_on]
    if not clocks and standing.node == 1:
        return Light(Colour.GREY, "PREPARATION")
    return _worst(clocks, calendar, today)


def _worst(clocks: list[Clock], calendar: WorkingCalendar, today: date) -> Light:
    colour = min((clock.colour(today) for clock in clocks), default=Colour.GREEN)
    worsens = _worsens(clocks, colour, today)
    if colour is Colour.GREEN:
        return Light(colour, "ON_PLAN", {}, worsens, worsens is not None and calendar.is_provisional(worsens))
    lit = [clock for clock in clocks if clock.colour(today) == colour]
    first = min(lit, key=lambda clock: _since(clock, colour))
    rests_on = [day for day in (_since(first, colour), worsens) if day is not None]
    provisional = any(calendar.is_provisional(day) for day in rests_on)
    return Light(colour, first.rule, first.inputs, worsens, provisional)


def _since(clock: Clock, colour: Colour) -> date:
    day = clock.red_on if colour is Colour.RED else clock.yellow_on
    return day or date.max


def _worsens(clocks: list[Clock], colour: Colour, today: date) -> date | None:
    if colour is Colour.RED:
        return None
    days = [clock.red_on for clock in clocks]
    if colour is Colour.GREEN:
        days += [clock.yellow_on for clock in clocks]
    return min((day for day in days if day is not None and day > today), default=None)


def _clocks(facts: Facts, limits: Thresholds, calendar: WorkingCalendar) -> Iterator[Clock]:
    days = _Days(calendar)
    yield from _steps(facts, limits, days)
    yield from _notes(facts, limits, days)
    if facts.standing.node >= 2:
        yield from _missing(facts, limits, days)
        yield from _fulfilment(facts, limits, days)
        yield from _schedule(facts, limits)
        yield from _funds(facts, limits)
        yield from _leader(facts, limits)


class _Days:
    """Days reached from a day by a limit; a limit that is off reaches none."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self.calendar = calendar

    def working(self, start: date, limit: int | None) -> date | None:
        return None if limit is None else self.calendar.add(start, limit)

    def beyond(self, start: date, limit: int | None) -> date | None:
        """The first day on which more than `limit` working days have passed."""
        return None if limit is None else self.calendar.add(start, limit + 1)

    def left(self, due: date, limit: int | None) -> date | None:
        """The first day on which at most `limit` working days are left until `due`."""
        if limit is None:
            return None
        return self.calendar.add(due, -limit - (0 if self.calendar.is_workday(due) else 1))


def _plain(start: date | None, days: int | None) -> date | None:
    return None if start is None or days is None else start + timedelta(days=days)


def _months(start: date | None, months: int | None) -> date | None:
    return None if start is None or months is None else add_months(start, months)


def _steps(facts: Facts, limits: Thresholds, days: _Days) -> Iterator[Clock]:
    waiting = [step for step in facts.steps if not step.done and step.due_on is not None]
    following = min(waiting, key=lambda step: step.due_on or date.max, default=None)
    if following is not None and following.due_on is not None:
        due = following.due_on
        yield Clock(
            "NEXT_STEP",
            days.left(due, limits.next_yellow_wd),
            days.working(due, limits.next_red_wd),
            {"step": following.name, "due": due.isoformat()},
        )
    for step in waiting:
        if step.due_on is not None:
            yield _step(step, step.due_on, limits, days)


def _step(step: Step, due: date, limits: Thresholds, days: _Days) -> Clock:
    late = days.working(due, limits.task_late_yellow_wd)
    soon = None if step.begun else days.left(due, limits.task_soon_wd)
    red = [days.beyond(due, limits.task_late_red_wd)]
    if step.critical:
        red.append(days.beyond(due, limits.critical_late_red_wd))
    return Clock(
        "TASK",
        min((day for day in (late, soon) if day is not None), default=None),
        min((day for day in red if day is not None), default=None),
        {"step": step.name, "due": due.isoformat()},
    )


def _notes(facts: Facts, limits: Thresholds, days: _Days) -> Iterator[Clock]:
    """Asked for from the first talks until work begins; silence counts from the last fact or note."""
    reached = facts.standing.reached
    if facts.standing.started or not {"NEGOTIATING", "SIGNED"} & reached.keys():
        return
    heard = [day for day in (facts.last_note_on, *reached.values()) if day is not None]
    last = max(heard, default=None)
    yield Clock(
        "NOTE",
        _plain(last, limits.note_yellow_days),
        _plain(last, limits.note_red_days),
        {"last": last.isoformat() if last else None},
    )


def _missing(facts: Facts, limits: Thresholds, days: _Days) -> Iterator[Clock]:
    signed = facts.standing.reached.get("SIGNED")
    if facts.slots.missing == 0 or signed is None:
        return
    names = ("LEADER", "CONTACT", "PLAN")
    states = (facts.slots.leader, facts.slots.contact, facts.slots.plan)
    lacking = [name for name, state in zip(names, states, strict=True) if state is Slot.MISSING]
    yield Clock(
        "THREE_ONES",
        signed if limits.missing_yellow_wd == 0 else days.working(signed, limits.missing_yellow_wd),
        days.beyond(signed, limits.missing_red_wd),
        {"missing": lacking, "since": signed.isoformat()},
    )


def _fulfilment(facts: Facts, limits: Thresholds, days: _Days) -> Iterator[Clock]:
    """From the contract to the company, to the site, to work."""
    standing = facts.standing
    signed = standing.reached.get("SIGNED")
    if signed is None or standing.started:
        return
    since = {"since": signed.isoformat()}
    if "REGISTERED" not in standing.reached:
        yield Clock(
            "REGISTRATION",
            days.working(signed, limits.unregistered_yellow_wd),
            days.working(signed, limits.unregistered_red_wd),
            since,
        )
    supplied = standing.first(SITE)
    if supplied is None and facts.needs_land:
        yield Clock(
            "SITE", _plain(signed, limits.no_site_yellow_days), _plain(signed, limits.no_site_red_days), since
        )
    yield Clock(
        "START",
        _plain(signed, limits.unstarted_yellow_days),
        _plain(signed, limits.unstarted_red_days),
        since,
    )
    if facts.planned_start_on is not None:
        planned = facts.planned_start_on
        yield Clock(
            "START_LATE",
            _months(planned, limits.start_late_yellow_months),
            _months(planned, limits.start_late_red_months),
            {"planned": planned.isoformat()},
        )
    if "LAND_SUPPLIED" in standing.reached and supplied is not None:
        yield Clock(
            "IDLE_LAND",
            _months(supplied, limits.idle_land_yellow_months),
            _months(supplied, limits.idle_land_red_months),
            {"since": supplied.isoformat()},
        )


def _schedule(facts: Facts, limits: Thresholds) -> Iterator[Clock]:
    """After the start: the weight of the steps due against the weight of those done, in points."""
    total = sum(step.weight for step in facts.steps)
    if not facts.standing.started or not facts.in_plan or total == 0:
        return
    done = sum(step.weight for step in facts.steps if step.done)
    yellow = red = None
    behind = limits.behind_yellow_pp, limits.behind_red_pp
    planned = 0
    for step in sorted(facts.steps, key=lambda step: step.due_on or date.max):
        if step.due_on is None:
            break
        planned += step.weight
        gap = 100 * (planned - done) / total
        after = step.due_on + timedelta(days=1)
        if yellow is None and behind[0] is not None and gap >= behind[0]:
            yellow = after
        if red is None and behind[1] is not None and gap > behind[1]:
            red = after
    yield Clock("SCHEDULE", yellow, red, {"done": round(100 * done / total)})


def _funds(facts: Facts, limits: Thresholds) -> Iterator[Clock]:
    """Money due grows evenly from the contract to the planned production (序时)."""
    signed, end = facts.standing.reached.get("SIGNED"), facts.planned_production_on
    if signed is None or end is None or end <= signed or not facts.contracted:
        return
    span = (end - signed).days

    def short_of(percent: int | None) -> date | None:
        """The first day on which `arrived` is less than `percent` of what is due."""
        if percent is None or percent == 0 or facts.contracted is None:
            return None
        passed = facts.arrived * 100 * span // (facts.contracted * percent) + 1
        return signed + timedelta(days=passed) if passed <= span else None

    inputs = {"arrived": facts.arrived, "contracted": facts.contracted, "end": end.isoformat()}
    yield Clock("FUNDS", short_of(limits.funds_yellow_percent), short_of(limits.funds_red_percent), inputs)


def _leader(facts: Facts, limits: Thresholds) -> Iterator[Clock]:
    """Whole months without an action of the lead official, from the day he was named or last acted."""
    heard = [day for day in (facts.leader_since, facts.last_leader_action_on) if day is not None]
    if facts.leader_since is None or not heard or facts.standing.node == 4:
        return
    month = max(heard).replace(day=1)

    def silent(months: int | None) -> date | None:
        return None if months is None else add_months(month, months + 1)

    inputs = {"last": max(heard).isoformat()}
    yield Clock("LEADER", silent(limits.leader_yellow_months), silent(limits.leader_red_months), inputs)
