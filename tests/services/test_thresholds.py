"""The limits of the light rules, as they are stored and read again."""

from dataclasses import fields, replace

import pytest

from app.services.thresholds import (
    NEXT_STEP,
    PRESETS,
    STANDARD,
    Thresholds,
    setting_of,
    thresholds_from,
)


def test_without_a_setting_the_rules_of_practice_hold() -> None:
    assert thresholds_from(None) == STANDARD
    assert thresholds_from({}) == STANDARD


@pytest.mark.parametrize("preset", list(PRESETS))
def test_only_what_differs_from_the_preset_is_stored(preset: str) -> None:
    assert setting_of(preset, PRESETS[preset]) == {"preset": preset}
    changed = replace(PRESETS[preset], note_red_days=77)
    assert setting_of(preset, changed) == {"preset": preset, "note_red_days": 77}


@pytest.mark.parametrize("preset", list(PRESETS))
def test_what_is_stored_reads_as_it_was(preset: str) -> None:
    odd = replace(PRESETS[preset], note_red_days=None, task_soon_wd=0, preparation=not STANDARD.preparation)
    assert thresholds_from(setting_of(preset, odd)) == odd


@pytest.mark.parametrize("value", ["60", -1, 1.5, True, [60]])
def test_a_limit_that_is_no_number_of_days_is_left_aside(value: object) -> None:
    assert thresholds_from({"note_red_days": value}) == STANDARD


def test_what_a_newer_program_wrote_is_left_aside() -> None:
    assert thresholds_from({"preset": "strict", "deep_red_wd": 9, "preparation": 1}) == STANDARD


def test_the_setting_itself_is_not_changed_by_reading_it() -> None:
    stored = {"preset": "next_step", "note_red_days": 5}
    assert thresholds_from(stored) == replace(NEXT_STEP, note_red_days=5)
    assert stored == {"preset": "next_step", "note_red_days": 5}


def test_every_limit_says_in_its_name_what_it_counts() -> None:
    units = ("_wd", "_days", "_months", "_pp", "_percent")
    assert [f.name for f in fields(Thresholds) if not f.name.endswith(units)] == ["preparation"]
