"""推进计划 of a project: the bars, adding and editing steps, confirming the plan."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from app.database import today
from app.services.calendar import working_calendar
from app.services.plans import EXPLAINED_FROM
from app.services.project_view import PlanCard as Plan
from app.services.project_view import ProjectPage, TaskRow
from app.ui.page import Context
from app.ui.projects.done_form import DoneForm
from app.ui.projects.gantt.drag import Move
from app.ui.projects.gantt.plan_gantt import PlanGantt
from app.ui.projects.gantt.scale import Zoom
from app.ui.projects.legend import Legend
from app.ui.projects.plan_actions import PlanActions
from app.ui.projects.task_form import TaskForm
from app.ui.small_form import SmallForm
from app.ui.sync.marks import Marks
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px
from app.ui.widgets.popup import spot
from app.ui.widgets.writing import add_writing, writing

_TEACHING = 190
"""What the words in place of a plan take."""


class PlanCard(Card):
    """Everything it changes goes through the shell; a changed date of a confirmed plan starts a draft."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("project.plan")
        self._context = context
        self._page: ProjectPage | None = None
        self.actions_of = PlanActions(context)
        self.gantt = PlanGantt(Marks(context))
        self.note = Note()
        self.remark = ElidedLabel("", "caption", tone="textSecondary")
        self.remark.setObjectName("project.plan.remark")
        self.remark.setContentsMargins(px(14), 0, px(14), px(6))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.gantt)
        self._teach = EmptyState("", "")
        self._legend = Legend()
        self.zoom_button = Button("", "quiet", 26, icon="down", opens=True)
        self.zoom_button.setObjectName("project.plan.zoom")
        self.add_button = writing(Button("", "normal", 26, icon="plus"))
        self.add_button.setObjectName("project.plan.add")
        self.confirm_button = writing(Button("", "accent", 26))
        self.confirm_button.setObjectName("project.plan.confirm")
        for widget in (self._legend, self.zoom_button, self.confirm_button, self.add_button):
            self.add_action(widget)
        self._note_row = QWidget()
        above = QVBoxLayout(self._note_row)
        above.setContentsMargins(px(14), 0, px(14), px(8))
        above.addWidget(self.note)
        self.body.addWidget(self._note_row)
        self.body.addWidget(self.remark)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self._teach, 1)
        self._anchor = spot(self.gantt, QRect(0, 0, 1, 1))
        self._connect()

    def _connect(self) -> None:
        gantt, actions = self.gantt, self.actions_of
        gantt.moved.connect(self.move_step)
        gantt.opened.connect(self.edit)
        gantt.dated.connect(self.type_date)
        gantt.ticked.connect(self.tick)
        gantt.removed.connect(self.remove)
        gantt.menu_asked.connect(self._show_menu)
        gantt.zoom_changed.connect(lambda _zoom: self._name_zoom())
        gantt.current_changed.connect(self._reveal)
        self._area.verticalScrollBar().valueChanged.connect(lambda _value: gantt.update())
        self.add_button.clicked.connect(self.add)
        self.confirm_button.clicked.connect(actions.confirm)
        self.zoom_button.clicked.connect(self._show_zooms)
        self.note.acted.connect(self._act)

    def show_page(self, page: ProjectPage) -> None:
        """Show the plan of a project, or how to get one."""
        if self._page is None or self._page.row.id != page.row.id:
            self.actions_of.started = None
            self.gantt.current = 0
            self.gantt.tasks = ()
            self.gantt.fit()
        self._page = self.actions_of.page = page
        plan = page.plan
        calendar, now = self._context.database.read(
            lambda session: (working_calendar(session), today(session))
        )
        tasks = plan.tasks if plan is not None else ()
        self.set_title(self.tr("Progress plan"))
        self.set_count(self._count(plan) if plan is not None else "")
        self.gantt.show_tasks(tasks, calendar, now)
        self._legend.show_baseline(any(task.baseline_days for task in tasks))
        for part in (self._area, self._legend, self.zoom_button):
            part.setVisible(bool(tasks))
        self._name_zoom()
        self.add_button.setVisible(plan is not None)
        self.add_button.setText(self.tr("Milestone"))
        self.confirm_button.setText(self.tr("Confirm"))
        waits = plan is not None and plan.status == "DRAFT" and bool(tasks)
        if not waits and self.confirm_button.hasFocus():
            self.gantt.setFocus(Qt.FocusReason.OtherFocusReason)  # else the key that confirmed adds a step
        self.confirm_button.setVisible(waits)
        self._show_note()
        remark = plan.note if plan is not None else ""
        self.remark.setText(" ".join(remark.split()))
        self.remark.setToolTip(remark)
        self.remark.setVisible(bool(remark))
        self._show_teaching(page)

    def needed(self) -> int:
        """The height at which every step is in sight."""
        steps = self.gantt.sizeHint().height() if self._area.isVisibleTo(self) else px(_TEACHING)
        note = self._note_row.sizeHint().height() if self._note_row.isVisibleTo(self) else 0
        remark = self.remark.sizeHint().height() if self.remark.isVisibleTo(self) else 0
        return self.header.height() + note + remark + steps + 2

    def _count(self, plan: Plan) -> str:
        count = self.tr("v{version}, {done} of %n milestone(s) done", "", len(plan.tasks))
        return count.format(version=plan.version, done=plan.done)

    def _show_note(self) -> None:
        """A draft waits for the lead official; one just started can be taken back, an older one given up."""
        page = self._page
        plan = page.plan if page is not None else None
        waiting = page is not None and plan is not None and plan.status == "DRAFT" and bool(plan.tasks)
        self._note_row.setVisible(waiting)
        if page is None or plan is None or not waiting:
            self.note.clear()
            return
        leader = page.leader.name if page.leader else self.tr("the lead official")
        if self.actions_of.started is not None:
            pattern = self.tr("Draft plan v{version} made, waits for {leader} to confirm")
            action = self.tr("Undo")
        else:
            pattern = self.tr("Plan v{version} waits for {leader} to confirm")
            action = self.tr("Give up the draft") if plan.has_baseline else ""
        self.note.say(pattern.format(version=plan.version, leader=leader), "warning", action, closable=False)

    def _act(self) -> None:
        if self.actions_of.started is not None:
            self.actions_of.take_back()
        else:
            self.actions_of.withdraw()

    def _show_teaching(self, page: ProjectPage) -> None:
        """Before signing the area teaches; afterwards it offers the template."""
        empty = page.plan is None or not page.plan.tasks
        self._teach.setVisible(empty)
        if not empty:
            return
        draft = writing(Button(self.tr("Draft from the template"), "filled"))
        draft.setObjectName("project.plan.draft")
        draft.clicked.connect(self.actions_of.draft)
        blank = writing(Button(self.tr("Start blank")))
        blank.setObjectName("project.plan.blank")
        blank.clicked.connect(self.actions_of.start_blank)
        signed = page.row.stage > 0
        if page.plan is not None:
            self._teach.set_text(
                self.tr("This plan has no milestone yet"),
                self.tr("Add the first one, then confirm the plan."),
            )
            self._teach.set_buttons([])
            return
        title = self.tr("No progress plan yet") if signed else self.tr("The plan comes after signing")
        said = (
            self.tr("The template gives every step its deadline by the working days after signing.")
            if signed
            else self.tr("Within ten working days after signing the plan is drawn up. You can draft it now.")
        )
        self._teach.set_text(title, said)
        self._teach.set_buttons([draft, blank])

    def _name_zoom(self) -> None:
        self.zoom_button.setText(self._zooms()[self.gantt.scale().zoom(px(1))])
        self.zoom_button.setToolTip(self.tr("Zoom　Ctrl wheel"))

    def _zooms(self) -> dict[Zoom, str]:
        return {
            Zoom.DAY: self.tr("Days"),
            Zoom.WEEK: self.tr("Weeks"),
            Zoom.MONTH: self.tr("Months"),
            Zoom.QUARTER: self.tr("Quarters"),
        }

    def _show_zooms(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for zoom, word in self._zooms().items():
            menu.addAction(word, partial(self.gantt.zoom_to, zoom))
        menu.addSeparator()
        menu.addAction(self.tr("Fit the plan\tCtrl+0"), self.gantt.fit)
        menu.popup(self.zoom_button.mapToGlobal(self.zoom_button.rect().bottomLeft()))

    def _show_menu(self, task: TaskRow, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if task.status == "DONE":
            add_writing(menu, self.tr("Open again"), lambda: self.tick(task))
        else:
            add_writing(menu, self.tr("Done…"), lambda: self.finish(task))
            if task.started_on is None:
                add_writing(menu, self.tr("Begun today"), lambda: self.actions_of.begin(task))
        add_writing(menu, self.tr("Edit…\tF2"), lambda: self.edit(task))
        menu.addSeparator()
        add_writing(menu, self.tr("Remove from the plan\tDel"), lambda: self.remove(task))
        menu.popup(at)

    def _reveal(self, row: int) -> None:
        area = self.gantt.row_area(row)
        margin = px(26)
        self._area.ensureVisible(area.x(), area.center().y(), 0, margin * 2)

    def draft(self) -> None:
        """Steps and deadlines from the template."""
        self.actions_of.draft()

    def move_step(self, task: TaskRow, move: Move, followers: bool) -> None:
        """Take new dates over; a confirmed plan goes on as a draft, which the note tells."""
        self.actions_of.move(task, move, followers)
        self._show_note()

    def tick(self, task: TaskRow) -> None:
        """Done today, or open again; a step that needs proof or a reason asks for it."""
        if task.status == "DONE":
            self.actions_of.reopen(task)
        elif task.evidence_required or task.days_late > EXPLAINED_FROM:
            self.finish(task)
        else:
            self.actions_of.finish(task)

    def finish(self, task: TaskRow) -> None:
        """Ask for the day, the proof and the reason of a delay."""
        self._below(task, DoneForm(self._context, task))

    def remove(self, task: TaskRow) -> None:
        """Take a step out; one that was confirmed asks for the reason."""
        if not task.was_confirmed:
            self.actions_of.remove(task)
            return
        form = self.edit(task)
        if form is not None:
            form.remove.click()

    def type_date(self, task: TaskRow) -> None:
        """Edit a step with the keyboard at its last day."""
        form = self.edit(task)
        if form is not None:
            form.due.setFocus()
            form.due.edit.selectAll()

    def edit(self, task: TaskRow) -> TaskForm | None:
        """Name, dates and owner of a step."""
        if self._page is None or self._page.plan is None:
            return None
        form = TaskForm(self._context, self._page.plan, task)
        self._below(task, form)
        return form

    def add(self) -> None:
        """A new step."""
        if self._page is not None and self._page.plan is not None:
            self._open(TaskForm(self._context, self._page.plan, None), self.add_button)

    def _below(self, task: TaskRow, form: SmallForm) -> None:
        keys = [shown.id for shown in self.gantt.tasks]
        bar = self.gantt.bar_of(keys.index(task.id)).toRect()
        left = min(max(bar.x(), px(180)), self.gantt.width() - px(40))
        self._anchor.setGeometry(left, bar.y(), 2, bar.height())
        self._open(form, self._anchor)

    def _open(self, form: SmallForm, anchor: QWidget) -> None:
        form.open_below(anchor)
        form.done.connect(self.gantt.setFocus)
