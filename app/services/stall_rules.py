"""The stall rules of the handbook §3.4: what sets a clock going, and when it turns yellow and red."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.services.dates import add_months
from app.services.light_facts import Clock, Facts, Step
from app.services.stages import SITE, Pause
from app.services.three_ones import Slot
from app.services.thresholds import Thresholds
from app.services.working_days import WorkingCalendar


def clocks(facts: Facts, limits: Thresholds, calendar: WorkingCalendar) -> Iterator[Clock]:
    """The clocks of all rules that concern a project; one that is switched off never turns."""
    days = _Days(calendar, facts.standing.pauses)
    yield from _steps(facts, limits, _Days(calendar))
    yield from _notes(facts, limits, days)
    if facts.standing.node >= 2:
        yield from _missing(facts, limits, days)
        yield from _fulfilment(facts, limits, days)
        yield from _schedule(facts, limits)
        yield from _funds(facts, limits)
        yield from _leader(facts, limits, days)


class _Days:
    """Days reached from a day by a limit; a limit that is off reaches none.

    `later` skips the suspensions: a clock stands still while its project rests.
    """

    def __init__(self, calendar: WorkingCalendar, pauses: tuple[Pause, ...] = ()) -> None:
        self.calendar = calendar
        self._pauses = [(pause.start, pause.end) for pause in pauses if pause.end is not None]

    def working(self, start: date, limit: int | None) -> date | None:
        return None if limit is None else self.later(start, self.calendar.add(start, limit), working=True)

    def beyond(self, start: date, limit: int | None) -> date | None:
        """The first day on which more than `limit` working days have passed."""
        return None if limit is None else self.working(start, limit + 1)

    def left(self, due: date, limit: int | None) -> date | None:
        """The first day on which at most `limit` working days are left until `due`."""
        if limit is None:
            return None
        return self.calendar.add(due, -limit - (0 if self.calendar.is_workday(due) else 1))

    def plain(self, start: date, days: int | None) -> date | None:
        return None if days is None else self.later(start, start + timedelta(days=days))

    def months(self, start: date, months: int | None) -> date | None:
        return None if months is None else self.later(start, add_months(start, months))

    def later(self, start: date, end: date, *, working: bool = False) -> date:
        """`end`, put off by what the project rested after `start` and before it."""
        for begun, ended in self._pauses:
            rested = max(begun, start)
            if rested < min(ended, end):
                whole = self.calendar.between(rested, ended) if working else (ended - rested).days
                end = self.calendar.add(end, whole) if working else end + timedelta(days=whole)
        return end

    def resumed(self) -> date | None:
        """The day of the last restart."""
        return max((ended for _, ended in self._pauses), default=None)


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
            due,
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
        due,
    )


def _notes(facts: Facts, limits: Thresholds, days: _Days) -> Iterator[Clock]:
    """Asked for from the first talks until work begins; silence counts from the last fact or note."""
    reached = facts.standing.reached
    if facts.standing.started or not {"NEGOTIATING", "SIGNED"} & reached.keys():
        return
    heard = [day for day in (facts.last_note_on, days.resumed(), *reached.values()) if day is not None]
    last = max(heard, default=None)
    if last is not None:
        yield Clock(
            "NOTE",
            days.plain(last, limits.note_yellow_days),
            days.plain(last, limits.note_red_days),
            {"last": last.isoformat()},
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
        signed,
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
            signed,
        )
    supplied = standing.first(SITE)
    if supplied is None and facts.needs_land:
        yield Clock(
            "SITE",
            days.plain(signed, limits.no_site_yellow_days),
            days.plain(signed, limits.no_site_red_days),
            since,
        )
    yield Clock(
        "START",
        days.plain(signed, limits.unstarted_yellow_days),
        days.plain(signed, limits.unstarted_red_days),
        since,
    )
    if facts.planned_start_on is not None:
        planned = facts.planned_start_on
        yield Clock(
            "START_LATE",
            days.months(planned, limits.start_late_yellow_months),
            days.months(planned, limits.start_late_red_months),
            {"planned": planned.isoformat()},
        )
    if "LAND_SUPPLIED" in standing.reached and supplied is not None:
        yield Clock(
            "IDLE_LAND",
            days.months(supplied, limits.idle_land_yellow_months),
            days.months(supplied, limits.idle_land_red_months),
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
    red = _repeated(yellow, red, limits)
    yield Clock("SCHEDULE", yellow, red, {"done": round(100 * done / total)})


def _repeated(yellow: date | None, red: date | None, limits: Thresholds) -> date | None:
    """Yellow at the end of some months running turns red on the first day of the next one."""
    if yellow is None or limits.repeated_red_months is None:
        return red
    escalated = add_months(yellow.replace(day=1), limits.repeated_red_months)
    return escalated if red is None else min(red, escalated)


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
    yellow = short_of(limits.funds_yellow_percent)
    yield Clock("FUNDS", yellow, _repeated(yellow, short_of(limits.funds_red_percent), limits), inputs)


def _leader(facts: Facts, limits: Thresholds, days: _Days) -> Iterator[Clock]:
    """Whole months without an action of the lead official, from the day he was named or last acted."""
    known = (facts.leader_since, facts.last_leader_action_on, days.resumed())
    heard = [day for day in known if day is not None]
    if facts.leader_since is None or facts.standing.node == 4:
        return
    month = max(heard).replace(day=1)

    def silent(months: int | None) -> date | None:
        return None if months is None else add_months(month, months + 1)

    inputs = {"last": max(heard).isoformat()}
    yield Clock("LEADER", silent(limits.leader_yellow_months), silent(limits.leader_red_months), inputs)
