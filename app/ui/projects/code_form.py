"""A small form of a project with pickers of codes and a day in the past."""

from datetime import date

from app.database import today
from app.services.project_view import ProjectPage
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes


class CodeForm(SmallForm):
    """What the forms of a fact, a payment and a leader's action share."""

    def __init__(self, context: Context, page: ProjectPage, verb: str) -> None:
        super().__init__(context, verb)
        self.page = page
        self.codes = Codes(context.database)

    def code_picker(self, label: str, code_list: str, only: tuple[str, ...] = ()) -> Picker:
        """A picker of the codes of a list, or of a few of them in their given order."""
        choices = [c for c in self.codes.choices(code_list) if not only or c[0] in only]
        if only:
            choices.sort(key=lambda choice: only.index(choice[0]))
        return Picker(label, lambda typed: [Option(c, n) for c, n in choices if typed.strip() in n])

    def day_or_today(self, day: date | None) -> date:
        """The day entered, today when it was left empty."""
        return day or self.context.database.read(today)
