"""Small forms of a project: a payment and its correction, a leader's action, a light set by hand."""

from typing_extensions import override

from app.database import today
from app.errors import UserError
from app.permissions import ADMIN, LEADER
from app.services.amounts import Amount, parse_amount
from app.services.fund_details import ArrivalDetails
from app.services.funds import ArrivalDraft, add_arrival, correct_arrival
from app.services.progress_notes import add_leader_action
from app.services.project_view import Arrival, ProjectPage
from app.services.projects import set_light
from app.ui import text
from app.ui.page import Context
from app.ui.projects.code_form import CodeForm
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker


class PaymentForm(CodeForm):
    """Money paid in."""

    def __init__(self, context: Context, page: ProjectPage) -> None:
        super().__init__(context, page, "")
        self.button.setText(self.tr("Enter"))
        self.amount = LineInput(self.tr("Amount"), self.tr("1.2 or 12000 wan"))
        self.amount.setObjectName("payment.amount")
        self.day = self.date_field(self.tr("Paid on"), "PAST")
        self.day.set_date(context.database.read(today))
        self.kind = self.code_picker(self.tr("Kind"), "fund_arrival_kind")
        self.slip = self.code_picker(self.tr("Proof"), "fund_evidence_kind")
        self.seen = CheckBox(self.tr("The proof has been seen"), True)
        self.add("amount", self.amount)
        self.add("arrived_on", self.day)
        self.add("kind", self.kind)
        self.add("evidence_kind", self.slip)
        self.add_widget(self.seen)
        self.note = LineInput(self.tr("Why before the contract"))
        self.note.setObjectName("payment.note")
        self.note.hide()
        self.add("note", self.note)
        self.amount.edited.connect(self._understand)

    def _understand(self, typed: str) -> None:
        """Say beneath the amount what it was understood as."""
        try:
            amount = parse_amount(typed, "YI")
        except UserError:
            self.amount.set_note("")
        else:
            self.amount.set_note(self._understood(amount))

    def _understood(self, amount: Amount) -> str:
        if amount.currency == "CNY":
            return text.wan_with_unit(amount.minor)
        pattern = self.tr("{amount} {currency}, not counted among the yuan paid in")
        return pattern.format(amount=f"{amount.minor / 100:,.2f}", currency=amount.currency)

    @override
    def save(self) -> None:
        """Enter the payment."""

        def enter() -> None:
            amount = parse_amount(self.amount.text, "YI")
            draft = ArrivalDraft(
                self.page.row.id,
                self.day_or_today(self.day.day),
                amount,
                ArrivalDetails(self.kind.key, evidence_kind=self.slip.key, confirmed=self.seen.isChecked()),
                self.note.text,
            )
            self.write(
                QT_TRANSLATE_NOOP("Action", "Enter payment"),
                lambda session: add_arrival(session, draft),
                about=self.page.row.name,
                done=self.tr("Payment entered"),
            )

        self.run(enter)

    @override
    def refused(self, field: str, error: UserError) -> None:
        """A payment from before the contract is taken with its reason."""
        if field == "arrived_on":
            self.note.show()


class CorrectionForm(SmallForm):
    """Taking a payment back by its negative, with the reason."""

    def __init__(self, context: Context, page: ProjectPage, arrival: Arrival) -> None:
        super().__init__(context, "")
        self._page, self._arrival = page, arrival
        shown = f"{text.full_date(arrival.arrived_on)}　{text.in_currency(arrival.amount, arrival.currency)}"
        self.add_widget(Label(shown, weight="medium"))
        self.button.setText(self.tr("Enter the counter-entry"))
        self.reason = LineInput(self.tr("Why it is taken back"))
        self.reason.setObjectName("payment.reason")
        self.add("reason", self.reason)

    @override
    def save(self) -> None:
        """Enter the negative; both stay in the ledger."""
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Correct payment"),
                lambda session: correct_arrival(session, self._arrival.id, self.reason.text),
                about=self._page.row.name,
                done=self.tr("Counter-entry made"),
            )
        )


class LeaderActionForm(CodeForm):
    """What the lead official did for the project."""

    def __init__(self, context: Context, page: ProjectPage) -> None:
        super().__init__(context, page, "")
        self.button.setText(self.tr("Enter"))
        self.kind = self.code_picker(self.tr("What was done"), "leader_action_kind")
        self.day = self.date_field(self.tr("On which day"), "PAST")
        self.day.set_date(context.database.read(today))
        self.words = LineInput(self.tr("In a sentence"))
        if context.database.role not in (ADMIN, LEADER):
            self.button.setEnabled(False)
            said = self.tr("Leaders and administrators of the workspace enter this.")
            self.add_widget(Label(said, "caption", tone="textSecondary", wrap=True))
        self.add("kind", self.kind)
        self.add("acted_on", self.day)
        self.add("text", self.words)

    @override
    def save(self) -> None:
        """Enter the action."""
        leader, kind = self.page.leader, self.kind.key
        if leader is None or kind is None:
            self.kind.set_error(self.tr("Please choose what was done"))
            return
        day, words = self.day_or_today(self.day.day), self.words.text
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Enter leader's action"),
                lambda session: add_leader_action(
                    session, self.page.row.id, leader.official_id, day, kind, words
                ),
                about=self.page.row.name,
                done=self.tr("Entered"),
            )
        )


class LightForm(SmallForm):
    """A light set by hand, with the reason, for at most thirty days."""

    def __init__(self, context: Context, page: ProjectPage) -> None:
        super().__init__(context, "")
        self._page = page
        self.button.setText(self.tr("Set"))
        words = {
            "RED": self.tr("Red"),
            "YELLOW": self.tr("Yellow"),
            "GREEN": self.tr("Green"),
        }
        self.colour = Picker(
            self.tr("Light"),
            lambda typed: [Option(key, word) for key, word in words.items() if typed in word],
        )
        self.colour.set_value("GREEN", words["GREEN"])
        self.reason = LineInput(self.tr("Reason"))
        self.until = self.date_field(self.tr("Until, at most 30 days"))
        self.add("colour", self.colour)
        self.add("reason", self.reason)
        self.add("until", self.until)

    @override
    def save(self) -> None:
        """Set the light."""
        project, colour = self._page.row, self.colour.key or "GREEN"
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Set light by hand"),
                lambda session: set_light(session, project.id, colour, self.reason.text, self.until.day),
                about=project.name,
                done=self.tr("The light is set by hand"),
            )
        )
