"""What is to be said of a plan as a whole, such as on whose word a deadline rests."""

from typing_extensions import override

from app.services.plans import note_plan
from app.services.project_view import PlanCard
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_input import Field
from app.ui.widgets.text_area import TextArea


class PlanNoteForm(SmallForm):
    """The remark of the present version."""

    def __init__(self, context: Context, plan: PlanCard) -> None:
        super().__init__(context, "")
        self._plan = plan
        self.button.setText(self.tr("Save"))
        self.text = TextArea()
        self.text.set_text(plan.note)
        field = Field(self.tr("Note on plan v{version}").format(version=plan.version), self.text)
        field.setObjectName("plan.note")
        self.add("note", field)

    @override
    def save(self) -> None:
        """Take it over."""
        note = self.text.text
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Note on plan"),
                lambda session: note_plan(session, self._plan.id, note),
                done=self.tr("Note on the plan changed"),
            )
        )
