"""A step of the plan: name, days, who does it, what it waits for."""

from typing_extensions import override

from app.services.officials import official_choices
from app.services.plans import TaskDraft, add_task, edit_task
from app.services.project_view import PlanCard, TaskRow
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker


class TaskForm(SmallForm):
    """A new step, or one that is there."""

    def __init__(self, context: Context, plan: PlanCard, task: TaskRow | None) -> None:
        super().__init__(context, "")
        self._plan, self._task = plan, task
        self.button.setText(self.tr("Save") if task else self.tr("Add"))
        self.name = LineInput(self.tr("Milestone"))
        self.start = self.date_field(self.tr("Start"))
        self.due = self.date_field(self.tr("Due"))
        self.owner = Picker(self.tr("Who does it"), self._officials, self.tr("Name or pinyin"))
        self.after = Picker(self.tr("Waits for"), self._others)
        self.critical = CheckBox(self.tr("Critical: its delay turns the light red sooner"))
        self.name.setObjectName("task.name")
        self.due.setObjectName("task.due")
        self.add("name", self.name)
        self.add("start_on", self.start)
        self.add("due_on", self.due)
        self.add("owner", self.owner)
        if task is None:
            self.add("after", self.after)
        self.add_widget(self.critical)
        if task is not None:
            self.name.set_text(task.name)
            self.start.set_date(task.start_on)
            self.due.set_date(task.due_on)
            self.critical.setChecked(task.is_critical)
            if task.owner_name:
                self.owner.set_value(None, task.owner_name)

    def _officials(self, typed: str) -> list[Option]:
        found = self.context.database.read(lambda session: official_choices(session, typed))
        return [Option(one.id, one.name, one.unit_name or "") for one in found]

    def _others(self, typed: str) -> list[Option]:
        return [Option(task.id, task.name) for task in self._plan.tasks if typed.strip() in task.name]

    @override
    def save(self) -> None:
        """Add or change the step."""
        before = self.after.key
        draft = TaskDraft(
            self.name.text,
            self.start.day,
            self.due.day,
            self.owner.key,
            is_critical=self.critical.isChecked(),
            after=(before,) if before else (),
        )
        shell = self.context.shell
        if self._task is None:
            self.run(
                lambda: shell.write(
                    QT_TRANSLATE_NOOP("Action", "Add milestone"),
                    lambda session: add_task(session, self._plan.id, draft),
                    about=draft.name,
                    done=self.tr("Added: {step}").format(step=draft.name),
                )
            )
            return
        task_id = self._task.id
        self.run(
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Edit milestone"),
                lambda session: edit_task(session, task_id, draft),
                about=draft.name,
                done=self.tr("Changed: {step}").format(step=draft.name),
            )
        )
