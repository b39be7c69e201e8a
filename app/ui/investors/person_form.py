"""A small form for a person of a firm: a new one, or one to be corrected."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from app.services.people import PersonDraft, add_person, change_person, person_draft
from app.services.posts import former_posts
from app.ui.investors.post_words import post_word
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput


class PersonForm(SmallForm):
    """Name, form of address, post, telephones, and whether they decide; below them the former posts.

    `more_asked`, `numbers_asked`, `post_asked` and `leave_asked` want another form in the place of this one.
    """

    more_asked = Signal()
    numbers_asked = Signal()
    post_asked = Signal()
    leave_asked = Signal()

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
        former = self.context.database.read(lambda session: former_posts(session, person_id))
        if former:
            said = self.tr("; ").join(post_word(post, post.company) for post in former)
            self.former = Label(
                self.tr("Formerly: {posts}").format(posts=said), "caption", tone="textTertiary", wrap=True
            )
            self.former.setObjectName("person.former")
            self.add_widget(self.former)
        row = QHBoxLayout()
        row.setSpacing(0)
        for name, word, asked in (
            ("more", self.tr("More"), self.more_asked),
            ("numbers", self.tr("Numbers"), self.numbers_asked),
            ("post", self.tr("Change post"), self.post_asked),
            ("left", self.tr("Has left"), self.leave_asked),
        ):
            button = Button(word, "text", 26)
            button.setObjectName(f"person.{name}")
            button.clicked.connect(lambda _=False, wanted=asked: self._give_way(wanted))
            row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _give_way(self, wanted: SignalInstance) -> None:
        self.done.emit()
        wanted.emit()

    def _next(self, here: LineInput) -> None:
        """Enter goes on to the next field, and from the last one saves."""
        order = (self.name, self.honorific, self.title, self.phone)
        place = order.index(here)
        if here is self.phone:
            self.save()
        else:
            order[place + 1].setFocus()

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
