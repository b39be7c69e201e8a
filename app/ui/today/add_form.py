"""A small form for a task of my own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.database import today
from app.errors import UserError
from app.services.calendar import working_calendar
from app.services.dates import parse_date
from app.services.follow_ups import FollowUpDraft, add_follow_up
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px


class AddForm(QWidget):
    """A task of my own: what, and a day typed as `3-24`, `+5`, 下周二."""

    done = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFixedWidth(px(320))
        self.what = LineInput(self.tr("What is to be done"))
        self.what.setObjectName("today.add.what")
        self.due = LineInput(self.tr("By when"), self.tr("3-24, +5 or next Tuesday"))
        self.due.setObjectName("today.add.due")
        save = Button(self.tr("Add"), "filled")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(10))
        column.addWidget(self.what)
        column.addWidget(self.due)
        column.addWidget(save)
        save.clicked.connect(self.save)
        self.what.edit.returnPressed.connect(self.due.edit.setFocus)
        self.due.edit.returnPressed.connect(self.save)

    def save(self) -> None:
        """Add it; a field that cannot be taken says why."""
        shell, database = self._context.shell, self._context.database
        now, calendar = database.read(lambda session: (today(session), working_calendar(session)))
        typed = self.due.text.strip()
        try:
            due = parse_date(typed, now, calendar, "FUTURE") if typed else now
        except UserError as error:
            self.due.set_error(sentence(error))
            return
        draft = FollowUpDraft(self.what.text, due)
        try:
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Add task"),
                lambda session: add_follow_up(session, draft),
                about=draft.what,
                done=self.tr("Added: {what}").format(what=draft.what.strip()),
            )
        except UserError as error:
            self.what.set_error(sentence(error))
            return
        self.done.emit()
