"""A step of the plan: name, days, who does it, what it waits for; taken out of the plan again."""

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from app.services.measures import PERCENT, WEIGHT, read_figure
from app.services.plans import TaskDraft, add_task, edit_task, remove_task
from app.services.project_view import PlanCard, TaskRow
from app.ui.choices import Choices
from app.ui.page import Context
from app.ui.projects.several_field import SeveralField
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
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
        choices = Choices(context.database)
        self.owner = Picker(self.tr("Who does it"), choices.people, self.tr("Name or pinyin"))
        self.unit = Picker(self.tr("Unit"), choices.departments)
        others = {one.id: one.name for one in plan.tasks if task is None or one.id != task.id}
        self.after = SeveralField(self.tr("Waits for"), others)
        helping = {one.key: one.main for one in choices.departments("")}
        helping |= dict(task.support) if task is not None else {}
        self.support = SeveralField(self.tr("Supported by"), helping)
        self.weight = LineInput(self.tr("Weight"))
        self.percent = LineInput(self.tr("Done (%)"))
        self.critical = CheckBox(self.tr("Critical: its delay turns the light red sooner"))
        self.proof = CheckBox(self.tr("Done only when its proof has been seen"))
        self.reason = LineInput(self.tr("Why it is no longer needed"))
        self.remove = Button(self.tr("Remove from the plan"), "text", 30)
        self.remove.clicked.connect(self._remove)
        self.name.setObjectName("task.name")
        self.due.setObjectName("task.due")
        self.remove.setObjectName("task.remove")
        self.add("name", self.name)
        self.add_row(("start_on", self.start), ("due_on", self.due))
        self.add_row(("owner", self.owner), ("unit", self.unit))
        self.add("after", self.after)
        self.add("support", self.support)
        self.add_row(("weight", self.weight), ("percent", self.percent))
        self.add_widget(self.critical)
        self.add_widget(self.proof)
        self.fields["reason"] = self.reason
        self.add_widget(self.reason)
        self.reason.hide()
        if task is not None:
            self._fill(task)
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(self.button)
            row.addStretch(1)
            row.addWidget(self.remove)
            self._column.addLayout(row)

    def _fill(self, task: TaskRow) -> None:
        self.name.set_text(task.name)
        self.start.set_date(task.start_on)
        self.due.set_date(task.due_on)
        self.owner.set_value(task.owner_id, task.owner_name or "")
        self.unit.set_value(task.owner_unit_id, task.owner_unit or "")
        self.after.set_chosen(task.after)
        self.support.set_chosen([unit for unit, _ in task.support])
        self.weight.set_text(str(task.weight))
        self.percent.set_text("" if task.percent is None else str(task.percent))
        self.critical.setChecked(task.is_critical)
        self.proof.setChecked(task.evidence_required)

    def _draft(self) -> TaskDraft:
        """What the form holds. Raises ValidationError for what is no number."""
        return TaskDraft(
            self.name.text,
            self.start.day,
            self.due.day,
            self.owner.key,
            self.unit.key,
            is_critical=self.critical.isChecked(),
            evidence_required=self.proof.isChecked(),
            after=tuple(self.after.chosen),
            support=tuple(self.support.chosen),
            weight=read_figure(WEIGHT, "weight", self.weight.text) or 1,
            percent=read_figure(PERCENT, "percent", self.percent.text),
        )

    def _remove(self) -> None:
        """A step once confirmed asks for the reason first; any other goes at once."""
        task = self._task
        if task is None:
            return
        if task.was_confirmed and self.reason.isHidden():
            for field in (self.after, self.support):  # a low window has no room for all
                field.hide()
            self.reason.show()
            self.grew.emit()
            self.reason.setFocus()
            return
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Remove milestone"),
                lambda session: remove_task(session, task.id, self.reason.text),
                about=task.name,
                done=self.tr("Removed: {step}").format(step=task.name),
            )
        )

    def _add_step(self) -> None:
        draft = self._draft()
        self.write(
            QT_TRANSLATE_NOOP("Action", "Add milestone"),
            lambda session: add_task(session, self._plan.id, draft),
            about=draft.name,
            done=self.tr("Added: {step}").format(step=draft.name),
        )

    def _change_step(self, task_id: str) -> None:
        draft = self._draft()
        self.write(
            QT_TRANSLATE_NOOP("Action", "Edit milestone"),
            lambda session: edit_task(session, task_id, draft),
            about=draft.name,
            done=self.tr("Changed: {step}").format(step=draft.name),
        )

    @override
    def save(self) -> None:
        """Add or change the step."""
        task = self._task
        self.run(self._add_step if task is None else lambda: self._change_step(task.id))
