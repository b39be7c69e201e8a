"""Naming the leader or the contact person of a project, with the reason of a hand-over."""

from typing_extensions import override

from app.database import today
from app.services.assignments import (
    AssignmentDraft,
    Candidate,
    assign_contact,
    assign_leader,
    contact_candidates,
    leader_candidates,
)
from app.services.names import pinyin_key, search_form
from app.services.project_view import ProjectPage
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker


class AssignmentForm(SmallForm):
    """`slot` 0 is the 责任领导, 1 the 联系人."""

    def __init__(self, context: Context, page: ProjectPage, slot: int) -> None:
        super().__init__(context, "")
        self._page, self._slot = page, slot
        present = page.leader if slot == 0 else page.contact
        project_id = page.row.id
        self._candidates: dict[str, Candidate] = {
            one.id: one
            for one in context.database.read(
                lambda session: (
                    leader_candidates(session, project_id) if slot == 0 else contact_candidates(session)
                )
            )
        }
        self.button.setText(self.tr("Hand over") if present else self.tr("Appoint"))
        label = self.tr("Lead official") if slot == 0 else self.tr("Contact person")
        self.who = Picker(label, self._find, self.tr("Name or pinyin"))
        self.who.setObjectName("assignment.who")
        self.who.picked.connect(self._advise)
        self.since = self.date_field(self.tr("Since"), "PAST")
        self.since.setObjectName("assignment.since")
        self.since.set_date(context.database.read(today))
        self.document = LineInput(self.tr("Document no."), self.tr("may be blank"))
        self.accepted = CheckBox(self.tr("They have accepted"), True)
        self.reason = LineInput(self.tr("Reason of the hand-over"))
        self.reason.setObjectName("assignment.reason")
        self.add("leader" if slot == 0 else "contact", self.who)
        self.add("since", self.since)
        self.add("appointed_by", self.document)
        if present is not None:
            self.add("reason", self.reason)
        self.add_widget(self.accepted)

    def _find(self, typed: str) -> list[Option]:
        wanted = typed.strip()
        found = []
        for one in self._candidates.values():
            place = "　".join(filter(None, (one.post_title, one.unit_name)))
            if (
                wanted
                and wanted not in f"{one.name}{place}"
                and search_form(wanted) not in pinyin_key(one.name)
            ):
                continue
            group = self._group(one) if self._slot == 0 else ""
            found.append(Option(one.id, one.name, place, group))
        return found[:60]

    def _group(self, one: Candidate) -> str:
        if one.fits:
            return self.tr("Suggested by the size of the project")
        return self.tr("County level and above") if one.may_lead else self.tr("Below county level")

    def _advise(self, official_id: str) -> None:
        one = self._candidates[official_id]
        if self._slot == 0 and one.may_lead and not one.fits:
            self.who.set_note(self.tr("For a project of this size a higher rank is suggested."))
        else:
            self.who.set_note("")

    @override
    def save(self) -> None:
        """Name them."""
        official = self.who.key
        if official is None:
            self.who.set_error(self.tr("Please choose a person"))
            return
        if self.since.error:
            return
        draft = AssignmentDraft(
            self._page.row.id,
            official,
            self.since.day,
            self.reason.text,
            self.document.text.strip(),
            self.accepted.isChecked(),
        )
        action = assign_leader if self._slot == 0 else assign_contact
        label = (
            QT_TRANSLATE_NOOP("Action", "Name lead official")
            if self._slot == 0
            else QT_TRANSLATE_NOOP("Action", "Name contact person")
        )
        name = self._candidates[official].name
        self.run(
            lambda: self.write(
                label,
                lambda session: action(session, draft),
                about=self._page.row.name,
                done=self.tr("{name} is named").format(name=name),
            )
        )
