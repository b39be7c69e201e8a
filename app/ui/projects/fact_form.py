"""Entering a dated fact of a project, with its proof; and what is done to one already entered."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from app.database import Session, today
from app.errors import UserError
from app.services.attachments import StoredFile, attach
from app.services.milestones import (
    MilestoneDraft,
    add_milestone,
    can_be_overruled,
    confirm_milestone,
    revoke_milestone,
    send_back_milestone,
)
from app.services.project_view import Fact, ProjectPage
from app.ui import text
from app.ui.attachments.proof_field import ProofField
from app.ui.page import Context
from app.ui.projects.code_form import CodeForm
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.card import KeyValueGrid
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.writing import writing
from app.ui.words import Codes

_RESTS = ("SUSPENDED", "RESUMED")
_ENDS = ("TERMINATED", "LOST", "TRANSFERRED")
OURS = "PROMOTION"


class FactForm(CodeForm):
    """A fact with its day, whose date it is, and its proof; confirmed at once when that has been seen.

    `kinds` are the facts to choose from, the first of them chosen; without it all can be.
    """

    def __init__(self, context: Context, page: ProjectPage, kinds: tuple[str, ...] = ()) -> None:
        super().__init__(context, page, "")
        self.button.setText(self.tr("Record"))
        self.kind = self.code_picker(self.tr("What has happened"), "milestone_type", kinds)
        self.kind.setObjectName("milestone.kind")
        self.day = self.date_field(self.tr("On which day"), "PAST")
        self.day.set_date(context.database.read(today))
        self.whose = self.code_picker(self.tr("Whose date"), "milestone_authority")
        self.whose.set_value(OURS, self.codes.word("milestone_authority", OURS))
        self.why = self.code_picker(self.tr("Why it ends"), "termination_reason")
        self.note = LineInput(self.tr("Note"))
        self.note.setObjectName("milestone.note")
        self.proof = ProofField(context, self.tr("Proof"))
        self.seen = CheckBox(self.tr("The proof has been seen: confirm it"), True)
        self.reason = LineInput(self.tr("Reason to confirm it all the same"))
        self.reason.setObjectName("milestone.reason")
        self.add("type", self.kind)
        self.add("happened_on", self.day)
        self.add("authority", self.whose)
        self.add("reason_code", self.why)
        self.add("note", self.note)
        self.add("proof", self.proof)
        self.add("override_reason", self.reason)
        self.add_widget(self.seen)
        self.kind.picked.connect(self._suit)
        self.reason.hide()
        if kinds:
            self.kind.set_value(kinds[0], self.codes.word("milestone_type", kinds[0]))
        self._suit(kinds[0] if kinds else "")

    def _suit(self, kind: str) -> None:
        """Only an end asks why and who agreed; rest and restart have no proof but their reason."""
        rests, ends = kind in _RESTS, kind in _ENDS
        self.why.setVisible(kind == "TERMINATED")
        self.whose.setVisible(not rests and not ends)
        self.proof.setVisible(not rests)
        self.seen.setVisible(not rests)
        self.seen.setText(
            self.tr("The leading group's office has agreed")
            if ends
            else self.tr("The proof has been seen: confirm it")
        )
        self.note.set_label(self.tr("Reason and who decided") if rests or ends else self.tr("Note"))
        self.grew.emit()

    def _record(self, files: Sequence[StoredFile]) -> None:
        kind = self.kind.key or ""
        draft = MilestoneDraft(
            self.page.row.id,
            kind,
            self.day_or_today(self.day.day),
            authority=self.whose.key or OURS,
            evidence_ok=self.seen.isChecked() and kind not in _RESTS,
            confirm=self.seen.isChecked() or kind in (*_RESTS, *_ENDS),
            reason_code=self.why.key,
            override_reason=self.reason.text.strip() or None,
            note=self.note.text.strip() or None,
        )

        def enter(session: Session) -> None:
            fact = add_milestone(session, draft)
            for file in files:
                attach(session, file, "project_milestone", fact)

        word = self.codes.word("milestone_type", kind)
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Record fact"),
                enter,
                about=f"{self.page.row.name}　{word}",
                done=self.tr("Recorded: {what}").format(what=word),
            )
        )

    @override
    def save(self) -> None:
        """Record the fact, after its proof is safely in the workspace."""
        if self.kind.key is None:
            self.kind.set_error(self.tr("Please choose what has happened"))
            return
        self.proof.store(self._record)

    @override
    def refused(self, field: str, error: UserError) -> None:
        """A reason is asked for only where it lifts what stands against confirming it."""
        if field == "type":
            self.reason.setVisible(can_be_overruled(error.code))


class FactCard(SmallForm):
    """A fact with its three dates; a reported one is confirmed or sent back, a confirmed one revoked."""

    def __init__(self, context: Context, page: ProjectPage, fact: Fact, codes: Codes) -> None:
        super().__init__(context, "")
        self._page, self._fact = page, fact
        self._word = codes.word("milestone_type", fact.type)
        self.add_widget(Label(self._word, "section", "bold"))
        self.add_widget(self._facts(codes))
        self.reason = LineInput(self.tr("Reason"))
        self.reason.setObjectName("fact.reason")
        self.fields.update(dict.fromkeys(("note", "type", "override_reason"), self.reason))
        self.add_widget(self.reason)
        open_, confirmed = fact.status == "REPORTED", fact.status == "CONFIRMED"
        self.reason.setVisible(open_ or confirmed)
        self.button.setText(self.tr("Confirm: the proof has been seen"))
        self.button.setVisible(open_)
        self.back = writing(Button(self.tr("Send back") if open_ else self.tr("Revoke")))
        self.back.setObjectName("fact.back")
        self.back.setVisible(open_ or confirmed)
        self.back.clicked.connect(self._take_back)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.button)
        row.addWidget(self.back)
        row.addStretch(1)
        self._column.addLayout(row)

    def _facts(self, codes: Codes) -> KeyValueGrid:
        fact = self._fact
        grid = KeyValueGrid(76)
        dates = (
            (self.tr("Happened"), fact.happened_on),
            (self.tr("Confirmed"), fact.confirmed_on),
            (self.tr("Reported"), fact.reported_on),
        )
        for name, day in dates:
            grid.add_row(name, text.full_date(day) if day else self.tr("not yet"))
        grid.add_row(self.tr("Whose date"), codes.word("milestone_authority", fact.authority))
        grid.add_row(self.tr("State"), codes.word("milestone_status", fact.status))
        proof = self.tr("%n file(s)", "", fact.files) if fact.files else ""
        seen = self.tr("seen") if fact.evidence_ok else self.tr("not seen")
        grid.add_row(self.tr("Proof"), "　".join(filter(None, (seen, proof))))
        if fact.note:
            grid.add_row(self.tr("Note"), fact.note)
        if fact.override_reason:
            grid.add_row(self.tr("In spite of the rules"), fact.override_reason)
        return grid

    def _take_back(self) -> None:
        """Send it back, or revoke what was confirmed; the row stays with the reason."""
        confirmed = self._fact.status == "CONFIRMED"
        action = revoke_milestone if confirmed else send_back_milestone
        label = (
            QT_TRANSLATE_NOOP("Action", "Revoke fact")
            if confirmed
            else QT_TRANSLATE_NOOP("Action", "Send fact back")
        )
        done = self.tr("Revoked: {what}") if confirmed else self.tr("Sent back: {what}")
        self.run(
            lambda: self.write(
                label,
                lambda session: action(session, self._fact.id, self.reason.text),
                about=f"{self._page.row.name}　{self._word}",
                done=done.format(what=self._word),
            )
        )

    @override
    def save(self) -> None:
        """Confirm it."""
        why = self.reason.text.strip() or None
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Confirm fact"),
                lambda session: confirm_milestone(session, self._fact.id, override_reason=why),
                about=f"{self._page.row.name}　{self._word}",
                done=self.tr("Confirmed: {what}").format(what=self._word),
            )
        )
