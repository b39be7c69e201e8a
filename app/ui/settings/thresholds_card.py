"""Thresholds of 引资质量: those of the city, and in their place those a zone has of its own."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.services.quality_rules import LIMITS, Limit
from app.services.quality_settings import (
    city_rules,
    parse_threshold,
    reset_limits,
    set_threshold,
    zone_limits,
    zones,
)
from app.ui.attempt import attempt
from app.ui.choices import Choices
from app.ui.quality_words import limit_unit, limit_word, threshold_typed, threshold_words
from app.ui.sentences import sentence
from app.ui.settings.group import Group
from app.ui.settings.measured import measured
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import PickerPopup

_CITY = "city"


class ThresholdsCard:
    """The card of a group. One looks at the whole city or at one zone, where an empty field is the city's."""

    def __init__(self, group: Group) -> None:
        self._context = group.context
        self._choices = Choices(group.context.database)
        self._unit, self._unit_name = "", ""
        self._offer: dict[str, str] = {}
        self.picker: PickerPopup | None = None
        self.card = card = group.add_card(self.tr("Thresholds"), " ")
        self.reset = Button("", "text", 26)
        self.reset.setObjectName("settings.quality.limits.reset")
        self.reset.clicked.connect(self._reset)
        card.add_action(self.reset)
        self.zone = Button("", size=30, icon="down")
        self.zone.setObjectName("settings.quality.zone")
        self.zone.clicked.connect(self._choose_zone)
        explained = self.tr("A zone may have its own; otherwise those of the unit above it, or the city's")
        group.add_row(card, self.tr("Hold for"), explained, self.zone)
        self.fields: dict[Limit, LineInput] = {}
        units = [Label(limit_unit(limit), "caption") for limit in Limit]
        wide = max(label.sizeHint().width() for label in units)
        for limit in Limit:
            group.add_row(card, limit_word(limit), "", self._field(limit, wide))

    @staticmethod
    def tr(words: str) -> str:
        return QCoreApplication.translate("ThresholdsCard", words)

    def _field(self, limit: Limit, unit_width: int) -> QWidget:
        field = self.fields[limit] = LineInput()
        field.setObjectName(f"settings.quality.limit.{limit.value}")
        field.setFixedWidth(px(96))
        field.committed.connect(lambda typed: self._take(limit, typed))
        unit = Label(limit_unit(limit), "caption", tone="textTertiary")
        unit.setFixedWidth(unit_width)
        return measured(field, limit_word(limit), unit)

    def show_values(self) -> None:
        """Show the thresholds of the city, or of the zone one looks at, over the city's."""
        database, unit = self._context.database, self._unit
        city = database.read(city_rules).limits
        own = database.read(lambda session: zone_limits(session, unit)) if unit else city
        for limit, field in self.fields.items():
            if not (field.edit.hasFocus() and field.error):
                field.set_text(threshold_typed(limit, own[limit]) if limit in own else "")
            field.edit.setPlaceholderText(threshold_typed(limit, city[limit] if unit else LIMITS[limit]))
        others = self.tr(", ").join(database.read(zones))
        self.card.set_count(self.tr("With their own: {zones}").format(zones=others) if others else "")
        self.zone.setText(self._unit_name or self.tr("The whole city"))
        self.reset.setText(self.tr("As the city") if unit else self.tr("To default"))
        self.reset.setVisible(bool(own) if unit else city != LIMITS)

    def _choose_zone(self) -> None:
        self.picker = PickerPopup(self.zone, self.offered, self.tr("Hold for"))
        self.picker.picked.connect(self._look_at)
        self.picker.open_once()

    def offered(self, typed: str) -> list[Option]:
        """The city, and the units that can answer for a project."""
        units = self._choices.units(typed)
        self._offer.update({option.key: option.main for option in units})
        return units if typed else [Option(_CITY, self.tr("The whole city")), *units]

    def _look_at(self, key: str) -> None:
        self._unit, self._unit_name = ("", "") if key == _CITY else (key, self._offer[key])
        for field in self.fields.values():
            field.set_error("")
        self.show_values()

    def _take(self, limit: Limit, typed: str) -> None:
        """What cannot be taken is said under the field, and what was typed stays."""
        shell, unit = self._context.shell, self._unit
        try:
            value = parse_threshold(limit, typed)
            blank = self.tr("as the city") if unit else self.tr("default")
            shown = blank if value is None else threshold_words(limit, value)
            about = "　".join(filter(None, (self._unit_name, limit_word(limit), shown)))
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Change a threshold of quality"),
                lambda session: set_threshold(session, limit, value, unit),
                about=about,
                done=self.tr("Changed: {what}").format(what=about),
            )
        except UserError as error:
            self.fields[limit].set_error(sentence(error))

    def _reset(self) -> None:
        shell, unit = self._context.shell, self._unit
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Reset the thresholds of quality"),
                lambda session: reset_limits(session, unit),
                about=self._unit_name,
                done=self.tr("Rated so from now on"),
            ),
        )
