"""Small forms of a project: a dated fact, a payment, a leader's action, a light set by hand."""

from datetime import date

from typing_extensions import override

from app.database import today
from app.services.amounts import parse_amount
from app.services.funds import ArrivalDraft, add_arrival
from app.services.milestones import MilestoneDraft, add_milestone
from app.services.progress_notes import add_leader_action
from app.services.project_view import ProjectPage
from app.services.projects import set_light
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes


class _CodeForm(SmallForm):
    """A form with a picker of codes and a day in the past."""

    def __init__(self, context: Context, page: ProjectPage, verb: str) -> None:
        super().__init__(context, verb)
        self.page = page
        self.codes = Codes(context.database)

    def code_picker(self, label: str, code_list: str, only: tuple[str, ...] = ()) -> Picker:
        choices = [c for c in self.codes.choices(code_list) if not only or c[0] in only]
        if only:
            choices.sort(key=lambda choice: only.index(choice[0]))
        return Picker(label, lambda typed: [Option(c, n) for c, n in choices if typed.strip() in n])

    def day_or_today(self, day: date | None) -> date:
        return day or self.context.database.read(today)


class MilestoneForm(_CodeForm):
    """A fact with its day; confirmed at once when the proof has been seen."""

    def __init__(self, context: Context, page: ProjectPage, kinds: tuple[str, ...] = ()) -> None:
        super().__init__(context, page, "")
        self.button.setText(self.tr("Record"))
        self.kind = self.code_picker(self.tr("What has happened"), "milestone_type", kinds)
        self.kind.setObjectName("milestone.kind")
        if kinds:
            self.kind.set_value(kinds[0], self.codes.word("milestone_type", kinds[0]))
        self.day = self.date_field(self.tr("On which day"), "PAST")
        self.day.set_date(context.database.read(today))
        self.note = LineInput(self.tr("Note"))
        self.seen = CheckBox(self.tr("The proof has been seen: confirm it"), True)
        self.reason = LineInput(self.tr("Reason, when a step was skipped"))
        self.add("type", self.kind)
        self.add("happened_on", self.day)
        self.add("note", self.note)
        self.add("override_reason", self.reason)
        self.add_widget(self.seen)
        self.fields["reason_code"] = self.note

    @override
    def save(self) -> None:
        """Record the fact."""
        kind = self.kind.key
        if kind is None:
            self.kind.set_error(self.tr("Please choose what has happened"))
            return
        draft = MilestoneDraft(
            self.page.row.id,
            kind,
            self.day_or_today(self.day.day),
            evidence_ok=self.seen.isChecked(),
            confirm=self.seen.isChecked(),
            reason_code="OTHER" if kind == "TERMINATED" else None,
            override_reason=self.reason.text.strip() or None,
            note=self.note.text.strip() or None,
        )
        shell, word = self.context.shell, self.codes.word("milestone_type", kind)
        self.run(
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Record fact"),
                lambda session: add_milestone(session, draft),
                about=f"{self.page.row.name}　{word}",
                done=self.tr("Recorded: {what}").format(what=word),
            )
        )


class PaymentForm(_CodeForm):
    """Money paid in."""

    def __init__(self, context: Context, page: ProjectPage) -> None:
        super().__init__(context, page, "")
        self.button.setText(self.tr("Enter"))
        self.amount = LineInput(self.tr("Amount"), self.tr("1.2 or 12000 wan"))
        self.amount.setObjectName("payment.amount")
        self.day = self.date_field(self.tr("Paid on"), "PAST")
        self.day.set_date(context.database.read(today))
        self.kind = self.code_picker(self.tr("Kind"), "fund_arrival_kind")
        self.seen = CheckBox(self.tr("The proof has been seen"), True)
        self.add("amount", self.amount)
        self.add("arrived_on", self.day)
        self.add("kind", self.kind)
        self.add_widget(self.seen)

    @override
    def save(self) -> None:
        """Enter the payment."""

        def enter() -> None:
            amount = parse_amount(self.amount.text, "YI")
            draft = ArrivalDraft(
                self.page.row.id,
                self.day_or_today(self.day.day),
                amount,
                self.kind.key,
                confirmed=self.seen.isChecked(),
            )
            self.context.shell.write(
                QT_TRANSLATE_NOOP("Action", "Enter payment"),
                lambda session: add_arrival(session, draft),
                about=self.page.row.name,
                done=self.tr("Payment entered"),
            )

        self.run(enter)


class LeaderActionForm(_CodeForm):
    """What the lead official did for the project."""

    def __init__(self, context: Context, page: ProjectPage) -> None:
        super().__init__(context, page, "")
        self.button.setText(self.tr("Enter"))
        self.kind = self.code_picker(self.tr("What was done"), "leader_action_kind")
        self.day = self.date_field(self.tr("On which day"), "PAST")
        self.day.set_date(context.database.read(today))
        self.words = LineInput(self.tr("In a sentence"))
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
            lambda: self.context.shell.write(
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
            lambda: self.context.shell.write(
                QT_TRANSLATE_NOOP("Action", "Set light by hand"),
                lambda session: set_light(session, project.id, colour, self.reason.text, self.until.day),
                about=project.name,
                done=self.tr("The light is set by hand"),
            )
        )
