"""引资质量 among the settings: weights, thresholds, zones, focus industries."""

import pytest

from app.models.base import stable_id
from app.services.history import record_history
from app.services.quality_rules import LIMITS, WEIGHTS, Limit, Part
from app.services.quality_settings import city_rules, zone_limits
from app.services.undo import undo
from app.ui.history.setting_words import setting_lines, setting_word
from app.ui.settings.page import SettingsPage
from app.ui.settings.quality import QualitySettings
from app.ui.widgets.line_input import LineInput
from app.ui.words import Codes
from tests.city import City

WAN = 1_000_000


@pytest.fixture
def group(page: SettingsPage) -> QualitySettings:
    """How quality is rated."""
    page.choose("quality")
    assert isinstance(page.group, QualitySettings)
    return page.group


def enter(field: LineInput, typed: str) -> None:
    field.edit.setText(typed)
    field.edit.committed.emit(typed)


def test_weights_are_kept_as_soon_as_they_are_100_in_all(group: QualitySettings, city: City) -> None:
    card = group.weights
    enter(card.fields[Part.TAX], "25")
    assert card.card.count.text() == "110 in all; kept as soon as they are 100"
    assert city.database.read(city_rules).weights == WEIGHTS
    enter(card.fields[Part.FIT], "10")
    assert card.card.count.text() == "100 in all"
    assert city.database.read(city_rules).weights == {**WEIGHTS, Part.TAX: 25, Part.FIT: 10}
    city.database.write("Undo", undo)
    assert card.fields[Part.TAX].text == "15"
    assert card.reset.isHidden()


def test_weights_that_wait_are_put_back_and_what_is_none_is_said(group: QualitySettings) -> None:
    card = group.weights
    enter(card.fields[Part.TAX], "1500")
    assert card.fields[Part.TAX].error == "Please enter a whole number from 0 to 100"
    enter(card.fields[Part.TAX], "20")
    card.back.click()
    assert card.fields[Part.TAX].text == "15"
    assert card.card.count.text() == "100 in all"


def test_thresholds_of_the_city_are_set_and_reset(group: QualitySettings, city: City) -> None:
    card = group.thresholds
    enter(card.fields[Limit.TAX], "0")
    assert card.fields[Limit.TAX].error == "A threshold must be more than zero"
    enter(card.fields[Limit.TAX], "35 万元/亩")
    assert city.database.read(city_rules).limits[Limit.TAX] == 35 * WAN
    assert card.fields[Limit.TAX].text == "35"
    card.reset.click()
    assert city.database.read(city_rules).limits == LIMITS


def test_a_zone_is_given_a_threshold_over_that_of_the_city(group: QualitySettings, city: City) -> None:
    card = group.thresholds
    card.zone.click()
    assert card.picker is not None
    zone = next(option for option in card.offered("") if option.main == "望川经开区")
    card.picker.picked.emit(zone.key)
    assert (card.zone.text(), card.fields[Limit.INTENSITY].text) == ("望川经开区", "")
    assert card.fields[Limit.INTENSITY].edit.placeholderText() == "300"
    enter(card.fields[Limit.INTENSITY], "400")
    own = city.database.read(lambda session: zone_limits(session, zone.key))
    assert own == {Limit.INTENSITY: 400 * WAN}
    assert card.card.count.text() == "With their own: 望川经开区"
    card.reset.click()
    assert card.card.count.text() == ""


def test_a_focus_industry_is_unticked(group: QualitySettings, city: City) -> None:
    every = len(Codes(city.database).choices("industry_city"))
    assert group.focus.text() == f"All {every}"
    group.focus.click()
    assert group.picker is not None
    group.picker.toggled.emit("FINANCE", False)
    assert group.focus.text() == f"{every - 1} of {every}"


def test_the_history_tells_what_a_setting_changed(group: QualitySettings, city: City) -> None:
    enter(group.known, "50")
    setting = stable_id("setting", "quality_limits")
    (entry,) = city.database.read(lambda session: record_history(session, setting))
    value = next(change for change in entry.changes if change.field == "value")
    (line,) = setting_lines("quality_limits", value.old, value.new, Codes(city.database))
    assert (setting_word("quality_limits"), line.name) == ("Thresholds of quality", "Least known")
    assert (line.old, line.new) == ("60%", "50%")
    (zone,) = setting_lines("quality_zone.x", None, '{"tax": 30000000}', Codes(city.database))
    assert (zone.old, zone.new) == ("as the city", "30")
