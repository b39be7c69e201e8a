"""A form of one name below a button."""

from collections.abc import Callable

from typing_extensions import override

from app.database import Session
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.widgets.line_input import LineInput


class NameForm(SmallForm):
    """`command` takes the name; `label` is the English source of the action's name."""

    WRITES = "setting"

    def __init__(
        self, context: Context, verb: str, label: str, command: Callable[[Session, str], object]
    ) -> None:
        super().__init__(context, verb)
        self._label = label
        self._command = command
        self.name = LineInput(self.tr("Name"))
        self.name.setObjectName("nameform.name")
        self.add("name", self.name)

    @override
    def save(self) -> None:
        name = self.name.text.strip()
        self.run(
            lambda: self.write(
                self._label,
                lambda session: self._command(session, name),
                about=name,
                done=self.tr("Added: {name}").format(name=name),
            )
        )
