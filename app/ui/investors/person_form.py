"""A small form for a new person of a firm."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError, ValidationError
from app.services.people import PersonDraft, add_person
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px


class PersonForm(QWidget):
    """Name, post, telephone, and whether they decide; `done` when saved."""

    done = Signal()

    def __init__(self, context: Context, company_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._company_id = company_id
        self.setFixedWidth(px(320))
        self.name = LineInput(self.tr("Name"))
        self.title = LineInput(self.tr("Post"))
        self.phone = LineInput(self.tr("Telephone"))
        self.decides = CheckBox(self.tr("Decides"))
        self.main = CheckBox(self.tr("Main contact"))
        save = Button(self.tr("Add"), "filled")
        save.clicked.connect(self.save)
        marks = QHBoxLayout()
        marks.addWidget(self.decides)
        marks.addWidget(self.main)
        marks.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(10))
        for widget in (self.name, self.title, self.phone):
            column.addWidget(widget)
        column.addLayout(marks)
        column.addWidget(save)
        self.name.edit.committed.connect(lambda _: self.title.setFocus())
        self.title.edit.committed.connect(lambda _: self.phone.setFocus())
        self.phone.edit.committed.connect(lambda _: self.save())

    def save(self) -> None:
        """Enter the person; what cannot be taken is told under its field."""
        draft = PersonDraft(
            self.name.text,
            self._company_id,
            self.title.text.strip(),
            self.phone.text,
            self.decides.isChecked(),
            self.main.isChecked(),
        )
        try:
            self._context.shell.write(
                QT_TRANSLATE_NOOP("Action", "Add person"),
                lambda session: add_person(session, draft),
                about=draft.name.strip(),
                done=self.tr("Added: {name}").format(name=draft.name.strip()),
            )
        except ValidationError as error:
            self.name.set_error(sentence(error))
        except UserError as error:
            self.phone.set_error(sentence(error))
        else:
            self.done.emit()
