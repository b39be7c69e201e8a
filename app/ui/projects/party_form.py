"""A firm's part in a project: which firm, what it does in it, and its share."""

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from app.services.project_parties import (
    PartyDraft,
    add_party,
    edit_party,
    lead_party,
    parse_share,
    remove_party,
)
from app.services.project_view import Party, ProjectPage
from app.ui.choices import Choices
from app.ui.page import Context
from app.ui.projects.code_form import CodeForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.picker import Picker


class PartyForm(CodeForm):
    """A new part with its firm, or the one of `party`: changed, put first, or taken off."""

    def __init__(self, context: Context, page: ProjectPage, party: Party | None) -> None:
        super().__init__(context, page, "")
        self._party = party
        firms = Choices(context.database).firms
        self.firm = Picker(self.tr("Firm"), firms, self.tr("Pinyin works"), allow_new=True)
        self.firm.setObjectName("party.firm")
        self.role = self.code_picker(self.tr("Part"), "party_role")
        self.role.setObjectName("party.role")
        self.share = LineInput(self.tr("Share (%)"), self.tr("may be blank"))
        self.share.setObjectName("party.share")
        self.currency = self.code_picker(self.tr("Pays in"), "currency")
        self.currency.setObjectName("party.currency")
        role = party.role if party is not None else "INVESTOR"
        self.role.set_value(role, self.codes.word("party_role", role))
        if party is None:
            self.add("company", self.firm)
        else:
            self.add_widget(Label(party.name, "section", "bold"))
        self.add("role", self.role)
        self.add_row(("share", self.share), ("currency", self.currency))
        self.button.setText(self.tr("Add") if party is None else self.tr("Change"))
        if party is not None:
            if party.share is not None:
                self.share.set_text(f"{party.share / 100:g}")
            if party.currency is not None:
                self.currency.set_value(party.currency, self.codes.word("currency", party.currency))
            self._offer(party)

    def _offer(self, party: Party) -> None:
        """What else may be done with a firm that has a part, beside the button."""
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.button)
        row.addStretch(1)
        if party.company_id != self.page.company_id and party.role == "INVESTOR":
            first = Button(self.tr("Put first"), "quiet")
            first.setObjectName("party.first")
            first.setToolTip(self.tr("Lists name the project's investor by the first"))
            first.clicked.connect(lambda: self._put_first(party))
            row.addWidget(first)
        off = Button(self.tr("Take off"), "quiet")
        off.setObjectName("party.off")
        off.clicked.connect(lambda: self._take_off(party))
        row.addWidget(off)
        self._column.addLayout(row)

    def _put_first(self, party: Party) -> None:
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Put firm first"),
                lambda session: lead_party(session, party.id),
                about=f"{self.page.row.name}　{party.name}",
                done=self.tr("{firm} comes first").format(firm=party.name),
            )
        )

    def _take_off(self, party: Party) -> None:
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Take firm off project"),
                lambda session: remove_party(session, party.id),
                about=f"{self.page.row.name}　{party.name}",
                done=self.tr("Taken off: {firm}").format(firm=party.name),
            )
        )

    def _add(self) -> None:
        name = self.firm.edit.text().strip()
        key = self.firm.key
        role, share = self.role.key or "INVESTOR", parse_share(self.share.text)
        draft = PartyDraft(key, "" if key else name, role, share, self.currency.key)
        self.write(
            QT_TRANSLATE_NOOP("Action", "Add firm to project"),
            lambda session: add_party(session, self.page.row.id, draft),
            about=f"{self.page.row.name}　{name}",
            done=self.tr("Added: {firm}").format(firm=name),
        )

    def _change(self, party: Party) -> None:
        role, share = self.role.key or party.role, parse_share(self.share.text)
        currency = self.currency.key
        self.write(
            QT_TRANSLATE_NOOP("Action", "Change firm's part"),
            lambda session: edit_party(session, party.id, role, share, currency),
            about=f"{self.page.row.name}　{party.name}",
            done=self.tr("Changed: {firm}").format(firm=party.name),
        )

    @override
    def save(self) -> None:
        """Add it, or change the one there is."""
        party = self._party
        self.run(self._add if party is None else lambda: self._change(party))
