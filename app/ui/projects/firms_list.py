"""企业 of a project: who invests, and the ledger of what has been paid in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.project_view import Arrival, Party, ProjectPage
from app.ui import text
from app.ui.layouts import clear
from app.ui.sync.marks import Marks
from app.ui.widgets.button import PADDING, Button, IconButton
from app.ui.widgets.label import ElidedLabel, Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.writing import writing
from app.ui.words import Codes


class FirmsList(QWidget):
    """`opened` carries a firm; `party_asked` (a firm's part, None for a new one), `pay_asked`,
    `details_asked` and `correct_asked` (a payment) where their form belongs.
    """

    opened = Signal(str)
    party_asked = Signal(object, QWidget)
    pay_asked = Signal(QWidget)
    details_asked = Signal(object, QWidget)
    correct_asked = Signal(object, QWidget)

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = marks
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(6), px(14), px(6))
        self._column.setSpacing(px(4))

    def show_page(self, page: ProjectPage, codes: Codes) -> None:
        """Replace both lists."""
        clear(self._column)
        self._column.addLayout(self._firms(page))
        for party in page.parties:
            self._column.addLayout(self._party(party, codes))
            self._mark(party.id, party.company_id)
        if not page.parties:
            self._say(self.tr("No firm has a part in it yet."))
        self._column.addWidget(Hairline())
        self._column.addLayout(self._money(page))
        for arrival in page.arrivals:
            self._column.addLayout(self._arrival(arrival, codes))
            self._mark(arrival.id)
        if not page.arrivals:
            self._say(self.tr("Nothing paid in yet."))
        self._column.addStretch(1)

    def _mark(self, record_id: str, otherwise: str = "") -> None:
        """Below a line, which has no room for it."""
        self._column.addWidget(self._marks.tag(record_id, otherwise), 0, Qt.AlignmentFlag.AlignLeft)

    def _say(self, words: str) -> None:
        self._column.addWidget(Label(words, "caption", tone="textTertiary"))

    def _firms(self, page: ProjectPage) -> QHBoxLayout:
        shares = [party.share for party in page.parties if party.share is not None]
        total = self.tr("{share}% in all").format(share=f"{sum(shares) / 100:g}") if len(shares) > 1 else ""
        add = writing(Button(self.tr("Firm"), "text", 26, icon="plus"))
        add.setObjectName("project.party.add")
        add.clicked.connect(lambda: self.party_asked.emit(None, add))
        return _head(self.tr("Firms"), total, add)

    def _party(self, party: Party, codes: Codes) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addSpacing(-px(PADDING[26]))
        name = Button(party.name, "text", 26)
        name.clicked.connect(lambda: self.opened.emit(party.company_id))
        row.addWidget(name)
        role = codes.word("party_role", party.role)
        share = f"{party.share / 100:g}%" if party.share is not None else ""
        row.addWidget(Label("　".join(filter(None, (role, share))), "caption", tone="textTertiary"))
        row.addStretch(1)
        edit = writing(
            IconButton("edit", self.tr("Change the part of {firm}").format(firm=party.name), size=22)
        )
        edit.setObjectName(f"project.party.{party.name}")
        edit.clicked.connect(lambda: self.party_asked.emit(party, edit))
        row.addWidget(edit)
        return row

    def _money(self, page: ProjectPage) -> QHBoxLayout:
        project = page.row
        share = text.percent(project.paid / project.investment) if project.investment else ""
        total = "　".join(filter(None, (text.yi_with_unit(project.paid), share)))
        pay = writing(Button(self.tr("Payment"), "text", 26, icon="plus"))
        pay.setObjectName("project.pay")
        pay.clicked.connect(lambda: self.pay_asked.emit(pay))
        return _head(self.tr("Paid in"), total, pay)

    def _arrival(self, arrival: Arrival, codes: Codes) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(Label(text.full_date(arrival.arrived_on), "caption", tone="textSecondary"))
        kind = codes.word("fund_arrival_kind", arrival.kind)
        why = self.tr("taken back: {reason}").format(reason=arrival.raw) if arrival.is_correction else ""
        waiting = "" if arrival.confirmed else self.tr("not confirmed")
        aside = "" if arrival.counted else self.tr("not counted")
        row.addWidget(ElidedLabel("　".join(filter(None, (kind, why, waiting, aside))), "caption"), 1)
        amount = Label(text.in_currency(arrival.amount, arrival.currency), "caption", "medium")
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(amount)
        details = writing(IconButton("edit", self.tr("More about this payment"), size=22))
        details.setObjectName("project.payment")
        details.clicked.connect(lambda: self.details_asked.emit(arrival, details))
        correct = writing(IconButton("undo", self.tr("Take this payment back"), size=22, icon_size=13))
        correct.setObjectName("project.correct")
        correct.clicked.connect(lambda: self.correct_asked.emit(arrival, correct))
        for button in (details, correct):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            if arrival.is_correction or arrival.is_corrected:
                button.hide()  # never shown by hand: without a parent yet it would be a window
            row.addWidget(button)
        return row


def _head(title: str, total: str, add: Button) -> QHBoxLayout:
    """What a list is called, its sum in grey, and the way to add to it."""
    row = QHBoxLayout()
    row.addWidget(Label(title, weight="bold"))
    row.addWidget(Label(total, "caption", tone="textTertiary"))
    row.addStretch(1)
    row.addWidget(add)
    row.addSpacing(-px(PADDING[26]))
    return row
