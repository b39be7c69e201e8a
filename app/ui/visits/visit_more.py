"""A small form for what else is known of a logged visit: how long, what they ask for, how they took it."""

from typing_extensions import override

from app.services.visit_details import VisitDetails, describe_visit, visit_details
from app.ui.choices import Choices
from app.ui.facts_grid import options
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.picker import Picker


class VisitMoreForm(SmallForm):
    """Of the visit `visit_id` to the firm `firm`; what is empty stays unknown."""

    def __init__(self, context: Context, visit_id: str, firm: str) -> None:
        super().__init__(context, "")
        self._visit_id, self._firm = visit_id, firm
        self.button.setText(self.tr("Save"))
        self.duration = LineInput(self.tr("Minutes it took"))
        self.leader = Picker(
            self.tr("Highest official present"), Choices(context.database).people, self.tr("Name or pinyin")
        )
        self.mood = self._scale(self.tr("How they took it"), self._moods())
        self.change = self._scale(self.tr("Change of intent"), self._changes())
        self.demands = LineInput(self.tr("What they ask for"))
        self.add_row(("duration", self.duration), ("leader", self.leader))
        self.add_row(("sentiment", self.mood), ("intent_change", self.change))
        self.add("demands", self.demands)
        for name, field in self.fields.items():
            field.setObjectName(f"visit.{name}")
        self.setFocusProxy(self.duration)
        self._fill(context.database.read(lambda session: visit_details(session, visit_id)))

    def _scale(self, label: str, words: dict[int, str]) -> Picker:
        choices = [(str(step), word) for step, word in sorted(words.items(), reverse=True)]
        return Picker(label, lambda typed: options(choices, typed))

    def _moods(self) -> dict[int, str]:
        return {
            2: self.tr("Very keen"),
            1: self.tr("Interested"),
            0: self.tr("Neutral"),
            -1: self.tr("Reserved"),
            -2: self.tr("Unwilling"),
        }

    def _changes(self) -> dict[int, str]:
        return {
            2: self.tr("Much stronger"),
            1: self.tr("Stronger"),
            0: self.tr("As before"),
            -1: self.tr("Weaker"),
            -2: self.tr("Much weaker"),
        }

    def _fill(self, known: VisitDetails) -> None:
        self.duration.set_text(known.duration)
        self.demands.set_text(known.demands)
        if known.highest_leader_id is not None:
            self.leader.set_value(known.highest_leader_id, known.highest_leader)
        for picker, value, words in (
            (self.mood, known.sentiment, self._moods()),
            (self.change, known.intent_change, self._changes()),
        ):
            if value in words:
                picker.set_value(str(value), words[value])

    @override
    def save(self) -> None:
        """Take over what was entered."""
        mood, change = self.mood.key, self.change.key
        details = VisitDetails(
            self.duration.text,
            self.demands.text,
            int(mood) if mood else None,
            int(change) if change else None,
            self.leader.key,
        )
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Correct visit"),
                lambda session: describe_visit(session, self._visit_id, details),
                about=self._firm,
                done=self.tr("Visit corrected: {company}").format(company=self._firm),
            )
        )
