"""Settings in the history: what each is called, and what changed in it, one line for every limit."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.services.contact_reminders import days_from
from app.services.counting import DateKind, Landed
from app.services.leader_sizes import suggested_from
from app.services.light_rules import RULES, LimitUnit
from app.services.major_projects import AMOUNTS, rules_from
from app.services.quality_rules import LIMITS
from app.services.three_ones import sizes_from
from app.services.thresholds import PRESETS, thresholds_from
from app.ui import text
from app.ui.counting_words import date_word, landed_word
from app.ui.history.quality_lines import industry_lines, limit_lines, weight_lines
from app.ui.history.setting_line import SettingLine
from app.ui.major_words import major_amount, major_rule_word
from app.ui.settings.limit_words import limit_word, rule_name
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.kinds import LampColour
from app.ui.widgets.lamp import lamp_word
from app.ui.words import Codes, intent_word

_NAMES = {
    "role": QT_TRANSLATE_NOOP("Setting", "Work of a colleague"),
    "device": QT_TRANSLATE_NOOP("Setting", "Name of a computer"),
    "lights": QT_TRANSLATE_NOOP("Setting", "Light rules"),
    "light_override_days": QT_TRANSLATE_NOOP("Setting", "Days a light set by hand may hold"),
    "workspace_name": QT_TRANSLATE_NOOP("Setting", "Name of the workspace"),
    "city": QT_TRANSLATE_NOOP("Setting", "City"),
    "units_preset": QT_TRANSLATE_NOOP("Setting", "Set of units"),
    "next_meeting": QT_TRANSLATE_NOOP("Setting", "Next dispatch meeting"),
    "is_demo": QT_TRANSLATE_NOOP("Setting", "Demonstration"),
    "indicator_date": QT_TRANSLATE_NOOP("Setting", "Date that counts"),
    "landed": QT_TRANSLATE_NOOP("Setting", "Meaning of landed"),
    "framework_signed": QT_TRANSLATE_NOOP("Setting", "Framework agreements count as signed"),
    "opened_started": QT_TRANSLATE_NOOP("Setting", "Openings count as start and production"),
    "leader_sizes": QT_TRANSLATE_NOOP("Setting", "Large projects, senior officials"),
    "major_projects": QT_TRANSLATE_NOOP("Setting", "Major projects"),
    "quality_weights": QT_TRANSLATE_NOOP("Setting", "Weights of quality"),
    "quality_limits": QT_TRANSLATE_NOOP("Setting", "Thresholds of quality"),
    "quality_zone": QT_TRANSLATE_NOOP("Setting", "Thresholds of a zone"),
    "quality_industries": QT_TRANSLATE_NOOP("Setting", "Industries that are no focus"),
    "contact_days": QT_TRANSLATE_NOOP("Setting", "Keeping in touch with investors"),
    "office": QT_TRANSLATE_NOOP("Setting", "Who issues papers"),
}
"""What settings are called, by their key up to the first dot."""


def setting_word(key: str) -> str:
    """What a setting is called; those of one person or computer are called alike."""
    known = _NAMES.get(key.partition(".")[0])
    return QCoreApplication.translate("Setting", known) if known else ""


def setting_lines(key: str, old: object, new: object, codes: Codes) -> list[SettingLine]:
    """What a change of a setting changed; `old` and `new` are its JSON, None while it was not set."""
    before, after = _decoded(old), _decoded(new)
    told: Mapping[str, tuple[type, Callable[[], Iterator[SettingLine]]]] = {
        "lights": (dict, lambda: _lights(before, after)),
        "leader_sizes": (list, lambda: _sizes(before, after, codes)),
        "major_projects": (dict, lambda: _major(before, after)),
        "contact_days": (dict, lambda: _contact(before, after)),
        "quality_weights": (dict, lambda: weight_lines(before, after)),
        "quality_limits": (dict, lambda: limit_lines(before, after, LIMITS)),
        "quality_zone": (dict, lambda: limit_lines(before, after, {})),
        "quality_industries": (list, lambda: industry_lines(before, after, codes)),
    }
    kind = key.partition(".")[0]
    if kind not in told:
        return [SettingLine("", _said(key, before, codes), _said(key, after, codes))]
    shape, lines = told[kind]
    if all(value is None or isinstance(value, shape) for value in (before, after)):
        return list(lines())
    return [
        SettingLine(
            "", *(_said(key, value, codes) if value is None else _newer() for value in (before, after))
        )
    ]


def _decoded(value: object) -> Any:
    if value is None:
        return None
    try:
        return json.loads(str(value))
    except ValueError:
        return str(value)


def _said(key: str, value: Any, codes: Codes) -> str:
    if value is None or value == "":
        return QCoreApplication.translate("History", "blank")
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, dict | list):
        return _newer()
    known: Mapping[str, Callable[[Any], str]] = {
        "indicator_date": lambda found: date_word(DateKind(found)),
        "landed": lambda found: landed_word(Landed(found)),
        "next_meeting": lambda found: text.full_date(date.fromisoformat(found)),
        "role": lambda found: codes.word("role", found),
        "light_override_days": lambda found: limit_word(found, LimitUnit.DAYS),
    }
    try:
        return known.get(key.partition(".")[0], str)(value)
    except (TypeError, ValueError):
        return _newer()


def _newer() -> str:
    return QCoreApplication.translate("History", "a value of a newer program")


def yes_or_no(value: object) -> str:
    """是 or 否."""
    if value:
        return QCoreApplication.translate("History", "yes")
    return QCoreApplication.translate("History", "no")


def _lights(before: Any, after: Any) -> Iterator[SettingLine]:
    """The set of rules, then every limit that came out otherwise."""
    presets = [_preset(before), _preset(after)]
    if presets[0] != presets[1]:
        name = QCoreApplication.translate("Setting", "Rules in use")
        yield SettingLine(name, _preset_word(presets[0]), _preset_word(presets[1]))
    old, new = thresholds_from(before), thresholds_from(after)
    if presets[0] != presets[1]:
        return
    if old.preparation != new.preparation:
        name = QCoreApplication.translate("Setting", "Projects before signing are lit")
        yield SettingLine(name, yes_or_no(old.preparation), yes_or_no(new.preparation))
    for rule in RULES:
        for colour, limit in ((LampColour.YELLOW, rule.yellow), (LampColour.RED, rule.red)):
            if limit is None or getattr(old, limit) == getattr(new, limit):
                continue
            pattern = QCoreApplication.translate("LimitField", "{rule}, {light}")
            name = pattern.format(rule=rule_name(rule.name), light=lamp_word(colour))
            was, now = (limit_word(getattr(limits, limit), rule.unit) for limits in (old, new))
            yield SettingLine(name, was, now)


def _preset(value: Any) -> str:
    found = str(value.get("preset")) if isinstance(value, dict) else ""
    return found if found in PRESETS else "standard"


def _preset_word(preset: str) -> str:
    return {
        "standard": QCoreApplication.translate("LightSettings", "All rules"),
        "next_step": QCoreApplication.translate("LightSettings", "Next step only"),
    }[preset]


def _sizes(before: Any, after: Any, codes: Codes) -> Iterator[SettingLine]:
    old = {rule.rank_level: rule.amount for rule in suggested_from(sizes_from(before))}
    for rule in suggested_from(sizes_from(after)):
        was = old.get(rule.rank_level)
        if was != rule.amount:
            rank = codes.word("rank_level", str(rule.rank_level))
            name = QCoreApplication.translate("FigureSettings", "{rank} and above, from").format(rank=rank)
            blank = QCoreApplication.translate("History", "blank")
            yield SettingLine(
                name, blank if was is None else text.yi_with_unit(was), text.yi_with_unit(rule.amount)
            )


def _major(before: Any, after: Any) -> Iterator[SettingLine]:
    old, new = rules_from(before), rules_from(after)
    for name in AMOUNTS:
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            yield SettingLine(major_rule_word(name), major_amount(name, was), major_amount(name, now))
    if old.global_500 != new.global_500:
        name = major_rule_word("global_500")
        yield SettingLine(name, yes_or_no(old.global_500), yes_or_no(new.global_500))


def _contact(before: Any, after: Any) -> Iterator[SettingLine]:
    old, new = asdict(days_from(before)), asdict(days_from(after))
    for level, now in new.items():
        if old[level] != now:
            was, becomes = (limit_word(days, LimitUnit.DAYS) for days in (old[level], now))
            yield SettingLine(intent_word(level.upper()), was, becomes)
