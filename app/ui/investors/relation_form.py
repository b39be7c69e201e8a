"""＋关系: a firm up or down the chain, an owner, who brought whom, or a person with a post here too."""

from typing_extensions import override

from app.database import Session
from app.errors import ValidationError
from app.services.people import PersonDraft, add_person
from app.services.posts import add_post
from app.services.relations import RelationRole, add_relation
from app.services.visit_choices import firm_choices, person_choices
from app.ui.investors.relation_words import PERSON, role_word
from app.ui.listing.facet_popup import fits
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker


class RelationForm(SmallForm):
    """What it is, to whom, and a remark; of a person the post."""

    def __init__(self, context: Context, company_id: str, name: str) -> None:
        super().__init__(context, "")
        self._company_id, self._name = company_id, name
        self.button.setText(self.tr("Add relation"))
        self.role = Picker(self.tr("Relation"), self._roles)
        self.other = Picker("", self._others, self.tr("Pinyin works"), allow_new=True)
        self.note = LineInput("")
        for field, widget in (("role", self.role), ("other", self.other), ("note", self.note)):
            widget.setObjectName(f"relation.{field}")
            self.add(field, widget)
        self.role.picked.connect(lambda _key: self._show_kind())
        self.other.created.connect(lambda typed: self.other.set_value(None, typed))
        self.note.edit.committed.connect(lambda _text: self.save())
        self.role.set_value(RelationRole.SUPPLIER.value, role_word(RelationRole.SUPPLIER))
        self.setFocusProxy(self.other)
        self._show_kind()

    @property
    def _of_person(self) -> bool:
        return self.role.key == PERSON

    def _show_kind(self) -> None:
        """Of a person the name and the post are asked for."""
        self.other.clear()
        self.other.set_label(self.tr("Person") if self._of_person else self.tr("Firm"))
        self.note.set_label(self.tr("Post") if self._of_person else self.tr("Remark"))

    def _roles(self, typed: str) -> list[Option]:
        named = [(role.value, role_word(role)) for role in RelationRole]
        named.append((PERSON, self.tr("Has a post here")))
        return [Option(key, word) for key, word in named if fits(typed, word)]

    def _others(self, typed: str) -> list[Option]:
        database = self.context.database
        if self._of_person:
            people = database.read(lambda session: person_choices(session, typed))
            return [Option(one.person_id or "", one.name, one.detail) for one in people]
        firms = database.read(lambda session: firm_choices(session, typed))
        return [
            Option(one.company_id, one.name, one.detail)
            for one in firms
            if one.company_id != self._company_id
        ]

    @override
    def save(self) -> None:
        """Enter it; a firm or person not known yet is entered by the name."""
        key, name, note = self.other.key, self.other.edit.text().strip(), self.note.text
        firm = self._company_id

        def enter(session: Session) -> str:
            if not self._of_person:
                return add_relation(session, firm, RelationRole(self.role.key or ""), key, name, note)
            if not key and not name:
                raise ValidationError("other", "required")
            if key is None:
                return add_person(session, PersonDraft(name, firm, note))
            return add_post(session, key, firm, note)

        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Add relation"),
                enter,
                about=self._name,
                done=self.tr("Relation added: {name}").format(name=name),
            )
        )
