"""What else is known of a payment: who paid whom, its proof, its rate, and whether it counts."""

from typing_extensions import override

from app.services.fund_details import ArrivalDetails, arrival_details, describe_arrival
from app.services.project_view import Arrival, ProjectPage
from app.ui import text
from app.ui.page import Context
from app.ui.projects.code_form import CodeForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px

_WIDTH = 420
_YUAN = "CNY"
_LISTS = {
    "kind": "fund_arrival_kind",
    "source_scope": "fund_source_scope",
    "evidence_kind": "fund_evidence_kind",
}
"""Field → list of codes."""


class PaymentDetailsForm(CodeForm):
    """A rate is asked of foreign money alone, a reason of what is not counted."""

    def __init__(self, context: Context, page: ProjectPage, arrival: Arrival) -> None:
        super().__init__(context, page, "")
        self._arrival = arrival
        self.setFixedWidth(px(_WIDTH))
        self.button.setText(self.tr("Save"))
        known = context.database.read(lambda session: arrival_details(session, arrival.id))
        self.payer = LineInput(self.tr("Paid by"))
        self.payee = LineInput(self.tr("Paid to"))
        self.rate = LineInput(self.tr("Yuan for one unit"))
        self.rate_day = self.date_field(self.tr("Rate of"), "PAST")
        self.counted = CheckBox(self.tr("Counts in the assessment"), known.counted)
        self.reason = LineInput(self.tr("Why it does not count"))
        self.confirmed = CheckBox(self.tr("The proof has been seen"), known.confirmed)
        labels = (self.tr("Kind"), self.tr("Funds from"), self.tr("Proof"))
        self.codes_of = {
            field: self.code_picker(label, code_list)
            for label, (field, code_list) in zip(labels, _LISTS.items(), strict=True)
        }
        self._lay_out()
        self._fill(known)
        self.counted.toggled.connect(self._ask_reason)

    def _lay_out(self) -> None:
        arrival, codes = self._arrival, self.codes_of
        amount = text.in_currency(arrival.amount, arrival.currency)
        self.add_widget(Label(f"{text.full_date(arrival.arrived_on)}　{amount}", weight="medium"))
        self.add_row(("payer", self.payer), ("payee", self.payee))
        self.add_row(("kind", codes["kind"]), ("source_scope", codes["source_scope"]))
        self.add("evidence_kind", codes["evidence_kind"])
        self.add_widget(self.confirmed)
        rate = self.add_row(("fx_rate", self.rate), ("fx_on", self.rate_day))
        rate.setVisible(arrival.currency != _YUAN)
        self.add_widget(self.counted)
        self.add("not_counted_reason", self.reason)
        for name, field in self.fields.items():
            field.setObjectName(f"payment.{name}")
        self.setFocusProxy(self.payer)

    def _fill(self, known: ArrivalDetails) -> None:
        self.payer.set_text(known.payer or "")
        self.payee.set_text(known.payee or "")
        for field, picker in self.codes_of.items():
            if code := getattr(known, field):
                picker.set_value(code, self.codes.word(_LISTS[field], code))
        self.rate.set_text(known.fx_rate)
        self.rate_day.set_date(known.fx_on)
        self.reason.set_text(known.not_counted_reason)
        self.reason.setVisible(not known.counted)

    def _ask_reason(self, counted: bool) -> None:
        self.reason.setVisible(not counted)
        self.grew.emit()

    @override
    def save(self) -> None:
        """Take over what was entered."""
        details = ArrivalDetails(
            self.codes_of["kind"].key,
            self.payer.text.strip(),
            self.payee.text.strip(),
            self.codes_of["source_scope"].key,
            self.codes_of["evidence_kind"].key,
            self.confirmed.isChecked(),
            self.rate.text,
            self.rate_day.day,
            self.counted.isChecked(),
            self.reason.text,
        )
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Edit payment"),
                lambda session: describe_arrival(session, self._arrival.id, details),
                about=self.page.row.name,
                done=self.tr("Payment changed"),
            )
        )
