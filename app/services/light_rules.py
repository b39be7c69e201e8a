"""The limits of the lights as a person sets them, one at a time, and how many lights that moves."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import ValidationError
from app.models.local import ProjectState
from app.services.settings import get_setting, set_setting
from app.services.thresholds import PRESETS, SETTING, Thresholds, setting_of, thresholds_from

_MOST = 9999

OVERRIDE_SETTING = "light_override_days"
OVERRIDE_DAYS = 30
"""How long a light set by hand holds at most, while a city has not set it otherwise (§3.4)."""


class LimitUnit(StrEnum):
    """What a limit counts."""

    WORKING_DAYS = "wd"
    DAYS = "days"
    MONTHS = "months"
    POINTS = "pp"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule by its name and the limits that light it yellow and red; one of them may be missing.

    `order` says how they lie: 1 red after yellow, -1 red below yellow, 0 when they count different things.
    """

    name: str
    unit: LimitUnit
    yellow: str | None
    red: str | None
    order: int = 1


RULES = (
    Rule("next", LimitUnit.WORKING_DAYS, "next_yellow_wd", "next_red_wd", order=0),
    Rule("missing", LimitUnit.WORKING_DAYS, "missing_yellow_wd", "missing_red_wd"),
    Rule("task_soon", LimitUnit.WORKING_DAYS, "task_soon_wd", None),
    Rule("task_late", LimitUnit.WORKING_DAYS, "task_late_yellow_wd", "task_late_red_wd"),
    Rule("critical", LimitUnit.WORKING_DAYS, None, "critical_late_red_wd"),
    Rule("note", LimitUnit.DAYS, "note_yellow_days", "note_red_days"),
    Rule("unregistered", LimitUnit.WORKING_DAYS, "unregistered_yellow_wd", "unregistered_red_wd"),
    Rule("no_site", LimitUnit.DAYS, "no_site_yellow_days", "no_site_red_days"),
    Rule("unstarted", LimitUnit.DAYS, "unstarted_yellow_days", "unstarted_red_days"),
    Rule("start_late", LimitUnit.MONTHS, "start_late_yellow_months", "start_late_red_months"),
    Rule("behind", LimitUnit.POINTS, "behind_yellow_pp", "behind_red_pp"),
    Rule("repeated", LimitUnit.MONTHS, None, "repeated_red_months"),
    Rule("funds", LimitUnit.PERCENT, "funds_yellow_percent", "funds_red_percent", order=-1),
    Rule("idle_land", LimitUnit.MONTHS, "idle_land_yellow_months", "idle_land_red_months"),
    Rule("leader", LimitUnit.MONTHS, "leader_yellow_months", "leader_red_months"),
)
"""Every rule with limits, in the order of the handbook (§3.4)."""


@dataclass(frozen=True, slots=True)
class LightRules:
    """The limits in force and the preset they differ from."""

    preset: str
    limits: Thresholds

    @property
    def changed(self) -> frozenset[str]:
        """The limits that are not as the preset has them."""
        base = PRESETS[self.preset]
        names = (limit.name for limit in fields(Thresholds))
        return frozenset(name for name in names if getattr(self.limits, name) != getattr(base, name))


def light_rules(session: Session) -> LightRules:
    """What holds now."""
    found: object = get_setting(session, SETTING, {})
    stored = found if isinstance(found, dict) else {}
    preset = str(stored.get("preset", "standard"))
    return LightRules(preset if preset in PRESETS else "standard", thresholds_from(stored))


def parse_limit(name: str, typed: str, least: int = 0) -> int | None:
    """A limit as typed; empty switches it off. Raises ValidationError `number_not_whole` under `name`."""
    tidy = typed.strip()
    if not tidy:
        return None
    if not tidy.isdecimal() or not least <= int(tidy) <= _MOST:
        raise ValidationError(name, "number_not_whole", least=least, most=_MOST)
    return int(tidy)


def change_limit(session: Session, name: str, value: int | None) -> None:
    """Set one limit, None to switch it off. Raises ValidationError `limit_order` under `name`."""
    _keep(session, with_limit(light_rules(session), name, value))


def with_limit(rules: LightRules, name: str, value: int | None) -> LightRules:
    """The rules with one other limit. Raises ValidationError `limit_order` under `name`."""
    changed: dict[str, Any] = {name: value}
    limits = replace(rules.limits, **changed)
    rule = next(rule for rule in RULES if name in (rule.yellow, rule.red))
    yellow = getattr(limits, rule.yellow) if rule.yellow else None
    red = getattr(limits, rule.red) if rule.red else None
    if yellow is not None and red is not None and (red - yellow) * rule.order < 0:
        raise ValidationError(name, "limit_order")
    return LightRules(rules.preset, limits)


def light_preparation(session: Session, lit: bool) -> None:
    """Say whether projects before signing have a light."""
    rules = light_rules(session)
    _keep(session, LightRules(rules.preset, replace(rules.limits, preparation=lit)))


def override_days(session: Session) -> int:
    """For how many days a light may be set by hand."""
    return get_setting(session, OVERRIDE_SETTING, OVERRIDE_DAYS)


def change_override_days(session: Session, typed: str) -> None:
    """Set for how many days a light may be set by hand; empty gives the default again.

    Raises ValidationError `number_not_whole`.
    """
    days = parse_limit(OVERRIDE_SETTING, typed, least=1)
    set_setting(session, OVERRIDE_SETTING, days or OVERRIDE_DAYS)


def reset_limits(session: Session, *names: str) -> None:
    """Give limits the value of the preset again; all of them without a name."""
    rules = light_rules(session)
    base = PRESETS[rules.preset]
    limits = replace(rules.limits, **{name: getattr(base, name) for name in names}) if names else base
    _keep(session, LightRules(rules.preset, limits))


def use_rules(session: Session, preset: str) -> None:
    """Take another set of limits whole."""
    _keep(session, LightRules(preset, PRESETS[preset]))


def lights_now(session: Session) -> dict[str, int]:
    """Project → light, to compare before and after."""
    return {row[0]: row[1] for row in session.execute(select(ProjectState.project_id, ProjectState.light))}


def moved(before: Mapping[str, int], after: Mapping[str, int]) -> int:
    """How many projects have another light now."""
    return sum(before.get(project) != light for project, light in after.items())


def _keep(session: Session, rules: LightRules) -> None:
    set_setting(session, SETTING, setting_of(rules.preset, rules.limits))
