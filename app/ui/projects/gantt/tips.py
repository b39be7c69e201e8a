"""What the bars say: while one is moved, under the pointer, and to a screen reader."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.project_view import TaskRow
from app.services.working_days import WorkingCalendar
from app.ui import text
from app.ui.projects.gantt.drag import Move
from app.ui.words import days_left_words


def move_tip(task: TaskRow, move: Move, followers: int, calendar: WorkingCalendar) -> str:
    """用地预审批复　3月24日 改为 3月31日，周二，晚 5 个工作日; then how many later ones follow."""
    if task.due_on == move.due and task.start_on is not None and move.start is not None:
        old, new = task.start_on, move.start
    else:
        old, new = task.due_on or move.due, move.due
    days = calendar.between(old, new)
    if days >= 0:
        shift = QCoreApplication.translate("Gantt", "%n working day(s) later", "", days)
    else:
        shift = QCoreApplication.translate("Gantt", "%n working day(s) earlier", "", -days)
    pattern = QCoreApplication.translate("Gantt", "{step}　{old} to {new}, {weekday}, {shift}")
    said = pattern.format(
        step=task.name,
        old=text.month_day(old),
        new=text.month_day(new),
        weekday=text.weekday(new),
        shift=shift,
    )
    if not followers:
        return said
    more = QCoreApplication.translate(
        "Gantt", "%n later milestone(s) follow; hold Alt to leave them", "", followers
    )
    return f"{said}\n{more}"


def explain(task: TaskRow) -> str:
    """Name, days, owner, and how far the step has gone from the plan first confirmed."""
    parts = [task.name]
    if task.start_on is not None:
        started = QCoreApplication.translate("Gantt", "from {day}")
        parts.append(started.format(day=text.date_with_weekday(task.start_on)))
    if task.due_on is not None:
        due = QCoreApplication.translate("Gantt", "due {day}").format(day=text.date_with_weekday(task.due_on))
        left = days_left_words(task.days_left) if task.days_left is not None else ""
        parts.append("　".join(filter(None, (due, left))))
    if task.done_on is not None:
        done = QCoreApplication.translate("Gantt", "done {day}")
        parts.append(done.format(day=text.date_with_weekday(task.done_on)))
    if task.baseline_due is not None and task.baseline_days:
        parts.append(_against_baseline(task.baseline_due, task.baseline_days))
    if task.provisional:
        parts.append(QCoreApplication.translate("Gantt", "the holidays of that year are not published yet"))
    if task.owner_name or task.owner_unit:
        parts.append("　".join(filter(None, (task.owner_name, task.owner_unit))))
    return "\n".join(parts)


def _against_baseline(due: date, days: int) -> str:
    if days > 0:
        shift = QCoreApplication.translate("Gantt", "%n working day(s) later", "", days)
    else:
        shift = QCoreApplication.translate("Gantt", "%n working day(s) earlier", "", -days)
    pattern = QCoreApplication.translate("Gantt", "first confirmed for {day}, now {shift}")
    return pattern.format(day=text.month_day(due), shift=shift)


def described(tasks: Sequence[TaskRow]) -> str:
    """Every step in a line: the table twin of the bars."""
    lines = []
    for task in tasks:
        due = text.date_with_weekday(task.due_on) if task.due_on else ""
        left = days_left_words(task.days_left) if task.days_left is not None else ""
        lines.append(" ".join(filter(None, (task.name, due, left))))
    return "\n".join(lines)
