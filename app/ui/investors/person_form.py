"""A small form for a person of a firm: a new one, or one to be corrected."""

from typing_extensions import override

from app.services.people import PersonDraft, add_person, change_person, end_post, person_draft
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_input import LineInput


class PersonForm(SmallForm):
    """Name, form of address, post, telephones, and whether they decide."""

    def __init__(self, context: Context, company_id: str, person_id: str | None = None) -> None:
        super().__init__(context, "")
        self._company_id, self._person_id = company_id, person_id
        self.name = LineInput(self.tr("Name"))
        self.name.setObjectName("person.name")
        self.honorific = LineInput(self.tr("Addressed as"))
        self.title = LineInput(self.tr("Post"))
        self.phone = LineInput(self.tr("Telephone"), self.tr("several divided by a comma"))
        self.phone.setObjectName("person.phone")
        self.decides = CheckBox(self.tr("Decides"))
        self.main = CheckBox(self.tr("Main contact"))
        for field, widget in (
            ("name", self.name),
            ("honorific", self.honorific),
            ("title", self.title),
            ("phone", self.phone),
        ):
            self.add(field, widget)
            widget.edit.committed.connect(lambda _text, here=widget: self._next(here))
        self.add_widget(self.decides)
        self.add_widget(self.main)
        self.button.setText(self.tr("Save") if person_id else self.tr("Add"))
        if person_id is not None:
            self._fill(person_id)

    def _fill(self, person_id: str) -> None:
        known = self.context.database.read(lambda session: person_draft(session, person_id, self._company_id))
        self.name.set_text(known.name)
        self.honorific.set_text(known.honorific)
        self.title.set_text(known.title or "")
        self.phone.set_text(known.phone)
        self.decides.setChecked(known.is_decision_maker)
        self.main.setChecked(known.is_main_contact)
        left = Button(self.tr("Has left the firm"), "text", 26)
        left.setObjectName("person.left")
        left.clicked.connect(self._leave)
        self._column.addWidget(left)

    def _next(self, here: LineInput) -> None:
        """Enter goes on to the next field, and from the last one saves."""
        order = (self.name, self.honorific, self.title, self.phone)
        place = order.index(here)
        if here is self.phone:
            self.save()
        else:
            order[place + 1].setFocus()

    def _leave(self) -> None:
        person_id, name = self._person_id or "", self.name.text
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "End post"),
                lambda session: end_post(session, person_id, self._company_id),
                about=name,
                done=self.tr("{name} has left the firm").format(name=name),
            )
        )

    @override
    def save(self) -> None:
        """Enter or correct the person."""
        draft = PersonDraft(
            self.name.text,
            self._company_id,
            self.title.text.strip(),
            self.phone.text,
            self.decides.isChecked(),
            self.main.isChecked(),
            honorific=self.honorific.text,
        )
        person_id, name = self._person_id, draft.name.strip()
        if person_id is None:
            self.run(
                lambda: self.write(
                    QT_TRANSLATE_NOOP("Action", "Add person"),
                    lambda session: add_person(session, draft),
                    about=name,
                    done=self.tr("Added: {name}").format(name=name),
                )
            )
        else:
            self.run(
                lambda: self.write(
                    QT_TRANSLATE_NOOP("Action", "Edit person"),
                    lambda session: change_person(session, person_id, draft),
                    about=name,
                    done=self.tr("Changed: {name}").format(name=name),
                )
            )
