"""推进计划 of a project: the bars, adding and editing steps, confirming the plan."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.database import today
from app.services.calendar import working_calendar
from app.services.plan_drafting import draft_plan
from app.services.plans import (
    EXPLAINED_FROM,
    complete_task,
    confirm_plan,
    move_task,
    move_with_followers,
    new_plan,
    reopen_task,
)
from app.services.project_view import ProjectPage, TaskRow
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.projects.done_form import DoneForm
from app.ui.projects.gantt.drag import Move
from app.ui.projects.gantt.plan_gantt import PlanGantt
from app.ui.projects.legend import Legend
from app.ui.projects.task_form import TaskForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px
from app.ui.widgets.popup import Popup


class PlanCard(Card):
    """Everything it changes goes through the shell; a changed date of a confirmed plan starts a draft."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("project.plan")
        self._context = context
        self._page: ProjectPage | None = None
        self._popup: Popup | None = None
        self.gantt = PlanGantt()
        self._note = Note()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.gantt)
        self._teach = EmptyState("", "")
        self._legend = Legend()
        self._smaller = IconButton("down", self.tr("Show more time"), "Ctrl 0", 26, 12)
        self.add_button = Button("", "normal", 26, icon="plus")
        self.confirm_button = Button("", "accent", 26)
        for widget in (self._legend, self._smaller, self.confirm_button, self.add_button):
            self.add_action(widget)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._note)
        column.addWidget(self._area, 1)
        column.addWidget(self._teach, 1)
        self.body.addWidget(inside, 1)
        self._anchor = QWidget(self.gantt)
        self._connect()

    def _connect(self) -> None:
        self.gantt.moved.connect(self.move_step)
        self.gantt.opened.connect(self.edit)
        self.gantt.ticked.connect(self.tick)
        self.add_button.clicked.connect(self.add)
        self.confirm_button.clicked.connect(self.confirm)
        self._smaller.clicked.connect(lambda: self.gantt.zoom(0.01))

    def show_page(self, page: ProjectPage) -> None:
        """Show the plan of a project, or how to get one."""
        self._page = page
        plan = page.plan
        calendar, now = self._context.database.read(
            lambda session: (working_calendar(session), today(session))
        )
        self.set_title(self.tr("Progress plan"))
        tasks = plan.tasks if plan is not None else ()
        if plan is None:
            self.set_count("")
        else:
            count = self.tr("v{version}, {done} of %n milestone(s) done", "", len(tasks))
            self.set_count(count.format(version=plan.version, done=plan.done))
        self.gantt.show_tasks(tasks, calendar, now)
        self._area.setVisible(bool(tasks))
        self._legend.setVisible(bool(tasks))
        self._smaller.setVisible(bool(tasks))
        self.add_button.setVisible(plan is not None)
        self.add_button.setText(self.tr("Milestone"))
        self.confirm_button.setText(self.tr("Confirm"))
        waiting = plan is not None and plan.status == "DRAFT" and bool(tasks)
        self.confirm_button.setVisible(waiting)
        if waiting and plan is not None:
            leader = page.leader.name if page.leader else self.tr("the lead official")
            said = self.tr("Plan v{version} waits for {leader} to confirm").format(
                version=plan.version, leader=leader
            )
            self._note.say(said, "warning", closable=False)
        else:
            self._note.clear()
        self._show_teaching(page)

    def _show_teaching(self, page: ProjectPage) -> None:
        """Before signing the area teaches; afterwards it offers the template."""
        empty = page.plan is None or not page.plan.tasks
        self._teach.setVisible(empty)
        if not empty:
            return
        draft = Button(self.tr("Draft from the template"), "filled")
        draft.setObjectName("project.plan.draft")
        draft.clicked.connect(self.draft)
        blank = Button(self.tr("Start blank"))
        blank.clicked.connect(self.start_blank)
        signed = page.row.stage > 0
        title = self.tr("No progress plan yet") if signed else self.tr("The plan comes after signing")
        said = (
            self.tr("The template gives every step its deadline by the working days after signing.")
            if signed
            else self.tr("Within ten working days after signing the plan is drawn up. You can draft it now.")
        )
        self._teach.set_text(title, said)
        self._teach.set_buttons([draft] if page.plan is not None else [draft, blank])

    def draft(self) -> None:
        """Steps and deadlines from the template."""
        page, shell = self._page, self._context.shell
        if page is None:
            return
        folder: Path = self._context.place.reference
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Draft plan"),
                lambda session: draft_plan(session, page.row.id, folder),
                about=page.row.name,
                done=self.tr("Plan drafted"),
            ),
        )

    def start_blank(self) -> None:
        """A plan without steps."""
        page, shell = self._page, self._context.shell
        if page is not None:
            attempt(
                shell,
                lambda: shell.write(
                    QT_TRANSLATE_NOOP("Action", "Draft plan"),
                    lambda session: new_plan(session, page.row.id),
                    about=page.row.name,
                    done=self.tr("Plan started"),
                ),
            )

    def confirm(self) -> None:
        """The lead official has agreed today."""
        page, shell = self._page, self._context.shell
        if page is None or page.plan is None:
            return
        plan_id, leader = page.plan.id, page.leader.official_id if page.leader else None
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Confirm plan"),
                lambda session: confirm_plan(session, plan_id, leader, today(session)),
                about=page.row.name,
                done=self.tr("Plan confirmed"),
            ),
        )

    def move_step(self, task: TaskRow, move: Move, followers: bool) -> None:
        """Take new dates over; the bar goes back when they are refused."""
        shell = self._context.shell
        action = move_with_followers if followers else move_task
        confirmed = self._page is not None and self._page.plan is not None
        confirmed = confirmed and self._page.plan.status == "CONFIRMED"  # type: ignore[union-attr]
        said = (
            self.tr("Moved {step}: a draft version now waits to be confirmed")
            if confirmed
            else self.tr("Moved {step}")
        )
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Move milestone"),
                lambda session: action(session, task.id, move.start, move.due),
                about=task.name,
                done=said.format(step=task.name),
            ),
        )

    def tick(self, task: TaskRow) -> None:
        """Done today, or open again; a step that needs proof or a reason asks for it."""
        shell = self._context.shell
        if task.status == "DONE":
            attempt(
                shell,
                lambda: shell.write(
                    QT_TRANSLATE_NOOP("Action", "Reopen plan step"),
                    lambda session: reopen_task(session, task.id),
                    about=task.name,
                    done=self.tr("Open again: {step}").format(step=task.name),
                ),
            )
        elif task.evidence_required or task.days_late > EXPLAINED_FROM:
            self._below(task, DoneForm(self._context, task))
        else:
            now = self._context.database.read(today)
            attempt(
                shell,
                lambda: shell.write(
                    QT_TRANSLATE_NOOP("Action", "Finish plan step"),
                    lambda session: complete_task(session, task.id, now),
                    about=task.name,
                    done=self.tr("Done: {step}").format(step=task.name),
                ),
            )

    def edit(self, task: TaskRow) -> None:
        """Name, dates and owner of a step."""
        if self._page is not None and self._page.plan is not None:
            self._below(task, TaskForm(self._context, self._page.plan, task))

    def add(self) -> None:
        """A new step."""
        if self._page is None or self._page.plan is None:
            return
        form = TaskForm(self._context, self._page.plan, None)
        self._open(Popup(self.add_button, form), form)

    def _below(self, task: TaskRow, form: "TaskForm | DoneForm") -> None:
        keys = [shown.id for shown in self.gantt.tasks]
        bar = self.gantt.bar_of(keys.index(task.id)).toRect()
        self._anchor.setGeometry(max(bar.x(), px(180)), bar.y(), 2, bar.height())
        self._open(Popup(self._anchor, form), form)

    def _open(self, popup: Popup, form: "TaskForm | DoneForm") -> None:
        self._popup = popup
        form.done.connect(popup.shut)
        popup.open()
        form.setFocus()
