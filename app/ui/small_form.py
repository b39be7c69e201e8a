"""What small forms below a button have in common: fields, a verb, errors under their fields."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import Session, today
from app.errors import UserError, ValidationError
from app.services.calendar import working_calendar
from app.services.dates import parse_date
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.widgets.button import Button
from app.ui.widgets.date_field import DateField
from app.ui.widgets.line_input import Field
from app.ui.widgets.painting import px
from app.ui.widgets.popup import Popup, show_once
from app.ui.widgets.writing import RECORDS, writing

WIDTH = 340
T = TypeVar("T")


class SmallForm(QWidget):
    """Put fields in with `add`; `run` saves and says under which field something cannot be taken.

    What it writes rests on what the window showed when it came up. `grew` asks the box around for
    more room, after a field has come up. `WRITES` is the table whoever is here must be allowed to write.
    """

    WRITES: ClassVar[str] = RECORDS

    done = Signal()
    grew = Signal()

    def __init__(self, context: Context, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._seen = context.shell.seen()
        self.fields: dict[str, Field] = {}
        self.setFixedWidth(px(WIDTH))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(12), px(14), px(12))
        self._column.setSpacing(px(10))
        self.button = Button(verb, "filled")
        writing(self.button, self.WRITES)
        self.button.clicked.connect(self.save)
        self._column.addWidget(self.button)

    def add(self, field: str, widget: Field) -> None:
        """Another field, above the button; `field` is the name errors come under."""
        self.fields[field] = widget
        self.add_widget(widget)
        if self.focusProxy() is None:
            self.setFocusProxy(widget)

    def add_widget(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_row(self, *fields: tuple[str, Field]) -> QWidget:
        """Fields side by side; `fields` are the names errors come under."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        for field, widget in fields:
            self.fields[field] = widget
            row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
        self.add_widget(holder)
        return holder

    def date_field(self, label: str, lean: str = "FUTURE") -> DateField:
        """A field for a day: `3-24`, `+5`, 下周二; a day without a year leans to PAST or FUTURE."""
        now, calendar = self.context.database.read(
            lambda session: (today(session), working_calendar(session))
        )
        return DateField(
            label,
            lambda typed: parse_date(typed, now, calendar, lean),  # type: ignore[arg-type]
            now,
            calendar.is_workday,
        )

    def open_below(self, anchor: QWidget) -> Popup:
        """Come up below `anchor`, and go for good when it is saved or left."""
        popup = show_once(anchor, self)
        self.done.connect(popup.shut)
        self.grew.connect(popup.open)
        return popup

    def write(
        self,
        label: str,
        command: Callable[[Session], T],
        *,
        about: str | None = None,
        done: str | None = None,
    ) -> T:
        """As the shell's, resting on what was shown when the form came up, not on what came since."""
        return self.context.shell.write(label, command, about=about, done=done, seen=self._seen)

    def save(self) -> None:
        """Overridden by every form, as Qt's metaclass takes no ABC: gather and `run`."""
        raise NotImplementedError

    def run(self, action: Callable[[], object]) -> None:
        """Do it; what cannot be taken is told under its field, and nothing typed is lost."""
        try:
            action()
        except ValidationError as error:
            self._tell(error.field, error)
        except UserError as error:
            self._tell("", error)
        else:
            self.done.emit()

    def _tell(self, field: str, error: UserError) -> None:
        box = self.fields.get(field) or next(iter(self.fields.values()), None)
        if box is None:
            self.context.shell.warn(sentence(error))
        else:
            box.set_error(sentence(error))
            box.setFocus()
        self.refused(field, error)
        self.grew.emit()

    def refused(self, field: str, error: UserError) -> None:
        """Something was not taken under `field`; forms may ask for more."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.button.click()
        else:
            super().keyPressEvent(event)
