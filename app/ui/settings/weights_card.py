"""Weights of the parts of 引资质量: typed one by one, kept together as soon as they are 100 in all."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt

from app.errors import UserError
from app.services.quality_rules import WEIGHTS, Part
from app.services.quality_settings import WHOLE, parse_weight, set_weights
from app.ui.attempt import attempt
from app.ui.quality_words import part_word
from app.ui.sentences import sentence
from app.ui.settings.group import Group
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px


class WeightsCard:
    """The card of a group. What is typed waits until the sum is right; the card says what is lacking."""

    def __init__(self, group: Group) -> None:
        self._context = group.context
        self._kept: Mapping[Part, int] = WEIGHTS
        self._typed: dict[Part, int] = {}
        self.card = card = group.add_card(self.tr("Weights"), " ")
        self.back = Button(self.tr("Put back"), "text", 26)
        self.back.setObjectName("settings.quality.weights.back")
        self.back.clicked.connect(self._put_back)
        self.reset = Button(self.tr("To default"), "text", 26)
        self.reset.setObjectName("settings.quality.weights.reset")
        self.reset.clicked.connect(lambda: self._write(WEIGHTS))
        card.add_action(self.back)
        card.add_action(self.reset)
        explained = {
            Part.FIT: self.tr("A focus industry; closes a gap in its chain"),
            Part.INTENSITY: self.tr("Fixed investment per mu; as promised, or else reckoned"),
            Part.TAX: self.tr("Tax per mu; as promised, or else reckoned from the tax expected"),
            Part.ENERGY: self.tr("Energy for the output expected; nothing under a risk to the environment"),
            Part.TALENT: self.tr("Share of revenue for research; academic leaders and innovation teams"),
            Part.INVESTOR: self.tr(
                "Categories of the firms that invest; nothing after a failed credit check"
            ),
            Part.SUPPLY: self.tr("Bought locally; firms here before and behind it in the chain"),
            Part.NOT_ESTATE: self.tr("Nothing for real estate, also in disguise"),
        }
        self.fields: dict[Part, LineInput] = {}
        for part in Part:
            group.add_row(card, part_word(part), explained[part], self._field(part))

    @staticmethod
    def tr(words: str) -> str:
        return QCoreApplication.translate("WeightsCard", words)

    def _field(self, part: Part) -> LineInput:
        field = self.fields[part] = LineInput()
        field.setObjectName(f"settings.quality.weight.{part.value}")
        field.setFixedWidth(px(96))
        field.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.edit.setAccessibleName(part_word(part))
        field.committed.connect(lambda typed: self._take(part, typed))
        return field

    def show_weights(self, weights: Mapping[Part, int]) -> None:
        """Show the weights in force; what is typed and waits stays while they are the same."""
        if weights != self._kept:
            self._typed.clear()
        self._kept = weights
        for part, field in self.fields.items():
            if not (field.edit.hasFocus() and field.error):
                field.set_text(str(self._typed.get(part, weights[part])))
        found = sum({**weights, **self._typed}.values())
        lacking = self.tr("{sum} in all; kept as soon as they are 100").format(sum=found)
        self.card.set_count(lacking if self._typed else self.tr("100 in all"))
        self.card.count.set_tone("redText" if self._typed else "textTertiary")
        self.back.setVisible(bool(self._typed))
        self.reset.setVisible(weights != WEIGHTS and not self._typed)

    def _take(self, part: Part, typed: str) -> None:
        """What is no weight is said under the field; what is one is kept once all of them are 100."""
        try:
            self._typed[part] = parse_weight(part, typed)
        except UserError as error:
            self.fields[part].set_error(sentence(error))
            return
        weights = {**self._kept, **self._typed}
        if weights == self._kept:
            self._typed.clear()
        if weights != self._kept and sum(weights.values()) == WHOLE:
            self._write(weights)
        else:
            self.show_weights(self._kept)

    def _put_back(self) -> None:
        self._typed.clear()
        self.show_weights(self._kept)

    def _write(self, weights: Mapping[Part, int]) -> None:
        shell = self._context.shell
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Change the weights of quality"),
                lambda session: set_weights(session, weights),
                done=self.tr("Rated so from now on"),
            ),
        )
