"""引资质量: how much each part counts, the thresholds of the city and its zones, and what a score needs."""

from typing import ClassVar

from PySide6.QtCore import QPoint, QRect, Qt
from typing_extensions import override

from app.errors import UserError
from app.services.quality_settings import CityRules, city_rules, focus_on, set_least_known
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.settings.group import Group
from app.ui.settings.thresholds_card import ThresholdsCard
from app.ui.settings.weights_card import WeightsCard
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import PickerPopup
from app.ui.widgets.popup import spot
from app.ui.words import Codes


class QualitySettings(Group):
    """A change holds at once: the score is worked out whenever somebody looks at a project."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"setting", "unit", "code_item"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._codes = Codes(context.database)
        self.picker: PickerPopup | None = None
        self.weights = WeightsCard(self)
        self.thresholds = ThresholdsCard(self)
        card = self.add_card(self.tr("Score"))
        self.known = LineInput()
        self.known.setObjectName("settings.quality.known")
        self.known.setFixedWidth(px(96))
        self.known.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.known.edit.setAccessibleName(self.tr("Least known"))
        self.known.committed.connect(self._set_known)
        explained = self.tr("Percent of the weight of the parts that apply; below it there is no score")
        self.add_row(card, self.tr("Least known"), explained, self.known)
        self.focus = Button("", size=30, icon="down")
        self.focus.setObjectName("settings.quality.focus")
        self.focus.clicked.connect(self._choose_focus)
        explained = self.tr("A project in one of them fits the city")
        self.add_row(card, self.tr("Focus industries"), explained, self.focus)
        self.column.addStretch(1)

    def _set_known(self, typed: str) -> None:
        shell, about = self.context.shell, self.tr("Least known")
        try:
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Change how quality is rated"),
                lambda session: set_least_known(session, typed),
                about=about,
                done=self.tr("Changed: {what}").format(what=about),
            )
        except UserError as error:
            self.known.set_error(sentence(error))

    def _choose_focus(self) -> None:
        every = self._codes.choices("industry_city")
        others = self.context.database.read(city_rules).other_industries

        def search(typed: str) -> list[Option]:
            return [Option(code, name) for code, name in every if typed in name]

        checked = [code for code, _ in every if code not in others]
        anchor = spot(self, QRect(self.focus.mapTo(self, QPoint(0, 0)), self.focus.size()))
        self.picker = PickerPopup(anchor, search, self.tr("Focus industries"), multiple=True, checked=checked)
        self.picker.toggled.connect(self._focus)
        self.picker.popup.gone.connect(anchor.deleteLater)
        self.picker.open_once()

    def _focus(self, code: str, on: bool) -> None:
        shell, name = self.context.shell, self._codes.word("industry_city", code)
        done = self.tr("A focus now: {what}") if on else self.tr("No focus any more: {what}")
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Change the focus industries"),
                lambda session: focus_on(session, code, on),
                about=name,
                done=done.format(what=name),
            ),
        )

    def _show_score(self, rules: CityRules) -> None:
        if not (self.known.edit.hasFocus() and self.known.error):
            self.known.set_text(str(rules.least_known))
        codes = [code for code, _ in self._codes.choices("industry_city")]
        focus = sum(code not in rules.other_industries for code in codes)
        said = self.tr("All {count}") if focus == len(codes) else self.tr("{focus} of {count}")
        self.focus.setText(said.format(focus=focus, count=len(codes)))

    @override
    def show_values(self) -> None:
        rules = self.context.database.read(city_rules)
        self.weights.show_weights(rules.weights)
        self.thresholds.show_values()
        self._show_score(rules)
