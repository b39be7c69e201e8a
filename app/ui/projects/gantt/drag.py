"""Moving a bar or one of its ends, day by working day, and the steps that come along."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from app.services.project_view import TaskRow
from app.services.working_days import WorkingCalendar


class Grip(Enum):
    """What of a bar is held."""

    START = "start"
    END = "end"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Move:
    """The dates a step would get."""

    start: date | None
    due: date


def moved(task: TaskRow, grip: Grip, days: int, calendar: WorkingCalendar) -> Move:
    """The dates after the pointer went `days` calendar days; ends fall on working days, never cross."""
    due = task.due_on or date.min
    start = task.start_on
    if grip is Grip.START and start is not None:
        fresh = calendar.next_workday(start + timedelta(days=days))
        return Move(min(fresh, due), due)
    if grip is Grip.END:
        fresh = calendar.next_workday(due + timedelta(days=days))
        return Move(start, max(fresh, start) if start is not None else fresh)
    return stepped(task, _working(due, days, calendar), calendar)


def stepped(task: TaskRow, steps: int, calendar: WorkingCalendar) -> Move:
    """The whole step `steps` working days on; it keeps its length in working days."""
    due = task.due_on or date.min
    fresh_due = calendar.add(due, steps) if steps else due
    if task.start_on is None:
        return Move(None, fresh_due)
    return Move(calendar.add(task.start_on, steps) if steps else task.start_on, fresh_due)


def carried(
    tasks: Sequence[TaskRow], task: TaskRow, move: Move, calendar: WorkingCalendar
) -> dict[str, Move]:
    """The open steps that wait for this one and the dates they get when it is due later, by id."""
    delay = calendar.between(task.due_on, move.due) if task.due_on is not None else 0
    if delay <= 0:
        return {}
    found: dict[str, Move] = {}
    waiting = [task.id]
    while waiting:
        before = waiting.pop()
        for step in tasks:
            if before in step.after and step.id not in found and step.status != "DONE" and step.due_on:
                found[step.id] = stepped(step, delay, calendar)
                waiting.append(step.id)
    return found


def _working(day: date, days: int, calendar: WorkingCalendar) -> int:
    return calendar.between(day, calendar.next_workday(day + timedelta(days=days)))
