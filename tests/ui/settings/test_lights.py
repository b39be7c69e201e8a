"""亮灯规则, as a person sets them."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.services.light_rules import RULES, light_rules, lights_now, moved
from app.services.projects import set_light
from app.services.thresholds import Thresholds
from app.ui.main_window import MainWindow
from app.ui.settings.lights import LightSettings
from app.ui.settings.limit_words import rule_explained, rule_name, unit_word
from app.ui.settings.page import SettingsPage
from app.ui.widgets.toast import Toast
from tests.city import City

Type = Callable[[str, str], None]


@pytest.fixture
def group(page: SettingsPage) -> LightSettings:
    """The light rules."""
    page.choose("lights")
    assert isinstance(page.group, LightSettings)
    return page.group


@pytest.fixture
def type_limit(group: LightSettings) -> Type:
    """Type a limit and press Enter."""

    def do(name: str, typed: str) -> None:
        field = group.fields[name].input
        field.edit.setText(typed)
        field.edit.committed.emit(typed)

    return do


def limit(city: City, name: str) -> int | None:
    found: int | None = getattr(city.database.read(light_rules).limits, name)
    return found


def test_every_limit_has_a_rule_with_words() -> None:
    shown = {name for rule in RULES for name in (rule.yellow, rule.red) if name}
    assert shown == {limit.name for limit in fields(Thresholds)} - {"preparation"}
    assert all(rule_name(rule.name) and rule_explained(rule.name) for rule in RULES)
    assert all(unit_word(rule.unit) for rule in RULES)


def test_a_limit_applies_at_once_and_tells_how_many_lights_move(
    group: LightSettings, type_limit: Type, city: City, window: MainWindow, qtbot: QtBot
) -> None:
    before = city.database.read(lights_now)
    type_limit("next_yellow_wd", "30")
    toast = window.findChild(Toast, "toast")
    assert toast is not None
    qtbot.waitUntil(lambda: toast.isVisible())
    changed = moved(before, city.database.read(lights_now))
    assert limit(city, "next_yellow_wd") == 30
    assert changed > 0
    assert str(changed) in toast.text
    assert group.resets["next"].isVisible()


def test_a_changed_limit_can_be_undone_and_is_shown_again(
    group: LightSettings, type_limit: Type, city: City, window: MainWindow, qtbot: QtBot
) -> None:
    before = city.database.read(lights_now)
    type_limit("next_yellow_wd", "30")
    qtbot.waitUntil(lambda: limit(city, "next_yellow_wd") == 30)
    with city.others_wait():
        window.walk.undo()  # it is worked out beside the window
        assert limit(city, "next_yellow_wd") == 30
    qtbot.waitUntil(lambda: limit(city, "next_yellow_wd") == 5)
    assert moved(before, city.database.read(lights_now)) == 0
    qtbot.waitUntil(lambda: group.fields["next_yellow_wd"].text == "5")


def test_a_limit_that_is_no_number_is_refused_under_its_field(
    group: LightSettings, type_limit: Type, city: City
) -> None:
    type_limit("missing_red_wd", "soon")
    assert group.fields["missing_red_wd"].error
    assert group.fields["missing_red_wd"].text == "soon"
    assert limit(city, "missing_red_wd") == 10


def test_red_before_yellow_is_refused_under_its_field(
    group: LightSettings, type_limit: Type, city: City
) -> None:
    type_limit("missing_red_wd", "5")
    type_limit("missing_yellow_wd", "20")
    assert group.fields["missing_yellow_wd"].error == "Red cannot come before yellow"


def test_reset_brings_the_default_back(
    group: LightSettings, type_limit: Type, city: City, qtbot: QtBot
) -> None:
    type_limit("next_yellow_wd", "30")
    qtbot.waitUntil(lambda: group.resets["next"].isVisible())
    group.resets["next"].click()
    qtbot.waitUntil(lambda: limit(city, "next_yellow_wd") == 5)


def test_an_emptied_limit_is_off(group: LightSettings, type_limit: Type, city: City, qtbot: QtBot) -> None:
    type_limit("next_yellow_wd", "")
    qtbot.waitUntil(lambda: limit(city, "next_yellow_wd") is None)


def test_the_whole_set_of_rules_changes(group: LightSettings, city: City, qtbot: QtBot) -> None:
    group.preset.button("standard").click()
    qtbot.waitUntil(lambda: city.database.read(light_rules).preset == "standard")
    qtbot.waitUntil(lambda: group.fields["note_red_days"].text == "60")


def test_how_long_a_light_set_by_hand_may_hold_is_a_setting(group: LightSettings, city: City) -> None:
    assert group.by_hand.text == "30"
    group.by_hand.edit.setText("10")
    group.by_hand.edit.committed.emit("10")
    project = city.project("松果储能电芯二期")

    def set_by_hand(session: Session) -> None:
        set_light(session, project, "GREEN", "已协调", until=date(2026, 4, 1))

    with pytest.raises(ValidationError, match="override_too_long") as refused:
        city.database.write("Set light", set_by_hand)
    assert refused.value.params["days"] == 10
    group.by_hand.edit.setText("0")
    group.by_hand.edit.committed.emit("0")
    assert group.by_hand.error == "Please enter a whole number from 1 to 9999"
