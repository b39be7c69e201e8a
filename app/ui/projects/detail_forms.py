"""What the page of a project asks for in a box below its cause: people, facts, money, the light."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.database import Session
from app.services.assignments import accept_assignment
from app.services.project_risks import RiskRow
from app.services.project_view import Arrival, Fact, Party, ProjectPage
from app.services.projects import clear_light
from app.services.recycle_bin import delete_record
from app.services.risk_rules import Suspicion
from app.ui.attempt import attempt
from app.ui.page import Context, Location
from app.ui.papers.messages import copy_project
from app.ui.projects.assignment_form import AssignmentForm
from app.ui.projects.fact_form import FactCard, FactForm
from app.ui.projects.fact_forms import CorrectionForm, LeaderActionForm, LightForm, PaymentForm
from app.ui.projects.major_form import MajorForm
from app.ui.projects.party_form import PartyForm
from app.ui.projects.payment_details import PaymentDetailsForm
from app.ui.projects.person_card import PersonCard
from app.ui.projects.plan_note_form import PlanNoteForm
from app.ui.projects.risk_forms import ClearRiskForm, RiskForm
from app.ui.record_words import deleted_words
from app.ui.small_form import SmallForm
from app.ui.sync.marks import Marks
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.popup import Popup
from app.ui.widgets.writing import refusal_for
from app.ui.words import Codes


@dataclass(eq=False)
class DetailForms:
    """`anchor` is the button forms of the menu hang below; one box is open at a time."""

    context: Context
    anchor: QWidget
    codes: Codes
    page: ProjectPage | None = None
    _open: list[Popup] = field(default_factory=list)

    def show_form(self, form: SmallForm, anchor: QWidget | None = None) -> None:
        """Open a form below `anchor`."""
        popup = self.show_box(form, anchor or self.anchor)
        form.done.connect(popup.shut)
        form.grew.connect(popup.open)

    def show_box(self, content: QWidget, anchor: QWidget) -> Popup:
        """Open any box; the one before goes."""
        self.close()
        popup = Popup(anchor, content)
        self._open.append(popup)
        popup.open()
        content.setFocus()
        return popup

    def close(self) -> None:
        """Shut what is open."""
        while self._open:
            popup = self._open.pop()
            popup.shut()
            popup.deleteLater()

    def show_slot(self, slot: int, anchor: QWidget) -> None:
        """A click on a person's slot: who it is, or whom to name."""
        page = self.page
        person = (page.leader, page.contact)[slot] if page is not None else None
        if page is None:
            return
        if person is None and not refusal_for(anchor):
            self.name_person(slot, anchor)
        if person is None:
            return
        card = PersonCard(
            Marks(self.context), slot, person, (page.leader_history, page.contact_history)[slot]
        )
        popup = self.show_box(card, anchor)
        card.handed_over.connect(lambda: self.name_person(slot, anchor))
        card.accepted.connect(lambda: self.accept(slot))
        card.accepted.connect(popup.shut)
        card.acted.connect(lambda: self.enter_action(anchor))

    def act_on_slot(self, slot: int, anchor: QWidget) -> None:
        """The button of a slot: name the missing one, or take the word of the one named."""
        page = self.page
        if page is not None and (page.leader, page.contact)[slot] is not None:
            self.accept(slot)
        else:
            self.name_person(slot, anchor)

    def name_person(self, slot: int, anchor: QWidget) -> None:
        if self.page is not None:
            self.show_form(AssignmentForm(self.context, self.page, slot), anchor)

    def accept(self, slot: int) -> None:
        """The named person has accepted."""
        page = self.page
        person = (page.leader, page.contact)[slot] if page is not None else None
        if person is not None:
            done = QCoreApplication.translate("DetailForms", "{name} has accepted")
            self._write(
                QT_TRANSLATE_NOOP("Action", "Accept assignment"),
                lambda session: accept_assignment(session, person.assignment_id),
                done.format(name=person.name),
            )

    def record_fact(self, kinds: tuple[str, ...] = (), anchor: QWidget | None = None) -> None:
        if self.page is not None:
            self.show_form(FactForm(self.context, self.page, kinds), anchor)

    def show_fact(self, fact: Fact, anchor: QWidget) -> None:
        if self.page is not None:
            self.show_form(FactCard(self.context, self.page, fact, self.codes), anchor)

    def edit_party(self, party: Party | None, anchor: QWidget) -> None:
        """A firm's part: a new one, or one there is."""
        if self.page is not None:
            self.show_form(PartyForm(self.context, self.page, party), anchor)

    def enter_payment(self, anchor: QWidget | None = None) -> None:
        if self.page is not None:
            self.show_form(PaymentForm(self.context, self.page), anchor)

    def describe_payment(self, arrival: Arrival, anchor: QWidget) -> None:
        """Who paid whom, on what proof, and whether it counts."""
        if self.page is not None:
            self.show_form(PaymentDetailsForm(self.context, self.page, arrival), anchor)

    def correct_payment(self, arrival: Arrival, anchor: QWidget) -> None:
        if self.page is not None:
            self.show_form(CorrectionForm(self.context, self.page, arrival), anchor)

    def raise_risk(self, suspicion: Suspicion | None, anchor: QWidget) -> None:
        """A risk of one's own, or one that is suspected."""
        if self.page is not None:
            self.show_form(RiskForm(self.context, self.page, suspicion), anchor)

    def clear_risk(self, risk: RiskRow | Suspicion, anchor: QWidget) -> None:
        """A flag, or a suspicion that is none."""
        if self.page is not None:
            self.show_form(ClearRiskForm(self.context, self.page, risk, self.codes), anchor)

    def enter_action(self, anchor: QWidget | None = None) -> None:
        if self.page is not None:
            self.show_form(LeaderActionForm(self.context, self.page), anchor)

    def note_plan(self) -> None:
        if self.page is not None and self.page.plan is not None:
            self.show_form(PlanNoteForm(self.context, self.page.plan))

    def set_light(self) -> None:
        if self.page is not None:
            self.show_form(LightForm(self.context, self.page))

    def decide_major(self, anchor: QWidget) -> None:
        if self.page is not None:
            self.show_form(MajorForm(self.context, self.page), anchor)

    def free_light(self) -> None:
        """Take a light set by hand back."""
        if self.page is not None:
            self._write(
                QT_TRANSLATE_NOOP("Action", "Let the rules light it"),
                partial(_clear_light, self.page.row.id),
                QCoreApplication.translate("DetailForms", "The rules light it again"),
            )

    def log_visit(self) -> None:
        page = self.page
        if page is not None:
            self.context.shell.log_visit(page.company_id, page.row.id)

    def copy_message(self) -> None:
        if self.page is not None:
            copy_project(self.context, self.page.row.id)

    def show_history(self) -> None:
        if self.page is not None:
            self.context.shell.go(Location("history", self.page.row.id))

    def delete(self) -> None:
        """Into the bin, and back to the list."""
        page = self.page
        if page is not None and self._write(
            QT_TRANSLATE_NOOP("Action", "Delete project"),
            partial(_delete, page.row.id),
            deleted_words(page.row.name),
        ):
            self.context.shell.go(Location("projects"))

    def _write(self, label: str, command: Callable[[Session], object], done: str) -> bool:
        page, shell = self.page, self.context.shell
        if page is None:
            return False

        def write() -> bool:
            shell.write(label, command, about=page.row.name, done=done)
            return True

        return bool(attempt(shell, write))


def _clear_light(project_id: str, session: Session) -> None:
    clear_light(session, project_id)


def _delete(project_id: str, session: Session) -> None:
    delete_record(session, project_id)
