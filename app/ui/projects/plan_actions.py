"""What can be done to a plan: drafted, confirmed, given up; its steps moved, ticked off, taken out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.database import Session, today
from app.services.plan_drafting import draft_plan
from app.services.plans import (
    begin_task,
    complete_task,
    confirm_plan,
    move_task,
    move_with_followers,
    new_plan,
    remove_task,
    reopen_task,
    withdraw_draft,
)
from app.services.project_view import ProjectPage, TaskRow
from app.services.undo import next_undo, undo
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.projects.gantt.drag import Move
from app.ui.translation import QT_TRANSLATE_NOOP


@dataclass(eq=False)
class PlanActions:
    """Each is one action through the shell; what is refused is said and changes nothing."""

    context: Context
    page: ProjectPage | None = None
    started: int | None = None
    """The action that has just started a draft of a confirmed plan; it can be taken back from the note."""

    def draft(self) -> None:
        """Steps and deadlines from the template."""
        folder: Path = self.context.place.reference
        self._plan(
            QT_TRANSLATE_NOOP("Action", "Draft plan"),
            lambda session, project: draft_plan(session, project, folder),
            QCoreApplication.translate("PlanCard", "Plan drafted"),
        )

    def start_blank(self) -> None:
        """A plan without steps."""
        self._plan(
            QT_TRANSLATE_NOOP("Action", "Draft plan"),
            new_plan,
            QCoreApplication.translate("PlanCard", "Plan started"),
        )

    def confirm(self) -> None:
        """The lead official has agreed today."""
        page = self.page
        if page is None or page.plan is None:
            return
        plan_id, leader = page.plan.id, page.leader.official_id if page.leader else None
        self._plan(
            QT_TRANSLATE_NOOP("Action", "Confirm plan"),
            lambda session, _project: confirm_plan(session, plan_id, leader, today(session)),
            QCoreApplication.translate("PlanCard", "Plan confirmed"),
        )

    def withdraw(self) -> None:
        """The version confirmed before holds again."""
        if self.page is None or self.page.plan is None:
            return
        plan = self.page.plan
        self._plan(
            QT_TRANSLATE_NOOP("Action", "Give up draft plan"),
            lambda session, _project: withdraw_draft(session, plan.id),
            QCoreApplication.translate("PlanCard", "Draft v{version} is given up").format(
                version=plan.version
            ),
        )

    def take_back(self) -> None:
        """Undo the action that started the draft."""
        tx_id, shell = self.started, self.context.shell
        if tx_id is None:
            return
        step = attempt(
            shell,
            lambda: shell.write(QT_TRANSLATE_NOOP("Action", "Undo"), lambda session: undo(session, tx_id)),
        )
        if step is not None:
            self.started = None
            name = QCoreApplication.translate("Action", step.label)
            said = QCoreApplication.translate("UndoWalk", "Undone: {action}")
            shell.say(said.format(action="　".join(filter(None, (name, step.about)))))

    def move(self, task: TaskRow, move: Move, followers: bool) -> None:
        """Take new dates over; the bar goes back when they are refused."""
        action = move_with_followers if followers else move_task
        self._step(
            QT_TRANSLATE_NOOP("Action", "Move milestone"),
            task,
            lambda session: action(session, task.id, move.start, move.due),
            QCoreApplication.translate("PlanCard", "Moved {step}"),
        )

    def finish(self, task: TaskRow) -> None:
        """Done today."""
        self._step(
            QT_TRANSLATE_NOOP("Action", "Finish plan step"),
            task,
            lambda session: complete_task(session, task.id, today(session)),
            QCoreApplication.translate("PlanCard", "Done: {step}"),
        )

    def reopen(self, task: TaskRow) -> None:
        """Ticked off by mistake."""
        self._step(
            QT_TRANSLATE_NOOP("Action", "Reopen plan step"),
            task,
            lambda session: reopen_task(session, task.id),
            QCoreApplication.translate("PlanCard", "Open again: {step}"),
        )

    def begin(self, task: TaskRow) -> None:
        """Work on it has begun today."""
        self._step(
            QT_TRANSLATE_NOOP("Action", "Begin plan step"),
            task,
            lambda session: begin_task(session, task.id, today(session)),
            QCoreApplication.translate("PlanCard", "Begun: {step}"),
        )

    def remove(self, task: TaskRow) -> None:
        """Take a step that was never confirmed out of the plan."""
        self._step(
            QT_TRANSLATE_NOOP("Action", "Remove milestone"),
            task,
            lambda session: remove_task(session, task.id),
            QCoreApplication.translate("PlanCard", "Removed: {step}"),
        )

    def _plan(self, label: str, command: Callable[[Session, str], object], done: str) -> None:
        page, shell = self.page, self.context.shell
        if page is not None:
            project = page.row.id
            attempt(
                shell,
                lambda: shell.write(
                    label, lambda session: command(session, project), about=page.row.name, done=done
                ),
            )

    def _step(self, label: str, task: TaskRow, command: Callable[[Session], object], done: str) -> None:
        shell, database = self.context.shell, self.context.database
        plan = self.page.plan if self.page is not None else None
        confirmed = plan is not None and plan.status == "CONFIRMED"

        def write() -> None:
            shell.write(label, command, about=task.name, done=done.format(step=task.name))
            self.started = None
            after = self.page.plan if self.page is not None else None
            if confirmed and after is not None and after.status == "DRAFT":
                last = database.read(next_undo)
                self.started = last.tx_id if last is not None else None

        attempt(shell, write)
