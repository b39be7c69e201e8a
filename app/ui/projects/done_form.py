"""Ticking off a step that asks for proof, or for the reason of its delay."""

from typing_extensions import override

from app.database import today
from app.services.plans import EXPLAINED_FROM, complete_task
from app.services.project_view import TaskRow
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_input import LineInput


class DoneForm(SmallForm):
    """The day, whether the proof has been seen, and why it took so long."""

    def __init__(self, context: Context, task: TaskRow) -> None:
        super().__init__(context, "")
        self._task = task
        self.button.setText(self.tr("Done"))
        self.day = self.date_field(self.tr("Done on"), "PAST")
        self.day.set_date(context.database.read(today))
        self.evidence = CheckBox(self.tr("The proof has been seen"))
        self.reason = LineInput(self.tr("Reason of the delay"))
        self.add("done_on", self.day)
        if task.evidence_required:
            self.add_widget(self.evidence)
        if task.days_late > EXPLAINED_FROM:
            self.add("delay_reason", self.reason)
        self.fields["evidence"] = self.day

    @override
    def save(self) -> None:
        """Tick it off."""
        task = self._task
        seen = self.evidence.isChecked() or not task.evidence_required
        day = self.day.day or self.context.database.read(today)
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Finish plan step"),
                lambda session: complete_task(
                    session, task.id, day, evidence=seen, delay_reason=self.reason.text.strip() or None
                ),
                about=task.name,
                done=self.tr("Done: {step}").format(step=task.name),
            )
        )
